"""Which states, pairs of states and larger groups there were in each period: the rows a panel is laid on."""
