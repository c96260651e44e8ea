from __future__ import annotations

import csv
import math
from collections import defaultdict

import pytest

from comity.records.actor import known_actors
from comity.sources import sipri_arms
from comity.sources._inside import _read
from comity.sources._register_names import ACTORS
from shared_data import shared
from sources.proofs import held, refused, written

HEAD = ("Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,"
        "Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons\n")
FILE = "\ufeff" + HEAD + (
    "Iran,Russia,2007,,5,,X-300,SAM system,4,,2016,New,New deal after the first was cancelled 2010,10,50,40\n"
    "Iran,Russia,2007,,5,,X-300,SAM system,4,,2016,New,,10,50,40\n"
    "Iran,Soviet Union,1989,?,20,?,Y-29,fighter aircraft,20,?,1990; 1991,New,\"For $1 b, in two parts\",20,400,400\n"
    "Iran,China,2022,?,,,Z-9,UAV,0,,,New,,0.5,0,0\n"
    "Iran,China,2020,,,,Z-8,UAV,6,?,2021; 2023,Second hand,,0.5,3,3\n"
    "India,Russia,2021,,12,?,W-1,tank,0,,,New,More planned,2,24,0\n"
    "Turkiye,unknown supplier(s),2001,,2,,V-1,patrol boat,2,,2001; 2002,Second hand but modernized,,3,6,6\n"
    "Hezbollah (Lebanon)*,Iran,2005,?,100,?,U-2,rocket,100,?,2006,New,,0.01,1,1\n"
    "NATO**,United States,2010,,1,,T-3,radar,1,,2011,New,,5,5,5\n"
    "Yemen Arab Republic (North Yemen),Soviet Union,1966,,10,,S-4,tank,10,,1967,Second hand,,1,10,10\n"
    "Atlantis,France,1970,,1,,R-5,frigate,1,,1972,New,,100,100,100\n"
    "Thailand,Ukraine,2008,,14,,B-3,carrier,13,?,2010; 2012,New,Cut in two by a line break,,,\n"
    ",0.25,3.5,3.25,,,,,,,,,,,,\n"
)


@pytest.fixture
def deals(tmp_path):
    tables, counts = held(sipri_arms.SIPRI_ARMS, sipri_arms.read_register(written(tmp_path / "register.csv", FILE)))
    return tables["deals"], counts["deals"]


def of(rows, designation):
    return next(each for each in rows if each["designation"] == designation)


def test_order_and_delivery_are_kept_apart_and_estimates_with_them(deals):
    rows, counts = deals
    assert counts == {"rows": 12, "supplier no state": 1, "recipient no state": 3}
    assert of(rows, "Y-29") == {
        "deal": of(rows, "Y-29")["deal"], "supplier": "SUN", "recipient": "IRN", "supplier_name": "Soviet Union", "recipient_name": "Iran",
        "weapon": "fighter aircraft", "designation": "Y-29", "ordered": 20, "ordered_estimated": True, "order_year": 1989,
        "order_year_estimated": True, "delivered": 20, "delivered_estimated": True, "first_delivery": 1990, "last_delivery": 1991,
        "delivery_years": "1990;1991", "tiv_unit": 20, "tiv_order": 400, "tiv_delivered": 400, "condition": "New", "status": "delivered",
        "cancelled_in_comments": False, "comments": "For $1 b, in two parts",
    }


def test_a_changed_column_is_told_of_and_not_the_header_of_another_layout(tmp_path):
    file = written(tmp_path / "register.csv", FILE.replace("Number delivered", "Numbers delivered", 1))
    refused(lambda path: _read(path, sipri_arms.SIPRI_ARMS.layouts, tmp_path, 1 << 20), file, "`Numbers delivered` is not one that", "`Number delivered`, which")


@pytest.mark.parametrize(("designation", "status"), [
    ("X-300", "part_delivered"), ("W-1", "ordered"), ("Y-29", "delivered"), ("B-3", "part_delivered"),
    ("Z-9", "ordered"),     # nobody knows how many, and none has come
    ("Z-8", "unknown"),     # six of nobody knows how many
])
def test_the_status_says_no_more_than_the_two_numbers(deals, designation, status):
    assert of(deals[0], designation)["status"] == status


def test_a_cancellation_is_known_from_comments_alone_and_is_no_status(deals):
    rows, _ = deals
    assert [each["cancelled_in_comments"] for each in rows if each["designation"] == "X-300"] == [True, False]
    assert {each["status"] for each in rows} <= {"ordered", "part_delivered", "delivered", "unknown"}


def test_a_line_cut_in_two_is_whole_again(deals):
    found = of(deals[0], "B-3")
    assert (found["tiv_unit"], found["tiv_order"], found["tiv_delivered"]) == (0.25, 3.5, 3.25)


def test_states_are_told_apart_by_sipris_names_and_groups_are_none(deals):
    found = {each["recipient_name"]: each["recipient"] for each in deals[0]}
    assert found["Yemen Arab Republic (North Yemen)"] == "YAR"
    assert (found["Hezbollah (Lebanon)*"], found["NATO**"], found["Atlantis"]) == (None, None, None)
    assert set(ACTORS.values()) <= set(known_actors())


def test_deals_named_alike_have_numbers_of_their_own_that_last(deals, tmp_path):
    rows, _ = deals
    first, second = (each["deal"] for each in rows if each["designation"] == "X-300")
    assert first != second
    lines = FILE.splitlines(keepends=True)
    later = "".join([lines[0], *lines[3:], *lines[1:3]]).replace(",4,,2016,", ",5,,2016; 2017,")
    tables, _ = held(sipri_arms.SIPRI_ARMS, sipri_arms.read_register(written(tmp_path / "later.csv", later)))
    assert {each["deal"] for each in tables["deals"]} == {each["deal"] for each in rows}


