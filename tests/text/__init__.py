"""Text for people: eras, widths, harmless text, file names."""
