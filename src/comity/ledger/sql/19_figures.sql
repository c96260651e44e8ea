SELECT
  "t0"."src",
  "t0"."record",
  "t0"."claim",
  "t0"."says",
  "t0"."speaker",
  "t0"."unit",
  "t0"."basis",
  "t0"."earliest" AS "begin",
  "t0"."latest" AS "end",
  COALESCE("t0"."of_", '') AS "of_",
  "t0"."standing" = 'shown' AS "shown",
  CAST("t0"."value" AS DOUBLE) AS "value",
  CAST(COALESCE("t0"."low", "t0"."value" - "t0"."half") AS DOUBLE) AS "low",
  CAST(COALESCE("t0"."high", "t0"."value" + "t0"."half") AS DOUBLE) AS "high",
  "t0"."value" AS "amount",
  "t0"."half",
  "t0"."low" AS "least",
  "t0"."high" AS "most"
FROM "claims" AS "t0"
WHERE
  "t0"."status" = 'live'
  AND "t0"."denies" IS NULL
  AND "t0"."property" = 'value'
  AND "t0"."period" IS NOT NULL
  AND "t0"."value" IS NOT NULL
