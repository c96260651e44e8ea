-- reads groups
SELECT
  "t20"."src",
  "t20"."record",
  "t20"."unit",
  "t20"."rung",
  "t20"."bases",
  "t20"."doubt",
  GREATEST("t20"."parts", "t20"."whole", "t20"."running") AS "amount",
  CASE
    WHEN COALESCE(
      NOT (
        (
          ABS("t20"."parts" - "t20"."whole") * 200
        ) <= GREATEST(ABS("t20"."parts"), ABS("t20"."whole"))
      )
      AND NOT (
        COALESCE(
          ABS("t20"."parts" - "t20"."whole") <= GREATEST("t20"."parts_half", "t20"."whole_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t20"."parts_least" > "t20"."whole_most", FALSE)
        OR COALESCE("t20"."whole_least" > "t20"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t20"."parts" - "t20"."running") * 200
        ) <= GREATEST(ABS("t20"."parts"), ABS("t20"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t20"."parts" - "t20"."running") <= GREATEST("t20"."parts_half", "t20"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t20"."parts_least" > "t20"."running_most", FALSE)
        OR COALESCE("t20"."running_least" > "t20"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t20"."whole" - "t20"."running") * 200
        ) <= GREATEST(ABS("t20"."whole"), ABS("t20"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t20"."whole" - "t20"."running") <= GREATEST("t20"."whole_half", "t20"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t20"."whole_least" > "t20"."running_most", FALSE)
        OR COALESCE("t20"."running_least" > "t20"."whole_most", FALSE)
      ),
      FALSE
    )
    THEN LEAST("t20"."parts", "t20"."whole", "t20"."running")
    ELSE LEAST("t20"."low", "t20"."running_low")
  END AS "low",
  CASE
    WHEN COALESCE(
      NOT (
        (
          ABS("t20"."parts" - "t20"."whole") * 200
        ) <= GREATEST(ABS("t20"."parts"), ABS("t20"."whole"))
      )
      AND NOT (
        COALESCE(
          ABS("t20"."parts" - "t20"."whole") <= GREATEST("t20"."parts_half", "t20"."whole_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t20"."parts_least" > "t20"."whole_most", FALSE)
        OR COALESCE("t20"."whole_least" > "t20"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t20"."parts" - "t20"."running") * 200
        ) <= GREATEST(ABS("t20"."parts"), ABS("t20"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t20"."parts" - "t20"."running") <= GREATEST("t20"."parts_half", "t20"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t20"."parts_least" > "t20"."running_most", FALSE)
        OR COALESCE("t20"."running_least" > "t20"."parts_most", FALSE)
      ),
      FALSE
    )
    OR COALESCE(
      NOT (
        (
          ABS("t20"."whole" - "t20"."running") * 200
        ) <= GREATEST(ABS("t20"."whole"), ABS("t20"."running"))
      )
      AND NOT (
        COALESCE(
          ABS("t20"."whole" - "t20"."running") <= GREATEST("t20"."whole_half", "t20"."running_half"),
          FALSE
        )
      )
      AND (
        COALESCE("t20"."whole_least" > "t20"."running_most", FALSE)
        OR COALESCE("t20"."running_least" > "t20"."whole_most", FALSE)
      ),
      FALSE
    )
    THEN GREATEST("t20"."parts", "t20"."whole", "t20"."running")
    ELSE GREATEST("t20"."high", "t20"."running_high")
  END AS "high",
  COALESCE(
    NOT (
      (
        ABS("t20"."parts" - "t20"."whole") * 200
      ) <= GREATEST(ABS("t20"."parts"), ABS("t20"."whole"))
    )
    AND NOT (
      COALESCE(
        ABS("t20"."parts" - "t20"."whole") <= GREATEST("t20"."parts_half", "t20"."whole_half"),
        FALSE
      )
    )
    AND (
      COALESCE("t20"."parts_least" > "t20"."whole_most", FALSE)
      OR COALESCE("t20"."whole_least" > "t20"."parts_most", FALSE)
    ),
    FALSE
  )
  OR COALESCE(
    NOT (
      (
        ABS("t20"."parts" - "t20"."running") * 200
      ) <= GREATEST(ABS("t20"."parts"), ABS("t20"."running"))
    )
    AND NOT (
      COALESCE(
        ABS("t20"."parts" - "t20"."running") <= GREATEST("t20"."parts_half", "t20"."running_half"),
        FALSE
      )
    )
    AND (
      COALESCE("t20"."parts_least" > "t20"."running_most", FALSE)
      OR COALESCE("t20"."running_least" > "t20"."parts_most", FALSE)
    ),
    FALSE
  )
  OR COALESCE(
    NOT (
      (
        ABS("t20"."whole" - "t20"."running") * 200
      ) <= GREATEST(ABS("t20"."whole"), ABS("t20"."running"))
    )
    AND NOT (
      COALESCE(
        ABS("t20"."whole" - "t20"."running") <= GREATEST("t20"."whole_half", "t20"."running_half"),
        FALSE
      )
    )
    AND (
      COALESCE("t20"."whole_least" > "t20"."running_most", FALSE)
      OR COALESCE("t20"."running_least" > "t20"."whole_most", FALSE)
    ),
    FALSE
  ) AS "contested",
  CASE
    WHEN COALESCE("t20"."parts_claims", []) IS NULL
    OR COALESCE("t20"."whole_claims", []) IS NULL
    OR LIST_FILTER(
      CAST(["t20"."running_claim"] AS TEXT[]),
      __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
    ) IS NULL
    THEN NULL
    ELSE LIST_CONCAT(
      LIST_CONCAT(COALESCE("t20"."parts_claims", []), COALESCE("t20"."whole_claims", [])),
      LIST_FILTER(
        CAST(["t20"."running_claim"] AS TEXT[]),
        __ibis_param_claim__ -> __ibis_param_claim__ IS NOT NULL
      )
    )
  END AS "claims"
FROM (
  SELECT
    "t7"."src",
    "t7"."record",
    "t7"."unit",
    "t7"."rung",
    "t19"."parts",
    "t19"."parts_half",
    "t19"."parts_least",
    "t19"."parts_most",
    "t19"."parts_claims",
    "t14"."whole",
    "t14"."whole_half",
    "t14"."whole_least",
    "t14"."whole_most",
    "t14"."whole_claims",
    "t14"."low",
    "t14"."high",
    "t17"."running",
    "t17"."running_half",
    "t17"."running_least",
    "t17"."running_most",
    "t17"."running_claim",
    "t17"."running_low",
    "t17"."running_high",
    "t12"."bases",
    "t12"."doubt"
  FROM (
    SELECT DISTINCT
      "t0"."src",
      "t0"."record",
      "t0"."unit",
      "t0"."property" AS "rung"
    FROM "groups" AS "t0"
    WHERE
      "t0"."kind" = 'commitment'
      AND "t0"."is_stage"
      AND NOT (
        "t0"."denied"
      )
      AND "t0"."unit" IS NOT NULL
      AND "t0"."property" IN (
        'announced',
        'pledged',
        'committed',
        'allocated',
        'ordered',
        'delivered',
        'operational',
        'paid',
        'used',
        'cancelled',
        'returned',
        'repaid'
      )
      AND COALESCE("t0"."value", "t0"."low") IS NOT NULL
  ) AS "t7"
  LEFT OUTER JOIN (
    SELECT
      "t15"."src",
      "t15"."record",
      "t15"."unit",
      "t15"."rung",
      SUM("t15"."amount") AS "parts",
      MAX("t15"."half") AS "parts_half",
      SUM("t15"."least") AS "parts_least",
      CASE
        WHEN BOOL_OR(CAST("t15"."most" IS NULL AS BOOLEAN))
        THEN CAST(NULL AS DECIMAL(38, 9))
        ELSE SUM("t15"."most")
      END AS "parts_most",
      ARRAY_AGG("t15"."shown" ORDER BY "t15"."shown" ASC) FILTER(WHERE
        "t15"."shown" IS NOT NULL) AS "parts_claims"
    FROM (
      SELECT
        "t8"."src",
        "t8"."shown",
        "t8"."record",
        "t8"."kind",
        "t8"."property",
        "t8"."is_stage",
        "t8"."ladder",
        "t8"."state",
        "t8"."party",
        "t8"."chamber",
        "t8"."which",
        "t8"."part_of",
        "t8"."for_",
        "t8"."by_",
        "t8"."of_",
        "t8"."text",
        "t8"."unit",
        "t8"."basis",
        "t8"."period",
        "t8"."from_text",
        "t8"."to_text",
        "t8"."from_earliest",
        "t8"."from_latest",
        "t8"."to_earliest",
        "t8"."to_latest",
        "t8"."earliest",
        "t8"."latest",
        "t8"."on_text",
        "t8"."due",
        "t8"."due_earliest",
        "t8"."due_latest",
        "t8"."estimate",
        "t8"."cumulative",
        "t8"."lean",
        "t8"."words",
        "t8"."probability",
        "t8"."outcome",
        "t8"."renews",
        "t8"."speaker",
        "t8"."known",
        "t8"."at_",
        "t8"."condition",
        "t8"."until_text",
        "t8"."until_latest",
        "t8"."value",
        "t8"."low",
        "t8"."high",
        "t8"."half",
        "t8"."group",
        "t8"."n_claims",
        "t8"."n_documents",
        "t8"."claims",
        "t8"."rank",
        "t8"."supporters",
        "t8"."contested",
        "t8"."day_from",
        "t8"."day_to",
        "t8"."denied",
        "t8"."one_sided",
        "t8"."single",
        "t8"."amount",
        "t8"."rung",
        "t8"."running",
        "t8"."least",
        "t8"."most"
      FROM (
        SELECT
          "t0"."src",
          "t0"."shown",
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
          "t0"."lean",
          "t0"."words",
          "t0"."probability",
          "t0"."outcome",
          "t0"."renews",
          "t0"."speaker",
          "t0"."known",
          "t0"."at_",
          "t0"."condition",
          "t0"."until_text",
          "t0"."until_latest",
          "t0"."value",
          "t0"."low",
          "t0"."high",
          "t0"."half",
          "t0"."group",
          "t0"."n_claims",
          "t0"."n_documents",
          "t0"."claims",
          "t0"."rank",
          "t0"."supporters",
          "t0"."contested",
          "t0"."day_from",
          "t0"."day_to",
          "t0"."denied",
          "t0"."one_sided",
          "t0"."single",
          COALESCE("t0"."value", "t0"."low") AS "amount",
          "t0"."property" AS "rung",
          COALESCE("t0"."cumulative", FALSE) AS "running",
          COALESCE("t0"."low", "t0"."value") AS "least",
          COALESCE("t0"."high", "t0"."value") AS "most"
        FROM "groups" AS "t0"
        WHERE
          "t0"."kind" = 'commitment'
          AND "t0"."is_stage"
          AND NOT (
            "t0"."denied"
          )
          AND "t0"."unit" IS NOT NULL
          AND "t0"."property" IN (
            'announced',
            'pledged',
            'committed',
            'allocated',
            'ordered',
            'delivered',
            'operational',
            'paid',
            'used',
            'cancelled',
            'returned',
            'repaid'
          )
          AND COALESCE("t0"."value", "t0"."low") IS NOT NULL
          AND NOT (
            COALESCE("t0"."cumulative", FALSE)
          )
          AND "t0"."which" IS NOT NULL
      ) AS "t8"
      ANTI JOIN (
        SELECT DISTINCT
          "t0"."src",
          "t0"."record",
          "t0"."unit",
          "t0"."property" AS "rung",
          "t0"."which" AS "counted"
        FROM "groups" AS "t0"
        WHERE
          "t0"."kind" = 'commitment'
          AND "t0"."is_stage"
          AND NOT (
            "t0"."denied"
          )
          AND "t0"."unit" IS NOT NULL
          AND "t0"."property" IN (
            'announced',
            'pledged',
            'committed',
            'allocated',
            'ordered',
            'delivered',
            'operational',
            'paid',
            'used',
            'cancelled',
            'returned',
            'repaid'
          )
          AND COALESCE("t0"."value", "t0"."low") IS NOT NULL
          AND NOT (
            COALESCE("t0"."cumulative", FALSE)
          )
          AND "t0"."which" IS NOT NULL
      ) AS "t9"
        ON "t8"."src" = "t9"."src"
        AND "t8"."record" = "t9"."record"
        AND "t8"."unit" = "t9"."unit"
        AND "t8"."rung" = "t9"."rung"
        AND "t8"."part_of" = "t9"."counted"
    ) AS "t15"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t19"
    ON "t7"."src" = "t19"."src"
    AND "t7"."record" = "t19"."record"
    AND "t7"."unit" = "t19"."unit"
    AND "t7"."rung" = "t19"."rung"
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
        "t0"."src",
        "t0"."shown",
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
        "t0"."lean",
        "t0"."words",
        "t0"."probability",
        "t0"."outcome",
        "t0"."renews",
        "t0"."speaker",
        "t0"."known",
        "t0"."at_",
        "t0"."condition",
        "t0"."until_text",
        "t0"."until_latest",
        "t0"."value",
        "t0"."low",
        "t0"."high",
        "t0"."half",
        "t0"."group",
        "t0"."n_claims",
        "t0"."n_documents",
        "t0"."claims",
        "t0"."rank",
        "t0"."supporters",
        "t0"."contested",
        "t0"."day_from",
        "t0"."day_to",
        "t0"."denied",
        "t0"."one_sided",
        "t0"."single",
        COALESCE("t0"."value", "t0"."low") AS "amount",
        "t0"."property" AS "rung",
        COALESCE("t0"."cumulative", FALSE) AS "running",
        COALESCE("t0"."low", "t0"."value") AS "least",
        COALESCE("t0"."high", "t0"."value") AS "most"
      FROM "groups" AS "t0"
      WHERE
        "t0"."kind" = 'commitment'
        AND "t0"."is_stage"
        AND NOT (
          "t0"."denied"
        )
        AND "t0"."unit" IS NOT NULL
        AND "t0"."property" IN (
          'announced',
          'pledged',
          'committed',
          'allocated',
          'ordered',
          'delivered',
          'operational',
          'paid',
          'used',
          'cancelled',
          'returned',
          'repaid'
        )
        AND COALESCE("t0"."value", "t0"."low") IS NOT NULL
        AND NOT (
          COALESCE("t0"."cumulative", FALSE)
        )
        AND "t0"."which" IS NULL
    ) AS "t4"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t14"
    ON "t7"."src" = "t14"."src"
    AND "t7"."record" = "t14"."record"
    AND "t7"."unit" = "t14"."unit"
    AND "t7"."rung" = "t14"."rung"
  LEFT OUTER JOIN (
    SELECT
      "t13"."src",
      "t13"."record",
      "t13"."unit",
      "t13"."rung",
      "t13"."amount" AS "running",
      "t13"."half" AS "running_half",
      "t13"."least" AS "running_least",
      "t13"."most" AS "running_most",
      "t13"."shown" AS "running_claim",
      "t13"."low" AS "running_low",
      "t13"."high" AS "running_high"
    FROM (
      SELECT
        "t3"."src",
        "t3"."shown",
        "t3"."record",
        "t3"."kind",
        "t3"."property",
        "t3"."is_stage",
        "t3"."ladder",
        "t3"."state",
        "t3"."party",
        "t3"."chamber",
        "t3"."which",
        "t3"."part_of",
        "t3"."for_",
        "t3"."by_",
        "t3"."of_",
        "t3"."text",
        "t3"."unit",
        "t3"."basis",
        "t3"."period",
        "t3"."from_text",
        "t3"."to_text",
        "t3"."from_earliest",
        "t3"."from_latest",
        "t3"."to_earliest",
        "t3"."to_latest",
        "t3"."earliest",
        "t3"."latest",
        "t3"."on_text",
        "t3"."due",
        "t3"."due_earliest",
        "t3"."due_latest",
        "t3"."estimate",
        "t3"."cumulative",
        "t3"."lean",
        "t3"."words",
        "t3"."probability",
        "t3"."outcome",
        "t3"."renews",
        "t3"."speaker",
        "t3"."known",
        "t3"."at_",
        "t3"."condition",
        "t3"."until_text",
        "t3"."until_latest",
        "t3"."value",
        "t3"."low",
        "t3"."high",
        "t3"."half",
        "t3"."group",
        "t3"."n_claims",
        "t3"."n_documents",
        "t3"."claims",
        "t3"."rank",
        "t3"."supporters",
        "t3"."contested",
        "t3"."day_from",
        "t3"."day_to",
        "t3"."denied",
        "t3"."one_sided",
        "t3"."single",
        "t3"."amount",
        "t3"."rung",
        "t3"."running",
        "t3"."least",
        "t3"."most",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."src", "t3"."record", "t3"."unit", "t3"."rung"
          ORDER BY "t3"."day_to" DESC, "t3"."day_from" DESC, "t3"."rank" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          "t0"."src",
          "t0"."shown",
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
          "t0"."lean",
          "t0"."words",
          "t0"."probability",
          "t0"."outcome",
          "t0"."renews",
          "t0"."speaker",
          "t0"."known",
          "t0"."at_",
          "t0"."condition",
          "t0"."until_text",
          "t0"."until_latest",
          "t0"."value",
          "t0"."low",
          "t0"."high",
          "t0"."half",
          "t0"."group",
          "t0"."n_claims",
          "t0"."n_documents",
          "t0"."claims",
          "t0"."rank",
          "t0"."supporters",
          "t0"."contested",
          "t0"."day_from",
          "t0"."day_to",
          "t0"."denied",
          "t0"."one_sided",
          "t0"."single",
          COALESCE("t0"."value", "t0"."low") AS "amount",
          "t0"."property" AS "rung",
          COALESCE("t0"."cumulative", FALSE) AS "running",
          COALESCE("t0"."low", "t0"."value") AS "least",
          COALESCE("t0"."high", "t0"."value") AS "most"
        FROM "groups" AS "t0"
        WHERE
          "t0"."kind" = 'commitment'
          AND "t0"."is_stage"
          AND NOT (
            "t0"."denied"
          )
          AND "t0"."unit" IS NOT NULL
          AND "t0"."property" IN (
            'announced',
            'pledged',
            'committed',
            'allocated',
            'ordered',
            'delivered',
            'operational',
            'paid',
            'used',
            'cancelled',
            'returned',
            'repaid'
          )
          AND COALESCE("t0"."value", "t0"."low") IS NOT NULL
          AND COALESCE("t0"."cumulative", FALSE)
      ) AS "t3"
    ) AS "t13"
    WHERE
      "t13"."place" = 0
  ) AS "t17"
    ON "t7"."src" = "t17"."src"
    AND "t7"."record" = "t17"."record"
    AND "t7"."unit" = "t17"."unit"
    AND "t7"."rung" = "t17"."rung"
  INNER JOIN (
    SELECT
      "t2"."src",
      "t2"."record",
      "t2"."unit",
      "t2"."rung",
      ARRAY_AGG(DISTINCT "t2"."basis" ORDER BY "t2"."basis" ASC) FILTER(WHERE
        "t2"."basis" IS NOT NULL) AS "bases",
      BOOL_OR(CAST("t2"."contested" AS BOOLEAN)) AS "doubt"
    FROM (
      SELECT
        "t0"."src",
        "t0"."shown",
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
        "t0"."lean",
        "t0"."words",
        "t0"."probability",
        "t0"."outcome",
        "t0"."renews",
        "t0"."speaker",
        "t0"."known",
        "t0"."at_",
        "t0"."condition",
        "t0"."until_text",
        "t0"."until_latest",
        "t0"."value",
        "t0"."low",
        "t0"."high",
        "t0"."half",
        "t0"."group",
        "t0"."n_claims",
        "t0"."n_documents",
        "t0"."claims",
        "t0"."rank",
        "t0"."supporters",
        "t0"."contested",
        "t0"."day_from",
        "t0"."day_to",
        "t0"."denied",
        "t0"."one_sided",
        "t0"."single",
        COALESCE("t0"."value", "t0"."low") AS "amount",
        "t0"."property" AS "rung",
        COALESCE("t0"."cumulative", FALSE) AS "running",
        COALESCE("t0"."low", "t0"."value") AS "least",
        COALESCE("t0"."high", "t0"."value") AS "most"
      FROM "groups" AS "t0"
      WHERE
        "t0"."kind" = 'commitment'
        AND "t0"."is_stage"
        AND NOT (
          "t0"."denied"
        )
        AND "t0"."unit" IS NOT NULL
        AND "t0"."property" IN (
          'announced',
          'pledged',
          'committed',
          'allocated',
          'ordered',
          'delivered',
          'operational',
          'paid',
          'used',
          'cancelled',
          'returned',
          'repaid'
        )
        AND COALESCE("t0"."value", "t0"."low") IS NOT NULL
    ) AS "t2"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t12"
    ON "t7"."src" = "t12"."src"
    AND "t7"."record" = "t12"."record"
    AND "t7"."unit" = "t12"."unit"
    AND "t7"."rung" = "t12"."rung"
) AS "t20"
