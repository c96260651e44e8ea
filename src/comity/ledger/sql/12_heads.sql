-- reads raw_heads, selected, claims, asked
SELECT
  "t17"."src",
  "t17"."record",
  "t17"."kind",
  "t17"."dossier",
  "t17"."title",
  "t17"."domain",
  "t17"."domains",
  "t17"."form",
  "t17"."binding",
  "t17"."what",
  "t17"."unit",
  "t17"."basis",
  "t17"."way",
  "t17"."origin",
  "t17"."destination",
  "t17"."giver",
  "t17"."receiver",
  "t17"."by_",
  "t17"."target",
  "t17"."actor",
  "t17"."organisation",
  "t17"."issue",
  "t17"."proposition",
  "t17"."question",
  "t17"."criteria",
  "t17"."type_",
  "t17"."level",
  "t17"."where_",
  "t17"."agreement",
  "t17"."part_of",
  "t17"."replaces",
  "t17"."amends",
  "t17"."act",
  "t17"."body",
  "t17"."item",
  CASE
    WHEN "t17"."checked" <= (
      SELECT
        "t1"."known_day"
      FROM "asked" AS "t1"
    )
    THEN "t17"."checked"
    ELSE CAST(NULL AS DATE)
  END AS "checked",
  "t17"."n_parties",
  "t17"."stale_months",
  "t17"."stale_days",
  "t17"."newest",
  "t17"."link"
FROM (
  SELECT
    "t16"."src",
    "t16"."record",
    "t16"."kind",
    "t16"."dossier",
    "t16"."title",
    "t16"."domain",
    "t16"."domains",
    "t16"."form",
    "t16"."binding",
    "t16"."what",
    "t16"."unit",
    "t16"."basis",
    "t16"."way",
    "t16"."origin",
    "t16"."destination",
    "t16"."giver",
    "t16"."receiver",
    "t16"."by_",
    "t16"."target",
    "t16"."actor",
    "t16"."organisation",
    "t16"."issue",
    "t16"."proposition",
    "t16"."question",
    "t16"."criteria",
    "t16"."type_",
    "t16"."level",
    "t16"."where_",
    "t16"."agreement",
    "t16"."part_of",
    "t16"."replaces",
    "t16"."amends",
    "t16"."act",
    "t16"."body",
    "t16"."item",
    "t16"."checked",
    "t16"."n_parties",
    "t16"."stale_months",
    "t16"."stale_days",
    "t13"."newest",
    "t8"."link"
  FROM (
    SELECT
      "t14".*
      EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t4"."src",
          "t4"."record",
          "t4"."kind",
          "t4"."dossier",
          "t4"."title",
          "t4"."domain",
          "t4"."domains",
          "t4"."form",
          "t4"."binding",
          "t4"."what",
          "t4"."unit",
          "t4"."basis",
          "t4"."way",
          "t4"."origin",
          "t4"."destination",
          "t4"."giver",
          "t4"."receiver",
          "t4"."by_",
          "t4"."target",
          "t4"."actor",
          "t4"."organisation",
          "t4"."issue",
          "t4"."proposition",
          "t4"."question",
          "t4"."criteria",
          "t4"."type_",
          "t4"."level",
          "t4"."where_",
          "t4"."agreement",
          "t4"."part_of",
          "t4"."replaces",
          "t4"."amends",
          "t4"."act",
          "t4"."body",
          "t4"."item",
          "t4"."checked",
          "t4"."rec_from",
          "t4"."rec_to",
          "t4"."rec_draft",
          "t4"."n_parties",
          "t4"."stale_months",
          "t4"."stale_days",
          "t9"."recorded_day_",
          "t9"."drafts_"
        FROM "raw_heads" AS "t4"
        CROSS JOIN (
          SELECT
            "t1"."recorded_day" AS "recorded_day_",
            "t1"."drafts" AS "drafts_"
          FROM "asked" AS "t1"
        ) AS "t9"
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
    ) AS "t14"
  ) AS "t16"
  INNER JOIN (
    SELECT
      "t10"."src",
      "t10"."record",
      MAX("t10"."known") AS "newest"
    FROM (
      SELECT
        *
      FROM "claims" AS "t2"
      WHERE
        NOT (
          "t2"."status" IN ('unrecorded', 'unknown')
        )
    ) AS "t10"
    GROUP BY
      1,
      2
  ) AS "t13"
    ON "t16"."src" = "t13"."src" AND "t16"."record" = "t13"."record"
  INNER JOIN (
    SELECT
      "t0"."src",
      "t0"."record",
      "t0"."link"
    FROM "selected" AS "t0"
  ) AS "t8"
    ON "t16"."src" = "t8"."src" AND "t16"."record" = "t8"."record"
) AS "t17"
