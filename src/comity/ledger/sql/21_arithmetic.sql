SELECT
  *
FROM (
  SELECT
    "t38"."src",
    "t38"."record",
    "t38"."claim",
    "t38"."property",
    CAST("t38"."value" AS DOUBLE) AS "claimed",
    CASE
      WHEN (
        CASE
          WHEN "t38"."one_claim" IS NULL
          THEN "t38"."one_name"
          WHEN "t38"."two_claim" IS NULL
          THEN "t38"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t38"."one_unit" <> "t38"."two_unit", FALSE)
      OR (
        (
          (
            (
              "t38"."two_value" / NULLIF("t38"."one_value", 0.0)
            ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
        ) IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE (
        (
          "t38"."two_value" / NULLIF("t38"."one_value", 0.0)
        ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
      ) * 100.0
    END AS "computed",
    CASE
      WHEN (
        CASE
          WHEN "t38"."one_claim" IS NULL
          THEN "t38"."one_name"
          WHEN "t38"."two_claim" IS NULL
          THEN "t38"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t38"."one_unit" <> "t38"."two_unit", FALSE)
      OR (
        (
          (
            (
              "t38"."two_value" / NULLIF("t38"."one_value", 0.0)
            ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
        ) IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t38"."one_low" > 0, FALSE)
        THEN (
          (
            "t38"."two_low" / NULLIF("t38"."one_high", 0.0)
          ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "low",
    CASE
      WHEN (
        CASE
          WHEN "t38"."one_claim" IS NULL
          THEN "t38"."one_name"
          WHEN "t38"."two_claim" IS NULL
          THEN "t38"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t38"."one_unit" <> "t38"."two_unit", FALSE)
      OR (
        (
          (
            (
              "t38"."two_value" / NULLIF("t38"."one_value", 0.0)
            ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
        ) IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t38"."one_low" > 0, FALSE)
        THEN (
          (
            "t38"."two_high" / NULLIF("t38"."one_low", 0.0)
          ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "high",
    CASE
      WHEN (
        CASE
          WHEN "t38"."one_claim" IS NULL
          THEN "t38"."one_name"
          WHEN "t38"."two_claim" IS NULL
          THEN "t38"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t38"."one_unit" <> "t38"."two_unit", FALSE)
      OR (
        (
          (
            (
              "t38"."two_value" / NULLIF("t38"."one_value", 0.0)
            ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
        ) IS NULL
      )
      THEN 'not_checkable'
      WHEN COALESCE(
        (
          CAST(COALESCE("t38"."low", "t38"."value" - "t38"."half") AS DOUBLE) <= (
            (
              (
                "t38"."two_value" / NULLIF("t38"."one_value", 0.0)
              ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
          )
        )
        AND (
          (
            (
              (
                "t38"."two_value" / NULLIF("t38"."one_value", 0.0)
              ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
          ) <= CAST(COALESCE("t38"."high", "t38"."value" + "t38"."half") AS DOUBLE)
        ),
        FALSE
      )
      THEN 'agrees'
      WHEN COALESCE(
        (
          CAST(COALESCE("t38"."low", "t38"."value" - "t38"."half") AS DOUBLE) <= CASE
            WHEN COALESCE("t38"."one_low" > 0, FALSE)
            THEN (
              (
                "t38"."two_high" / NULLIF("t38"."one_low", 0.0)
              ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END
        )
        AND (
          CASE
            WHEN COALESCE("t38"."one_low" > 0, FALSE)
            THEN (
              (
                "t38"."two_low" / NULLIF("t38"."one_high", 0.0)
              ) - CASE WHEN "t38"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END <= CAST(COALESCE("t38"."high", "t38"."value" + "t38"."half") AS DOUBLE)
        ),
        FALSE
      )
      THEN 'within_rounding'
      ELSE 'contradicts'
    END AS "verdict",
    CASE
      WHEN "t38"."one_claim" IS NULL
      THEN "t38"."one_name"
      WHEN "t38"."two_claim" IS NULL
      THEN "t38"."two_name"
      ELSE CAST(NULL AS TEXT)
    END AS "missing",
    CASE
      WHEN COALESCE("t38"."one_unit" <> "t38"."two_unit", FALSE)
      THEN 'unit'
      WHEN COALESCE("t38"."one_basis" <> "t38"."two_basis", FALSE)
      THEN 'basis'
      WHEN COALESCE("t38"."one_speaker" <> "t38"."two_speaker", FALSE)
      THEN 'reporter'
      ELSE CAST(NULL AS TEXT)
    END AS "mixed",
    LIST_FILTER(
      CAST(["t38"."one_claim", "t38"."two_claim"] AS TEXT[]),
      __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
    ) AS "uses"
  FROM (
    SELECT
      "t37".*
      EXCLUDE ("alike_", "own_", "place")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t34"."src",
          "t34"."record",
          "t34"."claim",
          "t34"."property",
          "t34"."says",
          "t34"."speaker",
          "t34"."basis",
          "t34"."value",
          "t34"."low",
          "t34"."high",
          "t34"."half",
          "t34"."one_begin",
          "t34"."one_end",
          "t34"."two_begin",
          "t34"."two_end",
          "t34"."one_of",
          "t34"."two_of",
          "t34"."one_name",
          "t34"."two_name",
          "t34"."one_claim",
          "t34"."one_says",
          "t34"."one_speaker",
          "t34"."one_unit",
          "t34"."one_basis",
          "t34"."one_shown",
          "t34"."one_value",
          "t34"."one_low",
          "t34"."one_high",
          "t34"."two_claim",
          "t34"."two_says",
          "t34"."two_speaker",
          "t34"."two_unit",
          "t34"."two_basis",
          "t34"."two_shown",
          "t34"."two_value",
          "t34"."two_low",
          "t34"."two_high",
          "t34"."own_",
          "t34"."alike_",
          ROW_NUMBER() OVER (
            PARTITION BY "t34"."src", "t34"."claim"
            ORDER BY "t34"."own_" DESC, "t34"."alike_" DESC, "t34"."two_shown" DESC, "t34"."two_claim" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t33"."src",
            "t33"."record",
            "t33"."claim",
            "t33"."property",
            "t33"."says",
            "t33"."speaker",
            "t33"."basis",
            "t33"."value",
            "t33"."low",
            "t33"."high",
            "t33"."half",
            "t33"."one_begin",
            "t33"."one_end",
            "t33"."two_begin",
            "t33"."two_end",
            "t33"."one_of",
            "t33"."two_of",
            "t33"."one_name",
            "t33"."two_name",
            "t33"."one_claim",
            "t33"."one_says",
            "t33"."one_speaker",
            "t33"."one_unit",
            "t33"."one_basis",
            "t33"."one_shown",
            "t33"."one_value",
            "t33"."one_low",
            "t33"."one_high",
            "t33"."two_claim",
            "t33"."two_says",
            "t33"."two_speaker",
            "t33"."two_unit",
            "t33"."two_basis",
            "t33"."two_shown",
            "t33"."two_value",
            "t33"."two_low",
            "t33"."two_high",
            COALESCE("t33"."says" = "t33"."two_says", FALSE) AS "own_",
            COALESCE("t33"."basis" = "t33"."two_basis", FALSE) AS "alike_"
          FROM (
            SELECT
              "t30"."src",
              "t30"."record",
              "t30"."claim",
              "t30"."property",
              "t30"."says",
              "t30"."speaker",
              "t30"."basis",
              "t30"."value",
              "t30"."low",
              "t30"."high",
              "t30"."half",
              "t30"."one_begin",
              "t30"."one_end",
              "t30"."two_begin",
              "t30"."two_end",
              "t30"."one_of",
              "t30"."two_of",
              "t30"."one_name",
              "t30"."two_name",
              "t30"."one_claim",
              "t30"."one_says",
              "t30"."one_speaker",
              "t30"."one_unit",
              "t30"."one_basis",
              "t30"."one_shown",
              "t30"."one_value",
              "t30"."one_low",
              "t30"."one_high",
              "t9"."two_claim",
              "t9"."two_says",
              "t9"."two_speaker",
              "t9"."two_unit",
              "t9"."two_basis",
              "t9"."two_shown",
              "t9"."two_value",
              "t9"."two_low",
              "t9"."two_high"
            FROM (
              SELECT
                "t27".*
                EXCLUDE ("alike_", "own_", "place")
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t24"."src",
                    "t24"."record",
                    "t24"."claim",
                    "t24"."property",
                    "t24"."says",
                    "t24"."speaker",
                    "t24"."basis",
                    "t24"."value",
                    "t24"."low",
                    "t24"."high",
                    "t24"."half",
                    "t24"."one_begin",
                    "t24"."one_end",
                    "t24"."two_begin",
                    "t24"."two_end",
                    "t24"."one_of",
                    "t24"."two_of",
                    "t24"."one_name",
                    "t24"."two_name",
                    "t24"."one_claim",
                    "t24"."one_says",
                    "t24"."one_speaker",
                    "t24"."one_unit",
                    "t24"."one_basis",
                    "t24"."one_shown",
                    "t24"."one_value",
                    "t24"."one_low",
                    "t24"."one_high",
                    "t24"."own_",
                    "t24"."alike_",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t24"."src", "t24"."claim"
                      ORDER BY "t24"."own_" DESC, "t24"."alike_" DESC, "t24"."one_shown" DESC, "t24"."one_claim" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place"
                  FROM (
                    SELECT
                      "t20"."src",
                      "t20"."record",
                      "t20"."claim",
                      "t20"."property",
                      "t20"."says",
                      "t20"."speaker",
                      "t20"."basis",
                      "t20"."value",
                      "t20"."low",
                      "t20"."high",
                      "t20"."half",
                      "t20"."one_begin",
                      "t20"."one_end",
                      "t20"."two_begin",
                      "t20"."two_end",
                      "t20"."one_of",
                      "t20"."two_of",
                      "t20"."one_name",
                      "t20"."two_name",
                      "t20"."one_claim",
                      "t20"."one_says",
                      "t20"."one_speaker",
                      "t20"."one_unit",
                      "t20"."one_basis",
                      "t20"."one_shown",
                      "t20"."one_value",
                      "t20"."one_low",
                      "t20"."one_high",
                      COALESCE("t20"."says" = "t20"."one_says", FALSE) AS "own_",
                      COALESCE("t20"."basis" = "t20"."one_basis", FALSE) AS "alike_"
                    FROM (
                      SELECT
                        "t3"."src",
                        "t3"."record",
                        "t3"."claim",
                        "t3"."property",
                        "t3"."says",
                        "t3"."speaker",
                        "t3"."basis",
                        "t3"."value",
                        "t3"."low",
                        "t3"."high",
                        "t3"."half",
                        "t3"."one_begin",
                        "t3"."one_end",
                        "t3"."two_begin",
                        "t3"."two_end",
                        "t3"."one_of",
                        "t3"."two_of",
                        "t3"."one_name",
                        "t3"."two_name",
                        "t10"."one_claim",
                        "t10"."one_says",
                        "t10"."one_speaker",
                        "t10"."one_unit",
                        "t10"."one_basis",
                        "t10"."one_shown",
                        "t10"."one_value",
                        "t10"."one_low",
                        "t10"."one_high"
                      FROM "ratios" AS "t3"
                      LEFT OUTER JOIN (
                        SELECT
                          "t0"."src",
                          "t0"."record",
                          "t0"."begin",
                          "t0"."end",
                          "t0"."of_",
                          "t0"."claim" AS "one_claim",
                          "t0"."says" AS "one_says",
                          "t0"."speaker" AS "one_speaker",
                          "t0"."unit" AS "one_unit",
                          "t0"."basis" AS "one_basis",
                          "t0"."shown" AS "one_shown",
                          "t0"."value" AS "one_value",
                          "t0"."low" AS "one_low",
                          "t0"."high" AS "one_high"
                        FROM "figures" AS "t0"
                      ) AS "t10"
                        ON "t3"."src" = "t10"."src"
                        AND "t3"."record" = "t10"."record"
                        AND "t3"."one_begin" = "t10"."begin"
                        AND "t3"."one_end" = "t10"."end"
                        AND "t3"."one_of" = "t10"."of_"
                    ) AS "t20"
                    WHERE
                      COALESCE("t20"."says" = "t20"."one_says", FALSE)
                      OR COALESCE("t20"."one_shown", TRUE)
                  ) AS "t24"
                ) AS "t26"
                WHERE
                  "t26"."place" = 0
              ) AS "t27"
            ) AS "t30"
            LEFT OUTER JOIN (
              SELECT
                "t0"."src",
                "t0"."record",
                "t0"."begin",
                "t0"."end",
                "t0"."of_",
                "t0"."claim" AS "two_claim",
                "t0"."says" AS "two_says",
                "t0"."speaker" AS "two_speaker",
                "t0"."unit" AS "two_unit",
                "t0"."basis" AS "two_basis",
                "t0"."shown" AS "two_shown",
                "t0"."value" AS "two_value",
                "t0"."low" AS "two_low",
                "t0"."high" AS "two_high"
              FROM "figures" AS "t0"
            ) AS "t9"
              ON "t30"."src" = "t9"."src"
              AND "t30"."record" = "t9"."record"
              AND "t30"."two_begin" = "t9"."begin"
              AND "t30"."two_end" = "t9"."end"
              AND "t30"."two_of" = "t9"."of_"
          ) AS "t33"
          WHERE
            COALESCE("t33"."says" = "t33"."two_says", FALSE)
            OR COALESCE("t33"."two_shown", TRUE)
        ) AS "t34"
      ) AS "t36"
      WHERE
        "t36"."place" = 0
    ) AS "t37"
  ) AS "t38"
) AS "t39"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t32"."src",
    "t32"."record",
    "t32"."claim",
    'sum' AS "property",
    CAST("t32"."amount" AS DOUBLE) AS "claimed",
    CASE
      WHEN (
        CAST(NULL AS TEXT) IS NOT NULL
      )
      OR COALESCE("t32"."one_unit" <> "t32"."two_unit", FALSE)
      OR (
        (
          "t32"."one_value" + "t32"."two_value"
        ) IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE "t32"."one_value" + "t32"."two_value"
    END AS "computed",
    CASE
      WHEN (
        CAST(NULL AS TEXT) IS NOT NULL
      )
      OR COALESCE("t32"."one_unit" <> "t32"."two_unit", FALSE)
      OR (
        (
          "t32"."one_value" + "t32"."two_value"
        ) IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE "t32"."one_low" + "t32"."two_low"
    END AS "low",
    CASE
      WHEN (
        CAST(NULL AS TEXT) IS NOT NULL
      )
      OR COALESCE("t32"."one_unit" <> "t32"."two_unit", FALSE)
      OR (
        (
          "t32"."one_value" + "t32"."two_value"
        ) IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE "t32"."one_high" + "t32"."two_high"
    END AS "high",
    CASE
      WHEN (
        CAST(NULL AS TEXT) IS NOT NULL
      )
      OR COALESCE("t32"."one_unit" <> "t32"."two_unit", FALSE)
      OR (
        (
          "t32"."one_value" + "t32"."two_value"
        ) IS NULL
      )
      THEN 'not_checkable'
      WHEN COALESCE(
        (
          CAST(COALESCE("t32"."least", "t32"."amount" - "t32"."half") AS DOUBLE) <= (
            "t32"."one_value" + "t32"."two_value"
          )
        )
        AND (
          (
            "t32"."one_value" + "t32"."two_value"
          ) <= CAST(COALESCE("t32"."most", "t32"."amount" + "t32"."half") AS DOUBLE)
        ),
        FALSE
      )
      THEN 'agrees'
      WHEN COALESCE(
        (
          CAST(COALESCE("t32"."least", "t32"."amount" - "t32"."half") AS DOUBLE) <= (
            "t32"."one_high" + "t32"."two_high"
          )
        )
        AND (
          (
            "t32"."one_low" + "t32"."two_low"
          ) <= CAST(COALESCE("t32"."most", "t32"."amount" + "t32"."half") AS DOUBLE)
        ),
        FALSE
      )
      THEN 'within_rounding'
      ELSE 'contradicts'
    END AS "verdict",
    CAST(NULL AS TEXT) AS "missing",
    CASE
      WHEN COALESCE("t32"."one_unit" <> "t32"."two_unit", FALSE)
      THEN 'unit'
      WHEN COALESCE("t32"."one_basis" <> "t32"."two_basis", FALSE)
      THEN 'basis'
      WHEN COALESCE("t32"."speaker" <> "t32"."speaker", FALSE)
      THEN 'reporter'
      ELSE CAST(NULL AS TEXT)
    END AS "mixed",
    LIST_FILTER(
      CAST(["t32"."one_claim", "t32"."two_claim"] AS TEXT[]),
      __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
    ) AS "uses"
  FROM (
    SELECT
      "t31".*
      EXCLUDE ("high", "low", "value")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t25"."src",
          "t25"."record",
          "t25"."claim",
          "t25"."says",
          "t25"."speaker",
          "t25"."unit",
          "t25"."basis",
          "t25"."begin",
          "t25"."end",
          "t25"."of_",
          "t25"."shown",
          "t25"."value",
          "t25"."low",
          "t25"."high",
          "t25"."amount",
          "t25"."half",
          "t25"."least",
          "t25"."most",
          "t25"."one_record",
          "t25"."two_record",
          "t25"."one_claim",
          "t25"."one_unit",
          "t25"."one_basis",
          "t25"."one_value",
          "t25"."one_low",
          "t25"."one_high",
          "t25"."two_claim",
          "t25"."two_unit",
          "t25"."two_basis",
          "t25"."two_value",
          "t25"."two_low",
          "t25"."two_high",
          ROW_NUMBER() OVER (
            PARTITION BY "t25"."src", "t25"."claim"
            ORDER BY "t25"."one_claim" ASC, "t25"."two_claim" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t14"."src",
            "t14"."record",
            "t14"."claim",
            "t14"."says",
            "t14"."speaker",
            "t14"."unit",
            "t14"."basis",
            "t14"."begin",
            "t14"."end",
            "t14"."of_",
            "t14"."shown",
            "t14"."value",
            "t14"."low",
            "t14"."high",
            "t14"."amount",
            "t14"."half",
            "t14"."least",
            "t14"."most",
            "t23"."one_record",
            "t23"."two_record",
            "t15"."one_claim",
            "t15"."one_unit",
            "t15"."one_basis",
            "t15"."one_value",
            "t15"."one_low",
            "t15"."one_high",
            "t16"."two_claim",
            "t16"."two_unit",
            "t16"."two_basis",
            "t16"."two_value",
            "t16"."two_low",
            "t16"."two_high"
          FROM (
            SELECT
              *
            FROM "figures" AS "t0"
            WHERE
              "t0"."of_" = ''
          ) AS "t14"
          INNER JOIN (
            SELECT
              "t21"."src",
              "t21"."record",
              "t21"."one_record",
              "t21"."two_record"
            FROM (
              SELECT
                "t17"."src",
                "t17"."record",
                "t17"."what",
                "t17"."origin",
                "t17"."destination",
                "t17"."way",
                "t17"."unit",
                "t17"."basis",
                "t18"."one_record",
                "t19"."two_record"
              FROM (
                SELECT
                  "t1"."src",
                  "t1"."record",
                  "t1"."what",
                  "t1"."origin",
                  "t1"."destination",
                  "t1"."way",
                  "t1"."unit",
                  "t1"."basis"
                FROM "heads" AS "t1"
                WHERE
                  "t1"."kind" = 'flow' AND "t1"."way" = 'both'
              ) AS "t17"
              INNER JOIN (
                SELECT
                  "t1"."src",
                  "t1"."what",
                  "t1"."origin",
                  "t1"."destination",
                  "t1"."unit",
                  "t1"."basis",
                  "t1"."record" AS "one_record"
                FROM "heads" AS "t1"
                WHERE
                  "t1"."kind" = 'flow' AND "t1"."way" = 'out'
              ) AS "t18"
                ON "t17"."src" = "t18"."src"
                AND "t17"."what" = "t18"."what"
                AND "t17"."origin" = "t18"."origin"
                AND "t17"."destination" = "t18"."destination"
                AND "t17"."unit" = "t18"."unit"
                AND "t17"."basis" = "t18"."basis"
              INNER JOIN (
                SELECT
                  "t1"."src",
                  "t1"."what",
                  "t1"."origin",
                  "t1"."destination",
                  "t1"."unit",
                  "t1"."basis",
                  "t1"."record" AS "two_record"
                FROM "heads" AS "t1"
                WHERE
                  "t1"."kind" = 'flow' AND "t1"."way" = 'back'
              ) AS "t19"
                ON "t17"."src" = "t19"."src"
                AND "t17"."what" = "t19"."what"
                AND "t17"."origin" = "t19"."origin"
                AND "t17"."destination" = "t19"."destination"
                AND "t17"."unit" = "t19"."unit"
                AND "t17"."basis" = "t19"."basis"
            ) AS "t21"
          ) AS "t23"
            ON "t14"."src" = "t23"."src" AND "t14"."record" = "t23"."record"
          INNER JOIN (
            SELECT
              "t0"."src",
              "t0"."record",
              "t0"."begin",
              "t0"."end",
              "t0"."speaker",
              "t0"."claim" AS "one_claim",
              "t0"."unit" AS "one_unit",
              "t0"."basis" AS "one_basis",
              "t0"."value" AS "one_value",
              "t0"."low" AS "one_low",
              "t0"."high" AS "one_high"
            FROM "figures" AS "t0"
            WHERE
              "t0"."of_" = ''
          ) AS "t15"
            ON "t14"."src" = "t15"."src"
            AND "t23"."one_record" = "t15"."record"
            AND "t14"."begin" = "t15"."begin"
            AND "t14"."end" = "t15"."end"
            AND "t14"."speaker" = "t15"."speaker"
          INNER JOIN (
            SELECT
              "t0"."src",
              "t0"."record",
              "t0"."begin",
              "t0"."end",
              "t0"."speaker",
              "t0"."claim" AS "two_claim",
              "t0"."unit" AS "two_unit",
              "t0"."basis" AS "two_basis",
              "t0"."value" AS "two_value",
              "t0"."low" AS "two_low",
              "t0"."high" AS "two_high"
            FROM "figures" AS "t0"
            WHERE
              "t0"."of_" = ''
          ) AS "t16"
            ON "t14"."src" = "t16"."src"
            AND "t23"."two_record" = "t16"."record"
            AND "t14"."begin" = "t16"."begin"
            AND "t14"."end" = "t16"."end"
            AND "t14"."speaker" = "t16"."speaker"
        ) AS "t25"
      ) AS "t28"
      WHERE
        "t28"."place" = 0
    ) AS "t31"
  ) AS "t32"
) AS "t35"
