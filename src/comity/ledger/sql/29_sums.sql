-- reads figures, heads
SELECT
  "t20"."src",
  "t20"."record",
  "t20"."claim",
  'sum' AS "property",
  CAST("t20"."amount" AS DOUBLE) AS "claimed",
  CASE
    WHEN (
      CAST(NULL AS TEXT) IS NOT NULL
    )
    OR COALESCE("t20"."one_unit" <> "t20"."two_unit", FALSE)
    OR (
      (
        "t20"."one_value" + "t20"."two_value"
      ) IS NULL
    )
    THEN CAST(NULL AS DOUBLE)
    ELSE "t20"."one_value" + "t20"."two_value"
  END AS "computed",
  CASE
    WHEN (
      CAST(NULL AS TEXT) IS NOT NULL
    )
    OR COALESCE("t20"."one_unit" <> "t20"."two_unit", FALSE)
    OR (
      (
        "t20"."one_value" + "t20"."two_value"
      ) IS NULL
    )
    THEN CAST(NULL AS DOUBLE)
    ELSE "t20"."one_low" + "t20"."two_low"
  END AS "low",
  CASE
    WHEN (
      CAST(NULL AS TEXT) IS NOT NULL
    )
    OR COALESCE("t20"."one_unit" <> "t20"."two_unit", FALSE)
    OR (
      (
        "t20"."one_value" + "t20"."two_value"
      ) IS NULL
    )
    THEN CAST(NULL AS DOUBLE)
    ELSE "t20"."one_high" + "t20"."two_high"
  END AS "high",
  CASE
    WHEN (
      CAST(NULL AS TEXT) IS NOT NULL
    )
    OR COALESCE("t20"."one_unit" <> "t20"."two_unit", FALSE)
    OR (
      (
        "t20"."one_value" + "t20"."two_value"
      ) IS NULL
    )
    THEN 'not_checkable'
    WHEN COALESCE(
      (
        ABS(CAST("t20"."amount" AS DOUBLE) - (
          "t20"."one_value" + "t20"."two_value"
        )) * 200
      ) <= GREATEST(ABS(CAST("t20"."amount" AS DOUBLE)), ABS("t20"."one_value" + "t20"."two_value")),
      FALSE
    )
    OR COALESCE(
      (
        CAST("t20"."amount" - "t20"."half" AS DOUBLE) <= (
          "t20"."one_value" + "t20"."two_value"
        )
      )
      AND (
        (
          "t20"."one_value" + "t20"."two_value"
        ) <= CAST("t20"."amount" + "t20"."half" AS DOUBLE)
      ),
      FALSE
    )
    THEN 'agrees'
    WHEN COALESCE(
      (
        CAST("t20"."amount" - "t20"."half" AS DOUBLE) <= (
          "t20"."one_high" + "t20"."two_high"
        )
      )
      AND (
        (
          "t20"."one_low" + "t20"."two_low"
        ) <= CAST("t20"."amount" + "t20"."half" AS DOUBLE)
      ),
      FALSE
    )
    THEN 'within_rounding'
    ELSE 'contradicts'
  END AS "verdict",
  CAST(NULL AS TEXT) AS "missing",
  CASE
    WHEN COALESCE("t20"."one_unit" <> "t20"."two_unit", FALSE)
    THEN 'unit'
    WHEN COALESCE("t20"."one_basis" <> "t20"."two_basis", FALSE)
    THEN 'basis'
    WHEN COALESCE("t20"."speaker" <> "t20"."speaker", FALSE)
    THEN 'reporter'
    ELSE CAST(NULL AS TEXT)
  END AS "mixed",
  LIST_FILTER(
    CAST(["t20"."one_claim", "t20"."two_claim"] AS TEXT[]),
    __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
  ) AS "uses"
