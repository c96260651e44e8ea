"""Membership of states in intergovernmental organisations by year, 1816 to 2014, from the Correlates of War project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comity.sources._actors import in_years
from comity.sources._columns import ROW, strings, typed
from comity.sources._letters import encoding_of
from comity.sources._rframe import frame
from comity.sources._source import IGNORED, OWN, Column, Coverage, Expect, Layout, Source, Table

if TYPE_CHECKING:
    import pyarrow as pa

MEMBERSHIPS = Table("memberships", (
    Column("organisation", "string", "", "the project's short name, in capitals"),
    Column("title", "string", "", "the organisation's name; null in the layout by state"),
    Column("actor", "string", "", "the state"),
    Column("code", "int32", "", "its Correlates of War number"),
    Column("year", "int16", "year", "a year in which the organisation and the state both were"),
    Column("status", "string", "", "full, associate, observer, none, or missing: the project could not tell"),
), key=("organisation", "code", "year"), actors=("actor",), time="year")

STATUS = ("none", "full", "associate", "observer", "missing")
"""What 0, 1, 2, 3 and -9 say, in this order."""
_WORDS: dict[str, int | None] = {"0": 0, "1": 1, "2": 2, "3": 3, "-9": 4, "-1": None}
"""A state that was none in the year, or an organisation that was not yet, is -1 (in R nothing) and has no row."""

_NUMBERS = """
    afghanistan 700 albania 339 algeria 615 andorra 232 angola 540 antiguabarbuda 58 argentina 160 armenia 371 australia 900 austria 305
    austriahungary 300 azerbaijan 373 baden 267 bahamas 31 bahrain 692 bangladesh 771 barbados 53 bavariaelect 245 belarus 370 belgium 211
    belize 80 benin 434 bhutan 760 bolivia 145 bosnia 346 botswana 571 brazil 140 brunei 835 bulgaria 355 burkinafaso 439 burundi 516
    car 482 cambodia 811 cameroon 471 canada 20 capeverde 402 chad 483 chile 155 china 710 colombia 100 comoros 581 congobrazz 484
    costarica 94 croatia 344 cuba 40 cyprus 352 czechrep 316 czechoslovakia 315 denmark 390 djibouti 522 domrepublic 42 dominica 54
    egermany 265 etimor 860 ecuador 130 egypt 651 elsalvador 92 eqguinea 411 eritrea 531 estonia 366 ethiopia 530 fyromacedonia 343
    fiji 950 finland 375 france 220 gabon 481 gambia 420 georgia 372 germany 255 ghana 452 greece 350 grenada 55 guatemala 90 guinea 438
    guineabissau 404 guyana 110 haiti 41 hanover 240 hesseelect 273 hessegrand 275 honduras 91 hungary 310 iceland 395 india 750
    indonesia 850 iran 630 iraq 645 ireland 205 israel 666 italy 325 ivorycoast 437 jamaica 51 japan 740 jordan 663 kazakhstan 705
    kenya 501 kiribati 946 korea 730 kosovo 347 kuwait 690 kyrgyzstan 703 laos 812 latvia 367 lebanon 660 lesotho 570 liberia 450
    libya 620 liechtenstein 223 lithuania 368 luxembourg 212 madagascar 580 malawi 553 malaysia 820 maldives 781 mali 432 malta 338
    marshallis 983 mauritania 435 mauritius 590 mecklenburg 280 mexico 70 micronesiafs 987 modena 332 moldova 359 monaco 221 mongolia 712
    morocco 600 montenegro 341 mozambique 541 myanmar 775 namibia 565 nauru 970 nepal 790 netherlands 210 newzealand 920 nicaragua 93
    niger 436 nigeria 475 nokorea 731 norway 385 nyemen 678 oman 698 pakistan 770 palau 986 panama 95 papalstates 327 papuanewguinea 910
    paraguay 150 parma 335 peru 135 philippines 840 poland 290 portugal 235 qatar 694 romania 360 russia 365 rwanda 517 svietnam 817
    syemen 680 sanmarino 331 saotome 403 saudiarabia 670 saxony 269 senegal 433 seychelles 591 sierraleone 451 singapore 830 slovakia 317
    slovenia 349 soafrica 560 sokorea 732 sosudan 626 solomonis 940 somalia 520 spain 230 srilanka 780 stkitts 60 stlucia 56 stvincent 57
    sudan 625 suriname 115 swaziland 572 sweden 380 switzerland 225 syria 652 taiwan 713 tajikistan 702 tanzania 510 thailand 800 togo 461
    tonga 955 trinidad 52 tunisia 616 turkey 640 turkmenistan 701 tuscany 337 tuvalu 947 twosicilies 329 uae 696 uk 200 usa 2 uganda 500
    ukraine 369 uruguay 165 uzbekistan 704 vanuatu 935 venezuela 101 vietnam 816 wgermany 260 wsamoa 990 wurtenburg 271 yemen 679
    yugoslaviaserb 345 zaire 490 zambia 551 zanzibar 511 zimbabwe 552
