SELECT
  "t2".*
  EXCLUDE ("grade_rank", "known", "letter_rank", "picked_first", "witness_rank")
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
    "t1"."record",
    "t1"."party",
    "t1"."group",
    "t1"."denies_all",
    "t1"."soft",
    "t1"."picked_first",
    "t1"."grade_rank",
    "t1"."letter_rank",
    "t1"."witness_rank",
    ROW_NUMBER() OVER (
      PARTITION BY "t1"."src", "t1"."record"
      ORDER BY "t1"."picked_first" ASC, "t1"."grade_rank" ASC, "t1"."letter_rank" ASC, "t1"."witness_rank" ASC, "t1"."known" DESC, "t1"."claim" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "rank",
    COUNT("t1"."claim") OVER (
      PARTITION BY "t1"."src", "t1"."group"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "n_group"
  FROM (
    SELECT
      "t0"."src",
      "t0"."claim",
      "t0"."property",
      "t0"."is_stage",
      "t0"."is_figure",
      "t0"."denies",
      "t0"."earliest",
      "t0"."latest",
      "t0"."value",
      "t0"."low",
      "t0"."high",
      "t0"."half",
      "t0"."unit",
      "t0"."text",
      "t0"."outcome",
      "t0"."lean",
      "t0"."spoke_whole",
      "t0"."printed_whole",
      "t0"."root",
      "t0"."publisher",
      "t0"."document",
      "t0"."known",
      "t0"."record",
      "t0"."party",
      "t0"."group",
      COALESCE("t0"."denies" = 'true', FALSE) AS "denies_all",
      COALESCE("t0"."estimate", FALSE)
      OR COALESCE(
        "t0"."is_figure"
        AND (
          "t0"."property" <> 'measure'
        )
        AND (
          "t0"."known" < "t0"."latest"
        ),
        FALSE
      ) AS "soft",
      CASE WHEN COALESCE("t0"."picked", FALSE) THEN 0 ELSE 1 END AS "picked_first",
      COALESCE(CASE WHEN "t0"."grade" < 6 THEN "t0"."grade" ELSE 6 END, 6) AS "grade_rank",
      COALESCE(CASE WHEN "t0"."reliability" < 'F' THEN "t0"."reliability" ELSE 'F' END, 'F') AS "letter_rank",
      CASE
        WHEN COALESCE("t0"."witness", FALSE)
        THEN 0
        WHEN "t0"."spoke_whole" IS NOT NULL
        THEN 1
        ELSE 2
      END AS "witness_rank"
    FROM "seen" AS "t0"
    WHERE
      "t0"."status" = 'live'
  ) AS "t1"
) AS "t2"
