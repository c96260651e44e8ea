SELECT DISTINCT
  *
FROM (
  SELECT
    "t22"."actor",
    "t22"."name",
    "t22"."kind",
    "t22"."whole"
  FROM (
    SELECT
      "t18".*
      EXCLUDE ("recorded_day_")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t5"."src",
          "t5"."actor",
          "t5"."name",
          "t5"."kind",
          "t5"."whole",
          "t5"."rec_from",
          "t5"."rec_to",
          "t10"."recorded_day_"
        FROM "raw_actors" AS "t5"
        CROSS JOIN (
          SELECT
            "t3"."recorded_day" AS "recorded_day_"
          FROM "asked" AS "t3"
        ) AS "t10"
      ) AS "t15"
      WHERE
        "t15"."rec_from" <= "t15"."recorded_day_"
        AND "t15"."recorded_day_" < "t15"."rec_to"
    ) AS "t18"
  ) AS "t22"
  SEMI JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t4"."actor"
              FROM "parties" AS "t4"
            ) AS "t8"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t4"."whole" AS "actor"
              FROM "parties" AS "t4"
            ) AS "t9"
          ) AS "t11"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t2"."party" AS "actor"
            FROM "claims" AS "t2"
            WHERE
              NOT (
                "t2"."status" IN ('unrecorded', 'unknown')
              )
          ) AS "t13"
        ) AS "t14"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t2"."speaker" AS "actor"
          FROM "claims" AS "t2"
          WHERE
            NOT (
              "t2"."status" IN ('unrecorded', 'unknown')
            )
        ) AS "t12"
      ) AS "t16"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t1"."state" AS "actor"
        FROM "publishers" AS "t1"
      ) AS "t6"
    ) AS "t17"
  ) AS "t21"
    ON "t22"."actor" = "t21"."actor"
) AS "t23"
