SELECT
  "t11"."src",
  "t11"."record",
  "t11"."actor",
  "t11"."whole",
  "t11"."role"
FROM (
  SELECT
    "t10"."src",
    "t10"."record",
    "t10"."actor",
    "t10"."whole",
    "t10"."role",
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
          "t4"."record",
          "t4"."actor",
          "t4"."whole",
          "t4"."role",
          "t4"."rec_from",
          "t4"."rec_to",
          "t6"."recorded_day_"
        FROM "raw_parties" AS "t4"
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
  SEMI JOIN "heads" AS "t3"
    ON "t10"."src" = "t3"."src" AND "t10"."record" = "t3"."record"
) AS "t11"
