-- reads quantities
SELECT
  "t19"."src",
  "t19"."record",
  "t19"."unit",
  "t19"."rung",
  "t19"."bases",
  "t19"."doubt",
  GREATEST("t19"."parts", "t19"."whole", "t19"."running") AS "amount",
  CASE
    WHEN COALESCE(
      NOT (
        (
          ABS("t19"."parts" - "t19"."whole") * 200
        ) <= GREATEST(ABS("t19"."parts"), ABS("t19"."whole"))
      )
      AND NOT (
        COALESCE(
          ABS("t19"."parts" - "t19"."whole") <= GREATEST("t19"."parts_half", "t19"."whole_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t19"."parts_least" > "t19"."whole_most", FALSE)
        OR COALESCE("t19"."whole_least" > "t19"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t19"."parts" - "t19"."running") * 200
        ) <= GREATEST(ABS("t19"."parts"), ABS("t19"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t19"."parts" - "t19"."running") <= GREATEST("t19"."parts_half", "t19"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t19"."parts_least" > "t19"."running_most", FALSE)
        OR COALESCE("t19"."running_least" > "t19"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t19"."whole" - "t19"."running") * 200
        ) <= GREATEST(ABS("t19"."whole"), ABS("t19"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t19"."whole" - "t19"."running") <= GREATEST("t19"."whole_half", "t19"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t19"."whole_least" > "t19"."running_most", FALSE)
        OR COALESCE("t19"."running_least" > "t19"."whole_most", FALSE)
      ),
      FALSE
    )
    THEN LEAST("t19"."parts", "t19"."whole", "t19"."running")
    ELSE LEAST("t19"."low", "t19"."running_low")
  END AS "low",
  CASE
    WHEN COALESCE(
      NOT (
        (
          ABS("t19"."parts" - "t19"."whole") * 200
        ) <= GREATEST(ABS("t19"."parts"), ABS("t19"."whole"))
      )
      AND NOT (
        COALESCE(
          ABS("t19"."parts" - "t19"."whole") <= GREATEST("t19"."parts_half", "t19"."whole_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t19"."parts_least" > "t19"."whole_most", FALSE)
        OR COALESCE("t19"."whole_least" > "t19"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t19"."parts" - "t19"."running") * 200
        ) <= GREATEST(ABS("t19"."parts"), ABS("t19"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t19"."parts" - "t19"."running") <= GREATEST("t19"."parts_half", "t19"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t19"."parts_least" > "t19"."running_most", FALSE)
        OR COALESCE("t19"."running_least" > "t19"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t19"."whole" - "t19"."running") * 200
        ) <= GREATEST(ABS("t19"."whole"), ABS("t19"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t19"."whole" - "t19"."running") <= GREATEST("t19"."whole_half", "t19"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t19"."whole_least" > "t19"."running_most", FALSE)
        OR COALESCE("t19"."running_least" > "t19"."whole_most", FALSE)
      ),
      FALSE
    )
    THEN GREATEST("t19"."parts", "t19"."whole", "t19"."running")
    ELSE GREATEST("t19"."high", "t19"."running_high")
  END AS "high",
  COALESCE(
    NOT (
      (
        ABS("t19"."parts" - "t19"."whole") * 200
      ) <= GREATEST(ABS("t19"."parts"), ABS("t19"."whole"))
    )
    AND NOT (
      COALESCE(
        ABS("t19"."parts" - "t19"."whole") <= GREATEST("t19"."parts_half", "t19"."whole_half"),
        FALSE
      )
    )
    AND (
      COALESCE("t19"."parts_least" > "t19"."whole_most", FALSE)
      OR COALESCE("t19"."whole_least" > "t19"."parts_most", FALSE)
    ),
    FALSE
  )
  OR COALESCE(
    NOT (
      (
        ABS("t19"."parts" - "t19"."running") * 200
      ) <= GREATEST(ABS("t19"."parts"), ABS("t19"."running"))
    )
    AND NOT (
      COALESCE(
        ABS("t19"."parts" - "t19"."running") <= GREATEST("t19"."parts_half", "t19"."running_half"),
        FALSE
      )
    )
    AND (
      COALESCE("t19"."parts_least" > "t19"."running_most", FALSE)
      OR COALESCE("t19"."running_least" > "t19"."parts_most", FALSE)
    ),
    FALSE
  )
  OR COALESCE(
    NOT (
      (
        ABS("t19"."whole" - "t19"."running") * 200
      ) <= GREATEST(ABS("t19"."whole"), ABS("t19"."running"))
    )
    AND NOT (
      COALESCE(
        ABS("t19"."whole" - "t19"."running") <= GREATEST("t19"."whole_half", "t19"."running_half"),
        FALSE
      )
    )
    AND (
      COALESCE("t19"."whole_least" > "t19"."running_most", FALSE)
      OR COALESCE("t19"."running_least" > "t19"."whole_most", FALSE)
    ),
    FALSE
  ) AS "contested",
  CASE
    WHEN COALESCE("t19"."parts_claims", []) IS NULL
    OR COALESCE("t19"."whole_claims", []) IS NULL
    OR LIST_FILTER(
      CAST(["t19"."running_claim"] AS TEXT[]),
      __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
    ) IS NULL
    THEN NULL
    ELSE LIST_CONCAT(
      LIST_CONCAT(COALESCE("t19"."parts_claims", []), COALESCE("t19"."whole_claims", [])),
      LIST_FILTER(
        CAST(["t19"."running_claim"] AS TEXT[]),
        __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
      )
    )
  END AS "claims"
FROM (
  SELECT
    "t3"."src",
    "t3"."record",
    "t3"."unit",
    "t3"."rung",
    "t18"."parts",
    "t18"."parts_half",
    "t18"."parts_least",
    "t18"."parts_most",
    "t18"."parts_claims",
    "t13"."whole",
    "t13"."whole_half",
    "t13"."whole_least",
    "t13"."whole_most",
    "t13"."whole_claims",
    "t13"."low",
    "t13"."high",
    "t16"."running",
    "t16"."running_half",
    "t16"."running_least",
    "t16"."running_most",
    "t16"."running_claim",
    "t16"."running_low",
    "t16"."running_high",
    "t10"."bases",
    "t10"."doubt"
  FROM (
    SELECT DISTINCT
      "t0"."src",
      "t0"."record",
      "t0"."unit",
      "t0"."rung"
    FROM "quantities" AS "t0"
  ) AS "t3"
  LEFT OUTER JOIN (
    SELECT
      "t14"."src",
      "t14"."record",
      "t14"."unit",
      "t14"."rung",
      SUM("t14"."amount") AS "parts",
      MAX("t14"."half") AS "parts_half",
      SUM("t14"."least") AS "parts_least",
      CASE
        WHEN BOOL_OR(CAST("t14"."most" IS NULL AS BOOLEAN))
        THEN CAST(NULL AS DECIMAL(38, 9))
        ELSE SUM("t14"."most")
      END AS "parts_most",
      ARRAY_AGG("t14"."shown" ORDER BY "t14"."shown" ASC) FILTER(WHERE
        "t14"."shown" IS NOT NULL) AS "parts_claims"
    FROM (
      SELECT
        "t8"."src",
        "t8"."record",
        "t8"."unit",
        "t8"."half",
        "t8"."low",
        "t8"."high",
        "t8"."which",
        "t8"."part_of",
        "t8"."basis",
        "t8"."contested",
        "t8"."shown",
        "t8"."day_from",
        "t8"."day_to",
        "t8"."rank",
        "t8"."rung",
        "t8"."running",
        "t8"."amount",
        "t8"."least",
        "t8"."most"
      FROM (
        SELECT
          "t0"."src",
          "t0"."record",
          "t0"."unit",
          "t0"."half",
          "t0"."low",
          "t0"."high",
          "t0"."which",
          NULLIF("t0"."part_of", "t0"."which") AS "part_of",
          "t0"."basis",
          "t0"."contested",
          "t0"."shown",
          "t0"."day_from",
          "t0"."day_to",
          "t0"."rank",
          "t0"."rung",
          "t0"."running",
          "t0"."amount",
          "t0"."least",
          "t0"."most"
        FROM "quantities" AS "t0"
        WHERE
          NOT (
            "t0"."running"
          ) AND "t0"."which" IS NOT NULL
      ) AS "t8"
      ANTI JOIN (
        SELECT DISTINCT
          "t0"."src",
          "t0"."record",
          "t0"."unit",
          "t0"."rung",
          "t0"."which" AS "counted"
        FROM "quantities" AS "t0"
        WHERE
          NOT (
            "t0"."running"
          ) AND "t0"."which" IS NOT NULL
      ) AS "t9"
        ON "t8"."src" = "t9"."src"
        AND "t8"."record" = "t9"."record"
        AND "t8"."unit" = "t9"."unit"
        AND "t8"."rung" = "t9"."rung"
        AND "t8"."part_of" = "t9"."counted"
    ) AS "t14"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t18"
    ON "t3"."src" = "t18"."src"
    AND "t3"."record" = "t18"."record"
    AND "t3"."unit" = "t18"."unit"
    AND "t3"."rung" = "t18"."rung"
  LEFT OUTER JOIN (
    SELECT
      "t4"."src",
      "t4"."record",
      "t4"."unit",
      "t4"."rung",
      MAX("t4"."amount") AS "whole",
      MAX("t4"."half") AS "whole_half",
      MIN("t4"."least") AS "whole_least",
      MAX("t4"."most") AS "whole_most",
      ARRAY_AGG("t4"."shown" ORDER BY "t4"."shown" ASC) FILTER(WHERE
        "t4"."shown" IS NOT NULL) AS "whole_claims",
      MIN("t4"."low") AS "low",
      MAX("t4"."high") AS "high"
    FROM (
      SELECT
        *
      FROM "quantities" AS "t0"
      WHERE
        NOT (
          "t0"."running"
        ) AND "t0"."which" IS NULL
    ) AS "t4"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t13"
    ON "t3"."src" = "t13"."src"
    AND "t3"."record" = "t13"."record"
    AND "t3"."unit" = "t13"."unit"
    AND "t3"."rung" = "t13"."rung"
  LEFT OUTER JOIN (
    SELECT
      "t12"."src",
      "t12"."record",
      "t12"."unit",
      "t12"."rung",
      "t12"."amount" AS "running",
      "t12"."half" AS "running_half",
      "t12"."least" AS "running_least",
      "t12"."most" AS "running_most",
      "t12"."shown" AS "running_claim",
      "t12"."low" AS "running_low",
      "t12"."high" AS "running_high"
    FROM (
      SELECT
        "t2"."src",
        "t2"."record",
        "t2"."unit",
        "t2"."half",
        "t2"."low",
        "t2"."high",
        "t2"."which",
        "t2"."part_of",
        "t2"."basis",
        "t2"."contested",
        "t2"."shown",
        "t2"."day_from",
        "t2"."day_to",
        "t2"."rank",
        "t2"."rung",
        "t2"."running",
        "t2"."amount",
        "t2"."least",
        "t2"."most",
        ROW_NUMBER() OVER (
          PARTITION BY "t2"."src", "t2"."record", "t2"."unit", "t2"."rung"
          ORDER BY "t2"."day_to" DESC, "t2"."day_from" DESC, "t2"."rank" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          *
        FROM "quantities" AS "t0"
        WHERE
          "t0"."running"
      ) AS "t2"
    ) AS "t12"
    WHERE
      "t12"."place" = 0
  ) AS "t16"
    ON "t3"."src" = "t16"."src"
    AND "t3"."record" = "t16"."record"
    AND "t3"."unit" = "t16"."unit"
    AND "t3"."rung" = "t16"."rung"
  INNER JOIN (
    SELECT
      "t0"."src",
      "t0"."record",
      "t0"."unit",
      "t0"."rung",
      ARRAY_AGG(DISTINCT "t0"."basis" ORDER BY "t0"."basis" ASC) FILTER(WHERE
        "t0"."basis" IS NOT NULL) AS "bases",
      BOOL_OR(CAST("t0"."contested" AS BOOLEAN)) AS "doubt"
    FROM "quantities" AS "t0"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t10"
    ON "t3"."src" = "t10"."src"
    AND "t3"."record" = "t10"."record"
    AND "t3"."unit" = "t10"."unit"
    AND "t3"."rung" = "t10"."rung"
) AS "t19"
