"""What people get wrong in a text in YAML: how it is recognised, said, and put right in memory."""
