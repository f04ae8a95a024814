"""DX2xx: the chain 課題 → 施策 → KPI."""
