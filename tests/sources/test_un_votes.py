from __future__ import annotations

import datetime
import zipfile
from collections import Counter

import pytest

from comity.sources import un_votes
from comity.sources._inside import _fitting
from comity.sources._rframe import _frames
from shared_data import frame, plain
from sources.proofs import changed_columns, held, refused, written

DAY = datetime.date
LIBRARY_HEAD = ("undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,"
                "total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n")


def cast(number, day, session, symbol, **votes):
    """Lines of the Library's file: who voted how on one resolution."""
    tail = f'{day},{session},{symbol},A/L.1,,A/PV.1,"A title, with a comma",An item,PEACE|OCEANS--LAW,,3.0,1.0,1.0,1.0,6.0,https://digitallibrary.un.org/record/{number}'
    return "".join(f"{number},{code},NAME OF {code},{vote},{tail}\n" for code, vote in votes.items())


LIBRARY = LIBRARY_HEAD + "".join([
    cast(660001, "1949-11-15", 4, "A/RES/4/1", CHN="Y", USA="Y", UKR="N", IND="A"),
    cast(660002, "1971-10-20", 26, "A/RES/26/1", CHN="Y", USA="Y", SUN="N"),
    cast(660003, "1971-11-03", 26, "A/RES/26/2", CHN="Y", USA="N", SUN="X", YUG="Y"),
    cast(660004, "1990-06-01", 44, "A/RES/44/1", YEM="Y", DEU="Y", DDR="Y", YUG="A"),
    cast(660005, "1990-12-20", 45, "A/RES/45/1", YEM="Y", DEU="Y", RUS="Y", ZZZ="Y"),
    cast(4025240, "2023-10-27", "ES-10", "A/RES/ES-10/21", RUS="Y", DEU="A", NAM="Y", BEN="X"),
])


@pytest.fixture
def library(tmp_path):
    return held(un_votes.UN_VOTES, un_votes.read_library(written(tmp_path / "ga.csv", LIBRARY)))


def choices(tables):
    days = {each["roll_call"]: each["day"] for each in tables["roll_calls"]}
    return {(days[each["roll_call"]].isoformat(), each["actor"]): each["choice"] for each in tables["votes"]}


def test_the_library_tells_absences_and_adopted_resolutions_with_their_subjects(library):
    tables, counts = library
    assert counts["votes"] == {"rows": 23, "actor no state": 1}     # the last of 1990
    assert choices(tables)["2023-10-27", "BEN"] == "absent"
    assert {each["choice"]: each["known"] for each in tables["choices"]} == {
        "yes": True, "no": True, "abstain": True, "absent": True, "not_member": False,
    }
    assert tables["roll_calls"][0] == {
        "roll_call": 660001, "session": 4, "day": DAY(1949, 11, 15), "resolution": "A/RES/4/1", "title": "A title, with a comma",
        "important": None, "amendment": False, "paragraph": False, "issues": "PEACE;OCEANS--LAW",
    }
    assert tables["roll_calls"][-1]["session"] is None      # an emergency session


def test_the_seat_of_china_changes_hands(library):
    found = choices(library[0])
    assert found["1949-11-15", "CHN"] == "yes"
    assert found["1971-10-20", "TWN"] == "yes"
    assert found["1971-11-03", "CHN"] == "yes"
    assert ("1971-10-20", "CHN") not in found
    assert ("1971-11-03", "TWN") not in found


def test_a_code_is_the_state_of_the_day(library):
    found = choices(library[0])
    assert ("1971-11-03", "SUN") in found
    assert ("1990-12-20", "SUN") in found       # the Library may use today's code for all days
    assert ("2023-10-27", "RUS") in found
    assert ("1990-06-01", "YEM") in found
    assert ("1990-06-01", "DEU") in found
    assert ("1990-06-01", "DDR") in found
    assert ("2023-10-27", "NAM") in found


def test_founding_members_vote_before_they_are_states(library):
    found = choices(library[0])
    assert (found["1949-11-15", "UKR"], found["1949-11-15", "IND"]) == ("no", "abstain")


