-- reads figures, ratios, heads
SELECT
  *
FROM (
  SELECT
    "t36"."src",
    "t36"."record",
    "t36"."claim",
    "t36"."property",
    CAST("t36"."value" AS DOUBLE) AS "claimed",
    CASE
      WHEN (
        CASE
          WHEN "t36"."one_claim" IS NULL
          THEN "t36"."one_name"
          WHEN "t36"."two_claim" IS NULL
          THEN "t36"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t36"."one_unit" <> "t36"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t36"."one_low" > 0, FALSE)
          THEN (
            (
              "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
            ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t36"."one_low" > 0, FALSE)
        THEN (
          (
            "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
          ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "computed",
    CASE
      WHEN (
        CASE
          WHEN "t36"."one_claim" IS NULL
          THEN "t36"."one_name"
          WHEN "t36"."two_claim" IS NULL
          THEN "t36"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t36"."one_unit" <> "t36"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t36"."one_low" > 0, FALSE)
          THEN (
            (
              "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
            ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t36"."one_low" > 0, FALSE)
        THEN (
          (
            "t36"."two_low" / NULLIF(CASE WHEN "t36"."two_low" < 0 THEN "t36"."one_low" ELSE "t36"."one_high" END, 0.0)
          ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "low",
    CASE
      WHEN (
        CASE
          WHEN "t36"."one_claim" IS NULL
          THEN "t36"."one_name"
          WHEN "t36"."two_claim" IS NULL
          THEN "t36"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t36"."one_unit" <> "t36"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t36"."one_low" > 0, FALSE)
          THEN (
            (
              "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
            ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN CAST(NULL AS DOUBLE)
      ELSE CASE
        WHEN COALESCE("t36"."one_low" > 0, FALSE)
        THEN (
          (
            "t36"."two_high" / NULLIF(CASE WHEN "t36"."two_high" < 0 THEN "t36"."one_high" ELSE "t36"."one_low" END, 0.0)
          ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
        ) * 100.0
        ELSE CAST(NULL AS DOUBLE)
      END
    END AS "high",
    CASE
      WHEN (
        CASE
          WHEN "t36"."one_claim" IS NULL
          THEN "t36"."one_name"
          WHEN "t36"."two_claim" IS NULL
          THEN "t36"."two_name"
          ELSE CAST(NULL AS TEXT)
        END IS NOT NULL
      )
      OR COALESCE("t36"."one_unit" <> "t36"."two_unit", FALSE)
      OR (
        CASE
          WHEN COALESCE("t36"."one_low" > 0, FALSE)
          THEN (
            (
              "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
            ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
          ) * 100.0
          ELSE CAST(NULL AS DOUBLE)
        END IS NULL
      )
      THEN 'not_checkable'
      WHEN COALESCE(
        (
          ABS(
            CAST("t36"."value" AS DOUBLE) - CASE
              WHEN COALESCE("t36"."one_low" > 0, FALSE)
              THEN (
                (
                  "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
                ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
              ) * 100.0
              ELSE CAST(NULL AS DOUBLE)
            END
          ) * 200
        ) <= GREATEST(
          ABS(CAST("t36"."value" AS DOUBLE)),
          ABS(
            CASE
              WHEN COALESCE("t36"."one_low" > 0, FALSE)
              THEN (
                (
                  "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
                ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
              ) * 100.0
              ELSE CAST(NULL AS DOUBLE)
            END
          )
        ),
        FALSE
      )
      OR COALESCE(
        (
          CAST("t36"."value" - "t36"."half" AS DOUBLE) <= CASE
            WHEN COALESCE("t36"."one_low" > 0, FALSE)
            THEN (
              (
                "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
              ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END
        )
        AND (
          CASE
            WHEN COALESCE("t36"."one_low" > 0, FALSE)
            THEN (
              (
                "t36"."two_value" / NULLIF("t36"."one_value", 0.0)
              ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END <= CAST("t36"."value" + "t36"."half" AS DOUBLE)
        ),
        FALSE
      )
      THEN 'agrees'
      WHEN COALESCE(
        (
          CAST("t36"."value" - "t36"."half" AS DOUBLE) <= CASE
            WHEN COALESCE("t36"."one_low" > 0, FALSE)
            THEN (
              (
                "t36"."two_high" / NULLIF(CASE WHEN "t36"."two_high" < 0 THEN "t36"."one_high" ELSE "t36"."one_low" END, 0.0)
              ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END
        )
        AND (
          CASE
            WHEN COALESCE("t36"."one_low" > 0, FALSE)
            THEN (
              (
                "t36"."two_low" / NULLIF(CASE WHEN "t36"."two_low" < 0 THEN "t36"."one_low" ELSE "t36"."one_high" END, 0.0)
              ) - CASE WHEN "t36"."property" = 'change' THEN 1.0 ELSE 0.0 END
            ) * 100.0
            ELSE CAST(NULL AS DOUBLE)
          END <= CAST("t36"."value" + "t36"."half" AS DOUBLE)
        ),
        FALSE
      )
      THEN 'within_rounding'
      ELSE 'contradicts'
    END AS "verdict",
    CASE
      WHEN "t36"."one_claim" IS NULL
      THEN "t36"."one_name"
      WHEN "t36"."two_claim" IS NULL
      THEN "t36"."two_name"
      ELSE CAST(NULL AS TEXT)
    END AS "missing",
    CASE
      WHEN COALESCE("t36"."one_unit" <> "t36"."two_unit", FALSE)
      THEN 'unit'
      WHEN COALESCE("t36"."one_basis" <> "t36"."two_basis", FALSE)
      THEN 'basis'
      WHEN COALESCE("t36"."one_speaker" <> "t36"."two_speaker", FALSE)
      THEN 'reporter'
      ELSE CAST(NULL AS TEXT)
    END AS "mixed",
    LIST_FILTER(
      CAST(["t36"."one_claim", "t36"."two_claim"] AS TEXT[]),
      __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
    ) AS "uses"
  FROM (
    SELECT
      "t35".*
      EXCLUDE ("fits_", "place")
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
        "t33"."half",
        "t33"."measured",
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
        "t33"."one_rank",
        "t33"."one_shown",
        "t33"."one_value",
        "t33"."one_low",
        "t33"."one_high",
        CASE WHEN "t33"."fits_" THEN "t33"."two_claim" ELSE CAST(NULL AS TEXT) END AS "two_claim",
        CASE WHEN "t33"."fits_" THEN "t33"."two_says" ELSE CAST(NULL AS TEXT) END AS "two_says",
        CASE WHEN "t33"."fits_" THEN "t33"."two_speaker" ELSE CAST(NULL AS TEXT) END AS "two_speaker",
        CASE WHEN "t33"."fits_" THEN "t33"."two_unit" ELSE CAST(NULL AS TEXT) END AS "two_unit",
        CASE WHEN "t33"."fits_" THEN "t33"."two_basis" ELSE CAST(NULL AS TEXT) END AS "two_basis",
        CASE WHEN "t33"."fits_" THEN "t33"."two_rank" ELSE CAST(NULL AS BIGINT) END AS "two_rank",
        CASE WHEN "t33"."fits_" THEN "t33"."two_shown" ELSE CAST(NULL AS BOOLEAN) END AS "two_shown",
        CASE WHEN "t33"."fits_" THEN "t33"."two_value" ELSE CAST(NULL AS DOUBLE) END AS "two_value",
        CASE WHEN "t33"."fits_" THEN "t33"."two_low" ELSE CAST(NULL AS DOUBLE) END AS "two_low",
        CASE WHEN "t33"."fits_" THEN "t33"."two_high" ELSE CAST(NULL AS DOUBLE) END AS "two_high",
        "t33"."place",
        "t33"."fits_"
      FROM (
        SELECT
          "t31"."src",
          "t31"."record",
          "t31"."claim",
          "t31"."property",
          "t31"."says",
          "t31"."speaker",
          "t31"."basis",
          "t31"."value",
          "t31"."half",
          "t31"."measured",
          "t31"."one_begin",
          "t31"."one_end",
          "t31"."two_begin",
          "t31"."two_end",
          "t31"."one_of",
          "t31"."two_of",
          "t31"."one_name",
          "t31"."two_name",
          "t31"."one_claim",
          "t31"."one_says",
          "t31"."one_speaker",
          "t31"."one_unit",
          "t31"."one_basis",
          "t31"."one_rank",
          "t31"."one_shown",
          "t31"."one_value",
          "t31"."one_low",
          "t31"."one_high",
          "t31"."two_claim",
          "t31"."two_says",
          "t31"."two_speaker",
          "t31"."two_unit",
          "t31"."two_basis",
          "t31"."two_rank",
          "t31"."two_shown",
          "t31"."two_value",
          "t31"."two_low",
          "t31"."two_high",
          ROW_NUMBER() OVER (
            PARTITION BY "t31"."src", "t31"."claim"
            ORDER BY COALESCE("t31"."says" = "t31"."two_says", FALSE)
            OR COALESCE("t31"."two_shown", FALSE) DESC, COALESCE("t31"."says" = "t31"."two_says", FALSE) DESC, COALESCE("t31"."basis" = "t31"."two_basis", FALSE) DESC, "t31"."two_rank" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place",
          COALESCE("t31"."says" = "t31"."two_says", FALSE)
          OR COALESCE("t31"."two_shown", FALSE) AS "fits_"
        FROM (
          SELECT
            "t28"."src",
            "t28"."record",
            "t28"."claim",
            "t28"."property",
            "t28"."says",
            "t28"."speaker",
            "t28"."basis",
            "t28"."value",
            "t28"."half",
            "t28"."measured",
            "t28"."one_begin",
            "t28"."one_end",
            "t28"."two_begin",
            "t28"."two_end",
            "t28"."one_of",
            "t28"."two_of",
            "t28"."one_name",
            "t28"."two_name",
            "t28"."one_claim",
            "t28"."one_says",
            "t28"."one_speaker",
            "t28"."one_unit",
            "t28"."one_basis",
            "t28"."one_rank",
            "t28"."one_shown",
            "t28"."one_value",
            "t28"."one_low",
            "t28"."one_high",
            "t9"."two_claim",
            "t9"."two_says",
            "t9"."two_speaker",
            "t9"."two_unit",
            "t9"."two_basis",
            "t9"."two_rank",
            "t9"."two_shown",
            "t9"."two_value",
            "t9"."two_low",
            "t9"."two_high"
          FROM (
            SELECT
              "t26".*
              EXCLUDE ("fits_", "place")
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
                "t24"."half",
                "t24"."measured",
                "t24"."one_begin",
                "t24"."one_end",
                "t24"."two_begin",
                "t24"."two_end",
                "t24"."one_of",
                "t24"."two_of",
                "t24"."one_name",
                "t24"."two_name",
                CASE WHEN "t24"."fits_" THEN "t24"."one_claim" ELSE CAST(NULL AS TEXT) END AS "one_claim",
                CASE WHEN "t24"."fits_" THEN "t24"."one_says" ELSE CAST(NULL AS TEXT) END AS "one_says",
                CASE WHEN "t24"."fits_" THEN "t24"."one_speaker" ELSE CAST(NULL AS TEXT) END AS "one_speaker",
                CASE WHEN "t24"."fits_" THEN "t24"."one_unit" ELSE CAST(NULL AS TEXT) END AS "one_unit",
                CASE WHEN "t24"."fits_" THEN "t24"."one_basis" ELSE CAST(NULL AS TEXT) END AS "one_basis",
                CASE WHEN "t24"."fits_" THEN "t24"."one_rank" ELSE CAST(NULL AS BIGINT) END AS "one_rank",
                CASE WHEN "t24"."fits_" THEN "t24"."one_shown" ELSE CAST(NULL AS BOOLEAN) END AS "one_shown",
                CASE WHEN "t24"."fits_" THEN "t24"."one_value" ELSE CAST(NULL AS DOUBLE) END AS "one_value",
                CASE WHEN "t24"."fits_" THEN "t24"."one_low" ELSE CAST(NULL AS DOUBLE) END AS "one_low",
                CASE WHEN "t24"."fits_" THEN "t24"."one_high" ELSE CAST(NULL AS DOUBLE) END AS "one_high",
                "t24"."place",
                "t24"."fits_"
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
                  "t20"."half",
                  "t20"."measured",
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
                  "t20"."one_rank",
                  "t20"."one_shown",
                  "t20"."one_value",
                  "t20"."one_low",
                  "t20"."one_high",
                  ROW_NUMBER() OVER (
                    PARTITION BY "t20"."src", "t20"."claim"
                    ORDER BY COALESCE("t20"."says" = "t20"."one_says", FALSE)
                    OR COALESCE("t20"."one_shown", FALSE) DESC, COALESCE("t20"."says" = "t20"."one_says", FALSE) DESC, COALESCE("t20"."basis" = "t20"."one_basis", FALSE) DESC, "t20"."one_rank" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "place",
                  COALESCE("t20"."says" = "t20"."one_says", FALSE)
                  OR COALESCE("t20"."one_shown", FALSE) AS "fits_"
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
                    "t10"."one_claim",
                    "t10"."one_says",
                    "t10"."one_speaker",
                    "t10"."one_unit",
                    "t10"."one_basis",
                    "t10"."one_rank",
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
                      "t0"."unit" AS "measured",
                      "t0"."claim" AS "one_claim",
                      "t0"."says" AS "one_says",
                      "t0"."speaker" AS "one_speaker",
                      "t0"."unit" AS "one_unit",
                      "t0"."basis" AS "one_basis",
                      "t0"."rank" AS "one_rank",
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
                    AND "t3"."measured" = "t10"."measured"
                ) AS "t20"
              ) AS "t24"
              WHERE
                "t24"."place" = 0
            ) AS "t26"
          ) AS "t28"
          LEFT OUTER JOIN (
            SELECT
              "t0"."src",
              "t0"."record",
              "t0"."begin",
              "t0"."end",
              "t0"."of_",
              "t0"."unit" AS "measured",
              "t0"."claim" AS "two_claim",
              "t0"."says" AS "two_says",
              "t0"."speaker" AS "two_speaker",
              "t0"."unit" AS "two_unit",
              "t0"."basis" AS "two_basis",
              "t0"."rank" AS "two_rank",
              "t0"."shown" AS "two_shown",
              "t0"."value" AS "two_value",
              "t0"."low" AS "two_low",
              "t0"."high" AS "two_high"
            FROM "figures" AS "t0"
          ) AS "t9"
            ON "t28"."src" = "t9"."src"
            AND "t28"."record" = "t9"."record"
            AND "t28"."two_begin" = "t9"."begin"
            AND "t28"."two_end" = "t9"."end"
            AND "t28"."two_of" = "t9"."of_"
            AND "t28"."measured" = "t9"."measured"
        ) AS "t31"
      ) AS "t33"
      WHERE
        "t33"."place" = 0
    ) AS "t35"
  ) AS "t36"
) AS "t37"
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
          ABS(CAST("t32"."amount" AS DOUBLE) - (
            "t32"."one_value" + "t32"."two_value"
          )) * 200
        ) <= GREATEST(ABS(CAST("t32"."amount" AS DOUBLE)), ABS("t32"."one_value" + "t32"."two_value")),
        FALSE
      )
      OR COALESCE(
        (
          CAST("t32"."amount" - "t32"."half" AS DOUBLE) <= (
            "t32"."one_value" + "t32"."two_value"
          )
        )
        AND (
          (
            "t32"."one_value" + "t32"."two_value"
          ) <= CAST("t32"."amount" + "t32"."half" AS DOUBLE)
        ),
        FALSE
      )
      THEN 'agrees'
      WHEN COALESCE(
        (
          CAST("t32"."amount" - "t32"."half" AS DOUBLE) <= (
            "t32"."one_high" + "t32"."two_high"
          )
        )
        AND (
          (
            "t32"."one_low" + "t32"."two_low"
          ) <= CAST("t32"."amount" + "t32"."half" AS DOUBLE)
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
      "t30".*
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
          "t25"."rank",
          "t25"."begin",
          "t25"."end",
          "t25"."of_",
          "t25"."shown",
          "t25"."value",
          "t25"."low",
          "t25"."high",
          "t25"."amount",
          "t25"."half",
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
            "t14"."rank",
            "t14"."begin",
            "t14"."end",
            "t14"."of_",
            "t14"."shown",
            "t14"."value",
            "t14"."low",
            "t14"."high",
            "t14"."amount",
            "t14"."half",
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
                  "t2"."src",
                  "t2"."record",
                  "t2"."what",
                  "t2"."origin",
                  "t2"."destination",
                  "t2"."way",
                  "t2"."unit",
                  "t2"."basis"
                FROM "heads" AS "t2"
                WHERE
                  "t2"."kind" = 'flow' AND "t2"."way" = 'both'
              ) AS "t17"
              INNER JOIN (
                SELECT
                  "t2"."src",
                  "t2"."what",
                  "t2"."origin",
                  "t2"."destination",
                  "t2"."unit",
                  "t2"."basis",
                  "t2"."record" AS "one_record"
                FROM "heads" AS "t2"
                WHERE
                  "t2"."kind" = 'flow' AND "t2"."way" = 'out'
              ) AS "t18"
                ON "t17"."src" = "t18"."src"
                AND "t17"."what" = "t18"."what"
                AND "t17"."origin" = "t18"."origin"
                AND "t17"."destination" = "t18"."destination"
                AND "t17"."unit" = "t18"."unit"
                AND "t17"."basis" = "t18"."basis"
              INNER JOIN (
                SELECT
                  "t2"."src",
                  "t2"."what",
                  "t2"."origin",
                  "t2"."destination",
                  "t2"."unit",
                  "t2"."basis",
                  "t2"."record" AS "two_record"
                FROM "heads" AS "t2"
                WHERE
                  "t2"."kind" = 'flow' AND "t2"."way" = 'back'
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
      ) AS "t29"
      WHERE
        "t29"."place" = 0
    ) AS "t30"
  ) AS "t32"
) AS "t34"
