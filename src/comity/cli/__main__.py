"""`python -m comity.cli`: the same as `comity`."""

from comity.cli import main

main()
