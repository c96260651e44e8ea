"""Which claims are live on W, known on K, recorded by R, what speaks of the same thing, and which claim is shown (CLAIMS.md §4, §5).

Written once, as expressions over tables; `steps` says in which order they run. Nothing here opens a database.
"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside
from comity.ledger._relation import relation
from comity.ledger.journal import DRAFT
from comity.records._dates import FIRST
from comity.records.agreement import JOINS
from comity.records.event import EVENT, MUTUAL_TYPES

UNGRADED = 6
"""Grade 6 and letter F cannot be judged, and rank with what has no grade."""
FIGURES = ("value", "share", "change")
PAIR = 2
_SEPARATOR = "\x1f"


def at_recorded(table: ir.Table, asked: ir.Table) -> ir.Table:
    """The versions that a reader of the ledger on R finds."""
    found = table.cross_join(asked.select(recorded_day_=asked.recorded_day, drafts_=asked.drafts))
    readable = found.rec_draft.isnull() | (found.rec_draft == found.drafts_)
    found = found.filter(found.rec_from <= found.recorded_day_, found.recorded_day_ < found.rec_to, readable)
    return found.drop("recorded_day_", "drafts_", "rec_from", "rec_to", "rec_draft")


def documents_at(raw_documents: ir.Table, asked: ir.Table) -> ir.Table:
    """The documents as recorded by R, each with the root it goes back to as far as was known on K; one not yet published tells nothing of that."""
    found = at_recorded(raw_documents, asked).cross_join(asked.select(known_day_=asked.known_day))
    found = found.filter(found.known_from <= found.known_day_, found.known_day_ < found.known_to)
    root = ibis.ifelse(found.published_latest <= found.known_day_, found.root, found.document)
    return found.mutate(root=root).drop("known_from", "known_to", "known_day_")


def joining(raw_heads: ir.Table, raw_claims: ir.Table, raw_documents: ir.Table, superseded: ir.Table, asked: ir.Table) -> ir.Table:
    """Acts by which one joins an agreement of many by itself, as far as they were known, and whether they had come by the world day."""
    many = at_recorded(raw_heads, asked).filter(_.kind == "agreement", _.n_parties > PAIR).select("src", "record")
    acts = raw_claims.filter(_.kind == "agreement", _.property.isin(JOINS), _.party.notnull(), _.denies.isnull()).semi_join(many, ["src", "record"])
    told = _dated(acts, raw_documents, asked).filter(_.is_recorded, _.is_known).anti_join(superseded, ["src", "entry"])
    return told.select("src", "record", actor=told.party, came=(told.earliest <= told.on_day).fill_null(True)).distinct()


def outsiders(raw_parties: ir.Table, joining: ir.Table, asked: ir.Table) -> ir.Table:
    """Who stands in the head of an agreement of many and is no party to it yet, as far as was known: the head names all who ever were.

    Where one party's joining is told by itself (it signed, acceded, or the agreement came into force for it), so is that of all; one of whom
    nothing of the kind is known joins later. Of a brief only: a machine is given what the heads name.
    """
    named = at_recorded(raw_parties, asked).cross_join(asked.select("wide")).filter(_.wide).drop("wide")
    named = named.semi_join(joining, ["src", "record"]).anti_join(joining.filter(joining.came), ["src", "record", "actor"])
    return named.select("src", "record", "actor").distinct()


def selected(raw_heads: ir.Table, raw_parties: ir.Table, raw_claims: ir.Table, outsiders: ir.Table, asked: ir.Table) -> ir.Table:
    """The records asked for: all, or those whose head names both, memberships of either, votes of either.

    A brief (`wide`) reads also what lies in a dossier whose id names both, judgements whose id does, and sanctions on either.
    """
    heads = at_recorded(raw_heads, asked).select("src", "record", "kind", "dossier")
    named = at_recorded(raw_parties, asked).anti_join(outsiders, ["src", "record", "actor"]).cross_join(asked.select("a", "b"))
    # Who speaks for a whole is named for it, and where the part itself is asked of, for itself: Hong Kong sits in the WTO beside China.
    named = named.mutate(is_a=(named.whole == named.a) | (named.actor == named.a), is_b=(named.whole == named.b) | (named.actor == named.b))
    sides = named.group_by("src", "record").agg(
        a_in=named.is_a.any(),
        b_in=named.is_b.any(),
        member=((named.role == "actor") & (named.is_a | named.is_b)).any(),
        target=((named.role == "target") & (named.is_a | named.is_b)).any(),
    )
    votes = raw_claims.filter(raw_claims.kind == "vote").cross_join(asked.select("a", "b"))
    votes = votes.filter((votes.party == votes.a) | (votes.party == votes.b)).select("src", "record", voted=ibis.literal(True)).distinct()
    found = beside(heads, sides, ["src", "record"])
    found = beside(found, votes, ["src", "record"]).cross_join(asked.select("a", "b", "wide"))
    both = found.a_in & found.b_in
    about = _names(found.dossier, found.a) & _names(found.dossier, found.b)
    judged = (found.kind == "judgement") & _names(found.record, found.a) & _names(found.record, found.b)
    link = ibis.cases(
        (found.a.isnull(), "all"),
        (both, "both"),
        ((found.kind == "membership") & found.member, "member"),
        (found.voted.fill_null(False), "vote"),
        (found.wide & (found.kind == "sanction") & found.target, "target"),
        (found.wide & (about | judged), "about"),
        else_=ibis.null("string"),
    )
    return found.mutate(link=link).filter(_.link.notnull()).select("src", "record", "kind", "link")


def _names(identifier: ir.StringValue, actor: ir.StringValue) -> ir.BooleanValue:
    """Whether an id holds an actor's code as one of its words: rus_irn names RUS."""
    words = identifier.lower().replace("-", "_").replace(".", "_").split("_")
    return words.contains(actor.lower())


