"""What is checked in a plan beyond its form: one module for each rule, and the engine that runs them."""

from dxstrat.rules.catalogue import RULES
from dxstrat.rules.engine import check_rules
from dxstrat.rules.rule import AnyRule

__all__ = ["RULES", "AnyRule", "check_rules"]
