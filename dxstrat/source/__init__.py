"""From the files of a plan to data with positions, held against the schema.

The only door to PyYAML and jsonschema.
"""

from dxstrat.source.check import load_schema
from dxstrat.source.document import Path, SourceDocument
from dxstrat.source.place import element_of, place_of

__all__ = ["Path", "SourceDocument", "element_of", "load_schema", "place_of"]
