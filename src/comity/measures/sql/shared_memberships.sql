SELECT
  "t17"."a",
  "t17"."b",
  "t17"."period",
  CAST("t17"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t17"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t17"."value" AS DECIMAL(38, 9)) AS "high",
  CAST("t17"."n" AS INT) AS "n",
  COALESCE(CASE WHEN "t17"."value" > 0 THEN "t17"."shared" ELSE "t17"."followed" END, []) AS "claims",
  COALESCE("t17"."organisations", []) AS "organisations"
FROM (
  SELECT
    "t16"."a",
    "t16"."b",
    "t16"."period",
    BOOL_OR(CAST("t16"."follows_a" AS BOOLEAN))
    AND BOOL_OR(CAST("t16"."follows_b" AS BOOLEAN)) AS "covered",
    SUM(CAST("t16"."both" AS INT)) AS "value",
    SUM(CAST("t16"."both" AND NOT (
      "t16"."disputed"
    ) AS INT)) AS "low",
    SUM(CAST("t16"."follows_a" AND "t16"."follows_b" AS INT)) AS "n",
    ARRAY_AGG("t16"."organisation" ORDER BY "t16"."organisation" ASC) FILTER(WHERE
      "t16"."organisation" IS NOT NULL AND "t16"."both") AS "organisations",
    LIST_SORT(
      CASE
        WHEN FLATTEN(
          ARRAY_AGG("t16"."claims") FILTER(WHERE
            "t16"."claims" IS NOT NULL AND "t16"."both")
        ) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          FLATTEN(
            ARRAY_AGG("t16"."claims") FILTER(WHERE
              "t16"."claims" IS NOT NULL AND "t16"."both")
          )
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              FLATTEN(
                ARRAY_AGG("t16"."claims") FILTER(WHERE
                  "t16"."claims" IS NOT NULL AND "t16"."both")
              ),
              x -> x IS NULL
            )
          )
          THEN [NULL]
          ELSE []
        END
      END
    ) AS "shared",
    LIST_SORT(
      CASE
        WHEN FLATTEN(ARRAY_AGG("t16"."claims") FILTER(WHERE
          "t16"."claims" IS NOT NULL)) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t16"."claims") FILTER(WHERE
          "t16"."claims" IS NOT NULL))) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              FLATTEN(ARRAY_AGG("t16"."claims") FILTER(WHERE
                "t16"."claims" IS NOT NULL)),
              x -> x IS NULL
            )
          )
          THEN [NULL]
          ELSE []
        END
      END
    ) AS "followed"
  FROM (
    SELECT
      "t15"."a",
      "t15"."b",
      "t15"."period",
      "t15"."organisation",
      BOOL_OR(CAST("t15"."actor" = "t15"."a" AS BOOLEAN)) AS "follows_a",
      BOOL_OR(CAST("t15"."actor" = "t15"."b" AS BOOLEAN)) AS "follows_b",
      BOOL_OR(
        CAST((
          "t15"."actor" = "t15"."a"
        ) AND "t15"."state" IN ('member', 'reinstated') AS BOOLEAN)
      )
      AND BOOL_OR(
        CAST((
          "t15"."actor" = "t15"."b"
        ) AND "t15"."state" IN ('member', 'reinstated') AS BOOLEAN)
      ) AS "both",
      BOOL_OR(CAST(COALESCE("t15"."disputed", FALSE) AS BOOLEAN)) AS "disputed",
      ARRAY_AGG("t15"."state_claim" ORDER BY "t15"."state_claim" ASC) FILTER(WHERE
        "t15"."state_claim" IS NOT NULL) AS "claims"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t9"."record",
          "t9"."organisation",
          "t9"."actor",
          "t13"."state",
          "t13"."state_claim",
          "t13"."disputed",
          "t10"."a",
          "t10"."b",
          "t10"."period"
        FROM (
          SELECT
            "t0"."record",
            "t0"."organisation",
            "t0"."actor"
          FROM "heads" AS "t0"
          WHERE
            "t0"."kind" = 'membership'
        ) AS "t9"
        INNER JOIN (
          SELECT
            "t7"."record",
            "t7"."state",
            "t7"."state_claim",
            "t11"."disputed"
          FROM (
            SELECT
              "t2"."record",
              "t2"."state",
              "t2"."state_claim"
            FROM "states" AS "t2"
          ) AS "t7"
          LEFT OUTER JOIN (
            SELECT
              "t3"."shown" AS "state_claim",
              COALESCE("t3"."contested", FALSE) AS "disputed"
            FROM "groups" AS "t3"
          ) AS "t11"
            ON "t7"."state_claim" = "t11"."state_claim"
        ) AS "t13"
          ON "t9"."record" = "t13"."record"
        CROSS JOIN (
          SELECT
            "t1"."a",
            "t1"."b",
            CAST("t1"."on_day" AS TEXT) AS "period"
          FROM "asked" AS "t1"
        ) AS "t10"
      ) AS "t14"
      WHERE
        (
          "t14"."actor" = "t14"."a"
        ) OR (
          "t14"."actor" = "t14"."b"
        )
    ) AS "t15"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t16"
  GROUP BY
    1,
    2,
    3
) AS "t17"
WHERE
  "t17"."covered"
ORDER BY
  "t17"."period" ASC
