-- reads claims, heads
SELECT
  "t6"."src",
  "t6"."record",
  "t6"."claim",
  "t6"."property",
  "t6"."says",
  "t6"."speaker",
  "t6"."basis",
  "t6"."value",
  "t6"."half",
  CASE WHEN "t6"."unit" = 'percent' THEN "t6"."head_unit" ELSE "t6"."unit" END AS "measured",
  CASE
    WHEN "t6"."property" = 'change'
    THEN "t6"."from_earliest"
    ELSE "t6"."earliest"
  END AS "one_begin",
  CASE WHEN "t6"."property" = 'change' THEN "t6"."from_latest" ELSE "t6"."latest" END AS "one_end",
  "t6"."earliest" AS "two_begin",
  "t6"."latest" AS "two_end",
  CASE WHEN "t6"."property" = 'change' THEN COALESCE("t6"."of_", '') ELSE '' END AS "one_of",
  COALESCE("t6"."of_", '') AS "two_of",
  CASE WHEN "t6"."property" = 'change' THEN "t6"."from_text" ELSE "t6"."period" END AS "one_name",
  CASE WHEN "t6"."property" = 'change' THEN "t6"."to_text" ELSE "t6"."of_" END AS "two_name"
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
    "t5"."group",
    "t5"."standing",
    "t5"."contested",
    "t4"."head_unit"
  FROM (
    SELECT
      *
    FROM "claims" AS "t0"
    WHERE
      "t0"."status" = 'live'
      AND "t0"."denies" IS NULL
      AND "t0"."property" IN ('change', 'share')
      AND "t0"."earliest" IS NOT NULL
  ) AS "t5"
  LEFT OUTER JOIN (
    SELECT
      "t1"."src",
      "t1"."record",
      "t1"."unit" AS "head_unit"
    FROM "heads" AS "t1"
  ) AS "t4"
    ON "t5"."src" = "t4"."src" AND "t5"."record" = "t4"."record"
) AS "t6"
