"""Writers: files saved whole or not at all, and each file format."""
