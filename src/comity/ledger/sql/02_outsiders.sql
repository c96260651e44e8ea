-- reads raw_heads, raw_parties, raw_claims, raw_documents, superseded, asked
WITH "t13" AS (
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
    "t38"."actor"
  FROM (
    SELECT
      "t35".*
      EXCLUDE ("wide")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t28"."src",
          "t28"."record",
          "t28"."actor",
          "t28"."whole",
          "t28"."role",
          "t14"."wide"
        FROM (
          SELECT
            "t22"."src",
            "t22"."record",
            "t22"."actor",
            "t22"."whole",
            "t22"."role"
          FROM (
            SELECT
              "t7"."src",
              "t7"."record",
              "t7"."actor",
              "t7"."whole",
              "t7"."role",
              "t7"."rec_from",
              "t7"."rec_to",
              "t7"."rec_draft",
              "t19"."recorded_day_",
              "t19"."drafts_"
            FROM "raw_parties" AS "t7"
            CROSS JOIN "t13" AS "t19"
          ) AS "t22"
          WHERE
            "t22"."rec_from" <= "t22"."recorded_day_"
            AND "t22"."recorded_day_" < "t22"."rec_to"
            AND (
              (
                "t22"."rec_draft" IS NULL
              ) OR (
                "t22"."rec_draft" = "t22"."drafts_"
              )
            )
        ) AS "t28"
        CROSS JOIN (
          SELECT
            "t1"."wide"
          FROM "asked" AS "t1"
        ) AS "t14"
      ) AS "t32"
      WHERE
        "t32"."wide"
    ) AS "t35"
  ) AS "t38"
  SEMI JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t49"."src",
        "t49"."record"
      FROM (
        SELECT
          "t47"."src",
          "t47"."claim",
          "t47"."entry",
          "t47"."record",
          "t47"."kind",
          "t47"."property",
          "t47"."is_stage",
          "t47"."is_figure",
          "t47"."mutual",
          "t47"."ladder",
          "t47"."state",
          "t47"."party",
          "t47"."chamber",
          "t47"."which",
          "t47"."part_of",
          "t47"."for_",
          "t47"."by_",
          "t47"."on_text",
          "t47"."earliest",
          "t47"."latest",
          "t47"."period",
          "t47"."from_text",
          "t47"."to_text",
          "t47"."from_earliest",
          "t47"."from_latest",
          "t47"."to_earliest",
          "t47"."to_latest",
          "t47"."due",
          "t47"."due_earliest",
          "t47"."due_latest",
          "t47"."until_text",
          "t47"."until_latest",
          "t47"."value",
          "t47"."low",
          "t47"."high",
          "t47"."half",
          "t47"."unit",
          "t47"."basis",
          "t47"."estimate",
          "t47"."cumulative",
          "t47"."denies",
          "t47"."says",
          "t47"."of_",
          "t47"."text",
          "t47"."lean",
          "t47"."probability",
          "t47"."words",
          "t47"."outcome",
          "t47"."renews",
          "t47"."document",
          "t47"."grade",
          "t47"."picked",
          "t47"."known_own",
          "t47"."recorded",
          "t47"."group_key",
          "t47"."condition",
          "t47"."note",
          "t47"."at_",
          "t47"."quote",
          "t47"."lang",
          "t47"."publisher",
          "t47"."published_latest",
          "t47"."root",
          "t47"."document_grade",
          "t47"."on_day",
          "t47"."known_day",
          "t47"."recorded_day",
          "t47"."drafts",
          COALESCE("t47"."known_own", "t47"."published_latest") AS "known",
          COALESCE(COALESCE("t47"."known_own", "t47"."published_latest") <= "t47"."known_day", TRUE) AS "is_known",
          CASE
            WHEN "t47"."recorded" = MAKE_DATE(9999, 12, 30)
            THEN "t47"."drafts"
            ELSE "t47"."recorded" <= "t47"."recorded_day"
          END AS "is_recorded"
        FROM (
          SELECT
            "t46"."src",
            "t46"."claim",
            "t46"."entry",
            "t46"."record",
            "t46"."kind",
            "t46"."property",
            "t46"."is_stage",
            "t46"."is_figure",
            "t46"."mutual",
            "t46"."ladder",
            "t46"."state",
            "t46"."party",
            "t46"."chamber",
            "t46"."which",
            "t46"."part_of",
            "t46"."for_",
            "t46"."by_",
            "t46"."on_text",
            "t46"."earliest",
            "t46"."latest",
            "t46"."period",
            "t46"."from_text",
            "t46"."to_text",
            "t46"."from_earliest",
            "t46"."from_latest",
            "t46"."to_earliest",
            "t46"."to_latest",
            "t46"."due",
            "t46"."due_earliest",
            "t46"."due_latest",
            "t46"."until_text",
            "t46"."until_latest",
            "t46"."value",
            "t46"."low",
            "t46"."high",
            "t46"."half",
            "t46"."unit",
            "t46"."basis",
            "t46"."estimate",
            "t46"."cumulative",
            "t46"."denies",
            "t46"."says",
            "t46"."of_",
            "t46"."text",
            "t46"."lean",
            "t46"."probability",
            "t46"."words",
            "t46"."outcome",
            "t46"."renews",
            "t46"."document",
            "t46"."grade",
            "t46"."picked",
            "t46"."known_own",
            "t46"."recorded",
            "t46"."group_key",
            "t46"."condition",
            "t46"."note",
            "t46"."at_",
            "t46"."quote",
            "t46"."lang",
            "t43"."publisher",
            "t43"."published_latest",
            "t43"."root",
            "t43"."document_grade",
            "t16"."on_day",
            "t16"."known_day",
            "t16"."recorded_day",
            "t16"."drafts"
          FROM (
            SELECT
              "t44".*
              EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t21"."src",
                  "t21"."claim",
                  "t21"."entry",
                  "t21"."record",
                  "t21"."kind",
                  "t21"."property",
                  "t21"."is_stage",
                  "t21"."is_figure",
                  "t21"."mutual",
                  "t21"."ladder",
                  "t21"."state",
                  "t21"."party",
                  "t21"."chamber",
                  "t21"."which",
                  "t21"."part_of",
                  "t21"."for_",
                  "t21"."by_",
                  "t21"."on_text",
                  "t21"."earliest",
                  "t21"."latest",
                  "t21"."period",
                  "t21"."from_text",
                  "t21"."to_text",
                  "t21"."from_earliest",
                  "t21"."from_latest",
                  "t21"."to_earliest",
                  "t21"."to_latest",
                  "t21"."due",
                  "t21"."due_earliest",
                  "t21"."due_latest",
                  "t21"."until_text",
                  "t21"."until_latest",
                  "t21"."value",
                  "t21"."low",
                  "t21"."high",
                  "t21"."half",
                  "t21"."unit",
                  "t21"."basis",
                  "t21"."estimate",
                  "t21"."cumulative",
                  "t21"."denies",
                  "t21"."says",
                  "t21"."of_",
                  "t21"."text",
                  "t21"."lean",
                  "t21"."probability",
                  "t21"."words",
                  "t21"."outcome",
                  "t21"."renews",
                  "t21"."document",
                  "t21"."grade",
                  "t21"."picked",
                  "t21"."known_own",
                  "t21"."recorded",
                  "t21"."rec_from",
                  "t21"."rec_to",
                  "t21"."rec_draft",
                  "t21"."group_key",
                  "t21"."condition",
                  "t21"."note",
                  "t21"."at_",
                  "t21"."quote",
                  "t21"."lang",
                  "t20"."recorded_day_",
                  "t20"."drafts_"
                FROM (
                  SELECT
                    *
                  FROM "raw_claims" AS "t3"
                  WHERE
                    "t3"."kind" = 'agreement'
                    AND "t3"."property" IN ('signed', 'acceded', 'in_force')
                    AND "t3"."party" IS NOT NULL
                    AND "t3"."denies" IS NULL
                ) AS "t21"
                SEMI JOIN (
                  SELECT
                    "t29"."src",
                    "t29"."record"
                  FROM (
                    SELECT
                      "t26".*
                      EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t8"."src",
                          "t8"."record",
                          "t8"."kind",
                          "t8"."dossier",
                          "t8"."title",
                          "t8"."domain",
                          "t8"."domains",
                          "t8"."form",
                          "t8"."binding",
                          "t8"."what",
                          "t8"."unit",
                          "t8"."basis",
                          "t8"."way",
                          "t8"."origin",
                          "t8"."destination",
                          "t8"."giver",
                          "t8"."receiver",
                          "t8"."by_",
                          "t8"."target",
                          "t8"."actor",
                          "t8"."organisation",
                          "t8"."issue",
                          "t8"."proposition",
                          "t8"."question",
                          "t8"."criteria",
                          "t8"."type_",
                          "t8"."level",
                          "t8"."where_",
                          "t8"."agreement",
                          "t8"."part_of",
                          "t8"."replaces",
                          "t8"."amends",
                          "t8"."act",
                          "t8"."body",
                          "t8"."item",
                          "t8"."checked",
                          "t8"."rec_from",
                          "t8"."rec_to",
                          "t8"."rec_draft",
                          "t8"."n_parties",
                          "t8"."stale_months",
                          "t8"."stale_days",
                          "t19"."recorded_day_",
                          "t19"."drafts_"
                        FROM "raw_heads" AS "t8"
                        CROSS JOIN "t13" AS "t19"
                      ) AS "t23"
                      WHERE
                        "t23"."rec_from" <= "t23"."recorded_day_"
                        AND "t23"."recorded_day_" < "t23"."rec_to"
                        AND (
                          (
                            "t23"."rec_draft" IS NULL
                          ) OR (
                            "t23"."rec_draft" = "t23"."drafts_"
                          )
                        )
                    ) AS "t26"
                  ) AS "t29"
                  WHERE
                    "t29"."kind" = 'agreement' AND "t29"."n_parties" > 2
                ) AS "t36"
                  ON "t21"."src" = "t36"."src" AND "t21"."record" = "t36"."record"
                CROSS JOIN "t13" AS "t20"
              ) AS "t40"
              WHERE
                "t40"."rec_from" <= "t40"."recorded_day_"
                AND "t40"."recorded_day_" < "t40"."rec_to"
                AND (
                  (
                    "t40"."rec_draft" IS NULL
                  ) OR (
                    "t40"."rec_draft" = "t40"."drafts_"
                  )
                )
            ) AS "t44"
          ) AS "t46"
          LEFT OUTER JOIN (
            SELECT
              "t41"."src",
              "t41"."document",
              "t41"."publisher",
              "t41"."published_latest",
              "t41"."root",
              "t41"."grade" AS "document_grade"
            FROM (
              SELECT
                "t39".*
                EXCLUDE ("known_day_", "known_from", "known_to")
              FROM (
                SELECT
                  "t34"."src",
                  "t34"."document",
                  "t34"."publisher",
                  "t34"."title",
                  "t34"."published",
                  "t34"."published_latest",
                  "t34"."url",
                  "t34"."where_",
                  "t34"."lang",
                  "t34"."seen",
                  "t34"."via",
                  "t34"."repeats",
                  CASE
                    WHEN "t34"."published_latest" <= "t34"."known_day_"
                    THEN "t34"."root"
                    ELSE "t34"."document"
                  END AS "root",
                  "t34"."known_from",
                  "t34"."known_to",
                  "t34"."grade",
                  "t34"."known_day_"
                FROM (
                  SELECT
                    "t31"."src",
                    "t31"."document",
                    "t31"."publisher",
                    "t31"."title",
                    "t31"."published",
                    "t31"."published_latest",
                    "t31"."url",
                    "t31"."where_",
                    "t31"."lang",
                    "t31"."seen",
                    "t31"."via",
                    "t31"."repeats",
                    "t31"."root",
                    "t31"."known_from",
                    "t31"."known_to",
                    "t31"."grade",
                    "t15"."known_day_"
                  FROM (
                    SELECT
                      "t27".*
                      EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t9"."src",
                          "t9"."document",
                          "t9"."publisher",
                          "t9"."title",
                          "t9"."published",
                          "t9"."published_latest",
                          "t9"."url",
                          "t9"."where_",
                          "t9"."lang",
                          "t9"."seen",
                          "t9"."via",
                          "t9"."repeats",
                          "t9"."root",
                          "t9"."known_from",
                          "t9"."known_to",
                          "t9"."grade",
                          "t9"."rec_from",
                          "t9"."rec_to",
                          "t9"."rec_draft",
                          "t19"."recorded_day_",
                          "t19"."drafts_"
                        FROM "raw_documents" AS "t9"
                        CROSS JOIN "t13" AS "t19"
                      ) AS "t24"
                      WHERE
                        "t24"."rec_from" <= "t24"."recorded_day_"
                        AND "t24"."recorded_day_" < "t24"."rec_to"
                        AND (
                          (
                            "t24"."rec_draft" IS NULL
                          ) OR (
                            "t24"."rec_draft" = "t24"."drafts_"
                          )
                        )
                    ) AS "t27"
                  ) AS "t31"
                  CROSS JOIN (
                    SELECT
                      "t1"."known_day" AS "known_day_"
                    FROM "asked" AS "t1"
                  ) AS "t15"
                ) AS "t34"
                WHERE
                  "t34"."known_from" <= "t34"."known_day_"
                  AND "t34"."known_day_" < "t34"."known_to"
              ) AS "t39"
            ) AS "t41"
          ) AS "t43"
            ON "t46"."src" = "t43"."src" AND "t46"."document" = "t43"."document"
          CROSS JOIN (
            SELECT
              "t1"."on_day",
              "t1"."known_day",
              "t1"."recorded_day",
              "t1"."drafts"
            FROM "asked" AS "t1"
          ) AS "t16"
        ) AS "t47"
        WHERE
          CASE
            WHEN "t47"."recorded" = MAKE_DATE(9999, 12, 30)
            THEN "t47"."drafts"
            ELSE "t47"."recorded" <= "t47"."recorded_day"
          END
          AND COALESCE(COALESCE("t47"."known_own", "t47"."published_latest") <= "t47"."known_day", TRUE)
      ) AS "t49"
      ANTI JOIN "superseded" AS "t6"
        ON "t49"."src" = "t6"."src" AND "t49"."entry" = "t6"."entry"
    ) AS "t50"
  ) AS "t53"
    ON "t38"."src" = "t53"."src" AND "t38"."record" = "t53"."record"
  ANTI JOIN (
    SELECT DISTINCT
      "t51"."src",
      "t51"."record",
      "t51"."party" AS "actor"
    FROM (
      SELECT
        "t49"."src",
        "t49"."claim",
        "t49"."entry",
        "t49"."record",
        "t49"."kind",
        "t49"."property",
        "t49"."is_stage",
        "t49"."is_figure",
        "t49"."mutual",
        "t49"."ladder",
        "t49"."state",
        "t49"."party",
        "t49"."chamber",
        "t49"."which",
        "t49"."part_of",
        "t49"."for_",
        "t49"."by_",
        "t49"."on_text",
        "t49"."earliest",
        "t49"."latest",
        "t49"."period",
        "t49"."from_text",
        "t49"."to_text",
        "t49"."from_earliest",
        "t49"."from_latest",
        "t49"."to_earliest",
        "t49"."to_latest",
        "t49"."due",
        "t49"."due_earliest",
        "t49"."due_latest",
        "t49"."until_text",
        "t49"."until_latest",
        "t49"."value",
        "t49"."low",
        "t49"."high",
        "t49"."half",
        "t49"."unit",
        "t49"."basis",
        "t49"."estimate",
        "t49"."cumulative",
        "t49"."denies",
        "t49"."says",
        "t49"."of_",
        "t49"."text",
        "t49"."lean",
        "t49"."probability",
        "t49"."words",
        "t49"."outcome",
        "t49"."renews",
        "t49"."document",
        "t49"."grade",
        "t49"."picked",
        "t49"."known_own",
        "t49"."recorded",
        "t49"."group_key",
        "t49"."condition",
        "t49"."note",
        "t49"."at_",
        "t49"."quote",
        "t49"."lang",
        "t49"."publisher",
        "t49"."published_latest",
        "t49"."root",
        "t49"."document_grade",
        "t49"."on_day",
        "t49"."known_day",
        "t49"."recorded_day",
        "t49"."drafts",
        "t49"."known",
        "t49"."is_known",
        "t49"."is_recorded"
      FROM (
        SELECT
          "t47"."src",
          "t47"."claim",
          "t47"."entry",
          "t47"."record",
          "t47"."kind",
          "t47"."property",
          "t47"."is_stage",
          "t47"."is_figure",
          "t47"."mutual",
          "t47"."ladder",
          "t47"."state",
          "t47"."party",
          "t47"."chamber",
          "t47"."which",
          "t47"."part_of",
          "t47"."for_",
          "t47"."by_",
          "t47"."on_text",
          "t47"."earliest",
          "t47"."latest",
          "t47"."period",
          "t47"."from_text",
          "t47"."to_text",
          "t47"."from_earliest",
          "t47"."from_latest",
          "t47"."to_earliest",
          "t47"."to_latest",
          "t47"."due",
          "t47"."due_earliest",
          "t47"."due_latest",
          "t47"."until_text",
          "t47"."until_latest",
          "t47"."value",
          "t47"."low",
          "t47"."high",
          "t47"."half",
          "t47"."unit",
          "t47"."basis",
          "t47"."estimate",
          "t47"."cumulative",
          "t47"."denies",
          "t47"."says",
          "t47"."of_",
          "t47"."text",
          "t47"."lean",
          "t47"."probability",
          "t47"."words",
          "t47"."outcome",
          "t47"."renews",
          "t47"."document",
          "t47"."grade",
          "t47"."picked",
          "t47"."known_own",
          "t47"."recorded",
          "t47"."group_key",
          "t47"."condition",
          "t47"."note",
          "t47"."at_",
          "t47"."quote",
          "t47"."lang",
          "t47"."publisher",
          "t47"."published_latest",
          "t47"."root",
          "t47"."document_grade",
          "t47"."on_day",
          "t47"."known_day",
          "t47"."recorded_day",
          "t47"."drafts",
          COALESCE("t47"."known_own", "t47"."published_latest") AS "known",
          COALESCE(COALESCE("t47"."known_own", "t47"."published_latest") <= "t47"."known_day", TRUE) AS "is_known",
          CASE
            WHEN "t47"."recorded" = MAKE_DATE(9999, 12, 30)
            THEN "t47"."drafts"
            ELSE "t47"."recorded" <= "t47"."recorded_day"
          END AS "is_recorded"
        FROM (
          SELECT
            "t46"."src",
            "t46"."claim",
            "t46"."entry",
            "t46"."record",
            "t46"."kind",
            "t46"."property",
            "t46"."is_stage",
            "t46"."is_figure",
            "t46"."mutual",
            "t46"."ladder",
            "t46"."state",
            "t46"."party",
            "t46"."chamber",
            "t46"."which",
            "t46"."part_of",
            "t46"."for_",
            "t46"."by_",
            "t46"."on_text",
            "t46"."earliest",
            "t46"."latest",
            "t46"."period",
            "t46"."from_text",
            "t46"."to_text",
            "t46"."from_earliest",
            "t46"."from_latest",
            "t46"."to_earliest",
            "t46"."to_latest",
            "t46"."due",
            "t46"."due_earliest",
            "t46"."due_latest",
            "t46"."until_text",
            "t46"."until_latest",
            "t46"."value",
            "t46"."low",
            "t46"."high",
            "t46"."half",
            "t46"."unit",
            "t46"."basis",
            "t46"."estimate",
            "t46"."cumulative",
            "t46"."denies",
            "t46"."says",
            "t46"."of_",
            "t46"."text",
            "t46"."lean",
            "t46"."probability",
            "t46"."words",
            "t46"."outcome",
            "t46"."renews",
            "t46"."document",
            "t46"."grade",
            "t46"."picked",
            "t46"."known_own",
            "t46"."recorded",
            "t46"."group_key",
            "t46"."condition",
            "t46"."note",
            "t46"."at_",
            "t46"."quote",
            "t46"."lang",
            "t43"."publisher",
            "t43"."published_latest",
            "t43"."root",
            "t43"."document_grade",
            "t16"."on_day",
            "t16"."known_day",
            "t16"."recorded_day",
            "t16"."drafts"
          FROM (
            SELECT
              "t44".*
              EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t21"."src",
                  "t21"."claim",
                  "t21"."entry",
                  "t21"."record",
                  "t21"."kind",
                  "t21"."property",
                  "t21"."is_stage",
                  "t21"."is_figure",
                  "t21"."mutual",
                  "t21"."ladder",
                  "t21"."state",
                  "t21"."party",
                  "t21"."chamber",
                  "t21"."which",
                  "t21"."part_of",
                  "t21"."for_",
                  "t21"."by_",
                  "t21"."on_text",
                  "t21"."earliest",
                  "t21"."latest",
                  "t21"."period",
                  "t21"."from_text",
                  "t21"."to_text",
                  "t21"."from_earliest",
                  "t21"."from_latest",
                  "t21"."to_earliest",
                  "t21"."to_latest",
                  "t21"."due",
                  "t21"."due_earliest",
                  "t21"."due_latest",
                  "t21"."until_text",
                  "t21"."until_latest",
                  "t21"."value",
                  "t21"."low",
                  "t21"."high",
                  "t21"."half",
                  "t21"."unit",
                  "t21"."basis",
                  "t21"."estimate",
                  "t21"."cumulative",
                  "t21"."denies",
                  "t21"."says",
                  "t21"."of_",
                  "t21"."text",
                  "t21"."lean",
                  "t21"."probability",
                  "t21"."words",
                  "t21"."outcome",
                  "t21"."renews",
                  "t21"."document",
                  "t21"."grade",
                  "t21"."picked",
                  "t21"."known_own",
                  "t21"."recorded",
                  "t21"."rec_from",
                  "t21"."rec_to",
                  "t21"."rec_draft",
                  "t21"."group_key",
                  "t21"."condition",
                  "t21"."note",
                  "t21"."at_",
                  "t21"."quote",
                  "t21"."lang",
                  "t20"."recorded_day_",
                  "t20"."drafts_"
                FROM (
                  SELECT
                    *
                  FROM "raw_claims" AS "t3"
                  WHERE
                    "t3"."kind" = 'agreement'
                    AND "t3"."property" IN ('signed', 'acceded', 'in_force')
                    AND "t3"."party" IS NOT NULL
                    AND "t3"."denies" IS NULL
                ) AS "t21"
                SEMI JOIN (
                  SELECT
                    "t29"."src",
                    "t29"."record"
                  FROM (
                    SELECT
                      "t26".*
                      EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t8"."src",
                          "t8"."record",
                          "t8"."kind",
                          "t8"."dossier",
                          "t8"."title",
                          "t8"."domain",
                          "t8"."domains",
                          "t8"."form",
                          "t8"."binding",
                          "t8"."what",
                          "t8"."unit",
                          "t8"."basis",
                          "t8"."way",
                          "t8"."origin",
                          "t8"."destination",
                          "t8"."giver",
                          "t8"."receiver",
                          "t8"."by_",
                          "t8"."target",
                          "t8"."actor",
                          "t8"."organisation",
                          "t8"."issue",
                          "t8"."proposition",
                          "t8"."question",
                          "t8"."criteria",
                          "t8"."type_",
                          "t8"."level",
                          "t8"."where_",
                          "t8"."agreement",
                          "t8"."part_of",
                          "t8"."replaces",
                          "t8"."amends",
                          "t8"."act",
                          "t8"."body",
                          "t8"."item",
                          "t8"."checked",
                          "t8"."rec_from",
                          "t8"."rec_to",
                          "t8"."rec_draft",
                          "t8"."n_parties",
                          "t8"."stale_months",
                          "t8"."stale_days",
                          "t19"."recorded_day_",
                          "t19"."drafts_"
                        FROM "raw_heads" AS "t8"
                        CROSS JOIN "t13" AS "t19"
                      ) AS "t23"
                      WHERE
                        "t23"."rec_from" <= "t23"."recorded_day_"
                        AND "t23"."recorded_day_" < "t23"."rec_to"
                        AND (
                          (
                            "t23"."rec_draft" IS NULL
                          ) OR (
                            "t23"."rec_draft" = "t23"."drafts_"
                          )
                        )
                    ) AS "t26"
                  ) AS "t29"
                  WHERE
                    "t29"."kind" = 'agreement' AND "t29"."n_parties" > 2
                ) AS "t36"
                  ON "t21"."src" = "t36"."src" AND "t21"."record" = "t36"."record"
                CROSS JOIN "t13" AS "t20"
              ) AS "t40"
              WHERE
                "t40"."rec_from" <= "t40"."recorded_day_"
                AND "t40"."recorded_day_" < "t40"."rec_to"
                AND (
                  (
                    "t40"."rec_draft" IS NULL
                  ) OR (
                    "t40"."rec_draft" = "t40"."drafts_"
                  )
                )
            ) AS "t44"
          ) AS "t46"
          LEFT OUTER JOIN (
            SELECT
              "t41"."src",
              "t41"."document",
              "t41"."publisher",
              "t41"."published_latest",
              "t41"."root",
              "t41"."grade" AS "document_grade"
            FROM (
              SELECT
                "t39".*
                EXCLUDE ("known_day_", "known_from", "known_to")
              FROM (
                SELECT
                  "t34"."src",
                  "t34"."document",
                  "t34"."publisher",
                  "t34"."title",
                  "t34"."published",
                  "t34"."published_latest",
                  "t34"."url",
                  "t34"."where_",
                  "t34"."lang",
                  "t34"."seen",
                  "t34"."via",
                  "t34"."repeats",
                  CASE
                    WHEN "t34"."published_latest" <= "t34"."known_day_"
                    THEN "t34"."root"
                    ELSE "t34"."document"
                  END AS "root",
                  "t34"."known_from",
                  "t34"."known_to",
                  "t34"."grade",
                  "t34"."known_day_"
                FROM (
                  SELECT
                    "t31"."src",
                    "t31"."document",
                    "t31"."publisher",
                    "t31"."title",
                    "t31"."published",
                    "t31"."published_latest",
                    "t31"."url",
                    "t31"."where_",
                    "t31"."lang",
                    "t31"."seen",
                    "t31"."via",
                    "t31"."repeats",
                    "t31"."root",
                    "t31"."known_from",
                    "t31"."known_to",
                    "t31"."grade",
                    "t15"."known_day_"
                  FROM (
                    SELECT
                      "t27".*
                      EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t9"."src",
                          "t9"."document",
                          "t9"."publisher",
                          "t9"."title",
                          "t9"."published",
                          "t9"."published_latest",
                          "t9"."url",
                          "t9"."where_",
                          "t9"."lang",
                          "t9"."seen",
                          "t9"."via",
                          "t9"."repeats",
                          "t9"."root",
                          "t9"."known_from",
                          "t9"."known_to",
                          "t9"."grade",
                          "t9"."rec_from",
                          "t9"."rec_to",
                          "t9"."rec_draft",
                          "t19"."recorded_day_",
                          "t19"."drafts_"
                        FROM "raw_documents" AS "t9"
                        CROSS JOIN "t13" AS "t19"
                      ) AS "t24"
                      WHERE
                        "t24"."rec_from" <= "t24"."recorded_day_"
                        AND "t24"."recorded_day_" < "t24"."rec_to"
                        AND (
                          (
                            "t24"."rec_draft" IS NULL
                          ) OR (
                            "t24"."rec_draft" = "t24"."drafts_"
                          )
                        )
                    ) AS "t27"
                  ) AS "t31"
                  CROSS JOIN (
                    SELECT
                      "t1"."known_day" AS "known_day_"
                    FROM "asked" AS "t1"
                  ) AS "t15"
                ) AS "t34"
                WHERE
                  "t34"."known_from" <= "t34"."known_day_"
                  AND "t34"."known_day_" < "t34"."known_to"
              ) AS "t39"
            ) AS "t41"
          ) AS "t43"
            ON "t46"."src" = "t43"."src" AND "t46"."document" = "t43"."document"
          CROSS JOIN (
            SELECT
              "t1"."on_day",
              "t1"."known_day",
              "t1"."recorded_day",
              "t1"."drafts"
            FROM "asked" AS "t1"
          ) AS "t16"
        ) AS "t47"
        WHERE
          CASE
            WHEN "t47"."recorded" = MAKE_DATE(9999, 12, 30)
            THEN "t47"."drafts"
            ELSE "t47"."recorded" <= "t47"."recorded_day"
          END
          AND COALESCE(COALESCE("t47"."known_own", "t47"."published_latest") <= "t47"."known_day", TRUE)
      ) AS "t49"
      ANTI JOIN "superseded" AS "t6"
        ON "t49"."src" = "t6"."src" AND "t49"."entry" = "t6"."entry"
    ) AS "t51"
    WHERE
      COALESCE("t51"."earliest" <= "t51"."on_day", TRUE)
  ) AS "t55"
    ON "t38"."src" = "t55"."src"
    AND "t38"."record" = "t55"."record"
    AND "t38"."actor" = "t55"."actor"
) AS "t56"
