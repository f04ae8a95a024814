"""Plans of any size for measuring: N issues, 2N measures, 3N KPIs, with texts as long as in real plans.

The same size and seed give the same bytes. The place is fictional, and so is every figure.
As a program: `python plans.py SIZE FILE` writes one plan, `python plans.py SIZE FILE SEED` another one.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST, _LAST = 2026, 2030
_DEPARTMENTS = (
    "市民課", "税務課", "福祉課", "子育て支援課", "健康増進課", "建設課", "農林水産課", "商工観光課",
    "学校教育課", "生涯学習課", "総務課", "財政課", "人事課", "デジタル推進課", "防災課", "上下水道課",
)  # fmt: skip
_WORK = (
    "転入手続", "税証明の交付", "介護の認定", "保育所の入所", "健診の予約", "道路の占用許可", "有害鳥獣の届出",
    "施設の予約", "就学援助の申請", "図書の貸出", "文書の収受", "予算の要求", "勤務の管理", "庁内の照会",
    "避難所の受付", "水道の開栓", "会議録の作成", "補助金の交付", "空き家の相談", "住民からの問合せ",
)  # fmt: skip
_MEANS = (
    "オンラインで受け付ける", "書かない窓口に移す", "共同利用のシステムに載せ替える", "自動処理に置き換える",
    "様式を一つにまとめる", "電子決裁にそろえる", "予約制にする", "データで引き継ぐ",
)  # fmt: skip
_SENTENCES = (
    "{work}では、紙の申請書を職員が手で入力しており、同じ内容を平均{n}回書いています。",
    "{department}の担当者だけが手順を知っており、異動のたびに引き継ぎに{n}日ほどかかっています。",
    "{work}の件数は年間およそ{n}00件で、月末と年度の初めに集中しています。",
    "対象となる手続を見直し、押印と添付書類を減らしたうえで、{department}から順に広げます。",
    "試行の結果を四半期ごとに確かめ、処理にかかった時間と誤りの件数を{department}が記録します。",
    "システムの更新に合わせて、他の課が持つ情報を呼び出せるようにし、二重の入力をなくします。",
    "高齢の方や、スマートフォンを持たない方のために、窓口での案内と代理の入力を続けます。",
    "{work}の流れを図に表し、待ち時間が生じる{n}か所を見つけて、受け渡しの方法を改めます。",
)
_VIEWPOINTS = ("operations", "organization", "people", "data", "institution")
_DOMAINS = ("resident-service", "efficiency", "people")


class _Writer:
    """The random choices of one plan."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - plans to measure with, nothing secret

    def choice(self, values: tuple[str, ...]) -> str:
        return self._random.choice(values)

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def text(self, sentences: int) -> str:
        """Return prose; a sentence has 35 to 45 characters."""
        return "".join(
            one.format(work=self.choice(_WORK), department=self.choice(_DEPARTMENTS), n=self.number(2, 9))
            for one in self._random.sample(_SENTENCES, sentences)
        )


def plan_data(size: int, seed: int = 1) -> dict[str, Any]:
    """Return a valid plan of `size` issues, with an unbroken chain."""
    writer = _Writer(seed)
    return {
        "dxstrat": 1,
        "plan": {
            "title": "架空市DX推進計画",
            "municipality": {"name": "架空市", "kind": "city", "population": 84000},
            "edition": "第1.0版",
            "stage": "adopted",
            "period": {"from": _FIRST, "to": _LAST},
            "date": "2026-03-25",
            "purpose": writer.text(3),
        },
        "vision": {
            "statement": "書かずに、待たずに、どこからでも用事が済む市役所",
            "value": {
                "residents": writer.text(1),
                "staff": writer.text(1),
                "administration": writer.text(1),
            },
        },
        "issues": [_issue(writer, n) for n in range(1, size + 1)],
        "measures": [_measure(writer, n, size) for n in range(1, 2 * size + 1)],
        "kpis": [_kpi(writer, n) for n in range(1, 3 * size + 1)],
        "departments": [{"name": name} for name in _DEPARTMENTS],
        "review": {
            "quarterly": {"who": "デジタル推進課", "what": writer.text(1)},
            "annual": {"who": "DX推進本部", "what": writer.text(1)},
        },
    }


