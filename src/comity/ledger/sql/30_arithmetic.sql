-- reads figures, ratios, sums
SELECT
  *
FROM (
  SELECT
    "t16"."src",
    "t16"."record",
    "t16"."claim",
    "t16"."property",
    CAST("t16"."value" AS DOUBLE) AS "claimed",
    CASE
      WHEN (
        CASE
          WHEN "t16"."one_claim" IS NULL
          THEN "t16"."one_name"
          WHEN "t16"."two_claim" IS NULL
          THEN "t16"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t16"."one_unit" <> "t16"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t16"."one_low" > 0, FALSE)
          THEN (
            (
              "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
            ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t16"."one_low" > 0, FALSE)
        THEN (
          (
            "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
          ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "computed",
    CASE
      WHEN (
        CASE
          WHEN "t16"."one_claim" IS NULL
          THEN "t16"."one_name"
          WHEN "t16"."two_claim" IS NULL
          THEN "t16"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t16"."one_unit" <> "t16"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t16"."one_low" > 0, FALSE)
          THEN (
            (
              "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
            ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t16"."one_low" > 0, FALSE)
        THEN (
          (
            "t16"."two_low" / NULLIF(CASE WHEN "t16"."two_low" < 0 THEN "t16"."one_low" ELSE "t16"."one_high" END, 0.0)
          ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "low",
    CASE
      WHEN (
        CASE
          WHEN "t16"."one_claim" IS NULL
          THEN "t16"."one_name"
          WHEN "t16"."two_claim" IS NULL
          THEN "t16"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t16"."one_unit" <> "t16"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t16"."one_low" > 0, FALSE)
          THEN (
            (
              "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
            ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t16"."one_low" > 0, FALSE)
        THEN (
          (
            "t16"."two_high" / NULLIF(CASE WHEN "t16"."two_high" < 0 THEN "t16"."one_high" ELSE "t16"."one_low" END, 0.0)
          ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "high",
    CASE
      WHEN (
        CASE
          WHEN "t16"."one_claim" IS NULL
          THEN "t16"."one_name"
          WHEN "t16"."two_claim" IS NULL
          THEN "t16"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t16"."one_unit" <> "t16"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t16"."one_low" > 0, FALSE)
          THEN (
            (
              "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
            ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN 'not_checkable'
      WHEN COALESCE(
        (
          ABS(
            CAST("t16"."value" AS DOUBLE) - CASE
              WHEN COALESCE("t16"."one_low" > 0, FALSE)
              THEN (
                (
                  "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
                ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
              ) * 100.0
              ELSE CAST(NULL AS DOUBLE)
            END
          ) * 200
        ) <= GREATEST(
          ABS(CAST("t16"."value" AS DOUBLE)),
          ABS(
            CASE
              WHEN COALESCE("t16"."one_low" > 0, FALSE)
              THEN (
                (
                  "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
                ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
              ) * 100.0
              ELSE CAST(NULL AS DOUBLE)
            END
          )
        ),
        FALSE
      )
      OR COALESCE(
        (
          CAST("t16"."value" - "t16"."half" AS DOUBLE) <= CASE
            WHEN COALESCE("t16"."one_low" > 0, FALSE)
            THEN (
              (
                "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
              ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END
        )
        AND (
          CASE
            WHEN COALESCE("t16"."one_low" > 0, FALSE)
            THEN (
              (
                "t16"."two_value" / NULLIF("t16"."one_value", 0.0)
              ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END <= CAST("t16"."value" + "t16"."half" AS DOUBLE)
        ),
        FALSE
      )
      THEN 'agrees'
      WHEN COALESCE(
        (
          CAST("t16"."value" - "t16"."half" AS DOUBLE) <= CASE
            WHEN COALESCE("t16"."one_low" > 0, FALSE)
            THEN (
              (
                "t16"."two_high" / NULLIF(CASE WHEN "t16"."two_high" < 0 THEN "t16"."one_high" ELSE "t16"."one_low" END, 0.0)
              ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END
        )
        AND (
          CASE
            WHEN COALESCE("t16"."one_low" > 0, FALSE)
            THEN (
              (
                "t16"."two_low" / NULLIF(CASE WHEN "t16"."two_low" < 0 THEN "t16"."one_low" ELSE "t16"."one_high" END, 0.0)
              ) - CASE WHEN "t16"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END <= CAST("t16"."value" + "t16"."half" AS DOUBLE)
        ),
        FALSE
      )
      THEN 'within_rounding'
      ELSE 'contradicts'
    END AS "verdict",
    CASE
      WHEN "t16"."one_claim" IS NULL
      THEN "t16"."one_name"
      WHEN "t16"."two_claim" IS NULL
      THEN "t16"."two_name"
      ELSE CAST(NULL AS TEXT)
    END AS "missing",
    CASE
      WHEN COALESCE("t16"."one_unit" <> "t16"."two_unit", FALSE)
      THEN 'unit'
      WHEN COALESCE("t16"."one_basis" <> "t16"."two_basis", FALSE)
      THEN 'basis'
      WHEN COALESCE("t16"."one_speaker" <> "t16"."two_speaker", FALSE)
      THEN 'reporter'
      ELSE CAST(NULL AS TEXT)
    END AS "mixed",
    LIST_FILTER(
      CAST(["t16"."one_claim", "t16"."two_claim"] AS TEXT[]),
      __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
    ) AS "uses"
  FROM (
    SELECT
      "t15".*
      EXCLUDE ("fits_", "place")
    FROM (
      SELECT
        "t14"."src",
        "t14"."record",
        "t14"."claim",
        "t14"."property",
        "t14"."says",
        "t14"."speaker",
        "t14"."basis",
        "t14"."value",
        "t14"."half",
        "t14"."measured",
        "t14"."one_begin",
        "t14"."one_end",
        "t14"."two_begin",
        "t14"."two_end",
        "t14"."one_of",
        "t14"."two_of",
        "t14"."one_name",
        "t14"."two_name",
        "t14"."one_claim",
        "t14"."one_says",
        "t14"."one_speaker",
        "t14"."one_unit",
        "t14"."one_basis",
        "t14"."one_rank",
        "t14"."one_shown",
        "t14"."one_value",
        "t14"."one_low",
        "t14"."one_high",
        CASE WHEN "t14"."fits_" THEN "t14"."two_claim" ELSE CAST(NULL AS TEXT) END AS "two_claim",
        CASE WHEN "t14"."fits_" THEN "t14"."two_says" ELSE CAST(NULL AS TEXT) END AS "two_says",
        CASE WHEN "t14"."fits_" THEN "t14"."two_speaker" ELSE CAST(NULL AS TEXT) END AS "two_speaker",
        CASE WHEN "t14"."fits_" THEN "t14"."two_unit" ELSE CAST(NULL AS TEXT) END AS "two_unit",
        CASE WHEN "t14"."fits_" THEN "t14"."two_basis" ELSE CAST(NULL AS TEXT) END AS "two_basis",
        CASE WHEN "t14"."fits_" THEN "t14"."two_rank" ELSE CAST(NULL AS BIGINT) END AS "two_rank",
        CASE WHEN "t14"."fits_" THEN "t14"."two_shown" ELSE CAST(NULL AS BOOLEAN) END AS "two_shown",
        CASE WHEN "t14"."fits_" THEN "t14"."two_value" ELSE CAST(NULL AS DOUBLE) END AS "two_value",
        CASE WHEN "t14"."fits_" THEN "t14"."two_low" ELSE CAST(NULL AS DOUBLE) END AS "two_low",
        CASE WHEN "t14"."fits_" THEN "t14"."two_high" ELSE CAST(NULL AS DOUBLE) END AS "two_high",
        "t14"."place",
        "t14"."fits_"
      FROM (
        SELECT
          "t13"."src",
          "t13"."record",
          "t13"."claim",
          "t13"."property",
          "t13"."says",
          "t13"."speaker",
          "t13"."basis",
          "t13"."value",
          "t13"."half",
          "t13"."measured",
          "t13"."one_begin",
          "t13"."one_end",
          "t13"."two_begin",
          "t13"."two_end",
          "t13"."one_of",
          "t13"."two_of",
          "t13"."one_name",
          "t13"."two_name",
          "t13"."one_claim",
          "t13"."one_says",
          "t13"."one_speaker",
          "t13"."one_unit",
          "t13"."one_basis",
          "t13"."one_rank",
          "t13"."one_shown",
          "t13"."one_value",
          "t13"."one_low",
          "t13"."one_high",
          "t13"."two_claim",
          "t13"."two_says",
          "t13"."two_speaker",
          "t13"."two_unit",
          "t13"."two_basis",
          "t13"."two_rank",
          "t13"."two_shown",
          "t13"."two_value",
          "t13"."two_low",
          "t13"."two_high",
          ROW_NUMBER() OVER (
            PARTITION BY "t13"."src", "t13"."claim"
            ORDER BY COALESCE("t13"."says" = "t13"."two_says", FALSE)
            OR COALESCE("t13"."two_shown", FALSE) DESC, COALESCE("t13"."says" = "t13"."two_says", FALSE) DESC, COALESCE("t13"."basis" = "t13"."two_basis", FALSE) DESC, "t13"."two_rank" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place",
          COALESCE("t13"."says" = "t13"."two_says", FALSE)
          OR COALESCE("t13"."two_shown", FALSE) AS "fits_"
        FROM (
          SELECT
            "t12"."src",
            "t12"."record",
            "t12"."claim",
            "t12"."property",
            "t12"."says",
            "t12"."speaker",
            "t12"."basis",
            "t12"."value",
            "t12"."half",
            "t12"."measured",
            "t12"."one_begin",
            "t12"."one_end",
            "t12"."two_begin",
            "t12"."two_end",
            "t12"."one_of",
            "t12"."two_of",
            "t12"."one_name",
            "t12"."two_name",
            "t12"."one_claim",
            "t12"."one_says",
            "t12"."one_speaker",
            "t12"."one_unit",
            "t12"."one_basis",
            "t12"."one_rank",
            "t12"."one_shown",
            "t12"."one_value",
            "t12"."one_low",
            "t12"."one_high",
            "t6"."two_claim",
            "t6"."two_says",
            "t6"."two_speaker",
            "t6"."two_unit",
            "t6"."two_basis",
            "t6"."two_rank",
            "t6"."two_shown",
            "t6"."two_value",
            "t6"."two_low",
            "t6"."two_high"
          FROM (
            SELECT
              "t10".*
              EXCLUDE ("fits_", "place")
            FROM (
              SELECT
                "t9"."src",
                "t9"."record",
                "t9"."claim",
                "t9"."property",
                "t9"."says",
                "t9"."speaker",
                "t9"."basis",
                "t9"."value",
                "t9"."half",
                "t9"."measured",
                "t9"."one_begin",
                "t9"."one_end",
                "t9"."two_begin",
                "t9"."two_end",
                "t9"."one_of",
                "t9"."two_of",
                "t9"."one_name",
                "t9"."two_name",
                CASE WHEN "t9"."fits_" THEN "t9"."one_claim" ELSE CAST(NULL AS TEXT) END AS "one_claim",
                CASE WHEN "t9"."fits_" THEN "t9"."one_says" ELSE CAST(NULL AS TEXT) END AS "one_says",
                CASE WHEN "t9"."fits_" THEN "t9"."one_speaker" ELSE CAST(NULL AS TEXT) END AS "one_speaker",
                CASE WHEN "t9"."fits_" THEN "t9"."one_unit" ELSE CAST(NULL AS TEXT) END AS "one_unit",
                CASE WHEN "t9"."fits_" THEN "t9"."one_basis" ELSE CAST(NULL AS TEXT) END AS "one_basis",
                CASE WHEN "t9"."fits_" THEN "t9"."one_rank" ELSE CAST(NULL AS BIGINT) END AS "one_rank",
                CASE WHEN "t9"."fits_" THEN "t9"."one_shown" ELSE CAST(NULL AS BOOLEAN) END AS "one_shown",
                CASE WHEN "t9"."fits_" THEN "t9"."one_value" ELSE CAST(NULL AS DOUBLE) END AS "one_value",
                CASE WHEN "t9"."fits_" THEN "t9"."one_low" ELSE CAST(NULL AS DOUBLE) END AS "one_low",
                CASE WHEN "t9"."fits_" THEN "t9"."one_high" ELSE CAST(NULL AS DOUBLE) END AS "one_high",
                "t9"."place",
                "t9"."fits_"
              FROM (
                SELECT
                  "t8"."src",
                  "t8"."record",
                  "t8"."claim",
                  "t8"."property",
                  "t8"."says",
                  "t8"."speaker",
                  "t8"."basis",
                  "t8"."value",
                  "t8"."half",
                  "t8"."measured",
                  "t8"."one_begin",
                  "t8"."one_end",
                  "t8"."two_begin",
                  "t8"."two_end",
                  "t8"."one_of",
                  "t8"."two_of",
                  "t8"."one_name",
                  "t8"."two_name",
                  "t8"."one_claim",
                  "t8"."one_says",
                  "t8"."one_speaker",
                  "t8"."one_unit",
                  "t8"."one_basis",
                  "t8"."one_rank",
                  "t8"."one_shown",
                  "t8"."one_value",
                  "t8"."one_low",
                  "t8"."one_high",
                  ROW_NUMBER() OVER (
                    PARTITION BY "t8"."src", "t8"."claim"
                    ORDER BY COALESCE("t8"."says" = "t8"."one_says", FALSE)
                    OR COALESCE("t8"."one_shown", FALSE) DESC, COALESCE("t8"."says" = "t8"."one_says", FALSE) DESC, COALESCE("t8"."basis" = "t8"."one_basis", FALSE) DESC, "t8"."one_rank" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "place",
                  COALESCE("t8"."says" = "t8"."one_says", FALSE)
                  OR COALESCE("t8"."one_shown", FALSE) AS "fits_"
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
                    "t3"."half",
                    "t3"."measured",
                    "t3"."one_begin",
                    "t3"."one_end",
                    "t3"."two_begin",
                    "t3"."two_end",
                    "t3"."one_of",
                    "t3"."two_of",
                    "t3"."one_name",
                    "t3"."two_name",
                    "t7"."one_claim",
                    "t7"."one_says",
                    "t7"."one_speaker",
                    "t7"."one_unit",
                    "t7"."one_basis",
                    "t7"."one_rank",
                    "t7"."one_shown",
                    "t7"."one_value",
                    "t7"."one_low",
                    "t7"."one_high"
                  FROM "ratios" AS "t3"
                  LEFT OUTER JOIN (
                    SELECT
                      "t1"."src",
                      "t1"."record",
                      "t1"."begin",
                      "t1"."end",
                      "t1"."of_",
                      "t1"."unit" AS "measured",
                      "t1"."claim" AS "one_claim",
                      "t1"."says" AS "one_says",
                      "t1"."speaker" AS "one_speaker",
                      "t1"."unit" AS "one_unit",
                      "t1"."basis" AS "one_basis",
                      "t1"."rank" AS "one_rank",
                      "t1"."shown" AS "one_shown",
                      "t1"."value" AS "one_value",
                      "t1"."low" AS "one_low",
                      "t1"."high" AS "one_high"
                    FROM "figures" AS "t1"
                  ) AS "t7"
                    ON "t3"."src" = "t7"."src"
                    AND "t3"."record" = "t7"."record"
                    AND "t3"."one_begin" = "t7"."begin"
                    AND "t3"."one_end" = "t7"."end"
                    AND "t3"."one_of" = "t7"."of_"
                    AND "t3"."measured" = "t7"."measured"
                ) AS "t8"
              ) AS "t9"
              WHERE
                "t9"."place" = 0
            ) AS "t10"
          ) AS "t12"
          LEFT OUTER JOIN (
            SELECT
              "t1"."src",
              "t1"."record",
              "t1"."begin",
              "t1"."end",
              "t1"."of_",
              "t1"."unit" AS "measured",
              "t1"."claim" AS "two_claim",
              "t1"."says" AS "two_says",
              "t1"."speaker" AS "two_speaker",
              "t1"."unit" AS "two_unit",
              "t1"."basis" AS "two_basis",
              "t1"."rank" AS "two_rank",
              "t1"."shown" AS "two_shown",
              "t1"."value" AS "two_value",
              "t1"."low" AS "two_low",
              "t1"."high" AS "two_high"
            FROM "figures" AS "t1"
          ) AS "t6"
            ON "t12"."src" = "t6"."src"
            AND "t12"."record" = "t6"."record"
            AND "t12"."two_begin" = "t6"."begin"
            AND "t12"."two_end" = "t6"."end"
            AND "t12"."two_of" = "t6"."of_"
            AND "t12"."measured" = "t6"."measured"
        ) AS "t13"
      ) AS "t14"
      WHERE
        "t14"."place" = 0
    ) AS "t15"
  ) AS "t16"
) AS "t17"
UNION ALL
SELECT
  *
FROM "sums" AS "t0"
