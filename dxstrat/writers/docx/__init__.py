"""The Word writer: a document tree becomes one .docx over a lean base of readable XML parts."""
