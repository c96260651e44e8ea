WITH "t28" AS (
  SELECT
    "t16"."record"
  FROM (
    SELECT
      "t3"."record",
      COUNT(DISTINCT "t3"."actor") AS "n"
    FROM "parties" AS "t3"
    GROUP BY
      1
  ) AS "t16"
  WHERE
    "t16"."n" > 2
), "t34" AS (
  SELECT
    "t29"."record",
    "t29"."a",
    "t29"."b",
    "t29"."day",
    BOOL_OR(CAST("t29"."whole" = "t29"."a" AS BOOLEAN)) AS "a_in",
    BOOL_OR(CAST("t29"."whole" = "t29"."b" AS BOOLEAN)) AS "b_in"
  FROM (
    SELECT
      "t14"."record",
      "t14"."whole",
      "t23"."a",
      "t23"."b",
      "t23"."day"
    FROM (
      SELECT
        "t3"."record",
        "t3"."whole"
      FROM "parties" AS "t3"
    ) AS "t14"
    CROSS JOIN (
      SELECT
        "t4"."a",
        "t4"."b",
        CAST("t4"."on_day" AS TEXT) AS "day"
      FROM "asked" AS "t4"
    ) AS "t23"
  ) AS "t29"
  GROUP BY
    1,
    2,
    3,
    4
), "t38" AS (
  SELECT
    "t25"."record",
    "t15"."whole",
    "t25"."property",
    "t17"."towards",
    "t25"."day_to",
    "t25"."shown"
  FROM (
    SELECT
      "t0"."record",
      "t0"."property",
      "t0"."party",
      "t0"."which",
      "t0"."day_to",
      "t0"."shown"
    FROM "groups" AS "t0"
    WHERE
      "t0"."property" IN ('signed', 'acceded', 'in_force', 'suspended', 'resumed', 'withdrawn')
      AND NOT (
        COALESCE("t0"."denied", FALSE)
      )
      AND "t0"."kind" = 'agreement'
      AND "t0"."party" IS NOT NULL
  ) AS "t25"
  INNER JOIN (
    SELECT DISTINCT
      "t3"."record",
      "t3"."whole",
      "t3"."actor" AS "party"
    FROM "parties" AS "t3"
  ) AS "t15"
    ON "t25"."record" = "t15"."record" AND "t25"."party" = "t15"."party"
  SEMI JOIN "t28" AS "t32"
    ON "t25"."record" = "t32"."record"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      "t3"."record",
      "t3"."actor" AS "which",
      "t3"."whole" AS "towards"
    FROM "parties" AS "t3"
  ) AS "t17"
    ON "t25"."record" = "t17"."record" AND "t25"."which" = "t17"."which"
), "t71" AS (
  SELECT
    "t70"."a",
    "t70"."b",
    "t70"."period",
    "t22"."record",
    "t22"."state_claim",
    COALESCE("t35"."state_disputed", FALSE) OR COALESCE("t63"."doubted", FALSE) AS "state_disputed"
  FROM (
    SELECT
      "t1"."record",
      "t1"."state_claim"
    FROM "states" AS "t1"
    WHERE
      "t1"."kind" = 'agreement'
      AND "t1"."state" IN ('in_force', 'amended', 'extended', 'resumed')
  ) AS "t22"
  INNER JOIN (
    SELECT
      "t44"."record",
      "t44"."a",
      "t44"."b",
      "t44"."period"
    FROM (
      SELECT
        "t36"."record",
        "t36"."a",
        "t36"."b",
        "t36"."day" AS "period"
      FROM "t34" AS "t36"
      WHERE
        "t36"."a_in" AND "t36"."b_in"
    ) AS "t44"
    ANTI JOIN (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t55"."record"
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t46"."record",
                "t46"."whole",
                "t46"."other"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t36"."record",
                    "t36"."a" AS "whole",
                    "t36"."b" AS "other"
                  FROM "t34" AS "t36"
                  WHERE
                    "t36"."a_in" AND "t36"."b_in"
                ) AS "t42"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t36"."record",
                    "t36"."b" AS "whole",
                    "t36"."a" AS "other"
                  FROM "t34" AS "t36"
                  WHERE
                    "t36"."a_in" AND "t36"."b_in"
                ) AS "t43"
              ) AS "t46"
              SEMI JOIN "t28" AS "t31"
                ON "t46"."record" = "t31"."record"
            ) AS "t53"
          ) AS "t55"
          SEMI JOIN (
            SELECT DISTINCT
              "t40"."record"
            FROM "t38" AS "t40"
            WHERE
              "t40"."property" IN ('signed', 'acceded', 'in_force')
          ) AS "t49"
            ON "t55"."record" = "t49"."record"
          ANTI JOIN (
            SELECT DISTINCT
              "t40"."record",
              "t40"."whole"
            FROM "t38" AS "t40"
            WHERE
              "t40"."property" IN ('signed', 'acceded', 'in_force')
          ) AS "t50"
            ON "t55"."record" = "t50"."record" AND "t55"."whole" = "t50"."whole"
        ) AS "t57"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t64"."record"
          FROM (
            SELECT
              "t61"."record",
              "t61"."whole",
              "t61"."other",
              "t61"."property",
              "t61"."towards",
              "t61"."day_to",
              "t61"."shown",
              "t61"."place",
              ROW_NUMBER() OVER (
                PARTITION BY "t61"."record", "t61"."whole"
                ORDER BY "t61"."day_to" DESC, "t61"."place" DESC, "t61"."shown" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "rank"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t55"."record",
                  "t55"."whole",
                  "t55"."other",
                  "t52"."property",
                  "t52"."towards",
                  "t52"."day_to",
                  "t52"."shown",
                  "t52"."place"
                FROM (
                  SELECT DISTINCT
                    *
                  FROM (
                    SELECT
                      "t46"."record",
                      "t46"."whole",
                      "t46"."other"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t36"."record",
                          "t36"."a" AS "whole",
                          "t36"."b" AS "other"
                        FROM "t34" AS "t36"
                        WHERE
                          "t36"."a_in" AND "t36"."b_in"
                      ) AS "t42"
                      UNION ALL
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t36"."record",
                          "t36"."b" AS "whole",
                          "t36"."a" AS "other"
                        FROM "t34" AS "t36"
                        WHERE
                          "t36"."a_in" AND "t36"."b_in"
                      ) AS "t43"
                    ) AS "t46"
                    SEMI JOIN "t28" AS "t31"
                      ON "t46"."record" = "t31"."record"
                  ) AS "t53"
                ) AS "t55"
                INNER JOIN (
                  SELECT
                    "t40"."record",
                    "t40"."whole",
                    "t40"."property",
                    "t40"."towards",
                    "t40"."day_to",
                    "t40"."shown",
                    CASE
                      WHEN "t40"."property" = 'signed'
                      THEN 0
                      WHEN "t40"."property" = 'acceded'
                      THEN 1
                      WHEN "t40"."property" = 'in_force'
                      THEN 2
                      WHEN "t40"."property" = 'suspended'
                      THEN 3
                      WHEN "t40"."property" = 'resumed'
                      THEN 4
                      WHEN "t40"."property" = 'withdrawn'
                      THEN 5
                      ELSE -1
                    END AS "place"
                  FROM "t38" AS "t40"
                ) AS "t52"
                  ON "t55"."record" = "t52"."record" AND "t55"."whole" = "t52"."whole"
              ) AS "t58"
              WHERE
                (
                  "t58"."towards" IS NULL
                ) OR (
                  "t58"."towards" = "t58"."other"
                )
            ) AS "t61"
          ) AS "t64"
          WHERE
            "t64"."rank" = 0 AND "t64"."property" IN ('withdrawn', 'suspended')
        ) AS "t65"
      ) AS "t66"
    ) AS "t68"
      ON "t44"."record" = "t68"."record"
  ) AS "t70"
    ON "t22"."record" = "t70"."record"
  LEFT OUTER JOIN (
    SELECT
      "t9"."state_claim",
      "t27"."state_disputed"
    FROM (
      SELECT
        "t0"."group",
        "t0"."shown" AS "state_claim"
      FROM "groups" AS "t0"
    ) AS "t9"
    INNER JOIN (
      SELECT
        "t13"."group",
        TRUE AS "state_disputed"
      FROM (
        SELECT DISTINCT
          "t2"."group"
        FROM "claims" AS "t2"
        WHERE
          "t2"."standing" = 'dissents' AND "t2"."denies" = 'true'
      ) AS "t13"
    ) AS "t27"
      ON "t9"."group" = "t27"."group"
  ) AS "t35"
    ON "t22"."state_claim" = "t35"."state_claim"
  LEFT OUTER JOIN (
    SELECT
      "t60"."record",
      TRUE AS "doubted"
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."record"
          FROM "groups" AS "t0"
          WHERE
            COALESCE("t0"."denied", FALSE)
            AND COALESCE("t0"."contested", FALSE)
            AND "t0"."kind" = 'agreement'
            AND "t0"."party" IS NULL
            AND "t0"."property" IN ('suspended', 'withdrawn', 'expired', 'terminated', 'replaced')
        ) AS "t10"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t55"."record"
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t46"."record",
                "t46"."whole",
                "t46"."other"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t36"."record",
                    "t36"."a" AS "whole",
                    "t36"."b" AS "other"
                  FROM "t34" AS "t36"
                  WHERE
                    "t36"."a_in" AND "t36"."b_in"
                ) AS "t42"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t36"."record",
                    "t36"."b" AS "whole",
                    "t36"."a" AS "other"
                  FROM "t34" AS "t36"
                  WHERE
                    "t36"."a_in" AND "t36"."b_in"
                ) AS "t43"
              ) AS "t46"
              SEMI JOIN "t28" AS "t31"
                ON "t46"."record" = "t31"."record"
            ) AS "t53"
          ) AS "t55"
          SEMI JOIN (
            SELECT
              "t21"."record",
              "t21"."property",
              "t21"."party",
              "t21"."which",
              "t21"."day_to",
              "t21"."shown",
              "t15"."whole"
            FROM (
              SELECT
                "t0"."record",
                "t0"."property",
                "t0"."party",
                "t0"."which",
                "t0"."day_to",
                "t0"."shown"
              FROM "groups" AS "t0"
              WHERE
                COALESCE("t0"."denied", FALSE)
                AND COALESCE("t0"."contested", FALSE)
                AND "t0"."property" IN ('withdrawn', 'suspended')
                AND "t0"."kind" = 'agreement'
                AND "t0"."party" IS NOT NULL
            ) AS "t21"
            INNER JOIN (
              SELECT DISTINCT
                "t3"."record",
                "t3"."whole",
                "t3"."actor" AS "party"
              FROM "parties" AS "t3"
            ) AS "t15"
              ON "t21"."record" = "t15"."record" AND "t21"."party" = "t15"."party"
            SEMI JOIN "t28" AS "t32"
              ON "t21"."record" = "t32"."record"
          ) AS "t39"
            ON "t55"."record" = "t39"."record" AND "t55"."whole" = "t39"."whole"
        ) AS "t56"
      ) AS "t59"
    ) AS "t60"
  ) AS "t63"
    ON "t22"."record" = "t63"."record"
)
SELECT
  "t80"."a",
  "t80"."b",
  "t80"."period",
  "t80"."obligation",
  CAST("t80"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t80"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t80"."value" AS DECIMAL(38, 9)) AS "high",
  CAST("t80"."n" AS INT) AS "n",
  COALESCE(
    LIST_SORT(
      CASE
        WHEN CASE
          WHEN "t80"."texts" IS NULL OR "t80"."acts" IS NULL
          THEN NULL
          ELSE LIST_CONCAT("t80"."texts", "t80"."acts")
        END IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          CASE
            WHEN "t80"."texts" IS NULL OR "t80"."acts" IS NULL
            THEN NULL
            ELSE LIST_CONCAT("t80"."texts", "t80"."acts")
          END
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              CASE
                WHEN "t80"."texts" IS NULL OR "t80"."acts" IS NULL
                THEN NULL
                ELSE LIST_CONCAT("t80"."texts", "t80"."acts")
              END,
              x -> x IS NULL
            )
          )
          THEN [NULL]
          ELSE []
        END
      END
    ),
    []
  ) AS "claims",
  "t80"."agreements"
