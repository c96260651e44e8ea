-- reads live, shown
SELECT
  "t2"."src",
  "t2"."claim",
  CASE
    WHEN "t2"."claim" = "t7"."claim"
    THEN 'shown'
    ELSE CASE
      WHEN "t7"."denies_all" AND "t2"."denies_all"
      THEN 'agrees'
      WHEN "t7"."denies_all"
      THEN CASE
        WHEN COALESCE("t2"."latest" <= "t7"."earliest", FALSE)
        THEN 'dissents'
        ELSE 'compatible'
      END
      WHEN "t2"."denies_all"
      THEN CASE
        WHEN COALESCE("t7"."latest" <= "t2"."earliest", FALSE)
        THEN 'dissents'
        ELSE 'compatible'
      END
      WHEN "t7"."is_figure" OR (
        "t7"."property" = 'salience'
      )
      THEN CASE
        WHEN (
          COALESCE("t2"."denies" = 'value', FALSE)
          AND (
            (
              (
                "t7"."value" IS NOT NULL
              )
              OR (
                "t7"."low" IS NOT NULL
              )
              OR (
                "t7"."high" IS NOT NULL
              )
            )
            AND COALESCE("t7"."denies" <> 'value', TRUE)
          )
        )
        OR (
          COALESCE("t7"."denies" = 'value', FALSE)
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
              "t7"."value" IS NOT NULL
            )
            OR (
              "t7"."low" IS NOT NULL
            )
            OR (
              "t7"."high" IS NOT NULL
            )
          )
          AND COALESCE("t7"."denies" <> 'value', TRUE)
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
            ABS("t7"."value" - "t2"."value") * 200
          ) <= GREATEST(ABS("t7"."value"), ABS("t2"."value")),
          FALSE
        )
        OR COALESCE(ABS("t7"."value" - "t2"."value") <= GREATEST("t7"."half", "t2"."half"), FALSE)
        OR (
          COALESCE(COALESCE("t7"."low", "t7"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
          AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t7"."high", "t7"."value"), TRUE)
        )
        THEN 'agrees'
        WHEN COALESCE("t7"."unit" <> "t2"."unit", FALSE)
        THEN 'compatible'
        WHEN "t7"."soft" <> "t2"."soft"
        THEN 'compatible'
        ELSE 'dissents'
      END
      WHEN "t7"."property" = 'position'
      THEN CASE
        WHEN COALESCE(
          (
            "t7"."earliest" = "t2"."earliest"
          )
          AND (
            "t7"."latest" = "t2"."latest"
          )
          AND (
            (
              "t7"."lean" * "t2"."lean"
            ) < 0
          ),
          FALSE
        )
        THEN 'dissents'
        ELSE 'agrees'
      END
      WHEN (
        "t7"."property" = 'resolved'
      )
      AND COALESCE("t7"."outcome" <> "t2"."outcome", FALSE)
      THEN 'dissents'
      WHEN "t7"."is_stage"
      THEN CASE
        WHEN "t7"."property" IN ('expected', 'made', 'revised')
        AND NOT (
          COALESCE(
            (
              "t7"."earliest" <= "t2"."latest"
            ) AND (
              "t2"."earliest" <= "t7"."latest"
            ),
            TRUE
          )
        )
        THEN 'compatible'
        WHEN NOT (
          COALESCE(
            (
              "t7"."earliest" <= "t2"."latest"
            ) AND (
              "t2"."earliest" <= "t7"."latest"
            ),
            TRUE
          )
        )
        THEN 'dissents'
        WHEN "t7"."property" IN ('expected', 'made', 'revised')
        AND (
          (
            COALESCE("t2"."denies" = 'value', FALSE)
            AND (
              (
                (
                  "t7"."value" IS NOT NULL
                )
                OR (
                  "t7"."low" IS NOT NULL
                )
                OR (
                  "t7"."high" IS NOT NULL
                )
              )
              AND COALESCE("t7"."denies" <> 'value', TRUE)
            )
          )
          OR (
            COALESCE("t7"."denies" = 'value', FALSE)
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
                "t7"."value" IS NOT NULL
              )
              OR (
                "t7"."low" IS NOT NULL
              )
              OR (
                "t7"."high" IS NOT NULL
              )
            )
            AND COALESCE("t7"."denies" <> 'value', TRUE)
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
            AND COALESCE("t7"."unit" = "t2"."unit", FALSE)
            AND NOT (
              COALESCE(
                (
                  ABS("t7"."value" - "t2"."value") * 200
                ) <= GREATEST(ABS("t7"."value"), ABS("t2"."value")),
                FALSE
              )
              OR COALESCE(ABS("t7"."value" - "t2"."value") <= GREATEST("t7"."half", "t2"."half"), FALSE)
              OR (
                COALESCE(COALESCE("t7"."low", "t7"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
                AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t7"."high", "t7"."value"), TRUE)
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
                "t7"."value" IS NOT NULL
              )
              OR (
                "t7"."low" IS NOT NULL
              )
              OR (
                "t7"."high" IS NOT NULL
              )
            )
            AND COALESCE("t7"."denies" <> 'value', TRUE)
          )
        )
        OR (
          COALESCE("t7"."denies" = 'value', FALSE)
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
            "t7"."value" IS NOT NULL
          )
          OR (
            "t7"."low" IS NOT NULL
          )
          OR (
            "t7"."high" IS NOT NULL
          )
        )
        AND COALESCE("t7"."denies" <> 'value', TRUE)
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
        AND COALESCE("t7"."unit" = "t2"."unit", FALSE)
        AND NOT (
          COALESCE(
            (
              ABS("t7"."value" - "t2"."value") * 200
            ) <= GREATEST(ABS("t7"."value"), ABS("t2"."value")),
            FALSE
          )
          OR COALESCE(ABS("t7"."value" - "t2"."value") <= GREATEST("t7"."half", "t2"."half"), FALSE)
          OR (
            COALESCE(COALESCE("t7"."low", "t7"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
            AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t7"."high", "t7"."value"), TRUE)
          )
        )
        AND (
          "t7"."soft" <> "t2"."soft"
        )
        THEN 'compatible'
        WHEN (
          (
            "t7"."value" IS NOT NULL
          )
          OR (
            "t7"."low" IS NOT NULL
          )
          OR (
            "t7"."high" IS NOT NULL
          )
        )
        AND COALESCE("t7"."denies" <> 'value', TRUE)
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
        AND COALESCE("t7"."unit" = "t2"."unit", FALSE)
        AND NOT (
          COALESCE(
            (
              ABS("t7"."value" - "t2"."value") * 200
            ) <= GREATEST(ABS("t7"."value"), ABS("t2"."value")),
            FALSE
          )
          OR COALESCE(ABS("t7"."value" - "t2"."value") <= GREATEST("t7"."half", "t2"."half"), FALSE)
          OR (
            COALESCE(COALESCE("t7"."low", "t7"."value") <= COALESCE("t2"."high", "t2"."value"), TRUE)
            AND COALESCE(COALESCE("t2"."low", "t2"."value") <= COALESCE("t7"."high", "t7"."value"), TRUE)
          )
        )
        THEN 'dissents'
        WHEN COALESCE(
          (
            "t7"."earliest" = MAKE_DATE(1500, 1, 1)
          )
          OR (
            "t7"."latest" = MAKE_DATE(2999, 12, 31)
          )
          OR (
            "t7"."latest" >= (
              "t7"."earliest" + INTERVAL '1' YEAR
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
        WHEN COALESCE("t7"."text" = "t2"."text", (
          "t7"."text" IS NULL
        ) AND (
          "t2"."text" IS NULL
        ))
        THEN 'agrees'
        ELSE 'dissents'
      END
    END
  END AS "standing"
FROM "live" AS "t2"
INNER JOIN (
  SELECT
    "t5"."src",
    "t5"."claim",
    "t5"."property",
    "t5"."is_stage",
    "t5"."is_figure",
    "t5"."denies",
    "t5"."earliest",
    "t5"."latest",
    "t5"."value",
    "t5"."low",
    "t5"."high",
    "t5"."half",
    "t5"."unit",
    "t5"."text",
    "t5"."outcome",
    "t5"."lean",
    "t5"."spoke_whole",
    "t5"."printed_whole",
    "t5"."root",
    "t5"."publisher",
    "t5"."document",
    "t5"."record",
    "t5"."party",
    "t5"."group",
    "t5"."denies_all",
    "t5"."soft",
    "t5"."rank"
  FROM "live" AS "t5"
  SEMI JOIN "shown" AS "t4"
    ON "t5"."src" = "t4"."src" AND "t5"."claim" = "t4"."claim"
) AS "t7"
  ON "t2"."src" = "t7"."src" AND "t2"."group" = "t7"."group"
