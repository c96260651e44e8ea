"""How properties are searched, and which tests stay together.

Properties try the same examples on every run, so that a change is judged by what it changed. With COMITY_SEED set, others are drawn each
time; run it now and then, and write what it finds down as an example.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("random", print_blob=True)
settings.load_profile("random" if "COMITY_SEED" in os.environ else "same")

TOGETHER = {"test_browser.py", "test_clocks.py", "test_cow_igo.py", "test_deletion.py", "test_gates.py", "test_live_cases.py", "test_un_votes.py"}
"""Files whose tests share what is dear to make: one worker makes it, once."""


@pytest.hookimpl(tryfirst=True)  # the plugin that deals tests out reads the marks in this hook too
def pytest_collection_modifyitems(items):
    """Keep tests together, under `--dist loadgroup`, that share a fixture or a large file of others."""
    for item in items:
        if item.path.name in TOGETHER:
            item.add_marker(pytest.mark.xdist_group(item.path.name))
        elif item.get_closest_marker("oracle"):
            item.add_marker(pytest.mark.xdist_group("real"))
