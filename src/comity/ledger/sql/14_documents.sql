-- reads raw_documents, claims, asked
SELECT
  "t17"."src",
  "t17"."document",
  "t17"."publisher",
  "t17"."title",
  "t17"."published",
  "t17"."published_latest",
  "t17"."url",
  "t17"."where_",
  "t17"."lang",
  "t17"."seen",
  "t17"."via",
  "t17"."repeats",
  "t17"."root",
  "t17"."grade"
FROM (
  SELECT
    "t15".*
    EXCLUDE ("known_day_", "known_from", "known_to")
  FROM (
    SELECT
      "t14"."src",
      "t14"."document",
      "t14"."publisher",
      "t14"."title",
      "t14"."published",
      "t14"."published_latest",
      "t14"."url",
      "t14"."where_",
      "t14"."lang",
      "t14"."seen",
      "t14"."via",
      "t14"."repeats",
      CASE
        WHEN "t14"."published_latest" <= "t14"."known_day_"
        THEN "t14"."root"
        ELSE "t14"."document"
      END AS "root",
      "t14"."known_from",
      "t14"."known_to",
      "t14"."grade",
      "t14"."known_day_"
    FROM (
      SELECT
        "t13"."src",
        "t13"."document",
        "t13"."publisher",
        "t13"."title",
        "t13"."published",
        "t13"."published_latest",
        "t13"."url",
        "t13"."where_",
        "t13"."lang",
        "t13"."seen",
        "t13"."via",
        "t13"."repeats",
        "t13"."root",
        "t13"."known_from",
        "t13"."known_to",
        "t13"."grade",
        "t6"."known_day_"
      FROM (
        SELECT
          "t11".*
          EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
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
              "t3"."known_from",
              "t3"."known_to",
              "t3"."grade",
              "t3"."rec_from",
              "t3"."rec_to",
              "t3"."rec_draft",
              "t7"."recorded_day_",
              "t7"."drafts_"
            FROM "raw_documents" AS "t3"
            CROSS JOIN (
              SELECT
                "t1"."recorded_day" AS "recorded_day_",
                "t1"."drafts" AS "drafts_"
              FROM "asked" AS "t1"
            ) AS "t7"
          ) AS "t10"
          WHERE
            "t10"."rec_from" <= "t10"."recorded_day_"
            AND "t10"."recorded_day_" < "t10"."rec_to"
            AND (
              (
                "t10"."rec_draft" IS NULL
              ) OR (
                "t10"."rec_draft" = "t10"."drafts_"
              )
            )
        ) AS "t11"
      ) AS "t13"
      CROSS JOIN (
        SELECT
          "t1"."known_day" AS "known_day_"
        FROM "asked" AS "t1"
      ) AS "t6"
    ) AS "t14"
    WHERE
      "t14"."known_from" <= "t14"."known_day_"
      AND "t14"."known_day_" < "t14"."known_to"
  ) AS "t15"
) AS "t17"
SEMI JOIN (
  SELECT DISTINCT
    "t0"."src",
    "t0"."document"
  FROM "claims" AS "t0"
  WHERE
    NOT (
      "t0"."status" IN ('unrecorded', 'unknown')
    )
) AS "t9"
  ON "t17"."src" = "t9"."src" AND "t17"."document" = "t9"."document"
