"""The policy lists that a plan can cite: those that ship with dxstrat, and the plan's own.

Why data and not code: the national plan comes in versions, each with its own items and an end.
"""

from __future__ import annotations

import functools
import json
from types import MappingProxyType
from typing import TYPE_CHECKING

from dxstrat.model.build import build_part
from dxstrat.model.direction import PolicyList
from dxstrat.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dxstrat.model.strategy import Strategy


def policy_lists(strategy: Strategy) -> Mapping[str, PolicyList]:
    """Return every list the plan can cite, by `id@version`.

    A list of the plan's own (`policies.lists`) stands before a shipped one of the same name and version.
    """
    own = strategy.policies.lists if strategy.policies else ()
    return MappingProxyType({**shipped_policy_lists(), **{reference_of(list_): list_ for list_ in own}})


@functools.cache
def shipped_policy_lists() -> Mapping[str, PolicyList]:
    """Return the lists that ship with dxstrat, by `id@version`, oldest version first."""
    files = sorted(shipped("schemas", "policy-lists").glob("*.json"))
    lists = (build_part(PolicyList, json.loads(file.read_text(encoding="utf-8")), ()) for file in files)
    return MappingProxyType({reference_of(list_): list_ for list_ in lists})


def reference_of(policy_list: PolicyList) -> str:
    """Return how a plan cites the list: `soumu-dx@2.3`; `/` and an item's id follow for one item."""
    return f"{policy_list.id}@{policy_list.version}"
