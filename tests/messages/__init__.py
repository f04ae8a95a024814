"""All that is said outside the rules and the schema, as texts that people have read."""
