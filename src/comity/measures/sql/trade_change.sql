WITH "t18" AS (
  SELECT
    *
  FROM (
    SELECT
      "t16"."a",
      "t16"."b",
      "t16"."record",
      "t16"."group",
      "t16"."of_",
      "t16"."what",
      "t16"."way",
      "t16"."earliest",
      "t16"."latest",
      "t16"."value",
      COALESCE("t16"."unit", "t16"."head_unit") AS "unit",
      COALESCE("t16"."basis", "t16"."head_basis", 'unstated') AS "basis",
      CASE
        WHEN (
          EXTRACT(month FROM "t16"."earliest") = 1
        )
        AND (
          EXTRACT(day FROM "t16"."earliest") = 1
        )
        AND (
          EXTRACT(month FROM "t16"."latest") = 12
        )
        AND (
          EXTRACT(day FROM "t16"."latest") = 31
        )
        AND (
          EXTRACT(year FROM "t16"."earliest") = EXTRACT(year FROM "t16"."latest")
        )
        THEN COALESCE(
          CAST(EXTRACT(year FROM "t16"."earliest") AS TEXT) || CASE
            WHEN RIGHT("t16"."period", 1) IN ('?', '~', '%')
            THEN RIGHT("t16"."period", 1)
            ELSE ''
          END,
          CAST(EXTRACT(year FROM "t16"."earliest") AS TEXT)
        )
        ELSE "t16"."period"
      END AS "period",
      COALESCE(
        "t16"."low",
        CASE
          WHEN "t16"."high" IS NULL
          THEN "t16"."value" - COALESCE("t16"."half", 0)
          ELSE NULL
        END
      ) AS "low",
      COALESCE(
        "t16"."high",
        CASE
          WHEN "t16"."low" IS NULL
          THEN "t16"."value" + COALESCE("t16"."half", 0)
          ELSE NULL
        END
      ) AS "high",
      "t16"."n_claims" AS "n",
      "t16"."shown" AS "claim"
    FROM (
      SELECT
        "t15"."a",
        "t15"."b",
        "t11"."record",
        "t9"."what",
        "t9"."way",
        "t9"."head_unit",
        "t9"."head_basis",
        "t11"."group",
        "t11"."of_",
        "t11"."unit",
        "t11"."basis",
        "t11"."period",
        "t11"."earliest",
        "t11"."latest",
        "t11"."value",
        "t11"."low",
        "t11"."high",
        "t11"."half",
        "t11"."n_claims",
        "t11"."shown"
      FROM (
        SELECT
          "t0"."record",
          "t0"."group",
          "t0"."of_",
          "t0"."unit",
          "t0"."basis",
          "t0"."period",
          "t0"."earliest",
          "t0"."latest",
          "t0"."value",
          "t0"."low",
          "t0"."high",
          "t0"."half",
          "t0"."n_claims",
          "t0"."shown"
        FROM "groups" AS "t0"
        WHERE
          "t0"."kind" = 'flow'
          AND "t0"."property" = 'value'
          AND NOT (
            COALESCE("t0"."denied", FALSE)
          )
          AND "t0"."party" IS NULL
      ) AS "t11"
      INNER JOIN (
        SELECT
          "t1"."record",
          "t1"."what",
          "t1"."way",
          "t1"."unit" AS "head_unit",
          "t1"."basis" AS "head_basis"
        FROM "heads" AS "t1"
        WHERE
          "t1"."kind" = 'flow'
      ) AS "t9"
        ON "t11"."record" = "t9"."record"
      INNER JOIN (
        SELECT
          "t13"."record",
          "t13"."a",
          "t13"."b",
          "t13"."day"
        FROM (
          SELECT
            "t12"."record",
            "t12"."a",
            "t12"."b",
            "t12"."day",
            BOOL_OR(CAST("t12"."whole" = "t12"."a" AS BOOLEAN)) AS "a_in",
            BOOL_OR(CAST("t12"."whole" = "t12"."b" AS BOOLEAN)) AS "b_in"
          FROM (
            SELECT
              "t6"."record",
              "t6"."whole",
              "t10"."a",
              "t10"."b",
              "t10"."day"
            FROM (
              SELECT
                "t2"."record",
                "t2"."whole"
              FROM "parties" AS "t2"
            ) AS "t6"
            CROSS JOIN (
              SELECT
                "t3"."a",
                "t3"."b",
                CAST("t3"."on_day" AS TEXT) AS "day"
              FROM "asked" AS "t3"
            ) AS "t10"
          ) AS "t12"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t13"
        WHERE
          "t13"."a_in" AND "t13"."b_in"
      ) AS "t15"
        ON "t11"."record" = "t15"."record"
    ) AS "t16"
  ) AS "t17"
  WHERE
    (
      (
        "t17"."value" IS NOT NULL
      )
      OR (
        "t17"."low" IS NOT NULL
      )
      OR (
        "t17"."high" IS NOT NULL
      )
    )
    AND "t17"."of_" IS NULL
)
SELECT
  "t26"."a",
  "t26"."b",
  "t26"."period",
  "t26"."record",
  "t26"."way",
  "t26"."basis",
  "t26"."unit",
  CAST((
    CAST("t26"."value" - "t26"."old" AS DOUBLE) * 100
  ) / CAST("t26"."old" AS DOUBLE) AS DECIMAL(38, 9)) AS "value",
  CAST((
    CAST("t26"."low" - "t26"."old_high" AS DOUBLE) * 100
  ) / CAST("t26"."old_high" AS DOUBLE) AS DECIMAL(38, 9)) AS "low",
  CAST((
    CAST("t26"."high" - CASE WHEN "t26"."old_low" > 0 THEN "t26"."old_low" ELSE NULL END AS DOUBLE) * 100
  ) / CAST(CASE WHEN "t26"."old_low" > 0 THEN "t26"."old_low" ELSE NULL END AS DOUBLE) AS DECIMAL(38, 9)) AS "high",
  CAST("t26"."n" + "t26"."old_n" AS INT) AS "n",
  COALESCE(LIST_SORT(CAST(["t26"."old_claim", "t26"."claim"] AS TEXT[])), []) AS "claims",
  "t26"."previous"
FROM (
  SELECT
    "t25"."a",
    "t25"."b",
    "t25"."record",
    "t25"."group",
    "t25"."of_",
    "t25"."what",
    "t25"."way",
    "t25"."earliest",
    "t25"."latest",
    "t25"."value",
    "t25"."unit",
    "t25"."basis",
    "t25"."period",
    "t25"."low",
    "t25"."high",
    "t25"."n",
    "t25"."claim",
    "t25"."from_",
    "t25"."to_",
    "t25"."previous",
    "t25"."old",
    "t25"."old_low",
    "t25"."old_high",
    "t25"."old_n",
    "t25"."old_claim",
    "t25"."early",
    "t25"."late",
    ROW_NUMBER() OVER (
      PARTITION BY "t25"."record", "t25"."unit", "t25"."basis", "t25"."earliest", "t25"."latest"
      ORDER BY "t25"."early" + "t25"."late" ASC, "t25"."from_" ASC, "t25"."old_claim" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "place"
  FROM (
    SELECT
      "t24"."a",
      "t24"."b",
      "t24"."record",
      "t24"."group",
      "t24"."of_",
      "t24"."what",
      "t24"."way",
      "t24"."earliest",
      "t24"."latest",
      "t24"."value",
      "t24"."unit",
      "t24"."basis",
      "t24"."period",
      "t24"."low",
      "t24"."high",
      "t24"."n",
      "t24"."claim",
      "t24"."from_",
      "t24"."to_",
      "t24"."previous",
      "t24"."old",
      "t24"."old_low",
      "t24"."old_high",
      "t24"."old_n",
      "t24"."old_claim",
      ABS(
        DATE_DIFF(
          'DAY',
          "t24"."from_" + INTERVAL '0' DAY + INTERVAL '1' YEAR,
          "t24"."earliest" + INTERVAL '0' DAY
        )
      ) AS "early",
      ABS(
        DATE_DIFF(
          'DAY',
          "t24"."to_" + INTERVAL '1' DAY + INTERVAL '1' YEAR,
          "t24"."latest" + INTERVAL '1' DAY
        )
      ) AS "late"
    FROM (
      SELECT
        "t20"."a",
        "t20"."b",
        "t20"."record",
        "t20"."group",
        "t20"."of_",
        "t20"."what",
        "t20"."way",
        "t20"."earliest",
        "t20"."latest",
        "t20"."value",
        "t20"."unit",
        "t20"."basis",
        "t20"."period",
        "t20"."low",
        "t20"."high",
        "t20"."n",
        "t20"."claim",
        "t23"."from_",
        "t23"."to_",
        "t23"."previous",
        "t23"."old",
        "t23"."old_low",
        "t23"."old_high",
        "t23"."old_n",
        "t23"."old_claim"
      FROM "t18" AS "t20"
      INNER JOIN (
        SELECT
          "t21"."record",
          "t21"."unit",
          "t21"."basis",
          "t21"."earliest" AS "from_",
          "t21"."latest" AS "to_",
          "t21"."period" AS "previous",
          "t21"."value" AS "old",
          "t21"."low" AS "old_low",
          "t21"."high" AS "old_high",
          "t21"."n" AS "old_n",
          "t21"."claim" AS "old_claim"
        FROM "t18" AS "t21"
      ) AS "t23"
        ON "t20"."record" = "t23"."record"
        AND "t20"."unit" = "t23"."unit"
        AND "t20"."basis" = "t23"."basis"
    ) AS "t24"
    WHERE
      ABS(
        DATE_DIFF(
          'DAY',
          "t24"."from_" + INTERVAL '0' DAY + INTERVAL '1' YEAR,
          "t24"."earliest" + INTERVAL '0' DAY
        )
      ) <= 1
      AND ABS(
        DATE_DIFF(
          'DAY',
          "t24"."to_" + INTERVAL '1' DAY + INTERVAL '1' YEAR,
          "t24"."latest" + INTERVAL '1' DAY
        )
      ) <= 1
      AND "t24"."old" > 0
  ) AS "t25"
) AS "t26"
WHERE
  "t26"."place" = 0
ORDER BY
  "t26"."record" ASC,
  "t26"."way" ASC,
  "t26"."basis" ASC,
  "t26"."unit" ASC,
  "t26"."period" ASC
