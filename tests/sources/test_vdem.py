from __future__ import annotations

from comity.sources import vdem
from sources.proofs import changed_columns, held, refused, written

ENDS = ("", "_codelow", "_codehigh", "_sd")
HEAD = ("country_name,country_text_id,country_id,year,historical_date,project,historical,histname,codingstart,codingend,codingstart_contemp,"
        "codingend_contemp,codingstart_hist,codingend_hist,gapstart1,gapend1,gap_index,COWcode,"
        + ",".join(f"{name}{end}" for name in vdem.INDICATORS for end in ENDS) + ",v2xcl_rol,v2elrgstry_osp,v3eldirelc,e_gdppc\n")


def row(name, code, year, cow, *values):
    cells = []
    for value in values:
        cells += [f"{value}", f"{value - 0.05:.2f}", f"{value + 0.05:.2f}", "0.04"] if value is not None else [""] * 4
    cells += [""] * 4 * (len(vdem.INDICATORS) - len(values))
    return f'"{name}",{code},11,{year},{year}-12-31,0,1,Name,1900,2024,1900,2024,,,,,1,{cow},{",".join(cells)},0.5,1.5,,7.1\n'


FILE = HEAD + "".join([
    row("Russia", "RUS", 1980, 365, 0.1, 0.05), row("Russia", "RUS", 2020, 365, 0.25, 0.1, 0.2, 0.15, 0.3), row("Iran", "IRN", 2020, 630, 0.19),
    row("Germany", "DEU", 1970, 255, 0.85), row("German Democratic Republic", "DDR", 1970, 265, 0.1), row("Germany", "DEU", 2020, 255, 0.88),
    row("Yemen", "YEM", 1980, 679, 0.1), row("Yemen", "YEM", 2020, 679, 0.12), row("India", "IND", 1930, 750, 0.2), row("Somaliland", "SML", 2020, "", 0.4),
    row("Serbia", "SRB", 1980, 345, 0.2), row("Serbia", "SRB", 2004, 345, 0.5), row("Iran", "IRN", 1900, 630, None),
])


def test_each_index_with_its_interval(tmp_path):
    tables, counts = held(vdem.VDEM, vdem.read_csv(written(tmp_path / "V-Dem-CY-Core-v15.csv", FILE)))
    rows = {(each["code"], each["year"], each["indicator"]): each for each in tables["scores"]}
    assert rows["RUS", 2020, "v2x_polyarchy"] == {
        "actor": "RUS", "code": "RUS", "year": 2020, "indicator": "v2x_polyarchy", "value": 0.25, "low": 0.2, "high": 0.3,
    }
    assert rows["RUS", 2020, "v2x_egaldem"]["value"] == 0.3
    assert ("IRN", 2020, "v2x_libdem") not in rows
    assert ("IRN", 1900, "v2x_polyarchy") not in rows
    assert counts["scores"] == {"rows": 17, "actor no state": 2}     # India was a colony, and nobody's list has Somaliland


def test_a_code_is_the_state_of_the_year(tmp_path):
    tables, _ = held(vdem.VDEM, vdem.read_csv(written(tmp_path / "V-Dem-CY-Core-v15.csv", FILE)))
    found = {(each["code"], each["year"]): each["actor"] for each in tables["scores"]}
    assert (found["RUS", 1980], found["RUS", 2020]) == ("SUN", "RUS")
    assert (found["DEU", 1970], found["DDR", 1970], found["DEU", 2020]) == ("DEU", "DDR", "DEU")
    assert (found["YEM", 1980], found["YEM", 2020]) == ("YAR", "YEM")
    assert (found["SRB", 1980], found["SRB", 2004]) == ("YUG", "SCG")


def test_changed_columns_are_refused(tmp_path):
    changed_columns(vdem.read_csv, tmp_path / "a.csv", FILE, "v2x_libdem_codelow", "libdem_low")
    without = FILE.replace("v2x_polyarchy_codelow", "v2x_polyarchy_low")     # V-Dem's own, but not the one that is needed
    refused(vdem.read_csv, written(tmp_path / "b.csv", without), "`v2x_polyarchy_codelow`", "is not there")
