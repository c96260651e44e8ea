-- reads raw_claims, raw_documents, raw_publishers, raw_actors, raw_heads, raw_parties, selected, superseded, asked
WITH "t17" AS (
  SELECT
    "t0"."recorded_day" AS "recorded_day_",
    "t0"."drafts" AS "drafts_"
  FROM "asked" AS "t0"
), "t34" AS (
  SELECT
    "t28"."src",
    "t28"."actor",
    "t28"."whole"
  FROM (
    SELECT
      "t12"."src",
      "t12"."actor",
      "t12"."name",
      "t12"."kind",
      "t12"."whole",
      "t12"."rec_from",
      "t12"."rec_to",
      "t12"."rec_draft",
      "t25"."recorded_day_",
      "t25"."drafts_"
    FROM "raw_actors" AS "t12"
    CROSS JOIN "t17" AS "t25"
  ) AS "t28"
  WHERE
    "t28"."rec_from" <= "t28"."recorded_day_"
    AND "t28"."recorded_day_" < "t28"."rec_to"
    AND (
      (
        "t28"."rec_draft" IS NULL
      ) OR (
        "t28"."rec_draft" = "t28"."drafts_"
      )
    )
), "t35" AS (
  SELECT DISTINCT
    "t29"."src",
    "t29"."record",
    "t29"."whole"
  FROM (
    SELECT
      "t13"."src",
      "t13"."record",
      "t13"."actor",
      "t13"."whole",
      "t13"."role",
      "t13"."rec_from",
      "t13"."rec_to",
      "t13"."rec_draft",
      "t25"."recorded_day_",
      "t25"."drafts_"
    FROM "raw_parties" AS "t13"
    CROSS JOIN "t17" AS "t25"
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
)
SELECT
  "t58".*
  EXCLUDE ("a_", "b_", "group_key")
FROM (
  SELECT
    "t57"."src",
    "t57"."claim",
    "t57"."entry",
    "t57"."record",
    "t57"."kind",
    "t57"."property",
    "t57"."is_stage",
    "t57"."is_figure",
    "t57"."ladder",
    "t57"."state",
    "t57"."party",
    "t57"."chamber",
    "t57"."which",
    "t57"."part_of",
    "t57"."for_",
    "t57"."by_",
    "t57"."on_text",
    "t57"."earliest",
    "t57"."latest",
    "t57"."period",
    "t57"."from_text",
    "t57"."to_text",
    "t57"."from_earliest",
    "t57"."from_latest",
    "t57"."to_earliest",
    "t57"."to_latest",
    "t57"."due",
    "t57"."due_earliest",
    "t57"."due_latest",
    "t57"."until_text",
    "t57"."until_latest",
    "t57"."value",
    "t57"."low",
    "t57"."high",
    "t57"."half",
    "t57"."estimate",
    "t57"."cumulative",
    "t57"."denies",
    "t57"."says",
    "t57"."of_",
    "t57"."text",
    "t57"."lean",
    "t57"."probability",
    "t57"."words",
    "t57"."outcome",
    "t57"."renews",
    "t57"."document",
    "t57"."picked",
    "t57"."recorded",
    "t57"."group_key",
    "t57"."condition",
    "t57"."note",
    "t57"."at_",
    "t57"."quote",
    "t57"."lang",
    "t57"."publisher",
    "t57"."root",
    "t57"."reliability",
    "t57"."witness",
    "t57"."a_",
    "t57"."b_",
    "t57"."known",
    "t57"."speaker",
    "t57"."unit",
    "t57"."basis",
    "t57"."grade",
    "t57"."mutual",
    "t57"."spoke_whole",
    "t57"."printed_whole",
    "t57"."status",
    "t57"."group_key" || '' || CASE WHEN "t57"."property" = 'expected' THEN "t57"."speaker" ELSE '' END || '' || CASE
      WHEN "t57"."property" IN ('value', 'share', 'change')
      THEN COALESCE("t57"."unit", '')
      ELSE ''
    END AS "same"
  FROM (
    SELECT
      "t44"."src",
      "t44"."claim",
      "t44"."entry",
      "t44"."record",
      "t44"."kind",
      "t44"."property",
      "t44"."is_stage",
      "t44"."is_figure",
      "t44"."ladder",
      "t44"."state",
      "t44"."party",
      "t44"."chamber",
      "t44"."which",
      "t44"."part_of",
      "t44"."for_",
      "t44"."by_",
      "t44"."on_text",
      "t44"."earliest",
      "t44"."latest",
      "t44"."period",
      "t44"."from_text",
      "t44"."to_text",
      "t44"."from_earliest",
      "t44"."from_latest",
      "t44"."to_earliest",
      "t44"."to_latest",
      "t44"."due",
      "t44"."due_earliest",
      "t44"."due_latest",
      "t44"."until_text",
      "t44"."until_latest",
      "t44"."value",
      "t44"."low",
      "t44"."high",
      "t44"."half",
      "t44"."estimate",
      "t44"."cumulative",
      "t44"."denies",
      "t44"."says",
      "t44"."of_",
      "t44"."text",
      "t44"."lean",
      "t44"."probability",
      "t44"."words",
      "t44"."outcome",
      "t44"."renews",
      "t44"."document",
      "t44"."picked",
      "t44"."recorded",
      "t44"."group_key",
      "t44"."condition",
      "t44"."note",
      "t44"."at_",
      "t44"."quote",
      "t44"."lang",
      "t56"."publisher",
      "t56"."root",
      "t39"."reliability",
      "t39"."witness",
      "t22"."a_",
      "t22"."b_",
      COALESCE("t44"."known_own", "t56"."published_latest") AS "known",
      COALESCE("t45"."whole", "t44"."says", "t39"."press_speaker", "t56"."publisher") AS "speaker",
      COALESCE(
        "t44"."unit",
        CASE
          WHEN "t44"."property" = 'value'
          THEN "t51"."head_unit"
          WHEN "t44"."property" IN ('value', 'share', 'change')
          THEN 'percent'
          ELSE CAST(NULL AS TEXT)
        END
      ) AS "unit",
      CASE
        WHEN "t44"."property" IN ('value', 'share', 'change')
        THEN COALESCE("t44"."basis", "t51"."head_basis")
        ELSE "t44"."basis"
      END AS "basis",
      COALESCE("t44"."grade", "t56"."paper_grade") AS "grade",
      COALESCE("t44"."mutual", FALSE)
      AND (
        (
          "t44"."kind" <> 'event'
        )
        OR COALESCE("t51"."head_type" IN ('meeting', 'visit'), FALSE)
      ) AS "mutual",
      "t47"."whole" AS "spoke_whole",
      "t48"."whole" AS "printed_whole",
      CASE
        WHEN NOT (
          CASE
            WHEN "t44"."recorded" = MAKE_DATE(9999, 12, 30)
            THEN "t22"."drafts_"
            ELSE "t44"."recorded" <= "t22"."recorded_"
          END
        )
        THEN 'unrecorded'
        WHEN NOT (
          COALESCE(COALESCE("t44"."known_own", "t56"."published_latest") <= "t22"."known_", TRUE)
        )
        THEN 'unknown'
        WHEN COALESCE("t23"."corrected", FALSE)
        THEN 'superseded'
        WHEN COALESCE("t44"."earliest" > "t22"."on_", FALSE)
        THEN 'future'
        WHEN COALESCE("t44"."latest" > "t22"."on_", FALSE)
        THEN 'possible'
        ELSE 'live'
      END AS "status"
    FROM (
      SELECT
        "t32".*
        EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t9"."src",
            "t9"."claim",
            "t9"."entry",
            "t9"."record",
            "t9"."kind",
            "t9"."property",
            "t9"."is_stage",
            "t9"."is_figure",
            "t9"."mutual",
            "t9"."ladder",
            "t9"."state",
            "t9"."party",
            "t9"."chamber",
            "t9"."which",
            "t9"."part_of",
            "t9"."for_",
            "t9"."by_",
            "t9"."on_text",
            "t9"."earliest",
            "t9"."latest",
            "t9"."period",
            "t9"."from_text",
            "t9"."to_text",
            "t9"."from_earliest",
            "t9"."from_latest",
            "t9"."to_earliest",
            "t9"."to_latest",
            "t9"."due",
            "t9"."due_earliest",
            "t9"."due_latest",
            "t9"."until_text",
            "t9"."until_latest",
            "t9"."value",
            "t9"."low",
            "t9"."high",
            "t9"."half",
            "t9"."unit",
            "t9"."basis",
            "t9"."estimate",
            "t9"."cumulative",
            "t9"."denies",
            "t9"."says",
            "t9"."of_",
            "t9"."text",
            "t9"."lean",
            "t9"."probability",
            "t9"."words",
            "t9"."outcome",
            "t9"."renews",
            "t9"."document",
            "t9"."grade",
            "t9"."picked",
            "t9"."known_own",
            "t9"."recorded",
            "t9"."rec_from",
            "t9"."rec_to",
            "t9"."rec_draft",
            "t9"."group_key",
            "t9"."condition",
            "t9"."note",
            "t9"."at_",
            "t9"."quote",
            "t9"."lang",
            "t24"."recorded_day_",
            "t24"."drafts_"
          FROM "raw_claims" AS "t9"
          SEMI JOIN "selected" AS "t11"
            ON "t9"."src" = "t11"."src" AND "t9"."record" = "t11"."record"
          CROSS JOIN "t17" AS "t24"
        ) AS "t26"
        WHERE
          "t26"."rec_from" <= "t26"."recorded_day_"
          AND "t26"."recorded_day_" < "t26"."rec_to"
          AND (
            (
              "t26"."rec_draft" IS NULL
            ) OR (
              "t26"."rec_draft" = "t26"."drafts_"
            )
          )
      ) AS "t32"
    ) AS "t44"
    CROSS JOIN (
      SELECT
        "t0"."on_day" AS "on_",
        "t0"."known_day" AS "known_",
        "t0"."recorded_day" AS "recorded_",
        "t0"."drafts" AS "drafts_",
        "t0"."a" AS "a_",
        "t0"."b" AS "b_"
      FROM "asked" AS "t0"
    ) AS "t22"
    LEFT OUTER JOIN (
      SELECT
        "t54"."src",
        "t54"."document",
        "t54"."publisher",
        "t54"."published_latest",
        "t54"."root",
        "t54"."grade" AS "paper_grade"
      FROM (
        SELECT
          "t53".*
          EXCLUDE ("known_day_", "known_from", "known_to")
        FROM (
          SELECT
            "t52"."src",
            "t52"."document",
            "t52"."publisher",
            "t52"."title",
            "t52"."published",
            "t52"."published_latest",
            "t52"."url",
            "t52"."where_",
            "t52"."lang",
            "t52"."seen",
            "t52"."via",
            "t52"."repeats",
            CASE
              WHEN "t52"."published_latest" <= "t52"."known_day_"
              THEN "t52"."root"
              ELSE "t52"."document"
            END AS "root",
            "t52"."known_from",
            "t52"."known_to",
            "t52"."grade",
            "t52"."known_day_"
          FROM (
            SELECT
              "t49"."src",
              "t49"."document",
              "t49"."publisher",
              "t49"."title",
              "t49"."published",
              "t49"."published_latest",
              "t49"."url",
              "t49"."where_",
              "t49"."lang",
              "t49"."seen",
              "t49"."via",
              "t49"."repeats",
              "t49"."root",
              "t49"."known_from",
              "t49"."known_to",
              "t49"."grade",
              "t20"."known_day_"
            FROM (
              SELECT
                "t37".*
                EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t15"."src",
                    "t15"."document",
                    "t15"."publisher",
                    "t15"."title",
                    "t15"."published",
                    "t15"."published_latest",
                    "t15"."url",
                    "t15"."where_",
                    "t15"."lang",
                    "t15"."seen",
                    "t15"."via",
                    "t15"."repeats",
                    "t15"."root",
                    "t15"."known_from",
                    "t15"."known_to",
                    "t15"."grade",
                    "t15"."rec_from",
                    "t15"."rec_to",
                    "t15"."rec_draft",
                    "t25"."recorded_day_",
                    "t25"."drafts_"
                  FROM "raw_documents" AS "t15"
                  CROSS JOIN "t17" AS "t25"
                ) AS "t31"
                WHERE
                  "t31"."rec_from" <= "t31"."recorded_day_"
                  AND "t31"."recorded_day_" < "t31"."rec_to"
                  AND (
                    (
                      "t31"."rec_draft" IS NULL
                    ) OR (
                      "t31"."rec_draft" = "t31"."drafts_"
                    )
                  )
              ) AS "t37"
            ) AS "t49"
            CROSS JOIN (
              SELECT
                "t0"."known_day" AS "known_day_"
              FROM "asked" AS "t0"
            ) AS "t20"
          ) AS "t52"
          WHERE
            "t52"."known_from" <= "t52"."known_day_"
            AND "t52"."known_day_" < "t52"."known_to"
        ) AS "t53"
      ) AS "t54"
    ) AS "t56"
      ON "t44"."src" = "t56"."src" AND "t44"."document" = "t56"."document"
    LEFT OUTER JOIN (
      SELECT
        "t27"."src",
        "t27"."publisher",
        "t27"."reliability",
        "t27"."witness",
        "t27"."speaker" AS "press_speaker",
        "t27"."state" AS "press_state"
      FROM (
        SELECT
          "t10"."src",
          "t10"."publisher",
          "t10"."name",
          "t10"."kind",
          "t10"."state",
          "t10"."reliability",
          "t10"."basis",
          "t10"."speaker",
          "t10"."witness",
          "t10"."rec_from",
          "t10"."rec_to",
          "t10"."rec_draft",
          "t25"."recorded_day_",
          "t25"."drafts_"
        FROM "raw_publishers" AS "t10"
        CROSS JOIN "t17" AS "t25"
      ) AS "t27"
      WHERE
        "t27"."rec_from" <= "t27"."recorded_day_"
        AND "t27"."recorded_day_" < "t27"."rec_to"
        AND (
          (
            "t27"."rec_draft" IS NULL
          ) OR (
            "t27"."rec_draft" = "t27"."drafts_"
          )
        )
    ) AS "t39"
      ON "t56"."src" = "t39"."src" AND "t56"."publisher" = "t39"."publisher"
    LEFT OUTER JOIN "t34" AS "t45"
      ON "t44"."src" = "t45"."src" AND "t44"."says" = "t45"."actor"
    LEFT OUTER JOIN "t34" AS "t46"
      ON "t39"."src" = "t46"."src" AND "t39"."press_state" = "t46"."actor"
    LEFT OUTER JOIN (
      SELECT
        "t42"."src",
        "t42"."record",
        "t42"."unit" AS "head_unit",
        "t42"."basis" AS "head_basis",
        "t42"."type_" AS "head_type"
      FROM (
        SELECT
          "t36".*
          EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t14"."src",
              "t14"."record",
              "t14"."kind",
              "t14"."dossier",
              "t14"."title",
              "t14"."domain",
              "t14"."domains",
              "t14"."form",
              "t14"."binding",
              "t14"."what",
              "t14"."unit",
              "t14"."basis",
              "t14"."way",
              "t14"."origin",
              "t14"."destination",
              "t14"."giver",
              "t14"."receiver",
              "t14"."by_",
              "t14"."target",
              "t14"."actor",
              "t14"."organisation",
              "t14"."issue",
              "t14"."proposition",
              "t14"."question",
              "t14"."criteria",
              "t14"."type_",
              "t14"."level",
              "t14"."where_",
              "t14"."agreement",
              "t14"."part_of",
              "t14"."replaces",
              "t14"."amends",
              "t14"."act",
              "t14"."body",
              "t14"."item",
              "t14"."checked",
              "t14"."rec_from",
              "t14"."rec_to",
              "t14"."rec_draft",
              "t14"."n_parties",
              "t14"."stale_months",
              "t14"."stale_days",
              "t25"."recorded_day_",
              "t25"."drafts_"
            FROM "raw_heads" AS "t14"
            CROSS JOIN "t17" AS "t25"
          ) AS "t30"
          WHERE
            "t30"."rec_from" <= "t30"."recorded_day_"
            AND "t30"."recorded_day_" < "t30"."rec_to"
            AND (
              (
                "t30"."rec_draft" IS NULL
              ) OR (
                "t30"."rec_draft" = "t30"."drafts_"
              )
            )
        ) AS "t36"
      ) AS "t42"
    ) AS "t51"
      ON "t44"."src" = "t51"."src" AND "t44"."record" = "t51"."record"
    LEFT OUTER JOIN (
      SELECT
        "t1"."src",
        "t1"."entry",
        TRUE AS "corrected"
      FROM "superseded" AS "t1"
    ) AS "t23"
      ON "t44"."src" = "t23"."src" AND "t44"."entry" = "t23"."entry"
    LEFT OUTER JOIN "t35" AS "t47"
      ON "t44"."src" = "t47"."src"
      AND "t44"."record" = "t47"."record"
      AND COALESCE("t45"."whole", "t44"."says", "t39"."press_speaker", "t56"."publisher") = "t47"."whole"
    LEFT OUTER JOIN "t35" AS "t48"
      ON "t44"."src" = "t48"."src"
      AND "t44"."record" = "t48"."record"
      AND COALESCE("t46"."whole", "t39"."press_state") = "t48"."whole"
  ) AS "t57"
  WHERE
    (
      "t57"."a_" IS NULL
    )
    OR (
      "t57"."kind" <> 'vote'
    )
    OR (
      "t57"."party" = "t57"."a_"
    )
    OR (
      "t57"."party" = "t57"."b_"
    )
) AS "t58"
