-- reads raw_heads, raw_parties, raw_claims, outsiders, asked
WITH "t8" AS (
  SELECT
    "t0"."a",
    "t0"."b"
  FROM "asked" AS "t0"
)
SELECT
  "t34"."src",
  "t34"."record",
  "t34"."kind",
  "t34"."link"
FROM (
  SELECT
    "t33"."src",
    "t33"."record",
    "t33"."kind",
    "t33"."dossier",
    "t33"."a_in",
    "t33"."b_in",
    "t33"."member",
    "t33"."target",
    "t33"."voted",
    "t33"."a",
    "t33"."b",
    "t33"."wide",
    CASE
      WHEN "t33"."a" IS NULL
      THEN 'all'
      WHEN "t33"."a_in" AND "t33"."b_in"
      THEN 'both'
      WHEN (
        "t33"."kind" = 'membership'
      ) AND "t33"."member"
      THEN 'member'
      WHEN COALESCE("t33"."voted", FALSE)
      THEN 'vote'
      WHEN "t33"."wide" AND (
        "t33"."kind" = 'sanction'
      ) AND "t33"."target"
      THEN 'target'
      WHEN "t33"."wide"
      AND (
        (
          ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t33"."dossier"), '-', '_'), '.', '_'), '_'),
            LOWER("t33"."a")
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t33"."dossier"), '-', '_'), '.', '_'), '_'),
            LOWER("t33"."b")
          )
        )
        OR (
          (
            "t33"."kind" = 'judgement'
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t33"."record"), '-', '_'), '.', '_'), '_'),
            LOWER("t33"."a")
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t33"."record"), '-', '_'), '.', '_'), '_'),
            LOWER("t33"."b")
          )
        )
      )
      THEN 'about'
      ELSE CAST(NULL AS TEXT)
    END AS "link"
  FROM (
    SELECT
      "t28"."src",
      "t28"."record",
      "t28"."kind",
      "t28"."dossier",
      "t32"."a_in",
      "t32"."b_in",
      "t32"."member",
      "t32"."target",
      "t26"."voted",
      "t12"."a",
      "t12"."b",
      "t12"."wide"
    FROM (
      SELECT
        "t23"."src",
        "t23"."record",
        "t23"."kind",
        "t23"."dossier"
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
                "t0"."recorded_day" AS "recorded_day_",
                "t0"."drafts" AS "drafts_"
              FROM "asked" AS "t0"
            ) AS "t13"
          ) AS "t18"
          WHERE
            "t18"."rec_from" <= "t18"."recorded_day_"
            AND "t18"."recorded_day_" < "t18"."rec_to"
            AND (
              (
                "t18"."rec_draft" IS NULL
              ) OR (
                "t18"."rec_draft" = "t18"."drafts_"
              )
            )
        ) AS "t21"
      ) AS "t23"
    ) AS "t28"
    LEFT OUTER JOIN (
      SELECT
        "t30"."src",
        "t30"."record",
        BOOL_OR(CAST("t30"."is_a" AS BOOLEAN)) AS "a_in",
        BOOL_OR(CAST("t30"."is_b" AS BOOLEAN)) AS "b_in",
        BOOL_OR(
          CAST((
            "t30"."role" = 'actor'
          ) AND (
            "t30"."is_a" OR "t30"."is_b"
          ) AS BOOLEAN)
        ) AS "member",
        BOOL_OR(
          CAST((
            "t30"."role" = 'target'
          ) AND (
            "t30"."is_a" OR "t30"."is_b"
          ) AS BOOLEAN)
        ) AS "target"
      FROM (
        SELECT
          "t29"."src",
          "t29"."record",
          "t29"."actor",
          "t29"."whole",
          "t29"."role",
          "t29"."a",
          "t29"."b",
          (
            "t29"."whole" = "t29"."a"
          ) OR (
            "t29"."actor" = "t29"."a"
          ) AS "is_a",
          (
            "t29"."whole" = "t29"."b"
          ) OR (
            "t29"."actor" = "t29"."b"
          ) AS "is_b"
        FROM (
          SELECT
            "t24"."src",
            "t24"."record",
            "t24"."actor",
            "t24"."whole",
            "t24"."role",
            "t16"."a",
            "t16"."b"
          FROM (
            SELECT
              "t19"."src",
              "t19"."record",
              "t19"."actor",
              "t19"."whole",
              "t19"."role"
            FROM (
              SELECT
                "t7"."src",
                "t7"."record",
                "t7"."actor",
                "t7"."whole",
                "t7"."role",
                "t7"."rec_from",
                "t7"."rec_to",
                "t7"."rec_draft",
                "t13"."recorded_day_",
                "t13"."drafts_"
              FROM "raw_parties" AS "t7"
              CROSS JOIN (
                SELECT
                  "t0"."recorded_day" AS "recorded_day_",
                  "t0"."drafts" AS "drafts_"
                FROM "asked" AS "t0"
              ) AS "t13"
            ) AS "t19"
            WHERE
              "t19"."rec_from" <= "t19"."recorded_day_"
              AND "t19"."recorded_day_" < "t19"."rec_to"
              AND (
                (
                  "t19"."rec_draft" IS NULL
                ) OR (
                  "t19"."rec_draft" = "t19"."drafts_"
                )
              )
          ) AS "t24"
          ANTI JOIN "outsiders" AS "t6"
            ON "t24"."src" = "t6"."src"
            AND "t24"."record" = "t6"."record"
            AND "t24"."actor" = "t6"."actor"
          CROSS JOIN "t8" AS "t16"
        ) AS "t29"
      ) AS "t30"
      GROUP BY
        1,
        2
    ) AS "t32"
      ON "t28"."src" = "t32"."src" AND "t28"."record" = "t32"."record"
    LEFT OUTER JOIN (
      SELECT DISTINCT
        "t20"."src",
        "t20"."record",
        TRUE AS "voted"
      FROM (
        SELECT
          "t17"."src",
          "t17"."claim",
          "t17"."entry",
          "t17"."record",
          "t17"."kind",
          "t17"."property",
          "t17"."is_stage",
          "t17"."is_figure",
          "t17"."mutual",
          "t17"."ladder",
          "t17"."state",
          "t17"."party",
          "t17"."chamber",
          "t17"."which",
          "t17"."part_of",
          "t17"."for_",
          "t17"."by_",
          "t17"."on_text",
          "t17"."earliest",
          "t17"."latest",
          "t17"."period",
          "t17"."from_text",
          "t17"."to_text",
          "t17"."from_earliest",
          "t17"."from_latest",
          "t17"."to_earliest",
          "t17"."to_latest",
          "t17"."due",
          "t17"."due_earliest",
          "t17"."due_latest",
          "t17"."until_text",
          "t17"."until_latest",
          "t17"."value",
          "t17"."low",
          "t17"."high",
          "t17"."half",
          "t17"."unit",
          "t17"."basis",
          "t17"."estimate",
          "t17"."cumulative",
          "t17"."denies",
          "t17"."says",
          "t17"."of_",
          "t17"."text",
          "t17"."lean",
          "t17"."probability",
          "t17"."words",
          "t17"."outcome",
          "t17"."renews",
          "t17"."document",
          "t17"."grade",
          "t17"."picked",
          "t17"."known_own",
          "t17"."recorded",
          "t17"."rec_from",
          "t17"."rec_to",
          "t17"."rec_draft",
          "t17"."group_key",
          "t17"."condition",
          "t17"."note",
          "t17"."at_",
          "t17"."quote",
          "t17"."lang",
          "t15"."a",
          "t15"."b"
        FROM (
          SELECT
            *
          FROM "raw_claims" AS "t2"
          WHERE
            "t2"."kind" = 'vote'
        ) AS "t17"
        CROSS JOIN "t8" AS "t15"
      ) AS "t20"
      WHERE
        (
          "t20"."party" = "t20"."a"
        ) OR (
          "t20"."party" = "t20"."b"
        )
    ) AS "t26"
      ON "t28"."src" = "t26"."src" AND "t28"."record" = "t26"."record"
    CROSS JOIN (
      SELECT
        "t0"."a",
        "t0"."b",
        "t0"."wide"
      FROM "asked" AS "t0"
    ) AS "t12"
  ) AS "t33"
) AS "t34"
WHERE
  "t34"."link" IS NOT NULL
