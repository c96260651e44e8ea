WITH "t1" AS (
  SELECT
    *
  FROM "live" AS "t0"
  WHERE
    "t0"."n_group" > 1
)
SELECT
  "t6".*
  EXCLUDE ("denial_first")
FROM (
  SELECT
    "t5"."src",
    "t5"."group",
    "t5"."better",
    "t5"."worse",
    "t5"."relation",
    "t5"."denial_first",
    "t5"."denial_first" AND (
      "t5"."relation" = 'dissents'
    ) AS "defeats"
  FROM (
    SELECT
      "t3"."src",
      "t3"."group",
      "t3"."claim" AS "better",
      "t4"."claim" AS "worse",
      CASE
        WHEN "t3"."denies_all" AND "t4"."denies_all"
        THEN 'agrees'
        WHEN "t3"."denies_all"
        THEN CASE
          WHEN COALESCE("t4"."latest" <= "t3"."earliest", FALSE)
          THEN 'dissents'
          ELSE 'compatible'
        END
        WHEN "t4"."denies_all"
        THEN CASE
          WHEN COALESCE("t3"."latest" <= "t4"."earliest", FALSE)
          THEN 'dissents'
          ELSE 'compatible'
        END
        WHEN "t3"."is_figure" OR (
          "t3"."property" = 'salience'
        )
        THEN CASE
          WHEN COALESCE(
            (
              ABS("t3"."value" - "t4"."value") * 200
            ) <= GREATEST(ABS("t3"."value"), ABS("t4"."value")),
            FALSE
          )
          OR COALESCE(ABS("t3"."value" - "t4"."value") <= GREATEST("t3"."half", "t4"."half"), FALSE)
          OR (
            COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t4"."high", "t4"."value"), TRUE)
            AND COALESCE(COALESCE("t4"."low", "t4"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
          )
          THEN 'agrees'
          WHEN COALESCE("t3"."unit" <> "t4"."unit", FALSE)
          THEN 'compatible'
          WHEN "t3"."soft" <> "t4"."soft"
          THEN 'compatible'
          ELSE 'dissents'
        END
        WHEN "t3"."property" = 'position'
        THEN CASE
          WHEN COALESCE(
            (
              "t3"."earliest" = "t4"."earliest"
            )
            AND (
              "t3"."latest" = "t4"."latest"
            )
            AND (
              (
                "t3"."lean" * "t4"."lean"
              ) < 0
            ),
            FALSE
          )
          THEN 'dissents'
          ELSE 'agrees'
        END
        WHEN (
          "t3"."property" = 'resolved'
        )
        AND COALESCE("t3"."outcome" <> "t4"."outcome", FALSE)
        THEN 'dissents'
        WHEN "t3"."is_stage"
        THEN CASE
          WHEN "t3"."property" IN ('expected', 'made', 'revised')
          AND NOT (
            COALESCE(
              (
                "t3"."earliest" <= "t4"."latest"
              ) AND (
                "t4"."earliest" <= "t3"."latest"
              ),
              TRUE
            )
          )
          THEN 'compatible'
          WHEN NOT (
            COALESCE(
              (
                "t3"."earliest" <= "t4"."latest"
              ) AND (
                "t4"."earliest" <= "t3"."latest"
              ),
              TRUE
            )
          )
          THEN 'dissents'
          WHEN "t3"."property" IN ('expected', 'made', 'revised')
          AND (
            (
              COALESCE("t3"."denies" = 'value', FALSE)
              AND (
                (
                  (
                    "t4"."value" IS NOT NULL
                  )
                  OR (
                    "t4"."low" IS NOT NULL
                  )
                  OR (
                    "t4"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t4"."denies" <> 'value', TRUE)
              )
            )
            OR (
              COALESCE("t4"."denies" = 'value', FALSE)
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
              AND (
                (
                  (
                    "t4"."value" IS NOT NULL
                  )
                  OR (
                    "t4"."low" IS NOT NULL
                  )
                  OR (
                    "t4"."high" IS NOT NULL
                  )
                )
                AND COALESCE("t4"."denies" <> 'value', TRUE)
              )
              AND COALESCE("t3"."unit" = "t4"."unit", FALSE)
              AND NOT (
                COALESCE(
                  (
                    ABS("t3"."value" - "t4"."value") * 200
                  ) <= GREATEST(ABS("t3"."value"), ABS("t4"."value")),
                  FALSE
                )
                OR COALESCE(ABS("t3"."value" - "t4"."value") <= GREATEST("t3"."half", "t4"."half"), FALSE)
                OR (
                  COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t4"."high", "t4"."value"), TRUE)
                  AND COALESCE(COALESCE("t4"."low", "t4"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
                )
              )
            )
          )
          THEN 'compatible'
          WHEN (
            COALESCE("t3"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t4"."value" IS NOT NULL
                )
                OR (
                  "t4"."low" IS NOT NULL
                )
                OR (
                  "t4"."high" IS NOT NULL
                )
              )
              AND COALESCE("t4"."denies" <> 'value', TRUE)
            )
          )
          OR (
            COALESCE("t4"."denies" = 'value', FALSE)
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
          THEN 'dissents'
          WHEN (
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
          AND (
            (
              (
                "t4"."value" IS NOT NULL
              )
              OR (
                "t4"."low" IS NOT NULL
              )
              OR (
                "t4"."high" IS NOT NULL
              )
            )
            AND COALESCE("t4"."denies" <> 'value', TRUE)
          )
          AND COALESCE("t3"."unit" = "t4"."unit", FALSE)
          AND NOT (
            COALESCE(
              (
                ABS("t3"."value" - "t4"."value") * 200
              ) <= GREATEST(ABS("t3"."value"), ABS("t4"."value")),
              FALSE
            )
            OR COALESCE(ABS("t3"."value" - "t4"."value") <= GREATEST("t3"."half", "t4"."half"), FALSE)
            OR (
              COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t4"."high", "t4"."value"), TRUE)
              AND COALESCE(COALESCE("t4"."low", "t4"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
            )
          )
          AND (
            "t3"."soft" <> "t4"."soft"
          )
          THEN 'compatible'
          WHEN (
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
          AND (
            (
              (
                "t4"."value" IS NOT NULL
              )
              OR (
                "t4"."low" IS NOT NULL
              )
              OR (
                "t4"."high" IS NOT NULL
              )
            )
            AND COALESCE("t4"."denies" <> 'value', TRUE)
          )
          AND COALESCE("t3"."unit" = "t4"."unit", FALSE)
          AND NOT (
            COALESCE(
              (
                ABS("t3"."value" - "t4"."value") * 200
              ) <= GREATEST(ABS("t3"."value"), ABS("t4"."value")),
              FALSE
            )
            OR COALESCE(ABS("t3"."value" - "t4"."value") <= GREATEST("t3"."half", "t4"."half"), FALSE)
            OR (
              COALESCE(COALESCE("t3"."low", "t3"."value") <= COALESCE("t4"."high", "t4"."value"), TRUE)
              AND COALESCE(COALESCE("t4"."low", "t4"."value") <= COALESCE("t3"."high", "t3"."value"), TRUE)
            )
          )
          THEN 'dissents'
          WHEN COALESCE(
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
          OR COALESCE(
            (
              "t4"."earliest" = MAKE_DATE(1500, 1, 1)
            )
            OR (
              "t4"."latest" = MAKE_DATE(2999, 12, 31)
            )
            OR (
              "t4"."latest" >= (
                "t4"."earliest" + INTERVAL '1' YEAR
              )
            ),
            TRUE
          )
          THEN 'compatible'
          ELSE 'agrees'
        END
        ELSE CASE
          WHEN COALESCE("t3"."text" = "t4"."text", (
            "t3"."text" IS NULL
          ) AND (
            "t4"."text" IS NULL
          ))
          THEN 'agrees'
          ELSE 'dissents'
        END
      END AS "relation",
      "t3"."denies_all" AND NOT (
        "t4"."denies_all"
      ) AS "denial_first"
    FROM "t1" AS "t3"
    INNER JOIN "t1" AS "t4"
      ON "t3"."src" = "t4"."src"
      AND "t3"."group" = "t4"."group"
      AND "t3"."rank" < "t4"."rank"
  ) AS "t5"
) AS "t6"
