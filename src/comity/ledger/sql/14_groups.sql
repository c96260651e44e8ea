SELECT
  "t15"."src",
  "t15"."claim" AS "shown",
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
  "t15"."lean",
  "t15"."words",
  "t15"."probability",
  "t15"."outcome",
  "t15"."renews",
  "t15"."speaker",
  "t15"."known",
  "t15"."at_",
  "t15"."condition",
  "t15"."until_text",
  "t15"."until_latest",
  "t15"."value",
  "t15"."low",
  "t15"."high",
  "t15"."half",
  "t15"."group",
  "t15"."n_claims",
  "t15"."n_documents",
  "t15"."contested",
  "t15"."claims",
  "t15"."supporters",
  "t15"."day_from",
  "t15"."day_to",
  "t15"."denied",
  "t15"."one_sided",
  "t15"."single"
FROM (
  SELECT
    "t14".*
    EXCLUDE ("outsiders", "first_side", "n_publishers", "last_side", "denies", "n_roots", "common_from", "mutual", "common_to")
  FROM (
    SELECT
      "t13"."src",
      "t13"."claim",
      "t13"."record",
      "t13"."kind",
      "t13"."property",
      "t13"."is_stage",
      "t13"."ladder",
      "t13"."state",
      "t13"."party",
      "t13"."chamber",
      "t13"."which",
      "t13"."part_of",
      "t13"."for_",
      "t13"."by_",
      "t13"."of_",
      "t13"."text",
      "t13"."unit",
      "t13"."basis",
      "t13"."period",
      "t13"."from_text",
      "t13"."to_text",
      "t13"."from_earliest",
      "t13"."from_latest",
      "t13"."to_earliest",
      "t13"."to_latest",
      "t13"."earliest",
      "t13"."latest",
      "t13"."on_text",
      "t13"."due",
      "t13"."due_earliest",
      "t13"."due_latest",
      "t13"."estimate",
      "t13"."cumulative",
      "t13"."denies",
      "t13"."lean",
      "t13"."words",
      "t13"."probability",
      "t13"."outcome",
      "t13"."renews",
      "t13"."speaker",
      "t13"."known",
      "t13"."mutual",
      "t13"."at_",
      "t13"."condition",
      "t13"."until_text",
      "t13"."until_latest",
      CASE
        WHEN "t13"."denies" IS NULL
        THEN "t13"."value"
        ELSE CAST(NULL AS DECIMAL(38, 9))
      END AS "value",
      CASE
        WHEN "t13"."denies" IS NULL
        THEN "t13"."low"
        ELSE CAST(NULL AS DECIMAL(38, 9))
      END AS "low",
      CASE
        WHEN "t13"."denies" IS NULL
        THEN "t13"."high"
        ELSE CAST(NULL AS DECIMAL(38, 9))
      END AS "high",
      "t13"."half",
      "t13"."group",
      "t13"."common_from",
      "t13"."common_to",
      "t13"."n_claims",
      "t13"."n_documents",
      "t13"."n_roots",
      "t13"."n_publishers",
      "t13"."contested",
      "t13"."first_side",
      "t13"."last_side",
      "t13"."outsiders",
      "t13"."claims",
      "t13"."supporters",
      CASE
        WHEN COALESCE("t13"."common_from" <= "t13"."common_to", FALSE)
        THEN "t13"."common_from"
        ELSE "t13"."earliest"
      END AS "day_from",
      CASE
        WHEN COALESCE("t13"."common_from" <= "t13"."common_to", FALSE)
        THEN "t13"."common_to"
        ELSE "t13"."latest"
      END AS "day_to",
      COALESCE("t13"."denies" = 'true', FALSE) AS "denied",
      "t13"."mutual"
      AND NOT (
        "t13"."outsiders"
      )
      AND COALESCE("t13"."first_side" = "t13"."last_side", FALSE)
      AND NOT (
        COALESCE("t13"."denies" = 'true', FALSE)
      ) AS "one_sided",
      (
        "t13"."n_roots" <= 1
      ) OR (
        "t13"."n_publishers" <= 1
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
        "t4"."group",
        "t12"."common_from",
        "t12"."common_to",
        "t12"."n_claims",
        "t12"."n_documents",
        "t12"."n_roots",
        "t12"."n_publishers",
        "t12"."contested",
        "t12"."first_side",
        "t12"."last_side",
        "t12"."outsiders",
        "t12"."claims",
        "t12"."supporters"
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
      INNER JOIN "shown" AS "t4"
        ON "t9"."src" = "t4"."src" AND "t9"."claim" = "t4"."claim"
      INNER JOIN (
        SELECT
          "t10"."src",
          "t10"."group",
          MAX("t10"."earliest") FILTER(WHERE
            "t10"."standing" IN ('shown', 'agrees') AND NOT (
              "t10"."denies_all"
            )) AS "common_from",
          MIN("t10"."latest") FILTER(WHERE
            "t10"."standing" IN ('shown', 'agrees') AND NOT (
              "t10"."denies_all"
            )) AS "common_to",
          COUNT(*) AS "n_claims",
          COUNT(DISTINCT "t10"."document") AS "n_documents",
          COUNT(DISTINCT "t10"."root") AS "n_roots",
          COUNT(DISTINCT "t10"."publisher") AS "n_publishers",
          BOOL_OR(CAST("t10"."contested" AS BOOLEAN)) AS "contested",
          MIN(LEAST("t10"."spoke_whole", "t10"."printed_whole")) FILTER(WHERE
            NOT (
              "t10"."denies_all"
            )) AS "first_side",
          MAX(GREATEST("t10"."spoke_whole", "t10"."printed_whole")) FILTER(WHERE
            NOT (
              "t10"."denies_all"
            )) AS "last_side",
          BOOL_OR(
            CAST((
              "t10"."spoke_whole" IS NULL
            )
            AND (
              "t10"."printed_whole" IS NULL
            )
            AND NOT (
              "t10"."denies_all"
            ) AS BOOLEAN)
          ) AS "outsiders",
          ARRAY_AGG("t10"."claim" ORDER BY "t10"."rank" ASC) FILTER(WHERE
            "t10"."claim" IS NOT NULL) AS "claims",
          ARRAY_AGG("t10"."claim" ORDER BY "t10"."rank" ASC) FILTER(WHERE
            "t10"."claim" IS NOT NULL
            AND "t10"."standing" IN ('shown', 'agrees')
            AND NOT (
              "t10"."denies_all"
            )) AS "supporters"
        FROM (
          SELECT
            "t8"."src",
            "t8"."claim",
            "t8"."property",
            "t8"."is_stage",
            "t8"."is_figure",
            "t8"."denies",
            "t8"."earliest",
            "t8"."latest",
            "t8"."value",
            "t8"."low",
            "t8"."high",
            "t8"."half",
            "t8"."unit",
            "t8"."text",
            "t8"."outcome",
            "t8"."lean",
            "t8"."spoke_whole",
            "t8"."printed_whole",
            "t8"."root",
            "t8"."publisher",
            "t8"."document",
            "t8"."denies_all",
            "t8"."soft",
            "t8"."rank",
            "t8"."n_group",
            "t6"."group",
            "t6"."standing",
            "t6"."contested"
          FROM (
            SELECT
              "t2".*
              EXCLUDE ("group")
            FROM "live" AS "t2"
          ) AS "t8"
          INNER JOIN "standings" AS "t6"
            ON "t8"."src" = "t6"."src" AND "t8"."claim" = "t6"."claim"
        ) AS "t10"
        GROUP BY
          1,
          2
      ) AS "t12"
        ON "t9"."src" = "t12"."src" AND "t4"."group" = "t12"."group"
    ) AS "t13"
  ) AS "t14"
) AS "t15"
