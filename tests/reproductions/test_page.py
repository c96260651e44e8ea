"""Published figures come out as the page says, and the page is what its figures write."""

import pytest

from reproductions import page
from reproductions.reproduction import REPRODUCED

pytestmark = [pytest.mark.oracle, pytest.mark.slow]


@pytest.mark.parametrize("make", page.ALL, ids=lambda make: make.__name__)
def test_published_figures(make):
    made = make()
    assert made.fits, [(figure.what, *figure.printed()) for figure in made.figures if not figure.same]
    assert made.note or made.verdict == REPRODUCED, "a gap has its reason beside it"


def test_the_page_is_what_it_would_be_written_as():
    assert page.PAGE.read_text(encoding="utf-8") == page.text()
