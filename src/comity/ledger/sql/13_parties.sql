-- reads raw_parties, heads, outsiders, asked
SELECT
  "t11"."src",
  "t11"."record",
  "t11"."actor",
  "t11"."whole",
  "t11"."role"
FROM (
  SELECT
    "t9"."src",
    "t9"."record",
    "t9"."actor",
    "t9"."whole",
    "t9"."role"
  FROM (
    SELECT
      "t6"."src",
      "t6"."record",
      "t6"."actor",
      "t6"."whole",
      "t6"."role",
      "t6"."rec_from",
      "t6"."rec_to",
      "t6"."rec_draft",
      "t8"."recorded_day_",
      "t8"."drafts_"
    FROM "raw_parties" AS "t6"
    CROSS JOIN (
      SELECT
        "t3"."recorded_day" AS "recorded_day_",
        "t3"."drafts" AS "drafts_"
      FROM "asked" AS "t3"
    ) AS "t8"
  ) AS "t9"
  WHERE
    "t9"."rec_from" <= "t9"."recorded_day_"
    AND "t9"."recorded_day_" < "t9"."rec_to"
    AND (
      (
        "t9"."rec_draft" IS NULL
      ) OR (
        "t9"."rec_draft" = "t9"."drafts_"
      )
    )
) AS "t11"
SEMI JOIN "heads" AS "t4"
  ON "t11"."src" = "t4"."src" AND "t11"."record" = "t4"."record"
ANTI JOIN "outsiders" AS "t5"
  ON "t11"."src" = "t5"."src"
  AND "t11"."record" = "t5"."record"
  AND "t11"."actor" = "t5"."actor"
