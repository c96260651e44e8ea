-- reads claims, heads, acts, tops
SELECT
  "t22"."src",
  "t22"."record",
  "t22"."property" AS "possible"
FROM (
  SELECT
    "t21"."src",
    "t21"."record",
    "t21"."kind",
    "t21"."property",
    "t21"."party",
    "t21"."ladder",
    "t21"."latest",
    "t21"."claim",
    "t21"."rung",
    ROW_NUMBER() OVER (
      PARTITION BY "t21"."src", "t21"."record"
      ORDER BY "t21"."latest" DESC, "t21"."ladder" DESC, "t21"."claim" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "place"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t19"."src",
        "t19"."record",
        "t19"."kind",
        "t19"."property",
        "t19"."party",
        "t19"."ladder",
        "t19"."latest",
        "t19"."claim",
        "t6"."rung"
      FROM (
        SELECT
          "t17".*
          EXCLUDE ("reached")
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t15"."src",
              "t15"."record",
              "t15"."kind",
              "t15"."property",
              "t15"."party",
              "t15"."ladder",
              "t15"."latest",
              "t15"."claim",
              "t9"."reached"
            FROM (
              SELECT
                "t13".*
                EXCLUDE ("n_parties")
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t11"."src",
                    "t11"."record",
                    "t11"."kind",
                    "t11"."property",
                    "t11"."party",
                    "t11"."ladder",
                    "t11"."latest",
                    "t11"."claim",
                    "t8"."n_parties"
                  FROM (
                    SELECT
                      "t2"."src",
                      "t2"."record",
                      "t2"."kind",
                      "t2"."property",
                      "t2"."party",
                      "t2"."ladder",
                      "t2"."latest",
                      "t2"."claim"
                    FROM "claims" AS "t2"
                    WHERE
                      "t2"."status" = 'possible'
                      AND "t2"."is_stage"
                      AND "t2"."ladder" > 0
                      AND COALESCE("t2"."denies" <> 'true', TRUE)
                  ) AS "t11"
                  INNER JOIN (
                    SELECT
                      "t3"."src",
                      "t3"."record",
                      "t3"."n_parties"
                    FROM "heads" AS "t3"
                  ) AS "t8"
                    ON "t11"."src" = "t8"."src" AND "t11"."record" = "t8"."record"
                ) AS "t12"
                WHERE
                  (
                    "t12"."kind" <> 'agreement'
                  )
                  OR NOT (
                    "t12"."property" IN ('withdrawn', 'suspended', 'in_force')
                  )
                  OR NOT (
                    (
                      "t12"."property" = 'withdrawn'
                    ) OR (
                      "t12"."party" IS NOT NULL
                    )
                  )
                  OR (
                    "t12"."n_parties" = 2
                  )
              ) AS "t13"
            ) AS "t15"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t1"."src",
                "t1"."record",
                TRUE AS "reached"
              FROM "acts" AS "t1"
              WHERE
                "t1"."kind" = 'agreement' AND "t1"."state" = 'in_force'
            ) AS "t9"
              ON "t15"."src" = "t9"."src" AND "t15"."record" = "t9"."record"
          ) AS "t16"
          WHERE
            (
              "t16"."reached" IS NULL
            )
            OR NOT (
              "t16"."property" IN ('approved', 'ratified', 'acceded')
            )
        ) AS "t17"
      ) AS "t19"
      LEFT OUTER JOIN (
        SELECT
          "t0"."src",
          "t0"."record",
          "t0"."ladder" AS "rung"
        FROM "tops" AS "t0"
      ) AS "t6"
        ON "t19"."src" = "t6"."src" AND "t19"."record" = "t6"."record"
    ) AS "t20"
    WHERE
      "t20"."ladder" > COALESCE("t20"."rung", 0)
  ) AS "t21"
) AS "t22"
WHERE
  "t22"."place" = 0