""".split()
NUMBERS = dict(zip(_NUMBERS[::2], _NUMBERS[1::2], strict=True))
"""The columns of the file by organisation, each a state, with its Correlates of War number."""

_BY_ORGANISATION = {
    "ioname": "organisation", "orgname": "title", "year": "year", **{name: f"state_{number}" for name, number in NUMBERS.items()},
    # When it began and ended, what became of it, and what kind it is, is not asked here; -9 says where membership was not found.
    "sdate": IGNORED, "deaddate": IGNORED, "dead": IGNORED, "integrated": IGNORED, "replaced": IGNORED, "longorgname": IGNORED,
    "ionum": IGNORED, "igocode": IGNORED, "version": IGNORED, "accuracyofpre1965membershipdates": IGNORED, "sourcesandnotes": IGNORED,
    "imputed": IGNORED, "political": IGNORED, "social": IGNORED, "economic": IGNORED,
}
BY_ORGANISATION_RDA = Layout("igo_year_format3.rda", "rda", _BY_ORGANISATION, "comity.sources.cow_igo:read_organisations_rda")
BY_ORGANISATION_CSV = Layout("igo_year_formatv3.csv", "csv", _BY_ORGANISATION, "comity.sources.cow_igo:read_organisations_csv",
                             member="*igo_year_format*.csv")
_BY_STATE = {"ccode": "code", "year": "year", "state": IGNORED, "*": OWN}
BY_STATE_RDA = Layout("state_year_format3.rda", "rda", _BY_STATE, "comity.sources.cow_igo:read_states_rda")
BY_STATE_CSV = Layout("state_year_formatv3.csv", "csv", _BY_STATE, "comity.sources.cow_igo:read_states_csv",
                      member="*state_year_format*.csv")


def read_organisations_rda(path: Path) -> dict[str, pa.Table]:
    """Memberships out of the R data frame that has a row for each organisation and year, and a column for each state."""
    return _by_organisation(frame(path, BY_ORGANISATION_RDA), path.name)


def read_organisations_csv(path: Path) -> dict[str, pa.Table]:
    """Memberships out of the text file that has a row for each organisation and year."""
    return _by_organisation(_text(path, BY_ORGANISATION_CSV), path.name)


def read_states_rda(path: Path) -> dict[str, pa.Table]:
    """Memberships out of the R data frame that has a row for each state and year, and a column for each organisation."""
    return _by_state(frame(path, BY_STATE_RDA), path.name)


def read_states_csv(path: Path) -> dict[str, pa.Table]:
    """Memberships out of the text file that has a row for each state and year."""
    return _by_state(_text(path, BY_STATE_CSV), path.name)


def _text(path: Path, layout: Layout) -> pa.Table:
    """The cells of a text file of the project: parted by tabs, where quotes close nothing, or by commas; in the letters of a Macintosh."""
    with path.open("rb") as stream:
        tabs = b"\t" in stream.readline(1 << 16)
    lower = [name.lower() for name in layout.columns]

    def renamed(names: list[str]) -> list[str]:
        plain = [name.strip('"') for name in names]
        return [name.lower() if name.lower() in lower else name for name in plain]

    encoding = encoding_of(path, "mac_roman")
    return strings(path, layout, delimiter="\t" if tabs else ",", encoding=encoding, quoted=not tabs, renamed=renamed)


def _title(titles: pa.ChunkedArray) -> pa.Array:
    """Names as they were written on a Macintosh; R took their bytes for Latin letters. Quotes around them are taken off."""
    import pyarrow as pa

    coded = titles.combine_chunks().dictionary_encode()
    names = [None if name is None else _mended(name).strip().strip('"') for name in coded.dictionary.to_pylist()]
    return pa.array(names, pa.string()).take(coded.indices)


def _mended(name: str) -> str:
    """A name with control characters in it, which only that mistake puts there, read again."""
    mistaken = any("\x80" <= letter <= "\x9f" for letter in name) or name.endswith("\xca")
    return name.encode("latin-1").decode("mac_roman") if mistaken and all(letter <= "\xff" for letter in name) else name


def _by_organisation(table: pa.Table, file: str) -> dict[str, pa.Table]:
    """A row for each organisation and year, a column for each state."""
    import pyarrow as pa

    place = table.column_names.index("title")
    made = typed(table.set_column(place, "title", _title(table["title"])), MEMBERSHIPS.columns, file=file)
    states = [name for name in made.column_names if name.startswith("state_")]
    row, place, status = _cells(made.select([*states, ROW]), file)
    code = pa.array([int(name.removeprefix("state_")) for name in states], pa.int32()).take(place)
    return _memberships(made["organisation"].take(row), made["title"].take(row), code, made["year"].take(row), status)


def _by_state(table: pa.Table, file: str) -> dict[str, pa.Table]:
    """A row for each state and year, a column for each organisation."""
    import pyarrow as pa

    made = typed(table, MEMBERSHIPS.columns, file=file)
    names = [name for name in made.column_names if name not in ("code", "year", ROW)]
    cells = made.select([*names, ROW]).rename_columns([*(f"o_{name.lower()}" for name in names), ROW])
    row, place, status = _cells(cells, file)
    return _memberships(pa.array(names).take(place), pa.nulls(len(row), pa.string()), made["code"].take(row), made["year"].take(row), status)


def _cells(table: pa.Table, file: str) -> tuple[pa.Array, pa.Array, pa.Array]:
    """Of each cell that says something: its row, the place of its column, and its status as a number."""
    import numpy as np
    import pyarrow as pa

    names = table.column_names[:-1]
    made = typed(table, [Column(name, "int8") for name in names], words=dict.fromkeys(names, _WORDS), file=file)
    values = np.stack([column.fill_null(-1).to_numpy() for column in made.columns[:-1]], axis=1) if names else np.empty((0, 0), np.int8)
    row, place = np.nonzero(values >= 0)
    return pa.array(row), pa.array(place), pa.array(values[row, place])


def _memberships(
    organisation: pa.ChunkedArray, title: pa.ChunkedArray, code: pa.ChunkedArray, year: pa.ChunkedArray, status: pa.Array
) -> dict[str, pa.Table]:
    """The table, without the cells of a state that was none: where an organisation's members are not known, it is missing from nothing."""
    import pyarrow as pa
    import pyarrow.compute as pc

    made = pa.table({
        "organisation": pc.utf8_upper(pc.utf8_trim(organisation, '"')), "title": title, "actor": in_years(code, year, "cow"),
        "code": code, "year": year, "status": pa.array(STATUS).take(status),
    }, MEMBERSHIPS.schema())
    return {"memberships": made.filter(pc.or_(pc.is_valid(made["actor"]), pc.not_equal(made["status"], "missing")))}


