WITH "t17" AS (
  SELECT
    "t3"."recorded_day" AS "recorded_day_",
    "t3"."drafts" AS "drafts_"
  FROM "asked" AS "t3"
), "t29" AS (
  SELECT
    "t10"."src",
    "t10"."actor",
    "t10"."name",
    "t10"."kind",
    "t10"."whole",
    "t10"."rec_from",
    "t10"."rec_to",
    "t10"."rec_draft",
    "t26"."recorded_day_",
    "t26"."drafts_"
  FROM "raw_actors" AS "t10"
  CROSS JOIN "t17" AS "t26"
), "t35" AS (
  SELECT DISTINCT
    "t28"."src",
    "t28"."record",
    "t28"."whole"
  FROM (
    SELECT
      "t9"."src",
      "t9"."record",
      "t9"."actor",
      "t9"."whole",
      "t9"."role",
      "t9"."rec_from",
      "t9"."rec_to",
      "t9"."rec_draft",
      "t26"."recorded_day_",
      "t26"."drafts_"
    FROM "raw_parties" AS "t9"
    CROSS JOIN "t17" AS "t26"
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
)
SELECT
  "t78".*
  EXCLUDE ("corrected", "document_grade", "drafts", "group_key", "head_basis", "head_type", "head_unit", "is_known", "is_recorded", "known_day", "known_own", "on_day", "published_by", "published_latest", "publisher_state", "recorded_day", "says_whole", "state_whole")
FROM (
  SELECT
    "t77".*
    EXCLUDE ("same_", "stated_")
  FROM (
    SELECT
      "t76"."src",
      "t76"."claim",
      "t76"."entry",
      "t76"."record",
      "t76"."kind",
      "t76"."property",
      "t76"."is_stage",
      "t76"."is_figure",
      "t76"."mutual",
      "t76"."ladder",
      "t76"."state",
      "t76"."party",
      "t76"."chamber",
      "t76"."which",
      "t76"."part_of",
      "t76"."for_",
      "t76"."by_",
      "t76"."on_text",
      "t76"."earliest",
      "t76"."latest",
      "t76"."period",
      "t76"."from_text",
      "t76"."to_text",
      "t76"."from_earliest",
      "t76"."from_latest",
      "t76"."to_earliest",
      "t76"."to_latest",
      "t76"."due",
      "t76"."due_earliest",
      "t76"."due_latest",
      "t76"."until_text",
      "t76"."until_latest",
      "t76"."value",
      "t76"."low",
      "t76"."high",
      "t76"."half",
      "t76"."unit",
      "t76"."basis",
      "t76"."estimate",
      "t76"."cumulative",
      "t76"."denies",
      "t76"."says",
      "t76"."of_",
      "t76"."text",
      "t76"."lean",
      "t76"."probability",
      "t76"."words",
      "t76"."outcome",
      "t76"."renews",
      "t76"."document",
      "t76"."grade",
      "t76"."picked",
      "t76"."known_own",
      "t76"."recorded",
      "t76"."group_key",
      "t76"."condition",
      "t76"."note",
      "t76"."at_",
      "t76"."quote",
      "t76"."lang",
      "t76"."publisher",
      "t76"."published_latest",
      "t76"."root",
      "t76"."document_grade",
      "t76"."on_day",
      "t76"."known_day",
      "t76"."recorded_day",
      "t76"."drafts",
      "t76"."known",
      "t76"."is_known",
      "t76"."is_recorded",
      "t76"."reliability",
      "t76"."witness",
      "t76"."published_by",
      "t76"."publisher_state",
      "t76"."says_whole",
      "t76"."head_unit",
      "t76"."head_basis",
      "t76"."head_type",
      "t76"."corrected",
      "t76"."speaker",
      "t76"."status",
      "t76"."spoke_whole",
      "t76"."state_whole",
      "t76"."printed_whole",
      "t76"."same_",
      "t76"."stated_",
      "t76"."same_" || '' || CASE
        WHEN "t76"."property" IN ('value', 'share', 'change')
        THEN CASE
          WHEN COALESCE("t76"."basis", 'unstated') = 'unstated'
          THEN CASE
            WHEN COALESCE(
              MIN("t76"."stated_") OVER (
                PARTITION BY "t76"."src", "t76"."same_"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) = MAX("t76"."stated_") OVER (
                PARTITION BY "t76"."src", "t76"."same_"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ),
              FALSE
            )
            THEN MIN("t76"."stated_") OVER (
              PARTITION BY "t76"."src", "t76"."same_"
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            )
            ELSE 'unstated'
          END
          ELSE "t76"."basis"
        END
        ELSE ''
      END AS "group"
    FROM (
      SELECT
        "t75"."src",
        "t75"."claim",
        "t75"."entry",
        "t75"."record",
        "t75"."kind",
        "t75"."property",
        "t75"."is_stage",
        "t75"."is_figure",
        "t75"."mutual",
        "t75"."ladder",
        "t75"."state",
        "t75"."party",
        "t75"."chamber",
        "t75"."which",
        "t75"."part_of",
        "t75"."for_",
        "t75"."by_",
        "t75"."on_text",
        "t75"."earliest",
        "t75"."latest",
        "t75"."period",
        "t75"."from_text",
        "t75"."to_text",
        "t75"."from_earliest",
        "t75"."from_latest",
        "t75"."to_earliest",
        "t75"."to_latest",
        "t75"."due",
        "t75"."due_earliest",
        "t75"."due_latest",
        "t75"."until_text",
        "t75"."until_latest",
        "t75"."value",
        "t75"."low",
        "t75"."high",
        "t75"."half",
        "t75"."unit",
        "t75"."basis",
        "t75"."estimate",
        "t75"."cumulative",
        "t75"."denies",
        "t75"."says",
        "t75"."of_",
        "t75"."text",
        "t75"."lean",
        "t75"."probability",
        "t75"."words",
        "t75"."outcome",
        "t75"."renews",
        "t75"."document",
        "t75"."grade",
        "t75"."picked",
        "t75"."known_own",
        "t75"."recorded",
        "t75"."group_key",
        "t75"."condition",
        "t75"."note",
        "t75"."at_",
        "t75"."quote",
        "t75"."lang",
        "t75"."publisher",
        "t75"."published_latest",
        "t75"."root",
        "t75"."document_grade",
        "t75"."on_day",
        "t75"."known_day",
        "t75"."recorded_day",
        "t75"."drafts",
        "t75"."known",
        "t75"."is_known",
        "t75"."is_recorded",
        "t75"."reliability",
        "t75"."witness",
        "t75"."published_by",
        "t75"."publisher_state",
        "t75"."says_whole",
        "t75"."head_unit",
        "t75"."head_basis",
        "t75"."head_type",
        "t75"."corrected",
        "t75"."speaker",
        "t75"."status",
        "t75"."spoke_whole",
        "t75"."state_whole",
        "t75"."printed_whole",
        "t75"."group_key" || '' || CASE WHEN "t75"."property" = 'expected' THEN "t75"."speaker" ELSE '' END || '' || CASE
          WHEN "t75"."property" IN ('value', 'share', 'change')
          THEN COALESCE("t75"."unit", '')
          ELSE ''
        END AS "same_",
        CASE
          WHEN "t75"."status" = 'live'
          THEN NULLIF("t75"."basis", 'unstated')
          ELSE CAST(NULL AS TEXT)
        END AS "stated_"
      FROM (
        SELECT
          "t74"."src",
          "t74"."claim",
          "t74"."entry",
          "t74"."record",
          "t74"."kind",
          "t74"."property",
          "t74"."is_stage",
          "t74"."is_figure",
          "t74"."mutual",
          "t74"."ladder",
          "t74"."state",
          "t74"."party",
          "t74"."chamber",
          "t74"."which",
          "t74"."part_of",
          "t74"."for_",
          "t74"."by_",
          "t74"."on_text",
          "t74"."earliest",
          "t74"."latest",
          "t74"."period",
          "t74"."from_text",
          "t74"."to_text",
          "t74"."from_earliest",
          "t74"."from_latest",
          "t74"."to_earliest",
          "t74"."to_latest",
          "t74"."due",
          "t74"."due_earliest",
          "t74"."due_latest",
          "t74"."until_text",
          "t74"."until_latest",
          "t74"."value",
          "t74"."low",
          "t74"."high",
          "t74"."half",
          "t74"."unit",
          "t74"."basis",
          "t74"."estimate",
          "t74"."cumulative",
          "t74"."denies",
          "t74"."says",
          "t74"."of_",
          "t74"."text",
          "t74"."lean",
          "t74"."probability",
          "t74"."words",
          "t74"."outcome",
          "t74"."renews",
          "t74"."document",
          "t74"."grade",
          "t74"."picked",
          "t74"."known_own",
          "t74"."recorded",
          "t74"."group_key",
          "t74"."condition",
          "t74"."note",
          "t74"."at_",
          "t74"."quote",
          "t74"."lang",
          "t74"."publisher",
          "t74"."published_latest",
          "t74"."root",
          "t74"."document_grade",
          "t74"."on_day",
          "t74"."known_day",
          "t74"."recorded_day",
          "t74"."drafts",
          "t74"."known",
          "t74"."is_known",
          "t74"."is_recorded",
          "t74"."reliability",
          "t74"."witness",
          "t74"."published_by",
          "t74"."publisher_state",
          "t74"."says_whole",
          "t74"."head_unit",
          "t74"."head_basis",
          "t74"."head_type",
          "t74"."corrected",
          "t74"."speaker",
          "t74"."status",
          "t74"."spoke_whole",
          "t74"."state_whole",
          "t54"."printed_whole"
        FROM (
          SELECT
            "t72"."src",
            "t72"."claim",
            "t72"."entry",
            "t72"."record",
            "t72"."kind",
            "t72"."property",
            "t72"."is_stage",
            "t72"."is_figure",
            "t72"."mutual",
            "t72"."ladder",
            "t72"."state",
            "t72"."party",
            "t72"."chamber",
            "t72"."which",
            "t72"."part_of",
            "t72"."for_",
            "t72"."by_",
            "t72"."on_text",
            "t72"."earliest",
            "t72"."latest",
            "t72"."period",
            "t72"."from_text",
            "t72"."to_text",
            "t72"."from_earliest",
            "t72"."from_latest",
            "t72"."to_earliest",
            "t72"."to_latest",
            "t72"."due",
            "t72"."due_earliest",
            "t72"."due_latest",
            "t72"."until_text",
            "t72"."until_latest",
            "t72"."value",
            "t72"."low",
            "t72"."high",
            "t72"."half",
            "t72"."unit",
            "t72"."basis",
            "t72"."estimate",
            "t72"."cumulative",
            "t72"."denies",
            "t72"."says",
            "t72"."of_",
            "t72"."text",
            "t72"."lean",
            "t72"."probability",
            "t72"."words",
            "t72"."outcome",
            "t72"."renews",
            "t72"."document",
            "t72"."grade",
            "t72"."picked",
            "t72"."known_own",
            "t72"."recorded",
            "t72"."group_key",
            "t72"."condition",
            "t72"."note",
            "t72"."at_",
            "t72"."quote",
            "t72"."lang",
            "t72"."publisher",
            "t72"."published_latest",
            "t72"."root",
            "t72"."document_grade",
            "t72"."on_day",
            "t72"."known_day",
            "t72"."recorded_day",
            "t72"."drafts",
            "t72"."known",
            "t72"."is_known",
            "t72"."is_recorded",
            "t72"."reliability",
            "t72"."witness",
            "t72"."published_by",
            "t72"."publisher_state",
            "t72"."says_whole",
            "t72"."head_unit",
            "t72"."head_basis",
            "t72"."head_type",
            "t72"."corrected",
            "t72"."speaker",
            "t72"."status",
            "t72"."spoke_whole",
            COALESCE("t72"."state_whole", "t72"."publisher_state") AS "state_whole"
          FROM (
            SELECT
              "t71"."src",
              "t71"."claim",
              "t71"."entry",
              "t71"."record",
              "t71"."kind",
              "t71"."property",
              "t71"."is_stage",
              "t71"."is_figure",
              "t71"."mutual",
              "t71"."ladder",
              "t71"."state",
              "t71"."party",
              "t71"."chamber",
              "t71"."which",
              "t71"."part_of",
              "t71"."for_",
              "t71"."by_",
              "t71"."on_text",
              "t71"."earliest",
              "t71"."latest",
              "t71"."period",
              "t71"."from_text",
              "t71"."to_text",
              "t71"."from_earliest",
              "t71"."from_latest",
              "t71"."to_earliest",
              "t71"."to_latest",
              "t71"."due",
              "t71"."due_earliest",
              "t71"."due_latest",
              "t71"."until_text",
              "t71"."until_latest",
              "t71"."value",
              "t71"."low",
              "t71"."high",
              "t71"."half",
              "t71"."unit",
              "t71"."basis",
              "t71"."estimate",
              "t71"."cumulative",
              "t71"."denies",
              "t71"."says",
              "t71"."of_",
              "t71"."text",
              "t71"."lean",
              "t71"."probability",
              "t71"."words",
              "t71"."outcome",
              "t71"."renews",
              "t71"."document",
              "t71"."grade",
              "t71"."picked",
              "t71"."known_own",
              "t71"."recorded",
              "t71"."group_key",
              "t71"."condition",
              "t71"."note",
              "t71"."at_",
              "t71"."quote",
              "t71"."lang",
              "t71"."publisher",
              "t71"."published_latest",
              "t71"."root",
              "t71"."document_grade",
              "t71"."on_day",
              "t71"."known_day",
              "t71"."recorded_day",
              "t71"."drafts",
              "t71"."known",
              "t71"."is_known",
              "t71"."is_recorded",
              "t71"."reliability",
              "t71"."witness",
              "t71"."published_by",
              "t71"."publisher_state",
              "t71"."says_whole",
              "t71"."head_unit",
              "t71"."head_basis",
              "t71"."head_type",
              "t71"."corrected",
              "t71"."speaker",
              "t71"."status",
              "t55"."spoke_whole",
              "t47"."state_whole"
            FROM (
              SELECT
                "t69"."src",
                "t69"."claim",
                "t69"."entry",
                "t69"."record",
                "t69"."kind",
                "t69"."property",
                "t69"."is_stage",
                "t69"."is_figure",
                COALESCE("t69"."mutual", FALSE)
                AND (
                  (
                    "t69"."kind" <> 'event'
                  )
                  OR COALESCE("t69"."head_type" IN ('meeting', 'visit'), FALSE)
                ) AS "mutual",
                "t69"."ladder",
                "t69"."state",
                "t69"."party",
                "t69"."chamber",
                "t69"."which",
                "t69"."part_of",
                "t69"."for_",
                "t69"."by_",
                "t69"."on_text",
                "t69"."earliest",
                "t69"."latest",
                "t69"."period",
                "t69"."from_text",
                "t69"."to_text",
                "t69"."from_earliest",
                "t69"."from_latest",
                "t69"."to_earliest",
                "t69"."to_latest",
                "t69"."due",
                "t69"."due_earliest",
                "t69"."due_latest",
                "t69"."until_text",
                "t69"."until_latest",
                "t69"."value",
                "t69"."low",
                "t69"."high",
                "t69"."half",
                COALESCE(
                  "t69"."unit",
                  CASE
                    WHEN "t69"."property" = 'value'
                    THEN "t69"."head_unit"
                    WHEN "t69"."property" IN ('value', 'share', 'change')
                    THEN 'percent'
                    ELSE CAST(NULL AS TEXT)
                  END
                ) AS "unit",
                CASE
                  WHEN "t69"."property" IN ('value', 'share', 'change')
                  THEN COALESCE("t69"."basis", "t69"."head_basis")
                  ELSE "t69"."basis"
                END AS "basis",
                "t69"."estimate",
                "t69"."cumulative",
                "t69"."denies",
                "t69"."says",
                "t69"."of_",
                "t69"."text",
                "t69"."lean",
                "t69"."probability",
                "t69"."words",
                "t69"."outcome",
                "t69"."renews",
                "t69"."document",
                COALESCE("t69"."grade", "t69"."document_grade") AS "grade",
                "t69"."picked",
                "t69"."known_own",
                "t69"."recorded",
                "t69"."group_key",
                "t69"."condition",
                "t69"."note",
                "t69"."at_",
                "t69"."quote",
                "t69"."lang",
                "t69"."publisher",
                "t69"."published_latest",
                "t69"."root",
                "t69"."document_grade",
                "t69"."on_day",
                "t69"."known_day",
                "t69"."recorded_day",
                "t69"."drafts",
                "t69"."known",
                "t69"."is_known",
                "t69"."is_recorded",
                "t69"."reliability",
                "t69"."witness",
                "t69"."published_by",
                "t69"."publisher_state",
                "t69"."says_whole",
                "t69"."head_unit",
                "t69"."head_basis",
                "t69"."head_type",
                "t69"."corrected",
                COALESCE("t69"."says_whole", "t69"."says", "t69"."published_by", "t69"."publisher") AS "speaker",
                CASE
                  WHEN NOT (
                    "t69"."is_recorded"
                  )
                  THEN 'unrecorded'
                  WHEN NOT (
                    "t69"."is_known"
                  )
                  THEN 'unknown'
                  WHEN COALESCE("t69"."corrected", FALSE)
                  THEN 'superseded'
                  WHEN COALESCE("t69"."earliest" > "t69"."on_day", FALSE)
                  THEN 'future'
                  WHEN COALESCE("t69"."latest" > "t69"."on_day", FALSE)
                  THEN 'possible'
                  ELSE 'live'
                END AS "status"
              FROM (
                SELECT
                  "t68"."src",
                  "t68"."claim",
                  "t68"."entry",
                  "t68"."record",
                  "t68"."kind",
                  "t68"."property",
                  "t68"."is_stage",
                  "t68"."is_figure",
                  "t68"."mutual",
                  "t68"."ladder",
                  "t68"."state",
                  "t68"."party",
                  "t68"."chamber",
                  "t68"."which",
                  "t68"."part_of",
                  "t68"."for_",
                  "t68"."by_",
                  "t68"."on_text",
                  "t68"."earliest",
                  "t68"."latest",
                  "t68"."period",
                  "t68"."from_text",
                  "t68"."to_text",
                  "t68"."from_earliest",
                  "t68"."from_latest",
                  "t68"."to_earliest",
                  "t68"."to_latest",
                  "t68"."due",
                  "t68"."due_earliest",
                  "t68"."due_latest",
                  "t68"."until_text",
                  "t68"."until_latest",
                  "t68"."value",
                  "t68"."low",
                  "t68"."high",
                  "t68"."half",
                  "t68"."unit",
                  "t68"."basis",
                  "t68"."estimate",
                  "t68"."cumulative",
                  "t68"."denies",
                  "t68"."says",
                  "t68"."of_",
                  "t68"."text",
                  "t68"."lean",
                  "t68"."probability",
                  "t68"."words",
                  "t68"."outcome",
                  "t68"."renews",
                  "t68"."document",
                  "t68"."grade",
                  "t68"."picked",
                  "t68"."known_own",
                  "t68"."recorded",
                  "t68"."group_key",
                  "t68"."condition",
                  "t68"."note",
                  "t68"."at_",
                  "t68"."quote",
                  "t68"."lang",
                  "t68"."publisher",
                  "t68"."published_latest",
                  "t68"."root",
                  "t68"."document_grade",
                  "t68"."on_day",
                  "t68"."known_day",
                  "t68"."recorded_day",
                  "t68"."drafts",
                  "t68"."known",
                  "t68"."is_known",
                  "t68"."is_recorded",
                  "t43"."reliability",
                  "t43"."witness",
                  "t43"."published_by",
                  "t43"."publisher_state",
                  "t48"."says_whole",
                  "t56"."head_unit",
                  "t56"."head_basis",
                  "t56"."head_type",
                  "t21"."corrected"
                FROM (
                  SELECT
                    "t66".*
                    EXCLUDE ("a", "b")
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t64"."src",
                        "t64"."claim",
                        "t64"."entry",
                        "t64"."record",
                        "t64"."kind",
                        "t64"."property",
                        "t64"."is_stage",
                        "t64"."is_figure",
                        "t64"."mutual",
                        "t64"."ladder",
                        "t64"."state",
                        "t64"."party",
                        "t64"."chamber",
                        "t64"."which",
                        "t64"."part_of",
                        "t64"."for_",
                        "t64"."by_",
                        "t64"."on_text",
                        "t64"."earliest",
                        "t64"."latest",
                        "t64"."period",
                        "t64"."from_text",
                        "t64"."to_text",
                        "t64"."from_earliest",
                        "t64"."from_latest",
                        "t64"."to_earliest",
                        "t64"."to_latest",
                        "t64"."due",
                        "t64"."due_earliest",
                        "t64"."due_latest",
                        "t64"."until_text",
                        "t64"."until_latest",
                        "t64"."value",
                        "t64"."low",
                        "t64"."high",
                        "t64"."half",
                        "t64"."unit",
                        "t64"."basis",
                        "t64"."estimate",
                        "t64"."cumulative",
                        "t64"."denies",
                        "t64"."says",
                        "t64"."of_",
                        "t64"."text",
                        "t64"."lean",
                        "t64"."probability",
                        "t64"."words",
                        "t64"."outcome",
                        "t64"."renews",
                        "t64"."document",
                        "t64"."grade",
                        "t64"."picked",
                        "t64"."known_own",
                        "t64"."recorded",
                        "t64"."group_key",
                        "t64"."condition",
                        "t64"."note",
                        "t64"."at_",
                        "t64"."quote",
                        "t64"."lang",
                        "t64"."publisher",
                        "t64"."published_latest",
                        "t64"."root",
                        "t64"."document_grade",
                        "t64"."on_day",
                        "t64"."known_day",
                        "t64"."recorded_day",
                        "t64"."drafts",
                        "t64"."known",
                        "t64"."is_known",
                        "t64"."is_recorded",
                        "t23"."a",
                        "t23"."b"
                      FROM (
                        SELECT
                          "t62"."src",
                          "t62"."claim",
                          "t62"."entry",
                          "t62"."record",
                          "t62"."kind",
                          "t62"."property",
                          "t62"."is_stage",
                          "t62"."is_figure",
                          "t62"."mutual",
                          "t62"."ladder",
                          "t62"."state",
                          "t62"."party",
                          "t62"."chamber",
                          "t62"."which",
                          "t62"."part_of",
                          "t62"."for_",
                          "t62"."by_",
                          "t62"."on_text",
                          "t62"."earliest",
                          "t62"."latest",
                          "t62"."period",
                          "t62"."from_text",
                          "t62"."to_text",
                          "t62"."from_earliest",
                          "t62"."from_latest",
                          "t62"."to_earliest",
                          "t62"."to_latest",
                          "t62"."due",
                          "t62"."due_earliest",
                          "t62"."due_latest",
                          "t62"."until_text",
                          "t62"."until_latest",
                          "t62"."value",
                          "t62"."low",
                          "t62"."high",
                          "t62"."half",
                          "t62"."unit",
                          "t62"."basis",
                          "t62"."estimate",
                          "t62"."cumulative",
                          "t62"."denies",
                          "t62"."says",
                          "t62"."of_",
                          "t62"."text",
                          "t62"."lean",
                          "t62"."probability",
                          "t62"."words",
                          "t62"."outcome",
                          "t62"."renews",
                          "t62"."document",
                          "t62"."grade",
                          "t62"."picked",
                          "t62"."known_own",
                          "t62"."recorded",
                          "t62"."group_key",
                          "t62"."condition",
                          "t62"."note",
                          "t62"."at_",
                          "t62"."quote",
                          "t62"."lang",
                          "t62"."publisher",
                          "t62"."published_latest",
                          "t62"."root",
                          "t62"."document_grade",
                          "t62"."on_day",
                          "t62"."known_day",
                          "t62"."recorded_day",
                          "t62"."drafts",
                          COALESCE("t62"."known_own", "t62"."published_latest") AS "known",
                          COALESCE(COALESCE("t62"."known_own", "t62"."published_latest") <= "t62"."known_day", TRUE) AS "is_known",
                          CASE
                            WHEN "t62"."recorded" = MAKE_DATE(9999, 12, 30)
                            THEN "t62"."drafts"
                            ELSE "t62"."recorded" <= "t62"."recorded_day"
                          END AS "is_recorded"
                        FROM (
                          SELECT
                            "t50"."src",
                            "t50"."claim",
                            "t50"."entry",
                            "t50"."record",
                            "t50"."kind",
                            "t50"."property",
                            "t50"."is_stage",
                            "t50"."is_figure",
                            "t50"."mutual",
                            "t50"."ladder",
                            "t50"."state",
                            "t50"."party",
                            "t50"."chamber",
                            "t50"."which",
                            "t50"."part_of",
                            "t50"."for_",
                            "t50"."by_",
                            "t50"."on_text",
                            "t50"."earliest",
                            "t50"."latest",
                            "t50"."period",
                            "t50"."from_text",
                            "t50"."to_text",
                            "t50"."from_earliest",
                            "t50"."from_latest",
                            "t50"."to_earliest",
                            "t50"."to_latest",
                            "t50"."due",
                            "t50"."due_earliest",
                            "t50"."due_latest",
                            "t50"."until_text",
                            "t50"."until_latest",
                            "t50"."value",
                            "t50"."low",
                            "t50"."high",
                            "t50"."half",
                            "t50"."unit",
                            "t50"."basis",
                            "t50"."estimate",
                            "t50"."cumulative",
                            "t50"."denies",
                            "t50"."says",
                            "t50"."of_",
                            "t50"."text",
                            "t50"."lean",
                            "t50"."probability",
                            "t50"."words",
                            "t50"."outcome",
                            "t50"."renews",
                            "t50"."document",
                            "t50"."grade",
                            "t50"."picked",
                            "t50"."known_own",
                            "t50"."recorded",
                            "t50"."group_key",
                            "t50"."condition",
                            "t50"."note",
                            "t50"."at_",
                            "t50"."quote",
                            "t50"."lang",
                            "t61"."publisher",
                            "t61"."published_latest",
                            "t61"."root",
                            "t61"."document_grade",
                            "t24"."on_day",
                            "t24"."known_day",
                            "t24"."recorded_day",
                            "t24"."drafts"
                          FROM (
                            SELECT
                              "t39".*
                              EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
                            FROM (
                              SELECT
                                *
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
                                  "t13"."known_own",
                                  "t13"."recorded",
                                  "t13"."rec_from",
                                  "t13"."rec_to",
                                  "t13"."rec_draft",
                                  "t13"."group_key",
                                  "t13"."condition",
                                  "t13"."note",
                                  "t13"."at_",
                                  "t13"."quote",
                                  "t13"."lang",
                                  "t27"."recorded_day_",
                                  "t27"."drafts_"
                                FROM "raw_claims" AS "t13"
                                SEMI JOIN "selected" AS "t14"
                                  ON "t13"."src" = "t14"."src" AND "t13"."record" = "t14"."record"
                                CROSS JOIN "t17" AS "t27"
                              ) AS "t33"
                              WHERE
                                "t33"."rec_from" <= "t33"."recorded_day_"
                                AND "t33"."recorded_day_" < "t33"."rec_to"
                                AND (
                                  (
                                    "t33"."rec_draft" IS NULL
                                  ) OR (
                                    "t33"."rec_draft" = "t33"."drafts_"
                                  )
                                )
                            ) AS "t39"
                          ) AS "t50"
                          LEFT OUTER JOIN (
                            SELECT
                              "t59"."src",
                              "t59"."document",
                              "t59"."publisher",
                              "t59"."published_latest",
                              "t59"."root",
                              "t59"."grade" AS "document_grade"
                            FROM (
                              SELECT
                                "t58".*
                                EXCLUDE ("known_day_", "known_from", "known_to")
                              FROM (
                                SELECT
                                  "t57"."src",
                                  "t57"."document",
                                  "t57"."publisher",
                                  "t57"."title",
                                  "t57"."published",
                                  "t57"."published_latest",
                                  "t57"."url",
                                  "t57"."where_",
                                  "t57"."lang",
                                  "t57"."seen",
                                  "t57"."via",
                                  "t57"."repeats",
                                  CASE
                                    WHEN "t57"."published_latest" <= "t57"."known_day_"
                                    THEN "t57"."root"
                                    ELSE "t57"."document"
                                  END AS "root",
                                  "t57"."known_from",
                                  "t57"."known_to",
                                  "t57"."grade",
                                  "t57"."known_day_"
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
                                    "t25"."known_day_"
                                  FROM (
                                    SELECT
                                      "t38".*
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
                                          "t26"."recorded_day_",
                                          "t26"."drafts_"
                                        FROM "raw_documents" AS "t15"
                                        CROSS JOIN "t17" AS "t26"
                                      ) AS "t32"
                                      WHERE
                                        "t32"."rec_from" <= "t32"."recorded_day_"
                                        AND "t32"."recorded_day_" < "t32"."rec_to"
                                        AND (
                                          (
                                            "t32"."rec_draft" IS NULL
                                          ) OR (
                                            "t32"."rec_draft" = "t32"."drafts_"
                                          )
                                        )
                                    ) AS "t38"
                                  ) AS "t49"
                                  CROSS JOIN (
                                    SELECT
                                      "t3"."known_day" AS "known_day_"
                                    FROM "asked" AS "t3"
                                  ) AS "t25"
                                ) AS "t57"
                                WHERE
                                  "t57"."known_from" <= "t57"."known_day_"
                                  AND "t57"."known_day_" < "t57"."known_to"
                              ) AS "t58"
                            ) AS "t59"
                          ) AS "t61"
                            ON "t50"."src" = "t61"."src" AND "t50"."document" = "t61"."document"
                          CROSS JOIN (
                            SELECT
                              "t3"."on_day",
                              "t3"."known_day",
                              "t3"."recorded_day",
                              "t3"."drafts"
                            FROM "asked" AS "t3"
                          ) AS "t24"
                        ) AS "t62"
                      ) AS "t64"
                      CROSS JOIN (
                        SELECT
                          "t3"."a",
                          "t3"."b"
                        FROM "asked" AS "t3"
                      ) AS "t23"
                    ) AS "t65"
                    WHERE
                      (
                        "t65"."a" IS NULL
                      )
                      OR (
                        "t65"."kind" <> 'vote'
                      )
                      OR (
                        "t65"."party" = "t65"."a"
                      )
                      OR (
                        "t65"."party" = "t65"."b"
                      )
                  ) AS "t66"
                ) AS "t68"
                LEFT OUTER JOIN (
                  SELECT
                    "t30"."src",
                    "t30"."publisher",
                    "t30"."reliability",
                    "t30"."witness",
                    "t30"."speaker" AS "published_by",
                    "t30"."state" AS "publisher_state"
                  FROM (
                    SELECT
                      "t11"."src",
                      "t11"."publisher",
                      "t11"."name",
                      "t11"."kind",
                      "t11"."state",
                      "t11"."reliability",
                      "t11"."basis",
                      "t11"."speaker",
                      "t11"."witness",
                      "t11"."rec_from",
                      "t11"."rec_to",
                      "t11"."rec_draft",
                      "t26"."recorded_day_",
                      "t26"."drafts_"
                    FROM "raw_publishers" AS "t11"
                    CROSS JOIN "t17" AS "t26"
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
                ) AS "t43"
                  ON "t68"."src" = "t43"."src" AND "t68"."publisher" = "t43"."publisher"
                LEFT OUTER JOIN (
                  SELECT
                    "t34"."src",
                    "t34"."actor",
                    "t34"."whole" AS "says_whole"
                  FROM "t29" AS "t34"
                  WHERE
                    "t34"."rec_from" <= "t34"."recorded_day_"
                    AND "t34"."recorded_day_" < "t34"."rec_to"
                    AND (
                      (
                        "t34"."rec_draft" IS NULL
                      ) OR (
                        "t34"."rec_draft" = "t34"."drafts_"
                      )
                    )
                ) AS "t48"
                  ON "t68"."src" = "t48"."src" AND "t68"."says" = "t48"."actor"
                LEFT OUTER JOIN (
                  SELECT
                    "t44"."src",
                    "t44"."record",
                    "t44"."unit" AS "head_unit",
                    "t44"."basis" AS "head_basis",
                    "t44"."type_" AS "head_type"
                  FROM (
                    SELECT
                      "t37".*
                      EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t12"."src",
                          "t12"."record",
                          "t12"."kind",
                          "t12"."dossier",
                          "t12"."title",
                          "t12"."domain",
                          "t12"."domains",
                          "t12"."form",
                          "t12"."binding",
                          "t12"."what",
                          "t12"."unit",
                          "t12"."basis",
                          "t12"."way",
                          "t12"."origin",
                          "t12"."destination",
                          "t12"."giver",
                          "t12"."receiver",
                          "t12"."by_",
                          "t12"."target",
                          "t12"."actor",
                          "t12"."organisation",
                          "t12"."issue",
                          "t12"."proposition",
                          "t12"."question",
                          "t12"."criteria",
                          "t12"."type_",
                          "t12"."level",
                          "t12"."where_",
                          "t12"."agreement",
                          "t12"."part_of",
                          "t12"."replaces",
                          "t12"."amends",
                          "t12"."act",
                          "t12"."body",
                          "t12"."item",
                          "t12"."checked",
                          "t12"."rec_from",
                          "t12"."rec_to",
                          "t12"."rec_draft",
                          "t12"."n_parties",
                          "t12"."stale_months",
                          "t12"."stale_days",
                          "t26"."recorded_day_",
                          "t26"."drafts_"
                        FROM "raw_heads" AS "t12"
                        CROSS JOIN "t17" AS "t26"
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
                  ) AS "t44"
                ) AS "t56"
                  ON "t68"."src" = "t56"."src" AND "t68"."record" = "t56"."record"
                LEFT OUTER JOIN (
                  SELECT
                    "t1"."src",
                    "t1"."entry",
                    TRUE AS "corrected"
                  FROM "superseded" AS "t1"
                ) AS "t21"
                  ON "t68"."src" = "t21"."src" AND "t68"."entry" = "t21"."entry"
              ) AS "t69"
            ) AS "t71"
            LEFT OUTER JOIN (
              SELECT
                "t40"."src",
                "t40"."record",
                "t40"."whole",
                "t40"."whole" AS "spoke_whole"
              FROM "t35" AS "t40"
            ) AS "t55"
              ON "t71"."src" = "t55"."src"
              AND "t71"."record" = "t55"."record"
              AND "t71"."speaker" = "t55"."whole"
            LEFT OUTER JOIN (
              SELECT
                "t34"."src",
                "t34"."actor",
                "t34"."whole" AS "state_whole"
              FROM "t29" AS "t34"
              WHERE
                "t34"."rec_from" <= "t34"."recorded_day_"
                AND "t34"."recorded_day_" < "t34"."rec_to"
                AND (
                  (
                    "t34"."rec_draft" IS NULL
                  ) OR (
                    "t34"."rec_draft" = "t34"."drafts_"
                  )
                )
            ) AS "t47"
              ON "t71"."src" = "t47"."src" AND "t71"."publisher_state" = "t47"."actor"
          ) AS "t72"
        ) AS "t74"
        LEFT OUTER JOIN (
          SELECT
            "t40"."src",
            "t40"."record",
            "t40"."whole",
            "t40"."whole" AS "printed_whole"
          FROM "t35" AS "t40"
        ) AS "t54"
          ON "t74"."src" = "t54"."src"
          AND "t74"."record" = "t54"."record"
          AND "t74"."state_whole" = "t54"."whole"
      ) AS "t75"
    ) AS "t76"
  ) AS "t77"
) AS "t78"
