"""Public collections of texts that break programs, put into whole plans."""
