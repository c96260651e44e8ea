WITH "t3" AS (
  SELECT
    "t0"."record",
    "t0"."state_claim",
    COALESCE("t0"."contested", FALSE) AS "state_disputed"
  FROM "states" AS "t0"
  WHERE
    "t0"."kind" = 'agreement'
    AND "t0"."state" IN ('in_force', 'amended', 'extended', 'resumed')
)
SELECT
  "t16"."a",
  "t16"."b",
  "t16"."period",
  "t16"."obligation",
  CAST("t16"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t16"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t16"."value" AS DECIMAL(38, 9)) AS "high",
  CAST("t16"."n" AS INT) AS "n",
  COALESCE(
    LIST_SORT(
      CASE
        WHEN CASE
          WHEN "t16"."texts" IS NULL OR "t16"."acts" IS NULL
          THEN NULL
          ELSE LIST_CONCAT("t16"."texts", "t16"."acts")
        END IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          CASE
            WHEN "t16"."texts" IS NULL OR "t16"."acts" IS NULL
            THEN NULL
            ELSE LIST_CONCAT("t16"."texts", "t16"."acts")
          END
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              CASE
                WHEN "t16"."texts" IS NULL OR "t16"."acts" IS NULL
                THEN NULL
                ELSE LIST_CONCAT("t16"."texts", "t16"."acts")
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
  "t16"."agreements"
FROM (
  SELECT
    "t15"."a",
    "t15"."b",
    "t15"."period",
    "t15"."obligation",
    "t15"."value",
    "t15"."low",
    "t15"."agreements",
    "t15"."acts",
    "t15"."texts",
    "t11"."n"
  FROM (
    SELECT
      "t13"."a",
      "t13"."b",
      "t13"."period",
      "t13"."obligation",
      COUNT(*) AS "value",
      SUM(CAST("t13"."firm" AS INT)) AS "low",
      ARRAY_AGG("t13"."record" ORDER BY "t13"."record" ASC) FILTER(WHERE
        "t13"."record" IS NOT NULL) AS "agreements",
      ARRAY_AGG("t13"."state" ORDER BY "t13"."state" ASC) FILTER(WHERE
        "t13"."state" IS NOT NULL) AS "acts",
      FLATTEN(ARRAY_AGG("t13"."texts") FILTER(WHERE
        "t13"."texts" IS NOT NULL)) AS "texts"
    FROM (
      SELECT
        "t12"."a",
        "t12"."b",
        "t12"."period",
        "t12"."obligation",
        "t12"."record",
        BOOL_OR(CAST(NOT (
          "t12"."disputed"
        ) AND NOT (
          "t12"."state_disputed"
        ) AS BOOLEAN)) AS "firm",
        MIN("t12"."state_claim") AS "state",
        ARRAY_AGG(DISTINCT "t12"."shown" ORDER BY "t12"."shown" ASC) FILTER(WHERE
          "t12"."shown" IS NOT NULL) AS "texts"
      FROM (
        SELECT
          "t9"."record",
          "t9"."shown",
          "t9"."obligation",
          "t9"."disputed",
          "t8"."state_claim",
          "t8"."state_disputed",
          "t7"."a",
          "t7"."b",
          "t7"."period"
        FROM (
          SELECT
            "t1"."record",
            "t1"."shown",
            "t1"."text" AS "obligation",
            COALESCE("t1"."contested", FALSE) AS "disputed"
          FROM "groups" AS "t1"
          WHERE
            "t1"."kind" = 'agreement'
            AND "t1"."property" = 'obligation'
            AND "t1"."text" IS NOT NULL
            AND NOT (
              COALESCE("t1"."denied", FALSE)
            )
        ) AS "t9"
        INNER JOIN "t3" AS "t8"
          ON "t9"."record" = "t8"."record"
        CROSS JOIN (
          SELECT
            "t2"."a",
            "t2"."b",
            CAST("t2"."on_day" AS TEXT) AS "period"
          FROM "asked" AS "t2"
        ) AS "t7"
      ) AS "t12"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t13"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t15"
  CROSS JOIN (
    SELECT
      COUNT(DISTINCT "t5"."record") AS "n"
    FROM "t3" AS "t5"
  ) AS "t11"
) AS "t16"
ORDER BY
  "t16"."obligation" ASC,
  "t16"."period" ASC
