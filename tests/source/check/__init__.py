"""Tests of the check against the schema."""
