"""When a figure counts as reproduced, and what a gap is."""

from reproductions.reproduction import NEAR, NOT, Figure, Reproduction


def test_a_figure_is_the_same_to_the_digits_that_were_published():
    assert Figure("", .141, .14097, 4).same is True
    assert Figure("", 14, 14.49).same
    assert not Figure("", 14, 14.6).same
    assert Figure("", 43, 42.2).gap == "−0.8"
    made = Reproduction("X", "", "", "", "", (Figure("", 43, 42.2),), near=1)
    assert (made.verdict, made.fits) == (NEAR, True)
    assert Reproduction("X", "", "", "", "", (Figure("", 43, 41.2),), near=1).fits is False
    assert Reproduction("X", "", "", "", "", (Figure("", 43, 4),), open=True).verdict == NOT
