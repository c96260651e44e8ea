SELECT
  "t18"."a",
  "t18"."b",
  "t18"."period",
  "t18"."record",
  "t18"."way",
  "t18"."basis",
  "t18"."unit",
  CAST(ABS(
    (
      CAST("t18"."says_a" - "t18"."says_b" AS DOUBLE) * 2
    ) / NULLIF(CAST("t18"."says_a" + "t18"."says_b" AS DOUBLE), 0.0)
  ) AS DECIMAL(38, 9)) AS "value",
  CAST(GREATEST(
    (
      CAST("t18"."low_a" - "t18"."high_b" AS DOUBLE) * 2
    ) / NULLIF(CAST("t18"."low_a" + "t18"."high_b" AS DOUBLE), 0.0),
    -(
      (
        CAST("t18"."high_a" - "t18"."low_b" AS DOUBLE) * 2
      ) / NULLIF(CAST("t18"."high_a" + "t18"."low_b" AS DOUBLE), 0.0)
    ),
    0
  ) AS DECIMAL(38, 9)) AS "low",
  CAST(GREATEST(
    (
      CAST("t18"."high_a" - "t18"."low_b" AS DOUBLE) * 2
    ) / NULLIF(CAST("t18"."high_a" + "t18"."low_b" AS DOUBLE), 0.0),
    -(
      (
        CAST("t18"."low_a" - "t18"."high_b" AS DOUBLE) * 2
      ) / NULLIF(CAST("t18"."low_a" + "t18"."high_b" AS DOUBLE), 0.0)
    )
  ) AS DECIMAL(38, 9)) AS "high",
  CAST("t18"."n" AS INT) AS "n",
  COALESCE("t18"."claims", []) AS "claims",
  "t18"."says_a",
  "t18"."says_b"
