"""Findings printed: one module for each output format."""
