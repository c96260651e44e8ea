"""The sections of a brief, one a file, each written by rules from the facts of a reading."""
