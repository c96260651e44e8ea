SELECT
  "t12".*
  EXCLUDE ("rec_from", "rec_to")
FROM (
  SELECT
    "t11"."src",
    "t11"."document",
    "t11"."publisher",
    "t11"."title",
    "t11"."published",
    "t11"."published_latest",
    "t11"."url",
    "t11"."where_",
    "t11"."lang",
    "t11"."seen",
    "t11"."via",
    "t11"."repeats",
    "t11"."root",
    "t11"."grade",
    "t11"."rec_from",
    "t11"."rec_to"
  FROM (
    SELECT
      "t9".*
      EXCLUDE ("recorded_day_")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."src",
          "t3"."document",
          "t3"."publisher",
          "t3"."title",
          "t3"."published",
          "t3"."published_latest",
          "t3"."url",
          "t3"."where_",
          "t3"."lang",
          "t3"."seen",
          "t3"."via",
          "t3"."repeats",
          "t3"."root",
          "t3"."grade",
          "t3"."rec_from",
          "t3"."rec_to",
          "t5"."recorded_day_"
        FROM "raw_documents" AS "t3"
        CROSS JOIN (
          SELECT
            "t2"."recorded_day" AS "recorded_day_"
          FROM "asked" AS "t2"
        ) AS "t5"
      ) AS "t8"
      WHERE
        "t8"."rec_from" <= "t8"."recorded_day_" AND "t8"."recorded_day_" < "t8"."rec_to"
    ) AS "t9"
  ) AS "t11"
  SEMI JOIN (
    SELECT DISTINCT
      "t0"."src",
      "t0"."document"
    FROM "claims" AS "t0"
    WHERE
      NOT (
        "t0"."status" IN ('unrecorded', 'unknown')
      )
  ) AS "t7"
    ON "t11"."src" = "t7"."src" AND "t11"."document" = "t7"."document"
) AS "t12"
