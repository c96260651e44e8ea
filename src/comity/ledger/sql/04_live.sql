SELECT
  "t3".*
  EXCLUDE ("picked_first", "letter_rank", "grade_rank", "witness_rank", "known")
FROM (
  SELECT
    "t2"."src",
    "t2"."claim",
    "t2"."property",
    "t2"."is_stage",
    "t2"."is_figure",
    "t2"."denies",
    "t2"."earliest",
    "t2"."latest",
    "t2"."value",
    "t2"."low",
    "t2"."high",
    "t2"."half",
    "t2"."unit",
    "t2"."text",
    "t2"."outcome",
    "t2"."lean",
    "t2"."spoke_whole",
    "t2"."printed_whole",
    "t2"."root",
    "t2"."publisher",
    "t2"."document",
    "t2"."known",
    "t2"."group",
    "t2"."denies_all",
    "t2"."soft",
    "t2"."picked_first",
    "t2"."grade_rank",
    "t2"."letter_rank",
    "t2"."witness_rank",
    ROW_NUMBER() OVER (
      PARTITION BY "t2"."src", "t2"."group"
      ORDER BY "t2"."picked_first" ASC, "t2"."grade_rank" ASC, "t2"."letter_rank" ASC, "t2"."witness_rank" ASC, "t2"."known" DESC, "t2"."claim" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "rank",
    COUNT("t2"."claim") OVER (
      PARTITION BY "t2"."src", "t2"."group"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "n_group"
  FROM (
    SELECT
      "t1"."src",
      "t1"."claim",
      "t1"."property",
      "t1"."is_stage",
      "t1"."is_figure",
      "t1"."denies",
      "t1"."earliest",
      "t1"."latest",
      "t1"."value",
      "t1"."low",
      "t1"."high",
      "t1"."half",
      "t1"."unit",
      "t1"."text",
      "t1"."outcome",
      "t1"."lean",
      "t1"."spoke_whole",
      "t1"."printed_whole",
      "t1"."root",
      "t1"."publisher",
      "t1"."document",
      "t1"."known",
      "t1"."same" || '' || CASE
        WHEN "t1"."property" IN ('value', 'share', 'change')
        THEN CASE
          WHEN COALESCE("t1"."basis", 'unstated') = 'unstated'
          THEN COALESCE(
            CASE
              WHEN MIN(NULLIF("t1"."basis", 'unstated')) OVER (
                PARTITION BY "t1"."src", "t1"."same"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) = MAX(NULLIF("t1"."basis", 'unstated')) OVER (
                PARTITION BY "t1"."src", "t1"."same"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              )
              THEN MIN(NULLIF("t1"."basis", 'unstated')) OVER (
                PARTITION BY "t1"."src", "t1"."same"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              )
              ELSE CAST(NULL AS TEXT)
            END,
            'unstated'
          )
          ELSE "t1"."basis"
        END
        ELSE ''
      END AS "group",
      COALESCE("t1"."denies" = 'true', FALSE) AS "denies_all",
      COALESCE("t1"."estimate", FALSE)
      OR COALESCE(
        "t1"."is_figure"
        AND (
          "t1"."property" <> 'measure'
        )
        AND (
          "t1"."known" < "t1"."latest"
        ),
        FALSE
      ) AS "soft",
      CASE WHEN COALESCE("t1"."picked", FALSE) THEN 0 ELSE 1 END AS "picked_first",
      COALESCE(CASE WHEN "t1"."grade" < 6 THEN "t1"."grade" ELSE 6 END, 6) AS "grade_rank",
      COALESCE(CASE WHEN "t1"."reliability" < 'F' THEN "t1"."reliability" ELSE 'F' END, 'F') AS "letter_rank",
      CASE
        WHEN COALESCE("t1"."witness", FALSE)
        THEN 0
        WHEN "t1"."spoke_whole" IS NOT NULL
        THEN 1
        ELSE 2
      END AS "witness_rank"
    FROM (
      SELECT
        "t0"."src",
        "t0"."claim",
        "t0"."entry",
        "t0"."record",
        "t0"."kind",
        "t0"."property",
        "t0"."is_stage",
        "t0"."is_figure",
        "t0"."mutual",
        "t0"."ladder",
        "t0"."state",
        "t0"."party",
        "t0"."chamber",
        "t0"."which",
        "t0"."part_of",
        "t0"."for_",
        "t0"."by_",
        "t0"."on_text",
        "t0"."earliest",
        "t0"."latest",
        "t0"."period",
        "t0"."from_text",
        "t0"."to_text",
        "t0"."from_earliest",
        "t0"."from_latest",
        "t0"."to_earliest",
        "t0"."to_latest",
        "t0"."due",
        "t0"."due_earliest",
        "t0"."due_latest",
        "t0"."until_text",
        "t0"."until_latest",
        "t0"."value",
        "t0"."low",
        "t0"."high",
        "t0"."half",
        "t0"."unit",
        "t0"."basis",
        "t0"."estimate",
        "t0"."cumulative",
        "t0"."denies",
        "t0"."says",
        "t0"."of_",
        "t0"."text",
        "t0"."lean",
        "t0"."probability",
        "t0"."words",
        "t0"."outcome",
        "t0"."renews",
        "t0"."document",
        "t0"."grade",
        "t0"."picked",
        "t0"."recorded",
        "t0"."group_key",
        "t0"."condition",
        "t0"."note",
        "t0"."at_",
        "t0"."quote",
        "t0"."lang",
        "t0"."publisher",
        "t0"."root",
        "t0"."known",
        "t0"."reliability",
        "t0"."witness",
        "t0"."speaker",
        "t0"."status",
        "t0"."spoke_whole",
        "t0"."printed_whole",
        "t0"."group_key" || '' || CASE WHEN "t0"."property" = 'expected' THEN "t0"."speaker" ELSE '' END || '' || CASE
          WHEN "t0"."property" IN ('value', 'share', 'change')
          THEN COALESCE("t0"."unit", '')
          ELSE ''
        END AS "same"
      FROM "seen" AS "t0"
      WHERE
        "t0"."status" = 'live'
    ) AS "t1"
  ) AS "t2"
) AS "t3"
