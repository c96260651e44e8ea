WITH "t23" AS (
  SELECT
    "t22"."a",
    "t22"."b",
    "t22"."record",
    "t22"."group",
    "t22"."of_",
    "t22"."what",
    "t22"."way",
    "t22"."earliest",
    "t22"."latest",
    "t22"."value",
    "t22"."unit",
    "t22"."basis",
    "t22"."period",
    "t22"."low",
    "t22"."high",
    "t22"."n",
    "t22"."claim",
    CASE WHEN "t22"."way" = 'out' THEN "t15"."origin" ELSE "t15"."destination" END = "t22"."a" AS "there",
    CASE WHEN "t22"."way" = 'out' THEN "t15"."origin" ELSE "t15"."destination" END = "t22"."b" AS "back"
  FROM (
    SELECT
      *
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
                "t5"."record",
                "t5"."whole",
                "t11"."a",
                "t11"."b",
                "t11"."day"
              FROM (
                SELECT
                  "t0"."record",
                  "t0"."whole"
                FROM "parties" AS "t0"
              ) AS "t5"
              CROSS JOIN (
                SELECT
                  "t3"."a",
                  "t3"."b",
                  CAST("t3"."on_day" AS TEXT) AS "day"
                FROM "asked" AS "t3"
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
      AND "t20"."way" IN ('out', 'back')
  ) AS "t22"
  INNER JOIN (
    SELECT
      "t6"."record",
      MAX("t6"."whole") FILTER(WHERE
        "t6"."role" = 'origin') AS "origin",
      MAX("t6"."whole") FILTER(WHERE
        "t6"."role" = 'destination') AS "destination"
    FROM (
      SELECT
        *
      FROM "parties" AS "t0"
      WHERE
        "t0"."role" IN ('origin', 'destination')
    ) AS "t6"
    GROUP BY
      1
  ) AS "t15"
    ON "t22"."record" = "t15"."record"
)
SELECT
  "t30"."a",
  "t30"."b",
  "t30"."period",
  "t30"."basis",
  "t30"."unit",
  "t30"."record_a",
  "t30"."record_b",
  "t30"."value",
  "t30"."low",
  "t30"."high",
  CAST("t30"."n" AS INT) AS "n",
  COALESCE("t30"."claims", []) AS "claims",
  "t30"."from_a",
  "t30"."from_b"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t26"."a",
      "t26"."b",
      "t26"."period",
      "t26"."basis",
      "t26"."unit",
      "t26"."record_a",
      "t26"."record_b",
      "t26"."what_a",
      "t26"."what_b",
      "t26"."from_a",
      "t26"."from_b",
      "t26"."low",
      "t26"."high",
      "t26"."n",
      "t26"."claims",
      "t26"."from_a" - "t26"."from_b" AS "value"
    FROM (
      SELECT
        "t24"."a",
        "t24"."b",
        "t24"."basis",
        "t24"."unit",
        "t24"."earliest",
        "t24"."latest",
        "t24"."what",
        MIN("t24"."period") AS "period",
        SUM(CAST("t24"."there" AS INT)) AS "times_there",
        SUM(CAST("t24"."back" AS INT)) AS "times_back",
        MAX("t24"."record") FILTER(WHERE
          "t24"."there") AS "record_a",
        MAX("t24"."record") FILTER(WHERE
          "t24"."back") AS "record_b",
        MAX("t24"."what") FILTER(WHERE
          "t24"."there") AS "what_a",
        MAX("t24"."what") FILTER(WHERE
          "t24"."back") AS "what_b",
        MAX("t24"."value") FILTER(WHERE
          "t24"."there") AS "from_a",
        MAX("t24"."value") FILTER(WHERE
          "t24"."back") AS "from_b",
        MAX("t24"."low") FILTER(WHERE
          "t24"."there") - MAX("t24"."high") FILTER(WHERE
          "t24"."back") AS "low",
        MAX("t24"."high") FILTER(WHERE
          "t24"."there") - MAX("t24"."low") FILTER(WHERE
          "t24"."back") AS "high",
        SUM("t24"."n") AS "n",
        ARRAY_AGG(DISTINCT "t24"."claim" ORDER BY "t24"."claim" ASC) FILTER(WHERE
          "t24"."claim" IS NOT NULL) AS "claims"
      FROM "t23" AS "t24"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6,
        7
    ) AS "t26"
    WHERE
      "t26"."times_there" = 1 AND "t26"."times_back" = 1
  ) AS "t28"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t27"."a",
      "t27"."b",
      "t27"."period",
      "t27"."basis",
      "t27"."unit",
      "t27"."record_a",
      "t27"."record_b",
      "t27"."what_a",
      "t27"."what_b",
      "t27"."from_a",
      "t27"."from_b",
      "t27"."low",
      "t27"."high",
      "t27"."n",
      "t27"."claims",
      "t27"."from_a" - "t27"."from_b" AS "value"
    FROM (
      SELECT
        "t25"."a",
        "t25"."b",
        "t25"."basis",
        "t25"."unit",
        "t25"."earliest",
        "t25"."latest",
        MIN("t25"."period") AS "period",
        SUM(CAST("t25"."there" AS INT)) AS "times_there",
        SUM(CAST("t25"."back" AS INT)) AS "times_back",
        MAX("t25"."record") FILTER(WHERE
          "t25"."there") AS "record_a",
        MAX("t25"."record") FILTER(WHERE
          "t25"."back") AS "record_b",
        MAX("t25"."what") FILTER(WHERE
          "t25"."there") AS "what_a",
        MAX("t25"."what") FILTER(WHERE
          "t25"."back") AS "what_b",
        MAX("t25"."value") FILTER(WHERE
          "t25"."there") AS "from_a",
        MAX("t25"."value") FILTER(WHERE
          "t25"."back") AS "from_b",
        MAX("t25"."low") FILTER(WHERE
          "t25"."there") - MAX("t25"."high") FILTER(WHERE
          "t25"."back") AS "low",
        MAX("t25"."high") FILTER(WHERE
          "t25"."there") - MAX("t25"."low") FILTER(WHERE
          "t25"."back") AS "high",
        SUM("t25"."n") AS "n",
        ARRAY_AGG(DISTINCT "t25"."claim" ORDER BY "t25"."claim" ASC) FILTER(WHERE
          "t25"."claim" IS NOT NULL) AS "claims"
      FROM (
        SELECT
          *
        FROM "t23" AS "t24"
        WHERE
          "t24"."basis" IN ('customs', 'statistics', 'border')
      ) AS "t25"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t27"
    WHERE
      "t27"."times_there" = 1
      AND "t27"."times_back" = 1
      AND "t27"."what_a" <> "t27"."what_b"
  ) AS "t29"
) AS "t30"
ORDER BY
  "t30"."basis" ASC,
  "t30"."unit" ASC,
  "t30"."record_a" ASC,
  "t30"."record_b" ASC,
  "t30"."period" ASC
