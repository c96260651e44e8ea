WITH "t8" AS (
  SELECT
    "t7"."src",
    "t7"."unit",
    "t7"."umbrella_of" AS "record",
    SUM("t7"."announced") AS "announced",
    SUM("t7"."pledged") AS "pledged",
    SUM("t7"."committed") AS "committed",
    SUM("t7"."delivered") AS "delivered",
    SUM("t7"."operational") AS "operational",
    SUM("t7"."paid") AS "paid",
    SUM("t7"."used") AS "used",
    SUM("t7"."cancelled") AS "cancelled",
    SUM("t7"."repaid") AS "repaid",
    SUM("t7"."low") AS "low",
    SUM("t7"."high") AS "high",
    BOOL_OR(CAST("t7"."contested" AS BOOLEAN)) AS "contested",
    BOOL_OR(CAST("t7"."doubt" AS BOOLEAN)) AS "doubt",
    FIRST("t7"."bases" ORDER BY "t7"."record" ASC) FILTER(WHERE
      "t7"."bases" IS NOT NULL) AS "bases",
    FIRST("t7"."claims" ORDER BY "t7"."record" ASC) FILTER(WHERE
      "t7"."claims" IS NOT NULL) AS "claims",
    TRUE AS "umbrella"
  FROM (
    SELECT
      "t6"."src",
      "t6"."record",
      "t6"."unit",
      "t6"."announced",
      "t6"."pledged",
      "t6"."committed",
      "t6"."delivered",
      "t6"."operational",
      "t6"."paid",
      "t6"."used",
      "t6"."cancelled",
      "t6"."repaid",
      "t6"."low",
      "t6"."high",
      "t6"."contested",
      "t6"."doubt",
      "t6"."bases",
      "t6"."claims",
      "t4"."umbrella_of"
    FROM (
      SELECT
        "t3"."src",
        "t3"."record",
        "t3"."unit",
        "t3"."announced",
        "t3"."pledged",
        "t3"."committed",
        "t3"."delivered",
        "t3"."operational",
        "t3"."paid",
        "t3"."used",
        "t3"."cancelled",
        "t3"."repaid",
        "t3"."low",
        "t3"."high",
        "t3"."contested",
        "t3"."doubt",
        LIST_SORT(
          CASE
            WHEN FLATTEN("t3"."bases") IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN("t3"."bases")) + CASE
              WHEN LIST_BOOL_OR(LIST_APPLY(FLATTEN("t3"."bases"), x -> x IS NULL))
              THEN [NULL]
              ELSE []
            END
          END
        ) AS "bases",
        FLATTEN("t3"."claims") AS "claims"
      FROM (
        SELECT
          "t0"."src",
          "t0"."record",
          "t0"."unit",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('announced')) AS "announced",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('pledged')) AS "pledged",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('committed', 'allocated', 'ordered', 'delivered')) AS "committed",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('delivered')) AS "delivered",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('operational')) AS "operational",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('paid')) AS "paid",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('used')) AS "used",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('cancelled')) AS "cancelled",
          MAX("t0"."amount") FILTER(WHERE
            "t0"."rung" IN ('repaid', 'returned')) AS "repaid",
          MIN("t0"."low") FILTER(WHERE
            "t0"."rung" = 'delivered') AS "low",
          MAX("t0"."high") FILTER(WHERE
            "t0"."rung" = 'delivered') AS "high",
          BOOL_OR(CAST("t0"."contested" AS BOOLEAN)) AS "contested",
          BOOL_OR(CAST("t0"."doubt" AS BOOLEAN)) AS "doubt",
          ARRAY_AGG("t0"."bases" ORDER BY "t0"."rung" ASC) FILTER(WHERE
            "t0"."bases" IS NOT NULL) AS "bases",
          ARRAY_AGG("t0"."claims" ORDER BY "t0"."rung" ASC) FILTER(WHERE
            "t0"."claims" IS NOT NULL) AS "claims"
        FROM "amounts" AS "t0"
        GROUP BY
          1,
          2,
          3
      ) AS "t3"
    ) AS "t6"
    INNER JOIN (
      SELECT
        "t1"."src",
        "t1"."record",
        "t1"."part_of" AS "umbrella_of"
      FROM "heads" AS "t1"
      WHERE
        "t1"."part_of" IS NOT NULL
    ) AS "t4"
      ON "t6"."src" = "t4"."src" AND "t6"."record" = "t4"."record"
  ) AS "t7"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t14"."src",
  "t14"."record",
  "t14"."unit",
  "t14"."announced",
  "t14"."pledged",
  "t14"."committed",
  "t14"."delivered",
  "t14"."operational",
  "t14"."paid",
  "t14"."used",
  "t14"."cancelled",
  "t14"."repaid",
  "t14"."low",
  "t14"."high",
  "t14"."contested",
  "t14"."doubt",
  "t14"."bases",
  "t14"."claims",
  "t14"."umbrella",
  "t14"."committed" - "t14"."delivered" AS "pending",
  NOT (
    "t14"."umbrella"
  ) AS "counted"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t12"."src",
      "t12"."record",
      "t12"."unit",
      "t12"."announced",
      "t12"."pledged",
      "t12"."committed",
      "t12"."delivered",
      "t12"."operational",
      "t12"."paid",
      "t12"."used",
      "t12"."cancelled",
      "t12"."repaid",
      "t12"."low",
      "t12"."high",
      "t12"."contested",
      "t12"."doubt",
      "t12"."bases",
      "t12"."claims",
      FALSE AS "umbrella"
    FROM (
      SELECT
        "t6"."src",
        "t6"."record",
        "t6"."unit",
        "t6"."announced",
        "t6"."pledged",
        "t6"."committed",
        "t6"."delivered",
        "t6"."operational",
        "t6"."paid",
        "t6"."used",
        "t6"."cancelled",
        "t6"."repaid",
        "t6"."low",
        "t6"."high",
        "t6"."contested",
        "t6"."doubt",
        "t6"."bases",
        "t6"."claims"
      FROM (
        SELECT
          "t3"."src",
          "t3"."record",
          "t3"."unit",
          "t3"."announced",
          "t3"."pledged",
          "t3"."committed",
          "t3"."delivered",
          "t3"."operational",
          "t3"."paid",
          "t3"."used",
          "t3"."cancelled",
          "t3"."repaid",
          "t3"."low",
          "t3"."high",
          "t3"."contested",
          "t3"."doubt",
          LIST_SORT(
            CASE
              WHEN FLATTEN("t3"."bases") IS NULL
              THEN NULL
              ELSE LIST_DISTINCT(FLATTEN("t3"."bases")) + CASE
                WHEN LIST_BOOL_OR(LIST_APPLY(FLATTEN("t3"."bases"), x -> x IS NULL))
                THEN [NULL]
                ELSE []
              END
            END
          ) AS "bases",
          FLATTEN("t3"."claims") AS "claims"
        FROM (
          SELECT
            "t0"."src",
            "t0"."record",
            "t0"."unit",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('announced')) AS "announced",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('pledged')) AS "pledged",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('committed', 'allocated', 'ordered', 'delivered')) AS "committed",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('delivered')) AS "delivered",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('operational')) AS "operational",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('paid')) AS "paid",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('used')) AS "used",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('cancelled')) AS "cancelled",
            MAX("t0"."amount") FILTER(WHERE
              "t0"."rung" IN ('repaid', 'returned')) AS "repaid",
            MIN("t0"."low") FILTER(WHERE
              "t0"."rung" = 'delivered') AS "low",
            MAX("t0"."high") FILTER(WHERE
              "t0"."rung" = 'delivered') AS "high",
            BOOL_OR(CAST("t0"."contested" AS BOOLEAN)) AS "contested",
            BOOL_OR(CAST("t0"."doubt" AS BOOLEAN)) AS "doubt",
            ARRAY_AGG("t0"."bases" ORDER BY "t0"."rung" ASC) FILTER(WHERE
              "t0"."bases" IS NOT NULL) AS "bases",
            ARRAY_AGG("t0"."claims" ORDER BY "t0"."rung" ASC) FILTER(WHERE
              "t0"."claims" IS NOT NULL) AS "claims"
          FROM "amounts" AS "t0"
          GROUP BY
            1,
            2,
            3
        ) AS "t3"
      ) AS "t6"
      ANTI JOIN "t8" AS "t10"
        ON "t6"."src" = "t10"."src" AND "t6"."record" = "t10"."record"
    ) AS "t12"
  ) AS "t13"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t9"."src",
      "t9"."record",
      "t9"."unit",
      "t9"."announced",
      "t9"."pledged",
      "t9"."committed",
      "t9"."delivered",
      "t9"."operational",
      "t9"."paid",
      "t9"."used",
      "t9"."cancelled",
      "t9"."repaid",
      "t9"."low",
      "t9"."high",
      "t9"."contested",
      "t9"."doubt",
      "t9"."bases",
      "t9"."claims",
      "t9"."umbrella"
    FROM "t8" AS "t9"
  ) AS "t11"
) AS "t14"
