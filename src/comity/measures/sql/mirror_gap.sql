SELECT
  "t26"."a",
  "t26"."b",
  "t26"."period",
  "t26"."record",
  "t26"."way",
  "t26"."basis",
  "t26"."unit",
  CAST(ABS(
    COALESCE(
      (
        CAST("t26"."says_a" - "t26"."says_b" AS DOUBLE) * 2
      ) / NULLIF(CAST("t26"."says_a" + "t26"."says_b" AS DOUBLE), 0.0),
      0.0
    )
  ) AS DECIMAL(38, 9)) AS "value",
  CAST(GREATEST(
    COALESCE(
      (
        CAST("t26"."low_a" - "t26"."high_b" AS DOUBLE) * 2
      ) / NULLIF(CAST("t26"."low_a" + "t26"."high_b" AS DOUBLE), 0.0),
      -2.0
    ),
    -(
      COALESCE(
        (
          CAST("t26"."high_a" - "t26"."low_b" AS DOUBLE) * 2
        ) / NULLIF(CAST("t26"."high_a" + "t26"."low_b" AS DOUBLE), 0.0),
        2.0
      )
    ),
    0
  ) AS DECIMAL(38, 9)) AS "low",
  CAST(GREATEST(
    COALESCE(
      (
        CAST("t26"."high_a" - "t26"."low_b" AS DOUBLE) * 2
      ) / NULLIF(CAST("t26"."high_a" + "t26"."low_b" AS DOUBLE), 0.0),
      2.0
    ),
    -(
      COALESCE(
        (
          CAST("t26"."low_a" - "t26"."high_b" AS DOUBLE) * 2
        ) / NULLIF(CAST("t26"."low_a" + "t26"."high_b" AS DOUBLE), 0.0),
        -2.0
      )
    )
  ) AS DECIMAL(38, 9)) AS "high",
  CAST("t26"."n" AS INT) AS "n",
  COALESCE("t26"."claims", []) AS "claims",
  "t26"."says_a",
  "t26"."says_b"
