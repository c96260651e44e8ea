"""Where bulk records come from: one provider's file each, kept as vintages."""