def superseded(raw_claims: ir.Table, raw_supersedes: ir.Table, raw_documents: ir.Table, asked: ir.Table) -> ir.Table:
    """The entries that an entry with a visible claim corrects, whether or not that one is corrected itself."""
    correcting = raw_claims.semi_join(raw_supersedes, [raw_claims.src == raw_supersedes.src, raw_claims.entry == raw_supersedes.by_entry])
    visible = _dated(correcting, raw_documents, asked).filter(_.is_recorded, _.is_known).select("src", "entry").distinct()
    by_visible = [raw_supersedes.src == visible.src, raw_supersedes.by_entry == visible.entry]
    return raw_supersedes.semi_join(visible, by_visible).select("src", "entry").distinct()


def _dated(claims: ir.Table, raw_documents: ir.Table, asked: ir.Table) -> ir.Table:
    """Claims in the version of R, with the day they were known and whether that and their recording lie before the days asked."""
    documents = documents_at(raw_documents, asked).select(
        "src", "document", "publisher", "published_latest", "root", document_grade=_.grade
    )
    now = at_recorded(claims, asked)
    joined = beside(now, documents, ["src", "document"])
    joined = joined.cross_join(asked.select("on_day", "known_day", "recorded_day", "drafts"))
    known = ibis.coalesce(joined.known_own, joined.published_latest)
    recorded = ibis.ifelse(joined.recorded == ibis.date(DRAFT), joined.drafts, joined.recorded <= joined.recorded_day)
    return joined.mutate(known=known, is_known=(known <= joined.known_day).fill_null(True), is_recorded=recorded)


