"""From the files of a plan to data with positions, held against the schema.

The only door to PyYAML and jsonschema.
"""

from dxstrat.source.check.checking import SchemaCheck, check_schema
from dxstrat.source.check.schema import load_schema
from dxstrat.source.document import Path, SourceDocument
from dxstrat.source.place import element_of, place_of
from dxstrat.source.reading import Reading, read_bytes, read_plan

__all__ = [
    "Path",
    "Reading",
    "SchemaCheck",
    "SourceDocument",
    "check_schema",
    "element_of",
    "load_schema",
    "place_of",
    "read_bytes",
    "read_plan",
]
