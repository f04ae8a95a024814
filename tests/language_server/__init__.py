"""The language server: its pure parts by themselves, and the real program as an editor talks to it."""
