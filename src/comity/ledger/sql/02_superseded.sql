WITH "t9" AS (
  SELECT
    "t1"."recorded_day" AS "recorded_day_"
  FROM "asked" AS "t1"
)
SELECT DISTINCT
  *
FROM (
  SELECT
    "t4"."src",
    "t4"."entry"
  FROM "raw_supersedes" AS "t4"
  SEMI JOIN (
    SELECT DISTINCT
      "t23"."src",
      "t23"."entry"
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
        "t20"."mutual",
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
        "t20"."unit",
        "t20"."basis",
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
        "t20"."grade",
        "t20"."picked",
        "t20"."known_own",
        "t20"."recorded",
        "t20"."rec_from",
        "t20"."rec_to",
        "t20"."group_key",
        "t20"."condition",
        "t20"."note",
        "t20"."at_",
        "t20"."quote",
        "t20"."lang",
        "t22"."publisher",
        "t22"."published_latest",
        "t22"."root",
        "t22"."document_grade",
        "t10"."on_day",
        "t10"."known_day",
        "t10"."recorded_day"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("recorded_day_")
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t6"."src",
              "t6"."claim",
              "t6"."entry",
              "t6"."record",
              "t6"."kind",
              "t6"."property",
              "t6"."is_stage",
              "t6"."is_figure",
              "t6"."mutual",
              "t6"."ladder",
              "t6"."state",
              "t6"."party",
              "t6"."chamber",
              "t6"."which",
              "t6"."part_of",
              "t6"."for_",
              "t6"."by_",
              "t6"."on_text",
              "t6"."earliest",
              "t6"."latest",
              "t6"."period",
              "t6"."from_text",
              "t6"."to_text",
              "t6"."from_earliest",
              "t6"."from_latest",
              "t6"."to_earliest",
              "t6"."to_latest",
              "t6"."due",
              "t6"."due_earliest",
              "t6"."due_latest",
              "t6"."until_text",
              "t6"."until_latest",
              "t6"."value",
              "t6"."low",
              "t6"."high",
              "t6"."half",
              "t6"."unit",
              "t6"."basis",
              "t6"."estimate",
              "t6"."cumulative",
              "t6"."denies",
              "t6"."says",
              "t6"."of_",
              "t6"."text",
              "t6"."lean",
              "t6"."probability",
              "t6"."words",
              "t6"."outcome",
              "t6"."renews",
              "t6"."document",
              "t6"."grade",
              "t6"."picked",
              "t6"."known_own",
              "t6"."recorded",
              "t6"."rec_from",
              "t6"."rec_to",
              "t6"."group_key",
              "t6"."condition",
              "t6"."note",
              "t6"."at_",
              "t6"."quote",
              "t6"."lang",
              "t12"."recorded_day_"
            FROM "raw_claims" AS "t6"
            SEMI JOIN "raw_supersedes" AS "t5"
              ON "t6"."src" = "t5"."src" AND "t6"."entry" = "t5"."by_entry"
            CROSS JOIN "t9" AS "t12"
          ) AS "t14"
          WHERE
            "t14"."rec_from" <= "t14"."recorded_day_"
            AND "t14"."recorded_day_" < "t14"."rec_to"
        ) AS "t16"
      ) AS "t20"
      LEFT OUTER JOIN (
        SELECT
          "t19"."src",
          "t19"."document",
          "t19"."publisher",
          "t19"."published_latest",
          "t19"."root",
          "t19"."grade" AS "document_grade"
        FROM (
          SELECT
            "t17".*
            EXCLUDE ("recorded_day_")
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t7"."src",
                "t7"."document",
                "t7"."publisher",
                "t7"."title",
                "t7"."published",
                "t7"."published_latest",
                "t7"."url",
                "t7"."where_",
                "t7"."lang",
                "t7"."seen",
                "t7"."via",
                "t7"."repeats",
                "t7"."root",
                "t7"."grade",
                "t7"."rec_from",
                "t7"."rec_to",
                "t13"."recorded_day_"
              FROM "raw_documents" AS "t7"
              CROSS JOIN "t9" AS "t13"
            ) AS "t15"
            WHERE
              "t15"."rec_from" <= "t15"."recorded_day_"
              AND "t15"."recorded_day_" < "t15"."rec_to"
          ) AS "t17"
        ) AS "t19"
      ) AS "t22"
        ON "t20"."src" = "t22"."src" AND "t20"."document" = "t22"."document"
      CROSS JOIN (
        SELECT
          "t1"."on_day",
          "t1"."known_day",
          "t1"."recorded_day"
        FROM "asked" AS "t1"
      ) AS "t10"
    ) AS "t23"
    WHERE
      "t23"."recorded" <= "t23"."recorded_day"
      AND COALESCE(COALESCE("t23"."known_own", "t23"."published_latest") <= "t23"."known_day", TRUE)
  ) AS "t25"
    ON "t4"."src" = "t25"."src" AND "t4"."by_entry" = "t25"."entry"
) AS "t26"
