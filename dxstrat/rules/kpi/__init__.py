"""DX3xx: what makes a KPI one that can be measured and judged."""
