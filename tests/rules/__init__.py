"""The rules, over real plans read from text."""
