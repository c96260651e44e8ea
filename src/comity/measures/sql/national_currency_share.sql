SELECT
  "t9"."a",
  "t9"."b",
  "t9"."period",
  "t9"."record",
  "t9"."way",
  "t9"."basis",
  "t9"."value",
  "t9"."low",
  "t9"."high",
  CAST("t9"."n" AS INT) AS "n",
  COALESCE("t9"."claims", []) AS "claims"
FROM (
  SELECT
    "t5"."a",
    "t5"."b",
    "t8"."record",
    "t7"."way",
    "t8"."value",
    COALESCE("t8"."basis", "t7"."head_basis", 'unstated') AS "basis",
    CASE
      WHEN (
        EXTRACT(month FROM "t8"."earliest") = 1
      )
      AND (
        EXTRACT(day FROM "t8"."earliest") = 1
      )
      AND (
        EXTRACT(month FROM "t8"."latest") = 12
      )
      AND (
        EXTRACT(day FROM "t8"."latest") = 31
      )
      AND (
        EXTRACT(year FROM "t8"."earliest") = EXTRACT(year FROM "t8"."latest")
      )
      THEN CAST(EXTRACT(year FROM "t8"."earliest") AS TEXT)
      ELSE "t8"."period"
    END AS "period",
    GREATEST(COALESCE(COALESCE("t8"."low", "t8"."value" - COALESCE("t8"."half", 0)), 0), 0) AS "low",
    LEAST(COALESCE(COALESCE("t8"."high", "t8"."value" + COALESCE("t8"."half", 0)), 100), 100) AS "high",
    "t8"."n_claims" AS "n",
    CAST(["t8"."shown"] AS TEXT[]) AS "claims"
  FROM (
    SELECT
      *
    FROM "groups" AS "t0"
    WHERE
      "t0"."kind" = 'flow'
      AND "t0"."property" = 'share'
      AND "t0"."of_" = 'national_currency'
      AND NOT (
        COALESCE("t0"."denied", FALSE)
      )
  ) AS "t8"
  INNER JOIN (
    SELECT
      "t1"."record",
      "t1"."way",
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
ORDER BY
  "t9"."record" ASC,
  "t9"."way" ASC,
  "t9"."basis" ASC,
  "t9"."period" ASC
