"""A slow and plain second reading of the claim format, for the engine to be held against."""
