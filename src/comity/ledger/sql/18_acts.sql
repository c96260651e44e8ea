-- reads groups, heads
SELECT
  "t7".*
  EXCLUDE ("n_parties")
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t5"."src",
      "t5"."record",
      "t5"."kind",
      "t5"."property",
      "t5"."party",
      "t5"."ladder",
      "t5"."state",
      "t5"."day_from",
      "t5"."day_to",
      "t5"."shown",
      "t5"."group",
      "t5"."rank",
      "t5"."contested",
      "t5"."one_sided",
      "t5"."single",
      "t4"."n_parties"
    FROM (
      SELECT
        "t0"."src",
        "t0"."record",
        "t0"."kind",
        "t0"."property",
        "t0"."party",
        "t0"."ladder",
        "t0"."state",
        "t0"."day_from",
        "t0"."day_to",
        "t0"."shown",
        "t0"."group",
        "t0"."rank",
        "t0"."contested",
        "t0"."one_sided",
        "t0"."single"
      FROM "groups" AS "t0"
      WHERE
        "t0"."is_stage" AND NOT (
          "t0"."denied"
        ) AND "t0"."ladder" > 0
    ) AS "t5"
    INNER JOIN (
      SELECT
        "t1"."src",
        "t1"."record",
        "t1"."n_parties"
      FROM "heads" AS "t1"
    ) AS "t4"
      ON "t5"."src" = "t4"."src" AND "t5"."record" = "t4"."record"
  ) AS "t6"
  WHERE
    (
      "t6"."kind" <> 'agreement'
    )
    OR NOT (
      "t6"."property" IN ('withdrawn', 'suspended', 'in_force')
    )
    OR NOT (
      (
        "t6"."property" = 'withdrawn'
      ) OR (
        "t6"."party" IS NOT NULL
      )
    )
    OR (
      "t6"."n_parties" = 2
    )
) AS "t7"
