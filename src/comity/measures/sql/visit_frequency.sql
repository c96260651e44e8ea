SELECT
  "t17"."a",
  "t17"."b",
  "t17"."period",
  "t17"."level",
  "t17"."type",
  CAST("t17"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t17"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t17"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t17"."n" AS INT) AS "n",
  COALESCE("t17"."claims", []) AS "claims"
FROM (
  SELECT
    "t16"."a",
    "t16"."b",
    "t16"."level",
    "t16"."type",
    CAST(EXTRACT(year FROM "t16"."day_from") AS TEXT) AS "period",
    COUNT(DISTINCT "t16"."record") AS "value",
    COUNT(DISTINCT "t16"."record") FILTER(WHERE
      NOT (
        "t16"."disputed"
      )) AS "low",
    COUNT(DISTINCT "t16"."record") AS "high",
    COUNT(DISTINCT "t16"."record") AS "n",
    ARRAY_AGG(DISTINCT "t16"."shown" ORDER BY "t16"."shown" ASC) FILTER(WHERE
      "t16"."shown" IS NOT NULL) AS "claims"
  FROM (
    SELECT
      "t11"."record",
      "t11"."shown",
      "t11"."day_from",
      "t11"."disputed",
      "t9"."level",
      "t9"."type",
      "t15"."a",
      "t15"."b",
      "t15"."day"
    FROM (
      SELECT
        "t0"."record",
        "t0"."shown",
        "t0"."day_from",
        COALESCE("t0"."contested", FALSE) AS "disputed"
      FROM "groups" AS "t0"
      WHERE
        "t0"."kind" = 'event'
        AND "t0"."property" = 'held'
        AND NOT (
          COALESCE("t0"."denied", FALSE)
        )
        AND EXTRACT(year FROM "t0"."day_from") = EXTRACT(year FROM "t0"."day_to")
    ) AS "t11"
    INNER JOIN (
      SELECT
        "t1"."record",
        "t1"."level",
        "t1"."type_" AS "type"
      FROM "heads" AS "t1"
      WHERE
        "t1"."kind" = 'event' AND "t1"."type_" IN ('visit', 'meeting', 'summit')
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
  GROUP BY
    1,
    2,
    3,
    4,
    5
) AS "t17"
ORDER BY
  "t17"."level" ASC,
  "t17"."type" ASC,
  "t17"."period" ASC
