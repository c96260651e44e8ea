-- reads claims, live, groups, asked
SELECT
  "t23".*
  EXCLUDE ("happened")
FROM (
  SELECT
    "t22"."src",
    "t22"."record",
    "t22"."for_",
    NULLIF("t22"."which", '') AS "which",
    "t22"."speaker",
    NULLIF("t22"."party", '') AS "party",
    "t22"."first_due",
    "t22"."first_due_text",
    "t22"."current_due",
    "t22"."current_due_text",
    "t22"."last_due",
    "t22"."actual",
    "t22"."happened",
    CAST("t22"."revisions" AS INT) AS "revisions",
    "t22"."first_claim",
    "t22"."current_claim",
    "t22"."current_said",
    "t22"."claims",
    DATE_DIFF('DAY', "t22"."first_due", COALESCE("t22"."actual", "t22"."current_due")) AS "slip_days",
    DATE_DIFF('DAY', "t22"."last_due", "t22"."actual") AS "last_slip_days",
    CASE
      WHEN NOT (
        "t22"."happened"
      )
      AND COALESCE("t22"."current_due" < (
        SELECT
          "t0"."on_day"
        FROM "asked" AS "t0"
      ), FALSE)
      THEN DATE_DIFF('DAY', "t22"."current_due", (
        SELECT
          "t0"."on_day"
        FROM "asked" AS "t0"
      ))
      ELSE CAST(NULL AS BIGINT)
    END AS "overdue_days"
  FROM (
    SELECT
      "t21"."src",
      "t21"."record",
      "t21"."for_",
      "t21"."which",
      "t21"."speaker",
      "t21"."party",
      FIRST(
        "t21"."due_latest" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC
      ) FILTER(WHERE
        "t21"."due_latest" IS NOT NULL) AS "first_due",
      FIRST("t21"."due" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC) FILTER(WHERE
        "t21"."due" IS NOT NULL) AS "first_due_text",
      LAST(
        "t21"."due_latest" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC
      ) AS "current_due",
      LAST("t21"."due" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC) AS "current_due_text",
      LAST(
        "t21"."due_latest" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC
      ) FILTER(WHERE
        (
          "t21"."actual" IS NULL
        ) OR (
          "t21"."day" < "t21"."actual"
        )) AS "last_due",
      MAX("t21"."actual") AS "actual",
      BOOL_OR(CAST("t21"."happened" AS BOOLEAN)) AS "happened",
      COUNT(*) - 1 AS "revisions",
      FIRST("t21"."claim" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC) FILTER(WHERE
        "t21"."claim" IS NOT NULL) AS "first_claim",
      LAST("t21"."claim" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC) FILTER(WHERE
        "t21"."claim" IS NOT NULL) AS "current_claim",
      LAST("t21"."day" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC) FILTER(WHERE
        "t21"."day" IS NOT NULL) AS "current_said",
      ARRAY_AGG("t21"."claim" ORDER BY "t21"."day" ASC, "t21"."earliest" ASC, "t21"."rank" ASC) FILTER(WHERE
        "t21"."claim" IS NOT NULL) AS "claims"
    FROM (
      SELECT
        "t20"."src",
        "t20"."claim",
        "t20"."entry",
        "t20"."record",
        "t20"."kind",
        "t20"."property",
        "t20"."is_stage",
        "t20"."is_figure",
        "t20"."ladder",
        "t20"."state",
        "t20"."party",
        "t20"."chamber",
        "t20"."which",
        "t20"."part_of",
        "t20"."for_",
        "t20"."by_",
        "t20"."on_text",
        "t20"."earliest",
        "t20"."latest",
        "t20"."period",
        "t20"."from_text",
        "t20"."to_text",
        "t20"."from_earliest",
        "t20"."from_latest",
        "t20"."to_earliest",
        "t20"."to_latest",
        "t20"."due",
        "t20"."due_earliest",
        "t20"."due_latest",
        "t20"."until_text",
        "t20"."until_latest",
        "t20"."value",
        "t20"."low",
        "t20"."high",
        "t20"."half",
        "t20"."estimate",
        "t20"."cumulative",
        "t20"."denies",
        "t20"."says",
        "t20"."of_",
        "t20"."text",
        "t20"."lean",
        "t20"."probability",
        "t20"."words",
        "t20"."outcome",
        "t20"."renews",
        "t20"."document",
        "t20"."picked",
        "t20"."recorded",
        "t20"."condition",
        "t20"."note",
        "t20"."at_",
        "t20"."quote",
        "t20"."lang",
        "t20"."publisher",
        "t20"."root",
        "t20"."reliability",
        "t20"."witness",
        "t20"."known",
        "t20"."speaker",
        "t20"."unit",
        "t20"."basis",
        "t20"."grade",
        "t20"."mutual",
        "t20"."spoke_whole",
        "t20"."printed_whole",
        "t20"."status",
        "t20"."group",
        "t20"."standing",
        "t20"."contested",
        "t20"."rank",
        "t20"."day",
        "t20"."place",
        "t20"."part",
        "t20"."whole_day",
        "t20"."whole_came",
        "t20"."any_day",
        "t20"."any_came",
        "t20"."own_day",
        "t20"."own_came",
        CASE
          WHEN "t20"."party" <> ''
          THEN COALESCE("t20"."own_day", "t20"."whole_day")
          ELSE COALESCE("t20"."whole_day", "t20"."any_day")
        END AS "actual",
        CASE
          WHEN "t20"."party" <> ''
          THEN COALESCE("t20"."own_came", FALSE) OR COALESCE("t20"."whole_came", FALSE)
          ELSE COALESCE("t20"."any_came", FALSE)
        END AS "happened"
      FROM (
        SELECT
          "t19"."src",
          "t19"."claim",
          "t19"."entry",
          "t19"."record",
          "t19"."kind",
          "t19"."property",
          "t19"."is_stage",
          "t19"."is_figure",
          "t19"."ladder",
          "t19"."state",
          "t19"."party",
          "t19"."chamber",
          "t19"."which",
          "t19"."part_of",
          "t19"."for_",
          "t19"."by_",
          "t19"."on_text",
          "t19"."earliest",
          "t19"."latest",
          "t19"."period",
          "t19"."from_text",
          "t19"."to_text",
          "t19"."from_earliest",
          "t19"."from_latest",
          "t19"."to_earliest",
          "t19"."to_latest",
          "t19"."due",
          "t19"."due_earliest",
          "t19"."due_latest",
          "t19"."until_text",
          "t19"."until_latest",
          "t19"."value",
          "t19"."low",
          "t19"."high",
          "t19"."half",
          "t19"."estimate",
          "t19"."cumulative",
          "t19"."denies",
          "t19"."says",
          "t19"."of_",
          "t19"."text",
          "t19"."lean",
          "t19"."probability",
          "t19"."words",
          "t19"."outcome",
          "t19"."renews",
          "t19"."document",
          "t19"."picked",
          "t19"."recorded",
          "t19"."condition",
          "t19"."note",
          "t19"."at_",
          "t19"."quote",
          "t19"."lang",
          "t19"."publisher",
          "t19"."root",
          "t19"."reliability",
          "t19"."witness",
          "t19"."known",
          "t19"."speaker",
          "t19"."unit",
          "t19"."basis",
          "t19"."grade",
          "t19"."mutual",
          "t19"."spoke_whole",
          "t19"."printed_whole",
          "t19"."status",
          "t19"."group",
          "t19"."standing",
          "t19"."contested",
          "t19"."rank",
          "t19"."day",
          "t19"."place",
          "t19"."part",
          "t15"."whole_day",
          "t15"."whole_came",
          "t15"."any_day",
          "t15"."any_came",
          "t14"."own_day",
          "t14"."own_came"
        FROM (
          SELECT
            "t17"."src",
            "t17"."claim",
            "t17"."entry",
            "t17"."record",
            "t17"."kind",
            "t17"."property",
            "t17"."is_stage",
            "t17"."is_figure",
            "t17"."ladder",
            "t17"."state",
            "t17"."party",
            "t17"."chamber",
            "t17"."which",
            "t17"."part_of",
            "t17"."for_",
            "t17"."by_",
            "t17"."on_text",
            "t17"."earliest",
            "t17"."latest",
            "t17"."period",
            "t17"."from_text",
            "t17"."to_text",
            "t17"."from_earliest",
            "t17"."from_latest",
            "t17"."to_earliest",
            "t17"."to_latest",
            "t17"."due",
            "t17"."due_earliest",
            "t17"."due_latest",
            "t17"."until_text",
            "t17"."until_latest",
            "t17"."value",
            "t17"."low",
            "t17"."high",
            "t17"."half",
            "t17"."estimate",
            "t17"."cumulative",
            "t17"."denies",
            "t17"."says",
            "t17"."of_",
            "t17"."text",
            "t17"."lean",
            "t17"."probability",
            "t17"."words",
            "t17"."outcome",
            "t17"."renews",
            "t17"."document",
            "t17"."picked",
            "t17"."recorded",
            "t17"."condition",
            "t17"."note",
            "t17"."at_",
            "t17"."quote",
            "t17"."lang",
            "t17"."publisher",
            "t17"."root",
            "t17"."reliability",
            "t17"."witness",
            "t17"."known",
            "t17"."speaker",
            "t17"."unit",
            "t17"."basis",
            "t17"."grade",
            "t17"."mutual",
            "t17"."spoke_whole",
            "t17"."printed_whole",
            "t17"."status",
            "t17"."group",
            "t17"."standing",
            "t17"."contested",
            "t17"."rank",
            "t17"."day",
            "t17"."place",
            CASE
              WHEN "t17"."kind" || ':' || "t17"."for_" IN (
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
              ELSE "t17"."which"
            END AS "part"
          FROM (
            SELECT
              "t16"."src",
              "t16"."claim",
              "t16"."entry",
              "t16"."record",
              "t16"."kind",
              "t16"."property",
              "t16"."is_stage",
              "t16"."is_figure",
              "t16"."ladder",
              "t16"."state",
              "t16"."party",
              "t16"."chamber",
              "t16"."which",
              "t16"."part_of",
              "t16"."for_",
              "t16"."by_",
              "t16"."on_text",
              "t16"."earliest",
              "t16"."latest",
              "t16"."period",
              "t16"."from_text",
              "t16"."to_text",
              "t16"."from_earliest",
              "t16"."from_latest",
              "t16"."to_earliest",
              "t16"."to_latest",
              "t16"."due",
              "t16"."due_earliest",
              "t16"."due_latest",
              "t16"."until_text",
              "t16"."until_latest",
              "t16"."value",
              "t16"."low",
              "t16"."high",
              "t16"."half",
              "t16"."estimate",
              "t16"."cumulative",
              "t16"."denies",
              "t16"."says",
              "t16"."of_",
              "t16"."text",
              "t16"."lean",
              "t16"."probability",
              "t16"."words",
              "t16"."outcome",
              "t16"."renews",
              "t16"."document",
              "t16"."picked",
              "t16"."recorded",
              "t16"."condition",
              "t16"."note",
              "t16"."at_",
              "t16"."quote",
              "t16"."lang",
              "t16"."publisher",
              "t16"."root",
              "t16"."reliability",
              "t16"."witness",
              "t16"."known",
              "t16"."speaker",
              "t16"."unit",
              "t16"."basis",
              "t16"."grade",
              "t16"."mutual",
              "t16"."spoke_whole",
              "t16"."printed_whole",
              "t16"."status",
              "t16"."group",
              "t16"."standing",
              "t16"."contested",
              "t16"."rank",
              "t16"."day",
              ROW_NUMBER() OVER (
                PARTITION BY "t16"."src", "t16"."record", "t16"."for_", "t16"."which", "t16"."speaker", "t16"."party", "t16"."day", "t16"."earliest"
                ORDER BY "t16"."rank" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                "t11"."src",
                "t11"."claim",
                "t11"."entry",
                "t11"."record",
                "t11"."kind",
                "t11"."property",
                "t11"."is_stage",
                "t11"."is_figure",
                "t11"."ladder",
                "t11"."state",
                COALESCE("t11"."party", '') AS "party",
                "t11"."chamber",
                COALESCE("t11"."which", '') AS "which",
                "t11"."part_of",
                "t11"."for_",
                "t11"."by_",
                "t11"."on_text",
                "t11"."earliest",
                "t11"."latest",
                "t11"."period",
                "t11"."from_text",
                "t11"."to_text",
                "t11"."from_earliest",
                "t11"."from_latest",
                "t11"."to_earliest",
                "t11"."to_latest",
                "t11"."due",
                "t11"."due_earliest",
                "t11"."due_latest",
                "t11"."until_text",
                "t11"."until_latest",
                "t11"."value",
                "t11"."low",
                "t11"."high",
                "t11"."half",
                "t11"."estimate",
                "t11"."cumulative",
                "t11"."denies",
                "t11"."says",
                "t11"."of_",
                "t11"."text",
                "t11"."lean",
                "t11"."probability",
                "t11"."words",
                "t11"."outcome",
                "t11"."renews",
                "t11"."document",
                "t11"."picked",
                "t11"."recorded",
                "t11"."condition",
                "t11"."note",
                "t11"."at_",
                "t11"."quote",
                "t11"."lang",
                "t11"."publisher",
                "t11"."root",
                "t11"."reliability",
                "t11"."witness",
                "t11"."known",
                "t11"."speaker",
                "t11"."unit",
                "t11"."basis",
                "t11"."grade",
                "t11"."mutual",
                "t11"."spoke_whole",
                "t11"."printed_whole",
                "t11"."status",
                "t11"."group",
                "t11"."standing",
                "t11"."contested",
                "t11"."rank",
                COALESCE("t11"."latest", "t11"."known") AS "day"
              FROM (
                SELECT
                  "t8"."src",
                  "t8"."claim",
                  "t8"."entry",
                  "t8"."record",
                  "t8"."kind",
                  "t8"."property",
                  "t8"."is_stage",
                  "t8"."is_figure",
                  "t8"."ladder",
                  "t8"."state",
                  "t8"."party",
                  "t8"."chamber",
                  "t8"."which",
                  "t8"."part_of",
                  "t8"."for_",
                  "t8"."by_",
                  "t8"."on_text",
                  "t8"."earliest",
                  "t8"."latest",
                  "t8"."period",
                  "t8"."from_text",
                  "t8"."to_text",
                  "t8"."from_earliest",
                  "t8"."from_latest",
                  "t8"."to_earliest",
                  "t8"."to_latest",
                  "t8"."due",
                  "t8"."due_earliest",
                  "t8"."due_latest",
                  "t8"."until_text",
                  "t8"."until_latest",
                  "t8"."value",
                  "t8"."low",
                  "t8"."high",
                  "t8"."half",
                  "t8"."estimate",
                  "t8"."cumulative",
                  "t8"."denies",
                  "t8"."says",
                  "t8"."of_",
                  "t8"."text",
                  "t8"."lean",
                  "t8"."probability",
                  "t8"."words",
                  "t8"."outcome",
                  "t8"."renews",
                  "t8"."document",
                  "t8"."picked",
                  "t8"."recorded",
                  "t8"."condition",
                  "t8"."note",
                  "t8"."at_",
                  "t8"."quote",
                  "t8"."lang",
                  "t8"."publisher",
                  "t8"."root",
                  "t8"."reliability",
                  "t8"."witness",
                  "t8"."known",
                  "t8"."speaker",
                  "t8"."unit",
                  "t8"."basis",
                  "t8"."grade",
                  "t8"."mutual",
                  "t8"."spoke_whole",
                  "t8"."printed_whole",
                  "t8"."status",
                  "t8"."group",
                  "t8"."standing",
                  "t8"."contested",
                  "t7"."rank"
                FROM (
                  SELECT
                    *
                  FROM "claims" AS "t2"
                  WHERE
                    "t2"."status" = 'live' AND "t2"."property" = 'expected' AND "t2"."denies" IS NULL
                ) AS "t8"
                INNER JOIN (
                  SELECT
                    "t3"."src",
                    "t3"."claim",
                    "t3"."rank"
                  FROM "live" AS "t3"
                ) AS "t7"
                  ON "t8"."src" = "t7"."src" AND "t8"."claim" = "t7"."claim"
              ) AS "t11"
            ) AS "t16"
          ) AS "t17"
          WHERE
            "t17"."place" = 0
        ) AS "t19"
        LEFT OUTER JOIN (
          SELECT
            "t9"."src",
            "t9"."record",
            "t9"."stage",
            "t9"."part",
            MIN("t9"."day") FILTER(WHERE
              "t9"."party" IS NULL) AS "whole_day",
            BOOL_OR(CAST("t9"."party" IS NULL AS BOOLEAN)) AS "whole_came",
            MIN("t9"."day") AS "any_day",
            TRUE AS "any_came"
          FROM (
            SELECT
              "t1"."src",
              "t1"."record",
              "t1"."party",
              "t1"."property" AS "stage",
              CASE
                WHEN "t1"."kind" || ':' || "t1"."property" IN (
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
                ELSE COALESCE("t1"."which", '')
              END AS "part",
              "t1"."day_to" AS "day"
            FROM "groups" AS "t1"
            WHERE
              "t1"."is_stage"
              AND NOT (
                "t1"."denied"
              )
              AND "t1"."property" <> 'expected'
              AND NOT (
                COALESCE("t1"."cumulative", FALSE)
              )
          ) AS "t9"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t15"
          ON "t19"."src" = "t15"."src"
          AND "t19"."record" = "t15"."record"
          AND "t19"."for_" = "t15"."stage"
          AND "t19"."part" = "t15"."part"
        LEFT OUTER JOIN (
          SELECT
            "t10"."src",
            "t10"."record",
            "t10"."stage",
            "t10"."part",
            "t10"."party",
            MIN("t10"."day") AS "own_day",
            TRUE AS "own_came"
          FROM (
            SELECT
              "t1"."src",
              "t1"."record",
              "t1"."party",
              "t1"."property" AS "stage",
              CASE
                WHEN "t1"."kind" || ':' || "t1"."property" IN (
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
                ELSE COALESCE("t1"."which", '')
              END AS "part",
              "t1"."day_to" AS "day"
            FROM "groups" AS "t1"
            WHERE
              "t1"."is_stage"
              AND NOT (
                "t1"."denied"
              )
              AND "t1"."property" <> 'expected'
              AND NOT (
                COALESCE("t1"."cumulative", FALSE)
              )
              AND "t1"."party" IS NOT NULL
          ) AS "t10"
          GROUP BY
            1,
            2,
            3,
            4,
            5
        ) AS "t14"
          ON "t19"."src" = "t14"."src"
          AND "t19"."record" = "t14"."record"
          AND "t19"."for_" = "t14"."stage"
          AND "t19"."part" = "t14"."part"
          AND "t19"."party" = "t14"."party"
      ) AS "t20"
    ) AS "t21"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6
  ) AS "t22"
) AS "t23"
