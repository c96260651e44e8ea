SELECT
  "t10"."a",
  "t10"."b",
  "t10"."period",
  "t10"."level",
  "t10"."type",
  CAST("t10"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t10"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t10"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t10"."n" AS INT) AS "n",
  COALESCE("t10"."claims", []) AS "claims"
FROM (
  SELECT
    "t9"."a",
    "t9"."b",
    "t9"."level",
    "t9"."type",
    CAST(EXTRACT(year FROM "t9"."day_from") AS TEXT) AS "period",
    COUNT(DISTINCT "t9"."record") AS "value",
    COUNT(DISTINCT "t9"."record") FILTER(WHERE
      NOT (
        "t9"."disputed"
      )) AS "low",
    COUNT(DISTINCT "t9"."record") AS "high",
    COUNT(DISTINCT "t9"."record") AS "n",
    ARRAY_AGG(DISTINCT "t9"."shown" ORDER BY "t9"."shown" ASC) FILTER(WHERE
      "t9"."shown" IS NOT NULL) AS "claims"
  FROM (
    SELECT
      "t8"."record",
      "t8"."shown",
      "t8"."day_from",
      "t8"."disputed",
      "t7"."level",
      "t7"."type",
      "t5"."a",
      "t5"."b"
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
    ) AS "t8"
    INNER JOIN (
      SELECT
        "t1"."record",
        "t1"."level",
        "t1"."type_" AS "type"
      FROM "heads" AS "t1"
      WHERE
        "t1"."kind" = 'event' AND "t1"."type_" IN ('visit', 'meeting', 'summit')
    ) AS "t7"
      ON "t8"."record" = "t7"."record"
    CROSS JOIN (
      SELECT
        "t2"."a",
        "t2"."b"
      FROM "asked" AS "t2"
    ) AS "t5"
  ) AS "t9"
  GROUP BY
    1,
    2,
    3,
    4,
    5
) AS "t10"
ORDER BY
  "t10"."level" ASC,
  "t10"."type" ASC,
  "t10"."period" ASC
