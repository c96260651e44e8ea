-- reads heads, parties, groups, claims, live, asked
WITH "t48" AS (
  SELECT
    "t45"."src",
    "t45"."shown",
    "t45"."record",
    "t45"."kind",
    "t45"."property",
    "t45"."is_stage",
    "t45"."ladder",
    "t45"."state",
    "t45"."party",
    "t45"."chamber",
    "t45"."which",
    "t45"."part_of",
    "t45"."for_",
    "t45"."by_",
    "t45"."of_",
    "t45"."text",
    "t45"."unit",
    "t45"."basis",
    "t45"."period",
    "t45"."from_text",
    "t45"."to_text",
    "t45"."from_earliest",
    "t45"."from_latest",
    "t45"."to_earliest",
    "t45"."to_latest",
    "t45"."earliest",
    "t45"."latest",
    "t45"."on_text",
    "t45"."due",
    "t45"."due_earliest",
    "t45"."due_latest",
    "t45"."estimate",
    "t45"."cumulative",
    "t45"."lean",
    "t45"."words",
    "t45"."probability",
    "t45"."outcome",
    "t45"."renews",
    "t45"."speaker",
    "t45"."known",
    "t45"."at_",
    "t45"."condition",
    "t45"."until_text",
    "t45"."until_latest",
    "t45"."value",
    "t45"."low",
    "t45"."high",
    "t45"."half",
    "t45"."group",
    "t45"."n_claims",
    "t45"."n_documents",
    "t45"."claims",
    "t45"."rank",
    "t45"."supporters",
    "t45"."contested",
    "t45"."day_from",
    "t45"."day_to",
    "t45"."denied",
    "t45"."one_sided",
    "t45"."single",
    ROW_NUMBER() OVER (
      PARTITION BY "t45"."src", "t45"."record"
      ORDER BY "t45"."day_to" DESC, "t45"."ladder" DESC, "t45"."rank" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "place"
  FROM (
    SELECT
      "t43".*
      EXCLUDE ("reached")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t34"."src",
          "t34"."shown",
          "t34"."record",
          "t34"."kind",
          "t34"."property",
          "t34"."is_stage",
          "t34"."ladder",
          "t34"."state",
          "t34"."party",
          "t34"."chamber",
          "t34"."which",
          "t34"."part_of",
          "t34"."for_",
          "t34"."by_",
          "t34"."of_",
          "t34"."text",
          "t34"."unit",
          "t34"."basis",
          "t34"."period",
          "t34"."from_text",
          "t34"."to_text",
          "t34"."from_earliest",
          "t34"."from_latest",
          "t34"."to_earliest",
          "t34"."to_latest",
          "t34"."earliest",
          "t34"."latest",
          "t34"."on_text",
          "t34"."due",
          "t34"."due_earliest",
          "t34"."due_latest",
          "t34"."estimate",
          "t34"."cumulative",
          "t34"."lean",
          "t34"."words",
          "t34"."probability",
          "t34"."outcome",
          "t34"."renews",
          "t34"."speaker",
          "t34"."known",
          "t34"."at_",
          "t34"."condition",
          "t34"."until_text",
          "t34"."until_latest",
          "t34"."value",
          "t34"."low",
          "t34"."high",
          "t34"."half",
          "t34"."group",
          "t34"."n_claims",
          "t34"."n_documents",
          "t34"."claims",
          "t34"."rank",
          "t34"."supporters",
          "t34"."contested",
          "t34"."day_from",
          "t34"."day_to",
          "t34"."denied",
          "t34"."one_sided",
          "t34"."single",
          "t38"."reached"
        FROM (
          SELECT
            "t28".*
            EXCLUDE ("n_parties")
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t14"."src",
                "t14"."shown",
                "t14"."record",
                "t14"."kind",
                "t14"."property",
                "t14"."is_stage",
                "t14"."ladder",
                "t14"."state",
                "t14"."party",
                "t14"."chamber",
                "t14"."which",
                "t14"."part_of",
                "t14"."for_",
                "t14"."by_",
                "t14"."of_",
                "t14"."text",
                "t14"."unit",
                "t14"."basis",
                "t14"."period",
                "t14"."from_text",
                "t14"."to_text",
                "t14"."from_earliest",
                "t14"."from_latest",
                "t14"."to_earliest",
                "t14"."to_latest",
                "t14"."earliest",
                "t14"."latest",
                "t14"."on_text",
                "t14"."due",
                "t14"."due_earliest",
                "t14"."due_latest",
                "t14"."estimate",
                "t14"."cumulative",
                "t14"."lean",
                "t14"."words",
                "t14"."probability",
                "t14"."outcome",
                "t14"."renews",
                "t14"."speaker",
                "t14"."known",
                "t14"."at_",
                "t14"."condition",
                "t14"."until_text",
                "t14"."until_latest",
                "t14"."value",
                "t14"."low",
                "t14"."high",
                "t14"."half",
                "t14"."group",
                "t14"."n_claims",
                "t14"."n_documents",
                "t14"."claims",
                "t14"."rank",
                "t14"."supporters",
                "t14"."contested",
                "t14"."day_from",
                "t14"."day_to",
                "t14"."denied",
                "t14"."one_sided",
                "t14"."single",
                "t10"."n_parties"
              FROM (
                SELECT
                  *
                FROM "groups" AS "t1"
                WHERE
                  "t1"."is_stage" AND NOT (
                    "t1"."denied"
                  ) AND "t1"."ladder" > 0
              ) AS "t14"
              INNER JOIN (
                SELECT
                  "t0"."src",
                  "t0"."record",
                  "t0"."n_parties"
                FROM "heads" AS "t0"
              ) AS "t10"
                ON "t14"."src" = "t10"."src" AND "t14"."record" = "t10"."record"
            ) AS "t22"
            WHERE
              (
                "t22"."kind" <> 'agreement'
              )
              OR NOT (
                "t22"."property" IN ('withdrawn', 'suspended', 'in_force')
              )
              OR NOT (
                (
                  "t22"."property" = 'withdrawn'
                ) OR (
                  "t22"."party" IS NOT NULL
                )
              )
              OR (
                "t22"."n_parties" = 2
              )
          ) AS "t28"
        ) AS "t34"
        LEFT OUTER JOIN (
          SELECT DISTINCT
            "t31"."src",
            "t31"."record",
            TRUE AS "reached"
          FROM (
            SELECT
              "t29".*
              EXCLUDE ("n_parties")
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t15"."src",
                  "t15"."shown",
                  "t15"."record",
                  "t15"."kind",
                  "t15"."property",
                  "t15"."is_stage",
                  "t15"."ladder",
                  "t15"."state",
                  "t15"."party",
                  "t15"."chamber",
                  "t15"."which",
                  "t15"."part_of",
                  "t15"."for_",
                  "t15"."by_",
                  "t15"."of_",
                  "t15"."text",
                  "t15"."unit",
                  "t15"."basis",
                  "t15"."period",
                  "t15"."from_text",
                  "t15"."to_text",
                  "t15"."from_earliest",
                  "t15"."from_latest",
                  "t15"."to_earliest",
                  "t15"."to_latest",
                  "t15"."earliest",
                  "t15"."latest",
                  "t15"."on_text",
                  "t15"."due",
                  "t15"."due_earliest",
                  "t15"."due_latest",
                  "t15"."estimate",
                  "t15"."cumulative",
                  "t15"."lean",
                  "t15"."words",
                  "t15"."probability",
                  "t15"."outcome",
                  "t15"."renews",
                  "t15"."speaker",
                  "t15"."known",
                  "t15"."at_",
                  "t15"."condition",
                  "t15"."until_text",
                  "t15"."until_latest",
                  "t15"."value",
                  "t15"."low",
                  "t15"."high",
                  "t15"."half",
                  "t15"."group",
                  "t15"."n_claims",
                  "t15"."n_documents",
                  "t15"."claims",
                  "t15"."rank",
                  "t15"."supporters",
                  "t15"."contested",
                  "t15"."day_from",
                  "t15"."day_to",
                  "t15"."denied",
                  "t15"."one_sided",
                  "t15"."single",
                  "t10"."n_parties"
                FROM (
                  SELECT
                    *
                  FROM "groups" AS "t1"
                  WHERE
                    "t1"."is_stage"
                    AND NOT (
                      "t1"."denied"
                    )
                    AND "t1"."kind" = 'agreement'
                    AND "t1"."state" = 'in_force'
                ) AS "t15"
                INNER JOIN (
                  SELECT
                    "t0"."src",
                    "t0"."record",
                    "t0"."n_parties"
                  FROM "heads" AS "t0"
                ) AS "t10"
                  ON "t15"."src" = "t10"."src" AND "t15"."record" = "t10"."record"
              ) AS "t23"
              WHERE
                (
                  "t23"."kind" <> 'agreement'
                )
                OR NOT (
                  "t23"."property" IN ('withdrawn', 'suspended', 'in_force')
                )
                OR NOT (
                  (
                    "t23"."property" = 'withdrawn'
                  ) OR (
                    "t23"."party" IS NOT NULL
                  )
                )
                OR (
                  "t23"."n_parties" = 2
                )
            ) AS "t29"
          ) AS "t31"
        ) AS "t38"
          ON "t34"."src" = "t38"."src" AND "t34"."record" = "t38"."record"
      ) AS "t41"
      WHERE
        (
          "t41"."reached" IS NULL
        )
        OR NOT (
          "t41"."property" IN ('approved', 'ratified', 'acceded')
        )
        OR (
          "t41"."kind" <> 'agreement'
        )
    ) AS "t43"
  ) AS "t45"
)
SELECT
  "t59"."src",
  "t59"."record",
  "t59"."kind",
  "t59"."link",
  CASE
    WHEN "t59"."state" IS NOT NULL
    THEN "t59"."state"
    WHEN COALESCE("t59"."only_expected", FALSE)
    THEN 'expected'
    WHEN COALESCE("t59"."disputed", FALSE)
    THEN 'open'
    ELSE CAST(NULL AS TEXT)
  END AS "state",
  "t59"."state_stage",
  "t59"."state_from",
  "t59"."state_to",
  "t59"."state_claim",
  "t59"."state_group",
  "t59"."possible",
  COALESCE("t59"."contested", FALSE) AS "contested",
  COALESCE("t59"."state_contested", FALSE) AS "state_contested",
  COALESCE("t59"."state_one_sided", "t59"."any_one_sided", FALSE) AS "one_sided",
  COALESCE("t59"."state_single", "t59"."all_single", FALSE) AS "single",
  COALESCE(
    (
      CASE
        WHEN "t59"."state" IS NOT NULL
        THEN "t59"."state"
        WHEN COALESCE("t59"."only_expected", FALSE)
        THEN 'expected'
        WHEN COALESCE("t59"."disputed", FALSE)
        THEN 'open'
        ELSE CAST(NULL AS TEXT)
      END IS NOT NULL
    )
    AND NOT (
      "t59"."kind" || ':' || CASE
        WHEN "t59"."state" IS NOT NULL
        THEN "t59"."state"
        WHEN COALESCE("t59"."only_expected", FALSE)
        THEN 'expected'
        WHEN COALESCE("t59"."disputed", FALSE)
        THEN 'open'
        ELSE CAST(NULL AS TEXT)
      END IN (
        'agreement:expired',
        'agreement:replaced',
        'agreement:terminated',
        'agreement:withdrawn',
        'commitment:cancelled',
        'commitment:lapsed',
        'commitment:repaid',
        'commitment:returned',
        'membership:left',
        'sanction:lifted',
        'event:cancelled',
        'event:held',
        'judgement:resolved'
      )
    )
    AND (
      (
        GREATEST(
          COALESCE("t59"."checked", "t59"."newest"),
          COALESCE("t59"."newest", "t59"."checked")
        ) + TO_MONTHS("t59"."stale_months") + TO_DAYS("t59"."stale_days")
      ) < (
        SELECT
          "t3"."on_day"
        FROM "asked" AS "t3"
      )
    ),
    FALSE
  ) AS "stale",
  GREATEST(
    COALESCE("t59"."checked", "t59"."newest"),
    COALESCE("t59"."newest", "t59"."checked")
  ) AS "last_confirmed",
  (
    CASE
      WHEN "t59"."state" IS NOT NULL
      THEN "t59"."state"
      WHEN COALESCE("t59"."only_expected", FALSE)
      THEN 'expected'
      WHEN COALESCE("t59"."disputed", FALSE)
      THEN 'open'
      ELSE CAST(NULL AS TEXT)
    END IS NOT NULL
  )
  AND NOT (
    "t59"."kind" || ':' || CASE
      WHEN "t59"."state" IS NOT NULL
      THEN "t59"."state"
      WHEN COALESCE("t59"."only_expected", FALSE)
      THEN 'expected'
      WHEN COALESCE("t59"."disputed", FALSE)
      THEN 'open'
      ELSE CAST(NULL AS TEXT)
    END IN (
      'agreement:expired',
      'agreement:replaced',
      'agreement:terminated',
      'agreement:withdrawn',
      'commitment:cancelled',
      'commitment:lapsed',
      'commitment:repaid',
      'commitment:returned',
      'membership:left',
      'sanction:lifted',
      'event:cancelled',
      'event:held',
      'judgement:resolved'
    )
  ) AS "open"
