"""Text for people: sentences in two languages, display width, Japanese years and digits."""
