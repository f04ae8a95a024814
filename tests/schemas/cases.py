"""What the schema must accept, each with the peculiarity of real plans behind it, and what it must refuse."""

from __future__ import annotations

from typing import Any

from tests.schemas.plans import basics, kpi, measure, plan, with_kpi, with_measure, with_plan, without

MEMBERS = [{"name": "あおば町", "kind": "town"}, {"name": "みなと村", "kind": "village"}]

ACCEPTED: dict[str, dict[str, Any]] = {
    "smallest plan": plan(),
    # KPIs
    "KPI without a baseline": with_kpi(targets={"2030": 15}),
    "KPI with an unknown baseline": with_kpi(baseline={"unknown": "集計していません。"}),
    "baseline from another year, with a note": with_kpi(
        baseline={"year": 2014, "value": 2211, "note": "調査時点の変更により、この年度の値です。"}
    ),
    "baseline of an unknown year": with_kpi(baseline={"value": 0, "note": "基準年度は確かめていません。"}),
    "baseline of zero": with_kpi(baseline={"year": 2024, "value": 0}),
    "baseline that is not published": with_kpi(baseline={"year": 2024, "value": {"unpublished": "未公表です。"}}),
    "state to reach instead of a number": with_kpi(kind="state", targets={"2024": "行動規範を制定しています。"}),
    "state to reach by a day": with_kpi(
        kind="state", targets={"2027": {"text": "制定し、周知しています。", "by": "2027-10-01"}}
    ),
    "number due on another day than the end of the year": with_kpi(
        targets={"2027": {"value": 75, "by": "2027-10-01"}}
    ),
    "KPI with actuals alone": with_kpi(actuals={"2023": 153}),
    "actual in words": with_kpi(actuals={"2025": "96%を超えています。"}),
    "actual as a list of sentences": with_kpi(actuals={"2024": "・制度を定めた。\n・7か所で試した。\n"}),
    "actual that is not published": with_kpi(actuals={"2015": {"unpublished": "調査時点の変更により未公表です。"}}),
    "actual of a day within the year": with_kpi(actuals={"2025": {"value": 12000, "note": "12月26日時点です。"}}),
    "lower is better": with_kpi(
        unit="t", direction="down", baseline={"value": 7880}, targets={"2025": 7092}
    ),
    "number of a year": with_kpi(kind="annual", unit="人/年", targets={"2024": 1000}),
    "number that adds up": with_kpi(kind="cumulative", unit="人（累計）", targets={"2024": 75}),
    "rank": with_kpi(kind="rank", unit="位", direction="down", targets={"2028": 5}),
    "rate above a hundred": with_kpi(kind="rate", unit="%", targets={"2028": 120.5}),
    "number below zero": with_kpi(targets={"2028": -3.5}),
    "targets of several years": with_kpi(targets={"2026": 30, "2028": 20, "2030": 15}),
    "survey without a reason": with_kpi(survey=True),
    "output and outcome": plan(
        kpis=[kpi(level="output"), kpi(id="K-02", level="outcome", stage="final")],
        measures=[measure(kpis=["K-01", "K-02"])],
    ),
    "one KPI under two measures": plan(measures=[measure(), measure(id="M-02")]),
    "fourth domain": plan(domains=[{"id": "community", "title": "地域社会"}], kpis=[kpi(domain="community")]),
    # measures
    "measure with several issues": with_measure(issues=["I-01", "I-02"]),
    "measure without a department": with_measure(),
    "years, halves and quarters": with_measure(
        schedule=[
            {"phase": "prepare", "from": 2026, "to": "2026"},
            {"phase": "build", "from": "2026H1", "to": "2026H2", "label": "構築"},
            {"phase": "operate", "from": "2027Q1", "to": "2030Q4"},
        ]
    ),
    "subsidy with its rate": with_measure(
        budget=[{"year": 2024, "amount": 219541, "sources": [{"name": "国費", "rate": "1/2", "amount": 118948}]}]
    ),
    "measure without cost": with_measure(budget=[{"year": 2026, "amount": 0, "note": "職員が作ります。"}]),
    "suspended with a reason": with_measure(status="suspended", status_reason="制度の改正を待つためです。"),
    "cancelled with a reason": with_measure(status="cancelled", status_reason="県の仕組みに加わるためです。"),
    "in progress without a reason": with_measure(status="in-progress"),
    "items of a national list and of an own one": plan(
        measures=[measure(policies=["soumu-dx@2.3/1", "sogo@2026/3-1.a"])],
        policies={"lists": [{"id": "sogo", "version": "2026", "title": "総合計画", "items": [{"id": "3-1.a", "title": "窓口"}]}]},
    ),
    "phases of the plan's own": plan(roadmap={"grain": "year", "phases": [{"id": "pilot", "title": "試行"}]}),
    "areas below areas": plan(areas=[{"id": "a", "title": "目標1"}, {"id": "a-1", "title": "分野", "parent": "a"}]),
    # the plan
    "period that begins within a year": with_plan(period={"from": 2022, "to": 2024, "note": "令和5年1月からです。"}),
    "plan of one year": with_plan(period={"from": 2026, "to": 2026}),
    "plan of the nineties": with_plan(period={"from": 1990, "to": 2100}),
    "prefecture": with_plan(municipality={"name": "架空県", "kind": "prefecture"}),
    "union": with_plan(municipality={"name": "架空広域連合", "kind": "union"}),
    "several municipalities": with_plan(
        municipality={"name": "架空地域連携会議", "kind": "joint"}, municipalities=MEMBERS
    ),
    "code with a leading zero": with_plan(municipality={"name": "みどり市", "kind": "city", "code": "011011"}),
    "several laws and upper plans": with_plan(
        positioning=[
            {"title": "官民データ活用推進基本法 第9条第3項", "relation": "law"},
            {"title": "総合計画", "relation": "upper", "period": {"from": 2016, "to": 2026}},
        ]
    ),
    "national plan that has ended": plan(policies={"cited": ["soumu-dx@2.3"]}),
    "edition in brackets": with_plan(edition="【第1.0版】"),
    "grading that cannot always judge": plan(
        review={
            "grading": {
                "method": "baseline-position",
                "grades": [{"mark": "S", "at_least": 100}, {"mark": "B", "at_least": -10}, {"mark": "−", "when": "unknown"}],
            }
        }
    ),
    "grading by judgement": plan(
        review={"grading": {"method": "manual", "grades": [{"mark": "進んでいる"}, {"mark": "遅れ"}]}}
    ),
    "finances below zero": plan(
        current_state={"finance": {"figures": [{"item": "実質単年度収支", "year": 2024, "amount": -12000}]}}
    ),
    "public comments without a list": plan(public_comments={"from": "2023-11-20", "to": "2023-12-11", "people": 0}),
    "optional lists that are empty": plan(
        include=[], areas=[], domains=[], departments=[], partnerships=[], risks=[], cases=[], glossary=[],
        vision={"statement": "届く行政", "to_be": []}, people={"programmes": []}, kpis=[kpi(targets={}, actuals={})],
    ),
    "sections that hold nothing yet": plan(
        policies={}, current_state={}, roadmap={}, governance={}, review={}, ai={}, data={}, people={}, safety={}
    ),
    "ids of other forms": plan(
        issues=[{"id": "A", "title": "課題", "viewpoint": "data"}], measures=[measure(id="kashima-2025-Long", issues=["A"])]
    ),
    "signs of other languages in text": with_plan(
        title="# 見出しではない | 5*3*2 <b>&amp;</b> {{ x }}", purpose="**太字**と\n\n- 箇条書き"
    ),
}  # fmt: skip

