"""The brief: an assessment as sections and parts, and the printers that show them."""
