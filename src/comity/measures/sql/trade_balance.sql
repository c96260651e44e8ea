SELECT
  "t11"."a",
  "t11"."b",
  "t11"."period",
  "t11"."what",
  "t11"."basis",
  "t11"."unit",
  "t11"."from_a" - "t11"."from_b" AS "value",
  "t11"."low",
  "t11"."high",
  CAST("t11"."n" AS INT) AS "n",
  COALESCE("t11"."claims", []) AS "claims",
  "t11"."from_a",
  "t11"."from_b"
FROM (
  SELECT
    "t10"."a",
    "t10"."b",
    "t10"."what",
    "t10"."basis",
    "t10"."unit",
    "t10"."earliest",
    "t10"."latest",
    MIN("t10"."period") AS "period",
    SUM(
      CAST((
        "t10"."sender" = "t10"."a"
      ) AND (
        "t10"."taker" = "t10"."b"
      ) AS INT)
    ) AS "times_there",
    SUM(
      CAST((
        "t10"."sender" = "t10"."b"
      ) AND (
        "t10"."taker" = "t10"."a"
      ) AS INT)
    ) AS "times_back",
    MAX("t10"."value") FILTER(WHERE
      (
        "t10"."sender" = "t10"."a"
      ) AND (
        "t10"."taker" = "t10"."b"
      )) AS "from_a",
    MAX("t10"."value") FILTER(WHERE
      (
        "t10"."sender" = "t10"."b"
      ) AND (
        "t10"."taker" = "t10"."a"
      )) AS "from_b",
    MAX("t10"."low") FILTER(WHERE
      (
        "t10"."sender" = "t10"."a"
      ) AND (
        "t10"."taker" = "t10"."b"
      )) - MAX("t10"."high") FILTER(WHERE
      (
        "t10"."sender" = "t10"."b"
      ) AND (
        "t10"."taker" = "t10"."a"
      )) AS "low",
    MAX("t10"."high") FILTER(WHERE
      (
        "t10"."sender" = "t10"."a"
      ) AND (
        "t10"."taker" = "t10"."b"
      )) - MAX("t10"."low") FILTER(WHERE
      (
        "t10"."sender" = "t10"."b"
      ) AND (
        "t10"."taker" = "t10"."a"
      )) AS "high",
    SUM("t10"."n") AS "n",
    ARRAY_AGG(DISTINCT "t10"."claim" ORDER BY "t10"."claim" ASC) FILTER(WHERE
      "t10"."claim" IS NOT NULL) AS "claims"
  FROM (
    SELECT
      "t9"."a",
      "t9"."b",
      "t9"."group",
      "t9"."record",
      "t9"."what",
      "t9"."way",
      "t9"."origin",
      "t9"."destination",
      "t9"."earliest",
      "t9"."latest",
      "t9"."value",
      COALESCE("t9"."unit", "t9"."head_unit") AS "unit",
      COALESCE("t9"."basis", "t9"."head_basis", 'unstated') AS "basis",
      CASE
        WHEN (
          EXTRACT(month FROM "t9"."earliest") = 1
        )
        AND (
          EXTRACT(day FROM "t9"."earliest") = 1
        )
        AND (
          EXTRACT(month FROM "t9"."latest") = 12
        )
        AND (
          EXTRACT(day FROM "t9"."latest") = 31
        )
        AND (
          EXTRACT(year FROM "t9"."earliest") = EXTRACT(year FROM "t9"."latest")
        )
        THEN CAST(EXTRACT(year FROM "t9"."earliest") AS TEXT)
        ELSE "t9"."period"
      END AS "period",
      COALESCE("t9"."low", "t9"."value" - COALESCE("t9"."half", 0)) AS "low",
      COALESCE("t9"."high", "t9"."value" + COALESCE("t9"."half", 0)) AS "high",
      "t9"."n_claims" AS "n",
      "t9"."shown" AS "claim",
      CASE WHEN "t9"."way" = 'out' THEN "t9"."origin" ELSE "t9"."destination" END AS "sender",
      CASE WHEN "t9"."way" = 'out' THEN "t9"."destination" ELSE "t9"."origin" END AS "taker"
    FROM (
      SELECT
        "t8"."record",
        "t7"."what",
        "t7"."way",
        "t7"."origin",
        "t7"."destination",
        "t7"."head_unit",
        "t7"."head_basis",
        "t5"."a",
        "t5"."b",
        "t8"."group",
        "t8"."unit",
        "t8"."basis",
        "t8"."period",
        "t8"."earliest",
        "t8"."latest",
        "t8"."value",
        "t8"."low",
        "t8"."high",
        "t8"."half",
        "t8"."n_claims",
        "t8"."shown"
      FROM (
        SELECT
          *
        FROM "groups" AS "t0"
        WHERE
          "t0"."kind" = 'flow'
          AND "t0"."property" = 'value'
          AND NOT (
            COALESCE("t0"."denied", FALSE)
          )
          AND "t0"."of_" IS NULL
          AND "t0"."party" IS NULL
      ) AS "t8"
      INNER JOIN (
        SELECT
          "t1"."record",
          "t1"."what",
          "t1"."way",
          "t1"."origin",
          "t1"."destination",
          "t1"."unit" AS "head_unit",
          "t1"."basis" AS "head_basis"
        FROM "heads" AS "t1"
        WHERE
          "t1"."kind" = 'flow'
      ) AS "t7"
        ON "t8"."record" = "t7"."record"
      CROSS JOIN (
        SELECT
          "t2"."a",
          "t2"."b"
        FROM "asked" AS "t2"
      ) AS "t5"
    ) AS "t9"
    WHERE
      "t9"."way" IN ('out', 'back')
      AND (
        (
          (
            CASE WHEN "t9"."way" = 'out' THEN "t9"."origin" ELSE "t9"."destination" END = "t9"."a"
          )
          AND (
            CASE WHEN "t9"."way" = 'out' THEN "t9"."destination" ELSE "t9"."origin" END = "t9"."b"
          )
        )
        OR (
          (
            CASE WHEN "t9"."way" = 'out' THEN "t9"."origin" ELSE "t9"."destination" END = "t9"."b"
          )
          AND (
            CASE WHEN "t9"."way" = 'out' THEN "t9"."destination" ELSE "t9"."origin" END = "t9"."a"
          )
        )
      )
  ) AS "t10"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7
) AS "t11"
WHERE
  "t11"."times_there" = 1 AND "t11"."times_back" = 1
ORDER BY
  "t11"."what" ASC,
  "t11"."basis" ASC,
  "t11"."unit" ASC,
  "t11"."period" ASC