FROM (
  SELECT
    "t6"."src",
    "t6"."record",
    "t6"."kind",
    "t6"."dossier",
    "t6"."title",
    "t6"."domain",
    "t6"."domains",
    "t6"."form",
    "t6"."binding",
    "t6"."what",
    "t6"."unit",
    "t6"."basis",
    "t6"."way",
    "t6"."origin",
    "t6"."destination",
    "t6"."giver",
    "t6"."receiver",
    "t6"."by_",
    "t6"."target",
    "t6"."actor",
    "t6"."organisation",
    "t6"."issue",
    "t6"."proposition",
    "t6"."question",
    "t6"."criteria",
    "t6"."type_",
    "t6"."level",
    "t6"."where_",
    "t6"."agreement",
    "t6"."part_of",
    "t6"."replaces",
    "t6"."amends",
    "t6"."act",
    "t6"."body",
    "t6"."item",
    "t6"."checked",
    "t6"."n_parties",
    "t6"."stale_months",
    "t6"."stale_days",
    "t6"."newest",
    "t6"."link",
    "t52"."state",
    "t52"."ladder",
    "t52"."state_stage",
    "t52"."state_from",
    "t52"."state_to",
    "t52"."state_claim",
    "t52"."state_group",
    "t52"."state_contested",
    "t52"."state_one_sided",
    "t52"."state_single",
    "t25"."contested",
    "t25"."any_one_sided",
    "t25"."only_expected",
    "t20"."all_single",
    "t58"."possible",
    "t40"."disputed"
  FROM "heads" AS "t6"
  LEFT OUTER JOIN (
    SELECT
      "t49"."src",
      "t49"."record",
      "t49"."state",
      "t49"."ladder",
      "t49"."property" AS "state_stage",
      "t49"."day_from" AS "state_from",
      "t49"."day_to" AS "state_to",
      "t49"."shown" AS "state_claim",
      "t49"."group" AS "state_group",
      "t49"."contested" AS "state_contested",
      "t49"."one_sided" AS "state_one_sided",
      "t49"."single" AS "state_single"
    FROM "t48" AS "t49"
    WHERE
      "t49"."place" = 0
  ) AS "t52"
    ON "t6"."src" = "t52"."src" AND "t6"."record" = "t52"."record"
  LEFT OUTER JOIN (
    SELECT
      "t1"."src",
      "t1"."record",
      BOOL_OR(CAST("t1"."contested" AS BOOLEAN)) AS "contested",
      BOOL_OR(CAST("t1"."one_sided" AS BOOLEAN)) AS "any_one_sided",
      BOOL_OR(
        CAST("t1"."is_stage" AND NOT (
          "t1"."denied"
        ) AND (
          "t1"."property" = 'expected'
        ) AS BOOLEAN)
      )
      AND NOT (
        BOOL_OR(
          CAST("t1"."is_stage"
          AND NOT (
            "t1"."denied"
          )
          AND NOT (
            "t1"."property" = 'expected'
          ) AS BOOLEAN)
        )
      ) AS "only_expected"
    FROM "groups" AS "t1"
    GROUP BY
      1,
      2
  ) AS "t25"
    ON "t6"."src" = "t25"."src" AND "t6"."record" = "t25"."record"
  LEFT OUTER JOIN (
    SELECT
      "t2"."src",
      "t2"."record",
      (
        COUNT(DISTINCT "t2"."root") = 1
      )
      OR (
        COUNT(DISTINCT "t2"."publisher") = 1
      ) AS "all_single"
    FROM "live" AS "t2"
    GROUP BY
      1,
      2
  ) AS "t20"
    ON "t6"."src" = "t20"."src" AND "t6"."record" = "t20"."record"
  LEFT OUTER JOIN (
    SELECT
      "t56"."src",
      "t56"."record",
      "t56"."property" AS "possible"
    FROM (
      SELECT
        "t55"."src",
        "t55"."claim",
        "t55"."entry",
        "t55"."record",
        "t55"."kind",
        "t55"."property",
        "t55"."is_stage",
        "t55"."is_figure",
        "t55"."ladder",
        "t55"."state",
        "t55"."party",
        "t55"."chamber",
        "t55"."which",
        "t55"."part_of",
        "t55"."for_",
        "t55"."by_",
        "t55"."on_text",
        "t55"."earliest",
        "t55"."latest",
        "t55"."period",
        "t55"."from_text",
        "t55"."to_text",
        "t55"."from_earliest",
        "t55"."from_latest",
        "t55"."to_earliest",
        "t55"."to_latest",
        "t55"."due",
        "t55"."due_earliest",
        "t55"."due_latest",
        "t55"."until_text",
        "t55"."until_latest",
        "t55"."value",
        "t55"."low",
        "t55"."high",
        "t55"."half",
        "t55"."estimate",
        "t55"."cumulative",
        "t55"."denies",
        "t55"."says",
        "t55"."of_",
        "t55"."text",
        "t55"."lean",
        "t55"."probability",
        "t55"."words",
        "t55"."outcome",
        "t55"."renews",
        "t55"."document",
        "t55"."picked",
        "t55"."recorded",
        "t55"."condition",
        "t55"."note",
        "t55"."at_",
        "t55"."quote",
        "t55"."lang",
        "t55"."publisher",
        "t55"."root",
        "t55"."reliability",
        "t55"."witness",
        "t55"."known",
        "t55"."speaker",
        "t55"."unit",
        "t55"."basis",
        "t55"."grade",
        "t55"."mutual",
        "t55"."spoke_whole",
        "t55"."printed_whole",
        "t55"."status",
        "t55"."group",
        "t55"."standing",
        "t55"."contested",
        "t55"."rung",
        ROW_NUMBER() OVER (
          PARTITION BY "t55"."src", "t55"."record"
          ORDER BY "t55"."latest" DESC, "t55"."ladder" DESC, "t55"."claim" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t47"."src",
            "t47"."claim",
            "t47"."entry",
            "t47"."record",
            "t47"."kind",
            "t47"."property",
            "t47"."is_stage",
            "t47"."is_figure",
            "t47"."ladder",
            "t47"."state",
            "t47"."party",
            "t47"."chamber",
            "t47"."which",
            "t47"."part_of",
            "t47"."for_",
            "t47"."by_",
            "t47"."on_text",
            "t47"."earliest",
            "t47"."latest",
            "t47"."period",
            "t47"."from_text",
            "t47"."to_text",
            "t47"."from_earliest",
            "t47"."from_latest",
            "t47"."to_earliest",
            "t47"."to_latest",
            "t47"."due",
            "t47"."due_earliest",
            "t47"."due_latest",
            "t47"."until_text",
            "t47"."until_latest",
            "t47"."value",
            "t47"."low",
            "t47"."high",
            "t47"."half",
            "t47"."estimate",
            "t47"."cumulative",
            "t47"."denies",
            "t47"."says",
            "t47"."of_",
            "t47"."text",
            "t47"."lean",
            "t47"."probability",
            "t47"."words",
            "t47"."outcome",
            "t47"."renews",
            "t47"."document",
            "t47"."picked",
            "t47"."recorded",
            "t47"."condition",
            "t47"."note",
            "t47"."at_",
            "t47"."quote",
            "t47"."lang",
            "t47"."publisher",
            "t47"."root",
            "t47"."reliability",
            "t47"."witness",
            "t47"."known",
            "t47"."speaker",
            "t47"."unit",
            "t47"."basis",
            "t47"."grade",
            "t47"."mutual",
            "t47"."spoke_whole",
            "t47"."printed_whole",
            "t47"."status",
            "t47"."group",
            "t47"."standing",
            "t47"."contested",
            "t53"."rung"
          FROM (
            SELECT
              "t44".*
              EXCLUDE ("reached")
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t37"."src",
                  "t37"."claim",
                  "t37"."entry",
                  "t37"."record",
                  "t37"."kind",
                  "t37"."property",
                  "t37"."is_stage",
                  "t37"."is_figure",
                  "t37"."ladder",
                  "t37"."state",
                  "t37"."party",
                  "t37"."chamber",
                  "t37"."which",
                  "t37"."part_of",
                  "t37"."for_",
                  "t37"."by_",
                  "t37"."on_text",
                  "t37"."earliest",
                  "t37"."latest",
                  "t37"."period",
                  "t37"."from_text",
                  "t37"."to_text",
                  "t37"."from_earliest",
                  "t37"."from_latest",
                  "t37"."to_earliest",
                  "t37"."to_latest",
                  "t37"."due",
                  "t37"."due_earliest",
                  "t37"."due_latest",
                  "t37"."until_text",
                  "t37"."until_latest",
                  "t37"."value",
                  "t37"."low",
                  "t37"."high",
                  "t37"."half",
                  "t37"."estimate",
                  "t37"."cumulative",
                  "t37"."denies",
                  "t37"."says",
                  "t37"."of_",
                  "t37"."text",
                  "t37"."lean",
                  "t37"."probability",
                  "t37"."words",
                  "t37"."outcome",
                  "t37"."renews",
                  "t37"."document",
                  "t37"."picked",
                  "t37"."recorded",
                  "t37"."condition",
                  "t37"."note",
                  "t37"."at_",
                  "t37"."quote",
                  "t37"."lang",
                  "t37"."publisher",
                  "t37"."root",
                  "t37"."reliability",
                  "t37"."witness",
                  "t37"."known",
                  "t37"."speaker",
                  "t37"."unit",
                  "t37"."basis",
                  "t37"."grade",
                  "t37"."mutual",
                  "t37"."spoke_whole",
                  "t37"."printed_whole",
                  "t37"."status",
                  "t37"."group",
                  "t37"."standing",
                  "t37"."contested",
                  "t38"."reached"
                FROM (
                  SELECT
                    "t33".*
                    EXCLUDE ("n_parties")
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t19"."src",
                        "t19"."claim",
                        "t19"."entry",
                        "t19"."record",
                        "t19"."kind",
                        "t19"."property",
                        "t19"."is_stage",
                        "t19"."is_figure",
                        "t19"."ladder",
                        "t19"."state",
                        "t19"."party",
                        "t19"."chamber",
                        "t19"."which",
                        "t19"."part_of",
                        "t19"."for_",
                        "t19"."by_",
                        "t19"."on_text",
                        "t19"."earliest",
                        "t19"."latest",
                        "t19"."period",
                        "t19"."from_text",
                        "t19"."to_text",
                        "t19"."from_earliest",
                        "t19"."from_latest",
                        "t19"."to_earliest",
                        "t19"."to_latest",
                        "t19"."due",
                        "t19"."due_earliest",
                        "t19"."due_latest",
                        "t19"."until_text",
                        "t19"."until_latest",
                        "t19"."value",
                        "t19"."low",
                        "t19"."high",
                        "t19"."half",
                        "t19"."estimate",
                        "t19"."cumulative",
                        "t19"."denies",
                        "t19"."says",
                        "t19"."of_",
                        "t19"."text",
                        "t19"."lean",
                        "t19"."probability",
                        "t19"."words",
                        "t19"."outcome",
                        "t19"."renews",
                        "t19"."document",
                        "t19"."picked",
                        "t19"."recorded",
                        "t19"."condition",
                        "t19"."note",
                        "t19"."at_",
                        "t19"."quote",
                        "t19"."lang",
                        "t19"."publisher",
                        "t19"."root",
                        "t19"."reliability",
                        "t19"."witness",
                        "t19"."known",
                        "t19"."speaker",
                        "t19"."unit",
                        "t19"."basis",
                        "t19"."grade",
                        "t19"."mutual",
                        "t19"."spoke_whole",
                        "t19"."printed_whole",
                        "t19"."status",
                        "t19"."group",
                        "t19"."standing",
                        "t19"."contested",
                        "t10"."n_parties"
                      FROM (
                        SELECT
                          *
                        FROM "claims" AS "t5"
                        WHERE
                          "t5"."status" = 'possible'
                          AND "t5"."is_stage"
                          AND "t5"."ladder" > 0
                          AND COALESCE("t5"."denies" <> 'true', TRUE)
                      ) AS "t19"
                      INNER JOIN (
                        SELECT
                          "t0"."src",
                          "t0"."record",
                          "t0"."n_parties"
                        FROM "heads" AS "t0"
                      ) AS "t10"
                        ON "t19"."src" = "t10"."src" AND "t19"."record" = "t10"."record"
                    ) AS "t26"
                    WHERE
                      (
                        "t26"."kind" <> 'agreement'
                      )
                      OR NOT (
                        "t26"."property" IN ('withdrawn', 'suspended', 'in_force')
                      )
                      OR NOT (
                        (
                          "t26"."property" = 'withdrawn'
                        ) OR (
                          "t26"."party" IS NOT NULL
                        )
                      )
                      OR (
                        "t26"."n_parties" = 2
                      )
                  ) AS "t33"
                ) AS "t37"
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    "t31"."src",
                    "t31"."record",
                    TRUE AS "reached"
                  FROM (
                    SELECT
                      "t29".*
                      EXCLUDE ("n_parties")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t15"."src",
                          "t15"."shown",
                          "t15"."record",
                          "t15"."kind",
                          "t15"."property",
                          "t15"."is_stage",
                          "t15"."ladder",
                          "t15"."state",
                          "t15"."party",
                          "t15"."chamber",
                          "t15"."which",
                          "t15"."part_of",
                          "t15"."for_",
                          "t15"."by_",
                          "t15"."of_",
                          "t15"."text",
                          "t15"."unit",
                          "t15"."basis",
                          "t15"."period",
                          "t15"."from_text",
                          "t15"."to_text",
                          "t15"."from_earliest",
                          "t15"."from_latest",
                          "t15"."to_earliest",
                          "t15"."to_latest",
                          "t15"."earliest",
                          "t15"."latest",
                          "t15"."on_text",
                          "t15"."due",
                          "t15"."due_earliest",
                          "t15"."due_latest",
                          "t15"."estimate",
                          "t15"."cumulative",
                          "t15"."lean",
                          "t15"."words",
                          "t15"."probability",
                          "t15"."outcome",
                          "t15"."renews",
                          "t15"."speaker",
                          "t15"."known",
                          "t15"."at_",
                          "t15"."condition",
                          "t15"."until_text",
                          "t15"."until_latest",
                          "t15"."value",
                          "t15"."low",
                          "t15"."high",
                          "t15"."half",
                          "t15"."group",
                          "t15"."n_claims",
                          "t15"."n_documents",
                          "t15"."claims",
                          "t15"."rank",
                          "t15"."supporters",
                          "t15"."contested",
                          "t15"."day_from",
                          "t15"."day_to",
                          "t15"."denied",
                          "t15"."one_sided",
                          "t15"."single",
                          "t10"."n_parties"
                        FROM (
                          SELECT
                            *
                          FROM "groups" AS "t1"
                          WHERE
                            "t1"."is_stage"
                            AND NOT (
                              "t1"."denied"
                            )
                            AND "t1"."kind" = 'agreement'
                            AND "t1"."state" = 'in_force'
                        ) AS "t15"
                        INNER JOIN (
                          SELECT
                            "t0"."src",
                            "t0"."record",
                            "t0"."n_parties"
                          FROM "heads" AS "t0"
                        ) AS "t10"
                          ON "t15"."src" = "t10"."src" AND "t15"."record" = "t10"."record"
                      ) AS "t23"
                      WHERE
                        (
                          "t23"."kind" <> 'agreement'
                        )
                        OR NOT (
                          "t23"."property" IN ('withdrawn', 'suspended', 'in_force')
                        )
                        OR NOT (
                          (
                            "t23"."property" = 'withdrawn'
                          ) OR (
                            "t23"."party" IS NOT NULL
                          )
                        )
                        OR (
                          "t23"."n_parties" = 2
                        )
                    ) AS "t29"
                  ) AS "t31"
                ) AS "t38"
                  ON "t37"."src" = "t38"."src" AND "t37"."record" = "t38"."record"
              ) AS "t42"
              WHERE
                (
                  "t42"."reached" IS NULL
                )
                OR NOT (
                  "t42"."property" IN ('approved', 'ratified', 'acceded')
                )
                OR (
                  "t42"."kind" <> 'agreement'
                )
            ) AS "t44"
          ) AS "t47"
          LEFT OUTER JOIN (
            SELECT
              "t49"."src",
              "t49"."record",
              "t49"."ladder" AS "rung"
            FROM "t48" AS "t49"
            WHERE
              "t49"."place" = 0
          ) AS "t53"
            ON "t47"."src" = "t53"."src" AND "t47"."record" = "t53"."record"
        ) AS "t54"
        WHERE
          "t54"."ladder" > COALESCE("t54"."rung", 0)
      ) AS "t55"
    ) AS "t56"
    WHERE
      "t56"."place" = 0
  ) AS "t58"
    ON "t6"."src" = "t58"."src" AND "t6"."record" = "t58"."record"
  LEFT OUTER JOIN (
    SELECT
      "t32"."src",
      "t32"."record",
      (
        MAX("t32"."lean") - MIN("t32"."lean")
      ) >= 2 AS "disputed"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t24"."src",
          "t24"."claim",
          "t24"."property",
          "t24"."is_stage",
          "t24"."is_figure",
          "t24"."denies",
          "t24"."earliest",
          "t24"."latest",
          "t24"."value",
          "t24"."low",
          "t24"."high",
          "t24"."half",
          "t24"."unit",
          "t24"."text",
          "t24"."outcome",
          "t24"."lean",
          "t24"."spoke_whole",
          "t24"."printed_whole",
          "t24"."root",
          "t24"."publisher",
          "t24"."document",
          "t24"."record",
          "t24"."party",
          "t24"."group",
          "t24"."denies_all",
          "t24"."soft",
          "t24"."rank",
          ROW_NUMBER() OVER (
            PARTITION BY "t24"."src", "t24"."record", "t24"."party"
            ORDER BY "t24"."latest" DESC, "t24"."rank" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t16"."src",
            "t16"."claim",
            "t16"."property",
            "t16"."is_stage",
            "t16"."is_figure",
            "t16"."denies",
            "t16"."earliest",
            "t16"."latest",
            "t16"."value",
            "t16"."low",
            "t16"."high",
            "t16"."half",
            "t16"."unit",
            "t16"."text",
            "t16"."outcome",
            "t16"."lean",
            "t16"."spoke_whole",
            "t16"."printed_whole",
            "t16"."root",
            "t16"."publisher",
            "t16"."document",
            "t16"."record",
            "t16"."party",
            "t16"."group",
            "t16"."denies_all",
            "t16"."soft",
            "t16"."rank"
          FROM (
            SELECT
              *
            FROM "live" AS "t2"
            WHERE
              "t2"."property" = 'position' AND NOT (
                "t2"."denies_all"
              )
          ) AS "t16"
          SEMI JOIN "parties" AS "t7"
            ON "t16"."src" = "t7"."src"
            AND "t16"."record" = "t7"."record"
            AND "t16"."party" = "t7"."actor"
        ) AS "t24"
      ) AS "t27"
      WHERE
        "t27"."place" = 0 AND "t27"."lean" IS NOT NULL
    ) AS "t32"
    GROUP BY
      1,
      2
  ) AS "t40"
    ON "t6"."src" = "t40"."src" AND "t6"."record" = "t40"."record"
) AS "t59"
