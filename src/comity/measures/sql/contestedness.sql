WITH "t9" AS (
  SELECT
    "t6"."record",
    "t6"."kind",
    "t6"."property",
    "t6"."shown",
    "t6"."contested",
    "t6"."one_sided",
    "t6"."single",
    "t7"."met",
    "t8"."a",
    "t8"."b",
    "t8"."period"
  FROM (
    SELECT
      "t0"."record",
      "t0"."kind",
      "t0"."property",
      "t0"."shown",
      "t0"."contested",
      "t0"."one_sided",
      "t0"."single"
    FROM "groups" AS "t0"
    WHERE
      "t0"."property" <> 'salience'
  ) AS "t6"
  LEFT OUTER JOIN (
    SELECT
      "t1"."record" AS "met"
    FROM "heads" AS "t1"
    WHERE
      "t1"."kind" = 'event' AND "t1"."type_" IN ('meeting', 'visit')
  ) AS "t7"
    ON "t6"."record" = "t7"."met"
  CROSS JOIN (
    SELECT
      "t2"."a",
      "t2"."b",
      CAST("t2"."on_day" AS TEXT) AS "period"
    FROM "asked" AS "t2"
  ) AS "t8"
), "t11" AS (
  SELECT
    "t10"."record",
    "t10"."kind",
    "t10"."property",
    "t10"."shown",
    COALESCE("t10"."contested", FALSE) AS "contested",
    COALESCE("t10"."one_sided", FALSE) AS "one_sided",
    COALESCE("t10"."single", FALSE) AS "single",
    "t10"."met",
    "t10"."a",
    "t10"."b",
    "t10"."period"
  FROM "t9" AS "t10"
)
SELECT
  "t21"."a",
  "t21"."b",
  "t21"."period",
  "t21"."trait",
  CAST("t21"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t21"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t21"."high" AS DECIMAL(38, 9)) AS "high",
  CAST("t21"."n" AS INT) AS "n",
  COALESCE("t21"."claims", []) AS "claims"
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t14"."a",
        "t14"."b",
        "t14"."period",
        "t14"."n",
        "t14"."claims",
        'contested' AS "trait",
        CAST("t14"."found" AS DOUBLE) / CAST("t14"."n" AS DOUBLE) AS "value",
        CAST(NULL AS DOUBLE) AS "low",
        CAST(NULL AS DOUBLE) AS "high"
      FROM (
        SELECT
          "t12"."a",
          "t12"."b",
          "t12"."period",
          SUM(CAST("t12"."contested" AS INT)) AS "found",
          COUNT(*) AS "n",
          ARRAY_AGG(DISTINCT "t12"."shown" ORDER BY "t12"."shown" ASC) FILTER(WHERE
            "t12"."shown" IS NOT NULL AND "t12"."contested") AS "claims"
        FROM "t11" AS "t12"
        GROUP BY
          1,
          2,
          3
      ) AS "t14"
    ) AS "t17"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t15"."a",
        "t15"."b",
        "t15"."period",
        "t15"."n",
        "t15"."claims",
        'single' AS "trait",
        CAST("t15"."found" AS DOUBLE) / CAST("t15"."n" AS DOUBLE) AS "value",
        CAST(NULL AS DOUBLE) AS "low",
        CAST(NULL AS DOUBLE) AS "high"
      FROM (
        SELECT
          "t12"."a",
          "t12"."b",
          "t12"."period",
          SUM(CAST("t12"."single" AS INT)) AS "found",
          COUNT(*) AS "n",
          ARRAY_AGG(DISTINCT "t12"."shown" ORDER BY "t12"."shown" ASC) FILTER(WHERE
            "t12"."shown" IS NOT NULL AND "t12"."single") AS "claims"
        FROM "t11" AS "t12"
        GROUP BY
          1,
          2,
          3
      ) AS "t15"
    ) AS "t18"
  ) AS "t19"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t16"."a",
      "t16"."b",
      "t16"."period",
      "t16"."n",
      "t16"."claims",
      'one_sided' AS "trait",
      CAST("t16"."found" AS DOUBLE) / CAST("t16"."n" AS DOUBLE) AS "value",
      CAST(NULL AS DOUBLE) AS "low",
      CAST(NULL AS DOUBLE) AS "high"
    FROM (
      SELECT
        "t13"."a",
        "t13"."b",
        "t13"."period",
        SUM(CAST("t13"."one_sided" AS INT)) AS "found",
        COUNT(*) AS "n",
        ARRAY_AGG(DISTINCT "t13"."shown" ORDER BY "t13"."shown" ASC) FILTER(WHERE
          "t13"."shown" IS NOT NULL AND "t13"."one_sided") AS "claims"
      FROM (
        SELECT
          "t10"."record",
          "t10"."kind",
          "t10"."property",
          "t10"."shown",
          COALESCE("t10"."contested", FALSE) AS "contested",
          COALESCE("t10"."one_sided", FALSE) AS "one_sided",
          COALESCE("t10"."single", FALSE) AS "single",
          "t10"."met",
          "t10"."a",
          "t10"."b",
          "t10"."period"
        FROM "t9" AS "t10"
        WHERE
          (
            (
              "t10"."kind" = 'agreement'
            )
            AND "t10"."property" IN ('signed', 'in_force', 'extended', 'amended', 'resumed')
          )
          OR (
            (
              "t10"."property" = 'held'
            ) AND (
              "t10"."met" IS NOT NULL
            )
          )
          OR COALESCE("t10"."one_sided", FALSE)
      ) AS "t13"
      GROUP BY
        1,
        2,
        3
    ) AS "t16"
  ) AS "t20"
) AS "t21"
ORDER BY
  "t21"."trait" ASC,
  "t21"."period" ASC
