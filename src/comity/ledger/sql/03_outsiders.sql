-- reads raw_parties, joining, asked
SELECT DISTINCT
  *
FROM (
  SELECT
    "t17"."src",
    "t17"."record",
    "t17"."actor"
  FROM (
    SELECT
      "t15".*
      EXCLUDE ("wide")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t13"."src",
          "t13"."record",
          "t13"."actor",
          "t13"."whole",
          "t13"."role",
          "t9"."wide"
        FROM (
          SELECT
            "t11"."src",
            "t11"."record",
            "t11"."actor",
            "t11"."whole",
            "t11"."role"
          FROM (
            SELECT
              "t4"."src",
              "t4"."record",
              "t4"."actor",
              "t4"."whole",
              "t4"."role",
              "t4"."rec_from",
              "t4"."rec_to",
              "t4"."rec_draft",
              "t10"."recorded_day_",
              "t10"."drafts_"
            FROM "raw_parties" AS "t4"
            CROSS JOIN (
              SELECT
                "t1"."recorded_day" AS "recorded_day_",
                "t1"."drafts" AS "drafts_"
              FROM "asked" AS "t1"
            ) AS "t10"
          ) AS "t11"
          WHERE
            "t11"."rec_from" <= "t11"."recorded_day_"
            AND "t11"."recorded_day_" < "t11"."rec_to"
            AND (
              (
                "t11"."rec_draft" IS NULL
              ) OR (
                "t11"."rec_draft" = "t11"."drafts_"
              )
            )
        ) AS "t13"
        CROSS JOIN (
          SELECT
            "t1"."wide"
          FROM "asked" AS "t1"
        ) AS "t9"
      ) AS "t14"
      WHERE
        "t14"."wide"
    ) AS "t15"
  ) AS "t17"
  SEMI JOIN "joining" AS "t3"
    ON "t17"."src" = "t3"."src" AND "t17"."record" = "t3"."record"
  ANTI JOIN (
    SELECT
      *
    FROM "joining" AS "t0"
    WHERE
      "t0"."came"
  ) AS "t8"
    ON "t17"."src" = "t8"."src"
    AND "t17"."record" = "t8"."record"
    AND "t17"."actor" = "t8"."actor"
) AS "t18"
