"""What two validators of Open XML say of a file; the second, the Open XML SDK, is not at hand everywhere."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from pathlib import Path

SDK = os.environ.get("OOXML_VALIDATOR", "")

needs_sdk = pytest.mark.skipif(not SDK, reason="OOXML_VALIDATOR does not name the program ooxml-validator")


def audit_errors(file: Path) -> list[str]:
    """Return what openxml-audit finds."""
    result = OpenXmlValidator().validate(file)
    errors = [str(error) for error in result.errors]
    assert result.is_valid == (not errors)
    return errors


def sdk_errors(file: Path) -> Any:
    """Return what the Open XML SDK finds."""
    result = subprocess.run([SDK, str(file)], capture_output=True, check=False, timeout=300)
    told = json.loads(result.stdout)
    assert told["ok"] == (not told["errors"])
    return told["errors"]
