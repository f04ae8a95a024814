"""Tests of rendering: templates and blocks to the document tree."""
