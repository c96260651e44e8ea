"""Four proofs for each measure: the worked example, a published or hand-computed figure, properties, the empty table."""
