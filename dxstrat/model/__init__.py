"""The plan as typed, frozen values: one class for each kind of part, one field for each YAML key.

The classes say what a plan *means* (years are integers, terms can be compared, a value knows
whether it is a number); the JSON Schema says what may be *written*. A test holds both to the
same vocabulary, key by key.
"""

from dxstrat.model.build import build_strategy
from dxstrat.model.fiscal import FiscalTerm
from dxstrat.model.part import Part
from dxstrat.model.strategy import Strategy
from dxstrat.model.value import Value

__all__ = ["FiscalTerm", "Part", "Strategy", "Value", "build_strategy"]
