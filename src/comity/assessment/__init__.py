"""What a reader may conclude from the measures, with the reasons that led there."""
