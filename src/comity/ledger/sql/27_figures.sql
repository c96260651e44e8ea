-- reads claims, live
SELECT
  "t6"."src",
  "t6"."record",
  "t6"."claim",
  "t6"."says",
  "t6"."speaker",
  "t6"."unit",
  "t6"."basis",
  "t6"."rank",
  "t6"."earliest" AS "begin",
  "t6"."latest" AS "end",
  COALESCE("t6"."of_", '') AS "of_",
  "t6"."standing" = 'shown' AS "shown",
  CAST("t6"."value" AS DOUBLE) AS "value",
  CAST("t6"."value" - "t6"."half" AS DOUBLE) AS "low",
  CAST("t6"."value" + "t6"."half" AS DOUBLE) AS "high",
  "t6"."value" AS "amount",
  "t6"."half"
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
    "t4"."rank"
  FROM (
    SELECT
      *
    FROM "claims" AS "t0"
    WHERE
      "t0"."status" = 'live'
      AND "t0"."denies" IS NULL
      AND "t0"."property" = 'value'
      AND "t0"."period" IS NOT NULL
      AND "t0"."value" IS NOT NULL
  ) AS "t5"
  INNER JOIN (
    SELECT
      "t1"."src",
      "t1"."claim",
      "t1"."rank"
    FROM "live" AS "t1"
  ) AS "t4"
    ON "t5"."src" = "t4"."src" AND "t5"."claim" = "t4"."claim"
) AS "t6"
