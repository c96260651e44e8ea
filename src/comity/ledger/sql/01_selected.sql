SELECT
  "t31"."src",
  "t31"."record",
  "t31"."kind",
  "t31"."link"
FROM (
  SELECT
    "t30"."src",
    "t30"."record",
    "t30"."kind",
    "t30"."dossier",
    "t30"."a_in",
    "t30"."b_in",
    "t30"."member",
    "t30"."target",
    "t30"."voted",
    "t30"."a",
    "t30"."b",
    "t30"."wide",
    CASE
      WHEN "t30"."a" IS NULL
      THEN 'all'
      WHEN "t30"."a_in" AND "t30"."b_in"
      THEN 'both'
      WHEN (
        "t30"."kind" = 'membership'
      ) AND "t30"."member"
      THEN 'member'
      WHEN COALESCE("t30"."voted", FALSE)
      THEN 'vote'
      WHEN "t30"."wide" AND (
        "t30"."kind" = 'sanction'
      ) AND "t30"."target"
      THEN 'target'
      WHEN "t30"."wide"
      AND (
        (
          ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t30"."dossier"), '-', '_'), '.', '_'), '_'),
            LOWER("t30"."a")
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t30"."dossier"), '-', '_'), '.', '_'), '_'),
            LOWER("t30"."b")
          )
        )
        OR (
          (
            "t30"."kind" = 'judgement'
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t30"."record"), '-', '_'), '.', '_'), '_'),
            LOWER("t30"."a")
          )
          AND ARRAY_CONTAINS(
            STR_SPLIT(REPLACE(REPLACE(LOWER("t30"."record"), '-', '_'), '.', '_'), '_'),
            LOWER("t30"."b")
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
      "t29"."a_in",
      "t29"."b_in",
      "t29"."member",
      "t29"."target",
      "t24"."voted",
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
          EXCLUDE ("recorded_day_")
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
              "t4"."n_parties",
              "t4"."stale_months",
              "t4"."stale_days",
              "t11"."recorded_day_"
            FROM "raw_heads" AS "t4"
            CROSS JOIN (
              SELECT
                "t0"."recorded_day" AS "recorded_day_"
              FROM "asked" AS "t0"
            ) AS "t11"
          ) AS "t14"
          WHERE
            "t14"."rec_from" <= "t14"."recorded_day_"
            AND "t14"."recorded_day_" < "t14"."rec_to"
        ) AS "t17"
      ) AS "t19"
    ) AS "t25"
    LEFT OUTER JOIN (
      SELECT
        "t27"."src",
        "t27"."record",
        BOOL_OR(CAST("t27"."is_a" AS BOOLEAN)) AS "a_in",
        BOOL_OR(CAST("t27"."is_b" AS BOOLEAN)) AS "b_in",
        BOOL_OR(
          CAST((
            "t27"."role" = 'actor'
          ) AND (
            "t27"."is_a" OR "t27"."is_b"
          ) AS BOOLEAN)
        ) AS "member",
        BOOL_OR(
          CAST((
            "t27"."role" = 'target'
          ) AND (
            "t27"."is_a" OR "t27"."is_b"
          ) AS BOOLEAN)
        ) AS "target"
      FROM (
        SELECT
          "t26"."src",
          "t26"."record",
          "t26"."actor",
          "t26"."whole",
          "t26"."role",
          "t26"."rec_from",
          "t26"."rec_to",
          "t26"."a",
          "t26"."b",
          "t26"."whole" = "t26"."a" AS "is_a",
          "t26"."whole" = "t26"."b" AS "is_b"
        FROM (
          SELECT
            "t21"."src",
            "t21"."record",
            "t21"."actor",
            "t21"."whole",
            "t21"."role",
            "t21"."rec_from",
            "t21"."rec_to",
            "t9"."a",
            "t9"."b"
          FROM (
            SELECT
              "t18".*
              EXCLUDE ("recorded_day_")
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t5"."src",
                  "t5"."record",
                  "t5"."actor",
                  "t5"."whole",
                  "t5"."role",
                  "t5"."rec_from",
                  "t5"."rec_to",
                  "t11"."recorded_day_"
                FROM "raw_parties" AS "t5"
                CROSS JOIN (
                  SELECT
                    "t0"."recorded_day" AS "recorded_day_"
                  FROM "asked" AS "t0"
                ) AS "t11"
              ) AS "t15"
              WHERE
                "t15"."rec_from" <= "t15"."recorded_day_"
                AND "t15"."recorded_day_" < "t15"."rec_to"
            ) AS "t18"
          ) AS "t21"
          CROSS JOIN (
            SELECT
              "t0"."a",
              "t0"."b"
            FROM "asked" AS "t0"
          ) AS "t9"
        ) AS "t26"
      ) AS "t27"
      GROUP BY
        1,
        2
    ) AS "t29"
      ON "t25"."src" = "t29"."src" AND "t25"."record" = "t29"."record"
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
    ) AS "t24"
      ON "t25"."src" = "t24"."src" AND "t25"."record" = "t24"."record"
    CROSS JOIN (
      SELECT
        "t0"."a",
        "t0"."b",
        "t0"."wide"
      FROM "asked" AS "t0"
    ) AS "t10"
  ) AS "t30"
) AS "t31"
WHERE
  "t31"."link" IS NOT NULL