FROM (
  SELECT
    "t79"."a",
    "t79"."b",
    "t79"."period",
    "t79"."obligation",
    "t79"."value",
    "t79"."low",
    "t79"."agreements",
    "t79"."acts",
    "t79"."texts",
    "t75"."n"
  FROM (
    SELECT
      "t77"."a",
      "t77"."b",
      "t77"."period",
      "t77"."obligation",
      COUNT(*) AS "value",
      SUM(CAST("t77"."firm" AS INT)) AS "low",
      ARRAY_AGG("t77"."record" ORDER BY "t77"."record" ASC) FILTER(WHERE
        "t77"."record" IS NOT NULL) AS "agreements",
      ARRAY_AGG("t77"."state" ORDER BY "t77"."state" ASC) FILTER(WHERE
        "t77"."state" IS NOT NULL) AS "acts",
      FLATTEN(ARRAY_AGG("t77"."texts") FILTER(WHERE
        "t77"."texts" IS NOT NULL)) AS "texts"
    FROM (
      SELECT
        "t76"."a",
        "t76"."b",
        "t76"."period",
        "t76"."obligation",
        "t76"."record",
        BOOL_OR(CAST(NOT (
          "t76"."disputed"
        ) AND NOT (
          "t76"."state_disputed"
        ) AS BOOLEAN)) AS "firm",
        MIN("t76"."state_claim") AS "state",
        ARRAY_AGG(DISTINCT "t76"."shown" ORDER BY "t76"."shown" ASC) FILTER(WHERE
          "t76"."shown" IS NOT NULL) AS "texts"
      FROM (
        SELECT
          "t24"."record",
          "t24"."shown",
          "t24"."obligation",
          "t24"."disputed",
          "t73"."a",
          "t73"."b",
          "t73"."period",
          "t73"."state_claim",
          "t73"."state_disputed"
        FROM (
          SELECT
            "t0"."record",
            "t0"."shown",
            "t0"."text" AS "obligation",
            COALESCE("t0"."contested", FALSE) AS "disputed"
          FROM "groups" AS "t0"
          WHERE
            "t0"."kind" = 'agreement'
            AND "t0"."property" = 'obligation'
            AND "t0"."text" IS NOT NULL
            AND NOT (
              COALESCE("t0"."denied", FALSE)
            )
        ) AS "t24"
        INNER JOIN "t71" AS "t73"
          ON "t24"."record" = "t73"."record"
      ) AS "t76"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t77"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t79"
  CROSS JOIN (
    SELECT
      COUNT(DISTINCT "t72"."record") AS "n"
    FROM "t71" AS "t72"
  ) AS "t75"
) AS "t80"
ORDER BY
  "t80"."obligation" ASC,
  "t80"."period" ASC
