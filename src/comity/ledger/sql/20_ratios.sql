SELECT
  "t0"."src",
  "t0"."record",
  "t0"."claim",
  "t0"."property",
  "t0"."says",
  "t0"."speaker",
  "t0"."basis",
  "t0"."value",
  "t0"."low",
  "t0"."high",
  "t0"."half",
  CASE
    WHEN "t0"."property" = 'change'
    THEN "t0"."from_earliest"
    ELSE "t0"."earliest"
  END AS "one_begin",
  CASE WHEN "t0"."property" = 'change' THEN "t0"."from_latest" ELSE "t0"."latest" END AS "one_end",
  "t0"."earliest" AS "two_begin",
  "t0"."latest" AS "two_end",
  CASE WHEN "t0"."property" = 'change' THEN COALESCE("t0"."of_", '') ELSE '' END AS "one_of",
  COALESCE("t0"."of_", '') AS "two_of",
  CASE WHEN "t0"."property" = 'change' THEN "t0"."from_text" ELSE "t0"."period" END AS "one_name",
  CASE WHEN "t0"."property" = 'change' THEN "t0"."to_text" ELSE "t0"."of_" END AS "two_name"
FROM "claims" AS "t0"
WHERE
  "t0"."status" = 'live'
  AND "t0"."denies" IS NULL
  AND "t0"."property" IN ('change', 'share')
  AND "t0"."earliest" IS NOT NULL
