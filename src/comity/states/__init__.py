"""Which states there were on a day, by which list, and under which codes and names."""
