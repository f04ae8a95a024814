"""From the text of one file to data with the place of every key and value."""