def test_the_older_file_of_the_library_has_no_note(tmp_path):
    older = LIBRARY.replace("subjects,vote_note,", "subjects,").replace("OCEANS--LAW,,", "OCEANS--LAW,")
    tables, _ = held(un_votes.UN_VOTES, un_votes.read_library(written(tmp_path / "ga.csv", older)))
    assert len(tables["votes"]) == 23


def test_changed_columns_and_words_are_refused(tmp_path):
    changed_columns(un_votes.read_library, tmp_path / "ga.csv", LIBRARY, "ms_vote", "ms_choice")
    refused(un_votes.read_library, written(tmp_path / "ga.csv", LIBRARY.replace(",NAME OF USA,N,", ",NAME OF USA,maybe,")), "`maybe`", "choice")


def test_a_roll_call_with_two_days_is_refused(tmp_path):
    twice = LIBRARY + cast(660001, "1950-11-15", 4, "A/RES/4/1", FRA="Y")
    refused(un_votes.read_library, written(tmp_path / "ga.csv", twice), "roll call 660001 has two days")


VOETEN_HEAD = ("rcid,ccode,member,vote,Country,Countryname,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,"
               "ec,ident,resid\n")


def counted(number, day, flags, **votes):
    """Lines of Voeten's file: the choices of states by their Correlates of War numbers."""
    tail = f"{day[:4]},26,1,2,1,1,{day},R/26/1,0,1,,\"A long text, with a comma\",{flags},0,26001"
    return "".join(f"{number},{code.lstrip('s')},1,{vote},ABC,A state,{tail}\n" for code, vote in votes.items())


VOETEN = VOETEN_HEAD + "".join([
    counted(900, "1948-12-10", "0,0,0,1,0,0", s2=1, s713=1, s710=9, s365=2, s369=3, s255=9),
    counted(901, "1960-12-10", "0,1,1,0,0,0", s2=3, s713=1, s710=9, s365=8, s678=1),
    counted(902, "1975-12-10", "1,0,0,0,1,1", s2=3, s713=9, s710=1, s260=2, s265=2, s255=9, s316=9),
    counted(903, "1990-12-06", "0,0,0,0,0,0", s2=3, s260=1, s678=1, s345=8),
])


@pytest.mark.parametrize("layout", ["csv", "tab"])
def test_voeten_keeps_five_choices_apart(tmp_path, layout):
    if layout == "tab":
        text = VOETEN.replace('"A long text, with a comma"', "A long text; with none").replace(",", "\t")
        made = un_votes.read_voeten_tab(written(tmp_path / "UNVotes.tab", text))
    else:
        made = un_votes.read_voeten_csv(written(tmp_path / "UNVotes.csv", VOETEN))
    tables, counts = held(un_votes.UN_VOTES, made)
    found = choices(tables)
    assert Counter(each["choice"] for each in tables["votes"]) == {"yes": 7, "abstain": 3, "no": 4, "absent": 2, "not_member": 6}
    assert all(each["known"] for each in tables["choices"])
    assert counts["votes"]["actor no state"] == 4       # no second China and no Germany in 1948, no united Germany and no Czech Republic in 1975
    assert found["1975-12-10", "DEU"] == "abstain"
    assert len(found) == len(tables["votes"]) - 4 + 2     # nobody is there twice; of each of two days one key is no state
    assert (found["1948-12-10", "CHN"], found["1960-12-10", "TWN"], found["1960-12-10", "CHN"]) == ("yes", "yes", "not_member")
    assert (found["1975-12-10", "CHN"], found["1975-12-10", "TWN"]) == ("yes", "not_member")
    assert (found["1990-12-06", "DEU"], found["1990-12-06", "YEM"], found["1990-12-06", "YUG"]) == ("yes", "yes", "absent")
    first, second, third, last = tables["roll_calls"]
    assert (first["issues"], second["issues"]) == ("Human rights", "Nuclear weapons and nuclear material;Arms control and disarmament")
    assert (third["issues"], last["issues"]) == ("Palestinian conflict;Colonialism;Economic development", "")
    assert (first["important"], first["amendment"], first["paragraph"], first["title"][:11]) == (True, False, True, "A long text")


