"""How properties are searched.

Properties try the same examples on every run, so that a change is judged by what it changed. With COMITY_SEED set, others are drawn each
time; run it now and then, and write what it finds down as an example.
"""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("random", print_blob=True)
settings.load_profile("random" if "COMITY_SEED" in os.environ else "same")
