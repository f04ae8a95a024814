"""The Word writer: a document tree becomes one .docx over a lean base of readable XML parts."""

from dxstrat.writers.docx.look import Look, look_named, look_names
from dxstrat.writers.docx.write import write_docx

__all__ = ["Look", "look_named", "look_names", "write_docx"]
