SELECT
  "t12"."a",
  "t12"."b",
  "t12"."period",
  CAST("t12"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t12"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t12"."value" AS DECIMAL(38, 9)) AS "high",
  CAST("t12"."n" AS INT) AS "n",
  COALESCE(CASE WHEN "t12"."value" > 0 THEN "t12"."shared" ELSE "t12"."followed" END, []) AS "claims",
  COALESCE("t12"."organisations", []) AS "organisations"
FROM (
  SELECT
    "t11"."a",
    "t11"."b",
    "t11"."period",
    BOOL_OR(CAST("t11"."follows_a" AS BOOLEAN))
    AND BOOL_OR(CAST("t11"."follows_b" AS BOOLEAN)) AS "covered",
    SUM(CAST("t11"."both" AS INT)) AS "value",
    SUM(CAST("t11"."both" AND NOT (
      "t11"."disputed"
    ) AS INT)) AS "low",
    SUM(CAST("t11"."follows_a" AND "t11"."follows_b" AS INT)) AS "n",
    ARRAY_AGG("t11"."organisation" ORDER BY "t11"."organisation" ASC) FILTER(WHERE
      "t11"."organisation" IS NOT NULL AND "t11"."both") AS "organisations",
    LIST_SORT(
      CASE
        WHEN FLATTEN(
          ARRAY_AGG("t11"."claims") FILTER(WHERE
            "t11"."claims" IS NOT NULL AND "t11"."both")
        ) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          FLATTEN(
            ARRAY_AGG("t11"."claims") FILTER(WHERE
              "t11"."claims" IS NOT NULL AND "t11"."both")
          )
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              FLATTEN(
                ARRAY_AGG("t11"."claims") FILTER(WHERE
                  "t11"."claims" IS NOT NULL AND "t11"."both")
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
        WHEN FLATTEN(ARRAY_AGG("t11"."claims") FILTER(WHERE
          "t11"."claims" IS NOT NULL)) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t11"."claims") FILTER(WHERE
          "t11"."claims" IS NOT NULL))) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              FLATTEN(ARRAY_AGG("t11"."claims") FILTER(WHERE
                "t11"."claims" IS NOT NULL)),
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
      "t10"."a",
      "t10"."b",
      "t10"."period",
      "t10"."organisation",
      BOOL_OR(CAST("t10"."actor" = "t10"."a" AS BOOLEAN)) AS "follows_a",
      BOOL_OR(CAST("t10"."actor" = "t10"."b" AS BOOLEAN)) AS "follows_b",
      BOOL_OR(
        CAST((
          "t10"."actor" = "t10"."a"
        ) AND "t10"."state" IN ('member', 'reinstated') AS BOOLEAN)
      )
      AND BOOL_OR(
        CAST((
          "t10"."actor" = "t10"."b"
        ) AND "t10"."state" IN ('member', 'reinstated') AS BOOLEAN)
      ) AS "both",
      BOOL_OR(CAST("t10"."disputed" AS BOOLEAN)) AS "disputed",
      ARRAY_AGG("t10"."state_claim" ORDER BY "t10"."state_claim" ASC) FILTER(WHERE
        "t10"."state_claim" IS NOT NULL) AS "claims"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t6"."record",
          "t6"."organisation",
          "t6"."actor",
          "t7"."state",
          "t7"."state_claim",
          "t7"."disputed",
          "t8"."a",
          "t8"."b",
          "t8"."period"
        FROM (
          SELECT
            "t0"."record",
            "t0"."organisation",
            "t0"."actor"
          FROM "heads" AS "t0"
          WHERE
            "t0"."kind" = 'membership'
        ) AS "t6"
        INNER JOIN (
          SELECT
            "t1"."record",
            "t1"."state",
            "t1"."state_claim",
            COALESCE("t1"."contested", FALSE) AS "disputed"
          FROM "states" AS "t1"
        ) AS "t7"
          ON "t6"."record" = "t7"."record"
        CROSS JOIN (
          SELECT
            "t2"."a",
            "t2"."b",
            CAST("t2"."on_day" AS TEXT) AS "period"
          FROM "asked" AS "t2"
        ) AS "t8"
      ) AS "t9"
      WHERE
        (
          "t9"."actor" = "t9"."a"
        ) OR (
          "t9"."actor" = "t9"."b"
        )
    ) AS "t10"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t11"
  GROUP BY
    1,
    2,
    3
) AS "t12"
WHERE
  "t12"."covered"
ORDER BY
  "t12"."period" ASC
