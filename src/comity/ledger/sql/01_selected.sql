-- reads raw_heads, raw_parties, raw_claims, asked
SELECT
  "t30"."src",
  "t30"."record",
  "t30"."kind",
  "t30"."link"
FROM (
  SELECT
    "t29"."src",
    "t29"."record",
    "t29"."kind",
    "t29"."dossier",
    "t29"."a_in",
    "t29"."b_in",
    "t29"."member",
    "t29"."target",
    "t29"."voted",
    "t29"."a",
    "t29"."b",
    "t29"."wide",
    CASE
      WHEN "t29"."a" IS NULL
      THEN 'all'
      WHEN "t29"."a_in" AND "t29"."b_in"
      THEN 'both'
      WHEN (
        "t29"."kind" = 'membership'
      ) AND "t29"."member"
      THEN 'member'
      WHEN COALESCE("t29"."voted", FALSE)
      THEN 'vote'
      WHEN "t29"."wide" AND (
        "t29"."kind" = 'sanction'
      ) AND "t29"."target"
      THEN 'target'
      WHEN "t29"."wide"
      AND (
        (
          ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t29"."dossier"), '-', '_'), '.', '_'), '_'),
            LOWER("t29"."a")
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t29"."dossier"), '-', '_'), '.', '_'), '_'),
            LOWER("t29"."b")
          )
        )
        OR (
          (
            "t29"."kind" = 'judgement'
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t29"."record"), '-', '_'), '.', '_'), '_'),
            LOWER("t29"."a")
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t29"."record"), '-', '_'), '.', '_'), '_'),
            LOWER("t29"."b")
          )
        )
      )
      THEN 'about'
      ELSE CAST(NULL AS TEXT)
    END AS "link"
  FROM (
    SELECT
      "t25"."src",
      "t25"."record",
      "t25"."kind",
      "t25"."dossier",
      "t28"."a_in",
      "t28"."b_in",
      "t28"."member",
      "t28"."target",
      "t22"."voted",
      "t10"."a",
      "t10"."b",
      "t10"."wide"
    FROM (
      SELECT
        "t19"."src",
        "t19"."record",
        "t19"."kind",
        "t19"."dossier"
      FROM (
        SELECT
          "t17".*
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
              "t11"."recorded_day_",
              "t11"."drafts_"
            FROM "raw_heads" AS "t4"
            CROSS JOIN (
              SELECT
                "t0"."recorded_day" AS "recorded_day_",
                "t0"."drafts" AS "drafts_"
              FROM "asked" AS "t0"
            ) AS "t11"
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
        ) AS "t17"
      ) AS "t19"
    ) AS "t25"
    LEFT OUTER JOIN (
      SELECT
        "t26"."src",
        "t26"."record",
        BOOL_OR(CAST("t26"."is_a" AS BOOLEAN)) AS "a_in",
        BOOL_OR(CAST("t26"."is_b" AS BOOLEAN)) AS "b_in",
        BOOL_OR(
          CAST((
            "t26"."role" = 'actor'
          ) AND (
            "t26"."is_a" OR "t26"."is_b"
          ) AS BOOLEAN)
        ) AS "member",
        BOOL_OR(
          CAST((
            "t26"."role" = 'target'
          ) AND (
            "t26"."is_a" OR "t26"."is_b"
          ) AS BOOLEAN)
        ) AS "target"
      FROM (
        SELECT
          "t24"."src",
          "t24"."record",
          "t24"."actor",
          "t24"."whole",
          "t24"."role",
          "t24"."a",
          "t24"."b",
          "t24"."whole" = "t24"."a" AS "is_a",
          "t24"."whole" = "t24"."b" AS "is_b"
        FROM (
          SELECT
            "t20"."src",
            "t20"."record",
            "t20"."actor",
            "t20"."whole",
            "t20"."role",
            "t9"."a",
            "t9"."b"
          FROM (
            SELECT
              "t15"."src",
              "t15"."record",
              "t15"."actor",
              "t15"."whole",
              "t15"."role"
            FROM (
              SELECT
                "t5"."src",
                "t5"."record",
                "t5"."actor",
                "t5"."whole",
                "t5"."role",
                "t5"."rec_from",
                "t5"."rec_to",
                "t5"."rec_draft",
                "t11"."recorded_day_",
                "t11"."drafts_"
              FROM "raw_parties" AS "t5"
              CROSS JOIN (
                SELECT
                  "t0"."recorded_day" AS "recorded_day_",
                  "t0"."drafts" AS "drafts_"
                FROM "asked" AS "t0"
              ) AS "t11"
            ) AS "t15"
            WHERE
              "t15"."rec_from" <= "t15"."recorded_day_"
              AND "t15"."recorded_day_" < "t15"."rec_to"
              AND (
                (
                  "t15"."rec_draft" IS NULL
                ) OR (
                  "t15"."rec_draft" = "t15"."drafts_"
                )
              )
          ) AS "t20"
          CROSS JOIN (
            SELECT
              "t0"."a",
              "t0"."b"
            FROM "asked" AS "t0"
          ) AS "t9"
        ) AS "t24"
      ) AS "t26"
      GROUP BY
        1,
        2
    ) AS "t28"
      ON "t25"."src" = "t28"."src" AND "t25"."record" = "t28"."record"
    LEFT OUTER JOIN (
      SELECT DISTINCT
        "t16"."src",
        "t16"."record",
        TRUE AS "voted"
      FROM (
        SELECT
          "t13"."src",
          "t13"."claim",
          "t13"."entry",
          "t13"."record",
          "t13"."kind",
          "t13"."property",
          "t13"."is_stage",
          "t13"."is_figure",
          "t13"."mutual",
          "t13"."ladder",
          "t13"."state",
          "t13"."party",
          "t13"."chamber",
          "t13"."which",
          "t13"."part_of",
          "t13"."for_",
          "t13"."by_",
          "t13"."on_text",
          "t13"."earliest",
          "t13"."latest",
          "t13"."period",
          "t13"."from_text",
          "t13"."to_text",
          "t13"."from_earliest",
          "t13"."from_latest",
          "t13"."to_earliest",
          "t13"."to_latest",
          "t13"."due",
          "t13"."due_earliest",
          "t13"."due_latest",
          "t13"."until_text",
          "t13"."until_latest",
          "t13"."value",
          "t13"."low",
          "t13"."high",
          "t13"."half",
          "t13"."unit",
          "t13"."basis",
          "t13"."estimate",
          "t13"."cumulative",
          "t13"."denies",
          "t13"."says",
          "t13"."of_",
          "t13"."text",
          "t13"."lean",
          "t13"."probability",
          "t13"."words",
          "t13"."outcome",
          "t13"."renews",
          "t13"."document",
          "t13"."grade",
          "t13"."picked",
          "t13"."known_own",
          "t13"."recorded",
          "t13"."rec_from",
          "t13"."rec_to",
          "t13"."rec_draft",
          "t13"."group_key",
          "t13"."condition",
          "t13"."note",
          "t13"."at_",
          "t13"."quote",
          "t13"."lang",
          "t9"."a",
          "t9"."b"
        FROM (
          SELECT
            *
          FROM "raw_claims" AS "t2"
          WHERE
            "t2"."kind" = 'vote'
        ) AS "t13"
        CROSS JOIN (
          SELECT
            "t0"."a",
            "t0"."b"
          FROM "asked" AS "t0"
        ) AS "t9"
      ) AS "t16"
      WHERE
        (
          "t16"."party" = "t16"."a"
        ) OR (
          "t16"."party" = "t16"."b"
        )
    ) AS "t22"
      ON "t25"."src" = "t22"."src" AND "t25"."record" = "t22"."record"
    CROSS JOIN (
      SELECT
        "t0"."a",
        "t0"."b",
        "t0"."wide"
      FROM "asked" AS "t0"
    ) AS "t10"
  ) AS "t29"
) AS "t30"
WHERE
  "t30"."link" IS NOT NULL
