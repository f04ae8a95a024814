"""Reading plans and holding them against the schema."""
