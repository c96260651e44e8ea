-- reads raw_actors, parties, claims, publishers, asked
SELECT DISTINCT
  *
FROM (
  SELECT
    "t20"."actor",
    "t20"."name",
    "t20"."kind",
    "t20"."whole"
  FROM (
    SELECT
      "t14"."src",
      "t14"."actor",
      "t14"."name",
      "t14"."kind",
      "t14"."whole"
    FROM (
      SELECT
        "t5"."src",
        "t5"."actor",
        "t5"."name",
        "t5"."kind",
        "t5"."whole",
        "t5"."rec_from",
        "t5"."rec_to",
        "t5"."rec_draft",
        "t10"."recorded_day_",
        "t10"."drafts_"
      FROM "raw_actors" AS "t5"
      CROSS JOIN (
        SELECT
          "t2"."recorded_day" AS "recorded_day_",
          "t2"."drafts" AS "drafts_"
        FROM "asked" AS "t2"
      ) AS "t10"
    ) AS "t14"
    WHERE
      "t14"."rec_from" <= "t14"."recorded_day_"
      AND "t14"."recorded_day_" < "t14"."rec_to"
      AND (
        (
          "t14"."rec_draft" IS NULL
        ) OR (
          "t14"."rec_draft" = "t14"."drafts_"
        )
      )
  ) AS "t20"
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
                "t4"."src",
                "t4"."actor"
              FROM "parties" AS "t4"
            ) AS "t8"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t4"."src",
                "t4"."whole" AS "actor"
              FROM "parties" AS "t4"
            ) AS "t9"
          ) AS "t11"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t3"."src",
              "t3"."party" AS "actor"
            FROM "claims" AS "t3"
            WHERE
              NOT (
                "t3"."status" IN ('unrecorded', 'unknown')
              )
          ) AS "t13"
        ) AS "t15"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t3"."src",
            "t3"."speaker" AS "actor"
          FROM "claims" AS "t3"
          WHERE
            NOT (
              "t3"."status" IN ('unrecorded', 'unknown')
            )
        ) AS "t12"
      ) AS "t16"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t1"."src",
          "t1"."state" AS "actor"
        FROM "publishers" AS "t1"
      ) AS "t6"
    ) AS "t17"
  ) AS "t21"
    ON "t20"."src" = "t21"."src" AND "t20"."actor" = "t21"."actor"
) AS "t22"