def test_days_with_slashes_and_older_columns(tmp_path):
    lines = ["rcid\tccode\tvote\tsession\tdate\tunres", "3\t2\t1\t1\t1/31/1946\tR/1/66", "3\t20\t3\t1\t1/31/1946\tR/1/66"]
    tables, _ = held(un_votes.UN_VOTES, un_votes.read_voeten_tab(written(tmp_path / "a.tab", "\n".join(lines) + "\n")))
    (call,) = tables["roll_calls"]
    assert (call["day"], call["title"], call["important"], call["issues"]) == (DAY(1946, 1, 31), None, None, None)


def packaged(path, *left_out):
    """An R file of the three data frames of the package unvotes, but for those left out."""
    import pandas as pd
    import rdata

    votes = [(7, "Namibia", "NA", "yes"), (7, "Federal Republic of Germany", None, "no"), (7, "Yemen Arab Republic", None, "abstain"),
             (7, "Taiwan", "TW", "yes"), (8, "Russia", "RU", "yes"), (8, "Yugoslavia", "YU", "no"), (8, "Zanzibar", None, "yes"), (9, "Taiwan", "TW", "no")]
    calls = [(7, 45.0, 1, "1990-12-06", "R/45/1", None, None, "A title", "More of it"), (8, 46.0, None, "1991-12-06", "R/46/1", 0, 1, None, "A long text"),
             (9, 4.0, 0, "1949-12-06", "R/4/1", 1, 0, "China", "China")]
    frames = {
        "un_votes": pd.DataFrame(votes, columns=["rcid", "country", "country_code", "vote"]),
        "un_roll_calls": pd.DataFrame(calls, columns=["rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr"]),
        "un_roll_call_issues": pd.DataFrame([(7, "co", "Colonialism"), (7, "ec", "Economic development")], columns=["rcid", "short_name", "issue"]),
    }
    texts = ("country", "country_code", "vote", "date", "unres", "short", "descr", "short_name", "issue")
    kept = {
        name: each.astype({column: object if column in texts else "float64" for column in each})
        for name, each in frames.items() if name not in left_out
    }
    rdata.write_rda(path, kept)
    return path


def test_the_package_leaves_out_who_was_absent_and_that_is_said(tmp_path):
    tables, counts = held(un_votes.UN_VOTES, un_votes.read_package(packaged(tmp_path / "unvotes.rda")))
    found = choices(tables)
    assert {each["choice"]: each["known"] for each in tables["choices"]} == {
        "yes": True, "no": True, "abstain": True, "absent": False, "not_member": False,
    }
    assert (found["1990-12-06", "NAM"], found["1990-12-06", "DEU"], found["1990-12-06", "YEM"]) == ("yes", "no", "abstain")
    assert (found["1991-12-06", "SUN"], found["1991-12-06", "YUG"], found["1949-12-06", "CHN"]) == ("yes", "no", "no")
    assert counts["votes"] == {"rows": 8, "actor no state": 1}      # Zanzibar, thirty years late
    first, second, third = tables["roll_calls"]
    assert (first["issues"], first["important"], first["amendment"], first["title"]) == ("co;ec", True, None, "A title")
    assert (second["issues"], second["important"], second["paragraph"], second["title"], third["session"]) == ("", None, True, "A long text", 4)


def test_votes_without_their_roll_calls_are_refused_with_what_to_do_in_r(tmp_path):
    refused(un_votes.read_package, packaged(tmp_path / "a.rda", "un_roll_calls"), "not the roll calls with their days", "in R: library(unvotes); save(")
    without = packaged(tmp_path / "b.rda", "un_roll_call_issues")
    assert {each["issues"] for each in held(un_votes.UN_VOTES, un_votes.read_package(without))[0]["roll_calls"]} == {None}


