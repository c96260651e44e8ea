"""Figures published of arms transfers."""

from __future__ import annotations

from collections import Counter

import pyarrow.compute as pc

from reproductions.reproduction import Figure, Reproduction
from reproductions.tables import tables

SHARES = {"United States": 43, "France": 9.6, "Russia": 7.8, "China": 5.9, "Italy": 4.8}


def volume(first: int, last: int, side: str) -> Counter:
    """Delivered volume by supplier or recipient, each deal's spread evenly over its years of delivery."""
    found: Counter = Counter()
    deals = tables("sipri_arms")["sipri_arms.deals"].select([side, "delivery_years", "tiv_delivered"]).to_pylist()
    for deal in deals:
        years = [int(year) for year in (deal["delivery_years"] or "").split(";") if year]
        inside = sum(first <= year <= last for year in years)
        if inside:
            found[deal[side]] += (deal["tiv_delivered"] or 0) * inside / len(years)
    return found


def exports() -> Reproduction:
    """M1: who exported major arms in 2020 to 2024."""
    now, before, bought = volume(2020, 2024, "supplier_name"), volume(2015, 2019, "supplier_name"), volume(2020, 2024, "recipient_name")
    return Reproduction(
        "M1", "Exports of major arms, 2020–24",
        "SIPRI, Trends in International Arms Transfers 2024 (March 2025), as reported at https://www.voz.us, 10 March 2025",
        "sipri_arms", "delivered volume in TIV, each deal's spread evenly over the years in which SIPRI lists deliveries; shares of all suppliers",
        (
            *(Figure(f"{state}, per cent", share, 100 * now[state] / sum(now.values()), 0 if state == "United States" else 1) for state, share in SHARES.items()),
            Figure("Russia against 2015–19, per cent", -64, 100 * (now["Russia"] / before["Russia"] - 1)),
            Figure("Ukraine's share of imports, per cent", 8.8, 100 * bought["Ukraine"] / sum(bought.values()), 1),
        ),
        near=1.1,
        note="The register gives years of delivery, not the number delivered in each. SIPRI has that number and so other shares; the gaps are what "
             "spreading evenly costs.",
    )


def su_35() -> Reproduction:
    """M2: what became of two Russian sales to Iran."""
    deals = tables("sipri_arms")["sipri_arms.deals"]
    rows = deals.filter(pc.and_(pc.equal(deals["supplier"], "RUS"), pc.equal(deals["recipient"], "IRN"))).to_pylist()
    (fighter,) = [row for row in rows if row["designation"].startswith("Su-35")]
    s_300 = [row for row in rows if row["designation"].startswith("S-300")]
    cancelled = [row for row in s_300 if row["order_year"] == 2007]
    told = [row for row in s_300 if "2007 order" in (row["comments"] or "") and "cancelled 2010" in row["comments"]]
    return Reproduction(
        "M2", "Su-35 and S-300 for Iran",
        "SIPRI, Arms Transfers Database, trade register of March 2025, https://armstransfers.sipri.org, read by hand",
        "sipri_arms", "deals from Russia to Iran; a cancelled order has no row of its own and lives on only in another deal's comment",
        (
            Figure("Su-35: year of the order", "2023", str(fighter["order_year"])), Figure("Su-35 delivered by the end of 2024", 0, fighter["delivered"]),
            Figure("rows of the S-300 order of 2007", 0, len(cancelled)), Figure("comments that tell of its cancellation in 2010", 1, len(told)),
        ),
    )
