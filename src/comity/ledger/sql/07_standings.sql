SELECT
  "t11"."src",
  "t11"."claim",
  "t11"."group",
  "t11"."standing",
  COALESCE("t11"."contested", FALSE) AS "contested"
FROM (
  SELECT
    "t3"."src",
    "t3"."claim",
    "t3"."group",
    CASE
      WHEN "t3"."claim" = "t10"."claim"
      THEN 'shown'
      ELSE CASE
        WHEN "t10"."denies_all" AND "t3"."denies_all"
        THEN 'agrees'
        WHEN "t10"."denies_all"
        THEN CASE
          WHEN COALESCE("t3"."latest" <= "t10"."earliest", FALSE)
          THEN 'dissents'
          ELSE 'compatible'
        END
        WHEN "t3"."denies_all"
        THEN CASE
          WHEN COALESCE("t10"."latest" <= "t3"."earliest", FALSE)
          THEN 'dissents'
          ELSE 'compatible'
        END
        WHEN "t10"."is_figure"
        THEN CASE
          WHEN COALESCE(
            (
              ABS("t10"."value" - "t3"."value") * 200
            ) <= GREATEST(ABS("t10"."value"), ABS("t3"."value")),
            FALSE
          )
          OR COALESCE(ABS("t10"."value" - "t3"."value") <= GREATEST("t10"."half", "t3"."half"), FALSE)
          OR (
            COALESCE(COALESCE("t10"."low", "t10"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
            AND COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t10"."high", "t10"."value"), TRUE)
          )
          THEN 'agrees'
          WHEN COALESCE("t10"."unit" <> "t3"."unit", FALSE)
          THEN 'compatible'
          WHEN "t10"."soft" <> "t3"."soft"
          THEN 'compatible'
          ELSE 'dissents'
        END
        WHEN "t10"."property" = 'position'
        THEN CASE
          WHEN COALESCE(
            (
              "t10"."earliest" = "t3"."earliest"
            )
            AND (
              "t10"."latest" = "t3"."latest"
            )
            AND (
              (
                "t10"."lean" * "t3"."lean"
              ) < 0
            ),
            FALSE
          )
          THEN 'dissents'
          ELSE 'agrees'
        END
        WHEN "t10"."property" = 'resolved'
        THEN CASE
          WHEN COALESCE("t10"."outcome" = "t3"."outcome", FALSE)
          THEN 'agrees'
          ELSE 'dissents'
        END
        WHEN "t10"."is_stage"
        THEN CASE
          WHEN "t10"."property" IN ('expected', 'made', 'revised')
          AND NOT (
            COALESCE(
              (
                "t10"."earliest" <= "t3"."latest"
              )
              AND (
                "t3"."earliest" <= "t10"."latest"
              ),
              TRUE
            )
          )
          THEN 'compatible'
          WHEN NOT (
            COALESCE(
              (
                "t10"."earliest" <= "t3"."latest"
              )
              AND (
                "t3"."earliest" <= "t10"."latest"
              ),
              TRUE
            )
          )
          THEN 'dissents'
          WHEN "t10"."property" IN ('expected', 'made', 'revised')
          AND (
            (
              COALESCE("t10"."denies" = 'value', FALSE)
              AND (
                (
                  (
                    "t3"."value" IS NOT NULL
                  )
                  OR (
                    "t3"."low" IS NOT NULL
                  )
                  OR (
                    "t3"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t3"."denies" <> 'value', TRUE)
              )
            )
            OR (
              COALESCE("t3"."denies" = 'value', FALSE)
              AND (
                (
                  (
                    "t10"."value" IS NOT NULL
                  )
                  OR (
                    "t10"."low" IS NOT NULL
                  )
                  OR (
                    "t10"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t10"."denies" <> 'value', TRUE)
              )
            )
            OR (
              (
                (
                  "t10"."value" IS NOT NULL
                )
                OR (
                  "t10"."low" IS NOT NULL
                )
                OR (
                  "t10"."high" IS NOT NULL
                )
              )
              AND COALESCE("t10"."denies" <> 'value', TRUE)
              AND (
                (
                  (
                    "t3"."value" IS NOT NULL
                  )
                  OR (
                    "t3"."low" IS NOT NULL
                  )
                  OR (
                    "t3"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t3"."denies" <> 'value', TRUE)
              )
              AND COALESCE("t10"."unit" = "t3"."unit", FALSE)
              AND NOT (
                COALESCE(
                  (
                    ABS("t10"."value" - "t3"."value") * 200
                  ) <= GREATEST(ABS("t10"."value"), ABS("t3"."value")),
                  FALSE
                )
                OR COALESCE(ABS("t10"."value" - "t3"."value") <= GREATEST("t10"."half", "t3"."half"), FALSE)
                OR (
                  COALESCE(COALESCE("t10"."low", "t10"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
                  AND COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t10"."high", "t10"."value"), TRUE)
                )
              )
            )
          )
          THEN 'compatible'
          WHEN (
            COALESCE("t10"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t3"."value" IS NOT NULL
                )
                OR (
                  "t3"."low" IS NOT NULL
                )
                OR (
                  "t3"."high" IS NOT NULL
                )
              )
              AND COALESCE("t3"."denies" <> 'value', TRUE)
            )
          )
          OR (
            COALESCE("t3"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t10"."value" IS NOT NULL
                )
                OR (
                  "t10"."low" IS NOT NULL
                )
                OR (
                  "t10"."high" IS NOT NULL
                )
              )
              AND COALESCE("t10"."denies" <> 'value', TRUE)
            )
          )
          THEN 'dissents'
          WHEN (
            (
              "t10"."value" IS NOT NULL
            )
            OR (
              "t10"."low" IS NOT NULL
            )
            OR (
              "t10"."high" IS NOT NULL
            )
          )
          AND COALESCE("t10"."denies" <> 'value', TRUE)
          AND (
            (
              (
                "t3"."value" IS NOT NULL
              )
              OR (
                "t3"."low" IS NOT NULL
              )
              OR (
                "t3"."high" IS NOT NULL
              )
            )
            AND COALESCE("t3"."denies" <> 'value', TRUE)
          )
          AND COALESCE("t10"."unit" = "t3"."unit", FALSE)
          AND NOT (
            COALESCE(
              (
                ABS("t10"."value" - "t3"."value") * 200
              ) <= GREATEST(ABS("t10"."value"), ABS("t3"."value")),
              FALSE
            )
            OR COALESCE(ABS("t10"."value" - "t3"."value") <= GREATEST("t10"."half", "t3"."half"), FALSE)
            OR (
              COALESCE(COALESCE("t10"."low", "t10"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
              AND COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t10"."high", "t10"."value"), TRUE)
            )
          )
          AND (
            "t10"."soft" <> "t3"."soft"
          )
          THEN 'compatible'
          WHEN (
            (
              "t10"."value" IS NOT NULL
            )
            OR (
              "t10"."low" IS NOT NULL
            )
            OR (
              "t10"."high" IS NOT NULL
            )
          )
          AND COALESCE("t10"."denies" <> 'value', TRUE)
          AND (
            (
              (
                "t3"."value" IS NOT NULL
              )
              OR (
                "t3"."low" IS NOT NULL
              )
              OR (
                "t3"."high" IS NOT NULL
              )
            )
            AND COALESCE("t3"."denies" <> 'value', TRUE)
          )
          AND COALESCE("t10"."unit" = "t3"."unit", FALSE)
          AND NOT (
            COALESCE(
              (
                ABS("t10"."value" - "t3"."value") * 200
              ) <= GREATEST(ABS("t10"."value"), ABS("t3"."value")),
              FALSE
            )
            OR COALESCE(ABS("t10"."value" - "t3"."value") <= GREATEST("t10"."half", "t3"."half"), FALSE)
            OR (
              COALESCE(COALESCE("t10"."low", "t10"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
              AND COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t10"."high", "t10"."value"), TRUE)
            )
          )
          THEN 'dissents'
          WHEN COALESCE(
            (
              "t10"."earliest" = MAKE_DATE(1500, 1, 1)
            )
            OR (
              "t10"."latest" = MAKE_DATE(2999, 12, 31)
            )
            OR (
              "t10"."latest" >= (
                "t10"."earliest" + INTERVAL '1' YEAR
              )
            ),
            TRUE
          )
          OR COALESCE(
            (
              "t3"."earliest" = MAKE_DATE(1500, 1, 1)
            )
            OR (
              "t3"."latest" = MAKE_DATE(2999, 12, 31)
            )
            OR (
              "t3"."latest" >= (
                "t3"."earliest" + INTERVAL '1' YEAR
              )
            ),
            TRUE
          )
          THEN 'compatible'
          ELSE 'agrees'
        END
        ELSE CASE
          WHEN COALESCE(
            "t10"."text" = "t3"."text",
            (
              "t10"."text" IS NULL
            ) AND (
              "t3"."text" IS NULL
            )
          )
          THEN 'agrees'
          ELSE 'dissents'
        END
      END
    END AS "standing",
    "t8"."contested"
  FROM "live" AS "t3"
  INNER JOIN (
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
      "t6"."group",
      "t6"."denies_all",
      "t6"."soft",
      "t6"."rank",
      "t6"."n_group"
    FROM "live" AS "t6"
    SEMI JOIN "shown" AS "t5"
      ON "t6"."src" = "t5"."src" AND "t6"."claim" = "t5"."claim"
  ) AS "t10"
    ON "t3"."src" = "t10"."src" AND "t3"."group" = "t10"."group"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      "t1"."src",
      "t1"."group",
      TRUE AS "contested"
    FROM "relations" AS "t1"
    WHERE
      "t1"."relation" = 'dissents'
  ) AS "t8"
    ON "t3"."src" = "t8"."src" AND "t3"."group" = "t8"."group"
) AS "t11"