def seen(
    raw_claims: ir.Table, raw_documents: ir.Table, raw_publishers: ir.Table, raw_actors: ir.Table, raw_heads: ir.Table, raw_parties: ir.Table,
    selected: ir.Table, superseded: ir.Table, asked: ir.Table,
) -> ir.Table:
    """All claims of the records asked for, each with its status, its speaker, and what ranks it.

    The joins stand in one chain: a projection between any two of them would be planned anew, at the cost of a start.
    """
    told = at_recorded(raw_claims.semi_join(selected, ["src", "record"]), asked)
    days = asked.select(on_=asked.on_day, known_=asked.known_day, recorded_=asked.recorded_day, drafts_=asked.drafts, a_=asked.a, b_=asked.b)
    paper = documents_at(raw_documents, asked).select("src", "document", "publisher", "published_latest", "root", paper_grade=_.grade)
    press = at_recorded(raw_publishers, asked).select("src", "publisher", "reliability", "witness", press_speaker=_.speaker, press_state=_.state)
    sayer = at_recorded(raw_actors, asked).select("src", "actor", "whole")
    owner = sayer.view()
    head = at_recorded(raw_heads, asked).select("src", "record", head_unit=_.unit, head_basis=_.basis, head_type=_.type_)
    corrected = superseded.select("src", "entry", corrected=ibis.literal(True))
    side = at_recorded(raw_parties, asked).select("src", "record", "whole").distinct()
    printer = side.view()
    speaker = ibis.coalesce(sayer.whole, told.says, press.press_speaker, paper.publisher)
    of_state = ibis.coalesce(owner.whole, press.press_state)
    chain = told.cross_join(days).left_join(paper, [told.src == paper.src, told.document == paper.document])
    chain = chain.left_join(press, [paper.src == press.src, paper.publisher == press.publisher])
    chain = chain.left_join(sayer, [told.src == sayer.src, told.says == sayer.actor])
    chain = chain.left_join(owner, [press.src == owner.src, press.press_state == owner.actor])
    chain = chain.left_join(head, [told.src == head.src, told.record == head.record])
    chain = chain.left_join(corrected, [told.src == corrected.src, told.entry == corrected.entry])
    chain = chain.left_join(side, [told.src == side.src, told.record == side.record, speaker == side.whole])
    chain = chain.left_join(printer, [told.src == printer.src, told.record == printer.record, of_state == printer.whole])
    figure = told.property.isin(FIGURES)
    inherited = ibis.cases((told.property == "value", head.head_unit), (figure, "percent"), else_=ibis.null("string"))
    known = ibis.coalesce(told.known_own, paper.published_latest)
    is_recorded = ibis.ifelse(told.recorded == ibis.date(DRAFT), days.drafts_, told.recorded <= days.recorded_)
    own_columns = [name for name in told.columns if name not in _REPLACED]
    step = chain.select(
        *(told[name] for name in own_columns), paper.publisher, paper.root, press.reliability, press.witness, days.a_, days.b_,
        known=known,
        speaker=speaker,
        unit=ibis.coalesce(told.unit, inherited),
        basis=ibis.ifelse(figure, ibis.coalesce(told.basis, head.head_basis), told.basis),
        grade=ibis.coalesce(told.grade, paper.paper_grade),
        mutual=told.mutual.fill_null(False) & ((told.kind != EVENT.name) | head.head_type.isin(MUTUAL_TYPES).fill_null(False)),
        spoke_whole=side.whole,
        printed_whole=printer.whole,
        status=ibis.cases(
            (~is_recorded, "unrecorded"),
            (~(known <= days.known_).fill_null(True), "unknown"),
            (corrected.corrected.fill_null(False), "superseded"),
            ((told.earliest > days.on_).fill_null(False), "future"),
            ((told.latest > days.on_).fill_null(False), "possible"),
            else_="live",
        ),
    )
    of_pair = step.a_.isnull() | (step.kind != "vote") | (step.party == step.a_) | (step.party == step.b_)
    said = ibis.ifelse(step.property == "expected", step.speaker, "")
    measured = ibis.ifelse(step.property.isin(FIGURES), step.unit.fill_null(""), "")
    return step.filter(of_pair).mutate(same=step.group_key + _SEPARATOR + said + _SEPARATOR + measured).drop("a_", "b_", "group_key")


_REPLACED = ("known_own", "unit", "basis", "grade", "mutual")
"""Columns of a claim that the view settles: its own where it has one, else that of its head or document."""


def bases(seen: ir.Table) -> ir.Table:
    """The one basis stated of figures that are otherwise of the same thing, which those of an unstated basis join."""
    stated = seen.filter((seen.status == "live") & seen.property.isin(FIGURES) & (seen.basis != "unstated"))
    found = stated.group_by("src", "same").agg(first=stated.basis.min(), last=stated.basis.max())
    return found.filter(found.first == found.last).select("src", "same", only=found.first)


def _grouped(claims: ir.Table, bases: ir.Table) -> ir.Table:
    """Claims with their group: what makes them speak of the same thing, and of figures the basis."""
    step = beside(claims, bases, ["src", "same"])
    stated = step.basis.fill_null("unstated")
    basis = ibis.cases((~step.property.isin(FIGURES), ""), (stated == "unstated", step.only.fill_null("unstated")), else_=stated)
    return step.mutate(group=step.same + _SEPARATOR + basis).drop("same", "only")


