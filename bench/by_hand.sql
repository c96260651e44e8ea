WITH docs AS (
    SELECT d.* FROM raw_documents d, asked q WHERE d.rec_from <= q.recorded_day AND q.recorded_day < d.rec_to
    AND (d.rec_draft IS NULL OR d.rec_draft = q.drafts) AND d.known_from <= q.known_day AND q.known_day < d.known_to
), press AS (
    SELECT p.* FROM raw_publishers p, asked q WHERE p.rec_from <= q.recorded_day AND q.recorded_day < p.rec_to AND (p.rec_draft IS NULL OR p.rec_draft = q.drafts)
), tops AS (
    SELECT h.* FROM raw_heads h, asked q WHERE h.rec_from <= q.recorded_day AND q.recorded_day < h.rec_to AND (h.rec_draft IS NULL OR h.rec_draft = q.drafts)
), wholes AS (
    SELECT w.* FROM raw_actors w, asked q WHERE w.rec_from <= q.recorded_day AND q.recorded_day < w.rec_to AND (w.rec_draft IS NULL OR w.rec_draft = q.drafts)
), told_by AS (
    SELECT c.* FROM raw_claims c, asked q WHERE c.rec_from <= q.recorded_day AND q.recorded_day < c.rec_to AND (c.rec_draft IS NULL OR c.rec_draft = q.drafts)
), dated AS (
    SELECT c.*, coalesce(c.grade, d.grade) AS graded, d.publisher, coalesce(c.known_own, d.published_latest) AS known,
           p.reliability, p.witness, p.speaker AS published_by, h.unit AS head_unit, h.basis AS head_basis, coalesce(w.whole, c.says, p.speaker, d.publisher) AS speaker
    FROM told_by c
    LEFT JOIN docs d ON d.src = c.src AND d.document = c.document
    LEFT JOIN press p ON p.src = c.src AND p.publisher = d.publisher
    LEFT JOIN tops h ON h.src = c.src AND h.record = c.record
    LEFT JOIN wholes w ON w.src = c.src AND w.actor = c.says
), corrected AS (
    SELECT DISTINCT s.src, s.entry FROM raw_supersedes s JOIN dated d ON d.src = s.src AND d.entry = s.by_entry, asked q
    WHERE (d.recorded <= q.recorded_day OR (d.recorded = DATE '9999-12-30' AND q.drafts)) AND d.known <= q.known_day
), sides AS (
    SELECT DISTINCT p.src, p.record, p.whole FROM raw_parties p, asked q WHERE p.rec_from <= q.recorded_day AND q.recorded_day < p.rec_to AND (p.rec_draft IS NULL OR p.rec_draft = q.drafts)
), told AS (
    SELECT d.*, s.whole AS side,
           CASE WHEN property = 'value' THEN coalesce(d.unit, head_unit) WHEN property IN ('change', 'share') THEN coalesce(d.unit, 'percent') ELSE d.unit END AS unit_,
           CASE WHEN property IN ('value', 'change', 'share') THEN coalesce(d.basis, head_basis) ELSE d.basis END AS basis_,
           CASE WHEN NOT (CASE WHEN recorded = DATE '9999-12-30' THEN q.drafts ELSE recorded <= q.recorded_day END) THEN 'unrecorded' WHEN known > q.known_day THEN 'unknown' WHEN k.entry IS NOT NULL THEN 'superseded'
                WHEN earliest > q.on_day THEN 'future' WHEN latest > q.on_day THEN 'possible' ELSE 'live' END AS status
    FROM dated d CROSS JOIN asked q
    LEFT JOIN corrected k ON k.src = d.src AND k.entry = d.entry
    LEFT JOIN sides s ON s.src = d.src AND s.record = d.record AND s.whole = d.speaker
), keyed AS (
    SELECT *, group_key || chr(31) || CASE WHEN property = 'expected' THEN speaker ELSE '' END || chr(31) ||
              CASE WHEN property IN ('value', 'change', 'share') THEN coalesce(unit_, '') ELSE '' END AS same
    FROM told
), grouped AS (
    SELECT *, same || chr(31) || CASE WHEN property NOT IN ('value', 'change', 'share') THEN ''
                  WHEN coalesce(basis_, 'unstated') <> 'unstated' THEN basis_
                  WHEN min(nullif(CASE WHEN status = 'live' THEN basis_ END, 'unstated')) OVER w = max(nullif(CASE WHEN status = 'live' THEN basis_ END, 'unstated')) OVER w
                  THEN min(nullif(CASE WHEN status = 'live' THEN basis_ END, 'unstated')) OVER w ELSE 'unstated' END AS grp
    FROM keyed WINDOW w AS (PARTITION BY src, same)
), ranked AS (
    SELECT *, coalesce(denies = 'true', false) AS denial, (coalesce(estimate, false) OR coalesce(is_figure AND property <> 'measure' AND known < latest, false)) AS soft,
           row_number() OVER (PARTITION BY src, grp ORDER BY coalesce(picked, false) DESC, CASE WHEN graded < 6 THEN graded ELSE 6 END,
                              coalesce(nullif(reliability, 'F'), 'F'), CASE WHEN witness THEN 0 WHEN side IS NOT NULL THEN 1 ELSE 2 END,
                              known DESC NULLS LAST, claim) AS place, count(*) OVER (PARTITION BY src, grp) AS n
    FROM grouped WHERE status = 'live'
), pairs AS (
    SELECT a.src, a.grp, a.claim AS one, b.claim AS two, a.denial AS a_denial, b.denial AS b_denial,
           CASE WHEN a.denial AND b.denial THEN 'agrees'
                WHEN a.denial THEN CASE WHEN b.latest <= a.earliest THEN 'dissents' ELSE 'compatible' END
                WHEN b.denial THEN CASE WHEN a.latest <= b.earliest THEN 'dissents' ELSE 'compatible' END
                WHEN a.is_figure OR a.property = 'salience' THEN CASE WHEN figures THEN 'agrees' WHEN a.soft <> b.soft THEN 'compatible' ELSE 'dissents' END
                WHEN a.property = 'position' THEN CASE WHEN a.earliest = b.earliest AND a.latest = b.latest AND a.lean * b.lean < 0 THEN 'dissents' ELSE 'agrees' END
                WHEN a.is_stage THEN CASE
                    WHEN NOT overlap THEN CASE WHEN a.property IN ('expected', 'made', 'revised') THEN 'compatible' ELSE 'dissents' END
                    WHEN amounts AND a.unit_ = b.unit_ AND NOT figures THEN CASE WHEN a.soft <> b.soft THEN 'compatible' ELSE 'dissents' END
                    WHEN a.earliest = DATE '1500-01-01' OR b.earliest = DATE '1500-01-01' OR a.latest >= a.earliest + INTERVAL 1 YEAR OR b.latest >= b.earliest + INTERVAL 1 YEAR THEN 'compatible'
                    ELSE 'agrees' END
                ELSE CASE WHEN a.text IS NOT DISTINCT FROM b.text THEN 'agrees' ELSE 'dissents' END END AS relation,
           a.place AS a_place, b.place AS b_place
    FROM ranked a JOIN ranked b ON a.src = b.src AND a.grp = b.grp AND a.place < b.place AND a.n > 1 AND b.n > 1,
    LATERAL (SELECT coalesce(a.earliest <= b.latest AND b.earliest <= a.latest, true) AS overlap, a.value IS NOT NULL AND b.value IS NOT NULL AS amounts,
                    coalesce(abs(a.value - b.value) * 200 <= greatest(abs(a.value), abs(b.value)) OR abs(a.value - b.value) <= greatest(a.half, b.half), false)
                    OR coalesce(coalesce(a.low, a.value) <= coalesce(b.high, b.value), true) AND coalesce(coalesce(b.low, b.value) <= coalesce(a.high, a.value), true) AS figures)
), marked AS (
    SELECT r.src, r.grp, r.claim, r.denial, r.soft, r.latest, r.place, x.two IS NOT NULL AS beaten, y.one IS NOT NULL AS beating,
           bool_or(NOT r.denial AND x.two IS NULL AND NOT r.soft) OVER (PARTITION BY r.src, r.grp) AS fact
    FROM ranked r
    LEFT JOIN (SELECT DISTINCT src, two FROM pairs WHERE a_denial AND NOT b_denial AND relation = 'dissents') x ON x.src = r.src AND x.two = r.claim
    LEFT JOIN (SELECT DISTINCT src, one FROM pairs WHERE a_denial AND NOT b_denial AND relation = 'dissents') y ON y.src = r.src AND y.one = r.claim
), first AS (
    SELECT src, grp, claim FROM (
        SELECT *, row_number() OVER (PARTITION BY src, grp ORDER BY
               CASE WHEN NOT denial AND NOT beaten AND NOT (soft AND fact) THEN 0 WHEN denial AND beating THEN 1 WHEN denial THEN 2 ELSE 3 END,
               CASE WHEN denial THEN latest ELSE DATE '1500-01-01' END DESC NULLS LAST, place) AS best
        FROM marked
    ) WHERE best = 1
), towards AS (
    SELECT f.src, f.claim, 'shown' AS standing FROM first f
    UNION ALL SELECT p.src, p.two, p.relation FROM pairs p JOIN first f ON f.src = p.src AND f.claim = p.one
    UNION ALL SELECT p.src, p.one, p.relation FROM pairs p JOIN first f ON f.src = p.src AND f.claim = p.two
), contested AS (
    SELECT DISTINCT src, grp FROM pairs WHERE relation = 'dissents'
)
SELECT g.* EXCLUDE (group_key, same, rec_from, rec_to, rec_draft, known_own), t.standing, c.grp IS NOT NULL AS contested
FROM grouped g LEFT JOIN towards t ON t.src = g.src AND t.claim = g.claim LEFT JOIN contested c ON c.src = g.src AND c.grp = g.grp
