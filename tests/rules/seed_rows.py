"""What the two seed documents ask for, point by point, and which rules look after each point."""

from __future__ import annotations

SEED_ROWS: dict[int, tuple[str, tuple[str, ...]]] = {
    1: ("the seven components of a strategy", ("component-missing",)),
    2: (
        "one unbroken chain from issue to measure to KPI",
        (
            "unknown-reference",
            "issue-without-measure",
            "measure-without-issue",
            "measure-without-kpi",
            "kpi-without-measure",
        ),
    ),
    3: (
        "fit with the national direction, and a character of its own",
        ("national-aim-missing", "policy-item-not-covered", "cited-list-ended", "no-own-character"),
    ),
    4: (
        "the current state of work, systems, people and finance; bottlenecks and duplicate systems",
        ("current-state-incomplete", "inventory-missing", "bottleneck-without-issue", "duplicate-systems"),
    ),
    5: (
        "issues with cause and scope, by five viewpoints, the large ones picked out, the gap to the ideal",
        (
            "issue-without-cause-or-scope",
            "viewpoint-without-issue",
            "no-large-issue",
            "issue-without-desired-state",
        ),
    ),
    6: ("the value for residents, staff and administration", ("vision-leaves-out-somebody",)),
    7: (
        "KPIs with number and deadline, tied to measures, with progress year by year",
        (
            "kpi-without-target",
            "target-outside-period",
            "far-target-without-milestone",
            "kpi-without-measure",
        ),
    ),
    8: (
        "KPIs in three domains, looked at every year",
        ("domain-without-kpi", "kpi-without-domain", "review-not-fed-back"),
    ),
    9: (
        "a roadmap: when, who, what; a yearly cycle",
        ("measure-without-schedule", "measure-without-lead", "year-without-work", "pdca-not-written"),
    ),
    10: (
        "governance in four layers, the mayor's message, publicity in the office",
        ("governance-layer-missing", "governance-incomplete"),
    ),
    11: (
        "quarterly, annual and external review and in-house sharing, fed into the next year, written down",
        ("review-cycle-incomplete", "review-not-fed-back", "pdca-not-written"),
    ),
    12: ("outside partners, other municipalities, residents", ("topic-missing", "residents-not-partners")),
    13: ("governance of resident, administrative and open data", ("topic-missing", "data-kind-missing")),
    14: (
        "a culture of training and of finding issues",
        ("people-section-incomplete", "programme-without-frequency"),
    ),
    15: ("generative AI in three stages", ("topic-missing", "ai-stage-missing", "ai-stages-out-of-order")),
    16: (
        "AI risks met by a policy and by training; reskilling",
        (
            "ai-measure-without-policy",
            "ai-measure-before-policy",
            "ai-without-safeguards",
            "ai-risk-without-training",
            "people-section-incomplete",
        ),
    ),
    17: ("one lead section and several departments", ("governance-incomplete", "one-department-alone")),
    18: ("small municipalities with shared and joint measures", ("small-office-alone",)),
    19: ("outside help as companion support", ("no-companion-support",)),
    20: (
        "effects fixed before the start, seen by residents and staff, widened step by step",
        ("baseline-after-start", "effect-for-one-side", "introduction-without-trial"),
    ),
    21: ("cases to lean a measure on", ("listed-but-unused", "case-without-source")),
    22: ("CIO, deputy CIO, coordination across departments", ("governance-incomplete",)),
    23: ("literacy for all staff, by age group and job", ("one-programme-for-all",)),
    24: ("legacy renewal, cloud first", ("system-due-for-renewal",)),
    25: ("no vendor lock-in", ("vendor-lock-in",)),
    26: (
        "change management, security and privacy, a risk register",
        ("risk-left-out", "grave-risk-without-owner"),
    ),
    27: (
        "who does what by when, and whether it moves",
        ("measure-without-lead", "measure-without-content", "measure-without-schedule", "miss-without-note"),
    ),
}
