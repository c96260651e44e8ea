-- reads live, shown, standings, seen, relations
SELECT
  "t17"."src",
  "t17"."claim" AS "shown",
  "t17"."record",
  "t17"."kind",
  "t17"."property",
  "t17"."is_stage",
  "t17"."ladder",
  "t17"."state",
  "t17"."party",
  "t17"."chamber",
  "t17"."which",
  "t17"."part_of",
  "t17"."for_",
  "t17"."by_",
  "t17"."of_",
  "t17"."text",
  "t17"."unit",
  "t17"."basis",
  "t17"."period",
  "t17"."from_text",
  "t17"."to_text",
  "t17"."from_earliest",
  "t17"."from_latest",
  "t17"."to_earliest",
  "t17"."to_latest",
  "t17"."earliest",
  "t17"."latest",
  "t17"."on_text",
  "t17"."due",
  "t17"."due_earliest",
  "t17"."due_latest",
  "t17"."estimate",
  "t17"."cumulative",
  "t17"."lean",
  "t17"."words",
  "t17"."probability",
  "t17"."outcome",
  "t17"."renews",
  "t17"."speaker",
  "t17"."known",
  "t17"."at_",
  "t17"."condition",
  "t17"."until_text",
  "t17"."until_latest",
  "t17"."value",
  "t17"."low",
  "t17"."high",
  "t17"."half",
  "t17"."group",
  "t17"."n_claims",
  "t17"."n_documents",
  "t17"."claims",
  "t17"."rank",
  "t17"."supporters",
  "t17"."contested",
  "t17"."day_from",
  "t17"."day_to",
  "t17"."denied",
  "t17"."one_sided",
  "t17"."single"
