"""Fuzzing guided by coverage: bytes that reach new lines of the code are kept and changed further."""