def live(seen: ir.Table, bases: ir.Table) -> ir.Table:
    """The live claims with their group and rank: what tells them apart and what makes them agree, and no more."""
    now = _grouped(seen.filter(seen.status == "live"), bases)
    given = (now.value.notnull() | now.low.notnull() | now.high.notnull()) & now.denies.isnull()
    early = (given & (now.period.notnull() | (now.property == "change")) & (now.known < now.latest)).fill_null(False)
    now = now.select(
        "src", "claim", "property", "is_stage", "is_figure", "denies", "earliest", "latest", "value", "low", "high", "half", "unit", "text",
        "outcome", "lean", "spoke_whole", "printed_whole", "root", "publisher", "document", "known",
        "record", "party", "group",
        denies_all=(now.denies == "true").fill_null(False),
        soft=now.estimate.fill_null(False) | early,
        picked_first=ibis.ifelse(now.picked.fill_null(False), 0, 1),
        grade_rank=ibis.ifelse(now.grade < UNGRADED, now.grade, UNGRADED).fill_null(UNGRADED),
        letter_rank=ibis.ifelse(now.reliability < "F", now.reliability, "F").fill_null("F"),
        witness_rank=ibis.cases((now.witness.fill_null(False), 0), (now.spoke_whole.notnull(), 1), else_=2),
    )
    order = [now.picked_first, now.grade_rank, now.letter_rank, now.witness_rank, now.known.desc(nulls_first=False), now.claim]
    ranked = now.mutate(rank=ibis.row_number().over(ibis.window(group_by=["src", "record"], order_by=order)))
    return ranked.drop("picked_first", "grade_rank", "letter_rank", "witness_rank", "known")


def relations(live: ir.Table) -> ir.Table:
    """Every two live claims of a group, the better-ranked first: agrees, compatible or dissents."""
    first, second = live, live.view()
    pairs = first.inner_join(second, [first.src == second.src, first.group == second.group, first.rank < second.rank])
    pairs = pairs.select(
        first.src, first.group, better=first.claim, worse=second.claim, relation=relation(first, second),
        denial_first=first.denies_all & ~second.denies_all,
    )
    return pairs.mutate(defeats=pairs.denial_first & (pairs.relation == "dissents")).drop("denial_first")


def shown(live: ir.Table, relations: ir.Table) -> ir.Table:
    """The one claim of each group: the first assertion that is neither defeated nor an estimate beside a fact; else a denial."""
    won = relations.filter(relations.defeats)
    beaten = won.select("src", claim=won.worse, beaten=ibis.literal(True)).distinct()
    beating = won.select("src", claim=won.better, beating=ibis.literal(True)).distinct()
    step = live.select("src", "group", "claim", "denies_all", "soft", "latest", "rank")
    step = beside(beside(step, beaten, ["src", "claim"]), beating, ["src", "claim"])
    stands = ~step.denies_all & step.beaten.isnull()
    facts = step.filter(stands & ~step.soft).select("src", "group", fact=ibis.literal(True)).distinct()
    step = beside(step.mutate(stands=stands), facts, ["src", "group"])
    tier = ibis.cases(
        (step.stands & ~(step.soft & step.fact.notnull()), 0), (step.denies_all & step.beating.notnull(), 1), (step.denies_all, 2), else_=3
    )
    # One number that orders a group: the tier, of denials the later day first, the rank. An aggregate is cheaper than a window.
    day = ibis.ifelse(step.denies_all, step.latest.fill_null(ibis.date(FIRST)), ibis.date(FIRST)).delta(ibis.date(FIRST), unit="day")
    place = (tier.cast("int64") * _DAYS + (_DAYS - day)) * _CLAIMS + step["rank"]
    step = step.select("src", "group", "claim", place=place)
    return step.group_by("src", "group").agg(claim=step.claim.argmin(step.place))


_DAYS, _CLAIMS = 1_000_000, 100_000_000
"""More days than lie between the first and the last that a date can name, and more claims than a record can hold."""


def standings(live: ir.Table, shown: ir.Table) -> ir.Table:
    """How each live claim stands towards the one shown."""
    first = live.view().semi_join(shown, ["src", "claim"])
    joined = live.inner_join(first, [live.src == first.src, live.group == first.group])
    return joined.select(live.src, live.claim, standing=ibis.ifelse(live.claim == first.claim, "shown", relation(first, live)))


def claims(seen: ir.Table, bases: ir.Table, standings: ir.Table, relations: ir.Table) -> ir.Table:
    """All claims with what the view says of them: a standing where they are live, and whether any two of their group dissent."""
    contested = relations.filter(relations.relation == "dissents").select("src", "group", contested=ibis.literal(True)).distinct()
    step = beside(beside(_grouped(seen, bases), standings, ["src", "claim"]), contested, ["src", "group"])
    return step.mutate(contested=step.contested.fill_null(False))
