-- reads live, relations
WITH "t8" AS (
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
)
SELECT
  "t15"."src",
  "t15"."group",
  FIRST("t15"."claim" ORDER BY "t15"."place") AS "claim"
FROM (
  SELECT
    "t14"."src",
    "t14"."group",
    "t14"."claim",
    (
      (
        (
          CAST(CASE
            WHEN "t14"."stands" AND NOT (
              "t14"."soft" AND (
                "t14"."fact" IS NOT NULL
              )
            )
            THEN 0
            WHEN "t14"."denies_all" AND (
              "t14"."beating" IS NOT NULL
            )
            THEN 1
            WHEN "t14"."denies_all"
            THEN 2
            ELSE 3
          END AS BIGINT) * 1000000
        ) + (
          1000000 - DATE_DIFF(
            'DAY',
            MAKE_DATE(1500, 1, 1),
            CASE
              WHEN "t14"."denies_all"
              THEN COALESCE("t14"."latest", MAKE_DATE(1500, 1, 1))
              ELSE MAKE_DATE(1500, 1, 1)
            END
          )
        )
      ) * 100000000
    ) + "t14"."rank" AS "place"
  FROM (
    SELECT
      "t13"."src",
      "t13"."group",
      "t13"."claim",
      "t13"."denies_all",
      "t13"."soft",
      "t13"."latest",
      "t13"."rank",
      "t13"."beaten",
      "t13"."beating",
      "t13"."stands",
      "t12"."fact"
    FROM (
      SELECT
        "t9"."src",
        "t9"."group",
        "t9"."claim",
        "t9"."denies_all",
        "t9"."soft",
        "t9"."latest",
        "t9"."rank",
        "t9"."beaten",
        "t9"."beating",
        NOT (
          "t9"."denies_all"
        ) AND (
          "t9"."beaten" IS NULL
        ) AS "stands"
      FROM "t8" AS "t9"
    ) AS "t13"
    LEFT OUTER JOIN (
      SELECT DISTINCT
        "t9"."src",
        "t9"."group",
        TRUE AS "fact"
      FROM "t8" AS "t9"
      WHERE
        NOT (
          "t9"."denies_all"
        ) AND "t9"."beaten" IS NULL AND NOT (
          "t9"."soft"
        )
    ) AS "t12"
      ON "t13"."src" = "t12"."src" AND "t13"."group" = "t12"."group"
  ) AS "t14"
) AS "t15"
GROUP BY
  1,
  2
