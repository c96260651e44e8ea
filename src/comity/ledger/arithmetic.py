"""Arithmetic on what sources say: a claimed change, share or sum is recomputed from the figures it rests on (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside, within
from comity.ledger._relation import PER_MILLE

HUNDRED = 100.0
_NUMBER = "float64"


def figures(claims: ir.Table, live: ir.Table) -> ir.Table:
    """The live figures a claim may rest on, with the bounds that their rounding allows."""
    told = claims.filter(
        (claims.status == "live") & claims.denies.isnull() & (claims.property == "value") & claims.period.notnull() & claims.value.notnull()
    )
    told = within(told, live.select("src", "claim", "rank"), ["src", "claim"])
    return told.select(
        "src", "record", "claim", "says", "speaker", "unit", "basis", "rank",
        begin=told.earliest, end=told.latest, of_=told.of_.fill_null(""), shown=told.standing == "shown", value=told.value.cast(_NUMBER),
        low=(told.value - told.half).cast(_NUMBER), high=(told.value + told.half).cast(_NUMBER),
        amount=told.value, half=told.half,
    )


def ratios(claims: ir.Table, heads: ir.Table) -> ir.Table:
    """The live claims of a change or a share, each with the two stretches and parts that it compares, and the unit they are measured in."""
    told = claims.filter(
        (claims.status == "live") & claims.denies.isnull() & (claims.property.isin(("change", "share"))) & claims.earliest.notnull()
    )
    told = beside(told, heads.select("src", "record", head_unit=heads.unit), ["src", "record"])
    change = told.property == "change"
    part = told.of_.fill_null("")
    return told.select(
        "src", "record", "claim", "property", "says", "speaker", "basis", "value", "half",
        measured=ibis.ifelse(told.unit == "percent", told.head_unit, told.unit),
        one_begin=ibis.ifelse(change, told.from_earliest, told.earliest), one_end=ibis.ifelse(change, told.from_latest, told.latest),
        two_begin=told.earliest, two_end=told.latest,
        one_of=ibis.ifelse(change, part, ""), two_of=part,
        one_name=ibis.ifelse(change, told.from_text, told.period), two_name=ibis.ifelse(change, told.to_text, told.of_),
    )


def arithmetic(figures: ir.Table, ratios: ir.Table, sums: ir.Table) -> ir.Table:
    """One row a claimed change, share or sum: what the figures give, between which bounds as rounded, and the verdict.

    Verdicts: agrees (as two numbers agree), within_rounding (their rounding allows it), contradicts, not_checkable (a figure is missing,
    the units differ, or the figure to divide by may be nothing). `mixed` says where basis or reporter of the figures differ.
    """
    return _ratios(figures, ratios).union(sums)


def _ratios(figures: ir.Table, ratios: ir.Table) -> ir.Table:
    step = _resting(_resting(ratios, figures, "one"), figures, "two")
    shift = ibis.ifelse(step.property == "change", 1.0, 0.0)
    sound = (step.one_low > 0).fill_null(False)  # else nothing can be divided by what it may be

    def per_cent(part: ir.Value) -> ir.Value:
        return ibis.ifelse(sound, (part - shift) * HUNDRED, ibis.null(_NUMBER))

    return _judged(
        step,
        computed=per_cent(step.two_value / step.one_value.nullif(0.0)),
        low=per_cent(step.two_low / ibis.ifelse(step.two_low < 0, step.one_low, step.one_high).nullif(0.0)),
        high=per_cent(step.two_high / ibis.ifelse(step.two_high < 0, step.one_high, step.one_low).nullif(0.0)),
        missing=ibis.cases((step.one_claim.isnull(), step.one_name), (step.two_claim.isnull(), step.two_name), else_=ibis.null("string")),
    )


def _resting(told: ir.Table, figures: ir.Table, prefix: str) -> ir.Table:
    """Each claim with the one figure it rests on: of the same teller where there is one, else the one shown; of its own basis if it can be."""
    names = ("claim", "says", "speaker", "unit", "basis", "rank", "shown", "value", "low", "high")
    offered = figures.select("src", "record", "begin", "end", "of_", measured=figures.unit, **{f"{prefix}_{name}": figures[name] for name in names})
    step = beside(told, offered, ["src", "record", (f"{prefix}_begin", "begin"), (f"{prefix}_end", "end"), (f"{prefix}_of", "of_"), "measured"])
    own = (step.says == step[f"{prefix}_says"]).fill_null(False)
    alike = (step.basis == step[f"{prefix}_basis"]).fill_null(False)
    fits = own | step[f"{prefix}_shown"].fill_null(False)
    best = ibis.window(group_by=["src", "claim"], order_by=[fits.desc(), own.desc(), alike.desc(), step[f"{prefix}_rank"]])
    first = step.mutate(place=ibis.row_number().over(best), fits_=fits).filter(_.place == 0)
    none = {name: ibis.ifelse(first.fits_, first[name], ibis.null(first[name].type())) for name in (f"{prefix}_{column}" for column in names)}
    return first.mutate(**none).drop("place", "fits_")


def sums(figures: ir.Table, heads: ir.Table) -> ir.Table:
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
    told = told.rename(value="amount")
    low, high = told.one_low + told.two_low, told.one_high + told.two_high
    return _judged(told, computed=told.one_value + told.two_value, low=low, high=high, missing=ibis.null("string"))


def _judged(step: ir.Table, computed: ir.Value, low: ir.Value, high: ir.Value, missing: ir.Value) -> ir.Table:
    claimed = step.value.cast(_NUMBER)
    claimed_low, claimed_high = (step.value - step.half).cast(_NUMBER), (step.value + step.half).cast(_NUMBER)
    units = (step.one_unit != step.two_unit).fill_null(False)
    mixed = ibis.cases(
        (units, "unit"),
        ((step.one_basis != step.two_basis).fill_null(False), "basis"),
        ((step.one_speaker != step.two_speaker).fill_null(False), "reporter"),
        else_=ibis.null("string"),
    )
    near = ((claimed - computed).abs() * PER_MILLE <= ibis.greatest(claimed.abs(), computed.abs())).fill_null(False)
    unsound = missing.notnull() | units | computed.isnull()
    verdict = ibis.cases(
        (unsound, "not_checkable"),
        (near | ((claimed_low <= computed) & (computed <= claimed_high)).fill_null(False), "agrees"),
        (((claimed_low <= high) & (low <= claimed_high)).fill_null(False), "within_rounding"),
        else_="contradicts",
    )
    nothing = ibis.null(_NUMBER)
    return step.select(
        "src", "record", "claim", "property", claimed=claimed, computed=ibis.ifelse(unsound, nothing, computed),
        low=ibis.ifelse(unsound, nothing, low), high=ibis.ifelse(unsound, nothing, high), verdict=verdict, missing=missing, mixed=mixed,
        uses=ibis.array([step.one_claim, step.two_claim]).filter(lambda claim: claim.notnull()),
    )
