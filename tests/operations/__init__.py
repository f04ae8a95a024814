"""The operations behind the commands."""