def test_years_in_brackets_are_estimates_too(tmp_path):
    older = HEAD + "Iran,Russia,(2007),,(5),,X-300,SAM system,(4),,(2016); 2017,New,,10,50,40\n"
    tables, _ = held(sipri_arms.SIPRI_ARMS, sipri_arms.read_register(written(tmp_path / "older.csv", older)))
    (found,) = tables["deals"]
    assert (found["ordered"], found["delivered"], found["order_year"]) == (5, 4, 2007)
    assert all(found[f"{name}_estimated"] for name in ("ordered", "delivered", "order_year"))
    assert (found["first_delivery"], found["last_delivery"], found["delivery_years"]) == (2016, 2017, "2016;2017")


TITLES = (
    "Transfers of major conventional arms from All to All. Deals with deliveries made for the year range {} \n"
    "A '?' in a column indicates uncertain data.\n\nSource: SIPRI Arms Transfers Database (c) SIPRI.\nData generated: 28 Sep 2026\n"
)


def test_the_page_of_today_puts_titles_first_and_names_one_column_otherwise(tmp_path):
    body = FILE.lstrip("\ufeff").replace("Number delivered", "Deliveries in the Year Range")
    whole = written(tmp_path / "whole.csv", TITLES.format("'Not specified' to 'Not specified'") + body)
    tables, _ = held(sipri_arms.SIPRI_ARMS, sipri_arms.read_export(whole))
    assert len(tables["deals"]) == 12
    cut = written(tmp_path / "cut.csv", TITLES.format("2020 to 2024") + body)
    refused(sipri_arms.read_export, cut, "cut to a range of years", "without choosing years")


BY_YEAR = (
    "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,"
    "Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production\n"
    "101,Russia,Iran,X-300,SAM system,Air defence systems,2007,No,3,No,2017,No,New,10,10,30,No\n"
    "101,Russia,Iran,X-300,SAM system,Air defence systems,2007,No,1,Yes,2016,No,New,10,10,10,No\n"
    "102,United States,NATO**,T-3,radar,Sensors,2010,Yes,1,No,2011,Yes,Second hand,5,5,5,Yes\n"
)


@pytest.mark.parametrize("older", [False, True])
def test_deliveries_by_year_say_nothing_of_what_was_ordered(tmp_path, older):
    if older:
        text = BY_YEAR.replace("SIPRI AT Database ID,Supplier,Recipient", "Deal ID,Seller,Buyer").replace(",", ";")
        made = sipri_arms.read_older(written(tmp_path / "DealsAndTIVs.txt", f"SIPRI Transfers Database\n\n\n Search results\n\n{text}"))
    else:
        made = sipri_arms.read_deliveries(written(tmp_path / "deliveries.csv", "Title\n" * 11 + BY_YEAR))
    tables, counts = held(sipri_arms.SIPRI_ARMS, made)
    assert counts["deals"] == {"rows": 2, "recipient no state": 1}
    assert tables["deals"][0] == {
        "deal": 101, "supplier": "RUS", "recipient": "IRN", "supplier_name": "Russia", "recipient_name": "Iran", "weapon": "SAM system",
        "designation": "X-300", "ordered": None, "ordered_estimated": None, "order_year": 2007, "order_year_estimated": False, "delivered": 4,
        "delivered_estimated": True, "first_delivery": 2016, "last_delivery": 2017, "delivery_years": "2016;2017", "tiv_unit": 10, "tiv_order": None,
        "tiv_delivered": 40, "condition": "New", "status": "unknown", "cancelled_in_comments": None, "comments": None,
    }


def test_changed_columns_are_refused(tmp_path):
    changed = written(tmp_path / "register.csv", FILE.replace("Weapon designation", "Weapon"))
    refused(sipri_arms.read_register, changed, "`Weapon`", "Weapon designation")


def test_a_line_that_is_no_half_of_another_is_refused(tmp_path):
    odd = written(tmp_path / "register.csv", FILE + ",Russia,2007,,5,,X-300,SAM system,4,,2016,New,,10,50,40\n")
    refused(sipri_arms.read_register, odd, "have no recipient")


@pytest.mark.oracle
def test_sums_of_every_pair_equal_a_plain_loop_over_the_real_register():
    """The loop knows nothing of columns or types; four lines of the file are cut in two by a line break in a comment."""
    path = shared("arms/sipri_trade_register.csv")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream))[1:]
    wanted = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0, 0])
    for number, line in enumerate(lines):
        if line[0]:
            values = line[13:16] if line[13] else lines[number + 1][1:4]
            sums = wanted[line[1], line[0]]
            for place, text in enumerate([line[4], line[8], *values[1:]]):
                sums[place] += float(text or 0)
            sums[4] += 1
    table = sipri_arms.read_register(path)["deals"]
    found = table.to_pandas().groupby(["supplier_name", "recipient_name"])
    sums = found[["ordered", "delivered", "tiv_order", "tiv_delivered"]].sum()
    counts = found.size()
    assert set(sums.index) == set(wanted)
    for pair, row in sums.iterrows():
        assert all(math.isclose(mine, theirs, rel_tol=1e-9, abs_tol=1e-9) for mine, theirs in zip(row, wanted[pair], strict=False)), pair
        assert counts[pair] == wanted[pair][4]
    assert table.num_rows == 29_503
    _, told = held(sipri_arms.SIPRI_ARMS, {"deals": table})
    assert told["deals"]["supplier no state"] == 296
