"""Why each mistake in the files is reported: for those who ask for an explanation of a code."""

from dxstrat.source.reasons.characters import CHARACTERS
from dxstrat.source.reasons.features import FEATURES
from dxstrat.source.reasons.files import FILES, INCLUDES
from dxstrat.source.reasons.reason import Reason
from dxstrat.source.reasons.slips import SLIPS

REASONS: tuple[Reason, ...] = (*FILES, *CHARACTERS, *FEATURES, *SLIPS, *INCLUDES)
"""One for each kind of finding that reading gives rise to, in the order of their codes."""

__all__ = ["REASONS", "Reason"]
