"""Arithmetic on what sources say: a claimed change, share or sum is recomputed from the figures it rests on (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside, within

HUNDRED = 100.0
_NUMBER = "float64"


def figures(claims: ir.Table) -> ir.Table:
    """The live figures a claim may rest on, with the bounds that their rounding allows."""
    told = claims.filter(
        (claims.status == "live") & claims.denies.isnull() & (claims.property == "value") & claims.period.notnull() & claims.value.notnull()
    )
    return told.select(
        "src", "record", "claim", "says", "speaker", "unit", "basis",
        begin=told.earliest, end=told.latest, of_=told.of_.fill_null(""), shown=told.standing == "shown", value=told.value.cast(_NUMBER),
        low=ibis.coalesce(told.low, told.value - told.half).cast(_NUMBER), high=ibis.coalesce(told.high, told.value + told.half).cast(_NUMBER),
        amount=told.value, half=told.half, least=told.low, most=told.high,
    )


def ratios(claims: ir.Table) -> ir.Table:
    """The live claims of a change or a share, each with the two stretches and parts that it compares."""
    told = claims.filter(
        (claims.status == "live") & claims.denies.isnull() & (claims.property.isin(("change", "share"))) & claims.earliest.notnull()
    )
    change = told.property == "change"
    part = told.of_.fill_null("")
    return told.select(
        "src", "record", "claim", "property", "says", "speaker", "basis", "value", "low", "high", "half",
        one_begin=ibis.ifelse(change, told.from_earliest, told.earliest), one_end=ibis.ifelse(change, told.from_latest, told.latest),
        two_begin=told.earliest, two_end=told.latest,
        one_of=ibis.ifelse(change, part, ""), two_of=part,
        one_name=ibis.ifelse(change, told.from_text, told.period), two_name=ibis.ifelse(change, told.to_text, told.of_),
    )


def arithmetic(figures: ir.Table, ratios: ir.Table, heads: ir.Table) -> ir.Table:
    """One row a claimed change, share or sum: what the figures give, between which bounds as rounded, and the verdict.

    Verdicts: agrees (the claim is the figure, at the claim's own rounding), within_rounding (their rounding allows it), contradicts,
    not_checkable (a figure is missing, or the units differ). `mixed` says where basis or reporter of the figures differ.
    """
    return _ratios(figures, ratios).union(_sums(figures, heads))


def _ratios(figures: ir.Table, ratios: ir.Table) -> ir.Table:
    step = _resting(_resting(ratios, figures, "one"), figures, "two")
    change = step.property == "change"
    sound = (step.one_low > 0).fill_null(False)
    shift = ibis.ifelse(change, 1.0, 0.0)
    nothing = ibis.null(_NUMBER)
    return _judged(
        step,
        computed=(step.two_value / step.one_value.nullif(0.0) - shift) * HUNDRED,
        low=ibis.ifelse(sound, (step.two_low / step.one_high.nullif(0.0) - shift) * HUNDRED, nothing),
        high=ibis.ifelse(sound, (step.two_high / step.one_low.nullif(0.0) - shift) * HUNDRED, nothing),
        missing=ibis.cases((step.one_claim.isnull(), step.one_name), (step.two_claim.isnull(), step.two_name), else_=ibis.null("string")),
    )


def _resting(told: ir.Table, figures: ir.Table, prefix: str) -> ir.Table:
    """Each claim with the one figure it rests on: of the same teller where there is one, else the one shown."""
    names = ("claim", "says", "speaker", "unit", "basis", "shown", "value", "low", "high")
    offered = figures.select("src", "record", "begin", "end", "of_", **{f"{prefix}_{name}": figures[name] for name in names})
    keys: list[str | tuple[str, str]] = ["src", "record", (f"{prefix}_begin", "begin"), (f"{prefix}_end", "end"), (f"{prefix}_of", "of_")]
    step = beside(told, offered, keys)
    own = (step.says == step[f"{prefix}_says"]).fill_null(False)
    alike = (step.basis == step[f"{prefix}_basis"]).fill_null(False)
    step = step.mutate(own_=own, alike_=alike).filter(own | step[f"{prefix}_shown"].fill_null(True))
    best = ibis.window(group_by=["src", "claim"], order_by=[step.own_.desc(), step.alike_.desc(), step[f"{prefix}_shown"].desc(), step[f"{prefix}_claim"]])
    return step.mutate(place=ibis.row_number().over(best)).filter(_.place == 0).drop("place", "own_", "alike_")


def _sums(figures: ir.Table, heads: ir.Table) -> ir.Table:
    """The sum of both ways against the two ways, of one thing, basis, unit and reporter."""
    flows = heads.filter(heads.kind == "flow").select("src", "record", "what", "origin", "destination", "way", "unit", "basis")
    alike = ["src", "what", "origin", "destination", "unit", "basis"]
    both, out, back = (flows.filter(flows.way == way) for way in ("both", "out", "back"))
    trio = within(within(both, out.select(*alike, one_record=out.record), alike), back.select(*alike, two_record=back.record), alike)
    whole = figures.filter(figures.of_ == "")
    step = within(whole, trio.select("src", "record", "one_record", "two_record"), ["src", "record"])
    names = ("claim", "unit", "basis", "value", "low", "high")
    for prefix in ("one", "two"):
        offered = whole.select("src", "record", "begin", "end", "speaker", **{f"{prefix}_{name}": whole[name] for name in names})
        step = within(step, offered, ["src", (f"{prefix}_record", "record"), "begin", "end", "speaker"])
    best = ibis.window(group_by=["src", "claim"], order_by=[step.one_claim, step.two_claim])
    step = step.mutate(place=ibis.row_number().over(best)).filter(_.place == 0)
    told = step.drop("low", "high", "value").mutate(property=ibis.literal("sum"), one_speaker=step.speaker, two_speaker=step.speaker)
    told = told.rename(value="amount", low="least", high="most")
    return _judged(told, computed=told.one_value + told.two_value, low=told.one_low + told.two_low, high=told.one_high + told.two_high, missing=ibis.null("string"))


def _judged(step: ir.Table, computed: ir.Value, low: ir.Value, high: ir.Value, missing: ir.Value) -> ir.Table:
    claimed = step.value.cast(_NUMBER)
    claimed_low = ibis.coalesce(step.low, step.value - step.half).cast(_NUMBER)
    claimed_high = ibis.coalesce(step.high, step.value + step.half).cast(_NUMBER)
    units = (step.one_unit != step.two_unit).fill_null(False)
    mixed = ibis.cases(
        (units, "unit"),
        ((step.one_basis != step.two_basis).fill_null(False), "basis"),
        ((step.one_speaker != step.two_speaker).fill_null(False), "reporter"),
        else_=ibis.null("string"),
    )
    unsound = missing.notnull() | units | computed.isnull()
    verdict = ibis.cases(
        (unsound, "not_checkable"),
        (((claimed_low <= computed) & (computed <= claimed_high)).fill_null(False), "agrees"),
        (((claimed_low <= high) & (low <= claimed_high)).fill_null(False), "within_rounding"),
        else_="contradicts",
    )
    nothing = ibis.null(_NUMBER)
    return step.select(
        "src", "record", "claim", "property", claimed=claimed, computed=ibis.ifelse(unsound, nothing, computed), low=ibis.ifelse(unsound, nothing, low),
        high=ibis.ifelse(unsound, nothing, high), verdict=verdict, missing=missing, mixed=mixed,
        uses=ibis.array([step.one_claim, step.two_claim]).filter(lambda claim: claim.notnull()),
    )
