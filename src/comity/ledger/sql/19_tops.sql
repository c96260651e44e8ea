-- reads acts
SELECT
  "t7"."src",
  "t7"."record",
  "t7"."state",
  "t7"."ladder",
  "t7"."property" AS "state_stage",
  "t7"."day_from" AS "state_from",
  "t7"."day_to" AS "state_to",
  "t7"."shown" AS "state_claim",
  "t7"."group" AS "state_group",
  "t7"."contested" AS "state_contested",
  "t7"."one_sided" AS "state_one_sided",
  "t7"."single" AS "state_single"
FROM (
  SELECT
    "t6"."src",
    "t6"."record",
    "t6"."kind",
    "t6"."property",
    "t6"."party",
    "t6"."ladder",
    "t6"."state",
    "t6"."day_from",
    "t6"."day_to",
    "t6"."shown",
    "t6"."group",
    "t6"."rank",
    "t6"."contested",
    "t6"."one_sided",
    "t6"."single",
    ROW_NUMBER() OVER (
      PARTITION BY "t6"."src", "t6"."record"
      ORDER BY "t6"."day_to" DESC, "t6"."ladder" DESC, "t6"."rank" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "place"
  FROM (
    SELECT
      "t5".*
      EXCLUDE ("reached")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."src",
          "t1"."record",
          "t1"."kind",
          "t1"."property",
          "t1"."party",
          "t1"."ladder",
          "t1"."state",
          "t1"."day_from",
          "t1"."day_to",
          "t1"."shown",
          "t1"."group",
          "t1"."rank",
          "t1"."contested",
          "t1"."one_sided",
          "t1"."single",
          "t3"."reached"
        FROM "acts" AS "t1"
        LEFT OUTER JOIN (
          SELECT DISTINCT
            "t0"."src",
            "t0"."record",
            TRUE AS "reached"
          FROM "acts" AS "t0"
          WHERE
            "t0"."kind" = 'agreement' AND "t0"."state" = 'in_force'
        ) AS "t3"
          ON "t1"."src" = "t3"."src" AND "t1"."record" = "t3"."record"
      ) AS "t4"
      WHERE
        (
          "t4"."reached" IS NULL
        )
        OR NOT (
          "t4"."property" IN ('approved', 'ratified', 'acceded')
        )
    ) AS "t5"
  ) AS "t6"
) AS "t7"
WHERE
  "t7"."place" = 0