FROM (
  SELECT
    "t17"."a",
    "t17"."b",
    "t17"."group",
    "t17"."record",
    "t17"."way",
    "t17"."basis",
    "t17"."unit",
    "t17"."period",
    MAX("t17"."value") FILTER(WHERE
      (
        "t17"."speaker" = "t17"."a"
      ) AND (
        "t17"."place" = 0
      )) AS "says_a",
    MAX("t17"."low") FILTER(WHERE
      (
        "t17"."speaker" = "t17"."a"
      ) AND (
        "t17"."place" = 0
      )) AS "low_a",
    MAX("t17"."high") FILTER(WHERE
      (
        "t17"."speaker" = "t17"."a"
      ) AND (
        "t17"."place" = 0
      )) AS "high_a",
    MAX("t17"."value") FILTER(WHERE
      (
        "t17"."speaker" = "t17"."b"
      ) AND (
        "t17"."place" = 0
      )) AS "says_b",
    MAX("t17"."low") FILTER(WHERE
      (
        "t17"."speaker" = "t17"."b"
      ) AND (
        "t17"."place" = 0
      )) AS "low_b",
    MAX("t17"."high") FILTER(WHERE
      (
        "t17"."speaker" = "t17"."b"
      ) AND (
        "t17"."place" = 0
      )) AS "high_b",
    COUNT(*) AS "n",
    ARRAY_AGG(DISTINCT "t17"."claim" ORDER BY "t17"."claim" ASC) FILTER(WHERE
      "t17"."claim" IS NOT NULL AND "t17"."place" = 0) AS "claims"
  FROM (
    SELECT
      "t16"."a",
      "t16"."b",
      "t16"."group",
      "t16"."record",
      "t16"."way",
      "t16"."basis",
      "t16"."unit",
      "t16"."period",
      "t16"."claim",
      "t16"."speaker",
      "t16"."standing",
      "t16"."estimate",
      "t16"."grade",
      "t16"."reliability",
      "t16"."known",
      "t16"."value",
      "t16"."low",
      "t16"."high",
      ROW_NUMBER() OVER (
        PARTITION BY "t16"."group", "t16"."speaker"
        ORDER BY "t16"."standing" <> 'shown' ASC, COALESCE("t16"."estimate", FALSE) ASC, COALESCE(NULLIF("t16"."grade", '6'), '9') ASC, COALESCE(NULLIF("t16"."reliability", 'F'), 'Z') ASC, "t16"."known" DESC, "t16"."claim" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "place"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t14"."a",
          "t14"."b",
          "t14"."group",
          "t14"."record",
          "t14"."way",
          "t14"."basis",
          "t14"."unit",
          "t14"."period",
          "t11"."claim",
          "t11"."speaker",
          "t11"."standing",
          "t11"."estimate",
          "t11"."grade",
          "t11"."reliability",
          "t11"."known",
          "t11"."value",
          "t11"."low",
          "t11"."high"
        FROM (
          SELECT
            "t12"."a",
            "t12"."b",
            "t12"."group",
            "t12"."record",
            "t12"."way",
            COALESCE("t12"."basis", "t12"."head_basis", 'unstated') AS "basis",
            COALESCE("t12"."unit", "t12"."head_unit") AS "unit",
            CASE
              WHEN (
                EXTRACT(month FROM "t12"."earliest") = 1
              )
              AND (
                EXTRACT(day FROM "t12"."earliest") = 1
              )
              AND (
                EXTRACT(month FROM "t12"."latest") = 12
              )
              AND (
                EXTRACT(day FROM "t12"."latest") = 31
              )
              AND (
                EXTRACT(year FROM "t12"."earliest") = EXTRACT(year FROM "t12"."latest")
              )
              THEN CAST(EXTRACT(year FROM "t12"."earliest") AS TEXT)
              ELSE "t12"."period"
            END AS "period"
          FROM (
            SELECT
              "t9"."record",
              "t8"."what",
              "t8"."way",
              "t8"."origin",
              "t8"."destination",
              "t8"."head_unit",
              "t8"."head_basis",
              "t6"."a",
              "t6"."b",
              "t9"."group",
              "t9"."unit",
              "t9"."basis",
              "t9"."period",
              "t9"."earliest",
              "t9"."latest",
              "t9"."value",
              "t9"."low",
              "t9"."high",
              "t9"."half",
              "t9"."n_claims",
              "t9"."shown"
            FROM (
              SELECT
                *
              FROM "groups" AS "t1"
              WHERE
                "t1"."kind" = 'flow'
                AND "t1"."property" = 'value'
                AND NOT (
                  COALESCE("t1"."denied", FALSE)
                )
                AND "t1"."of_" IS NULL
                AND "t1"."party" IS NULL
            ) AS "t9"
            INNER JOIN (
              SELECT
                "t2"."record",
                "t2"."what",
                "t2"."way",
                "t2"."origin",
                "t2"."destination",
                "t2"."unit" AS "head_unit",
                "t2"."basis" AS "head_basis"
              FROM "heads" AS "t2"
              WHERE
                "t2"."kind" = 'flow'
            ) AS "t8"
              ON "t9"."record" = "t8"."record"
            CROSS JOIN (
              SELECT
                "t3"."a",
                "t3"."b"
              FROM "asked" AS "t3"
            ) AS "t6"
          ) AS "t12"
        ) AS "t14"
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
            GREATEST(COALESCE("t0"."low", "t0"."value" - COALESCE("t0"."half", 0)), 0) AS "low",
            COALESCE("t0"."high", "t0"."value" + COALESCE("t0"."half", 0)) AS "high"
          FROM "claims" AS "t0"
          WHERE
            "t0"."status" = 'live' AND "t0"."denies" IS NULL AND "t0"."value" IS NOT NULL
        ) AS "t11"
          ON "t14"."group" = "t11"."group"
      ) AS "t15"
      WHERE
        (
          "t15"."speaker" = "t15"."a"
        ) OR (
          "t15"."speaker" = "t15"."b"
        )
    ) AS "t16"
  ) AS "t17"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8
) AS "t18"
WHERE
  "t18"."says_a" >= 0
  AND "t18"."says_b" >= 0
  AND (
    "t18"."says_a" + "t18"."says_b"
  ) > 0
ORDER BY
  "t18"."record" ASC,
  "t18"."way" ASC,
  "t18"."basis" ASC,
  "t18"."unit" ASC,
  "t18"."period" ASC
