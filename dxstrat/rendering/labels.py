"""The Japanese words for the values that a plan may choose from, by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dxstrat.model.chain import Issue, Kpi, Measure, Procurement
from dxstrat.model.direction import AimApproach, DataAsset, Operation, System
from dxstrat.model.plan import Municipality, Plan, Positioning
from dxstrat.model.running import AiStageEntry, Body, Comment, Grade, Grading, Partnership, Risk

if TYPE_CHECKING:
    from collections.abc import Mapping

_AI_STAGES = {"introduce": "導入", "use": "活用", "advance": "発展"}
_SIZES = {"high": "大", "medium": "中", "low": "小"}

LABELS: Mapping[tuple[type[Any], str], Mapping[str, str]] = {
    (Municipality, "kind"): {
        "prefecture": "都道府県",
        "city": "市",
        "ward": "特別区",
        "town": "町",
        "village": "村",
        "union": "一部事務組合・広域連合",
        "joint": "共同策定",
    },
    (Plan, "stage"): {"draft": "素案", "proposal": "案", "adopted": "策定", "revised": "改定"},
    (Positioning, "relation"): {
        "law": "法令",
        "national": "国の計画等",
        "prefectural": "都道府県の計画等",
        "upper": "上位計画",
        "related": "関連計画",
    },
    (AimApproach, "aim"): {
        "resident-centred": "住民中心の行政サービス改革",
        "process-review": "業務プロセスの見直し",
        "evidence-based": "データに基づく政策立案（EBPM）",
    },
    (Operation, "medium"): {
        "paper": "紙",
        "excel": "Excel",
        "paper-and-excel": "紙とExcel",
        "system": "業務システム",
        "online": "オンライン",
    },
    (System, "hosting"): {
        "on-premises": "庁内に設置",
        "hosted": "外部のデータセンター",
        "cloud": "クラウド",
        "government-cloud": "ガバメントクラウド",
    },
    (DataAsset, "kind"): {"resident": "住民データ", "administrative": "行政データ", "open": "オープンデータ"},
    (Issue, "viewpoint"): {
        "operations": "業務",
        "organization": "組織",
        "people": "人材",
        "data": "データ",
        "institution": "制度",
    },
    (Issue, "impact"): _SIZES,
    (Measure, "status"): {
        "planned": "予定",
        "in-progress": "実施中",
        "done": "完了",
        "suspended": "休止",
        "cancelled": "中止",
    },
    (Measure, "ai_stage"): _AI_STAGES,
    (Procurement, "model"): {
        "saas": "SaaSの利用",
        "cloud": "クラウド上での構築",
        "package": "パッケージの導入",
        "custom": "個別の開発",
        "joint-use": "共同利用",
        "in-house": "内製",
    },
    (Kpi, "kind"): {
        "rate": "割合",
        "count": "件数",
        "annual": "年間",
        "cumulative": "累計",
        "average": "平均",
        "rank": "順位",
        "state": "到達状態",
    },
    (Kpi, "direction"): {"up": "増やす", "down": "減らす", "keep": "保つ"},
    (Kpi, "level"): {"output": "活動指標", "outcome": "成果指標"},
    (Kpi, "stage"): {"initial": "初期", "intermediate": "中間", "final": "最終"},
    (Body, "layer"): {
        "leaders": "首長・副首長",
        "chief": "CIO・CDO",
        "team": "実行チーム",
        "support": "外部支援",
    },
    (Grading, "method"): {
        "target-ratio": "目標達成率",
        "linear-path": "計画線との比較",
        "baseline-position": "基準値との比較",
        "manual": "評価者による判定",
    },
    (Grade, "when"): {"unknown": "評価できない場合"},
    (AiStageEntry, "stage"): _AI_STAGES,
    (Partnership, "kind"): {
        "vendor": "民間事業者",
        "municipality": "他の自治体（広域連携）",
        "residents": "住民・地域団体（共創）",
        "university": "大学・研究機関",
        "expert": "専門家",
        "prefecture": "都道府県",
    },
    (Risk, "category"): {
        "resistance": "変革への抵抗",
        "security": "情報セキュリティ",
        "privacy": "個人情報",
        "vendor": "事業者への依存",
        "ai": "AIの利用",
        "finance": "財政",
        "continuity": "業務の継続",
        "schedule": "工程の遅れ",
        "people": "人材の不足",
    },
    (Risk, "likelihood"): {"high": "高", "medium": "中", "low": "低"},
    (Risk, "impact"): _SIZES,
    (Comment, "kind"): {"question": "質問", "request": "要望", "opinion": "意見", "other": "その他"},
    (Comment, "handling"): {
        "reflected": "計画に反映した",
        "reference": "今後の参考とする",
        "noted": "意見として承った",
    },
}


def label(part: object, field: str) -> str:
    """Return the Japanese word for the choice in a field of a part; empty where none was made."""
    choice = getattr(part, field)
    return "" if choice is None else LABELS[type(part), field][choice]
