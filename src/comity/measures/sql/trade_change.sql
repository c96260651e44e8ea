WITH "t10" AS (
  SELECT
    "t9"."a",
    "t9"."b",
    "t9"."group",
    "t9"."record",
    "t9"."what",
    "t9"."way",
    "t9"."origin",
    "t9"."destination",
    "t9"."earliest",
    "t9"."latest",
    "t9"."value",
    COALESCE("t9"."unit", "t9"."head_unit") AS "unit",
    COALESCE("t9"."basis", "t9"."head_basis", 'unstated') AS "basis",
    CASE
      WHEN (
        EXTRACT(month FROM "t9"."earliest") = 1
      )
      AND (
        EXTRACT(day FROM "t9"."earliest") = 1
      )
      AND (
        EXTRACT(month FROM "t9"."latest") = 12
      )
      AND (
        EXTRACT(day FROM "t9"."latest") = 31
      )
      AND (
        EXTRACT(year FROM "t9"."earliest") = EXTRACT(year FROM "t9"."latest")
      )
      THEN CAST(EXTRACT(year FROM "t9"."earliest") AS TEXT)
      ELSE "t9"."period"
    END AS "period",
    COALESCE("t9"."low", "t9"."value" - COALESCE("t9"."half", 0)) AS "low",
    COALESCE("t9"."high", "t9"."value" + COALESCE("t9"."half", 0)) AS "high",
    "t9"."n_claims" AS "n",
    "t9"."shown" AS "claim"
  FROM (
    SELECT
      "t8"."record",
      "t7"."what",
      "t7"."way",
      "t7"."origin",
      "t7"."destination",
      "t7"."head_unit",
      "t7"."head_basis",
      "t5"."a",
      "t5"."b",
      "t8"."group",
      "t8"."unit",
      "t8"."basis",
      "t8"."period",
      "t8"."earliest",
      "t8"."latest",
      "t8"."value",
      "t8"."low",
      "t8"."high",
      "t8"."half",
      "t8"."n_claims",
      "t8"."shown"
    FROM (
      SELECT
        *
      FROM "groups" AS "t0"
      WHERE
        "t0"."kind" = 'flow'
        AND "t0"."property" = 'value'
        AND NOT (
          COALESCE("t0"."denied", FALSE)
        )
        AND "t0"."of_" IS NULL
        AND "t0"."party" IS NULL
    ) AS "t8"
    INNER JOIN (
      SELECT
        "t1"."record",
        "t1"."what",
        "t1"."way",
        "t1"."origin",
        "t1"."destination",
        "t1"."unit" AS "head_unit",
        "t1"."basis" AS "head_basis"
      FROM "heads" AS "t1"
      WHERE
        "t1"."kind" = 'flow'
    ) AS "t7"
      ON "t8"."record" = "t7"."record"
    CROSS JOIN (
      SELECT
        "t2"."a",
        "t2"."b"
      FROM "asked" AS "t2"
    ) AS "t5"
  ) AS "t9"
)
SELECT
  "t18"."a",
  "t18"."b",
  "t18"."period",
  "t18"."record",
  "t18"."way",
  "t18"."basis",
  "t18"."unit",
  CAST((
    CAST("t18"."value" - "t18"."old" AS DOUBLE) * 100
  ) / CAST("t18"."old" AS DOUBLE) AS DECIMAL(38, 9)) AS "value",
  CAST((
    CAST("t18"."low" - "t18"."old_high" AS DOUBLE) * 100
  ) / CAST("t18"."old_high" AS DOUBLE) AS DECIMAL(38, 9)) AS "low",
  CAST((
    CAST("t18"."high" - CASE WHEN "t18"."old_low" > 0 THEN "t18"."old_low" ELSE NULL END AS DOUBLE) * 100
  ) / CAST(CASE WHEN "t18"."old_low" > 0 THEN "t18"."old_low" ELSE NULL END AS DOUBLE) AS DECIMAL(38, 9)) AS "high",
  CAST("t18"."n" + "t18"."old_n" AS INT) AS "n",
  COALESCE(LIST_SORT(CAST(["t18"."old_claim", "t18"."claim"] AS TEXT[])), []) AS "claims",
  "t18"."previous"