COW_IGO = Source(
    name="cow_igo",
    title="Intergovernmental organisations and their members, version 3",
    producer="Jon C. W. Pevehouse and others, Correlates of War project",
    citation="Pevehouse, Jon C. W., Timothy Nordstrom, Roseanne W. McManus and Anne Spencer Jamison. 2020. Tracking Organizations in the "
             "World: The Correlates of War IGO Version 3.0 Datasets. Journal of Peace Research 57 (3): 492-503. Version {version}.",
    doi="10.1177/0022343319881175",
    licence="see the owner's page",
    terms="The owner's page states the terms; see https://correlatesofwar.org/data-sets/igos/",
    home="https://correlatesofwar.org/data-sets/igos/",
    address="https://correlatesofwar.org/wp-content/uploads/igo_year_formatv3.zip",
    version="3",
    tables={"memberships": MEMBERSHIPS},
    expect=Expect(rows=(1_000_000, 5_000_000), states=(190, 230), years=(1815, 2030)),
    layouts=(BY_ORGANISATION_RDA, BY_ORGANISATION_CSV, BY_STATE_RDA, BY_STATE_CSV),
    coverage=Coverage(1816, 2014, "every member of the Correlates of War system in 534 organisations",
                      "no row of an organisation in a year: it was not; no row of a state: it was none. Outsiders have a row, `none`. "
                      "Before 1965 the project looked every fifth year and filled the years between"),
)
