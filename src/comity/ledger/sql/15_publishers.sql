-- reads raw_publishers, documents, asked
SELECT
  "t9"."src",
  "t9"."publisher",
  "t9"."name",
  "t9"."kind",
  "t9"."state",
  "t9"."reliability",
  "t9"."basis",
  "t9"."speaker",
  "t9"."witness"
FROM (
  SELECT
    "t7"."src",
    "t7"."publisher",
    "t7"."name",
    "t7"."kind",
    "t7"."state",
    "t7"."reliability",
    "t7"."basis",
    "t7"."speaker",
    "t7"."witness"
  FROM (
    SELECT
      "t4"."src",
      "t4"."publisher",
      "t4"."name",
      "t4"."kind",
      "t4"."state",
      "t4"."reliability",
      "t4"."basis",
      "t4"."speaker",
      "t4"."witness",
      "t4"."rec_from",
      "t4"."rec_to",
      "t4"."rec_draft",
      "t6"."recorded_day_",
      "t6"."drafts_"
    FROM "raw_publishers" AS "t4"
    CROSS JOIN (
      SELECT
        "t2"."recorded_day" AS "recorded_day_",
        "t2"."drafts" AS "drafts_"
      FROM "asked" AS "t2"
    ) AS "t6"
  ) AS "t7"
  WHERE
    "t7"."rec_from" <= "t7"."recorded_day_"
    AND "t7"."recorded_day_" < "t7"."rec_to"
    AND (
      (
        "t7"."rec_draft" IS NULL
      ) OR (
        "t7"."rec_draft" = "t7"."drafts_"
      )
    )
) AS "t9"
SEMI JOIN "documents" AS "t3"
  ON "t9"."src" = "t3"."src" AND "t9"."publisher" = "t3"."publisher"
