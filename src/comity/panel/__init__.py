"""A tidy table of measures for any set of pairs and years, with what every column rests on."""
