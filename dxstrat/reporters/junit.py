"""JUnit XML, for CI systems that show test results: one suite for each file, one case for each finding.

Source: `junit-10.xsd` of the Jenkins xUnit plugin; there is no schema by JUnit itself. An error is a
failure, a warning a skipped case, and a wish passes with its text as output. Why: warnings do not
fail a run by default, and a case that failed would say that they had. A file without findings is one
case that passes, since an empty report counts as broken in some systems. What XML 1.0 cannot hold,
not even escaped, is spelt out as it is in the forms for people.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from dxstrat.findings import Report, Severity
from dxstrat.reporters.entries import Entry, entries, repository_path
from dxstrat.reporters.machine import told_lines
from dxstrat.reporters.printable import harmless
from dxstrat.text.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dxstrat.reporters.options import Options

_SOUND = Message("問題は見つかりませんでした", "nothing wrong was found")
_ELEMENT = {Severity.ERROR: "failure", Severity.WARNING: "skipped"}


def render_junit(reports: Sequence[Report], options: Options) -> str:
    """Return the reports as one `testsuites` element."""
    suites: dict[str, list[Entry]] = {repository_path(report.path, options): [] for report in reports}
    for entry in entries(reports, options):
        suites.setdefault(entry.path, []).append(entry)
    root = ET.Element("testsuites", name="dxstrat")
    for path, found in suites.items():
        suite = ET.SubElement(root, "testsuite", name=harmless(path), file=harmless(path))
        for entry in found:
            _case(suite, harmless(path), entry, options)
        if not found:
            ET.SubElement(suite, "testcase", name=options.say(_SOUND), classname=harmless(path))
        _count(suite)
        suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    _count(root)
    ET.indent(root)
    text = str(ET.tostring(root, encoding="us-ascii", xml_declaration=True), "ascii")
    return text.replace("##", "#&#35;") + "\n"


def _case(suite: ET.Element, name: str, entry: Entry, options: Options) -> None:
    finding = entry.finding
    where = f":{finding.span.line}:{finding.span.column}" if finding.span else ""
    sentence = harmless(options.say(finding.message))
    text = f"{name}{where}: " + "\n".join(map(harmless, told_lines(finding, options)))
    title = f"{finding.kind.code} {sentence}"
    case = ET.SubElement(suite, "testcase", name=title, classname=name)
    if finding.level in _ELEMENT:
        detail = ET.SubElement(case, _ELEMENT[finding.level], type=finding.kind.code, message=sentence)
    else:
        detail = ET.SubElement(case, "system-out")
    detail.text = text


def _count(element: ET.Element) -> None:
    """Write the totals that the schema asks for; `errors` would be faults of the program."""
    element.set("tests", str(len(list(element.iter("testcase")))))
    element.set("failures", str(len(list(element.iter("failure")))))
    element.set("errors", "0")
