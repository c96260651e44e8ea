SELECT
  *
FROM (
  SELECT
    "t9"."a",
    "t9"."b",
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
    "t9"."record",
    "t9"."way",
    COALESCE("t9"."basis", "t9"."head_basis", 'unstated') AS "basis",
    COALESCE("t9"."unit", "t9"."head_unit") AS "unit",
    "t9"."value",
    COALESCE("t9"."low", "t9"."value" - COALESCE("t9"."half", 0)) AS "low",
    COALESCE("t9"."high", "t9"."value" + COALESCE("t9"."half", 0)) AS "high",
    CAST("t9"."n_claims" AS INT) AS "n",
    COALESCE(CAST(["t9"."shown"] AS TEXT[]), []) AS "claims",
    "t9"."origin",
    "t9"."destination"
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
    DATE_DIFF('DAY', "t9"."earliest", "t9"."latest") + 1 BETWEEN 360 AND 397
) AS "t10"
ORDER BY
  "t10"."record" ASC,
  "t10"."way" ASC,
  "t10"."basis" ASC,
  "t10"."unit" ASC,
  "t10"."period" ASC