def test_the_packages_own_files_come_in_one_zip(tmp_path):
    """As they lie in the package, in R's own packing."""
    with zipfile.ZipFile(tmp_path / "data.zip", "w") as archive:
        for name in ("un_votes", "un_roll_calls", "un_roll_call_issues"):
            others = {"un_votes", "un_roll_calls", "un_roll_call_issues"} - {name}
            archive.write(packaged(tmp_path / f"{name}.rda", *others), f"unvotes/data/{name}.rda")
    ((layout, folder),) = _fitting(tmp_path / "data.zip", un_votes.UN_VOTES.layouts, tmp_path, 1 << 20)
    tables, counts = held(un_votes.UN_VOTES, un_votes.read_package(folder))
    assert (layout.name, counts["votes"]["rows"], tables["roll_calls"][0]["issues"]) == ("un_votes of the R package unvotes", 8, "co;ec")
    (folder / "un_roll_calls.rda").unlink()
    refused(un_votes.read_package, folder, "not the roll calls with their days", "put it into a .zip with un_roll_calls.rda")


@pytest.fixture(scope="session")
def real():
    """The package's own files, read once, as an import reads them."""
    plain("unvotes/un_roll_calls.rda")
    tables = un_votes.read_package(plain("unvotes/un_votes.rda").parent)
    _frames.cache_clear()
    return tables


@pytest.mark.oracle
def test_counts_of_the_real_file_are_those_of_the_package(real):
    _, counts = held(un_votes.UN_VOTES, {**real, "votes": real["votes"].slice(0, 1000)})
    assert counts["roll_calls"] == {"rows": 6_203}
    found = {each["values"]: each["counts"] for each in real["votes"]["choice"].value_counts().to_pylist()}
    assert found == {"yes": 693_664, "abstain": 110_897, "no": 65_548}
    assert real["votes"].num_rows == 870_109
    assert {each["choice"] for each in real["choices"].to_pylist() if each["known"]} == {"yes", "abstain", "no"}


@pytest.mark.oracle
def test_roll_calls_equal_those_another_reader_finds(real):
    ours = real["roll_calls"].to_pandas()
    theirs = frame("unvotes/un_roll_calls.rda").sort_values("rcid")
    assert (ours["roll_call"].to_numpy() == theirs["rcid"].astype(int).to_numpy()).all()
    assert (ours["session"].to_numpy() == theirs["session"].astype(int).to_numpy()).all()
    days = [(day - DAY(1970, 1, 1)).days for day in ours["day"]]
    assert days == theirs["date"].astype(int).to_list()
    for mine, other in (("important", "importantvote"), ("amendment", "amend"), ("paragraph", "para")):
        assert ours[mine].astype("boolean").astype("Int64").to_list() == theirs[other].astype("Int64").to_list(), mine


@pytest.mark.oracle
def test_seats_of_the_real_file(real):
    import pyarrow.compute as pc

    votes = real["votes"]
    place = pc.index_in(votes["roll_call"], value_set=real["roll_calls"]["roll_call"].combine_chunks())
    votes = votes.append_column("day", real["roll_calls"]["day"].take(place))
    spans = {
        (each["code"], each["actor"]): (each["day_min"], each["day_max"], each["count_all"])
        for each in votes.group_by(["code", "actor"]).aggregate([("day", "min"), ("day", "max"), ([], "count_all")]).to_pylist()
    }
    assert spans["TW", "CHN"][1] < DAY(1949, 12, 7) <= spans["TW", "TWN"][0]
    assert spans["TW", "TWN"][1] <= DAY(1971, 10, 25) < spans["CN", "CHN"][0]
    assert spans["RU", "SUN"][1] < DAY(1991, 12, 26) <= spans["RU", "RUS"][0]
    assert spans["Yemen Arab Republic", "YAR"][1] < DAY(1990, 5, 22) <= spans["Yemen Arab Republic", "YEM"][0]
    assert [spans["YU", actor][2] for actor in ("YUG", "SCG", "SRB")] == [3_918, 282, 1_275]
    assert spans["Federal Republic of Germany", "DEU"][2] == 2_151
    assert ("BY", "BLR") in spans
    assert spans["NA", "NAM"][2] == 2_455       # the code NA is Namibia's
    assert sum(count for (_, actor), (_, _, count) in spans.items() if actor is None) == 10
