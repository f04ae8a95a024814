"""DX7xx: wording, and what a complete strategy holds."""
