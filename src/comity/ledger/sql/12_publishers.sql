SELECT
  "t11".*
  EXCLUDE ("rec_from", "rec_to")
FROM (
  SELECT
    "t10"."src",
    "t10"."publisher",
    "t10"."name",
    "t10"."kind",
    "t10"."state",
    "t10"."reliability",
    "t10"."basis",
    "t10"."speaker",
    "t10"."witness",
    "t10"."rec_from",
    "t10"."rec_to"
  FROM (
    SELECT
      "t8".*
      EXCLUDE ("recorded_day_")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t4"."src",
          "t4"."publisher",
          "t4"."name",
          "t4"."kind",
          "t4"."state",
          "t4"."reliability",
          "t4"."basis",
          "t4"."speaker",
          "t4"."witness",
          "t4"."rec_from",
          "t4"."rec_to",
          "t6"."recorded_day_"
        FROM "raw_publishers" AS "t4"
        CROSS JOIN (
          SELECT
            "t2"."recorded_day" AS "recorded_day_"
          FROM "asked" AS "t2"
        ) AS "t6"
      ) AS "t7"
      WHERE
        "t7"."rec_from" <= "t7"."recorded_day_" AND "t7"."recorded_day_" < "t7"."rec_to"
    ) AS "t8"
  ) AS "t10"
  SEMI JOIN "documents" AS "t3"
    ON "t10"."src" = "t3"."src" AND "t10"."publisher" = "t3"."publisher"
) AS "t11"