FROM (
  SELECT
    "t19".*
    EXCLUDE ("high", "low", "value")
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t17"."src",
        "t17"."record",
        "t17"."claim",
        "t17"."says",
        "t17"."speaker",
        "t17"."unit",
        "t17"."basis",
        "t17"."rank",
        "t17"."begin",
        "t17"."end",
        "t17"."of_",
        "t17"."shown",
        "t17"."value",
        "t17"."low",
        "t17"."high",
        "t17"."amount",
        "t17"."half",
        "t17"."one_record",
        "t17"."two_record",
        "t17"."one_claim",
        "t17"."one_unit",
        "t17"."one_basis",
        "t17"."one_value",
        "t17"."one_low",
        "t17"."one_high",
        "t17"."two_claim",
        "t17"."two_unit",
        "t17"."two_basis",
        "t17"."two_value",
        "t17"."two_low",
        "t17"."two_high",
        ROW_NUMBER() OVER (
          PARTITION BY "t17"."src", "t17"."claim"
          ORDER BY "t17"."one_claim" ASC, "t17"."two_claim" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          "t8"."src",
          "t8"."record",
          "t8"."claim",
          "t8"."says",
          "t8"."speaker",
          "t8"."unit",
          "t8"."basis",
          "t8"."rank",
          "t8"."begin",
          "t8"."end",
          "t8"."of_",
          "t8"."shown",
          "t8"."value",
          "t8"."low",
          "t8"."high",
          "t8"."amount",
          "t8"."half",
          "t16"."one_record",
          "t16"."two_record",
          "t9"."one_claim",
          "t9"."one_unit",
          "t9"."one_basis",
          "t9"."one_value",
          "t9"."one_low",
          "t9"."one_high",
          "t10"."two_claim",
          "t10"."two_unit",
          "t10"."two_basis",
          "t10"."two_value",
          "t10"."two_low",
          "t10"."two_high"
        FROM (
          SELECT
            *
          FROM "figures" AS "t0"
          WHERE
            "t0"."of_" = ''
        ) AS "t8"
        INNER JOIN (
          SELECT
            "t14"."src",
            "t14"."record",
            "t14"."one_record",
            "t14"."two_record"
          FROM (
            SELECT
              "t11"."src",
              "t11"."record",
              "t11"."what",
              "t11"."origin",
              "t11"."destination",
              "t11"."way",
              "t11"."unit",
              "t11"."basis",
              "t12"."one_record",
              "t13"."two_record"
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
            ) AS "t11"
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
            ) AS "t12"
              ON "t11"."src" = "t12"."src"
              AND "t11"."what" = "t12"."what"
              AND "t11"."origin" = "t12"."origin"
              AND "t11"."destination" = "t12"."destination"
              AND "t11"."unit" = "t12"."unit"
              AND "t11"."basis" = "t12"."basis"
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
            ) AS "t13"
              ON "t11"."src" = "t13"."src"
              AND "t11"."what" = "t13"."what"
              AND "t11"."origin" = "t13"."origin"
              AND "t11"."destination" = "t13"."destination"
              AND "t11"."unit" = "t13"."unit"
              AND "t11"."basis" = "t13"."basis"
          ) AS "t14"
        ) AS "t16"
          ON "t8"."src" = "t16"."src" AND "t8"."record" = "t16"."record"
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
        ) AS "t9"
          ON "t8"."src" = "t9"."src"
          AND "t16"."one_record" = "t9"."record"
          AND "t8"."begin" = "t9"."begin"
          AND "t8"."end" = "t9"."end"
          AND "t8"."speaker" = "t9"."speaker"
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
        ) AS "t10"
          ON "t8"."src" = "t10"."src"
          AND "t16"."two_record" = "t10"."record"
          AND "t8"."begin" = "t10"."begin"
          AND "t8"."end" = "t10"."end"
          AND "t8"."speaker" = "t10"."speaker"
      ) AS "t17"
    ) AS "t18"
    WHERE
      "t18"."place" = 0
  ) AS "t19"
) AS "t20"
