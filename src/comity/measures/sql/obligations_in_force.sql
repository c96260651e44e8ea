WITH "t18" AS (
  SELECT
    "t17"."a",
    "t17"."b",
    "t17"."period",
    "t11"."record",
    "t11"."state_claim",
    "t9"."state_disputed"
  FROM (
    SELECT
      *
    FROM "states" AS "t1"
    WHERE
      "t1"."kind" = 'agreement'
      AND "t1"."state" IN ('in_force', 'amended', 'extended', 'resumed')
  ) AS "t11"
  INNER JOIN (
    SELECT
      "t15"."record",
      "t15"."a",
      "t15"."b",
      "t15"."day" AS "period"
    FROM (
      SELECT
        "t14"."record",
        "t14"."a",
        "t14"."b",
        "t14"."day",
        BOOL_OR(CAST("t14"."whole" = "t14"."a" AS BOOLEAN)) AS "a_in",
        BOOL_OR(CAST("t14"."whole" = "t14"."b" AS BOOLEAN)) AS "b_in"
      FROM (
        SELECT
          "t7"."record",
          "t7"."whole",
          "t12"."a",
          "t12"."b",
          "t12"."day"
        FROM (
          SELECT
            "t2"."record",
            "t2"."whole"
          FROM "parties" AS "t2"
        ) AS "t7"
        CROSS JOIN (
          SELECT
            "t3"."a",
            "t3"."b",
            CAST("t3"."on_day" AS TEXT) AS "day"
          FROM "asked" AS "t3"
        ) AS "t12"
      ) AS "t14"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t15"
    WHERE
      "t15"."a_in" AND "t15"."b_in"
  ) AS "t17"
    ON "t11"."record" = "t17"."record"
  LEFT OUTER JOIN (
    SELECT
      "t0"."shown" AS "state_claim",
      COALESCE("t0"."contested", FALSE) AS "state_disputed"
    FROM "groups" AS "t0"
  ) AS "t9"
    ON "t11"."state_claim" = "t9"."state_claim"
)
SELECT
  "t27"."a",
  "t27"."b",
  "t27"."period",
  "t27"."obligation",
  CAST("t27"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t27"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t27"."value" AS DECIMAL(38, 9)) AS "high",
  CAST("t27"."n" AS INT) AS "n",
  COALESCE(
    LIST_SORT(
      CASE
        WHEN CASE
          WHEN "t27"."texts" IS NULL OR "t27"."acts" IS NULL
          THEN NULL
          ELSE LIST_CONCAT("t27"."texts", "t27"."acts")
        END IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          CASE
            WHEN "t27"."texts" IS NULL OR "t27"."acts" IS NULL
            THEN NULL
            ELSE LIST_CONCAT("t27"."texts", "t27"."acts")
          END
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              CASE
                WHEN "t27"."texts" IS NULL OR "t27"."acts" IS NULL
                THEN NULL
                ELSE LIST_CONCAT("t27"."texts", "t27"."acts")
              END,
              x -> x IS NULL
            )
          )
          THEN [NULL]
          ELSE []
        END
      END
    ),
    []
  ) AS "claims",
  "t27"."agreements"
FROM (
  SELECT
    "t26"."a",
    "t26"."b",
    "t26"."period",
    "t26"."obligation",
    "t26"."value",
    "t26"."low",
    "t26"."agreements",
    "t26"."acts",
    "t26"."texts",
    "t22"."n"
  FROM (
    SELECT
      "t24"."a",
      "t24"."b",
      "t24"."period",
      "t24"."obligation",
      COUNT(*) AS "value",
      SUM(CAST("t24"."firm" AS INT)) AS "low",
      ARRAY_AGG("t24"."record" ORDER BY "t24"."record" ASC) FILTER(WHERE
        "t24"."record" IS NOT NULL) AS "agreements",
      ARRAY_AGG("t24"."state" ORDER BY "t24"."state" ASC) FILTER(WHERE
        "t24"."state" IS NOT NULL) AS "acts",
      FLATTEN(ARRAY_AGG("t24"."texts") FILTER(WHERE
        "t24"."texts" IS NOT NULL)) AS "texts"
    FROM (
      SELECT
        "t23"."a",
        "t23"."b",
        "t23"."period",
        "t23"."obligation",
        "t23"."record",
        BOOL_OR(
          CAST(NOT (
            "t23"."disputed"
          ) AND NOT (
            COALESCE("t23"."state_disputed", FALSE)
          ) AS BOOLEAN)
        ) AS "firm",
        MIN("t23"."state_claim") AS "state",
        ARRAY_AGG(DISTINCT "t23"."shown" ORDER BY "t23"."shown" ASC) FILTER(WHERE
          "t23"."shown" IS NOT NULL) AS "texts"
      FROM (
        SELECT
          "t13"."record",
          "t13"."shown",
          "t13"."obligation",
          "t13"."disputed",
          "t20"."a",
          "t20"."b",
          "t20"."period",
          "t20"."state_claim",
          "t20"."state_disputed"
        FROM (
          SELECT
            "t0"."record",
            "t0"."shown",
            "t0"."text" AS "obligation",
            COALESCE("t0"."contested", FALSE) AS "disputed"
          FROM "groups" AS "t0"
          WHERE
            "t0"."kind" = 'agreement'
            AND "t0"."property" = 'obligation'
            AND "t0"."text" IS NOT NULL
            AND NOT (
              COALESCE("t0"."denied", FALSE)
            )
        ) AS "t13"
        INNER JOIN "t18" AS "t20"
          ON "t13"."record" = "t20"."record"
      ) AS "t23"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t24"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t26"
  CROSS JOIN (
    SELECT
      COUNT(DISTINCT "t19"."record") AS "n"
    FROM "t18" AS "t19"
  ) AS "t22"
) AS "t27"
ORDER BY
  "t27"."obligation" ASC,
  "t27"."period" ASC
