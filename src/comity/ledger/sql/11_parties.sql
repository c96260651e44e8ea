-- reads raw_parties, heads, asked
SELECT
  "t9"."src",
  "t9"."record",
  "t9"."actor",
  "t9"."whole",
  "t9"."role"
FROM (
  SELECT
    "t7"."src",
    "t7"."record",
    "t7"."actor",
    "t7"."whole",
    "t7"."role"
  FROM (
    SELECT
      "t4"."src",
      "t4"."record",
      "t4"."actor",
      "t4"."whole",
      "t4"."role",
      "t4"."rec_from",
      "t4"."rec_to",
      "t4"."rec_draft",
      "t6"."recorded_day_",
      "t6"."drafts_"
    FROM "raw_parties" AS "t4"
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
SEMI JOIN "heads" AS "t3"
  ON "t9"."src" = "t3"."src" AND "t9"."record" = "t3"."record"
