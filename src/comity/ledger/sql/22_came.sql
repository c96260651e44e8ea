-- reads groups
SELECT
  "t0"."src",
  "t0"."record",
  "t0"."party",
  "t0"."property" AS "stage",
  CASE
    WHEN "t0"."kind" || ':' || "t0"."property" IN (
      'agreement:initialled',
      'agreement:adopted',
      'agreement:opened',
      'agreement:signed',
      'agreement:ratified',
      'agreement:acceded',
      'agreement:in_force',
      'agreement:withdrawn',
      'agreement:expired',
      'agreement:terminated',
      'agreement:replaced',
      'membership:left',
      'sanction:imposed',
      'sanction:lifted',
      'event:held',
      'event:cancelled',
      'judgement:resolved'
    )
    THEN ''
    ELSE COALESCE("t0"."which", '')
  END AS "part",
  "t0"."day_to" AS "day"
FROM "groups" AS "t0"
WHERE
  "t0"."is_stage"
  AND NOT (
    "t0"."denied"
  )
  AND "t0"."property" <> 'expected'
  AND NOT (
    COALESCE("t0"."cumulative", FALSE)
  )
