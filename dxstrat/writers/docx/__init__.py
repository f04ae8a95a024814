"""The Word writer: a document tree becomes one .docx over a lean base of readable XML parts."""

from dxstrat.writers.docx.look import SHIPPED_LOOKS, Look, look_named
from dxstrat.writers.docx.write import write_docx

__all__ = ["SHIPPED_LOOKS", "Look", "look_named", "write_docx"]