FROM (
  SELECT
    "t17"."a",
    "t17"."b",
    "t17"."group",
    "t17"."record",
    "t17"."what",
    "t17"."way",
    "t17"."origin",
    "t17"."destination",
    "t17"."earliest",
    "t17"."latest",
    "t17"."value",
    "t17"."unit",
    "t17"."basis",
    "t17"."period",
    "t17"."low",
    "t17"."high",
    "t17"."n",
    "t17"."claim",
    "t17"."from_",
    "t17"."to_",
    "t17"."previous",
    "t17"."old",
    "t17"."old_low",
    "t17"."old_high",
    "t17"."old_n",
    "t17"."old_claim",
    "t17"."early",
    "t17"."late",
    ROW_NUMBER() OVER (
      PARTITION BY "t17"."record", "t17"."unit", "t17"."basis", "t17"."earliest", "t17"."latest"
      ORDER BY "t17"."early" + "t17"."late" ASC, "t17"."from_" ASC, "t17"."old_claim" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "place"
  FROM (
    SELECT
      "t16"."a",
      "t16"."b",
      "t16"."group",
      "t16"."record",
      "t16"."what",
      "t16"."way",
      "t16"."origin",
      "t16"."destination",
      "t16"."earliest",
      "t16"."latest",
      "t16"."value",
      "t16"."unit",
      "t16"."basis",
      "t16"."period",
      "t16"."low",
      "t16"."high",
      "t16"."n",
      "t16"."claim",
      "t16"."from_",
      "t16"."to_",
      "t16"."previous",
      "t16"."old",
      "t16"."old_low",
      "t16"."old_high",
      "t16"."old_n",
      "t16"."old_claim",
      ABS(
        DATE_DIFF(
          'DAY',
          "t16"."from_" + INTERVAL '0' DAY + INTERVAL '1' YEAR,
          "t16"."earliest" + INTERVAL '0' DAY
        )
      ) AS "early",
      ABS(
        DATE_DIFF(
          'DAY',
          "t16"."to_" + INTERVAL '1' DAY + INTERVAL '1' YEAR,
          "t16"."latest" + INTERVAL '1' DAY
        )
      ) AS "late"
    FROM (
      SELECT
        "t12"."a",
        "t12"."b",
        "t12"."group",
        "t12"."record",
        "t12"."what",
        "t12"."way",
        "t12"."origin",
        "t12"."destination",
        "t12"."earliest",
        "t12"."latest",
        "t12"."value",
        "t12"."unit",
        "t12"."basis",
        "t12"."period",
        "t12"."low",
        "t12"."high",
        "t12"."n",
        "t12"."claim",
        "t15"."from_",
        "t15"."to_",
        "t15"."previous",
        "t15"."old",
        "t15"."old_low",
        "t15"."old_high",
        "t15"."old_n",
        "t15"."old_claim"
      FROM "t10" AS "t12"
      INNER JOIN (
        SELECT
          "t13"."record",
          "t13"."unit",
          "t13"."basis",
          "t13"."earliest" AS "from_",
          "t13"."latest" AS "to_",
          "t13"."period" AS "previous",
          "t13"."value" AS "old",
          "t13"."low" AS "old_low",
          "t13"."high" AS "old_high",
          "t13"."n" AS "old_n",
          "t13"."claim" AS "old_claim"
        FROM "t10" AS "t13"
      ) AS "t15"
        ON "t12"."record" = "t15"."record"
        AND "t12"."unit" = "t15"."unit"
        AND "t12"."basis" = "t15"."basis"
    ) AS "t16"
    WHERE
      ABS(
        DATE_DIFF(
          'DAY',
          "t16"."from_" + INTERVAL '0' DAY + INTERVAL '1' YEAR,
          "t16"."earliest" + INTERVAL '0' DAY
        )
      ) <= 1
      AND ABS(
        DATE_DIFF(
          'DAY',
          "t16"."to_" + INTERVAL '1' DAY + INTERVAL '1' YEAR,
          "t16"."latest" + INTERVAL '1' DAY
        )
      ) <= 1
      AND "t16"."old" > 0
  ) AS "t17"
) AS "t18"
WHERE
  "t18"."place" = 0
ORDER BY
  "t18"."record" ASC,
  "t18"."way" ASC,
  "t18"."basis" ASC,
  "t18"."unit" ASC,
  "t18"."period" ASC
