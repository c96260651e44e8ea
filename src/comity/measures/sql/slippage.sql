WITH "t12" AS (
  SELECT
    "t4"."a",
    "t4"."b",
    "t4"."period",
    "t11"."standing",
    "t11"."record",
    "t11"."which",
    "t11"."speaker",
    "t11"."claims",
    'promise' AS "of",
    "t11"."for_" AS "for",
    CAST("t11"."slip_days" + CASE WHEN "t11"."standing" = 'overdue' THEN "t11"."overdue_days" ELSE 0 END AS DOUBLE) AS "value",
    CASE
      WHEN "t11"."standing" = 'open'
      THEN CAST(NULL AS DOUBLE)
      ELSE CAST("t11"."slip_days" + CASE WHEN "t11"."standing" = 'overdue' THEN "t11"."overdue_days" ELSE 0 END AS DOUBLE)
    END AS "low",
    CASE
      WHEN "t11"."standing" = 'happened'
      THEN CAST("t11"."slip_days" + CASE WHEN "t11"."standing" = 'overdue' THEN "t11"."overdue_days" ELSE 0 END AS DOUBLE)
      ELSE CAST(NULL AS DOUBLE)
    END AS "high",
    1 AS "n"
  FROM (
    SELECT
      "t9"."record",
      "t9"."for_",
      "t9"."which",
      "t9"."speaker",
      "t9"."standing",
      "t9"."slip_days",
      "t9"."overdue_days",
      "t9"."first_claim",
      ARRAY_AGG(DISTINCT "t9"."claim" ORDER BY "t9"."claim" ASC) FILTER(WHERE
        "t9"."claim" IS NOT NULL) AS "claims"
    FROM (
      SELECT
        "t8"."record",
        "t8"."for_",
        "t8"."which",
        "t8"."speaker",
        "t8"."standing",
        "t8"."slip_days",
        "t8"."overdue_days",
        "t8"."first_claim",
        UNNEST(CAST(["t8"."first_claim", "t8"."current_claim", "t6"."shown"] AS TEXT[])) AS "claim"
      FROM (
        SELECT
          "t1"."record",
          "t1"."for_",
          "t1"."which",
          "t1"."speaker",
          "t1"."first_due",
          "t1"."current_due",
          "t1"."revisions",
          "t1"."actual",
          "t1"."slip_days",
          "t1"."last_slip_days",
          "t1"."overdue_days",
          "t1"."first_claim",
          "t1"."current_claim",
          "t1"."last_due",
          CASE
            WHEN "t1"."actual" IS NOT NULL
            THEN 'happened'
            ELSE CASE WHEN COALESCE("t1"."overdue_days", 0) > 0 THEN 'overdue' ELSE 'open' END
          END AS "standing"
        FROM "chains" AS "t1"
        WHERE
          EXTRACT(year FROM "t1"."first_due") < 2999
          AND EXTRACT(year FROM "t1"."current_due") < 2999
          AND "t1"."slip_days" IS NOT NULL
      ) AS "t8"
      LEFT OUTER JOIN (
        SELECT
          "t2"."shown",
          "t2"."record" AS "act_record",
          "t2"."property" AS "act_step",
          "t2"."which" AS "act_which",
          "t2"."day_to" AS "act_day",
          "t2"."latest" AS "act_latest"
        FROM "groups" AS "t2"
        WHERE
          NOT (
            COALESCE("t2"."denied", FALSE)
          )
      ) AS "t6"
        ON "t8"."record" = "t6"."act_record"
        AND "t8"."for_" = "t6"."act_step"
        AND COALESCE("t8"."which", '') = COALESCE("t6"."act_which", '')
        AND (
          (
            "t8"."actual" = "t6"."act_day"
          ) OR (
            "t8"."actual" = "t6"."act_latest"
          )
        )
    ) AS "t9"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8
  ) AS "t11"
  CROSS JOIN (
    SELECT
      "t0"."a",
      "t0"."b",
      CAST("t0"."on_day" AS TEXT) AS "period"
    FROM "asked" AS "t0"
  ) AS "t4"
)
SELECT
  "t16"."a",
  "t16"."b",
  "t16"."period",
  "t16"."of",
  "t16"."standing",
  "t16"."record",
  "t16"."for",
  "t16"."which",
  "t16"."speaker",
  CAST("t16"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t16"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t16"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t16"."n" AS INT) AS "n",
  COALESCE("t16"."claims", []) AS "claims"
FROM (
  SELECT
    *
  FROM "t12" AS "t13"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t14"."a",
      "t14"."b",
      "t14"."period",
      "t14"."standing",
      CAST(NULL AS TEXT) AS "record",
      CAST(NULL AS TEXT) AS "which",
      CAST(NULL AS TEXT) AS "speaker",
      "t14"."claims",
      'median' AS "of",
      CAST(NULL AS TEXT) AS "for",
      "t14"."value",
      "t14"."low",
      "t14"."high",
      "t14"."n"
    FROM (
      SELECT
        "t13"."a",
        "t13"."b",
        "t13"."period",
        "t13"."standing",
        QUANTILE_CONT("t13"."value", 0.5) AS "value",
        MIN("t13"."value") AS "low",
        MAX("t13"."value") AS "high",
        SUM("t13"."n") AS "n",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t13"."claims") FILTER(WHERE
              "t13"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t13"."claims") FILTER(WHERE
              "t13"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t13"."claims") FILTER(WHERE
                    "t13"."claims" IS NOT NULL)),
                  x -> x IS NULL
                )
              )
              THEN [NULL]
              ELSE []
            END
          END
        ) AS "claims"
      FROM "t12" AS "t13"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t14"
  ) AS "t15"
) AS "t16"
ORDER BY
  "t16"."of" ASC,
  "t16"."standing" ASC,
  "t16"."record" ASC,
  "t16"."for" ASC,
  "t16"."which" ASC,
  "t16"."speaker" ASC,
  "t16"."period" ASC