REFUSED: dict[str, tuple[dict[str, Any], str, str]] = {
    # the chain
    "no format version": (without(plan(), "dxstrat"), "", "required"),
    "another format version": (plan(dxstrat=2), "dxstrat", "const"),
    "format version as text": (plan(dxstrat="1"), "dxstrat", "type"),
    "no issues": (without(plan(), "issues"), "", "required"),
    "empty issues": (plan(issues=[]), "issues", "minItems"),
    "no measures": (without(plan(), "measures"), "", "required"),
    "empty measures": (plan(measures=[]), "measures", "minItems"),
    "no KPIs": (without(plan(), "kpis"), "", "required"),
    "empty KPIs": (plan(kpis=[]), "kpis", "minItems"),
    "no basics": (without(plan(), "plan"), "", "required"),
    "measure without issues": (plan(measures=[without(measure(), "issues")]), "measures/0", "required"),
    "measure with empty issues": (with_measure(issues=[]), "measures/0/issues", "minItems"),
    "measure without KPIs": (plan(measures=[without(measure(), "kpis")]), "measures/0", "required"),
    "measure with empty KPIs": (with_measure(kpis=[]), "measures/0/kpis", "minItems"),
    "one issue without a list": (with_measure(issues="I-01"), "measures/0/issues", "type"),
    "issue named twice": (with_measure(issues=["I-01", "I-01"]), "measures/0/issues", "uniqueItems"),
    # keys
    "misspelt key": (with_measure(titel="x"), "measures/0", "additionalProperties"),
    "unknown section": (plan(strategy={}), "", "additionalProperties"),
    "key with nothing after it": (with_kpi(unit=None), "kpis/0/unit", "type"),
    "empty text": (with_kpi(unit=""), "kpis/0/unit", "minLength"),
    "too long a title": (with_plan(title="あ" * 201), "plan/title", "maxLength"),
    "section that is text": (plan(vision="届く行政"), "vision", "type"),
    "entry that is text": (plan(kpis=["K-01"]), "kpis/0", "type"),
    "municipality that is text": (with_plan(municipality="みどり市"), "plan/municipality", "type"),
    "no municipality": (plan(plan=without(basics(), "municipality")), "plan", "required"),
    "municipality without a kind": (with_plan(municipality={"name": "みどり市"}), "plan/municipality", "required"),
    # words, codes and addresses
    "Japanese word for a value": (with_measure(status="実施中"), "measures/0/status", "enum"),
    "id in Japanese": (with_kpi(id="指標1"), "kpis/0/id", "pattern"),
    "id that was cut off": (with_kpi(id="K-"), "kpis/0/id", "pattern"),
    "id that is a number": (with_kpi(id=1), "kpis/0/id", "type"),
    "code without quotes": (
        with_plan(municipality={"name": "み", "kind": "city", "code": 999997}), "plan/municipality/code", "type",
    ),
    "code of five digits": (
        with_plan(municipality={"name": "み", "kind": "city", "code": "99999"}), "plan/municipality/code", "pattern",
    ),
    "code in full-width digits": (
        with_plan(municipality={"name": "み", "kind": "city", "code": "９９９９９７"}), "plan/municipality/code", "pattern",
    ),
    "address that runs a script": (
        with_plan(contact={"department": "課", "url": "javascript:alert(1)"}), "plan/contact/url", "pattern",
    ),
    "file as an address": (
        with_plan(contact={"department": "課", "url": "file:///etc/passwd"}), "plan/contact/url", "pattern",
    ),
    "mail without a place": (
        with_plan(contact={"department": "課", "email": "dx"}), "plan/contact/email", "pattern",
    ),
    "list cited with an item": (plan(policies={"cited": ["soumu-dx@2.3/1"]}), "policies/cited/0", "pattern"),
    "item cited without its list": (with_measure(policies=["soumu-dx@2.3"]), "measures/0/policies/0", "pattern"),
    "list cited without a version": (plan(policies={"cited": ["soumu-dx"]}), "policies/cited/0", "pattern"),
    "version without quotes": (
        plan(policies={"lists": [{"id": "ken", "version": 2.0, "title": "県", "items": [{"id": "1", "title": "x"}]}]}),
        "policies/lists/0/version", "type",
    ),
    "policy list without items": (
        plan(policies={"lists": [{"id": "ken", "version": "2", "title": "県", "items": []}]}),
        "policies/lists/0/items", "minItems",
    ),
    # dates, years and numbers
    "Japanese date": (with_plan(date="令和8年3月31日"), "plan/date", "pattern"),
    "date that does not exist": (with_plan(date="2026-02-30"), "plan/date", "format"),
    "date with a time": (with_plan(date="2026-03-31T00:00"), "plan/date", "pattern"),
    "Japanese year": (with_plan(period={"from": "令和8年度", "to": 2030}), "plan/period/from", "type"),
    "year before our time": (with_plan(period={"from": 1989, "to": 2030}), "plan/period/from", "minimum"),
    "year after our time": (with_plan(period={"from": 2026, "to": 2101}), "plan/period/to", "maximum"),
    "third half": (
        with_measure(schedule=[{"phase": "build", "from": "2026H3", "to": 2027}]), "measures/0/schedule/0/from", "pattern",
    ),
    "fifth quarter": (
        with_measure(milestones=[{"at": "2026Q5", "title": "見直し"}]), "measures/0/milestones/0/at", "pattern",
    ),
    "quarter of the year nought": (
        with_measure(milestones=[{"at": "0000Q1", "title": "見直し"}]), "measures/0/milestones/0/at", "pattern",
    ),
    "year nought": (with_measure(milestones=[{"at": 0, "title": "見直し"}]), "measures/0/milestones/0/at", "minimum"),
    "year of the next century": (
        with_measure(milestones=[{"at": 2101, "title": "見直し"}]), "measures/0/milestones/0/at", "maximum",
    ),
    "half a year": (
        with_measure(milestones=[{"at": 2026.5, "title": "見直し"}]), "measures/0/milestones/0/at", "type",
    ),
    "half a person": (
        with_plan(municipality={"name": "み", "kind": "city", "population": 0.5}), "plan/municipality/population", "type",
    ),
    "share above a hundred": (
        plan(current_state={"people": {"skills": [{"group": "職員", "skill": "表計算", "share": 101}]}}),
        "current_state/people/skills/0/share", "maximum",
    ),
    "cost in words": (with_measure(budget=[{"year": 2026, "amount": "24,000"}]), "measures/0/budget/0/amount", "type"),
    "cost below zero": (with_measure(budget=[{"year": 2026, "amount": -1}]), "measures/0/budget/0/amount", "minimum"),
    # values of KPIs
    "target of a Japanese year": (with_kpi(targets={"令和8": 1}), "kpis/0/targets", "additionalProperties"),
    "target of a short year": (with_kpi(targets={"26": 1}), "kpis/0/targets", "additionalProperties"),
    "target of a half": (with_kpi(targets={"2026H1": 1}), "kpis/0/targets", "additionalProperties"),
    "target of a year before our time": (with_kpi(targets={"1989": 1}), "kpis/0/targets", "additionalProperties"),
    "number with a comma": (with_kpi(targets={"2028": "1,000"}), "kpis/0/targets/2028", "pattern"),
    "number in full-width digits": (with_kpi(targets={"2028": "４５"}), "kpis/0/targets/2028", "pattern"),
    "number in quotes": (with_kpi(targets={"2028": "45"}), "kpis/0/targets/2028", "pattern"),
    "number with a percent sign": (with_kpi(targets={"2028": "50％"}), "kpis/0/targets/2028", "pattern"),
    "dash for no value": (with_kpi(actuals={"2028": "－"}), "kpis/0/actuals/2028", "pattern"),
    "true as a target": (with_kpi(targets={"2028": True}), "kpis/0/targets/2028", "type"),
    "list as a target": (with_kpi(targets={"2028": [20]}), "kpis/0/targets/2028", "type"),
    "empty target": (with_kpi(targets={"2028": None}), "kpis/0/targets/2028", "type"),
    "target with a day and no value": (
        with_kpi(targets={"2028": {"by": "2028-10-01"}}), "kpis/0/targets/2028", "required",
    ),
    "number and text": (with_kpi(targets={"2028": {"value": 1, "text": "x"}}), "kpis/0/targets/2028/text", "not"),
    "number and no number": (
        with_kpi(actuals={"2028": {"value": 1, "unpublished": "x"}}), "kpis/0/actuals/2028/unpublished", "not",
    ),
    "text and no number": (
        with_kpi(actuals={"2028": {"text": "x", "unpublished": "x"}}), "kpis/0/actuals/2028/unpublished", "not",
    ),
    "value with an unknown key": (
        with_kpi(targets={"2028": {"value": 1, "until": "2028-10-01"}}), "kpis/0/targets/2028", "additionalProperties",
    ),
    "baseline without a value": (with_kpi(baseline={"year": 2024}), "kpis/0/baseline", "required"),
    "baseline both known and unknown": (
        with_kpi(baseline={"value": 1, "unknown": "x"}), "kpis/0/baseline/value", "not",
    ),
    "baseline without a group": (with_kpi(baseline=28), "kpis/0/baseline", "type"),
    # conditions
    "cancelled without a reason": (with_measure(status="cancelled"), "measures/0", "required"),
    "suspended without a reason": (with_measure(status="suspended"), "measures/0", "required"),
    "joint plan without its members": (
        with_plan(municipality={"name": "連携会議", "kind": "joint"}), "plan", "required",
    ),
    "joint plan with one member": (
        with_plan(municipality={"name": "連携会議", "kind": "joint"}, municipalities=MEMBERS[:1]),
        "plan/municipalities", "minItems",
    ),
}  # fmt: skip
