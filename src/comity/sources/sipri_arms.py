"""SIPRI's trade register: deals over major arms since 1950, what was ordered and what was delivered, in numbers and in TIV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comity.problems import bad
from comity.sources._columns import strings
from comity.sources._letters import encoding_of
from comity.sources._register import DEALS, deals, from_deliveries
from comity.sources._source import IGNORED, Coverage, Expect, Layout, Source

if TYPE_CHECKING:
    import pyarrow as pa

# Three columns of the register have no name: each says with a `?` that the figure before it is an estimate.
_REGISTER = {
    "Recipient": "recipient_name", "Supplier": "supplier_name", "Year of order": "order_year", "Year of order ?": "order_year_mark",
    "Number ordered": "ordered", "Number ordered ?": "ordered_mark", "Weapon designation": "designation", "Weapon description": "weapon",
    "Number delivered ?": "delivered_mark", "Year(s) of delivery": "delivery_years", "status": "condition", "Comments": "comments",
    "SIPRI TIV per unit": "tiv_unit", "SIPRI TIV for total order": "tiv_order", "SIPRI TIV of delivered weapons": "tiv_delivered",
}
REGISTER = Layout("trade register CSV", "csv", {**_REGISTER, "Number delivered": "delivered"}, "comity.sources.sipri_arms:read_register")
EXPORT = Layout("trade register CSV with its title lines", "csv", {
    **{name.replace("Number delivered", "Deliveries in the Year Range"): made for name, made in _REGISTER.items()},
    "Deliveries in the Year Range": "delivered",
}, "comity.sources.sipri_arms:read_export")
_DELIVERIES = {
    "Designation": "designation", "Description": "weapon", "Order date": "order_year", "Order date is estimate": "order_year_estimated",
    "Numbers delivered": "delivered", "Numbers delivered is estimate": "delivered_estimated", "Delivery year": "delivery_year",
    "Status": "condition", "TIV deal unit": "tiv_unit", "TIV delivery values": "tiv_delivered",
    "Armament category": IGNORED, "Delivery year is estimate": IGNORED, "SIPRI estimate": IGNORED, "Local production": IGNORED,
}
DELIVERIES = Layout("deliveries by year (CSV)", "csv", {
    "SIPRI AT Database ID": "deal", "Supplier": "supplier_name", "Recipient": "recipient_name", **_DELIVERIES,
}, "comity.sources.sipri_arms:read_deliveries")
OLDER = Layout("DealsAndTIVs.txt", "txt", {
    "Deal ID": "deal", "Seller": "supplier_name", "Buyer": "recipient_name", **_DELIVERIES,
}, "comity.sources.sipri_arms:read_older")
_ALL_YEARS = "'Not specified' to 'Not specified'"
"""What the title of an export says of its years where all are in it."""


def read_register(path: Path) -> dict[str, pa.Table]:
    """The deals of the register without title lines."""
    return deals(strings(path, REGISTER, renamed=_named, encoding=encoding_of(path)), path.name)


def read_export(path: Path) -> dict[str, pa.Table]:
    """The deals of the register as its page gives it now, with some lines before the header.

    Raises:
        BadInput: years were chosen on the page, so that orders whose deliveries lie outside would look open.
    """
    made = strings(path, EXPORT, begins="Recipient,Supplier,", renamed=_named, encoding=encoding_of(path))
    with path.open(encoding="utf-8-sig", errors="replace") as stream:
        title = stream.readline()
    if "year range" in title and _ALL_YEARS not in title:
        what = "the register was cut to a range of years: deliveries outside it are not in it"
        raise bad(path.name, what, "export it again without choosing years", "range", 1)
    return deals(made, path.name)


def read_deliveries(path: Path) -> dict[str, pa.Table]:
    """The deals out of a row for each deal and year of delivery, which knows nothing of what was ordered and has not come."""
    return from_deliveries(strings(path, DELIVERIES, begins="SIPRI AT Database ID,", encoding=encoding_of(path)), path.name)


def read_older(path: Path) -> dict[str, pa.Table]:
    """The same out of the text file that SIPRI gave before its database changed in March 2024."""
    return from_deliveries(strings(path, OLDER, delimiter=";", begins="Deal ID;", encoding=encoding_of(path)), path.name)


def _named(names: list[str]) -> list[str]:
    """The header with a name for each column that has none: that of the column before it, with a `?`."""
    return [name if name.strip() or not place else f"{names[place - 1]} ?" for place, name in enumerate(names)]


SIPRI_ARMS = Source(
    name="sipri_arms",
    title="SIPRI Arms Transfers Database, trade register",
    producer="Stockholm International Peace Research Institute",
    citation="Stockholm International Peace Research Institute, SIPRI Arms Transfers Database, {version}, "
             "https://www.sipri.org/databases/armstransfers",
    doi="10.55163/SAFC1241",
    licence="© SIPRI, fair use",
    terms="All rights are reserved but for fair use: non-commercial, with reference to SIPRI, and less than a tenth of the data set "
          "reproduced. The register may not be passed on. https://www.sipri.org/about/terms-and-conditions",
    home="https://armstransfers.sipri.org/ArmsTransfer/TransferRegister",
    bring="the trade register of all suppliers and recipients, without a range of years, as CSV from "
          "https://armstransfers.sipri.org/ArmsTransfer/TransferRegister",
    tables={"deals": DEALS},
    expect=Expect(rows=(20_000, None), states=(150, 260), years=(1935, None)),
    layouts=(REGISTER, EXPORT, DELIVERIES, OLDER),
    coverage=Coverage(1950, None, "all states, deals over major arms ordered or delivered",
                      "no deal was found in public sources: the pair transferred nothing that SIPRI counts"),
)
