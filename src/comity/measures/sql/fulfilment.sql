WITH "t19" AS (
  SELECT
    "t18"."a",
    "t18"."b",
    "t18"."period",
    "t11"."domain",
    "t7"."unit",
    "t7"."bases",
    "t7"."pledged",
    "t7"."committed",
    "t7"."delivered",
    "t7"."claims",
    COALESCE("t14"."is_promised", FALSE) AS "is_promised",
    CASE
      WHEN REGEXP_MATCHES("t7"."unit", '^[A-Z]{3}(/[a-z]+)?$')
      THEN CAST(NULL AS TEXT)
      ELSE "t7"."record"
    END AS "record"
  FROM (
    SELECT
      *
    FROM "totals" AS "t0"
    WHERE
      "t0"."counted"
  ) AS "t7"
  INNER JOIN (
    SELECT
      "t1"."record",
      "t1"."domain"
    FROM "heads" AS "t1"
    WHERE
      "t1"."kind" = 'commitment'
  ) AS "t11"
    ON "t7"."record" = "t11"."record"
  INNER JOIN (
    SELECT
      "t16"."record",
      "t16"."a",
      "t16"."b",
      "t16"."day" AS "period"
    FROM (
      SELECT
        "t15"."record",
        "t15"."a",
        "t15"."b",
        "t15"."day",
        BOOL_OR(CAST("t15"."whole" = "t15"."a" AS BOOLEAN)) AS "a_in",
        BOOL_OR(CAST("t15"."whole" = "t15"."b" AS BOOLEAN)) AS "b_in"
      FROM (
        SELECT
          "t9"."record",
          "t9"."whole",
          "t13"."a",
          "t13"."b",
          "t13"."day"
        FROM (
          SELECT
            "t3"."record",
            "t3"."whole"
          FROM "parties" AS "t3"
        ) AS "t9"
        CROSS JOIN (
          SELECT
            "t4"."a",
            "t4"."b",
            CAST("t4"."on_day" AS TEXT) AS "day"
          FROM "asked" AS "t4"
        ) AS "t13"
      ) AS "t15"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t16"
    WHERE
      "t16"."a_in" AND "t16"."b_in"
  ) AS "t18"
    ON "t7"."record" = "t18"."record"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      "t2"."record",
      "t2"."unit",
      TRUE AS "is_promised"
    FROM "groups" AS "t2"
    WHERE
      "t2"."property" IN ('committed', 'allocated', 'ordered')
      AND NOT (
        COALESCE("t2"."denied", FALSE)
      )
      AND (
        (
          "t2"."value" IS NOT NULL
        ) OR (
          "t2"."low" IS NOT NULL
        )
      )
  ) AS "t14"
    ON "t7"."record" = "t14"."record" AND "t7"."unit" = "t14"."unit"
)
SELECT
  "t27"."a",
  "t27"."b",
  "t27"."period",
  "t27"."of",
  "t27"."domain",
  "t27"."basis",
  "t27"."unit",
  "t27"."record",
  CAST("t27"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t27"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t27"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t27"."n" AS INT) AS "n",
  COALESCE("t27"."claims", []) AS "claims",
  "t27"."unknown"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t24"."a",
      "t24"."b",
      "t24"."period",
      "t24"."domain",
      "t24"."basis",
      "t24"."unit",
      "t24"."record",
      "t24"."n",
      "t24"."claims",
      "t24"."unknown",
      'committed' AS "of",
      CAST("t24"."came" AS DOUBLE) / CAST("t24"."promised_known" AS DOUBLE) AS "value",
      CAST("t24"."came" AS DOUBLE) / CAST("t24"."promised_known" + "t24"."promised_unknown" AS DOUBLE) AS "low",
      CAST("t24"."came" + "t24"."promised_unknown" AS DOUBLE) / CAST("t24"."promised_known" + "t24"."promised_unknown" AS DOUBLE) AS "high"
    FROM (
      SELECT
        "t22"."a",
        "t22"."b",
        "t22"."period",
        "t22"."domain",
        "t22"."unit",
        "t22"."record",
        COALESCE(NULLIF(ARRAY_TO_STRING("t22"."bases", ', '), ''), 'unstated') AS "basis",
        SUM("t22"."delivered") FILTER(WHERE
          "t22"."delivered" IS NOT NULL) AS "came",
        SUM("t22"."promised") FILTER(WHERE
          "t22"."delivered" IS NOT NULL) AS "promised_known",
        COALESCE(
          SUM("t22"."promised") FILTER(WHERE
            NOT (
              "t22"."delivered" IS NOT NULL
            )),
          0
        ) AS "promised_unknown",
        SUM(CAST("t22"."delivered" IS NOT NULL AS INT)) AS "n",
        CAST(SUM(CAST(NOT (
          "t22"."delivered" IS NOT NULL
        ) AS INT)) AS INT) AS "unknown",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t22"."claims") FILTER(WHERE
              "t22"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t22"."claims") FILTER(WHERE
              "t22"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t22"."claims") FILTER(WHERE
                    "t22"."claims" IS NOT NULL)),
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
          "t20"."a",
          "t20"."b",
          "t20"."period",
          "t20"."domain",
          "t20"."unit",
          "t20"."bases",
          "t20"."pledged",
          "t20"."committed",
          "t20"."delivered",
          "t20"."claims",
          "t20"."is_promised",
          "t20"."record",
          "t20"."committed" AS "promised"
        FROM "t19" AS "t20"
        WHERE
          "t20"."is_promised" AND "t20"."committed" > 0
      ) AS "t22"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6,
        7
    ) AS "t24"
    WHERE
      "t24"."n" > 0
  ) AS "t26"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t23"."a",
      "t23"."b",
      "t23"."period",
      "t23"."domain",
      "t23"."basis",
      "t23"."unit",
      "t23"."record",
      "t23"."n",
      "t23"."claims",
      "t23"."unknown",
      'pledged' AS "of",
      CAST("t23"."came" AS DOUBLE) / CAST("t23"."promised_known" AS DOUBLE) AS "value",
      CAST("t23"."came" AS DOUBLE) / CAST("t23"."promised_known" + "t23"."promised_unknown" AS DOUBLE) AS "low",
      CAST("t23"."came" + "t23"."promised_unknown" AS DOUBLE) / CAST("t23"."promised_known" + "t23"."promised_unknown" AS DOUBLE) AS "high"
    FROM (
      SELECT
        "t21"."a",
        "t21"."b",
        "t21"."period",
        "t21"."domain",
        "t21"."unit",
        "t21"."record",
        COALESCE(NULLIF(ARRAY_TO_STRING("t21"."bases", ', '), ''), 'unstated') AS "basis",
        SUM("t21"."delivered") FILTER(WHERE
          "t21"."delivered" IS NOT NULL) AS "came",
        SUM("t21"."promised") FILTER(WHERE
          "t21"."delivered" IS NOT NULL) AS "promised_known",
        COALESCE(
          SUM("t21"."promised") FILTER(WHERE
            NOT (
              "t21"."delivered" IS NOT NULL
            )),
          0
        ) AS "promised_unknown",
        SUM(CAST("t21"."delivered" IS NOT NULL AS INT)) AS "n",
        CAST(SUM(CAST(NOT (
          "t21"."delivered" IS NOT NULL
        ) AS INT)) AS INT) AS "unknown",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t21"."claims") FILTER(WHERE
              "t21"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t21"."claims") FILTER(WHERE
              "t21"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t21"."claims") FILTER(WHERE
                    "t21"."claims" IS NOT NULL)),
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
          "t20"."a",
          "t20"."b",
          "t20"."period",
          "t20"."domain",
          "t20"."unit",
          "t20"."bases",
          "t20"."pledged",
          "t20"."committed",
          "t20"."delivered",
          "t20"."claims",
          "t20"."is_promised",
          "t20"."record",
          "t20"."pledged" AS "promised"
        FROM "t19" AS "t20"
        WHERE
          "t20"."pledged" > 0
      ) AS "t21"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6,
        7
    ) AS "t23"
    WHERE
      "t23"."n" > 0
  ) AS "t25"
) AS "t27"
ORDER BY
  "t27"."of" ASC,
  "t27"."domain" ASC,
  "t27"."basis" ASC,
  "t27"."unit" ASC,
  "t27"."record" ASC,
  "t27"."period" ASC
