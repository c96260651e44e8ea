WITH "t23" AS (
  SELECT
    "t12"."record"
  FROM (
    SELECT
      "t2"."record",
      COUNT(DISTINCT "t2"."actor") AS "n"
    FROM "parties" AS "t2"
    GROUP BY
      1
  ) AS "t12"
  WHERE
    "t12"."n" > 2
), "t28" AS (
  SELECT
    "t24"."record",
    "t24"."a",
    "t24"."b",
    "t24"."day",
    BOOL_OR(CAST("t24"."whole" = "t24"."a" AS BOOLEAN)) AS "a_in",
    BOOL_OR(CAST("t24"."whole" = "t24"."b" AS BOOLEAN)) AS "b_in"
  FROM (
    SELECT
      "t10"."record",
      "t10"."whole",
      "t20"."a",
      "t20"."b",
      "t20"."day"
    FROM (
      SELECT
        "t2"."record",
        "t2"."whole"
      FROM "parties" AS "t2"
    ) AS "t10"
    CROSS JOIN (
      SELECT
        "t3"."a",
        "t3"."b",
        CAST("t3"."on_day" AS TEXT) AS "day"
      FROM "asked" AS "t3"
    ) AS "t20"
  ) AS "t24"
  GROUP BY
    1,
    2,
    3,
    4
), "t31" AS (
  SELECT
    "t22"."record",
    "t11"."whole",
    "t22"."property",
    "t13"."towards",
    "t22"."day_to",
    "t22"."shown"
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
  ) AS "t22"
  INNER JOIN (
    SELECT DISTINCT
      "t2"."record",
      "t2"."whole",
      "t2"."actor" AS "party"
    FROM "parties" AS "t2"
  ) AS "t11"
    ON "t22"."record" = "t11"."record" AND "t22"."party" = "t11"."party"
  SEMI JOIN "t23" AS "t27"
    ON "t22"."record" = "t27"."record"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      "t2"."record",
      "t2"."actor" AS "which",
      "t2"."whole" AS "towards"
    FROM "parties" AS "t2"
  ) AS "t13"
    ON "t22"."record" = "t13"."record" AND "t22"."which" = "t13"."which"
), "t63" AS (
  SELECT
    "t62"."a",
    "t62"."b",
    "t62"."period",
    "t19"."record",
    "t19"."state_claim",
    COALESCE("t15"."state_disputed", FALSE) OR COALESCE("t55"."doubted", FALSE) AS "state_disputed"
  FROM (
    SELECT
      "t1"."record",
      "t1"."state_claim"
    FROM "states" AS "t1"
    WHERE
      "t1"."kind" = 'agreement'
      AND "t1"."state" IN ('in_force', 'amended', 'extended', 'resumed')
  ) AS "t19"
  INNER JOIN (
    SELECT
      "t37"."record",
      "t37"."a",
      "t37"."b",
      "t37"."period"
    FROM (
      SELECT
        "t29"."record",
        "t29"."a",
        "t29"."b",
        "t29"."day" AS "period"
      FROM "t28" AS "t29"
      WHERE
        "t29"."a_in" AND "t29"."b_in"
    ) AS "t37"
    ANTI JOIN (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t48"."record"
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t39"."record",
                "t39"."whole",
                "t39"."other"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t29"."record",
                    "t29"."a" AS "whole",
                    "t29"."b" AS "other"
                  FROM "t28" AS "t29"
                  WHERE
                    "t29"."a_in" AND "t29"."b_in"
                ) AS "t35"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t29"."record",
                    "t29"."b" AS "whole",
                    "t29"."a" AS "other"
                  FROM "t28" AS "t29"
                  WHERE
                    "t29"."a_in" AND "t29"."b_in"
                ) AS "t36"
              ) AS "t39"
              SEMI JOIN "t23" AS "t26"
                ON "t39"."record" = "t26"."record"
            ) AS "t46"
          ) AS "t48"
          SEMI JOIN (
            SELECT DISTINCT
              "t33"."record"
            FROM "t31" AS "t33"
            WHERE
              "t33"."property" IN ('signed', 'acceded', 'in_force')
          ) AS "t42"
            ON "t48"."record" = "t42"."record"
          ANTI JOIN (
            SELECT DISTINCT
              "t33"."record",
              "t33"."whole"
            FROM "t31" AS "t33"
            WHERE
              "t33"."property" IN ('signed', 'acceded', 'in_force')
          ) AS "t43"
            ON "t48"."record" = "t43"."record" AND "t48"."whole" = "t43"."whole"
        ) AS "t50"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t56"."record"
          FROM (
            SELECT
              "t54"."record",
              "t54"."whole",
              "t54"."other",
              "t54"."property",
              "t54"."towards",
              "t54"."day_to",
              "t54"."shown",
              "t54"."place",
              ROW_NUMBER() OVER (
                PARTITION BY "t54"."record", "t54"."whole"
                ORDER BY "t54"."day_to" DESC, "t54"."place" DESC, "t54"."shown" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "rank"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t48"."record",
                  "t48"."whole",
                  "t48"."other",
                  "t45"."property",
                  "t45"."towards",
                  "t45"."day_to",
                  "t45"."shown",
                  "t45"."place"
                FROM (
                  SELECT DISTINCT
                    *
                  FROM (
                    SELECT
                      "t39"."record",
                      "t39"."whole",
                      "t39"."other"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t29"."record",
                          "t29"."a" AS "whole",
                          "t29"."b" AS "other"
                        FROM "t28" AS "t29"
                        WHERE
                          "t29"."a_in" AND "t29"."b_in"
                      ) AS "t35"
                      UNION ALL
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t29"."record",
                          "t29"."b" AS "whole",
                          "t29"."a" AS "other"
                        FROM "t28" AS "t29"
                        WHERE
                          "t29"."a_in" AND "t29"."b_in"
                      ) AS "t36"
                    ) AS "t39"
                    SEMI JOIN "t23" AS "t26"
                      ON "t39"."record" = "t26"."record"
                  ) AS "t46"
                ) AS "t48"
                INNER JOIN (
                  SELECT
                    "t33"."record",
                    "t33"."whole",
                    "t33"."property",
                    "t33"."towards",
                    "t33"."day_to",
                    "t33"."shown",
                    CASE
                      WHEN "t33"."property" = 'signed'
                      THEN 0
                      WHEN "t33"."property" = 'acceded'
                      THEN 1
                      WHEN "t33"."property" = 'in_force'
                      THEN 2
                      WHEN "t33"."property" = 'suspended'
                      THEN 3
                      WHEN "t33"."property" = 'resumed'
                      THEN 4
                      WHEN "t33"."property" = 'withdrawn'
                      THEN 5
                      ELSE -1
                    END AS "place"
                  FROM "t31" AS "t33"
                ) AS "t45"
                  ON "t48"."record" = "t45"."record" AND "t48"."whole" = "t45"."whole"
              ) AS "t51"
              WHERE
                (
                  "t51"."towards" IS NULL
                ) OR (
                  "t51"."towards" = "t51"."other"
                )
            ) AS "t54"
          ) AS "t56"
          WHERE
            "t56"."rank" = 0 AND "t56"."property" IN ('withdrawn', 'suspended')
        ) AS "t57"
      ) AS "t58"
    ) AS "t60"
      ON "t37"."record" = "t60"."record"
  ) AS "t62"
    ON "t19"."record" = "t62"."record"
  LEFT OUTER JOIN (
    SELECT
      "t0"."shown" AS "state_claim",
      COALESCE("t0"."contested", FALSE) AS "state_disputed"
    FROM "groups" AS "t0"
  ) AS "t15"
    ON "t19"."state_claim" = "t15"."state_claim"
  LEFT OUTER JOIN (
    SELECT
      "t52"."record",
      TRUE AS "doubted"
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t48"."record"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t39"."record",
              "t39"."whole",
              "t39"."other"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t29"."record",
                  "t29"."a" AS "whole",
                  "t29"."b" AS "other"
                FROM "t28" AS "t29"
                WHERE
                  "t29"."a_in" AND "t29"."b_in"
              ) AS "t35"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  "t29"."record",
                  "t29"."b" AS "whole",
                  "t29"."a" AS "other"
                FROM "t28" AS "t29"
                WHERE
                  "t29"."a_in" AND "t29"."b_in"
              ) AS "t36"
            ) AS "t39"
            SEMI JOIN "t23" AS "t26"
              ON "t39"."record" = "t26"."record"
          ) AS "t46"
        ) AS "t48"
        SEMI JOIN (
          SELECT
            "t18"."record",
            "t18"."property",
            "t18"."party",
            "t18"."which",
            "t18"."day_to",
            "t18"."shown",
            "t11"."whole"
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
              "t0"."property" IN ('withdrawn', 'suspended')
              AND COALESCE("t0"."denied", FALSE)
              AND COALESCE("t0"."contested", FALSE)
              AND "t0"."kind" = 'agreement'
              AND "t0"."party" IS NOT NULL
          ) AS "t18"
          INNER JOIN (
            SELECT DISTINCT
              "t2"."record",
              "t2"."whole",
              "t2"."actor" AS "party"
            FROM "parties" AS "t2"
          ) AS "t11"
            ON "t18"."record" = "t11"."record" AND "t18"."party" = "t11"."party"
          SEMI JOIN "t23" AS "t27"
            ON "t18"."record" = "t27"."record"
        ) AS "t32"
          ON "t48"."record" = "t32"."record" AND "t48"."whole" = "t32"."whole"
      ) AS "t49"
    ) AS "t52"
  ) AS "t55"
    ON "t19"."record" = "t55"."record"
)
SELECT
  "t72"."a",
  "t72"."b",
  "t72"."period",
  "t72"."obligation",
  CAST("t72"."value" AS DECIMAL(38, 9)) AS "value",
  CAST("t72"."low" AS DECIMAL(38, 9)) AS "low",
  CAST("t72"."value" AS DECIMAL(38, 9)) AS "high",
  CAST("t72"."n" AS INT) AS "n",
  COALESCE(
    LIST_SORT(
      CASE
        WHEN CASE
          WHEN "t72"."texts" IS NULL OR "t72"."acts" IS NULL
          THEN NULL
          ELSE LIST_CONCAT("t72"."texts", "t72"."acts")
        END IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          CASE
            WHEN "t72"."texts" IS NULL OR "t72"."acts" IS NULL
            THEN NULL
            ELSE LIST_CONCAT("t72"."texts", "t72"."acts")
          END
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              CASE
                WHEN "t72"."texts" IS NULL OR "t72"."acts" IS NULL
                THEN NULL
                ELSE LIST_CONCAT("t72"."texts", "t72"."acts")
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
  "t72"."agreements"
FROM (
  SELECT
    "t71"."a",
    "t71"."b",
    "t71"."period",
    "t71"."obligation",
    "t71"."value",
    "t71"."low",
    "t71"."agreements",
    "t71"."acts",
    "t71"."texts",
    "t67"."n"
  FROM (
    SELECT
      "t69"."a",
      "t69"."b",
      "t69"."period",
      "t69"."obligation",
      COUNT(*) AS "value",
      SUM(CAST("t69"."firm" AS INT)) AS "low",
      ARRAY_AGG("t69"."record" ORDER BY "t69"."record" ASC) FILTER(WHERE
        "t69"."record" IS NOT NULL) AS "agreements",
      ARRAY_AGG("t69"."state" ORDER BY "t69"."state" ASC) FILTER(WHERE
        "t69"."state" IS NOT NULL) AS "acts",
      FLATTEN(ARRAY_AGG("t69"."texts") FILTER(WHERE
        "t69"."texts" IS NOT NULL)) AS "texts"
    FROM (
      SELECT
        "t68"."a",
        "t68"."b",
        "t68"."period",
        "t68"."obligation",
        "t68"."record",
        BOOL_OR(CAST(NOT (
          "t68"."disputed"
        ) AND NOT (
          "t68"."state_disputed"
        ) AS BOOLEAN)) AS "firm",
        MIN("t68"."state_claim") AS "state",
        ARRAY_AGG(DISTINCT "t68"."shown" ORDER BY "t68"."shown" ASC) FILTER(WHERE
          "t68"."shown" IS NOT NULL) AS "texts"
      FROM (
        SELECT
          "t21"."record",
          "t21"."shown",
          "t21"."obligation",
          "t21"."disputed",
          "t65"."a",
          "t65"."b",
          "t65"."period",
          "t65"."state_claim",
          "t65"."state_disputed"
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
        ) AS "t21"
        INNER JOIN "t63" AS "t65"
          ON "t21"."record" = "t65"."record"
      ) AS "t68"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t69"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t71"
  CROSS JOIN (
    SELECT
      COUNT(DISTINCT "t64"."record") AS "n"
    FROM "t63" AS "t64"
  ) AS "t67"
) AS "t72"
ORDER BY
  "t72"."obligation" ASC,
  "t72"."period" ASC
