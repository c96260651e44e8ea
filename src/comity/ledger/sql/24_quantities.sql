-- reads groups
SELECT
  "t0"."src",
  "t0"."record",
  "t0"."unit",
  "t0"."half",
  "t0"."low",
  "t0"."high",
  "t0"."which",
  "t0"."part_of",
  "t0"."basis",
  "t0"."contested",
  "t0"."shown",
  "t0"."day_from",
  "t0"."day_to",
  "t0"."rank",
  "t0"."property" AS "rung",
  COALESCE("t0"."cumulative", FALSE) AS "running",
  COALESCE("t0"."value", "t0"."low") AS "amount",
  COALESCE("t0"."low", "t0"."value") AS "least",
  COALESCE("t0"."high", "t0"."value") AS "most"
FROM "groups" AS "t0"
WHERE
  "t0"."kind" = 'commitment'
  AND "t0"."is_stage"
  AND NOT (
    "t0"."denied"
  )
  AND "t0"."unit" IS NOT NULL
  AND "t0"."property" IN (
    'announced',
    'pledged',
    'committed',
    'allocated',
    'ordered',
    'delivered',
    'operational',
    'paid',
    'used',
    'cancelled',
    'returned',
    'repaid'
  )
  AND (
    (
      "t0"."value" IS NOT NULL
    ) OR (
      "t0"."low" IS NOT NULL
    )
  )
