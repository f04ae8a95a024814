"""What real plans contain and no rule may complain about."""

from __future__ import annotations

import pytest

from tests.rules.pipeline import found, over_base

SILENT = {
    "the baseline is not known, and it says why": (
        "kpis: [{id: K-01, name: 手続, kind: count, baseline: {unknown: 初めて測ります。}, targets: {2030: 5}}]",
        ("kpi-without-baseline", "target-not-after-baseline", "target-against-direction"),
    ),
    "the baseline has no year": (
        "kpis: [{id: K-01, name: 手続, kind: count, direction: up, baseline: {value: 0}, targets: {2026: 5}}]",
        ("target-not-after-baseline", "target-against-direction", "baseline-after-start"),
    ),
    "lower is better": (
        "kpis: [{id: K-01, name: ごみ, kind: annual, direction: down, baseline: {year: 2024, value: 7880}, "
        "targets: {2028: 7500, 2030: 7092}, actuals: {2028: 7400}}]",
        ("target-against-direction", "target-that-turns-back", "miss-without-note"),
    ),
    "a value is to be kept": (
        "kpis: [{id: K-01, name: 可用率, kind: rate, unit: '%', direction: keep, baseline: {year: 2024, value: 99}, "
        "targets: {2028: 99, 2030: 95}, actuals: {2028: 98}}]",
        ("target-against-direction", "target-that-turns-back", "miss-without-note"),
    ),
    "targets and actuals are sentences": (
        "kpis: [{id: K-01, name: 規範, kind: state, direction: up, baseline: {year: 2024, value: ありません。}, "
        "targets: {2030: 定めています。}, actuals: {2030: まだです。}}]",
        (
            "target-against-direction",
            "far-target-without-milestone",
            "miss-without-note",
            "kpi-without-unit",
            "kind-against-targets",
        ),
    ),
    "an actual is not published": (
        "kpis: [{id: K-01, name: 数, kind: count, unit: 件, direction: up, targets: {2026: 5, 2028: 9}, "
        "actuals: {2026: {unpublished: 調査の時点が変わったためです。}}}]",
        ("miss-without-note", "kpi-without-unit"),
    ),
    "the last target is due on the last day of the plan": (
        "kpis: [{id: K-01, name: 数, kind: count, unit: 件, targets: {2028: 3, 2030: {value: 5, by: 2031-03-31}}}]",
        ("target-outside-period", "due-day-outside-year"),
    ),
    "a total beyond a hundred, and a rate of attainment": (
        "kpis: [{id: K-01, name: 目標の達成率, kind: rate, unit: '%', targets: {2028: 110, 2030: 120}}]",
        ("rate-out-of-range",),
    ),
    "a count has no upper bound": (
        "kpis: [{id: K-01, name: 申請, kind: count, unit: 件, targets: {2028: 12000, 2030: 15000}}]",
        ("rate-out-of-range", "unit-against-kind"),
    ),
    "one KPI under two measures": (
        "measures:\n"
        "  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01], lead: 市民課}\n"
        "  - {id: M-02, title: 案内を改める, issues: [I-01], kpis: [K-01], lead: 市民課, partners: [広報課]}\n",
        ("same-kpi-twice", "kpi-without-measure", "shared-kpi-without-department", "one-department-alone"),
    ),
    "a second round of the same phases": (
        "measures:\n"
        "  - id: M-01\n"
        "    title: 窓口を改める\n"
        "    issues: [I-01]\n"
        "    kpis: [K-01]\n"
        "    schedule:\n"
        "      - {phase: prepare, from: 2026Q1, to: 2026Q2}\n"
        "      - {phase: operate, from: 2026Q3, to: 2030}\n"
        "      - {phase: prepare, from: 2028, to: 2028}\n",
        (
            "phases-out-of-order",
            "phase-outside-period",
            "phase-reversed",
            "phase-finer-than-roadmap",
            "year-without-work",
        ),
    ),
    "phases that are categories and no sequence": (
        "roadmap: {phases: [{id: published, title: 公表, tone: 3}, {id: assumed, title: 例示, tone: 1}]}\n"
        "measures:\n"
        "  - id: M-01\n"
        "    title: 窓口を改める\n"
        "    issues: [I-01]\n"
        "    kpis: [K-01]\n"
        "    schedule: [{phase: assumed, from: 2026, to: 2027}, {phase: published, from: 2027, to: 2028}]\n",
        ("phases-out-of-order",),
    ),
    "years in kanji, and forms left blank by applicants": (
        "vision: {statement: 二〇〇五年から続く、未記入の申請書をなくす取組}",
        ("placeholder-left",),
    ),
    "phases that overlap": (
        "measures:\n"
        "  - id: M-01\n"
        "    title: 窓口を改める\n"
        "    issues: [I-01]\n"
        "    kpis: [K-01]\n"
        "    schedule: [{phase: prepare, from: 2026, to: 2027}, {phase: build, from: 2026, to: 2028}]\n",
        ("phases-out-of-order",),
    ),
    "a policy that is made in the stage of introduction": (
        "ai: {policy: {title: 利用方針, date: 2027-04-01}}\n"
        "measures:\n"
        "  - id: M-01\n"
        "    title: 利用方針を定める\n"
        "    issues: [I-01]\n"
        "    kpis: [K-01]\n"
        "    ai_stage: introduce\n"
        "    schedule: [{phase: prepare, from: 2026, to: 2027}]\n",
        ("ai-measure-before-policy", "ai-measure-without-policy"),
    ),
    "AI in the year in which the policy takes force": (
        "ai: {policy: {title: 利用方針, date: 2026-07-01}}\n"
        "measures:\n"
        "  - id: M-01\n"
        "    title: 議事録をAIで作る\n"
        "    issues: [I-01]\n"
        "    kpis: [K-01]\n"
        "    ai_stage: use\n"
        "    schedule: [{phase: operate, from: 2026, to: 2030}]\n",
        ("ai-measure-before-policy",),
    ),
    "two issues are too few to pick from": (
        "issues:\n"
        "  - {id: I-01, title: 待ち時間が長い, viewpoint: operations}\n"
        "  - {id: I-02, title: 人が足りない, viewpoint: people}\n"
        "measures: [{id: M-01, title: 窓口を改める, issues: [I-01, I-02], kpis: [K-01]}]\n",
        ("no-large-issue",),
    ),
    "a house rule for digits: one full-width, more half-width": (
        "issues: [{id: I-01, title: 待ち時間が長い, viewpoint: operations}]\n"
        "vision: {statement: ３か所の窓口で、10分で終わる手続を５つに}",
        ("mixed-digits",),
    ),
    "numbers in ids, addresses and names of things": (
        "issues: [{id: I-01, title: 待ち時間が長い, viewpoint: operations}]\n"
        "vision: {statement: ３か所の窓口とM-1とhttps://example.jp/5とB5判}",
        ("mixed-digits",),
    ),
    "years that belong together, in every style": (
        "vision: {statement: 令和元年度（2019年度）から2030（令和12）年度、平成31年度(2019年度)、昭和64年}",
        ("era-against-year",),
    ),
    "departments that are not one": (
        "measures:\n"
        "  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01], lead: 市民課}\n"
        "  - {id: M-02, title: 課税を改める, issues: [I-01], kpis: [K-01], lead: 市民税課, partners: [財政部, 財政課]}\n",
        ("department-spelt-two-ways",),
    ),
    "names of measures as plans have them": (
        "measures:\n"
        "  - {id: M-01, title: キャッシュレス決済の推進, issues: [I-01], kpis: [K-01]}\n"
        "  - {id: M-02, title: 書かない窓口を始める, issues: [I-01], kpis: [K-01]}\n"
        "  - {id: M-03, title: 庁内会議のペーパーレス化, issues: [I-01], kpis: [K-01]}\n"
        "  - {id: M-04, title: 行かない窓口、てのひら市役所, summary: 電話から申請できます。, issues: [I-01], kpis: [K-01]}\n",
        ("measure-without-action",),
    ),
    "issues as people put them": (
        "issues:\n"
        "  - {id: I-01, title: システムの導入が進んでいない, viewpoint: operations}\n"
        "  - {id: I-02, title: データが活用されていない, viewpoint: data}\n"
        "  - {id: I-03, title: 事務の棚卸し, viewpoint: operations, impact: high}\n"
        "measures: [{id: M-01, title: 窓口を改める, issues: [I-01, I-02, I-03], kpis: [K-01]}]\n",
        ("issue-written-as-solution", "no-large-issue"),
    ),
    "KPIs as plans name them": (
        "kpis:\n"
        "  - {id: K-01, name: デジタルで申請できる行政手続, kind: count, unit: 件}\n"
        "  - {id: K-02, name: DX支援者(メンター)の育成, kind: cumulative, unit: 人}\n"
        "measures: [{id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01, K-02]}]\n",
        ("vague-kpi-name", "unit-against-kind"),
    ),
    "a policy whose period covers the plan's first year": (
        "policies:\n"
        "  cited: [ken-dx@2]\n"
        "  lists:\n"
        "    - {id: ken-dx, version: '2', title: 県計画, period: {from: 2022, to: 2026}, items: [{id: '1', title: 窓口}]}\n",
        ("cited-list-ended", "unknown-policy-item", "list-to-confirm"),
    ),
    "words of residents and staff in their own style": (
        "measures:\n"
        "  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01], voices: [{who: 職員, text: 転記がつらかった。}]}\n",
        ("mixed-sentence-style",),
    ),
    "every year has its point on a straight line": (
        "kpis: [{id: K-01, name: 時間, kind: average, unit: 分, baseline: {year: 2025, value: 30}, targets: {2030: 15}}]\n"
        "review: {grading: {method: linear-path, grades: [{mark: A, at_least: 100}, {mark: B, at_least: 0}]}}\n",
        ("far-target-without-milestone",),
    ),
    "KPIs counted from 1 under each measure": (
        "measures:\n"
        "  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01, K-02]}\n"
        "  - {id: M-02, title: 案内を改める, issues: [I-01], kpis: [K-03, K-02]}\n"
        "kpis:\n"
        "  - {id: K-01, number: '1', name: 窓口での平均滞在時間, kind: average, unit: 分}\n"
        "  - {id: K-02, number: '2', name: 窓口で書く枚数, kind: average, unit: 枚}\n"
        "  - {id: K-03, number: '1', name: 案内を見た人, kind: annual, unit: 人}\n",
        ("same-number-twice",),
    ),
    "support alone is hired": (
        "measures:\n"
        "  - id: M-01\n"
        "    title: 事業者の伴走支援を行う\n"
        "    issues: [I-01]\n"
        "    kpis: [K-01]\n"
        "    procurement: {companion_support: 専門家が1年間ともに進めます。}\n"
        "    schedule: [{phase: operate, from: 2026, to: 2030}]\n",
        ("introduction-without-trial",),
    ),
    "how the cost is borne stands in place of amounts": (
        "current_state: {finance: {principle: 国の補助を先に充てます。}}",
        ("plan-without-budget",),
    ),
    "a plan that is written anew after its review": (
        "review: {annual: {who: 本部, what: 進みを確かめ、計画を毎年改めます。}}",
        ("review-not-fed-back",),
    ),
    "a change as the name of a measure": (
        "measures: [{id: M-01, title: 組織と職員の意識の変革, issues: [I-01], kpis: [K-01]}]",
        ("measure-without-action",),
    ),
    "drafts with steps still to come": (
        "plan: {stage: draft, history: [{date: 2027-01-01, event: 策定}]}",
        ("history-after-adoption",),
    ),
}


@pytest.mark.parametrize("case", SILENT)
def test_no_rule_complains(case: str) -> None:
    example, names = SILENT[case]
    assert names
    assert not set(names) & set(found(over_base(example)))


def test_two_kpis_of_one_measure_with_one_number_are_told_once() -> None:
    twice = """
measures:
  - {id: M-01, title: 窓口を改める, issues: [I-01], kpis: [K-01, K-02]}
  - {id: M-02, title: 案内を改める, issues: [I-01], kpis: [K-01, K-02]}
kpis:
  - {id: K-01, number: '1', name: 窓口での平均滞在時間, kind: average, unit: 分}
  - {id: K-02, number: '1', name: 窓口で書く枚数, kind: average, unit: 枚}
"""
    assert found(over_base(twice)).count("same-number-twice") == 1