FROM (
  SELECT
    "t25"."a",
    "t25"."b",
    "t25"."group",
    "t25"."record",
    "t25"."way",
    "t25"."basis",
    "t25"."unit",
    "t25"."period",
    MAX("t25"."value") FILTER(WHERE
      (
        "t25"."speaker" = "t25"."a"
      ) AND (
        "t25"."place" = 0
      )) AS "says_a",
    MAX("t25"."low") FILTER(WHERE
      (
        "t25"."speaker" = "t25"."a"
      ) AND (
        "t25"."place" = 0
      )) AS "low_a",
    MAX("t25"."high") FILTER(WHERE
      (
        "t25"."speaker" = "t25"."a"
      ) AND (
        "t25"."place" = 0
      )) AS "high_a",
    MAX("t25"."value") FILTER(WHERE
      (
        "t25"."speaker" = "t25"."b"
      ) AND (
        "t25"."place" = 0
      )) AS "says_b",
    MAX("t25"."low") FILTER(WHERE
      (
        "t25"."speaker" = "t25"."b"
      ) AND (
        "t25"."place" = 0
      )) AS "low_b",
    MAX("t25"."high") FILTER(WHERE
      (
        "t25"."speaker" = "t25"."b"
      ) AND (
        "t25"."place" = 0
      )) AS "high_b",
    COUNT(*) AS "n",
    ARRAY_AGG(DISTINCT "t25"."claim" ORDER BY "t25"."claim" ASC) FILTER(WHERE
      "t25"."claim" IS NOT NULL AND "t25"."place" = 0) AS "claims"
  FROM (
    SELECT
      "t24"."a",
      "t24"."b",
      "t24"."group",
      "t24"."record",
      "t24"."way",
      "t24"."basis",
      "t24"."unit",
      "t24"."period",
      "t24"."claim",
      "t24"."speaker",
      "t24"."standing",
      "t24"."estimate",
      "t24"."grade",
      "t24"."reliability",
      "t24"."known",
      "t24"."value",
      "t24"."low",
      "t24"."high",
      ROW_NUMBER() OVER (
        PARTITION BY "t24"."group", "t24"."speaker"
        ORDER BY "t24"."standing" <> 'shown' ASC, COALESCE("t24"."estimate", FALSE) ASC, COALESCE(NULLIF("t24"."grade", 6), 6) ASC, COALESCE(NULLIF("t24"."reliability", 'F'), 'Z') ASC, "t24"."known" DESC, "t24"."claim" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "place"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t22"."a",
          "t22"."b",
          "t22"."group",
          "t22"."record",
          "t22"."way",
          "t22"."basis",
          "t22"."unit",
          "t22"."period",
          "t15"."claim",
          "t15"."speaker",
          "t15"."standing",
          "t15"."estimate",
          "t15"."grade",
          "t15"."reliability",
          "t15"."known",
          "t15"."value",
          "t15"."low",
          "t15"."high"
        FROM (
          SELECT
            "t20"."a",
            "t20"."b",
            "t20"."group",
            "t20"."record",
            "t20"."way",
            "t20"."basis",
            "t20"."unit",
            "t20"."period"
          FROM (
            SELECT
              "t19"."a",
              "t19"."b",
              "t19"."record",
              "t19"."group",
              "t19"."of_",
              "t19"."what",
              "t19"."way",
              "t19"."earliest",
              "t19"."latest",
              "t19"."value",
              COALESCE("t19"."unit", "t19"."head_unit") AS "unit",
              COALESCE("t19"."basis", "t19"."head_basis", 'unstated') AS "basis",
              CASE
                WHEN (
                  EXTRACT(month FROM "t19"."earliest") = 1
                )
                AND (
                  EXTRACT(day FROM "t19"."earliest") = 1
                )
                AND (
                  EXTRACT(month FROM "t19"."latest") = 12
                )
                AND (
                  EXTRACT(day FROM "t19"."latest") = 31
                )
                AND (
                  EXTRACT(year FROM "t19"."earliest") = EXTRACT(year FROM "t19"."latest")
                )
                THEN COALESCE(
                  CAST(EXTRACT(year FROM "t19"."earliest") AS TEXT) || CASE
                    WHEN RIGHT("t19"."period", 1) IN ('?', '~', '%')
                    THEN RIGHT("t19"."period", 1)
                    ELSE ''
                  END,
                  CAST(EXTRACT(year FROM "t19"."earliest") AS TEXT)
                )
                ELSE "t19"."period"
              END AS "period",
              COALESCE(
                "t19"."low",
                CASE
                  WHEN "t19"."high" IS NULL
                  THEN "t19"."value" - COALESCE("t19"."half", 0)
                  ELSE NULL
                END
              ) AS "low",
              COALESCE(
                "t19"."high",
                CASE
                  WHEN "t19"."low" IS NULL
                  THEN "t19"."value" + COALESCE("t19"."half", 0)
                  ELSE NULL
                END
              ) AS "high",
              "t19"."n_claims" AS "n",
              "t19"."shown" AS "claim"
            FROM (
              SELECT
                "t18"."a",
                "t18"."b",
                "t12"."record",
                "t10"."what",
                "t10"."way",
                "t10"."head_unit",
                "t10"."head_basis",
                "t12"."group",
                "t12"."of_",
                "t12"."unit",
                "t12"."basis",
                "t12"."period",
                "t12"."earliest",
                "t12"."latest",
                "t12"."value",
                "t12"."low",
                "t12"."high",
                "t12"."half",
                "t12"."n_claims",
                "t12"."shown"
              FROM (
                SELECT
                  "t1"."record",
                  "t1"."group",
                  "t1"."of_",
                  "t1"."unit",
                  "t1"."basis",
                  "t1"."period",
                  "t1"."earliest",
                  "t1"."latest",
                  "t1"."value",
                  "t1"."low",
                  "t1"."high",
                  "t1"."half",
                  "t1"."n_claims",
                  "t1"."shown"
                FROM "groups" AS "t1"
                WHERE
                  "t1"."kind" = 'flow'
                  AND "t1"."property" = 'value'
                  AND NOT (
                    COALESCE("t1"."denied", FALSE)
                  )
                  AND "t1"."party" IS NULL
              ) AS "t12"
              INNER JOIN (
                SELECT
                  "t2"."record",
                  "t2"."what",
                  "t2"."way",
                  "t2"."unit" AS "head_unit",
                  "t2"."basis" AS "head_basis"
                FROM "heads" AS "t2"
                WHERE
                  "t2"."kind" = 'flow'
              ) AS "t10"
                ON "t12"."record" = "t10"."record"
              INNER JOIN (
                SELECT
                  "t16"."record",
                  "t16"."a",
                  "t16"."b",
                  "t16"."day"
                FROM (
                  SELECT
                    "t13"."record",
                    "t13"."a",
                    "t13"."b",
                    "t13"."day",
                    BOOL_OR(CAST("t13"."whole" = "t13"."a" AS BOOLEAN)) AS "a_in",
                    BOOL_OR(CAST("t13"."whole" = "t13"."b" AS BOOLEAN)) AS "b_in"
                  FROM (
                    SELECT
                      "t7"."record",
                      "t7"."whole",
                      "t11"."a",
                      "t11"."b",
                      "t11"."day"
                    FROM (
                      SELECT
                        "t3"."record",
                        "t3"."whole"
                      FROM "parties" AS "t3"
                    ) AS "t7"
                    CROSS JOIN (
                      SELECT
                        "t4"."a",
                        "t4"."b",
                        CAST("t4"."on_day" AS TEXT) AS "day"
                      FROM "asked" AS "t4"
                    ) AS "t11"
                  ) AS "t13"
                  GROUP BY
                    1,
                    2,
                    3,
                    4
                ) AS "t16"
                WHERE
                  "t16"."a_in" AND "t16"."b_in"
              ) AS "t18"
                ON "t12"."record" = "t18"."record"
            ) AS "t19"
          ) AS "t20"
          WHERE
            (
              (
                "t20"."value" IS NOT NULL
              )
              OR (
                "t20"."low" IS NOT NULL
              )
              OR (
                "t20"."high" IS NOT NULL
              )
            )
            AND "t20"."of_" IS NULL
        ) AS "t22"
        INNER JOIN (
          SELECT
            "t0"."claim",
            "t0"."group",
            "t0"."speaker",
            "t0"."standing",
            "t0"."estimate",
            "t0"."grade",
            "t0"."reliability",
            "t0"."known",
            "t0"."value",
            GREATEST(
              COALESCE(
                COALESCE(
                  "t0"."low",
                  CASE
                    WHEN "t0"."high" IS NULL
                    THEN "t0"."value" - COALESCE("t0"."half", 0)
                    ELSE NULL
                  END
                ),
                0
              ),
              0
            ) AS "low",
            COALESCE(
              "t0"."high",
              CASE
                WHEN "t0"."low" IS NULL
                THEN "t0"."value" + COALESCE("t0"."half", 0)
                ELSE NULL
              END
            ) AS "high"
          FROM "claims" AS "t0"
          WHERE
            "t0"."status" = 'live' AND "t0"."denies" IS NULL AND "t0"."value" IS NOT NULL
        ) AS "t15"
          ON "t22"."group" = "t15"."group"
      ) AS "t23"
      WHERE
        (
          "t23"."speaker" = "t23"."a"
        ) OR (
          "t23"."speaker" = "t23"."b"
        )
    ) AS "t24"
  ) AS "t25"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8
) AS "t26"
WHERE
  "t26"."says_a" >= 0
  AND "t26"."says_b" >= 0
  AND (
    "t26"."says_a" + "t26"."says_b"
  ) > 0
ORDER BY
  "t26"."record" ASC,
  "t26"."way" ASC,
  "t26"."basis" ASC,
  "t26"."unit" ASC,
  "t26"."period" ASC
