"""The code of docs/frames.md, run as it stands, and the figures beside it."""

import re
from pathlib import Path

from comity import frames

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "frames.md").read_text("utf-8")


def test_the_code_of_the_page_gives_what_the_page_says():
    names, checked = {"frames": frames}, 0
    for block in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        for line in block.splitlines():
            code, _, said = line.partition("#")
            if said.strip().isdecimal():
                assert eval(code, names) == int(said), line
                checked += 1
            else:
                exec(code, names)
    assert checked == 3


def test_the_table_of_germany_and_yemen():
    rows = re.findall(r"^\| ([A-Z]{3}) \| (\d+) \| (1990) \| ([\d-]+) \| ([\d-]+) \| (\d+) \|$", PAGE, re.MULTILINE)
    table = frames.state_years("cow", 1990, 1990, states=[255, 260, 678, 679]).table().to_pylist()
    assert rows == [tuple(str(value) for value in row.values()) for row in table]


def test_the_numbers_in_the_text():
    assert frames.k_ads(5, "cow", 2016, 2016).size() == 2_231_243_664
    assert [row["days"] for one in ("RUS", "SUN") for row in frames.dyads("cow", 1991, 1991, pairs=[(one, "USA")]).table().to_pylist()] == [6, 359]
