-- reads raw_claims, raw_supersedes, raw_documents, asked
WITH "t10" AS (
  SELECT
    "t1"."recorded_day" AS "recorded_day_",
    "t1"."drafts" AS "drafts_"
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
      "t29"."src",
      "t29"."entry"
    FROM (
      SELECT
        "t22"."src",
        "t22"."claim",
        "t22"."entry",
        "t22"."record",
        "t22"."kind",
        "t22"."property",
        "t22"."is_stage",
        "t22"."is_figure",
        "t22"."mutual",
        "t22"."ladder",
        "t22"."state",
        "t22"."party",
        "t22"."chamber",
        "t22"."which",
        "t22"."part_of",
        "t22"."for_",
        "t22"."by_",
        "t22"."on_text",
        "t22"."earliest",
        "t22"."latest",
        "t22"."period",
        "t22"."from_text",
        "t22"."to_text",
        "t22"."from_earliest",
        "t22"."from_latest",
        "t22"."to_earliest",
        "t22"."to_latest",
        "t22"."due",
        "t22"."due_earliest",
        "t22"."due_latest",
        "t22"."until_text",
        "t22"."until_latest",
        "t22"."value",
        "t22"."low",
        "t22"."high",
        "t22"."half",
        "t22"."unit",
        "t22"."basis",
        "t22"."estimate",
        "t22"."cumulative",
        "t22"."denies",
        "t22"."says",
        "t22"."of_",
        "t22"."text",
        "t22"."lean",
        "t22"."probability",
        "t22"."words",
        "t22"."outcome",
        "t22"."renews",
        "t22"."document",
        "t22"."grade",
        "t22"."picked",
        "t22"."known_own",
        "t22"."recorded",
        "t22"."group_key",
        "t22"."condition",
        "t22"."note",
        "t22"."at_",
        "t22"."quote",
        "t22"."lang",
        "t28"."publisher",
        "t28"."published_latest",
        "t28"."root",
        "t28"."document_grade",
        "t12"."on_day",
        "t12"."known_day",
        "t12"."recorded_day",
        "t12"."drafts"
      FROM (
        SELECT
          "t18".*
          EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
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
              "t6"."rec_draft",
              "t6"."group_key",
              "t6"."condition",
              "t6"."note",
              "t6"."at_",
              "t6"."quote",
              "t6"."lang",
              "t14"."recorded_day_",
              "t14"."drafts_"
            FROM "raw_claims" AS "t6"
            SEMI JOIN "raw_supersedes" AS "t5"
              ON "t6"."src" = "t5"."src" AND "t6"."entry" = "t5"."by_entry"
            CROSS JOIN "t10" AS "t14"
          ) AS "t16"
          WHERE
            "t16"."rec_from" <= "t16"."recorded_day_"
            AND "t16"."recorded_day_" < "t16"."rec_to"
            AND (
              (
                "t16"."rec_draft" IS NULL
              ) OR (
                "t16"."rec_draft" = "t16"."drafts_"
              )
            )
        ) AS "t18"
      ) AS "t22"
      LEFT OUTER JOIN (
        SELECT
          "t26"."src",
          "t26"."document",
          "t26"."publisher",
          "t26"."published_latest",
          "t26"."root",
          "t26"."grade" AS "document_grade"
        FROM (
          SELECT
            "t25".*
            EXCLUDE ("known_day_", "known_from", "known_to")
          FROM (
            SELECT
              "t24"."src",
              "t24"."document",
              "t24"."publisher",
              "t24"."title",
              "t24"."published",
              "t24"."published_latest",
              "t24"."url",
              "t24"."where_",
              "t24"."lang",
              "t24"."seen",
              "t24"."via",
              "t24"."repeats",
              CASE
                WHEN "t24"."published_latest" <= "t24"."known_day_"
                THEN "t24"."root"
                ELSE "t24"."document"
              END AS "root",
              "t24"."known_from",
              "t24"."known_to",
              "t24"."grade",
              "t24"."known_day_"
            FROM (
              SELECT
                "t23"."src",
                "t23"."document",
                "t23"."publisher",
                "t23"."title",
                "t23"."published",
                "t23"."published_latest",
                "t23"."url",
                "t23"."where_",
                "t23"."lang",
                "t23"."seen",
                "t23"."via",
                "t23"."repeats",
                "t23"."root",
                "t23"."known_from",
                "t23"."known_to",
                "t23"."grade",
                "t11"."known_day_"
              FROM (
                SELECT
                  "t19".*
                  EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
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
                      "t7"."known_from",
                      "t7"."known_to",
                      "t7"."grade",
                      "t7"."rec_from",
                      "t7"."rec_to",
                      "t7"."rec_draft",
                      "t15"."recorded_day_",
                      "t15"."drafts_"
                    FROM "raw_documents" AS "t7"
                    CROSS JOIN "t10" AS "t15"
                  ) AS "t17"
                  WHERE
                    "t17"."rec_from" <= "t17"."recorded_day_"
                    AND "t17"."recorded_day_" < "t17"."rec_to"
                    AND (
                      (
                        "t17"."rec_draft" IS NULL
                      ) OR (
                        "t17"."rec_draft" = "t17"."drafts_"
                      )
                    )
                ) AS "t19"
              ) AS "t23"
              CROSS JOIN (
                SELECT
                  "t1"."known_day" AS "known_day_"
                FROM "asked" AS "t1"
              ) AS "t11"
            ) AS "t24"
            WHERE
              "t24"."known_from" <= "t24"."known_day_"
              AND "t24"."known_day_" < "t24"."known_to"
          ) AS "t25"
        ) AS "t26"
      ) AS "t28"
        ON "t22"."src" = "t28"."src" AND "t22"."document" = "t28"."document"
      CROSS JOIN (
        SELECT
          "t1"."on_day",
          "t1"."known_day",
          "t1"."recorded_day",
          "t1"."drafts"
        FROM "asked" AS "t1"
      ) AS "t12"
    ) AS "t29"
    WHERE
      CASE
        WHEN "t29"."recorded" = MAKE_DATE(9999, 12, 30)
        THEN "t29"."drafts"
        ELSE "t29"."recorded" <= "t29"."recorded_day"
      END
      AND COALESCE(COALESCE("t29"."known_own", "t29"."published_latest") <= "t29"."known_day", TRUE)
  ) AS "t31"
    ON "t4"."src" = "t31"."src" AND "t4"."by_entry" = "t31"."entry"
) AS "t32"
