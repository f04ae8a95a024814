"""The office's own Word file (`--reference`): refused where it is dangerous, before anything is made of it.

Everything here needs the standard library alone and reads bytes as text or numbers; nothing is executed
or fetched. What is then taken over into a document, and how, is `dxstrat.writers.docx.house`.
"""

from dxstrat.writers.reference.guard import Guarded, guard
from dxstrat.writers.reference.package import Package
from dxstrat.writers.reference.problem import Problem

__all__ = ["Guarded", "Package", "Problem", "guard"]
