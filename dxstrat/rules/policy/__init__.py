"""DX6xx: fit with the policies of the country, the prefecture and the municipality itself."""
