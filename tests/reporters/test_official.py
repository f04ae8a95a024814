"""The formats for machines against the schemas of their owners, and their meaning."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from lxml import etree

from dxstrat.findings import Finding, Report, Severity, Span
from dxstrat.reporters.formats import RENDERERS, ReportFormat
from dxstrat.reporters.options import Options
from dxstrat.text.message import same
from tests.reporters.official import mistakes, sarif_schema
from tests.reporters.samples import NO_SOURCE, PLAN, WRONG_DATE, plan_report, report_with, sound_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from dxstrat.text.message import Language

MACHINES = ("json", "sarif", "gitlab", "junit", "rdjson")
REPORTS = {
    "none": [],
    "sound": [sound_report()],
    "unread": [Report.of("plan.yaml", report_with(Severity.ERROR).findings, {}, None)],
    "rich": [plan_report()],
    "several": [plan_report(), sound_report("other.yaml"), report_with(Severity.WARNING), plan_report()],
}


def test_every_format_is_one_for_people_or_one_for_machines() -> None:
    assert set(RENDERERS) == {"text", "concise", "github", *MACHINES}
    assert tuple(RENDERERS) == get_args(ReportFormat)


@pytest.mark.parametrize("reports", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", MACHINES)
def test_reports_are_what_the_owner_of_the_format_demands(
    name: str, language: Language, reports: list[Report]
) -> None:
    options = Options(language=language, repository_root=Path("/srv"), working_folder=Path("/srv/計画 #1"))
    text = RENDERERS[name](reports, options)
    assert mistakes(name, text) == []
    assert text.isascii()
    assert text.endswith("\n")


def broken(name: str) -> str:
    """Return a rich report of that format with one thing wrong in it."""
    text = RENDERERS[name]([plan_report()], Options())
    if name == "junit":
        return text.replace(" classname=", " klass=", 1)
    data = json.loads(text)
    spoil: dict[str, Callable[[Any], object]] = {
        "json": lambda data: data["plans"][0]["findings"][0].pop("code"),
        "sarif": lambda data: data["runs"][0]["results"][0].pop("message"),
        "gitlab": lambda data: data[0].update(severity="grave"),
        "rdjson": lambda data: data["diagnostics"][0].update(line=1),
    }
    spoil[name](data)
    return json.dumps(data)


@pytest.mark.parametrize("name", MACHINES)
def test_a_mistake_in_a_report_would_be_noticed(name: str) -> None:
    assert len(mistakes(name, broken(name))) == 1


def test_the_sarif_schema_holds_what_it_is_used_for() -> None:
    schema = copy.deepcopy(sarif_schema())
    assert schema["properties"]["version"]["enum"] == ["2.1.0"]
    assert schema["definitions"]["result"]["required"] == ["message"]


def test_json_carries_both_languages_and_all_findings() -> None:
    report = plan_report()
    data = json.loads(RENDERERS["json"]([report], Options(max_findings=1)))
    (plan,) = data["plans"]
    assert data["summary"] == plan["summary"] == {"errors": 3, "warnings": 9, "infos": 9}
    assert plan["counts"] == {"issues": 2, "measures": 1, "kpis": 12}
    assert [one["message"]["ja"] for one in plan["findings"]] == [one.message.ja for one in report.findings]
    assert [one["message"]["en"] for one in plan["findings"]] == [one.message.en for one in report.findings]
    date = next(one for one in plan["findings"] if one["code"] == "DX105")
    assert date["range"] == {"start": {"line": 6, "column": 10}, "end": {"line": 6, "column": 20}}
    assert date["fix"] == {"ja": "2029-03-31 と書いてください", "en": "write 2029-03-31"}
    twice = next(one for one in plan["findings"] if one["code"] == "DX202")
    assert twice["related"][0]["range"]["start"] == {"line": 8, "column": 9}
    assert plan["findings"][0]["range"] is None


def test_json_keeps_equal_plans_apart() -> None:
    report = plan_report()
    first, second = json.loads(RENDERERS["json"]([report, report], Options()))["plans"]
    assert len(first["findings"]) == len(second["findings"]) == 21
    assert not {one["fingerprint"] for one in first["findings"]} & {
        one["fingerprint"] for one in second["findings"]
    }


def sarif_run(*reports: Report, options: Options | None = None) -> dict[str, Any]:
    data = json.loads(RENDERERS["sarif"](reports, options or Options()))
    run: dict[str, Any] = data["runs"][0]
    return run


def test_sarif_gives_what_github_code_scanning_needs() -> None:
    run = sarif_run(plan_report())
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["DX105", "DX201", "DX202", "DX305", "DX701"]
    for rule in rules:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
    assert len(run["results"]) == 21
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        assert list(result["partialFingerprints"]) == ["dxstrat/v1"]
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}


def test_sarif_addresses_are_relative_and_encoded_and_absolute_only_outside() -> None:
    def uri(name: str) -> dict[str, str]:
        report = Report.of(name, [Finding(WRONG_DATE, same("x"), None, same(""), "")], {}, None)
        options = Options(repository_root=Path("/srv/repo"), working_folder=Path("/srv/repo/a b"))
        location = sarif_run(report, options=options)["results"][0]["locations"][0]["physicalLocation"]
        artifact: dict[str, str] = location["artifactLocation"]
        return artifact

    assert uri("計#?.yaml") == {"uri": "a%20b/%E8%A8%88%23%3F.yaml", "uriBaseId": "%SRCROOT%"}
    assert uri("/etc/計.yaml") == {"uri": "file:///etc/%E8%A8%88.yaml"}

    on_windows = Report.of("C:/計.yaml", [Finding(WRONG_DATE, same("x"), None, same(""), "")], {}, None)
    location = sarif_run(on_windows)["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "file:///C:/%E8%A8%88.yaml"}


def test_sarif_messages_hold_no_links() -> None:
    report = Report.of(
        "plan.yaml", [Finding(WRONG_DATE, same("[x](http://x.jp)"), None, same(""), "")], {}, None
    )
    assert sarif_run(report)["results"][0]["message"]["text"] == "[x] (http://x.jp)"


def test_gitlab_gets_a_fingerprint_of_its_own_for_every_finding() -> None:
    data = json.loads(RENDERERS["gitlab"]([plan_report(), plan_report()], Options()))
    assert len({one["fingerprint"] for one in data}) == len(data) == 42
    assert {one["severity"] for one in data} == {"major", "minor", "info"}
    assert data[0]["location"] == {"path": "計画/plan.yaml", "lines": {"begin": 1}}
    date = next(one for one in data if one["check_name"] == "DX105")
    assert date["location"]["lines"] == {"begin": 6, "end": 6}
    assert date["description"].splitlines()[-1] == "直し方: 2029-03-31 と書いてください"


def test_rdjson_counts_columns_in_bytes() -> None:
    span = Span("plan.yaml", 3, 12, 3, 14)
    finding = Finding(NO_SOURCE, same("x"), span, same(""), "plan/title")
    report = Report.of("plan.yaml", [finding], {"plan.yaml": PLAN}, None)
    assert PLAN.splitlines()[2][11:13] == "市D"
    data = json.loads(RENDERERS["rdjson"]([report], Options()))
    assert data["diagnostics"][0]["location"]["range"] == {
        "start": {"line": 3, "column": 16},
        "end": {"line": 3, "column": 20},
    }


def test_rdjson_names_whole_lines_where_the_text_is_not_known() -> None:
    data = json.loads(RENDERERS["rdjson"]([report_with(Severity.ERROR)], Options()))
    assert data["diagnostics"][0]["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}


def test_junit_fails_for_errors_only() -> None:
    levels = [Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.ERROR]
    text = RENDERERS["junit"]([report_with(*levels), sound_report("sound.yaml")], Options())
    root = etree.fromstring(text.encode())
    totals = {name: root.get(name) for name in ("tests", "failures", "errors")}
    assert totals == {"tests": "5", "failures": "2", "errors": "0"}
    found, sound = root
    assert [[str(part.tag) for part in case] for case in found] == [
        ["failure"],
        ["skipped"],
        ["system-out"],
        ["failure"],
    ]
    assert (found.get("file"), found.get("skipped")) == ("plan.yaml", "1")
    assert [case.get("name") for case in sound] == ["問題は見つかりませんでした"]
    assert len(sound[0]) == 0
    assert (found[0][0].text or "").startswith("plan.yaml:1:1: 日付の書き方が違います")
