-- reads raw_heads, selected, claims, outsiders, asked
SELECT
  "t26"."src",
  "t26"."record",
  "t26"."kind",
  "t26"."dossier",
  "t26"."title",
  "t26"."domain",
  "t26"."domains",
  "t26"."form",
  "t26"."binding",
  "t26"."what",
  "t26"."unit",
  "t26"."basis",
  "t26"."way",
  "t26"."origin",
  "t26"."destination",
  "t26"."giver",
  "t26"."receiver",
  "t26"."by_",
  "t26"."target",
  "t26"."actor",
  "t26"."organisation",
  "t26"."issue",
  "t26"."proposition",
  "t26"."question",
  "t26"."criteria",
  "t26"."type_",
  "t26"."level",
  "t26"."where_",
  "t26"."agreement",
  "t26"."part_of",
  "t26"."replaces",
  "t26"."amends",
  "t26"."act",
  "t26"."body",
  "t26"."item",
  CASE
    WHEN "t26"."checked" <= (
      SELECT
        "t1"."known_day"
      FROM "asked" AS "t1"
    )
    THEN "t26"."checked"
    ELSE CAST(NULL AS DATE)
  END AS "checked",
  "t26"."n_parties",
  "t26"."stale_months",
  "t26"."stale_days",
  "t26"."newest",
  "t26"."link"
FROM (
  SELECT
    "t24"."src",
    "t24"."record",
    "t24"."kind",
    "t24"."dossier",
    "t24"."title",
    "t24"."domain",
    "t24"."domains",
    "t24"."form",
    "t24"."binding",
    "t24"."what",
    "t24"."unit",
    "t24"."basis",
    "t24"."way",
    "t24"."origin",
    "t24"."destination",
    "t24"."giver",
    "t24"."receiver",
    "t24"."by_",
    "t24"."target",
    "t24"."actor",
    "t24"."organisation",
    "t24"."issue",
    "t24"."proposition",
    "t24"."question",
    "t24"."criteria",
    "t24"."type_",
    "t24"."level",
    "t24"."where_",
    "t24"."agreement",
    "t24"."part_of",
    "t24"."replaces",
    "t24"."amends",
    "t24"."act",
    "t24"."body",
    "t24"."item",
    "t24"."checked",
    "t24"."n_parties",
    "t24"."stale_months",
    "t24"."stale_days",
    "t20"."newest",
    "t12"."link"
  FROM (
    SELECT
      "t21".*
      EXCLUDE ("drafts_", "rec_draft", "rec_from", "rec_to", "recorded_day_")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t5"."src",
          "t5"."record",
          "t5"."kind",
          "t5"."dossier",
          "t5"."title",
          "t5"."domain",
          "t5"."domains",
          "t5"."form",
          "t5"."binding",
          "t5"."what",
          "t5"."unit",
          "t5"."basis",
          "t5"."way",
          "t5"."origin",
          "t5"."destination",
          "t5"."giver",
          "t5"."receiver",
          "t5"."by_",
          "t5"."target",
          "t5"."actor",
          "t5"."organisation",
          "t5"."issue",
          "t5"."proposition",
          "t5"."question",
          "t5"."criteria",
          "t5"."type_",
          "t5"."level",
          "t5"."where_",
          "t5"."agreement",
          "t5"."part_of",
          "t5"."replaces",
          "t5"."amends",
          "t5"."act",
          "t5"."body",
          "t5"."item",
          "t5"."checked",
          "t5"."rec_from",
          "t5"."rec_to",
          "t5"."rec_draft",
          "t5"."n_parties",
          "t5"."stale_months",
          "t5"."stale_days",
          "t13"."recorded_day_",
          "t13"."drafts_"
        FROM "raw_heads" AS "t5"
        CROSS JOIN (
          SELECT
            "t1"."recorded_day" AS "recorded_day_",
            "t1"."drafts" AS "drafts_"
          FROM "asked" AS "t1"
        ) AS "t13"
      ) AS "t17"
      WHERE
        "t17"."rec_from" <= "t17"."recorded_day_"
        AND "t17"."recorded_day_" < "t17"."rec_to"
        AND (
          (
            "t17"."rec_draft" IS NULL
          ) OR (
            "t17"."rec_draft" = "t17"."drafts_"
          )
        )
    ) AS "t21"
  ) AS "t24"
  INNER JOIN (
    SELECT
      "t16"."src",
      "t16"."record",
      MAX("t16"."known") AS "newest"
    FROM (
      SELECT
        *
      FROM "claims" AS "t2"
      WHERE
        NOT (
          "t2"."status" IN ('unrecorded', 'unknown')
        )
    ) AS "t16"
    GROUP BY
      1,
      2
  ) AS "t20"
    ON "t24"."src" = "t20"."src" AND "t24"."record" = "t20"."record"
  INNER JOIN (
    SELECT
      "t0"."src",
      "t0"."record",
      "t0"."link"
    FROM "selected" AS "t0"
  ) AS "t12"
    ON "t24"."src" = "t12"."src" AND "t24"."record" = "t12"."record"
  ANTI JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t6"."src",
        "t6"."record",
        'both' AS "link"
      FROM "outsiders" AS "t6"
      SEMI JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t1"."a"
          FROM "asked" AS "t1"
        ) AS "t10"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."b" AS "a"
          FROM "asked" AS "t1"
        ) AS "t11"
      ) AS "t15"
        ON "t6"."whole" = "t15"."a"
    ) AS "t19"
  ) AS "t25"
    ON "t24"."src" = "t25"."src"
    AND "t24"."record" = "t25"."record"
    AND "t12"."link" = "t25"."link"
) AS "t26"
