"""Small hostile files of ours: in `table.txt` their names, their bytes, and the code and line of all they give."""
