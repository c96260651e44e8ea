-- reads live
SELECT
  "t4".*
  EXCLUDE ("denial_first")
FROM (
  SELECT
    "t3"."src",
    "t3"."group",
    "t3"."better",
    "t3"."worse",
    "t3"."relation",
    "t3"."denial_first",
    "t3"."denial_first" AND (
      "t3"."relation" = 'dissents'
    ) AS "defeats"
  FROM (
    SELECT
      "t1"."src",
      "t1"."group",
      "t1"."claim" AS "better",
      "t2"."claim" AS "worse",
      CASE
        WHEN "t1"."denies_all" AND "t2"."denies_all"
        THEN 'agrees'
        WHEN "t1"."denies_all"
        THEN CASE
          WHEN COALESCE("t2"."latest" <= "t1"."earliest", FALSE)
          THEN 'dissents'
          ELSE 'compatible'
        END
        WHEN "t2"."denies_all"
        THEN CASE
          WHEN COALESCE("t1"."latest" <= "t2"."earliest", FALSE)
          THEN 'dissents'
          ELSE 'compatible'
        END
        WHEN "t1"."is_figure" OR (
          "t1"."property" = 'salience'
        )
        THEN CASE
          WHEN (
            COALESCE("t2"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t1"."value" IS NOT NULL
                )
                OR (
                  "t1"."low" IS NOT NULL
                )
                OR (
                  "t1"."high" IS NOT NULL
                )
              )
              AND COALESCE("t1"."denies" <> 'value', TRUE)
            )
          )
          OR (
            COALESCE("t1"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t2"."value" IS NOT NULL
                )
                OR (
                  "t2"."low" IS NOT NULL
                )
                OR (
                  "t2"."high" IS NOT NULL
                )
              )
              AND COALESCE("t2"."denies" <> 'value', TRUE)
            )
          )
          THEN 'dissents'
          WHEN NOT (
            (
              (
                "t1"."value" IS NOT NULL
              )
              OR (
                "t1"."low" IS NOT NULL
              )
              OR (
                "t1"."high" IS NOT NULL
              )
            )
            AND COALESCE("t1"."denies" <> 'value', TRUE)
          )
          AND NOT (
            (
              (
                "t2"."value" IS NOT NULL
              )
              OR (
                "t2"."low" IS NOT NULL
              )
              OR (
                "t2"."high" IS NOT NULL
              )
            )
            AND COALESCE("t2"."denies" <> 'value', TRUE)
          )
          THEN 'agrees'
          WHEN COALESCE(
            (
              ABS("t1"."value" - "t2"."value") * 200
            ) <= GREATEST(ABS("t1"."value"), ABS("t2"."value")),
            FALSE
          )
          OR COALESCE(ABS("t1"."value" - "t2"."value") <= GREATEST("t1"."half", "t2"."half"), FALSE)
          OR (
            COALESCE(COALESCE("t1"."low", "t1"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
            AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t1"."high", "t1"."value"), TRUE)
          )
          THEN 'agrees'
          WHEN COALESCE("t1"."unit" <> "t2"."unit", FALSE)
          THEN 'compatible'
          WHEN "t1"."soft" <> "t2"."soft"
          THEN 'compatible'
          ELSE 'dissents'
        END
        WHEN "t1"."property" = 'position'
        THEN CASE
          WHEN COALESCE(
            (
              "t1"."earliest" = "t2"."earliest"
            )
            AND (
              "t1"."latest" = "t2"."latest"
            )
            AND (
              (
                "t1"."lean" * "t2"."lean"
              ) < 0
            ),
            FALSE
          )
          THEN 'dissents'
          ELSE 'agrees'
        END
        WHEN (
          "t1"."property" = 'resolved'
        )
        AND COALESCE("t1"."outcome" <> "t2"."outcome", FALSE)
        THEN 'dissents'
        WHEN "t1"."is_stage"
        THEN CASE
          WHEN "t1"."property" IN ('expected', 'made', 'revised')
          AND NOT (
            COALESCE(
              (
                "t1"."earliest" <= "t2"."latest"
              ) AND (
                "t2"."earliest" <= "t1"."latest"
              ),
              TRUE
            )
          )
          THEN 'compatible'
          WHEN NOT (
            COALESCE(
              (
                "t1"."earliest" <= "t2"."latest"
              ) AND (
                "t2"."earliest" <= "t1"."latest"
              ),
              TRUE
            )
          )
          THEN 'dissents'
          WHEN "t1"."property" IN ('expected', 'made', 'revised')
          AND (
            (
              COALESCE("t2"."denies" = 'value', FALSE)
              AND (
                (
                  (
                    "t1"."value" IS NOT NULL
                  )
                  OR (
                    "t1"."low" IS NOT NULL
                  )
                  OR (
                    "t1"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t1"."denies" <> 'value', TRUE)
              )
            )
            OR (
              COALESCE("t1"."denies" = 'value', FALSE)
              AND (
                (
                  (
                    "t2"."value" IS NOT NULL
                  )
                  OR (
                    "t2"."low" IS NOT NULL
                  )
                  OR (
                    "t2"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t2"."denies" <> 'value', TRUE)
              )
            )
            OR (
              (
                (
                  "t1"."value" IS NOT NULL
                )
                OR (
                  "t1"."low" IS NOT NULL
                )
                OR (
                  "t1"."high" IS NOT NULL
                )
              )
              AND COALESCE("t1"."denies" <> 'value', TRUE)
              AND (
                (
                  (
                    "t2"."value" IS NOT NULL
                  )
                  OR (
                    "t2"."low" IS NOT NULL
                  )
                  OR (
                    "t2"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t2"."denies" <> 'value', TRUE)
              )
              AND COALESCE("t1"."unit" = "t2"."unit", FALSE)
              AND NOT (
                COALESCE(
                  (
                    ABS("t1"."value" - "t2"."value") * 200
                  ) <= GREATEST(ABS("t1"."value"), ABS("t2"."value")),
                  FALSE
                )
                OR COALESCE(ABS("t1"."value" - "t2"."value") <= GREATEST("t1"."half", "t2"."half"), FALSE)
                OR (
                  COALESCE(COALESCE("t1"."low", "t1"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
                  AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t1"."high", "t1"."value"), TRUE)
                )
              )
            )
          )
          THEN 'compatible'
          WHEN (
            COALESCE("t2"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t1"."value" IS NOT NULL
                )
                OR (
                  "t1"."low" IS NOT NULL
                )
                OR (
                  "t1"."high" IS NOT NULL
                )
              )
              AND COALESCE("t1"."denies" <> 'value', TRUE)
            )
          )
          OR (
            COALESCE("t1"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t2"."value" IS NOT NULL
                )
                OR (
                  "t2"."low" IS NOT NULL
                )
                OR (
                  "t2"."high" IS NOT NULL
                )
              )
              AND COALESCE("t2"."denies" <> 'value', TRUE)
            )
          )
          THEN 'dissents'
          WHEN (
            (
              "t1"."value" IS NOT NULL
            )
            OR (
              "t1"."low" IS NOT NULL
            )
            OR (
              "t1"."high" IS NOT NULL
            )
          )
          AND COALESCE("t1"."denies" <> 'value', TRUE)
          AND (
            (
              (
                "t2"."value" IS NOT NULL
              )
              OR (
                "t2"."low" IS NOT NULL
              )
              OR (
                "t2"."high" IS NOT NULL
              )
            )
            AND COALESCE("t2"."denies" <> 'value', TRUE)
          )
          AND COALESCE("t1"."unit" = "t2"."unit", FALSE)
          AND NOT (
            COALESCE(
              (
                ABS("t1"."value" - "t2"."value") * 200
              ) <= GREATEST(ABS("t1"."value"), ABS("t2"."value")),
              FALSE
            )
            OR COALESCE(ABS("t1"."value" - "t2"."value") <= GREATEST("t1"."half", "t2"."half"), FALSE)
            OR (
              COALESCE(COALESCE("t1"."low", "t1"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
              AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t1"."high", "t1"."value"), TRUE)
            )
          )
          AND (
            "t1"."soft" <> "t2"."soft"
          )
          THEN 'compatible'
          WHEN (
            (
              "t1"."value" IS NOT NULL
            )
            OR (
              "t1"."low" IS NOT NULL
            )
            OR (
              "t1"."high" IS NOT NULL
            )
          )
          AND COALESCE("t1"."denies" <> 'value', TRUE)
          AND (
            (
              (
                "t2"."value" IS NOT NULL
              )
              OR (
                "t2"."low" IS NOT NULL
              )
              OR (
                "t2"."high" IS NOT NULL
              )
            )
            AND COALESCE("t2"."denies" <> 'value', TRUE)
          )
          AND COALESCE("t1"."unit" = "t2"."unit", FALSE)
          AND NOT (
            COALESCE(
              (
                ABS("t1"."value" - "t2"."value") * 200
              ) <= GREATEST(ABS("t1"."value"), ABS("t2"."value")),
              FALSE
            )
            OR COALESCE(ABS("t1"."value" - "t2"."value") <= GREATEST("t1"."half", "t2"."half"), FALSE)
            OR (
              COALESCE(COALESCE("t1"."low", "t1"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
              AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t1"."high", "t1"."value"), TRUE)
            )
          )
          THEN 'dissents'
          WHEN COALESCE(
            (
              "t1"."earliest" = MAKE_DATE(1500, 1, 1)
            )
            OR (
              "t1"."latest" = MAKE_DATE(2999, 12, 31)
            )
            OR (
              "t1"."latest" >= (
                "t1"."earliest" + INTERVAL '1' YEAR
              )
            ),
            TRUE
          )
          OR COALESCE(
            (
              "t2"."earliest" = MAKE_DATE(1500, 1, 1)
            )
            OR (
              "t2"."latest" = MAKE_DATE(2999, 12, 31)
            )
            OR (
              "t2"."latest" >= (
                "t2"."earliest" + INTERVAL '1' YEAR
              )
            ),
            TRUE
          )
          THEN 'compatible'
          ELSE 'agrees'
        END
        ELSE CASE
          WHEN COALESCE("t1"."text" = "t2"."text", (
            "t1"."text" IS NULL
          ) AND (
            "t2"."text" IS NULL
          ))
          THEN 'agrees'
          ELSE 'dissents'
        END
      END AS "relation",
      "t1"."denies_all" AND NOT (
        "t2"."denies_all"
      ) AS "denial_first"
    FROM "live" AS "t1"
    INNER JOIN "live" AS "t2"
      ON "t1"."src" = "t2"."src"
      AND "t1"."group" = "t2"."group"
      AND "t1"."rank" < "t2"."rank"
  ) AS "t3"
) AS "t4"
