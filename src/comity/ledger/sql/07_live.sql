-- reads seen, bases
SELECT
  "t9".*
  EXCLUDE ("grade_rank", "known", "letter_rank", "picked_first", "witness_rank")
FROM (
  SELECT
    "t8"."src",
    "t8"."claim",
    "t8"."property",
    "t8"."is_stage",
    "t8"."is_figure",
    "t8"."denies",
    "t8"."earliest",
    "t8"."latest",
    "t8"."value",
    "t8"."low",
    "t8"."high",
    "t8"."half",
    "t8"."unit",
    "t8"."text",
    "t8"."outcome",
    "t8"."lean",
    "t8"."spoke_whole",
    "t8"."printed_whole",
    "t8"."root",
    "t8"."publisher",
    "t8"."document",
    "t8"."known",
    "t8"."record",
    "t8"."party",
    "t8"."group",
    "t8"."denies_all",
    "t8"."soft",
    "t8"."picked_first",
    "t8"."grade_rank",
    "t8"."letter_rank",
    "t8"."witness_rank",
    ROW_NUMBER() OVER (
      PARTITION BY "t8"."src", "t8"."record"
      ORDER BY "t8"."picked_first" ASC, "t8"."grade_rank" ASC, "t8"."letter_rank" ASC, "t8"."witness_rank" ASC, "t8"."known" DESC, "t8"."claim" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "rank"
  FROM (
    SELECT
      "t7"."src",
      "t7"."claim",
      "t7"."property",
      "t7"."is_stage",
      "t7"."is_figure",
      "t7"."denies",
      "t7"."earliest",
      "t7"."latest",
      "t7"."value",
      "t7"."low",
      "t7"."high",
      "t7"."half",
      "t7"."unit",
      "t7"."text",
      "t7"."outcome",
      "t7"."lean",
      "t7"."spoke_whole",
      "t7"."printed_whole",
      "t7"."root",
      "t7"."publisher",
      "t7"."document",
      "t7"."known",
      "t7"."record",
      "t7"."party",
      "t7"."group",
      COALESCE("t7"."denies" = 'true', FALSE) AS "denies_all",
      COALESCE("t7"."estimate", FALSE)
      OR COALESCE(
        (
          (
            "t7"."value" IS NOT NULL
          )
          OR (
            "t7"."low" IS NOT NULL
          )
          OR (
            "t7"."high" IS NOT NULL
          )
        )
        AND (
          "t7"."denies" IS NULL
        )
        AND (
          (
            "t7"."period" IS NOT NULL
          ) OR (
            "t7"."property" = 'change'
          )
        )
        AND (
          "t7"."known" < "t7"."latest"
        ),
        FALSE
      ) AS "soft",
      CASE WHEN COALESCE("t7"."picked", FALSE) THEN 0 ELSE 1 END AS "picked_first",
      COALESCE(CASE WHEN "t7"."grade" < 6 THEN "t7"."grade" ELSE 6 END, 6) AS "grade_rank",
      COALESCE(CASE WHEN "t7"."reliability" < 'F' THEN "t7"."reliability" ELSE 'F' END, 'F') AS "letter_rank",
      CASE
        WHEN COALESCE("t7"."witness", FALSE)
        THEN 0
        WHEN "t7"."spoke_whole" IS NOT NULL
        THEN 1
        ELSE 2
      END AS "witness_rank"
    FROM (
      SELECT
        "t6".*
        EXCLUDE ("only", "same")
      FROM (
        SELECT
          "t5"."src",
          "t5"."claim",
          "t5"."entry",
          "t5"."record",
          "t5"."kind",
          "t5"."property",
          "t5"."is_stage",
          "t5"."is_figure",
          "t5"."ladder",
          "t5"."state",
          "t5"."party",
          "t5"."chamber",
          "t5"."which",
          "t5"."part_of",
          "t5"."for_",
          "t5"."by_",
          "t5"."on_text",
          "t5"."earliest",
          "t5"."latest",
          "t5"."period",
          "t5"."from_text",
          "t5"."to_text",
          "t5"."from_earliest",
          "t5"."from_latest",
          "t5"."to_earliest",
          "t5"."to_latest",
          "t5"."due",
          "t5"."due_earliest",
          "t5"."due_latest",
          "t5"."until_text",
          "t5"."until_latest",
          "t5"."value",
          "t5"."low",
          "t5"."high",
          "t5"."half",
          "t5"."estimate",
          "t5"."cumulative",
          "t5"."denies",
          "t5"."says",
          "t5"."of_",
          "t5"."text",
          "t5"."lean",
          "t5"."probability",
          "t5"."words",
          "t5"."outcome",
          "t5"."renews",
          "t5"."document",
          "t5"."picked",
          "t5"."recorded",
          "t5"."condition",
          "t5"."note",
          "t5"."at_",
          "t5"."quote",
          "t5"."lang",
          "t5"."publisher",
          "t5"."root",
          "t5"."reliability",
          "t5"."witness",
          "t5"."known",
          "t5"."speaker",
          "t5"."unit",
          "t5"."basis",
          "t5"."grade",
          "t5"."mutual",
          "t5"."spoke_whole",
          "t5"."printed_whole",
          "t5"."status",
          "t5"."same",
          "t5"."only",
          "t5"."same" || '' || CASE
            WHEN NOT (
              "t5"."property" IN ('value', 'share', 'change')
            )
            THEN ''
            WHEN COALESCE("t5"."basis", 'unstated') = 'unstated'
            THEN COALESCE("t5"."only", 'unstated')
            ELSE COALESCE("t5"."basis", 'unstated')
          END AS "group"
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
            "t4"."picked",
            "t4"."recorded",
            "t4"."condition",
            "t4"."note",
            "t4"."at_",
            "t4"."quote",
            "t4"."lang",
            "t4"."publisher",
            "t4"."root",
            "t4"."reliability",
            "t4"."witness",
            "t4"."known",
            "t4"."speaker",
            "t4"."unit",
            "t4"."basis",
            "t4"."grade",
            "t4"."mutual",
            "t4"."spoke_whole",
            "t4"."printed_whole",
            "t4"."status",
            "t4"."same",
            "t2"."only"
          FROM (
            SELECT
              *
            FROM "seen" AS "t0"
            WHERE
              "t0"."status" = 'live'
          ) AS "t4"
          LEFT OUTER JOIN "bases" AS "t2"
            ON "t4"."src" = "t2"."src" AND "t4"."same" = "t2"."same"
        ) AS "t5"
      ) AS "t6"
    ) AS "t7"
  ) AS "t8"
) AS "t9"