def _issue(writer: _Writer, n: int) -> dict[str, Any]:
    return {
        "id": f"I-{n:05}",
        "number": str(n),
        "title": f"{writer.choice(_WORK)}に時間がかかり、住民と職員の負担になっている（{n}）",
        "viewpoint": _VIEWPOINTS[n % 5],
        "cause": writer.text(1),
        "scope": writer.text(1),
        "impact": ("high", "medium", "low")[n % 3],
        "desired_state": writer.text(1),
    }


def _measure(writer: _Writer, n: int, size: int) -> dict[str, Any]:
    kpis = [n] if n > size else [n, 2 * size + n]
    middle = writer.number(_FIRST, _LAST - 1)
    return {
        "id": f"M-{n:05}",
        "number": f"{(n + 1) // 2}-{2 - n % 2}",
        "title": f"{writer.choice(_WORK)}を{writer.choice(_MEANS)}（{n}）",
        "issues": [f"I-{(n + 1) // 2:05}"],
        "kpis": [f"K-{kpi:05}" for kpi in kpis],
        "lead": writer.choice(_DEPARTMENTS),
        "partners": [writer.choice(_DEPARTMENTS)],
        "summary": writer.text(1),
        "description": writer.text(2),
        "effects": {"staff": writer.text(1)},
        "schedule": [
            {"phase": "prepare", "from": f"{_FIRST}Q1", "to": f"{_FIRST}Q3", "label": "手順の見直し・調達"},
            {"phase": "build", "from": f"{_FIRST}Q4", "to": middle, "label": "試行と検証"},
            {"phase": "operate", "from": middle + 1, "to": _LAST, "label": "全庁での運用"},
        ],
        "budget": [{"year": year, "amount": writer.number(5, 900) * 100} for year in (_FIRST, _FIRST + 1)],
        "status": "planned",
    }


def _kpi(writer: _Writer, n: int) -> dict[str, Any]:
    start = writer.number(5, 40)
    return {
        "id": f"K-{n:05}",
        "number": str(n),
        "name": f"{writer.choice(_WORK)}をオンラインで終えた割合（{n}）",
        "kind": "rate",
        "unit": "%",
        "direction": "up",
        "domain": _DOMAINS[n % 3],
        "level": ("outcome", "output")[n % 2],
        "baseline": {"year": 2024, "value": start},
        "targets": {str(year): start + 8 * (year - _FIRST + 1) for year in (2026, 2028, 2030)},
        "definition": f"オンラインで終えた件数を、年度中に終えたすべての件数で割った値です（{n}）。",
        "source": "受付システムの記録（毎年4月に集計）",
        "rationale": f"先行する市の実績にならい、毎年{writer.number(2, 9)}ポイントずつ高めます。",
        "department": writer.choice(_DEPARTMENTS),
    }


def write_plan(file: Path, size: int, seed: int = 1) -> None:
    """Write a plan as YAML, in the form in which people write it: blocks, short lists in one line."""
    with file.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in _lines(plan_data(size, seed), 0))


def _lines(group: dict[str, Any], indent: int) -> Iterator[str]:
    space = " " * indent
    for key, value in group.items():
        if isinstance(value, dict):
            yield f"{space}{key}:"
            yield from _lines(value, indent + 2)
        elif isinstance(value, list) and isinstance(value[0], dict):
            yield f"{space}{key}:"
            for entry in value:
                first, *others = _lines(entry, indent + 4)
                yield f"{space}  - {first.lstrip()}"
                yield from others
        elif isinstance(value, list):
            yield f"{space}{key}: [{', '.join(map(str, value))}]"
        else:
            yield f"{space}{key}: {_scalar(value)}"


def _scalar(value: str | int) -> str:
    quoted = isinstance(value, str) and (value == "%" or value.isdecimal())
    return f'"{value}"' if quoted else str(value)


if __name__ == "__main__":
    write_plan(Path(sys.argv[2]), int(sys.argv[1]), *map(int, sys.argv[3:]))
