"""The command line: the only part that speaks to a terminal."""
