"""How much memory this process has taken at its peak, for programs that tests run on their own."""

from __future__ import annotations

import re
from pathlib import Path


def peak_megabytes() -> float:
    """Return the peak of this process in MiB.

    Why not `resource.getrusage` on Linux: its peak also counts the process that started this one, as
    large as that was in the moment before.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        found = re.search(r"VmHWM:\s*([0-9]+) kB", status.read_text(encoding="ascii"))
        assert found is not None
        return int(found[1]) / 1024
    import resource
    import sys

    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
