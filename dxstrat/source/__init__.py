"""From the files of a plan to data with positions, held against the schema.

The only door to PyYAML and jsonschema.
"""

from dxstrat.source.document import Path, SourceDocument

__all__ = ["Path", "SourceDocument"]
