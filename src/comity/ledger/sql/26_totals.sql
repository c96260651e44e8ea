-- reads amounts, heads
WITH "t5" AS (
  SELECT
    "t1"."src",
    "t1"."record",
    "t1"."part_of" AS "above"
  FROM "heads" AS "t1"
  WHERE
    "t1"."part_of" IS NOT NULL
), "t12" AS (
  SELECT
    *
  FROM "t5" AS "t7"
  UNION
  SELECT
    *
  FROM (
    SELECT
      "t8"."src",
      "t8"."record",
      "t9"."above"
    FROM "t5" AS "t8"
    INNER JOIN "t5" AS "t9"
      ON "t8"."src" = "t9"."src" AND "t8"."above" = "t9"."record"
  ) AS "t11"
), "t14" AS (
  SELECT
    "t10"."src",
    "t10"."record",
    "t10"."unit",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('announced')) AS "announced",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('pledged')) AS "pledged",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('committed', 'allocated', 'ordered', 'delivered')) AS "committed",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('delivered')) AS "delivered",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('operational')) AS "operational",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('paid')) AS "paid",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('used')) AS "used",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('cancelled')) AS "cancelled",
    MAX("t10"."amount") FILTER(WHERE
      "t10"."rung" IN ('repaid', 'returned')) AS "repaid",
    MIN("t10"."low") FILTER(WHERE
      "t10"."rung" = 'delivered') AS "low",
    MAX("t10"."high") FILTER(WHERE
      "t10"."rung" = 'delivered') AS "high",
    BOOL_OR(CAST("t10"."contested" AS BOOLEAN)) AS "contested",
    BOOL_OR(CAST("t10"."doubt" AS BOOLEAN)) AS "doubt",
    ARRAY_AGG("t10"."bases" ORDER BY "t10"."rung" ASC) FILTER(WHERE
      "t10"."bases" IS NOT NULL) AS "bases",
    ARRAY_AGG("t10"."claims" ORDER BY "t10"."rung" ASC) FILTER(WHERE
      "t10"."claims" IS NOT NULL) AS "claims"
  FROM (
    SELECT
      "t2"."src",
      "t2"."record",
      "t2"."unit",
      "t2"."rung",
      "t2"."bases",
      "t2"."doubt",
      "t2"."amount",
      "t2"."low",
      "t2"."high",
      "t2"."contested",
      "t2"."claims"
    FROM "amounts" AS "t2"
    ANTI JOIN (
      SELECT DISTINCT
        "t1"."src",
        "t1"."part_of" AS "record"
      FROM "heads" AS "t1"
      WHERE
        "t1"."part_of" IS NOT NULL
    ) AS "t6"
      ON "t2"."src" = "t6"."src" AND "t2"."record" = "t6"."record"
  ) AS "t10"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t27"."src",
  "t27"."record",
  "t27"."unit",
  "t27"."announced",
  "t27"."pledged",
  "t27"."committed",
  "t27"."delivered",
  "t27"."operational",
  "t27"."paid",
  "t27"."used",
  "t27"."cancelled",
  "t27"."repaid",
  "t27"."low",
  "t27"."high",
  "t27"."contested",
  "t27"."doubt",
  "t27"."bases",
  "t27"."claims",
  "t27"."umbrella",
  "t27"."committed" - "t27"."delivered" AS "pending",
  NOT (
    "t27"."umbrella"
  ) AS "counted"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t17"."src",
      "t17"."record",
      "t17"."unit",
      "t17"."announced",
      "t17"."pledged",
      "t17"."committed",
      "t17"."delivered",
      "t17"."operational",
      "t17"."paid",
      "t17"."used",
      "t17"."cancelled",
      "t17"."repaid",
      "t17"."low",
      "t17"."high",
      "t17"."contested",
      "t17"."doubt",
      LIST_SORT(
        CASE
          WHEN FLATTEN("t17"."bases") IS NULL
          THEN NULL
          ELSE LIST_DISTINCT(FLATTEN("t17"."bases")) + CASE
            WHEN LIST_BOOL_OR(LIST_APPLY(FLATTEN("t17"."bases"), x -> x IS NULL))
            THEN [NULL]
            ELSE []
          END
        END
      ) AS "bases",
      FLATTEN("t17"."claims") AS "claims",
      FALSE AS "umbrella"
    FROM "t14" AS "t17"
  ) AS "t20"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t25"."src",
      "t25"."record",
      "t25"."unit",
      "t25"."announced",
      "t25"."pledged",
      "t25"."committed",
      "t25"."delivered",
      "t25"."operational",
      "t25"."paid",
      "t25"."used",
      "t25"."cancelled",
      "t25"."repaid",
      "t25"."low",
      "t25"."high",
      "t25"."contested",
      "t25"."doubt",
      "t25"."bases",
      "t25"."claims",
      "t25"."umbrella"
    FROM (
      SELECT
        "t24"."src",
        "t24"."unit",
        "t24"."above" AS "record",
        SUM("t24"."announced") AS "announced",
        SUM("t24"."pledged") AS "pledged",
        SUM("t24"."committed") AS "committed",
        SUM("t24"."delivered") AS "delivered",
        SUM("t24"."operational") AS "operational",
        SUM("t24"."paid") AS "paid",
        SUM("t24"."used") AS "used",
        SUM("t24"."cancelled") AS "cancelled",
        SUM("t24"."repaid") AS "repaid",
        CASE
          WHEN BOOL_OR(CAST("t24"."low" IS NOT NULL AS BOOLEAN))
          OR BOOL_OR(CAST("t24"."high" IS NOT NULL AS BOOLEAN))
          THEN SUM(COALESCE("t24"."low", "t24"."delivered"))
          ELSE CAST(NULL AS DECIMAL(38, 9))
        END AS "low",
        CASE
          WHEN BOOL_OR(CAST("t24"."low" IS NOT NULL AS BOOLEAN))
          OR BOOL_OR(CAST("t24"."high" IS NOT NULL AS BOOLEAN))
          THEN SUM(COALESCE("t24"."high", "t24"."delivered"))
          ELSE CAST(NULL AS DECIMAL(38, 9))
        END AS "high",
        BOOL_OR(CAST("t24"."contested" AS BOOLEAN)) AS "contested",
        BOOL_OR(CAST("t24"."doubt" AS BOOLEAN)) AS "doubt",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t24"."bases") FILTER(WHERE
              "t24"."bases" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t24"."bases") FILTER(WHERE
              "t24"."bases" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t24"."bases") FILTER(WHERE
                    "t24"."bases" IS NOT NULL)),
                  x -> x IS NULL
                )
              )
              THEN [NULL]
              ELSE []
            END
          END
        ) AS "bases",
        FLATTEN(
          ARRAY_AGG("t24"."claims" ORDER BY "t24"."record" ASC) FILTER(WHERE
            "t24"."claims" IS NOT NULL)
        ) AS "claims",
        TRUE AS "umbrella"
      FROM (
        SELECT
          "t23"."src",
          "t23"."record",
          "t23"."unit",
          "t23"."announced",
          "t23"."pledged",
          "t23"."committed",
          "t23"."delivered",
          "t23"."operational",
          "t23"."paid",
          "t23"."used",
          "t23"."cancelled",
          "t23"."repaid",
          "t23"."low",
          "t23"."high",
          "t23"."contested",
          "t23"."doubt",
          "t23"."bases",
          "t23"."claims",
          "t22"."above"
        FROM (
          SELECT
            "t17"."src",
            "t17"."record",
            "t17"."unit",
            "t17"."announced",
            "t17"."pledged",
            "t17"."committed",
            "t17"."delivered",
            "t17"."operational",
            "t17"."paid",
            "t17"."used",
            "t17"."cancelled",
            "t17"."repaid",
            "t17"."low",
            "t17"."high",
            "t17"."contested",
            "t17"."doubt",
            LIST_SORT(
              CASE
                WHEN FLATTEN("t17"."bases") IS NULL
                THEN NULL
                ELSE LIST_DISTINCT(FLATTEN("t17"."bases")) + CASE
                  WHEN LIST_BOOL_OR(LIST_APPLY(FLATTEN("t17"."bases"), x -> x IS NULL))
                  THEN [NULL]
                  ELSE []
                END
              END
            ) AS "bases",
            FLATTEN("t17"."claims") AS "claims"
          FROM "t14" AS "t17"
        ) AS "t23"
        INNER JOIN (
          SELECT
            *
          FROM "t12" AS "t13"
          UNION
          SELECT
            *
          FROM (
            SELECT
              "t15"."src",
              "t15"."record",
              "t16"."above"
            FROM "t12" AS "t15"
            INNER JOIN "t12" AS "t16"
              ON "t15"."src" = "t16"."src" AND "t15"."above" = "t16"."record"
          ) AS "t18"
        ) AS "t22"
          ON "t23"."src" = "t22"."src" AND "t23"."record" = "t22"."record"
        SEMI JOIN "heads" AS "t3"
          ON "t23"."src" = "t3"."src" AND "t22"."above" = "t3"."record"
      ) AS "t24"
      GROUP BY
        1,
        2,
        3
    ) AS "t25"
  ) AS "t26"
) AS "t27"
