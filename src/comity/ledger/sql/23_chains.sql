-- reads claims, live, came, asked
SELECT
  "t22".*
  EXCLUDE ("happened")
FROM (
  SELECT
    "t21"."src",
    "t21"."record",
    "t21"."for_",
    NULLIF("t21"."which", '') AS "which",
    "t21"."speaker",
    NULLIF("t21"."party", '') AS "party",
    "t21"."first_due",
    "t21"."first_due_text",
    "t21"."current_due",
    "t21"."current_due_text",
    "t21"."last_due",
    "t21"."actual",
    "t21"."happened",
    CAST("t21"."revisions" AS INT) AS "revisions",
    "t21"."first_claim",
    "t21"."current_claim",
    "t21"."current_said",
    "t21"."claims",
    DATE_DIFF('DAY', "t21"."first_due", COALESCE("t21"."actual", "t21"."current_due")) AS "slip_days",
    DATE_DIFF('DAY', "t21"."last_due", "t21"."actual") AS "last_slip_days",
    CASE
      WHEN NOT (
        "t21"."happened"
      )
      AND COALESCE("t21"."current_due" < (
        SELECT
          "t0"."on_day"
        FROM "asked" AS "t0"
      ), FALSE)
      THEN DATE_DIFF('DAY', "t21"."current_due", (
        SELECT
          "t0"."on_day"
        FROM "asked" AS "t0"
      ))
      ELSE CAST(NULL AS BIGINT)
    END AS "overdue_days"
  FROM (
    SELECT
      "t20"."src",
      "t20"."record",
      "t20"."for_",
      "t20"."which",
      "t20"."speaker",
      "t20"."party",
      FIRST(
        "t20"."due_latest" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC
      ) FILTER(WHERE
        "t20"."due_latest" IS NOT NULL) AS "first_due",
      FIRST("t20"."due" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC) FILTER(WHERE
        "t20"."due" IS NOT NULL) AS "first_due_text",
      LAST(
        "t20"."due_latest" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC
      ) AS "current_due",
      LAST("t20"."due" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC) AS "current_due_text",
      LAST(
        "t20"."due_latest" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC
      ) FILTER(WHERE
        (
          "t20"."actual" IS NULL
        ) OR (
          "t20"."day" < "t20"."actual"
        )) AS "last_due",
      MAX("t20"."actual") AS "actual",
      BOOL_OR(CAST("t20"."happened" AS BOOLEAN)) AS "happened",
      COUNT(*) - 1 AS "revisions",
      FIRST("t20"."claim" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC) FILTER(WHERE
        "t20"."claim" IS NOT NULL) AS "first_claim",
      LAST("t20"."claim" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC) FILTER(WHERE
        "t20"."claim" IS NOT NULL) AS "current_claim",
      LAST("t20"."day" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC) FILTER(WHERE
        "t20"."day" IS NOT NULL) AS "current_said",
      ARRAY_AGG("t20"."claim" ORDER BY "t20"."day" ASC, "t20"."earliest" ASC, "t20"."rank" ASC) FILTER(WHERE
        "t20"."claim" IS NOT NULL) AS "claims"
    FROM (
      SELECT
        "t19"."src",
        "t19"."record",
        "t19"."kind",
        "t19"."for_",
        "t19"."speaker",
        "t19"."claim",
        "t19"."rank",
        "t19"."earliest",
        "t19"."due",
        "t19"."due_latest",
        "t19"."which",
        "t19"."party",
        "t19"."day",
        "t19"."part",
        "t19"."place",
        "t19"."whole_day",
        "t19"."whole_came",
        "t19"."any_day",
        "t19"."any_came",
        "t19"."own_day",
        "t19"."own_came",
        CASE
          WHEN "t19"."party" <> ''
          THEN COALESCE("t19"."own_day", "t19"."whole_day")
          ELSE COALESCE("t19"."whole_day", "t19"."any_day")
        END AS "actual",
        CASE
          WHEN "t19"."party" <> ''
          THEN COALESCE("t19"."own_came", FALSE) OR COALESCE("t19"."whole_came", FALSE)
          ELSE COALESCE("t19"."any_came", FALSE)
        END AS "happened"
      FROM (
        SELECT
          "t18"."src",
          "t18"."record",
          "t18"."kind",
          "t18"."for_",
          "t18"."speaker",
          "t18"."claim",
          "t18"."rank",
          "t18"."earliest",
          "t18"."due",
          "t18"."due_latest",
          "t18"."which",
          "t18"."party",
          "t18"."day",
          "t18"."part",
          "t18"."place",
          "t11"."whole_day",
          "t11"."whole_came",
          "t11"."any_day",
          "t11"."any_came",
          "t13"."own_day",
          "t13"."own_came"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t15"."src",
              "t15"."record",
              "t15"."kind",
              "t15"."for_",
              "t15"."speaker",
              "t15"."claim",
              "t15"."rank",
              "t15"."earliest",
              "t15"."due",
              "t15"."due_latest",
              "t15"."which",
              "t15"."party",
              "t15"."day",
              "t15"."part",
              ROW_NUMBER() OVER (
                PARTITION BY "t15"."src", "t15"."record", "t15"."for_", "t15"."which", "t15"."speaker", "t15"."party", "t15"."day", "t15"."earliest"
                ORDER BY "t15"."rank" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                "t14"."src",
                "t14"."record",
                "t14"."kind",
                "t14"."for_",
                "t14"."speaker",
                "t14"."claim",
                "t14"."rank",
                "t14"."earliest",
                "t14"."due",
                "t14"."due_latest",
                COALESCE("t14"."which", '') AS "which",
                COALESCE("t14"."party", '') AS "party",
                COALESCE("t14"."latest", "t14"."known") AS "day",
                CASE
                  WHEN "t14"."kind" || ':' || "t14"."for_" IN (
                    'agreement:initialled',
                    'agreement:adopted',
                    'agreement:opened',
                    'agreement:signed',
                    'agreement:ratified',
                    'agreement:acceded',
                    'agreement:in_force',
                    'agreement:withdrawn',
                    'agreement:expired',
                    'agreement:terminated',
                    'agreement:replaced',
                    'membership:left',
                    'sanction:imposed',
                    'sanction:lifted',
                    'event:held',
                    'event:cancelled',
                    'judgement:resolved'
                  )
                  THEN ''
                  ELSE COALESCE("t14"."which", '')
                END AS "part"
              FROM (
                SELECT
                  "t10"."src",
                  "t10"."claim",
                  "t10"."entry",
                  "t10"."record",
                  "t10"."kind",
                  "t10"."property",
                  "t10"."is_stage",
                  "t10"."is_figure",
                  "t10"."ladder",
                  "t10"."state",
                  "t10"."party",
                  "t10"."chamber",
                  "t10"."which",
                  "t10"."part_of",
                  "t10"."for_",
                  "t10"."by_",
                  "t10"."on_text",
                  "t10"."earliest",
                  "t10"."latest",
                  "t10"."period",
                  "t10"."from_text",
                  "t10"."to_text",
                  "t10"."from_earliest",
                  "t10"."from_latest",
                  "t10"."to_earliest",
                  "t10"."to_latest",
                  "t10"."due",
                  "t10"."due_earliest",
                  "t10"."due_latest",
                  "t10"."until_text",
                  "t10"."until_latest",
                  "t10"."value",
                  "t10"."low",
                  "t10"."high",
                  "t10"."half",
                  "t10"."estimate",
                  "t10"."cumulative",
                  "t10"."denies",
                  "t10"."says",
                  "t10"."of_",
                  "t10"."text",
                  "t10"."lean",
                  "t10"."probability",
                  "t10"."words",
                  "t10"."outcome",
                  "t10"."renews",
                  "t10"."document",
                  "t10"."picked",
                  "t10"."recorded",
                  "t10"."condition",
                  "t10"."note",
                  "t10"."at_",
                  "t10"."quote",
                  "t10"."lang",
                  "t10"."publisher",
                  "t10"."root",
                  "t10"."reliability",
                  "t10"."witness",
                  "t10"."known",
                  "t10"."speaker",
                  "t10"."unit",
                  "t10"."basis",
                  "t10"."grade",
                  "t10"."mutual",
                  "t10"."spoke_whole",
                  "t10"."printed_whole",
                  "t10"."status",
                  "t10"."group",
                  "t10"."standing",
                  "t10"."contested",
                  "t8"."rank"
                FROM (
                  SELECT
                    *
                  FROM "claims" AS "t2"
                  WHERE
                    "t2"."status" = 'live' AND "t2"."property" = 'expected' AND "t2"."denies" IS NULL
                ) AS "t10"
                INNER JOIN (
                  SELECT
                    "t3"."src",
                    "t3"."claim",
                    "t3"."rank"
                  FROM "live" AS "t3"
                ) AS "t8"
                  ON "t10"."src" = "t8"."src" AND "t10"."claim" = "t8"."claim"
              ) AS "t14"
            ) AS "t15"
          ) AS "t16"
          WHERE
            "t16"."place" = 0
        ) AS "t18"
        LEFT OUTER JOIN (
          SELECT
            "t1"."src",
            "t1"."record",
            "t1"."stage",
            "t1"."part",
            MIN("t1"."day") FILTER(WHERE
              "t1"."party" IS NULL) AS "whole_day",
            BOOL_OR(CAST("t1"."party" IS NULL AS BOOLEAN)) AS "whole_came",
            MIN("t1"."day") AS "any_day",
            TRUE AS "any_came"
          FROM "came" AS "t1"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t11"
          ON "t18"."src" = "t11"."src"
          AND "t18"."record" = "t11"."record"
          AND "t18"."for_" = "t11"."stage"
          AND "t18"."part" = "t11"."part"
        LEFT OUTER JOIN (
          SELECT
            "t6"."src",
            "t6"."record",
            "t6"."stage",
            "t6"."part",
            "t6"."party",
            MIN("t6"."day") AS "own_day",
            TRUE AS "own_came"
          FROM (
            SELECT
              *
            FROM "came" AS "t1"
            WHERE
              "t1"."party" IS NOT NULL
          ) AS "t6"
          GROUP BY
            1,
            2,
            3,
            4,
            5
        ) AS "t13"
          ON "t18"."src" = "t13"."src"
          AND "t18"."record" = "t13"."record"
          AND "t18"."for_" = "t13"."stage"
          AND "t18"."part" = "t13"."part"
          AND "t18"."party" = "t13"."party"
      ) AS "t19"
    ) AS "t20"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6
  ) AS "t21"
) AS "t22"