FROM (
  SELECT
    "t16".*
    EXCLUDE ("common_from", "common_to", "denies", "first_side", "last_side", "mutual", "n_publishers", "n_roots", "outsiders")
  FROM (
    SELECT
      "t15"."src",
      "t15"."claim",
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
      "t15"."denies",
      "t15"."lean",
      "t15"."words",
      "t15"."probability",
      "t15"."outcome",
      "t15"."renews",
      "t15"."speaker",
      "t15"."known",
      "t15"."mutual",
      "t15"."at_",
      "t15"."condition",
      "t15"."until_text",
      "t15"."until_latest",
      CASE
        WHEN "t15"."denies" IS NULL
        THEN "t15"."value"
        ELSE CAST(NULL AS DECIMAL(38, 9))
      END AS "value",
      CASE
        WHEN "t15"."denies" IS NULL
        THEN "t15"."low"
        ELSE CAST(NULL AS DECIMAL(38, 9))
      END AS "low",
      CASE
        WHEN "t15"."denies" IS NULL
        THEN "t15"."high"
        ELSE CAST(NULL AS DECIMAL(38, 9))
      END AS "high",
      "t15"."half",
      "t15"."group",
      "t15"."common_from",
      "t15"."common_to",
      "t15"."n_claims",
      "t15"."n_documents",
      "t15"."n_roots",
      "t15"."n_publishers",
      "t15"."first_side",
      "t15"."last_side",
      "t15"."outsiders",
      "t15"."claims",
      "t15"."rank",
      "t15"."supporters",
      COALESCE("t15"."contested", FALSE) AS "contested",
      CASE
        WHEN COALESCE("t15"."common_from" <= "t15"."common_to", FALSE)
        THEN "t15"."common_from"
        ELSE "t15"."earliest"
      END AS "day_from",
      CASE
        WHEN COALESCE("t15"."common_from" <= "t15"."common_to", FALSE)
        THEN "t15"."common_to"
        ELSE "t15"."latest"
      END AS "day_to",
      COALESCE("t15"."denies" = 'true', FALSE) AS "denied",
      "t15"."mutual"
      AND NOT (
        "t15"."outsiders"
      )
      AND COALESCE("t15"."first_side" = "t15"."last_side", FALSE)
      AND NOT (
        COALESCE("t15"."denies" = 'true', FALSE)
      ) AS "one_sided",
      (
        "t15"."n_roots" = 1
      ) OR (
        "t15"."n_publishers" = 1
      ) AS "single"
    FROM (
      SELECT
        "t9"."src",
        "t9"."claim",
        "t9"."record",
        "t9"."kind",
        "t9"."property",
        "t9"."is_stage",
        "t9"."ladder",
        "t9"."state",
        "t9"."party",
        "t9"."chamber",
        "t9"."which",
        "t9"."part_of",
        "t9"."for_",
        "t9"."by_",
        "t9"."of_",
        "t9"."text",
        "t9"."unit",
        "t9"."basis",
        "t9"."period",
        "t9"."from_text",
        "t9"."to_text",
        "t9"."from_earliest",
        "t9"."from_latest",
        "t9"."to_earliest",
        "t9"."to_latest",
        "t9"."earliest",
        "t9"."latest",
        "t9"."on_text",
        "t9"."due",
        "t9"."due_earliest",
        "t9"."due_latest",
        "t9"."estimate",
        "t9"."cumulative",
        "t9"."denies",
        "t9"."lean",
        "t9"."words",
        "t9"."probability",
        "t9"."outcome",
        "t9"."renews",
        "t9"."speaker",
        "t9"."known",
        "t9"."mutual",
        "t9"."at_",
        "t9"."condition",
        "t9"."until_text",
        "t9"."until_latest",
        "t9"."value",
        "t9"."low",
        "t9"."high",
        "t9"."half",
        "t5"."group",
        "t14"."common_from",
        "t14"."common_to",
        "t14"."n_claims",
        "t14"."n_documents",
        "t14"."n_roots",
        "t14"."n_publishers",
        "t14"."first_side",
        "t14"."last_side",
        "t14"."outsiders",
        "t14"."claims",
        "t14"."rank",
        "t14"."supporters",
        "t11"."contested"
      FROM (
        SELECT
          "t0"."src",
          "t0"."claim",
          "t0"."record",
          "t0"."kind",
          "t0"."property",
          "t0"."is_stage",
          "t0"."ladder",
          "t0"."state",
          "t0"."party",
          "t0"."chamber",
          "t0"."which",
          "t0"."part_of",
          "t0"."for_",
          "t0"."by_",
          "t0"."of_",
          "t0"."text",
          "t0"."unit",
          "t0"."basis",
          "t0"."period",
          "t0"."from_text",
          "t0"."to_text",
          "t0"."from_earliest",
          "t0"."from_latest",
          "t0"."to_earliest",
          "t0"."to_latest",
          "t0"."earliest",
          "t0"."latest",
          "t0"."on_text",
          "t0"."due",
          "t0"."due_earliest",
          "t0"."due_latest",
          "t0"."estimate",
          "t0"."cumulative",
          "t0"."denies",
          "t0"."lean",
          "t0"."words",
          "t0"."probability",
          "t0"."outcome",
          "t0"."renews",
          "t0"."speaker",
          "t0"."known",
          "t0"."mutual",
          "t0"."at_",
          "t0"."condition",
          "t0"."until_text",
          "t0"."until_latest",
          "t0"."value",
          "t0"."low",
          "t0"."high",
          "t0"."half"
        FROM "seen" AS "t0"
      ) AS "t9"
      INNER JOIN "shown" AS "t5"
        ON "t9"."src" = "t5"."src" AND "t9"."claim" = "t5"."claim"
      INNER JOIN (
        SELECT
          "t12"."src",
          "t12"."group",
          MAX("t12"."earliest") FILTER(WHERE
            "t12"."standing" IN ('shown', 'agrees') AND NOT (
              "t12"."denies_all"
            )) AS "common_from",
          MIN("t12"."latest") FILTER(WHERE
            "t12"."standing" IN ('shown', 'agrees') AND NOT (
              "t12"."denies_all"
            )) AS "common_to",
          COUNT(*) AS "n_claims",
          COUNT(DISTINCT "t12"."document") AS "n_documents",
          COUNT(DISTINCT "t12"."root") AS "n_roots",
          COUNT(DISTINCT "t12"."publisher") AS "n_publishers",
          MIN(LEAST("t12"."spoke_whole", "t12"."printed_whole")) FILTER(WHERE
            NOT (
              "t12"."denies_all"
            )) AS "first_side",
          MAX(GREATEST("t12"."spoke_whole", "t12"."printed_whole")) FILTER(WHERE
            NOT (
              "t12"."denies_all"
            )) AS "last_side",
          BOOL_OR(
            CAST((
              "t12"."spoke_whole" IS NULL
            )
            AND (
              "t12"."printed_whole" IS NULL
            )
            AND NOT (
              "t12"."denies_all"
            ) AS BOOLEAN)
          ) AS "outsiders",
          ARRAY_AGG("t12"."claim" ORDER BY "t12"."rank" ASC) FILTER(WHERE
            "t12"."claim" IS NOT NULL) AS "claims",
          MIN("t12"."rank") FILTER(WHERE
            "t12"."standing" = 'shown') AS "rank",
          ARRAY_AGG("t12"."claim" ORDER BY "t12"."rank" ASC) FILTER(WHERE
            "t12"."claim" IS NOT NULL
            AND "t12"."standing" IN ('shown', 'agrees')
            AND NOT (
              "t12"."denies_all"
            )) AS "supporters"
        FROM (
          SELECT
            "t6"."src",
            "t6"."claim",
            "t6"."property",
            "t6"."is_stage",
            "t6"."is_figure",
            "t6"."denies",
            "t6"."earliest",
            "t6"."latest",
            "t6"."value",
            "t6"."low",
            "t6"."high",
            "t6"."half",
            "t6"."unit",
            "t6"."text",
            "t6"."outcome",
            "t6"."lean",
            "t6"."spoke_whole",
            "t6"."printed_whole",
            "t6"."root",
            "t6"."publisher",
            "t6"."document",
            "t6"."record",
            "t6"."party",
            "t6"."group",
            "t6"."denies_all",
            "t6"."soft",
            "t6"."rank",
            "t7"."standing"
          FROM "live" AS "t6"
          INNER JOIN "standings" AS "t7"
            ON "t6"."src" = "t7"."src" AND "t6"."claim" = "t7"."claim"
        ) AS "t12"
        GROUP BY
          1,
          2
      ) AS "t14"
        ON "t9"."src" = "t14"."src" AND "t5"."group" = "t14"."group"
      LEFT OUTER JOIN (
        SELECT DISTINCT
          "t2"."src",
          "t2"."group",
          TRUE AS "contested"
        FROM "relations" AS "t2"
        WHERE
          "t2"."relation" = 'dissents'
      ) AS "t11"
        ON "t9"."src" = "t11"."src" AND "t5"."group" = "t11"."group"
    ) AS "t15"
  ) AS "t16"
) AS "t17"
