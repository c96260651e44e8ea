WITH "t19" AS (
  SELECT
    "t16"."a",
    "t16"."b",
    "t16"."period",
    "t18"."standing",
    "t18"."record",
    "t18"."which",
    "t18"."speaker",
    "t18"."claims",
    'promise' AS "of",
    "t18"."for_" AS "for",
    CAST("t18"."slip_days" + CASE WHEN "t18"."standing" = 'overdue' THEN "t18"."overdue_days" ELSE 0 END AS DOUBLE) AS "value",
    CASE
      WHEN "t18"."standing" = 'open'
      THEN CAST(NULL AS DOUBLE)
      ELSE CAST("t18"."slip_days" + CASE WHEN "t18"."standing" = 'overdue' THEN "t18"."overdue_days" ELSE 0 END AS DOUBLE)
    END AS "low",
    CASE
      WHEN "t18"."standing" = 'happened'
      THEN CAST("t18"."slip_days" + CASE WHEN "t18"."standing" = 'overdue' THEN "t18"."overdue_days" ELSE 0 END AS DOUBLE)
      ELSE CAST(NULL AS DOUBLE)
    END AS "high",
    1 AS "n"
  FROM (
    SELECT
      "t14"."record",
      "t14"."for_",
      "t14"."which",
      "t14"."speaker",
      "t14"."standing",
      "t14"."slip_days",
      "t14"."overdue_days",
      "t14"."first_claim",
      ARRAY_AGG(DISTINCT "t14"."claim" ORDER BY "t14"."claim" ASC) FILTER(WHERE
        "t14"."claim" IS NOT NULL) AS "claims"
    FROM (
      SELECT
        "t12"."record",
        "t12"."for_",
        "t12"."which",
        "t12"."speaker",
        "t12"."standing",
        "t12"."slip_days",
        "t12"."overdue_days",
        "t12"."first_claim",
        UNNEST(CAST(["t12"."first_claim", "t12"."current_claim", "t9"."shown"] AS TEXT[])) AS "claim"
      FROM (
        SELECT
          "t0"."record",
          "t0"."for_",
          "t0"."which",
          "t0"."speaker",
          "t0"."first_due",
          "t0"."current_due",
          "t0"."revisions",
          "t0"."actual",
          "t0"."slip_days",
          "t0"."last_slip_days",
          "t0"."overdue_days",
          "t0"."first_claim",
          "t0"."current_claim",
          "t0"."last_due",
          CASE
            WHEN "t0"."actual" IS NOT NULL
            THEN 'happened'
            ELSE CASE WHEN COALESCE("t0"."overdue_days", 0) > 0 THEN 'overdue' ELSE 'open' END
          END AS "standing"
        FROM "chains" AS "t0"
        WHERE
          EXTRACT(year FROM "t0"."first_due") < 2999
          AND EXTRACT(year FROM "t0"."current_due") < 2999
          AND "t0"."slip_days" IS NOT NULL
      ) AS "t12"
      LEFT OUTER JOIN (
        SELECT
          "t1"."shown",
          "t1"."record" AS "act_record",
          "t1"."property" AS "act_step",
          "t1"."which" AS "act_which",
          "t1"."day_to" AS "act_day",
          "t1"."latest" AS "act_latest"
        FROM "groups" AS "t1"
        WHERE
          NOT (
            COALESCE("t1"."denied", FALSE)
          )
      ) AS "t9"
        ON "t12"."record" = "t9"."act_record"
        AND "t12"."for_" = "t9"."act_step"
        AND COALESCE("t12"."which", '') = COALESCE("t9"."act_which", '')
        AND (
          (
            "t12"."actual" = "t9"."act_day"
          ) OR (
            "t12"."actual" = "t9"."act_latest"
          )
        )
    ) AS "t14"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8
  ) AS "t18"
  INNER JOIN (
    SELECT
      "t13"."record",
      "t13"."a",
      "t13"."b",
      "t13"."day" AS "period"
    FROM (
      SELECT
        "t11"."record",
        "t11"."a",
        "t11"."b",
        "t11"."day",
        BOOL_OR(CAST("t11"."whole" = "t11"."a" AS BOOLEAN)) AS "a_in",
        BOOL_OR(CAST("t11"."whole" = "t11"."b" AS BOOLEAN)) AS "b_in"
      FROM (
        SELECT
          "t5"."record",
          "t5"."whole",
          "t8"."a",
          "t8"."b",
          "t8"."day"
        FROM (
          SELECT
            "t2"."record",
            "t2"."whole"
          FROM "parties" AS "t2"
        ) AS "t5"
        CROSS JOIN (
          SELECT
            "t3"."a",
            "t3"."b",
            CAST("t3"."on_day" AS TEXT) AS "day"
          FROM "asked" AS "t3"
        ) AS "t8"
      ) AS "t11"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t13"
    WHERE
      "t13"."a_in" AND "t13"."b_in"
  ) AS "t16"
    ON "t18"."record" = "t16"."record"
)
SELECT
  "t23"."a",
  "t23"."b",
  "t23"."period",
  "t23"."of",
  "t23"."standing",
  "t23"."record",
  "t23"."for",
  "t23"."which",
  "t23"."speaker",
  CAST("t23"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t23"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t23"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t23"."n" AS INT) AS "n",
  COALESCE("t23"."claims", []) AS "claims"
FROM (
  SELECT
    *
  FROM "t19" AS "t20"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t21"."a",
      "t21"."b",
      "t21"."period",
      "t21"."standing",
      CAST(NULL AS TEXT) AS "record",
      CAST(NULL AS TEXT) AS "which",
      CAST(NULL AS TEXT) AS "speaker",
      "t21"."claims",
      'median' AS "of",
      CAST(NULL AS TEXT) AS "for",
      "t21"."value",
      "t21"."low",
      "t21"."high",
      "t21"."n"
    FROM (
      SELECT
        "t20"."a",
        "t20"."b",
        "t20"."period",
        "t20"."standing",
        QUANTILE_CONT("t20"."value", 0.5) AS "value",
        MIN("t20"."value") AS "low",
        MAX("t20"."value") AS "high",
        SUM("t20"."n") AS "n",
        LIST_SORT(
          CASE
            WHEN FLATTEN(ARRAY_AGG("t20"."claims") FILTER(WHERE
              "t20"."claims" IS NOT NULL)) IS NULL
            THEN NULL
            ELSE LIST_DISTINCT(FLATTEN(ARRAY_AGG("t20"."claims") FILTER(WHERE
              "t20"."claims" IS NOT NULL))) + CASE
              WHEN LIST_BOOL_OR(
                LIST_APPLY(
                  FLATTEN(ARRAY_AGG("t20"."claims") FILTER(WHERE
                    "t20"."claims" IS NOT NULL)),
                  x -> x IS NULL
                )
              )
              THEN [NULL]
              ELSE []
            END
          END
        ) AS "claims"
      FROM "t19" AS "t20"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t21"
  ) AS "t22"
) AS "t23"
ORDER BY
  "t23"."of" ASC,
  "t23"."standing" ASC,
  "t23"."record" ASC,
  "t23"."for" ASC,
  "t23"."which" ASC,
  "t23"."speaker" ASC,
  "t23"."period" ASC
