-- reads raw_heads, raw_parties, claims, asked
WITH "t24" AS (
  SELECT
    "t13"."src",
    "t13"."claim",
    "t13"."entry",
    "t13"."record",
    "t13"."kind",
    "t13"."property",
    "t13"."is_stage",
    "t13"."is_figure",
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
    "t13"."picked",
    "t13"."recorded",
    "t13"."condition",
    "t13"."note",
    "t13"."at_",
    "t13"."quote",
    "t13"."lang",
    "t13"."publisher",
    "t13"."root",
    "t13"."reliability",
    "t13"."witness",
    "t13"."known",
    "t13"."speaker",
    "t13"."unit",
    "t13"."basis",
    "t13"."grade",
    "t13"."mutual",
    "t13"."spoke_whole",
    "t13"."printed_whole",
    "t13"."status",
    "t13"."group",
    "t13"."standing",
    "t13"."contested"
  FROM (
    SELECT
      *
    FROM "claims" AS "t1"
    WHERE
      NOT (
        "t1"."status" IN ('unrecorded', 'unknown')
      )
  ) AS "t13"
  INNER JOIN (
    SELECT
      "t17"."src",
      "t17"."record"
    FROM (
      SELECT
        "t15".*
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
            "t9"."recorded_day_",
            "t9"."drafts_"
          FROM "raw_heads" AS "t5"
          CROSS JOIN (
            SELECT
              "t0"."recorded_day" AS "recorded_day_",
              "t0"."drafts" AS "drafts_"
            FROM "asked" AS "t0"
          ) AS "t9"
        ) AS "t12"
        WHERE
          "t12"."rec_from" <= "t12"."recorded_day_"
          AND "t12"."recorded_day_" < "t12"."rec_to"
          AND (
            (
              "t12"."rec_draft" IS NULL
            ) OR (
              "t12"."rec_draft" = "t12"."drafts_"
            )
          )
      ) AS "t15"
    ) AS "t17"
    WHERE
      "t17"."kind" = 'agreement' AND "t17"."n_parties" > 2
  ) AS "t21"
    ON "t13"."src" = "t21"."src" AND "t13"."record" = "t21"."record"
)
SELECT DISTINCT
  *
FROM (
  SELECT
    "t23"."src",
    "t23"."record",
    "t23"."actor",
    "t23"."whole"
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("wide")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t16"."src",
          "t16"."record",
          "t16"."actor",
          "t16"."whole",
          "t16"."role",
          "t8"."wide"
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
              "t9"."recorded_day_",
              "t9"."drafts_"
            FROM "raw_parties" AS "t4"
            CROSS JOIN (
              SELECT
                "t0"."recorded_day" AS "recorded_day_",
                "t0"."drafts" AS "drafts_"
              FROM "asked" AS "t0"
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
        ) AS "t16"
        CROSS JOIN (
          SELECT
            "t0"."wide"
          FROM "asked" AS "t0"
        ) AS "t8"
      ) AS "t18"
      WHERE
        "t18"."wide"
    ) AS "t20"
  ) AS "t23"
  SEMI JOIN (
    SELECT DISTINCT
      "t25"."src",
      "t25"."record"
    FROM "t24" AS "t25"
    WHERE
      "t25"."property" IN ('signed', 'acceded', 'in_force')
      AND "t25"."party" IS NOT NULL
  ) AS "t28"
    ON "t23"."src" = "t28"."src" AND "t23"."record" = "t28"."record"
  ANTI JOIN (
    SELECT DISTINCT
      "t25"."src",
      "t25"."record",
      "t25"."party" AS "actor"
    FROM "t24" AS "t25"
    WHERE
      "t25"."property" IN ('signed', 'acceded', 'in_force')
      AND "t25"."party" IS NOT NULL
      AND "t25"."status" IN ('live', 'possible')
  ) AS "t29"
    ON "t23"."src" = "t29"."src"
    AND "t23"."record" = "t29"."record"
    AND "t23"."actor" = "t29"."actor"
) AS "t30"
