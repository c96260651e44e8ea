-- reads amounts, heads
WITH "t5" AS (
  SELECT
    "t1"."src",
    "t1"."record",
    "t1"."part_of" AS "above"
  FROM "heads" AS "t1"
  WHERE
    "t1"."part_of" IS NOT NULL
), "t13" AS (
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
)
SELECT
  "t24"."src",
  "t24"."record",
  "t24"."unit",
  "t24"."announced",
  "t24"."pledged",
  "t24"."committed",
  "t24"."delivered",
  "t24"."operational",
  "t24"."paid",
  "t24"."used",
  "t24"."cancelled",
  "t24"."repaid",
  "t24"."low",
  "t24"."high",
  "t24"."contested",
  "t24"."doubt",
  "t24"."umbrella",
  LIST_SORT(
    CASE
      WHEN FLATTEN("t24"."bases") IS NULL
      THEN NULL
      ELSE LIST_DISTINCT(FLATTEN("t24"."bases")) + CASE
        WHEN LIST_BOOL_OR(LIST_APPLY(FLATTEN("t24"."bases"), x -> x IS NULL))
        THEN [NULL]
        ELSE []
      END
    END
  ) AS "bases",
  FLATTEN("t24"."claims") AS "claims",
  "t24"."committed" - "t24"."delivered" AS "pending",
  NOT (
    "t24"."umbrella"
  ) AS "counted"
FROM (
  SELECT
    "t23"."src",
    "t23"."record",
    "t23"."unit",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('announced')) AS "announced",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('pledged')) AS "pledged",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('committed', 'allocated', 'ordered', 'delivered')) AS "committed",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('delivered')) AS "delivered",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('operational')) AS "operational",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('paid')) AS "paid",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('used')) AS "used",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('cancelled')) AS "cancelled",
    MAX("t23"."amount") FILTER(WHERE
      "t23"."rung" IN ('repaid', 'returned')) AS "repaid",
    MIN("t23"."low") FILTER(WHERE
      "t23"."rung" = 'delivered') AS "low",
    MAX("t23"."high") FILTER(WHERE
      "t23"."rung" = 'delivered') AS "high",
    BOOL_OR(CAST("t23"."contested" AS BOOLEAN)) AS "contested",
    BOOL_OR(CAST("t23"."doubt" AS BOOLEAN)) AS "doubt",
    BOOL_OR(CAST("t23"."umbrella" AS BOOLEAN)) AS "umbrella",
    ARRAY_AGG("t23"."bases" ORDER BY "t23"."rung" ASC) FILTER(WHERE
      "t23"."bases" IS NOT NULL) AS "bases",
    ARRAY_AGG("t23"."claims" ORDER BY "t23"."rung" ASC) FILTER(WHERE
      "t23"."claims" IS NOT NULL) AS "claims"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t10"."src",
        "t10"."record",
        "t10"."unit",
        "t10"."rung",
        "t10"."bases",
        "t10"."doubt",
        "t10"."amount",
        "t10"."low",
        "t10"."high",
        "t10"."contested",
        "t10"."claims",
        FALSE AS "umbrella"
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
    ) AS "t12"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t21"."src",
        "t21"."record",
        "t21"."unit",
        "t21"."rung",
        "t21"."bases",
        "t21"."doubt",
        "t21"."amount",
        "t21"."low",
        "t21"."high",
        "t21"."contested",
        "t21"."claims",
        "t21"."umbrella"
      FROM (
        SELECT
          "t20"."src",
          "t20"."unit",
          "t20"."rung",
          "t20"."above" AS "record",
          SUM("t20"."amount") AS "amount",
          CASE
            WHEN BOOL_OR(CAST("t20"."low" IS NOT NULL AS BOOLEAN))
            OR BOOL_OR(CAST("t20"."high" IS NOT NULL AS BOOLEAN))
            THEN SUM(COALESCE("t20"."low", "t20"."amount"))
            ELSE CAST(NULL AS DECIMAL(38, 9))
          END AS "low",
          CASE
            WHEN BOOL_OR(CAST("t20"."low" IS NOT NULL AS BOOLEAN))
            OR BOOL_OR(CAST("t20"."high" IS NOT NULL AS BOOLEAN))
            THEN SUM(COALESCE("t20"."high", "t20"."amount"))
            ELSE CAST(NULL AS DECIMAL(38, 9))
          END AS "high",
          BOOL_OR(CAST("t20"."contested" AS BOOLEAN)) AS "contested",
          BOOL_OR(CAST("t20"."doubt" AS BOOLEAN)) AS "doubt",
          FLATTEN(
            ARRAY_AGG("t20"."bases" ORDER BY "t20"."record" ASC) FILTER(WHERE
              "t20"."bases" IS NOT NULL)
          ) AS "bases",
          FLATTEN(
            ARRAY_AGG("t20"."claims" ORDER BY "t20"."record" ASC) FILTER(WHERE
              "t20"."claims" IS NOT NULL)
          ) AS "claims",
          TRUE AS "umbrella"
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
            "t2"."claims",
            "t19"."above"
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
          INNER JOIN (
            SELECT
              *
            FROM "t13" AS "t14"
            UNION
            SELECT
              *
            FROM (
              SELECT
                "t15"."src",
                "t15"."record",
                "t16"."above"
              FROM "t13" AS "t15"
              INNER JOIN "t13" AS "t16"
                ON "t15"."src" = "t16"."src" AND "t15"."above" = "t16"."record"
            ) AS "t17"
          ) AS "t19"
            ON "t2"."src" = "t19"."src" AND "t2"."record" = "t19"."record"
          SEMI JOIN "heads" AS "t3"
            ON "t2"."src" = "t3"."src" AND "t19"."above" = "t3"."record"
        ) AS "t20"
        GROUP BY
          1,
          2,
          3,
          4
      ) AS "t21"
    ) AS "t22"
  ) AS "t23"
  GROUP BY
    1,
    2,
    3
) AS "t24"
