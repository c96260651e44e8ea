WITH "t9" AS (
  SELECT
    "t4"."record",
    "t4"."unit",
    "t4"."bases",
    "t4"."announced",
    "t4"."pledged",
    "t4"."committed",
    "t4"."delivered",
    "t4"."paid",
    "t4"."used",
    "t4"."pending",
    "t4"."low",
    "t4"."high",
    "t4"."contested",
    "t4"."umbrella",
    "t4"."counted",
    "t4"."claims",
    "t7"."domain",
    "t8"."a",
    "t8"."b",
    "t8"."period"
  FROM (
    SELECT
      *
    FROM "totals" AS "t0"
    WHERE
      "t0"."counted"
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t1"."record",
      "t1"."domain"
    FROM "heads" AS "t1"
    WHERE
      "t1"."kind" = 'commitment'
  ) AS "t7"
    ON "t4"."record" = "t7"."record"
  CROSS JOIN (
    SELECT
      "t2"."a",
      "t2"."b",
      CAST("t2"."on_day" AS TEXT) AS "period"
    FROM "asked" AS "t2"
  ) AS "t8"
)
SELECT
  "t17"."a",
  "t17"."b",
  "t17"."period",
  "t17"."of",
  "t17"."domain",
  "t17"."basis",
  "t17"."unit",
  CAST("t17"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t17"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t17"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t17"."n" AS INT) AS "n",
  COALESCE("t17"."claims", []) AS "claims",
  "t17"."unknown"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t14"."a",
      "t14"."b",
      "t14"."period",
      "t14"."domain",
      "t14"."basis",
      "t14"."unit",
      "t14"."n",
      "t14"."claims",
      "t14"."unknown",
      'committed' AS "of",
      CAST("t14"."came" AS DOUBLE) / CAST("t14"."promised_known" AS DOUBLE) AS "value",
      CAST("t14"."came" AS DOUBLE) / CAST("t14"."promised_known" + "t14"."promised_unknown" AS DOUBLE) AS "low",
      CAST("t14"."came" + "t14"."promised_unknown" AS DOUBLE) / CAST("t14"."promised_known" + "t14"."promised_unknown" AS DOUBLE) AS "high"
    FROM (
      SELECT
        "t12"."a",
        "t12"."b",
        "t12"."period",
        "t12"."domain",
        "t12"."unit",
        COALESCE("t12"."bases", 'unstated') AS "basis",
        SUM("t12"."delivered") FILTER(WHERE
          "t12"."delivered" IS NOT NULL) AS "came",
        SUM("t12"."promised") FILTER(WHERE
          "t12"."delivered" IS NOT NULL) AS "promised_known",
        COALESCE(
          SUM("t12"."promised") FILTER(WHERE
            NOT (
              "t12"."delivered" IS NOT NULL
            )),
          0
        ) AS "promised_unknown",
        SUM(CAST("t12"."delivered" IS NOT NULL AS INT)) AS "n",
        CAST(SUM(CAST(NOT (
          "t12"."delivered" IS NOT NULL
        ) AS INT)) AS INT) AS "unknown",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t12"."claims") FILTER(WHERE
              "t12"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t12"."claims") FILTER(WHERE
              "t12"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t12"."claims") FILTER(WHERE
                    "t12"."claims" IS NOT NULL)),
                  x -> x IS NULL
                )
              )
              THEN [NULL]
              ELSE []
            END
          END
        ) AS "claims"
      FROM (
        SELECT
          "t10"."record",
          "t10"."unit",
          "t10"."bases",
          "t10"."announced",
          "t10"."pledged",
          "t10"."committed",
          "t10"."delivered",
          "t10"."paid",
          "t10"."used",
          "t10"."pending",
          "t10"."low",
          "t10"."high",
          "t10"."contested",
          "t10"."umbrella",
          "t10"."counted",
          "t10"."claims",
          "t10"."domain",
          "t10"."a",
          "t10"."b",
          "t10"."period",
          "t10"."committed" AS "promised"
        FROM "t9" AS "t10"
        WHERE
          "t10"."committed" > 0
      ) AS "t12"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t14"
    WHERE
      "t14"."n" > 0
  ) AS "t16"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t13"."a",
      "t13"."b",
      "t13"."period",
      "t13"."domain",
      "t13"."basis",
      "t13"."unit",
      "t13"."n",
      "t13"."claims",
      "t13"."unknown",
      'pledged' AS "of",
      CAST("t13"."came" AS DOUBLE) / CAST("t13"."promised_known" AS DOUBLE) AS "value",
      CAST("t13"."came" AS DOUBLE) / CAST("t13"."promised_known" + "t13"."promised_unknown" AS DOUBLE) AS "low",
      CAST("t13"."came" + "t13"."promised_unknown" AS DOUBLE) / CAST("t13"."promised_known" + "t13"."promised_unknown" AS DOUBLE) AS "high"
    FROM (
      SELECT
        "t11"."a",
        "t11"."b",
        "t11"."period",
        "t11"."domain",
        "t11"."unit",
        COALESCE("t11"."bases", 'unstated') AS "basis",
        SUM("t11"."delivered") FILTER(WHERE
          "t11"."delivered" IS NOT NULL) AS "came",
        SUM("t11"."promised") FILTER(WHERE
          "t11"."delivered" IS NOT NULL) AS "promised_known",
        COALESCE(
          SUM("t11"."promised") FILTER(WHERE
            NOT (
              "t11"."delivered" IS NOT NULL
            )),
          0
        ) AS "promised_unknown",
        SUM(CAST("t11"."delivered" IS NOT NULL AS INT)) AS "n",
        CAST(SUM(CAST(NOT (
          "t11"."delivered" IS NOT NULL
        ) AS INT)) AS INT) AS "unknown",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t11"."claims") FILTER(WHERE
              "t11"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t11"."claims") FILTER(WHERE
              "t11"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t11"."claims") FILTER(WHERE
                    "t11"."claims" IS NOT NULL)),
                  x -> x IS NULL
                )
              )
              THEN [NULL]
              ELSE []
            END
          END
        ) AS "claims"
      FROM (
        SELECT
          "t10"."record",
          "t10"."unit",
          "t10"."bases",
          "t10"."announced",
          "t10"."pledged",
          "t10"."committed",
          "t10"."delivered",
          "t10"."paid",
          "t10"."used",
          "t10"."pending",
          "t10"."low",
          "t10"."high",
          "t10"."contested",
          "t10"."umbrella",
          "t10"."counted",
          "t10"."claims",
          "t10"."domain",
          "t10"."a",
          "t10"."b",
          "t10"."period",
          "t10"."pledged" AS "promised"
        FROM "t9" AS "t10"
        WHERE
          "t10"."pledged" > 0
      ) AS "t11"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t13"
    WHERE
      "t13"."n" > 0
  ) AS "t15"
) AS "t17"
ORDER BY
  "t17"."of" ASC,
  "t17"."domain" ASC,
  "t17"."basis" ASC,
  "t17"."unit" ASC,
  "t17"."period" ASC
