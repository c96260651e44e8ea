-- reads seen
SELECT
  "t2"."src",
  "t2"."same",
  "t2"."first" AS "only"
FROM (
  SELECT
    "t1"."src",
    "t1"."same",
    MIN("t1"."basis") AS "first",
    MAX("t1"."basis") AS "last"
  FROM (
    SELECT
      *
    FROM "seen" AS "t0"
    WHERE
      "t0"."status" = 'live'
      AND "t0"."property" IN ('value', 'share', 'change')
      AND "t0"."basis" <> 'unstated'
  ) AS "t1"
  GROUP BY
    1,
    2
) AS "t2"
WHERE
  "t2"."first" = "t2"."last"
