"""The chain 課題 → 施策 → KPI as text, table and diagram; one form per file."""
