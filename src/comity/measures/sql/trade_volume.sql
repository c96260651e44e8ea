SELECT
  "t17"."a",
  "t17"."b",
  "t17"."period",
  "t17"."record",
  "t17"."way",
  "t17"."basis",
  "t17"."unit",
  "t17"."value",
  "t17"."low",
  "t17"."high",
  CAST("t17"."n" AS INT) AS "n",
  COALESCE(CAST(["t17"."claim"] AS TEXT[]), []) AS "claims"
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
  AND DATE_DIFF('DAY', "t17"."earliest", "t17"."latest") + 1 BETWEEN 360 AND 397
ORDER BY
  "t17"."record" ASC,
  "t17"."way" ASC,
  "t17"."basis" ASC,
  "t17"."unit" ASC,
  "t17"."period" ASC
