SELECT
  "t16"."src",
  "t16"."record",
  "t16"."for_",
  NULLIF("t16"."which", '') AS "which",
  "t16"."speaker",
  "t16"."first_due",
  "t16"."first_due_text",
  "t16"."current_due",
  "t16"."current_due_text",
  "t16"."last_due",
  "t16"."actual",
  CAST("t16"."revisions" AS INT) AS "revisions",
  "t16"."first_claim",
  "t16"."current_claim",
  "t16"."current_said",
  "t16"."claims",
  DATE_DIFF('DAY', "t16"."first_due", COALESCE("t16"."actual", "t16"."current_due")) AS "slip_days",
  DATE_DIFF('DAY', "t16"."last_due", "t16"."actual") AS "last_slip_days",
  CASE
    WHEN (
      "t16"."actual" IS NULL
    )
    AND COALESCE("t16"."current_due" < (
      SELECT
        "t0"."on_day"
      FROM "asked" AS "t0"
    ), FALSE)
    THEN DATE_DIFF('DAY', "t16"."current_due", (
      SELECT
        "t0"."on_day"
      FROM "asked" AS "t0"
    ))
    ELSE CAST(NULL AS BIGINT)
  END AS "overdue_days"
FROM (
  SELECT
    "t15"."src",
    "t15"."record",
    "t15"."for_",
    "t15"."which",
    "t15"."speaker",
    FIRST(
      "t15"."due_latest" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) FILTER(WHERE
      "t15"."due_latest" IS NOT NULL) AS "first_due",
    FIRST(
      "t15"."due" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) FILTER(WHERE
      "t15"."due" IS NOT NULL) AS "first_due_text",
    LAST(
      "t15"."due_latest" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) AS "current_due",
    LAST(
      "t15"."due" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) AS "current_due_text",
    LAST(
      "t15"."due_latest" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) FILTER(WHERE
      "t15"."due_latest" IS NOT NULL
      AND (
        "t15"."actual" IS NULL
      )
      OR (
        "t15"."day" <= "t15"."actual"
      )) AS "last_due",
    MAX("t15"."actual") AS "actual",
    COUNT(*) - 1 AS "revisions",
    FIRST(
      "t15"."claim" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) FILTER(WHERE
      "t15"."claim" IS NOT NULL) AS "first_claim",
    LAST(
      "t15"."claim" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) FILTER(WHERE
      "t15"."claim" IS NOT NULL) AS "current_claim",
    LAST(
      "t15"."day" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) FILTER(WHERE
      "t15"."day" IS NOT NULL) AS "current_said",
    ARRAY_AGG(
      "t15"."claim" ORDER BY "t15"."day" ASC, "t15"."earliest" ASC, "t15"."known" ASC, "t15"."claim" ASC
    ) FILTER(WHERE
      "t15"."claim" IS NOT NULL) AS "claims"
  FROM (
    SELECT
      "t14"."src",
      "t14"."claim",
      "t14"."entry",
      "t14"."record",
      "t14"."kind",
      "t14"."property",
      "t14"."is_stage",
      "t14"."is_figure",
      "t14"."mutual",
      "t14"."ladder",
      "t14"."state",
      "t14"."party",
      "t14"."chamber",
      "t14"."which",
      "t14"."part_of",
      "t14"."for_",
      "t14"."by_",
      "t14"."on_text",
      "t14"."earliest",
      "t14"."latest",
      "t14"."period",
      "t14"."from_text",
      "t14"."to_text",
      "t14"."from_earliest",
      "t14"."from_latest",
      "t14"."to_earliest",
      "t14"."to_latest",
      "t14"."due",
      "t14"."due_earliest",
      "t14"."due_latest",
      "t14"."until_text",
      "t14"."until_latest",
      "t14"."value",
      "t14"."low",
      "t14"."high",
      "t14"."half",
      "t14"."unit",
      "t14"."basis",
      "t14"."estimate",
      "t14"."cumulative",
      "t14"."denies",
      "t14"."says",
      "t14"."of_",
      "t14"."text",
      "t14"."lean",
      "t14"."probability",
      "t14"."words",
      "t14"."outcome",
      "t14"."renews",
      "t14"."document",
      "t14"."grade",
      "t14"."picked",
      "t14"."recorded",
      "t14"."condition",
      "t14"."note",
      "t14"."at_",
      "t14"."quote",
      "t14"."lang",
      "t14"."publisher",
      "t14"."root",
      "t14"."known",
      "t14"."reliability",
      "t14"."witness",
      "t14"."speaker",
      "t14"."status",
      "t14"."spoke_whole",
      "t14"."printed_whole",
      "t14"."group",
      "t14"."standing",
      "t14"."contested",
      "t14"."day",
      "t14"."place",
      "t14"."whole_day",
      "t14"."is_once",
      "t14"."part_day",
      COALESCE(
        "t14"."part_day",
        CASE
          WHEN (
            "t14"."which" = ''
          ) OR COALESCE("t14"."is_once", FALSE)
          THEN "t14"."whole_day"
          ELSE CAST(NULL AS DATE)
        END
      ) AS "actual"
    FROM (
      SELECT
        "t13"."src",
        "t13"."claim",
        "t13"."entry",
        "t13"."record",
        "t13"."kind",
        "t13"."property",
        "t13"."is_stage",
        "t13"."is_figure",
        "t13"."mutual",
        "t13"."ladder",
        "t13"."state",
        "t13"."party",
        "t13"."chamber",
        "t13"."which",
        "t13"."part_of",
        "t13"."for_",
        "t13"."by_",
        "t13"."on_text",
        "t13"."earliest",
        "t13"."latest",
        "t13"."period",
        "t13"."from_text",
        "t13"."to_text",
        "t13"."from_earliest",
        "t13"."from_latest",
        "t13"."to_earliest",
        "t13"."to_latest",
        "t13"."due",
        "t13"."due_earliest",
        "t13"."due_latest",
        "t13"."until_text",
        "t13"."until_latest",
        "t13"."value",
        "t13"."low",
        "t13"."high",
        "t13"."half",
        "t13"."unit",
        "t13"."basis",
        "t13"."estimate",
        "t13"."cumulative",
        "t13"."denies",
        "t13"."says",
        "t13"."of_",
        "t13"."text",
        "t13"."lean",
        "t13"."probability",
        "t13"."words",
        "t13"."outcome",
        "t13"."renews",
        "t13"."document",
        "t13"."grade",
        "t13"."picked",
        "t13"."recorded",
        "t13"."condition",
        "t13"."note",
        "t13"."at_",
        "t13"."quote",
        "t13"."lang",
        "t13"."publisher",
        "t13"."root",
        "t13"."known",
        "t13"."reliability",
        "t13"."witness",
        "t13"."speaker",
        "t13"."status",
        "t13"."spoke_whole",
        "t13"."printed_whole",
        "t13"."group",
        "t13"."standing",
        "t13"."contested",
        "t13"."day",
        "t13"."place",
        "t11"."whole_day",
        "t11"."is_once",
        "t9"."part_day"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."src",
            "t4"."claim",
            "t4"."entry",
            "t4"."record",
            "t4"."kind",
            "t4"."property",
            "t4"."is_stage",
            "t4"."is_figure",
            "t4"."mutual",
            "t4"."ladder",
            "t4"."state",
            "t4"."party",
            "t4"."chamber",
            "t4"."which",
            "t4"."part_of",
            "t4"."for_",
            "t4"."by_",
            "t4"."on_text",
            "t4"."earliest",
            "t4"."latest",
            "t4"."period",
            "t4"."from_text",
            "t4"."to_text",
            "t4"."from_earliest",
            "t4"."from_latest",
            "t4"."to_earliest",
            "t4"."to_latest",
            "t4"."due",
            "t4"."due_earliest",
            "t4"."due_latest",
            "t4"."until_text",
            "t4"."until_latest",
            "t4"."value",
            "t4"."low",
            "t4"."high",
            "t4"."half",
            "t4"."unit",
            "t4"."basis",
            "t4"."estimate",
            "t4"."cumulative",
            "t4"."denies",
            "t4"."says",
            "t4"."of_",
            "t4"."text",
            "t4"."lean",
            "t4"."probability",
            "t4"."words",
            "t4"."outcome",
            "t4"."renews",
            "t4"."document",
            "t4"."grade",
            "t4"."picked",
            "t4"."recorded",
            "t4"."condition",
            "t4"."note",
            "t4"."at_",
            "t4"."quote",
            "t4"."lang",
            "t4"."publisher",
            "t4"."root",
            "t4"."known",
            "t4"."reliability",
            "t4"."witness",
            "t4"."speaker",
            "t4"."status",
            "t4"."spoke_whole",
            "t4"."printed_whole",
            "t4"."group",
            "t4"."standing",
            "t4"."contested",
            "t4"."day",
            ROW_NUMBER() OVER (
              PARTITION BY "t4"."src", "t4"."entry"
              ORDER BY "t4"."known" ASC, "t4"."claim" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              "t1"."src",
              "t1"."claim",
              "t1"."entry",
              "t1"."record",
              "t1"."kind",
              "t1"."property",
              "t1"."is_stage",
              "t1"."is_figure",
              "t1"."mutual",
              "t1"."ladder",
              "t1"."state",
              "t1"."party",
              "t1"."chamber",
              COALESCE("t1"."which", '') AS "which",
              "t1"."part_of",
              "t1"."for_",
              "t1"."by_",
              "t1"."on_text",
              "t1"."earliest",
              "t1"."latest",
              "t1"."period",
              "t1"."from_text",
              "t1"."to_text",
              "t1"."from_earliest",
              "t1"."from_latest",
              "t1"."to_earliest",
              "t1"."to_latest",
              "t1"."due",
              "t1"."due_earliest",
              "t1"."due_latest",
              "t1"."until_text",
              "t1"."until_latest",
              "t1"."value",
              "t1"."low",
              "t1"."high",
              "t1"."half",
              "t1"."unit",
              "t1"."basis",
              "t1"."estimate",
              "t1"."cumulative",
              "t1"."denies",
              "t1"."says",
              "t1"."of_",
              "t1"."text",
              "t1"."lean",
              "t1"."probability",
              "t1"."words",
              "t1"."outcome",
              "t1"."renews",
              "t1"."document",
              "t1"."grade",
              "t1"."picked",
              "t1"."recorded",
              "t1"."condition",
              "t1"."note",
              "t1"."at_",
              "t1"."quote",
              "t1"."lang",
              "t1"."publisher",
              "t1"."root",
              "t1"."known",
              "t1"."reliability",
              "t1"."witness",
              "t1"."speaker",
              "t1"."status",
              "t1"."spoke_whole",
              "t1"."printed_whole",
              "t1"."group",
              "t1"."standing",
              "t1"."contested",
              COALESCE("t1"."latest", "t1"."known") AS "day"
            FROM "claims" AS "t1"
            WHERE
              "t1"."status" = 'live' AND "t1"."property" = 'expected' AND "t1"."denies" IS NULL
          ) AS "t4"
        ) AS "t10"
        WHERE
          "t10"."place" = 0
      ) AS "t13"
      LEFT OUTER JOIN (
        SELECT
          "t5"."src",
          "t5"."record",
          "t5"."property",
          MIN("t5"."day_to") FILTER(WHERE
            "t5"."which" IS NULL) AS "whole_day",
          BOOL_AND(CAST("t5"."which" IS NULL AS BOOLEAN)) AS "is_once"
        FROM (
          SELECT
            *
          FROM "groups" AS "t2"
          WHERE
            "t2"."is_stage" AND NOT (
              "t2"."denied"
            ) AND "t2"."property" <> 'expected'
        ) AS "t5"
        GROUP BY
          1,
          2,
          3
      ) AS "t11"
        ON "t13"."src" = "t11"."src"
        AND "t13"."record" = "t11"."record"
        AND "t13"."for_" = "t11"."property"
      LEFT OUTER JOIN (
        SELECT
          "t6"."src",
          "t6"."record",
          "t6"."property" AS "stage",
          "t6"."which" AS "part",
          MIN("t6"."day_to") AS "part_day"
        FROM (
          SELECT
            *
          FROM "groups" AS "t2"
          WHERE
            "t2"."is_stage" AND NOT (
              "t2"."denied"
            ) AND "t2"."which" IS NOT NULL
        ) AS "t6"
        GROUP BY
          1,
          2,
          3,
          4
      ) AS "t9"
        ON "t13"."src" = "t9"."src"
        AND "t13"."record" = "t9"."record"
        AND "t13"."for_" = "t9"."stage"
        AND "t13"."which" = "t9"."part"
    ) AS "t14"
  ) AS "t15"
  GROUP BY
    1,
    2,
    3,
    4,
    5
) AS "t16"
