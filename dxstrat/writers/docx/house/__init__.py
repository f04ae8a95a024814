"""An office's house style (`--reference`): what is taken over from its Word file, and how.

The file has passed `dxstrat.writers.reference.guard` before it comes here.
"""

from dxstrat.writers.docx.house.house import House
from dxstrat.writers.docx.house.soundness import damaged_parts
from dxstrat.writers.docx.house.telling import told_of_document, told_of_file

__all__ = ["House", "damaged_parts", "told_of_document", "told_of_file"]
