"""DX4xx: dates, fiscal years and the roadmap: who does what by when."""
