SELECT
  "t10"."src",
  "t10"."group",
  "t10"."claim"
FROM (
  SELECT
    "t9"."src",
    "t9"."group",
    "t9"."claim",
    "t9"."rank",
    "t9"."tier",
    "t9"."day",
    ROW_NUMBER() OVER (
      PARTITION BY "t9"."src", "t9"."group"
      ORDER BY "t9"."tier" ASC, "t9"."day" DESC, "t9"."rank" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "place"
  FROM (
    SELECT
      "t8"."src",
      "t8"."group",
      "t8"."claim",
      "t8"."rank",
      CASE
        WHEN NOT (
          "t8"."denies_all"
        )
        AND (
          "t8"."beaten" IS NULL
        )
        AND NOT (
          "t8"."soft"
          AND BOOL_OR(
            CAST(NOT (
              "t8"."denies_all"
            )
            AND (
              "t8"."beaten" IS NULL
            )
            AND NOT (
              "t8"."soft"
            ) AS BOOLEAN)
          ) OVER (
            PARTITION BY "t8"."src", "t8"."group"
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          )
        )
        THEN 0
        WHEN "t8"."denies_all" AND (
          "t8"."beating" IS NOT NULL
        )
        THEN 1
        WHEN "t8"."denies_all"
        THEN 2
        ELSE 3
      END AS "tier",
      CASE WHEN "t8"."denies_all" THEN "t8"."latest" ELSE MAKE_DATE(1500, 1, 1) END AS "day"
    FROM (
      SELECT
        "t5"."src",
        "t5"."group",
        "t5"."claim",
        "t5"."denies_all",
        "t5"."soft",
        "t5"."latest",
        "t5"."rank",
        "t6"."beaten",
        "t7"."beating"
      FROM (
        SELECT
          "t0"."src",
          "t0"."group",
          "t0"."claim",
          "t0"."denies_all",
          "t0"."soft",
          "t0"."latest",
          "t0"."rank"
        FROM "live" AS "t0"
      ) AS "t5"
      LEFT OUTER JOIN (
        SELECT DISTINCT
          "t1"."src",
          "t1"."worse" AS "claim",
          TRUE AS "beaten"
        FROM "relations" AS "t1"
        WHERE
          "t1"."defeats"
      ) AS "t6"
        ON "t5"."src" = "t6"."src" AND "t5"."claim" = "t6"."claim"
      LEFT OUTER JOIN (
        SELECT DISTINCT
          "t1"."src",
          "t1"."better" AS "claim",
          TRUE AS "beating"
        FROM "relations" AS "t1"
        WHERE
          "t1"."defeats"
      ) AS "t7"
        ON "t5"."src" = "t7"."src" AND "t5"."claim" = "t7"."claim"
    ) AS "t8"
  ) AS "t9"
) AS "t10"
WHERE
  "t10"."place" = 0
