"""The kinds of finding that the schema gives rise to: DX1xx for the form, DX204 and DX205 for the chain.

The names read well after "allow": `unknown-key`.
"""

from __future__ import annotations

from dxstrat.findings import Kind

UNKNOWN_KEY = Kind.error(
    "DX101", "unknown-key", "知らない項目名が書かれています", "A key is not one that can stand there"
)
MISSING_KEY = Kind.error("DX102", "missing-key", "必要な項目がありません", "A key that is needed is missing")
WRONG_SHAPE = Kind.error(
    "DX103",
    "wrong-shape",
    "文・一覧・まとまりの別が違います",
    "A text, a list or a group of keys stands where another of them is needed",
)
UNKNOWN_CHOICE = Kind.error(
    "DX104",
    "unknown-choice",
    "決められた語のどれでもありません",
    "A value is none of the words to choose from",
)
WRONG_DATE = Kind.error(
    "DX105", "wrong-date", "日付の書き方が違います", "A date is not written as 2026-03-31"
)
WRONG_NUMBER = Kind.error(
    "DX106",
    "wrong-number",
    "数の書き方が違います",
    "A number is not written in plain digits, or is out of range",
)
WRONG_FORM = Kind.error(
    "DX107", "wrong-form", "決められた書き方に合いません", "A text does not have the form it needs"
)
EMPTY_VALUE = Kind.error(
    "DX108", "empty-value", "内容が書かれていません", "Nothing is written where something is needed"
)
TOO_LONG = Kind.error("DX109", "too-long", "長すぎます", "A text or a list is too long")
MISSING_BY_CONDITION = Kind.error(
    "DX110",
    "missing-by-condition",
    "ほかの項目の内容から見て、必要な項目がありません",
    "A key is missing that another value makes necessary",
)
REPEATED_ENTRY = Kind.error(
    "DX111", "repeated-entry", "同じものが二度書かれています", "The same entry stands twice in a list"
)
WRONG_VERSION = Kind.error(
    "DX112",
    "wrong-version",
    "ファイルの書き方の版が違います",
    "The file is written for another version of the format",
)
NEEDS_QUOTES = Kind.error(
    "DX113", "needs-quotes", "引用符で囲む必要があります", "A text that looks like a number needs quotes"
)
WRONG_MUNICIPALITY_CODE = Kind.error(
    "DX114",
    "wrong-municipality-code",
    "団体コードが正しくありません",
    "A municipality's code is not right",
)
WRONG_YEAR = Kind.error(
    "DX115",
    "wrong-year",
    "年度の書き方が違います",
    "A fiscal year, a half or a quarter is not written as 2026, 2026H1 or 2026Q1",
)
CONFLICTING_KEYS = Kind.error(
    "DX116",
    "conflicting-keys",
    "一緒には書けない項目があります",
    "Two keys stand together of which only one can",
)
MEASURE_WITHOUT_ISSUE = Kind.error(
    "DX204", "measure-without-issue", "施策に課題がありません", "A measure answers no issue"
)
MEASURE_WITHOUT_KPI = Kind.error(
    "DX205", "measure-without-kpi", "施策にKPIがありません", "A measure is measured by no KPI"
)

KINDS = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_SHAPE,
    UNKNOWN_CHOICE,
    WRONG_DATE,
    WRONG_NUMBER,
    WRONG_FORM,
    EMPTY_VALUE,
    TOO_LONG,
    MISSING_BY_CONDITION,
    REPEATED_ENTRY,
    WRONG_VERSION,
    NEEDS_QUOTES,
    WRONG_MUNICIPALITY_CODE,
    WRONG_YEAR,
    CONFLICTING_KEYS,
    MEASURE_WITHOUT_ISSUE,
    MEASURE_WITHOUT_KPI,
)
"""Every kind of this package, for catalogues and explanations."""

BY_NAME = {kind.name: kind for kind in KINDS}
