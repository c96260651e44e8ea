WITH "t16" AS (
  SELECT
    "t15"."a",
    "t15"."b",
    "t15"."period",
    "t10"."domain",
    "t6"."unit",
    "t6"."bases",
    "t6"."pledged",
    "t6"."committed",
    "t6"."delivered",
    "t6"."claims"
  FROM (
    SELECT
      *
    FROM "totals" AS "t0"
    WHERE
      "t0"."counted"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."record",
      "t1"."domain"
    FROM "heads" AS "t1"
    WHERE
      "t1"."kind" = 'commitment'
  ) AS "t10"
    ON "t6"."record" = "t10"."record"
  INNER JOIN (
    SELECT
      "t13"."record",
      "t13"."a",
      "t13"."b",
      "t13"."day" AS "period"
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
          "t8"."record",
          "t8"."whole",
          "t11"."a",
          "t11"."b",
          "t11"."day"
        FROM (
          SELECT
            "t2"."record",
            "t2"."whole"
          FROM "parties" AS "t2"
        ) AS "t8"
        CROSS JOIN (
          SELECT
            "t3"."a",
            "t3"."b",
            CAST("t3"."on_day" AS TEXT) AS "day"
          FROM "asked" AS "t3"
        ) AS "t11"
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
    ON "t6"."record" = "t15"."record"
)
SELECT
  "t24"."a",
  "t24"."b",
  "t24"."period",
  "t24"."of",
  "t24"."domain",
  "t24"."basis",
  "t24"."unit",
  CAST("t24"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t24"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t24"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t24"."n" AS INT) AS "n",
  COALESCE("t24"."claims", []) AS "claims",
  "t24"."unknown"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t21"."a",
      "t21"."b",
      "t21"."period",
      "t21"."domain",
      "t21"."basis",
      "t21"."unit",
      "t21"."n",
      "t21"."claims",
      "t21"."unknown",
      'committed' AS "of",
      CAST("t21"."came" AS DOUBLE) / CAST("t21"."promised_known" AS DOUBLE) AS "value",
      CAST("t21"."came" AS DOUBLE) / CAST("t21"."promised_known" + "t21"."promised_unknown" AS DOUBLE) AS "low",
      CAST("t21"."came" + "t21"."promised_unknown" AS DOUBLE) / CAST("t21"."promised_known" + "t21"."promised_unknown" AS DOUBLE) AS "high"
    FROM (
      SELECT
        "t19"."a",
        "t19"."b",
        "t19"."period",
        "t19"."domain",
        "t19"."unit",
        COALESCE(NULLIF(ARRAY_TO_STRING("t19"."bases", ', '), ''), 'unstated') AS "basis",
        SUM("t19"."delivered") FILTER(WHERE
          "t19"."delivered" IS NOT NULL) AS "came",
        SUM("t19"."promised") FILTER(WHERE
          "t19"."delivered" IS NOT NULL) AS "promised_known",
        COALESCE(
          SUM("t19"."promised") FILTER(WHERE
            NOT (
              "t19"."delivered" IS NOT NULL
            )),
          0
        ) AS "promised_unknown",
        SUM(CAST("t19"."delivered" IS NOT NULL AS INT)) AS "n",
        CAST(SUM(CAST(NOT (
          "t19"."delivered" IS NOT NULL
        ) AS INT)) AS INT) AS "unknown",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t19"."claims") FILTER(WHERE
              "t19"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t19"."claims") FILTER(WHERE
              "t19"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t19"."claims") FILTER(WHERE
                    "t19"."claims" IS NOT NULL)),
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
          "t17"."a",
          "t17"."b",
          "t17"."period",
          "t17"."domain",
          "t17"."unit",
          "t17"."bases",
          "t17"."pledged",
          "t17"."committed",
          "t17"."delivered",
          "t17"."claims",
          "t17"."committed" AS "promised"
        FROM "t16" AS "t17"
        WHERE
          "t17"."committed" > 0
      ) AS "t19"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t21"
    WHERE
      "t21"."n" > 0
  ) AS "t23"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t20"."a",
      "t20"."b",
      "t20"."period",
      "t20"."domain",
      "t20"."basis",
      "t20"."unit",
      "t20"."n",
      "t20"."claims",
      "t20"."unknown",
      'pledged' AS "of",
      CAST("t20"."came" AS DOUBLE) / CAST("t20"."promised_known" AS DOUBLE) AS "value",
      CAST("t20"."came" AS DOUBLE) / CAST("t20"."promised_known" + "t20"."promised_unknown" AS DOUBLE) AS "low",
      CAST("t20"."came" + "t20"."promised_unknown" AS DOUBLE) / CAST("t20"."promised_known" + "t20"."promised_unknown" AS DOUBLE) AS "high"
    FROM (
      SELECT
        "t18"."a",
        "t18"."b",
        "t18"."period",
        "t18"."domain",
        "t18"."unit",
        COALESCE(NULLIF(ARRAY_TO_STRING("t18"."bases", ', '), ''), 'unstated') AS "basis",
        SUM("t18"."delivered") FILTER(WHERE
          "t18"."delivered" IS NOT NULL) AS "came",
        SUM("t18"."promised") FILTER(WHERE
          "t18"."delivered" IS NOT NULL) AS "promised_known",
        COALESCE(
          SUM("t18"."promised") FILTER(WHERE
            NOT (
              "t18"."delivered" IS NOT NULL
            )),
          0
        ) AS "promised_unknown",
        SUM(CAST("t18"."delivered" IS NOT NULL AS INT)) AS "n",
        CAST(SUM(CAST(NOT (
          "t18"."delivered" IS NOT NULL
        ) AS INT)) AS INT) AS "unknown",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t18"."claims") FILTER(WHERE
              "t18"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t18"."claims") FILTER(WHERE
              "t18"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t18"."claims") FILTER(WHERE
                    "t18"."claims" IS NOT NULL)),
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
          "t17"."a",
          "t17"."b",
          "t17"."period",
          "t17"."domain",
          "t17"."unit",
          "t17"."bases",
          "t17"."pledged",
          "t17"."committed",
          "t17"."delivered",
          "t17"."claims",
          "t17"."pledged" AS "promised"
        FROM "t16" AS "t17"
        WHERE
          "t17"."pledged" > 0
      ) AS "t18"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t20"
    WHERE
      "t20"."n" > 0
  ) AS "t22"
) AS "t24"
ORDER BY
  "t24"."of" ASC,
  "t24"."domain" ASC,
  "t24"."basis" ASC,
  "t24"."unit" ASC,
  "t24"."period" ASC
