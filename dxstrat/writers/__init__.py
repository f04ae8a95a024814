"""Document trees turned into files, and files saved whole or not at all."""
