"""Reports that hold every shape of finding: wide, tabbed, combining, long, over several lines, without a place."""

from __future__ import annotations

from dxstrat.findings import Counts, Finding, Kind, Related, Report, Severity, Span
from dxstrat.text.message import Message, same

WRONG_DATE = Kind(
    "DX105",
    "wrong-date",
    Severity.ERROR,
    Message("日付の書き方が違います", "a date is written in the wrong way"),
)
DUPLICATE_ID = Kind(
    "DX202", "duplicate-id", Severity.ERROR, Message("番号が重なっています", "an id is used twice")
)
NO_MEASURE = Kind(
    "DX201",
    "issue-without-measure",
    Severity.ERROR,
    Message("課題に答える施策がありません", "no measure answers an issue"),
)
NO_SOURCE = Kind(
    "DX305", "kpi-without-source", Severity.WARNING, Message("KPI に出典がありません", "a KPI has no source")
)
PLACEHOLDER = Kind(
    "DX701", "placeholder", Severity.INFO, Message("仮の文が残っています", "a placeholder is left")
)

PLAN = """\
dxstrat: 1
plan:
  title: 架空市DX推進戦略
  period:
    from: 2026
    end: 令和11年3月31日
issues:
  - id: I-01
    title: 窓口での記入と待ち時間が住民の負担になっており、年間およそ二万人の来庁者と六つの課の職員がその影響を長く受けている
\tcause:\t紙の申請書\tが多い
    scope: |
      ①窓口課
      ②来庁者

  - id: I-01
    title: カ\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}イド―cafe\N{COMBINING ACUTE ACCENT}の\N{WAVE DASH}改善
"""
KPIS = "kpis:\n" + "".join(f"  - id: K-{number:02}\n" for number in range(1, 13))


def at(line: int, column: int, end_column: int, *, end_line: int = 0, file: str = "計画/plan.yaml") -> Span:
    """Return a span on one line, or to `end_line`."""
    return Span(file, line, column, end_line or line, end_column)


def plan_report() -> Report:
    """Return one report over two files with findings of every severity."""
    issue = Message("課題 I-01 › 影響範囲", "issue I-01 › scope")
    findings = [
        Finding(
            WRONG_DATE,
            Message("「end」の日付の書き方が違います", "the date of end is written in the wrong way"),
            at(6, 10, 20),
            Message("計画 › 期間", "plan › period"),
            "plan/period/end",
            Message("和暦は使えません", "Japanese eras cannot be read here"),
            Message("2029-03-31 と書いてください", "write 2029-03-31"),
        ),
        Finding(
            NO_MEASURE,
            Message(
                "課題 I-01 に答える施策がありません。施策の「issues」に I-01 を書くと、課題と施策がつながります",
                "no measure answers issue I-01; write I-01 in the issues of a measure to join the two",
            ),
            at(9, 42, 51),
            same("課題 I-01"),
            "issues/I-01",
            Message("この課題", "this issue"),
            Message("施策に issues: [I-01] と書いてください", "write issues: [I-01] in a measure"),
        ),
        Finding(
            PLACEHOLDER,
            Message("タブで区切られています", "a tab stands here"),
            at(10, 9, 15),
            issue,
            "issues/I-01/cause",
            Message("タブ", "tab"),
        ),
        Finding(
            NO_SOURCE,
            Message("影響範囲に数がありません", "the scope names no number"),
            at(11, 12, 1, end_line=14),
            issue,
            "issues/I-01/scope",
            Message("ここから", "from here"),
        ),
        Finding(
            PLACEHOLDER,
            Message("空の行です", "an empty line"),
            at(14, 1, 1),
            same(""),
            "issues",
        ),
        Finding(
            DUPLICATE_ID,
            Message("番号 I-01 が重なっています", "the id I-01 is used twice"),
            at(15, 9, 13),
            same("課題 I-01"),
            "issues/I-01/id",
            Message("二つめ", "the second one"),
            Message("I-02 のように別の番号にしてください", "write another id, such as I-02"),
            (Related(at(8, 9, 13), Message("一つめはここです", "the first one is here")),),
        ),
        Finding(
            NO_SOURCE,
            Message("つづりが揺れています", "a spelling varies"),
            at(16, 17, 24),
            same("課題 I-01"),
            "issues/I-01/title",
            Message("ここ", "here"),
        ),
        Finding(
            PLACEHOLDER,
            Message("行の終わりに何か要ります", "something is missing at the end"),
            at(7, 8, 8),
            same(""),
            "issues",
        ),
        Finding(
            NO_SOURCE,
            Message("計画全体にめざす姿がありません", "the plan as a whole has no aim"),
            None,
            same(""),
            "",
        ),
    ]
    findings += [
        Finding(
            NO_SOURCE if number % 2 else PLACEHOLDER,
            Message(f"KPI K-{number:02} に出典がありません", f"KPI K-{number:02} has no source"),
            at(number + 1, 9, 13, file="kpis.yaml"),
            same(f"KPI K-{number:02}"),
            f"kpis/K-{number:02}",
        )
        for number in range(1, 13)
    ]
    sources = {"計画/plan.yaml": PLAN, "kpis.yaml": KPIS}
    return Report.of("計画/plan.yaml", findings, sources, Counts(2, 1, 12))


def sound_report(path: str = "plan.yaml") -> Report:
    """Return a report without findings."""
    return Report.of(path, [], {}, Counts(12, 30, 45))


def report_with(*levels: Severity, path: str = "plan.yaml") -> Report:
    """Return a report with one finding of each severity named, all from a kind of that severity."""
    kinds = {Severity.ERROR: WRONG_DATE, Severity.WARNING: NO_SOURCE, Severity.INFO: PLACEHOLDER}
    findings = [
        Finding(
            kinds[level], kinds[level].title, Span(path, number, 1, number, 5), same(""), f"kpis/{number}"
        )
        for number, level in enumerate(levels, 1)
    ]
    return Report.of(path, findings, {}, Counts(12, 30, 45))
