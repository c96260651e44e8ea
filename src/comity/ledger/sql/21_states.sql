-- reads heads, parties, groups, live, tops, coming, asked
SELECT
  "t24"."src",
  "t24"."record",
  "t24"."kind",
  "t24"."link",
  CASE
    WHEN "t24"."state" IS NOT NULL
    THEN "t24"."state"
    WHEN COALESCE("t24"."only_expected", FALSE)
    THEN 'expected'
    WHEN COALESCE("t24"."disputed", FALSE)
    THEN 'open'
    ELSE CAST(NULL AS TEXT)
  END AS "state",
  "t24"."state_stage",
  "t24"."state_from",
  "t24"."state_to",
  "t24"."state_claim",
  "t24"."state_group",
  "t24"."possible",
  COALESCE("t24"."contested", FALSE) AS "contested",
  COALESCE("t24"."state_contested", FALSE) AS "state_contested",
  COALESCE("t24"."state_one_sided", "t24"."any_one_sided", FALSE) AS "one_sided",
  COALESCE("t24"."state_single", "t24"."all_single", FALSE) AS "single",
  COALESCE(
    (
      CASE
        WHEN "t24"."state" IS NOT NULL
        THEN "t24"."state"
        WHEN COALESCE("t24"."only_expected", FALSE)
        THEN 'expected'
        WHEN COALESCE("t24"."disputed", FALSE)
        THEN 'open'
        ELSE CAST(NULL AS TEXT)
      END IS NOT NULL
    )
    AND NOT (
      "t24"."kind" || ':' || CASE
        WHEN "t24"."state" IS NOT NULL
        THEN "t24"."state"
        WHEN COALESCE("t24"."only_expected", FALSE)
        THEN 'expected'
        WHEN COALESCE("t24"."disputed", FALSE)
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
          COALESCE("t24"."checked", "t24"."newest"),
          COALESCE("t24"."newest", "t24"."checked")
        ) + TO_MONTHS("t24"."stale_months") + TO_DAYS("t24"."stale_days")
      ) < (
        SELECT
          "t5"."on_day"
        FROM "asked" AS "t5"
      )
    ),
    FALSE
  ) AS "stale",
  GREATEST(
    COALESCE("t24"."checked", "t24"."newest"),
    COALESCE("t24"."newest", "t24"."checked")
  ) AS "last_confirmed",
  (
    CASE
      WHEN "t24"."state" IS NOT NULL
      THEN "t24"."state"
      WHEN COALESCE("t24"."only_expected", FALSE)
      THEN 'expected'
      WHEN COALESCE("t24"."disputed", FALSE)
      THEN 'open'
      ELSE CAST(NULL AS TEXT)
    END IS NOT NULL
  )
  AND NOT (
    "t24"."kind" || ':' || CASE
      WHEN "t24"."state" IS NOT NULL
      THEN "t24"."state"
      WHEN COALESCE("t24"."only_expected", FALSE)
      THEN 'expected'
      WHEN COALESCE("t24"."disputed", FALSE)
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
    "t12"."src",
    "t12"."record",
    "t12"."kind",
    "t12"."link",
    "t12"."checked",
    "t12"."newest",
    "t12"."stale_months",
    "t12"."stale_days",
    "t7"."state",
    "t7"."ladder",
    "t7"."state_stage",
    "t7"."state_from",
    "t7"."state_to",
    "t7"."state_claim",
    "t7"."state_group",
    "t7"."state_contested",
    "t7"."state_one_sided",
    "t7"."state_single",
    "t19"."contested",
    "t19"."any_one_sided",
    "t19"."only_expected",
    "t16"."all_single",
    "t8"."possible",
    "t23"."disputed"
  FROM (
    SELECT
      "t0"."src",
      "t0"."record",
      "t0"."kind",
      "t0"."link",
      "t0"."checked",
      "t0"."newest",
      "t0"."stale_months",
      "t0"."stale_days"
    FROM "heads" AS "t0"
  ) AS "t12"
  LEFT OUTER JOIN "tops" AS "t7"
    ON "t12"."src" = "t7"."src" AND "t12"."record" = "t7"."record"
  LEFT OUTER JOIN (
    SELECT
      "t3"."src",
      "t3"."record",
      BOOL_OR(CAST("t3"."contested" AS BOOLEAN)) AS "contested",
      BOOL_OR(CAST("t3"."one_sided" AS BOOLEAN)) AS "any_one_sided",
      BOOL_OR(
        CAST("t3"."is_stage" AND NOT (
          "t3"."denied"
        ) AND (
          "t3"."property" = 'expected'
        ) AS BOOLEAN)
      )
      AND NOT (
        BOOL_OR(
          CAST("t3"."is_stage"
          AND NOT (
            "t3"."denied"
          )
          AND NOT (
            "t3"."property" = 'expected'
          ) AS BOOLEAN)
        )
      ) AS "only_expected"
    FROM "groups" AS "t3"
    GROUP BY
      1,
      2
  ) AS "t19"
    ON "t12"."src" = "t19"."src" AND "t12"."record" = "t19"."record"
  LEFT OUTER JOIN (
    SELECT
      "t4"."src",
      "t4"."record",
      (
        COUNT(DISTINCT "t4"."root") = 1
      )
      OR (
        COUNT(DISTINCT "t4"."publisher") = 1
      ) AS "all_single"
    FROM "live" AS "t4"
    GROUP BY
      1,
      2
  ) AS "t16"
    ON "t12"."src" = "t16"."src" AND "t12"."record" = "t16"."record"
  LEFT OUTER JOIN "coming" AS "t8"
    ON "t12"."src" = "t8"."src" AND "t12"."record" = "t8"."record"
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
          "t18"."src",
          "t18"."claim",
          "t18"."property",
          "t18"."is_stage",
          "t18"."is_figure",
          "t18"."denies",
          "t18"."earliest",
          "t18"."latest",
          "t18"."value",
          "t18"."low",
          "t18"."high",
          "t18"."half",
          "t18"."unit",
          "t18"."text",
          "t18"."outcome",
          "t18"."lean",
          "t18"."spoke_whole",
          "t18"."printed_whole",
          "t18"."root",
          "t18"."publisher",
          "t18"."document",
          "t18"."record",
          "t18"."party",
          "t18"."group",
          "t18"."denies_all",
          "t18"."soft",
          "t18"."rank",
          ROW_NUMBER() OVER (
            PARTITION BY "t18"."src", "t18"."record", "t18"."party"
            ORDER BY "t18"."latest" DESC, "t18"."rank" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t14"."src",
            "t14"."claim",
            "t14"."property",
            "t14"."is_stage",
            "t14"."is_figure",
            "t14"."denies",
            "t14"."earliest",
            "t14"."latest",
            "t14"."value",
            "t14"."low",
            "t14"."high",
            "t14"."half",
            "t14"."unit",
            "t14"."text",
            "t14"."outcome",
            "t14"."lean",
            "t14"."spoke_whole",
            "t14"."printed_whole",
            "t14"."root",
            "t14"."publisher",
            "t14"."document",
            "t14"."record",
            "t14"."party",
            "t14"."group",
            "t14"."denies_all",
            "t14"."soft",
            "t14"."rank"
          FROM (
            SELECT
              *
            FROM "live" AS "t4"
            WHERE
              "t4"."property" = 'position' AND NOT (
                "t4"."denies_all"
              )
          ) AS "t14"
          SEMI JOIN "parties" AS "t9"
            ON "t14"."src" = "t9"."src"
            AND "t14"."record" = "t9"."record"
            AND "t14"."party" = "t9"."actor"
        ) AS "t18"
      ) AS "t20"
      WHERE
        "t20"."place" = 0 AND "t20"."lean" IS NOT NULL
    ) AS "t21"
    GROUP BY
      1,
      2
  ) AS "t23"
    ON "t12"."src" = "t23"."src" AND "t12"."record" = "t23"."record"
) AS "t24"
