"""Carry out what findings say where it is certain: in the bytes of a file, with nothing else changed."""
