WITH "t17" AS (
  SELECT
    "t3"."recorded_day" AS "recorded_day_"
  FROM "asked" AS "t3"
), "t45" AS (
  SELECT DISTINCT
    "t38"."src",
    "t38"."record",
    "t38"."whole"
  FROM (
    SELECT
      "t32".*
      EXCLUDE ("recorded_day_")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t9"."src",
          "t9"."record",
          "t9"."actor",
          "t9"."whole",
          "t9"."role",
          "t9"."rec_from",
          "t9"."rec_to",
          "t24"."recorded_day_"
        FROM "raw_parties" AS "t9"
        CROSS JOIN "t17" AS "t24"
      ) AS "t26"
      WHERE
        "t26"."rec_from" <= "t26"."recorded_day_"
        AND "t26"."recorded_day_" < "t26"."rec_to"
    ) AS "t32"
  ) AS "t38"
)
SELECT
  "t77".*
  EXCLUDE ("corrected", "document_grade", "group_key", "head_basis", "head_unit", "is_known", "is_recorded", "known_day", "known_own", "on_day", "published_by", "published_latest", "publisher_state", "rec_from", "rec_to", "recorded_day", "says_whole", "state_whole")
FROM (
  SELECT
    "t76".*
    EXCLUDE ("same_", "stated_")
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
      "t75"."rec_from",
      "t75"."rec_to",
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
      "t75"."corrected",
      "t75"."speaker",
      "t75"."status",
      "t75"."spoke_whole",
      "t75"."state_whole",
      "t75"."printed_whole",
      "t75"."same_",
      "t75"."stated_",
      "t75"."same_" || '' || CASE
        WHEN "t75"."property" IN ('value', 'share', 'change')
        THEN CASE
          WHEN COALESCE("t75"."basis", 'unstated') = 'unstated'
          THEN CASE
            WHEN COALESCE(
              MIN("t75"."stated_") OVER (
                PARTITION BY "t75"."src", "t75"."same_"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) = MAX("t75"."stated_") OVER (
                PARTITION BY "t75"."src", "t75"."same_"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ),
              FALSE
            )
            THEN MIN("t75"."stated_") OVER (
              PARTITION BY "t75"."src", "t75"."same_"
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            )
            ELSE 'unstated'
          END
          ELSE "t75"."basis"
        END
        ELSE ''
      END AS "group"
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
        "t74"."rec_from",
        "t74"."rec_to",
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
        "t74"."corrected",
        "t74"."speaker",
        "t74"."status",
        "t74"."spoke_whole",
        "t74"."state_whole",
        "t74"."printed_whole",
        "t74"."group_key" || '' || CASE WHEN "t74"."property" = 'expected' THEN "t74"."speaker" ELSE '' END || '' || CASE
          WHEN "t74"."property" IN ('value', 'share', 'change')
          THEN COALESCE("t74"."unit", '')
          ELSE ''
        END AS "same_",
        CASE
          WHEN "t74"."status" = 'live'
          THEN NULLIF("t74"."basis", 'unstated')
          ELSE CAST(NULL AS TEXT)
        END AS "stated_"
      FROM (
        SELECT
          "t73"."src",
          "t73"."claim",
          "t73"."entry",
          "t73"."record",
          "t73"."kind",
          "t73"."property",
          "t73"."is_stage",
          "t73"."is_figure",
          "t73"."mutual",
          "t73"."ladder",
          "t73"."state",
          "t73"."party",
          "t73"."chamber",
          "t73"."which",
          "t73"."part_of",
          "t73"."for_",
          "t73"."by_",
          "t73"."on_text",
          "t73"."earliest",
          "t73"."latest",
          "t73"."period",
          "t73"."from_text",
          "t73"."to_text",
          "t73"."from_earliest",
          "t73"."from_latest",
          "t73"."to_earliest",
          "t73"."to_latest",
          "t73"."due",
          "t73"."due_earliest",
          "t73"."due_latest",
          "t73"."until_text",
          "t73"."until_latest",
          "t73"."value",
          "t73"."low",
          "t73"."high",
          "t73"."half",
          "t73"."unit",
          "t73"."basis",
          "t73"."estimate",
          "t73"."cumulative",
          "t73"."denies",
          "t73"."says",
          "t73"."of_",
          "t73"."text",
          "t73"."lean",
          "t73"."probability",
          "t73"."words",
          "t73"."outcome",
          "t73"."renews",
          "t73"."document",
          "t73"."grade",
          "t73"."picked",
          "t73"."known_own",
          "t73"."recorded",
          "t73"."rec_from",
          "t73"."rec_to",
          "t73"."group_key",
          "t73"."condition",
          "t73"."note",
          "t73"."at_",
          "t73"."quote",
          "t73"."lang",
          "t73"."publisher",
          "t73"."published_latest",
          "t73"."root",
          "t73"."document_grade",
          "t73"."on_day",
          "t73"."known_day",
          "t73"."recorded_day",
          "t73"."known",
          "t73"."is_known",
          "t73"."is_recorded",
          "t73"."reliability",
          "t73"."witness",
          "t73"."published_by",
          "t73"."publisher_state",
          "t73"."says_whole",
          "t73"."head_unit",
          "t73"."head_basis",
          "t73"."corrected",
          "t73"."speaker",
          "t73"."status",
          "t73"."spoke_whole",
          "t73"."state_whole",
          "t59"."printed_whole"
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
            "t71"."rec_from",
            "t71"."rec_to",
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
            "t71"."corrected",
            "t71"."speaker",
            "t71"."status",
            "t71"."spoke_whole",
            COALESCE("t71"."state_whole", "t71"."publisher_state") AS "state_whole"
          FROM (
            SELECT
              "t70"."src",
              "t70"."claim",
              "t70"."entry",
              "t70"."record",
              "t70"."kind",
              "t70"."property",
              "t70"."is_stage",
              "t70"."is_figure",
              "t70"."mutual",
              "t70"."ladder",
              "t70"."state",
              "t70"."party",
              "t70"."chamber",
              "t70"."which",
              "t70"."part_of",
              "t70"."for_",
              "t70"."by_",
              "t70"."on_text",
              "t70"."earliest",
              "t70"."latest",
              "t70"."period",
              "t70"."from_text",
              "t70"."to_text",
              "t70"."from_earliest",
              "t70"."from_latest",
              "t70"."to_earliest",
              "t70"."to_latest",
              "t70"."due",
              "t70"."due_earliest",
              "t70"."due_latest",
              "t70"."until_text",
              "t70"."until_latest",
              "t70"."value",
              "t70"."low",
              "t70"."high",
              "t70"."half",
              "t70"."unit",
              "t70"."basis",
              "t70"."estimate",
              "t70"."cumulative",
              "t70"."denies",
              "t70"."says",
              "t70"."of_",
              "t70"."text",
              "t70"."lean",
              "t70"."probability",
              "t70"."words",
              "t70"."outcome",
              "t70"."renews",
              "t70"."document",
              "t70"."grade",
              "t70"."picked",
              "t70"."known_own",
              "t70"."recorded",
              "t70"."rec_from",
              "t70"."rec_to",
              "t70"."group_key",
              "t70"."condition",
              "t70"."note",
              "t70"."at_",
              "t70"."quote",
              "t70"."lang",
              "t70"."publisher",
              "t70"."published_latest",
              "t70"."root",
              "t70"."document_grade",
              "t70"."on_day",
              "t70"."known_day",
              "t70"."recorded_day",
              "t70"."known",
              "t70"."is_known",
              "t70"."is_recorded",
              "t70"."reliability",
              "t70"."witness",
              "t70"."published_by",
              "t70"."publisher_state",
              "t70"."says_whole",
              "t70"."head_unit",
              "t70"."head_basis",
              "t70"."corrected",
              "t70"."speaker",
              "t70"."status",
              "t60"."spoke_whole",
              "t52"."state_whole"
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
                COALESCE(
                  "t68"."unit",
                  CASE
                    WHEN "t68"."property" = 'value'
                    THEN "t68"."head_unit"
                    WHEN "t68"."property" IN ('value', 'share', 'change')
                    THEN 'percent'
                    ELSE CAST(NULL AS TEXT)
                  END
                ) AS "unit",
                CASE
                  WHEN "t68"."property" IN ('value', 'share', 'change')
                  THEN COALESCE("t68"."basis", "t68"."head_basis")
                  ELSE "t68"."basis"
                END AS "basis",
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
                COALESCE("t68"."grade", "t68"."document_grade") AS "grade",
                "t68"."picked",
                "t68"."known_own",
                "t68"."recorded",
                "t68"."rec_from",
                "t68"."rec_to",
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
                "t68"."known",
                "t68"."is_known",
                "t68"."is_recorded",
                "t68"."reliability",
                "t68"."witness",
                "t68"."published_by",
                "t68"."publisher_state",
                "t68"."says_whole",
                "t68"."head_unit",
                "t68"."head_basis",
                "t68"."corrected",
                COALESCE("t68"."says_whole", "t68"."says", "t68"."published_by", "t68"."publisher") AS "speaker",
                CASE
                  WHEN NOT (
                    "t68"."is_recorded"
                  )
                  THEN 'unrecorded'
                  WHEN NOT (
                    "t68"."is_known"
                  )
                  THEN 'unknown'
                  WHEN COALESCE("t68"."corrected", FALSE)
                  THEN 'superseded'
                  WHEN COALESCE("t68"."earliest" > "t68"."on_day", FALSE)
                  THEN 'future'
                  WHEN COALESCE("t68"."latest" > "t68"."on_day", FALSE)
                  THEN 'possible'
                  ELSE 'live'
                END AS "status"
              FROM (
                SELECT
                  "t67"."src",
                  "t67"."claim",
                  "t67"."entry",
                  "t67"."record",
                  "t67"."kind",
                  "t67"."property",
                  "t67"."is_stage",
                  "t67"."is_figure",
                  "t67"."mutual",
                  "t67"."ladder",
                  "t67"."state",
                  "t67"."party",
                  "t67"."chamber",
                  "t67"."which",
                  "t67"."part_of",
                  "t67"."for_",
                  "t67"."by_",
                  "t67"."on_text",
                  "t67"."earliest",
                  "t67"."latest",
                  "t67"."period",
                  "t67"."from_text",
                  "t67"."to_text",
                  "t67"."from_earliest",
                  "t67"."from_latest",
                  "t67"."to_earliest",
                  "t67"."to_latest",
                  "t67"."due",
                  "t67"."due_earliest",
                  "t67"."due_latest",
                  "t67"."until_text",
                  "t67"."until_latest",
                  "t67"."value",
                  "t67"."low",
                  "t67"."high",
                  "t67"."half",
                  "t67"."unit",
                  "t67"."basis",
                  "t67"."estimate",
                  "t67"."cumulative",
                  "t67"."denies",
                  "t67"."says",
                  "t67"."of_",
                  "t67"."text",
                  "t67"."lean",
                  "t67"."probability",
                  "t67"."words",
                  "t67"."outcome",
                  "t67"."renews",
                  "t67"."document",
                  "t67"."grade",
                  "t67"."picked",
                  "t67"."known_own",
                  "t67"."recorded",
                  "t67"."rec_from",
                  "t67"."rec_to",
                  "t67"."group_key",
                  "t67"."condition",
                  "t67"."note",
                  "t67"."at_",
                  "t67"."quote",
                  "t67"."lang",
                  "t67"."publisher",
                  "t67"."published_latest",
                  "t67"."root",
                  "t67"."document_grade",
                  "t67"."on_day",
                  "t67"."known_day",
                  "t67"."recorded_day",
                  "t67"."known",
                  "t67"."is_known",
                  "t67"."is_recorded",
                  "t54"."reliability",
                  "t54"."witness",
                  "t54"."published_by",
                  "t54"."publisher_state",
                  "t53"."says_whole",
                  "t55"."head_unit",
                  "t55"."head_basis",
                  "t20"."corrected"
                FROM (
                  SELECT
                    "t65".*
                    EXCLUDE ("a", "b")
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t63"."src",
                        "t63"."claim",
                        "t63"."entry",
                        "t63"."record",
                        "t63"."kind",
                        "t63"."property",
                        "t63"."is_stage",
                        "t63"."is_figure",
                        "t63"."mutual",
                        "t63"."ladder",
                        "t63"."state",
                        "t63"."party",
                        "t63"."chamber",
                        "t63"."which",
                        "t63"."part_of",
                        "t63"."for_",
                        "t63"."by_",
                        "t63"."on_text",
                        "t63"."earliest",
                        "t63"."latest",
                        "t63"."period",
                        "t63"."from_text",
                        "t63"."to_text",
                        "t63"."from_earliest",
                        "t63"."from_latest",
                        "t63"."to_earliest",
                        "t63"."to_latest",
                        "t63"."due",
                        "t63"."due_earliest",
                        "t63"."due_latest",
                        "t63"."until_text",
                        "t63"."until_latest",
                        "t63"."value",
                        "t63"."low",
                        "t63"."high",
                        "t63"."half",
                        "t63"."unit",
                        "t63"."basis",
                        "t63"."estimate",
                        "t63"."cumulative",
                        "t63"."denies",
                        "t63"."says",
                        "t63"."of_",
                        "t63"."text",
                        "t63"."lean",
                        "t63"."probability",
                        "t63"."words",
                        "t63"."outcome",
                        "t63"."renews",
                        "t63"."document",
                        "t63"."grade",
                        "t63"."picked",
                        "t63"."known_own",
                        "t63"."recorded",
                        "t63"."rec_from",
                        "t63"."rec_to",
                        "t63"."group_key",
                        "t63"."condition",
                        "t63"."note",
                        "t63"."at_",
                        "t63"."quote",
                        "t63"."lang",
                        "t63"."publisher",
                        "t63"."published_latest",
                        "t63"."root",
                        "t63"."document_grade",
                        "t63"."on_day",
                        "t63"."known_day",
                        "t63"."recorded_day",
                        "t63"."known",
                        "t63"."is_known",
                        "t63"."is_recorded",
                        "t22"."a",
                        "t22"."b"
                      FROM (
                        SELECT
                          "t61"."src",
                          "t61"."claim",
                          "t61"."entry",
                          "t61"."record",
                          "t61"."kind",
                          "t61"."property",
                          "t61"."is_stage",
                          "t61"."is_figure",
                          "t61"."mutual",
                          "t61"."ladder",
                          "t61"."state",
                          "t61"."party",
                          "t61"."chamber",
                          "t61"."which",
                          "t61"."part_of",
                          "t61"."for_",
                          "t61"."by_",
                          "t61"."on_text",
                          "t61"."earliest",
                          "t61"."latest",
                          "t61"."period",
                          "t61"."from_text",
                          "t61"."to_text",
                          "t61"."from_earliest",
                          "t61"."from_latest",
                          "t61"."to_earliest",
                          "t61"."to_latest",
                          "t61"."due",
                          "t61"."due_earliest",
                          "t61"."due_latest",
                          "t61"."until_text",
                          "t61"."until_latest",
                          "t61"."value",
                          "t61"."low",
                          "t61"."high",
                          "t61"."half",
                          "t61"."unit",
                          "t61"."basis",
                          "t61"."estimate",
                          "t61"."cumulative",
                          "t61"."denies",
                          "t61"."says",
                          "t61"."of_",
                          "t61"."text",
                          "t61"."lean",
                          "t61"."probability",
                          "t61"."words",
                          "t61"."outcome",
                          "t61"."renews",
                          "t61"."document",
                          "t61"."grade",
                          "t61"."picked",
                          "t61"."known_own",
                          "t61"."recorded",
                          "t61"."rec_from",
                          "t61"."rec_to",
                          "t61"."group_key",
                          "t61"."condition",
                          "t61"."note",
                          "t61"."at_",
                          "t61"."quote",
                          "t61"."lang",
                          "t61"."publisher",
                          "t61"."published_latest",
                          "t61"."root",
                          "t61"."document_grade",
                          "t61"."on_day",
                          "t61"."known_day",
                          "t61"."recorded_day",
                          COALESCE("t61"."known_own", "t61"."published_latest") AS "known",
                          COALESCE(COALESCE("t61"."known_own", "t61"."published_latest") <= "t61"."known_day", TRUE) AS "is_known",
                          "t61"."recorded" <= "t61"."recorded_day" AS "is_recorded"
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
                            "t44"."mutual",
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
                            "t44"."unit",
                            "t44"."basis",
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
                            "t44"."grade",
                            "t44"."picked",
                            "t44"."known_own",
                            "t44"."recorded",
                            "t44"."rec_from",
                            "t44"."rec_to",
                            "t44"."group_key",
                            "t44"."condition",
                            "t44"."note",
                            "t44"."at_",
                            "t44"."quote",
                            "t44"."lang",
                            "t56"."publisher",
                            "t56"."published_latest",
                            "t56"."root",
                            "t56"."document_grade",
                            "t23"."on_day",
                            "t23"."known_day",
                            "t23"."recorded_day"
                          FROM (
                            SELECT
                              "t37".*
                              EXCLUDE ("recorded_day_")
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
                                  "t13"."group_key",
                                  "t13"."condition",
                                  "t13"."note",
                                  "t13"."at_",
                                  "t13"."quote",
                                  "t13"."lang",
                                  "t25"."recorded_day_"
                                FROM "raw_claims" AS "t13"
                                SEMI JOIN "selected" AS "t14"
                                  ON "t13"."src" = "t14"."src" AND "t13"."record" = "t14"."record"
                                CROSS JOIN "t17" AS "t25"
                              ) AS "t31"
                              WHERE
                                "t31"."rec_from" <= "t31"."recorded_day_"
                                AND "t31"."recorded_day_" < "t31"."rec_to"
                            ) AS "t37"
                          ) AS "t44"
                          LEFT OUTER JOIN (
                            SELECT
                              "t42"."src",
                              "t42"."document",
                              "t42"."publisher",
                              "t42"."published_latest",
                              "t42"."root",
                              "t42"."grade" AS "document_grade"
                            FROM (
                              SELECT
                                "t36".*
                                EXCLUDE ("recorded_day_")
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
                                    "t15"."grade",
                                    "t15"."rec_from",
                                    "t15"."rec_to",
                                    "t24"."recorded_day_"
                                  FROM "raw_documents" AS "t15"
                                  CROSS JOIN "t17" AS "t24"
                                ) AS "t30"
                                WHERE
                                  "t30"."rec_from" <= "t30"."recorded_day_"
                                  AND "t30"."recorded_day_" < "t30"."rec_to"
                              ) AS "t36"
                            ) AS "t42"
                          ) AS "t56"
                            ON "t44"."src" = "t56"."src" AND "t44"."document" = "t56"."document"
                          CROSS JOIN (
                            SELECT
                              "t3"."on_day",
                              "t3"."known_day",
                              "t3"."recorded_day"
                            FROM "asked" AS "t3"
                          ) AS "t23"
                        ) AS "t61"
                      ) AS "t63"
                      CROSS JOIN (
                        SELECT
                          "t3"."a",
                          "t3"."b"
                        FROM "asked" AS "t3"
                      ) AS "t22"
                    ) AS "t64"
                    WHERE
                      (
                        "t64"."a" IS NULL
                      )
                      OR (
                        "t64"."kind" <> 'vote'
                      )
                      OR (
                        "t64"."party" = "t64"."a"
                      )
                      OR (
                        "t64"."party" = "t64"."b"
                      )
                  ) AS "t65"
                ) AS "t67"
                LEFT OUTER JOIN (
                  SELECT
                    "t40"."src",
                    "t40"."publisher",
                    "t40"."reliability",
                    "t40"."witness",
                    "t40"."speaker" AS "published_by",
                    "t40"."state" AS "publisher_state"
                  FROM (
                    SELECT
                      "t34".*
                      EXCLUDE ("recorded_day_")
                    FROM (
                      SELECT
                        *
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
                          "t24"."recorded_day_"
                        FROM "raw_publishers" AS "t11"
                        CROSS JOIN "t17" AS "t24"
                      ) AS "t28"
                      WHERE
                        "t28"."rec_from" <= "t28"."recorded_day_"
                        AND "t28"."recorded_day_" < "t28"."rec_to"
                    ) AS "t34"
                  ) AS "t40"
                ) AS "t54"
                  ON "t67"."src" = "t54"."src" AND "t67"."publisher" = "t54"."publisher"
                LEFT OUTER JOIN (
                  SELECT
                    "t39"."src",
                    "t39"."actor",
                    "t39"."whole" AS "says_whole"
                  FROM (
                    SELECT
                      "t33".*
                      EXCLUDE ("recorded_day_")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t10"."src",
                          "t10"."actor",
                          "t10"."name",
                          "t10"."kind",
                          "t10"."whole",
                          "t10"."rec_from",
                          "t10"."rec_to",
                          "t24"."recorded_day_"
                        FROM "raw_actors" AS "t10"
                        CROSS JOIN "t17" AS "t24"
                      ) AS "t27"
                      WHERE
                        "t27"."rec_from" <= "t27"."recorded_day_"
                        AND "t27"."recorded_day_" < "t27"."rec_to"
                    ) AS "t33"
                  ) AS "t39"
                ) AS "t53"
                  ON "t67"."src" = "t53"."src" AND "t67"."says" = "t53"."actor"
                LEFT OUTER JOIN (
                  SELECT
                    "t41"."src",
                    "t41"."record",
                    "t41"."unit" AS "head_unit",
                    "t41"."basis" AS "head_basis"
                  FROM (
                    SELECT
                      "t35".*
                      EXCLUDE ("recorded_day_")
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
                          "t12"."n_parties",
                          "t12"."stale_months",
                          "t12"."stale_days",
                          "t24"."recorded_day_"
                        FROM "raw_heads" AS "t12"
                        CROSS JOIN "t17" AS "t24"
                      ) AS "t29"
                      WHERE
                        "t29"."rec_from" <= "t29"."recorded_day_"
                        AND "t29"."recorded_day_" < "t29"."rec_to"
                    ) AS "t35"
                  ) AS "t41"
                ) AS "t55"
                  ON "t67"."src" = "t55"."src" AND "t67"."record" = "t55"."record"
                LEFT OUTER JOIN (
                  SELECT
                    "t0"."src",
                    "t0"."entry",
                    TRUE AS "corrected"
                  FROM "superseded" AS "t0"
                ) AS "t20"
                  ON "t67"."src" = "t20"."src" AND "t67"."entry" = "t20"."entry"
              ) AS "t68"
            ) AS "t70"
            LEFT OUTER JOIN (
              SELECT
                "t51"."src",
                "t51"."record",
                "t51"."whole",
                "t51"."whole" AS "spoke_whole"
              FROM "t45" AS "t51"
            ) AS "t60"
              ON "t70"."src" = "t60"."src"
              AND "t70"."record" = "t60"."record"
              AND "t70"."speaker" = "t60"."whole"
            LEFT OUTER JOIN (
              SELECT
                "t39"."src",
                "t39"."actor",
                "t39"."whole" AS "state_whole"
              FROM (
                SELECT
                  "t33".*
                  EXCLUDE ("recorded_day_")
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t10"."src",
                      "t10"."actor",
                      "t10"."name",
                      "t10"."kind",
                      "t10"."whole",
                      "t10"."rec_from",
                      "t10"."rec_to",
                      "t24"."recorded_day_"
                    FROM "raw_actors" AS "t10"
                    CROSS JOIN "t17" AS "t24"
                  ) AS "t27"
                  WHERE
                    "t27"."rec_from" <= "t27"."recorded_day_"
                    AND "t27"."recorded_day_" < "t27"."rec_to"
                ) AS "t33"
              ) AS "t39"
            ) AS "t52"
              ON "t70"."src" = "t52"."src" AND "t70"."publisher_state" = "t52"."actor"
          ) AS "t71"
        ) AS "t73"
        LEFT OUTER JOIN (
          SELECT
            "t51"."src",
            "t51"."record",
            "t51"."whole",
            "t51"."whole" AS "printed_whole"
          FROM "t45" AS "t51"
        ) AS "t59"
          ON "t73"."src" = "t59"."src"
          AND "t73"."record" = "t59"."record"
          AND "t73"."state_whole" = "t59"."whole"
      ) AS "t74"
    ) AS "t75"
  ) AS "t76"
) AS "t77"
