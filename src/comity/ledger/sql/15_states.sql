SELECT
  "t31"."src",
  "t31"."record",
  "t31"."kind",
  "t31"."link",
  CASE
    WHEN "t31"."state" IS NOT NULL
    THEN "t31"."state"
    WHEN (
      "t31"."kind" <> 'flow'
    ) AND COALESCE("t31"."only_expected", FALSE)
    THEN 'expected'
    WHEN (
      "t31"."kind" = 'dispute'
    ) AND COALESCE("t31"."disputed", FALSE)
    THEN 'open'
    ELSE CAST(NULL AS TEXT)
  END AS "state",
  "t31"."state_stage",
  "t31"."state_from",
  "t31"."state_to",
  "t31"."state_claim",
  "t31"."state_group",
  "t31"."possible",
  COALESCE("t31"."contested", FALSE) AS "contested",
  COALESCE("t31"."state_contested", FALSE) AS "state_contested",
  COALESCE("t31"."state_one_sided", "t31"."any_one_sided", FALSE) AS "one_sided",
  COALESCE("t31"."state_single", "t31"."all_single", FALSE) AS "single",
  COALESCE(
    (
      CASE
        WHEN "t31"."state" IS NOT NULL
        THEN "t31"."state"
        WHEN (
          "t31"."kind" <> 'flow'
        ) AND COALESCE("t31"."only_expected", FALSE)
        THEN 'expected'
        WHEN (
          "t31"."kind" = 'dispute'
        ) AND COALESCE("t31"."disputed", FALSE)
        THEN 'open'
        ELSE CAST(NULL AS TEXT)
      END IS NOT NULL
    )
    AND NOT (
      "t31"."kind" || ':' || CASE
        WHEN "t31"."state" IS NOT NULL
        THEN "t31"."state"
        WHEN (
          "t31"."kind" <> 'flow'
        ) AND COALESCE("t31"."only_expected", FALSE)
        THEN 'expected'
        WHEN (
          "t31"."kind" = 'dispute'
        ) AND COALESCE("t31"."disputed", FALSE)
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
          COALESCE("t31"."checked", "t31"."newest"),
          COALESCE("t31"."newest", "t31"."checked")
        ) + TO_MONTHS("t31"."stale_months") + TO_DAYS("t31"."stale_days")
      ) < (
        SELECT
          "t3"."on_day"
        FROM "asked" AS "t3"
      )
    ),
    FALSE
  ) AS "stale",
  GREATEST(
    COALESCE("t31"."checked", "t31"."newest"),
    COALESCE("t31"."newest", "t31"."checked")
  ) AS "last_confirmed",
  (
    CASE
      WHEN "t31"."state" IS NOT NULL
      THEN "t31"."state"
      WHEN (
        "t31"."kind" <> 'flow'
      ) AND COALESCE("t31"."only_expected", FALSE)
      THEN 'expected'
      WHEN (
        "t31"."kind" = 'dispute'
      ) AND COALESCE("t31"."disputed", FALSE)
      THEN 'open'
      ELSE CAST(NULL AS TEXT)
    END IS NOT NULL
  )
  AND NOT (
    "t31"."kind" || ':' || CASE
      WHEN "t31"."state" IS NOT NULL
      THEN "t31"."state"
      WHEN (
        "t31"."kind" <> 'flow'
      ) AND COALESCE("t31"."only_expected", FALSE)
      THEN 'expected'
      WHEN (
        "t31"."kind" = 'dispute'
      ) AND COALESCE("t31"."disputed", FALSE)
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
    "t4"."n_parties",
    "t4"."stale_months",
    "t4"."stale_days",
    "t4"."newest",
    "t4"."link",
    "t30"."state",
    "t30"."state_stage",
    "t30"."state_from",
    "t30"."state_to",
    "t30"."state_claim",
    "t30"."state_group",
    "t30"."state_contested",
    "t30"."state_one_sided",
    "t30"."state_single",
    "t13"."contested",
    "t13"."any_one_sided",
    "t13"."all_single",
    "t17"."only_expected",
    "t22"."possible",
    "t25"."disputed"
  FROM "heads" AS "t4"
  LEFT OUTER JOIN (
    SELECT
      "t28"."src",
      "t28"."record",
      "t28"."state",
      "t28"."property" AS "state_stage",
      "t28"."day_from" AS "state_from",
      "t28"."day_to" AS "state_to",
      "t28"."shown" AS "state_claim",
      "t28"."group" AS "state_group",
      "t28"."contested" AS "state_contested",
      "t28"."one_sided" AS "state_one_sided",
      "t28"."single" AS "state_single"
    FROM (
      SELECT
        "t27"."src",
        "t27"."shown",
        "t27"."record",
        "t27"."kind",
        "t27"."property",
        "t27"."is_stage",
        "t27"."ladder",
        "t27"."state",
        "t27"."party",
        "t27"."chamber",
        "t27"."which",
        "t27"."part_of",
        "t27"."for_",
        "t27"."by_",
        "t27"."of_",
        "t27"."text",
        "t27"."unit",
        "t27"."basis",
        "t27"."period",
        "t27"."from_text",
        "t27"."to_text",
        "t27"."from_earliest",
        "t27"."from_latest",
        "t27"."to_earliest",
        "t27"."to_latest",
        "t27"."earliest",
        "t27"."latest",
        "t27"."on_text",
        "t27"."due",
        "t27"."due_earliest",
        "t27"."due_latest",
        "t27"."estimate",
        "t27"."cumulative",
        "t27"."lean",
        "t27"."words",
        "t27"."probability",
        "t27"."outcome",
        "t27"."renews",
        "t27"."speaker",
        "t27"."known",
        "t27"."at_",
        "t27"."condition",
        "t27"."until_text",
        "t27"."until_latest",
        "t27"."value",
        "t27"."low",
        "t27"."high",
        "t27"."half",
        "t27"."group",
        "t27"."n_claims",
        "t27"."n_documents",
        "t27"."claims",
        "t27"."supporters",
        "t27"."contested",
        "t27"."day_from",
        "t27"."day_to",
        "t27"."denied",
        "t27"."one_sided",
        "t27"."single",
        ROW_NUMBER() OVER (
          PARTITION BY "t27"."src", "t27"."record"
          ORDER BY "t27"."day_to" DESC, "t27"."ladder" DESC, "t27"."group" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          "t26".*
          EXCLUDE ("n_parties")
        FROM (
          SELECT
            *
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
                "t14"."supporters",
                "t14"."contested",
                "t14"."day_from",
                "t14"."day_to",
                "t14"."denied",
                "t14"."one_sided",
                "t14"."single",
                "t7"."n_parties"
              FROM (
                SELECT
                  *
                FROM "groups" AS "t1"
                WHERE
                  "t1"."is_stage" AND "t1"."ladder" > 0 AND NOT (
                    "t1"."denied"
                  )
              ) AS "t14"
              INNER JOIN (
                SELECT
                  "t0"."src",
                  "t0"."record",
                  "t0"."n_parties"
                FROM "heads" AS "t0"
              ) AS "t7"
                ON "t14"."src" = "t7"."src" AND "t14"."record" = "t7"."record"
            ) AS "t16"
            WHERE
              NOT (
                (
                  "t16"."kind" = 'agreement'
                )
                AND "t16"."property" IN ('withdrawn', 'suspended', 'in_force')
                AND (
                  (
                    "t16"."property" = 'withdrawn'
                  ) OR (
                    "t16"."party" IS NOT NULL
                  )
                )
                AND (
                  "t16"."n_parties" <> 2
                )
              )
          ) AS "t23"
          QUALIFY
            NOT (
              (
                "t23"."kind" = 'agreement'
              )
              AND "t23"."property" IN ('approved', 'ratified', 'acceded')
              AND BOOL_OR(
                CAST((
                  "t23"."kind" = 'agreement'
                ) AND (
                  "t23"."state" = 'in_force'
                ) AS BOOLEAN)
              ) OVER (
                PARTITION BY "t23"."src", "t23"."record"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              )
            )
        ) AS "t26"
      ) AS "t27"
    ) AS "t28"
    WHERE
      "t28"."place" = 0
  ) AS "t30"
    ON "t4"."src" = "t30"."src" AND "t4"."record" = "t30"."record"
  LEFT OUTER JOIN (
    SELECT
      "t1"."src",
      "t1"."record",
      BOOL_OR(CAST("t1"."contested" AS BOOLEAN)) AS "contested",
      BOOL_OR(CAST("t1"."one_sided" AS BOOLEAN)) AS "any_one_sided",
      BOOL_AND(CAST("t1"."single" AS BOOLEAN)) AS "all_single"
    FROM "groups" AS "t1"
    GROUP BY
      1,
      2
  ) AS "t13"
    ON "t4"."src" = "t13"."src" AND "t4"."record" = "t13"."record"
  LEFT OUTER JOIN (
    SELECT
      "t10"."src",
      "t10"."record",
      BOOL_AND(CAST("t10"."property" = 'expected' AS BOOLEAN)) AS "only_expected"
    FROM (
      SELECT
        *
      FROM "claims" AS "t2"
      WHERE
        "t2"."status" = 'live'
    ) AS "t10"
    GROUP BY
      1,
      2
  ) AS "t17"
    ON "t4"."src" = "t17"."src" AND "t4"."record" = "t17"."record"
  LEFT OUTER JOIN (
    SELECT
      "t18"."src",
      "t18"."record",
      "t18"."state" AS "possible"
    FROM (
      SELECT
        "t12"."src",
        "t12"."claim",
        "t12"."entry",
        "t12"."record",
        "t12"."kind",
        "t12"."property",
        "t12"."is_stage",
        "t12"."is_figure",
        "t12"."mutual",
        "t12"."ladder",
        "t12"."state",
        "t12"."party",
        "t12"."chamber",
        "t12"."which",
        "t12"."part_of",
        "t12"."for_",
        "t12"."by_",
        "t12"."on_text",
        "t12"."earliest",
        "t12"."latest",
        "t12"."period",
        "t12"."from_text",
        "t12"."to_text",
        "t12"."from_earliest",
        "t12"."from_latest",
        "t12"."to_earliest",
        "t12"."to_latest",
        "t12"."due",
        "t12"."due_earliest",
        "t12"."due_latest",
        "t12"."until_text",
        "t12"."until_latest",
        "t12"."value",
        "t12"."low",
        "t12"."high",
        "t12"."half",
        "t12"."unit",
        "t12"."basis",
        "t12"."estimate",
        "t12"."cumulative",
        "t12"."denies",
        "t12"."says",
        "t12"."of_",
        "t12"."text",
        "t12"."lean",
        "t12"."probability",
        "t12"."words",
        "t12"."outcome",
        "t12"."renews",
        "t12"."document",
        "t12"."grade",
        "t12"."picked",
        "t12"."recorded",
        "t12"."condition",
        "t12"."note",
        "t12"."at_",
        "t12"."quote",
        "t12"."lang",
        "t12"."publisher",
        "t12"."root",
        "t12"."known",
        "t12"."reliability",
        "t12"."witness",
        "t12"."speaker",
        "t12"."status",
        "t12"."spoke_whole",
        "t12"."printed_whole",
        "t12"."group",
        "t12"."standing",
        "t12"."contested",
        ROW_NUMBER() OVER (
          PARTITION BY "t12"."src", "t12"."record"
          ORDER BY "t12"."latest" DESC, "t12"."ladder" DESC, "t12"."claim" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          *
        FROM "claims" AS "t2"
        WHERE
          "t2"."status" = 'possible'
          AND "t2"."is_stage"
          AND "t2"."ladder" > 0
          AND "t2"."denies" IS NULL
      ) AS "t12"
    ) AS "t18"
    WHERE
      "t18"."place" = 0
  ) AS "t22"
    ON "t4"."src" = "t22"."src" AND "t4"."record" = "t22"."record"
  LEFT OUTER JOIN (
    SELECT
      "t21"."src",
      "t21"."record",
      (
        MAX("t21"."lean") - MIN("t21"."lean")
      ) >= 2 AS "disputed"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t11"."src",
          "t11"."claim",
          "t11"."entry",
          "t11"."record",
          "t11"."kind",
          "t11"."property",
          "t11"."is_stage",
          "t11"."is_figure",
          "t11"."mutual",
          "t11"."ladder",
          "t11"."state",
          "t11"."party",
          "t11"."chamber",
          "t11"."which",
          "t11"."part_of",
          "t11"."for_",
          "t11"."by_",
          "t11"."on_text",
          "t11"."earliest",
          "t11"."latest",
          "t11"."period",
          "t11"."from_text",
          "t11"."to_text",
          "t11"."from_earliest",
          "t11"."from_latest",
          "t11"."to_earliest",
          "t11"."to_latest",
          "t11"."due",
          "t11"."due_earliest",
          "t11"."due_latest",
          "t11"."until_text",
          "t11"."until_latest",
          "t11"."value",
          "t11"."low",
          "t11"."high",
          "t11"."half",
          "t11"."unit",
          "t11"."basis",
          "t11"."estimate",
          "t11"."cumulative",
          "t11"."denies",
          "t11"."says",
          "t11"."of_",
          "t11"."text",
          "t11"."lean",
          "t11"."probability",
          "t11"."words",
          "t11"."outcome",
          "t11"."renews",
          "t11"."document",
          "t11"."grade",
          "t11"."picked",
          "t11"."recorded",
          "t11"."condition",
          "t11"."note",
          "t11"."at_",
          "t11"."quote",
          "t11"."lang",
          "t11"."publisher",
          "t11"."root",
          "t11"."known",
          "t11"."reliability",
          "t11"."witness",
          "t11"."speaker",
          "t11"."status",
          "t11"."spoke_whole",
          "t11"."printed_whole",
          "t11"."group",
          "t11"."standing",
          "t11"."contested",
          ROW_NUMBER() OVER (
            PARTITION BY "t11"."src", "t11"."record", "t11"."party"
            ORDER BY "t11"."latest" DESC, "t11"."standing" = 'shown' DESC, "t11"."known" DESC, "t11"."claim" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            *
          FROM "claims" AS "t2"
          WHERE
            "t2"."status" = 'live' AND "t2"."property" = 'position'
        ) AS "t11"
      ) AS "t19"
      WHERE
        "t19"."place" = 0 AND "t19"."lean" IS NOT NULL
    ) AS "t21"
    GROUP BY
      1,
      2
  ) AS "t25"
    ON "t4"."src" = "t25"."src" AND "t4"."record" = "t25"."record"
) AS "t31"
