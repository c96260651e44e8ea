-- reads raw_heads, raw_claims, raw_documents, superseded, asked
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
    "t38"."src",
    "t38"."record",
    "t38"."party" AS "actor",
    COALESCE("t38"."earliest" <= "t38"."on_day", TRUE) AS "came"
  FROM (
    SELECT
      "t36"."src",
      "t36"."claim",
      "t36"."entry",
      "t36"."record",
      "t36"."kind",
      "t36"."property",
      "t36"."is_stage",
      "t36"."is_figure",
      "t36"."mutual",
      "t36"."ladder",
      "t36"."state",
      "t36"."party",
      "t36"."chamber",
      "t36"."which",
      "t36"."part_of",
      "t36"."for_",
      "t36"."by_",
      "t36"."on_text",
      "t36"."earliest",
      "t36"."latest",
      "t36"."period",
      "t36"."from_text",
      "t36"."to_text",
      "t36"."from_earliest",
      "t36"."from_latest",
      "t36"."to_earliest",
      "t36"."to_latest",
      "t36"."due",
      "t36"."due_earliest",
      "t36"."due_latest",
      "t36"."until_text",
      "t36"."until_latest",
      "t36"."value",
      "t36"."low",
      "t36"."high",
      "t36"."half",
      "t36"."unit",
      "t36"."basis",
      "t36"."estimate",
      "t36"."cumulative",
      "t36"."denies",
      "t36"."says",
      "t36"."of_",
      "t36"."text",
      "t36"."lean",
      "t36"."probability",
      "t36"."words",
      "t36"."outcome",
      "t36"."renews",
      "t36"."document",
      "t36"."grade",
      "t36"."picked",
      "t36"."known_own",
      "t36"."recorded",
      "t36"."group_key",
      "t36"."condition",
      "t36"."note",
      "t36"."at_",
      "t36"."quote",
      "t36"."lang",
      "t36"."publisher",
      "t36"."published_latest",
      "t36"."root",
      "t36"."document_grade",
      "t36"."on_day",
      "t36"."known_day",
      "t36"."recorded_day",
      "t36"."drafts",
      COALESCE("t36"."known_own", "t36"."published_latest") AS "known",
      COALESCE(COALESCE("t36"."known_own", "t36"."published_latest") <= "t36"."known_day", TRUE) AS "is_known",
      CASE
        WHEN "t36"."recorded" = MAKE_DATE(9999, 12, 30)
        THEN "t36"."drafts"
        ELSE "t36"."recorded" <= "t36"."recorded_day"
      END AS "is_recorded"
    FROM (
      SELECT
        "t35"."src",
        "t35"."claim",
        "t35"."entry",
        "t35"."record",
        "t35"."kind",
        "t35"."property",
        "t35"."is_stage",
        "t35"."is_figure",
        "t35"."mutual",
        "t35"."ladder",
        "t35"."state",
        "t35"."party",
        "t35"."chamber",
        "t35"."which",
        "t35"."part_of",
        "t35"."for_",
        "t35"."by_",
        "t35"."on_text",
        "t35"."earliest",
        "t35"."latest",
        "t35"."period",
        "t35"."from_text",
        "t35"."to_text",
        "t35"."from_earliest",
        "t35"."from_latest",
        "t35"."to_earliest",
        "t35"."to_latest",
        "t35"."due",
        "t35"."due_earliest",
        "t35"."due_latest",
        "t35"."until_text",
        "t35"."until_latest",
        "t35"."value",
        "t35"."low",
        "t35"."high",
        "t35"."half",
        "t35"."unit",
        "t35"."basis",
        "t35"."estimate",
        "t35"."cumulative",
        "t35"."denies",
        "t35"."says",
        "t35"."of_",
        "t35"."text",
        "t35"."lean",
        "t35"."probability",
        "t35"."words",
        "t35"."outcome",
        "t35"."renews",
        "t35"."document",
        "t35"."grade",
        "t35"."picked",
        "t35"."known_own",
        "t35"."recorded",
        "t35"."group_key",
        "t35"."condition",
        "t35"."note",
        "t35"."at_",
        "t35"."quote",
        "t35"."lang",
        "t32"."publisher",
        "t32"."published_latest",
        "t32"."root",
        "t32"."document_grade",
        "t12"."on_day",
        "t12"."known_day",
        "t12"."recorded_day",
        "t12"."drafts"
      FROM (
        SELECT
          "t33".*
          EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
        FROM (
          SELECT
            *
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
              "t17"."mutual",
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
              "t17"."unit",
              "t17"."basis",
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
              "t17"."grade",
              "t17"."picked",
              "t17"."known_own",
              "t17"."recorded",
              "t17"."rec_from",
              "t17"."rec_to",
              "t17"."rec_draft",
              "t17"."group_key",
              "t17"."condition",
              "t17"."note",
              "t17"."at_",
              "t17"."quote",
              "t17"."lang",
              "t15"."recorded_day_",
              "t15"."drafts_"
            FROM (
              SELECT
                *
              FROM "raw_claims" AS "t2"
              WHERE
                "t2"."kind" = 'agreement'
                AND "t2"."property" IN ('signed', 'acceded', 'in_force')
                AND "t2"."party" IS NOT NULL
                AND "t2"."denies" IS NULL
            ) AS "t17"
            SEMI JOIN (
              SELECT
                "t22"."src",
                "t22"."record"
              FROM (
                SELECT
                  "t20".*
                  EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t6"."src",
                      "t6"."record",
                      "t6"."kind",
                      "t6"."dossier",
                      "t6"."title",
                      "t6"."domain",
                      "t6"."domains",
                      "t6"."form",
                      "t6"."binding",
                      "t6"."what",
                      "t6"."unit",
                      "t6"."basis",
                      "t6"."way",
                      "t6"."origin",
                      "t6"."destination",
                      "t6"."giver",
                      "t6"."receiver",
                      "t6"."by_",
                      "t6"."target",
                      "t6"."actor",
                      "t6"."organisation",
                      "t6"."issue",
                      "t6"."proposition",
                      "t6"."question",
                      "t6"."criteria",
                      "t6"."type_",
                      "t6"."level",
                      "t6"."where_",
                      "t6"."agreement",
                      "t6"."part_of",
                      "t6"."replaces",
                      "t6"."amends",
                      "t6"."act",
                      "t6"."body",
                      "t6"."item",
                      "t6"."checked",
                      "t6"."rec_from",
                      "t6"."rec_to",
                      "t6"."rec_draft",
                      "t6"."n_parties",
                      "t6"."stale_months",
                      "t6"."stale_days",
                      "t16"."recorded_day_",
                      "t16"."drafts_"
                    FROM "raw_heads" AS "t6"
                    CROSS JOIN "t10" AS "t16"
                  ) AS "t18"
                  WHERE
                    "t18"."rec_from" <= "t18"."recorded_day_"
                    AND "t18"."recorded_day_" < "t18"."rec_to"
                    AND (
                      (
                        "t18"."rec_draft" IS NULL
                      ) OR (
                        "t18"."rec_draft" = "t18"."drafts_"
                      )
                    )
                ) AS "t20"
              ) AS "t22"
              WHERE
                "t22"."kind" = 'agreement' AND "t22"."n_parties" > 2
            ) AS "t27"
              ON "t17"."src" = "t27"."src" AND "t17"."record" = "t27"."record"
            CROSS JOIN "t10" AS "t15"
          ) AS "t29"
          WHERE
            "t29"."rec_from" <= "t29"."recorded_day_"
            AND "t29"."recorded_day_" < "t29"."rec_to"
            AND (
              (
                "t29"."rec_draft" IS NULL
              ) OR (
                "t29"."rec_draft" = "t29"."drafts_"
              )
            )
        ) AS "t33"
      ) AS "t35"
      LEFT OUTER JOIN (
        SELECT
          "t30"."src",
          "t30"."document",
          "t30"."publisher",
          "t30"."published_latest",
          "t30"."root",
          "t30"."grade" AS "document_grade"
        FROM (
          SELECT
            "t28".*
            EXCLUDE ("known_day_", "known_from", "known_to")
          FROM (
            SELECT
              "t26"."src",
              "t26"."document",
              "t26"."publisher",
              "t26"."title",
              "t26"."published",
              "t26"."published_latest",
              "t26"."url",
              "t26"."where_",
              "t26"."lang",
              "t26"."seen",
              "t26"."via",
              "t26"."repeats",
              CASE
                WHEN "t26"."published_latest" <= "t26"."known_day_"
                THEN "t26"."root"
                ELSE "t26"."document"
              END AS "root",
              "t26"."known_from",
              "t26"."known_to",
              "t26"."grade",
              "t26"."known_day_"
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
                "t24"."root",
                "t24"."known_from",
                "t24"."known_to",
                "t24"."grade",
                "t11"."known_day_"
              FROM (
                SELECT
                  "t21".*
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
                      "t16"."recorded_day_",
                      "t16"."drafts_"
                    FROM "raw_documents" AS "t7"
                    CROSS JOIN "t10" AS "t16"
                  ) AS "t19"
                  WHERE
                    "t19"."rec_from" <= "t19"."recorded_day_"
                    AND "t19"."recorded_day_" < "t19"."rec_to"
                    AND (
                      (
                        "t19"."rec_draft" IS NULL
                      ) OR (
                        "t19"."rec_draft" = "t19"."drafts_"
                      )
                    )
                ) AS "t21"
              ) AS "t24"
              CROSS JOIN (
                SELECT
                  "t1"."known_day" AS "known_day_"
                FROM "asked" AS "t1"
              ) AS "t11"
            ) AS "t26"
            WHERE
              "t26"."known_from" <= "t26"."known_day_"
              AND "t26"."known_day_" < "t26"."known_to"
          ) AS "t28"
        ) AS "t30"
      ) AS "t32"
        ON "t35"."src" = "t32"."src" AND "t35"."document" = "t32"."document"
      CROSS JOIN (
        SELECT
          "t1"."on_day",
          "t1"."known_day",
          "t1"."recorded_day",
          "t1"."drafts"
        FROM "asked" AS "t1"
      ) AS "t12"
    ) AS "t36"
    WHERE
      CASE
        WHEN "t36"."recorded" = MAKE_DATE(9999, 12, 30)
        THEN "t36"."drafts"
        ELSE "t36"."recorded" <= "t36"."recorded_day"
      END
      AND COALESCE(COALESCE("t36"."known_own", "t36"."published_latest") <= "t36"."known_day", TRUE)
  ) AS "t38"
  ANTI JOIN "superseded" AS "t5"
    ON "t38"."src" = "t5"."src" AND "t38"."entry" = "t5"."entry"
) AS "t39"
