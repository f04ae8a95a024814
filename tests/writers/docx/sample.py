"""A document with every kind of node, of a fictional city, that all tests of the writer share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dxstrat.document import (
    Box,
    Cell,
    Chart,
    Column,
    Contents,
    Cover,
    Diagram,
    Document,
    Heading,
    Legend,
    Line,
    LineBreak,
    ListBlock,
    Metadata,
    Paragraph,
    Reference,
    Row,
    Section,
    Series,
    Table,
    Text,
)

if TYPE_CHECKING:
    from dxstrat.document.figures import Tone
    from dxstrat.document.tree import Align, Block, CellRole, Inline

HOSTILE = (
    "<b>太字ではない</b>",
    "{{ x }} {% for %}",
    "=1+1",
    "A | B & C",
    "\"引用\"と'引用'と“引用”",
    "𠮷野家と葛󠄀城市",
    "①②③→※…",
    "  前後の空白  ",
    "$title ${author} %s {0}",
    "一行目\n二行目\tタブの後",
    "# 見出しではない *強調* [リンク](x)",
    "&amp; &#10; ]]>",
)


def text(words: str, *, bold: bool = False, italic: bool = False, link: str | None = None) -> Text:
    return Text(words, bold, italic, link)


def plain(words: str, role: Literal["body", "lead", "note", "quote", "signature"] = "body") -> Paragraph:
    return Paragraph((Text(words),), role)


def cell(
    words: str, role: CellRole = "body", columns: int = 1, rows: int = 1, align: Align | None = None
) -> Cell:
    return Cell(((Text(words),),), role, columns, rows, align)


def row(*words: str, role: CellRole = "body") -> Row:
    return Row(tuple(cell(one, role) for one in words))


METADATA = Metadata(
    title="みどり市DX推進戦略",
    author="みどり市",
    subject="自治体DX推進計画",
    date="2026-03-31",
    plan_id="midori-dx",
    edition="第1.0版",
    stage="素案",
    source_hash="0" * 64,
    header="みどり市DX推進戦略",
    stage_mark="（素案）",
    document="strategy",
)

COVER = Cover(
    municipality="みどり市",
    title="みどり市DX推進戦略",
    subtitle="書かない、待たない、迷わない市役所へ",
    edition="第1.0版",
    stage="（素案）",
    period="計画期間　令和8年度（2026年度）～令和12年度（2030年度）",
    date="令和8年3月",
    statement="すべての手続が、家からでも窓口でも、同じように簡単に終わる市役所",
)


def issues() -> Table:
    return Table(
        columns=(Column(14), Column(50), Column(60), Column(36)),
        rows=(
            row("番号", "課題", "原因と影響範囲", "対応する施策", role="head"),
            Row((cell("業務", "group", columns=4),), keep_with_next=True),
            row(
                "1",
                "窓口での記入と待ち時間が住民の負担になっている",
                "手続ごとに紙の申請書があり、同じ内容を何度も書く。年間約21,400件の来庁者と窓口6課の職員に及ぶ。",
                "1-1、1-2",
            ),
            row("2", "紙とメールによる照会・集計業務が残る", "様式が課ごとに違い、転記が要る。", "2-1"),
            Row((cell("人材", "group", columns=4),), keep_with_next=True),
            row("3", "デジタル人材が不足している", "情報処理技術者試験の合格者は職員の1.2%", "3-1"),
        ),
        header_rows=1,
        description="課題を視点ごとに並べ、原因、影響範囲、対応する施策を示す表。",
        caption="主な課題と対応の方向性",
        anchor="issues",
        notes=("出典：みどり市デジタル推進課調べ（令和7年10月）",),
    )


def kpis() -> Table:
    return Table(
        columns=(
            Column(12, "center"),
            Column(40),
            Column(13, "center"),
            *(Column(14, "right") for _ in range(5)),
            Column(32),
        ),
        rows=(
            Row(
                (
                    cell("番号", "head", rows=2),
                    cell("指標", "head", rows=2),
                    cell("単位", "head", rows=2),
                    cell("基準値", "head", rows=2, align="center"),
                    cell("目標値", "head", columns=4, align="center"),
                    cell("算出方法", "head", rows=2),
                )
            ),
            Row(tuple(cell(year, "head", align="center") for year in ("R8", "R9", "R10", "R12"))),
            row(
                "K1",
                "オンライン申請率",
                "％",
                "34.8",
                "42.0",
                "50.0",
                "58.0",
                "70.0",
                "オンライン申請件数÷全申請件数",
            ),
            row(
                "K2",
                "窓口での平均滞在時間",
                "分",
                "28",
                "26",
                "22",
                "20",
                "15",
                "発券から交付まで（10月の1週間）",
            ),
            Row(
                (
                    cell("K3"),
                    cell("庁内行動規範の制定"),
                    cell("－"),
                    cell("－"),
                    cell("令和9年度までに制定し、全職員に周知している", columns=4),
                    cell("制定の有無"),
                )
            ),
            Row(
                (
                    cell("計", "total", columns=3),
                    *(cell(one, "total") for one in ("62", "68", "72", "78", "85", "")),
                )
            ),
        ),
        header_rows=2,
        description="KPIの基準値と年度ごとの目標値を示す表。",
        caption="KPI一覧",
        anchor="kpis",
        notes=("注：基準値は令和8年1月末時点の速報値", "出典：みどり市デジタル推進課調べ"),
    )


def sheet(number: str, name: str) -> tuple[Heading, Table]:
    label: CellRole = "label"
    return (
        Heading(4, (Text(f"{number}　{name}"),), f"measure-{number}", numbered=False),
        Table(
            columns=tuple(Column(one) for one in (22, 44, 14, 22, 20, 19, 19)),
            rows=(
                Row(
                    (
                        cell("対応する課題", label),
                        cell("1　窓口での記入と待ち時間が住民の負担になっている", columns=6),
                    )
                ),
                Row(
                    (
                        cell("内容", label),
                        cell(
                            "転入・転出などのライフイベント手続について、本人確認書類から申請書を作る仕組みを、"
                            "市民課、保険年金課、こども課などの6課で共同利用する。",
                            columns=6,
                        ),
                    )
                ),
                Row(
                    (
                        cell("KPI", label, rows=3),
                        *(
                            cell(one, label, align="center")
                            for one in ("指標", "単位", "基準値", "中間目標", "最終目標", "最新の実績")
                        ),
                    )
                ),
                Row(
                    (
                        cell("窓口での平均滞在時間"),
                        *(
                            cell(one, align="center")
                            for one in ("分", "28", "20\n（R10）", "15\n（R12）", "26\n（R8）")
                        ),
                    )
                ),
                Row(
                    (
                        cell("申請書の記入項目数"),
                        *(
                            cell(one, align="center")
                            for one in ("項目", "12", "6\n（R10）", "3\n（R12）", "－")
                        ),
                    )
                ),
                Row(
                    (
                        cell("担当課", label),
                        cell("市民課", columns=2),
                        cell("関係課", label),
                        cell("保険年金課、こども課、デジタル推進課", columns=3),
                    )
                ),
                Row(
                    (
                        cell("事業費・財源", label),
                        Cell(
                            (
                                (Text("令和8年度　24,000千円（新しい地方経済・生活環境創生交付金 1/2）"),),
                                (Text("令和9年度　8,000千円"),),
                            ),
                            columns=6,
                        ),
                    )
                ),
            ),
            header_rows=0,
            description=f"施策票。{number} {name}について、左の列に項目名、右に内容を示す。",
            look="sheet",
        ),
    )


def outcome_map() -> Diagram:
    columns: tuple[tuple[str, Tone, tuple[tuple[str, ...], ...]], ...] = (
        (
            "施策",
            "navy",
            (("1-1 書かない", "窓口の導入"), ("1-2 手続の", "オンライン化"), ("2-1 照会業務", "の自動化")),
        ),
        (
            "直接の結果",
            "teal",
            (
                ("申請書の記入項目数", "12→3項目（R12）"),
                ("オンライン手続の数", "40→180手続"),
                ("自動化した業務", "0→30業務"),
            ),
        ),
        (
            "成果",
            "brown",
            (("窓口の平均滞在時間", "28→15分（R12）"), ("職員の創造的業務に", "充てる時間の増加")),
        ),
        ("めざす姿", "purple", (("手続の負担がない", "市民生活"), ("持続可能な行政運営",))),
    )
    boxes: list[Box] = []
    places: list[list[tuple[float, float]]] = []
    for number, (title, tone, texts) in enumerate(columns):
        x = number * 42.0
        boxes.append(Box(x, 0, 34, 8, (title,), tone, filled=True, alt=f"列の見出し　{title}"))
        middles = []
        for place, words in enumerate(texts):
            y = 12 + place * (16.0 if len(texts) == 3 else 24.0)
            boxes.append(Box(x, y, 34, 12, words, tone, rounded=True, alt="　".join(words)))
            middles.append((x, y + 6))
        places.append(middles)
    links = ((0, 0, 0), (0, 1, 1), (0, 2, 2), (1, 0, 0), (1, 1, 0), (1, 2, 1), (2, 0, 0), (2, 1, 1))
    lines = tuple(
        Line(places[c][a][0] + 34, places[c][a][1], places[c + 1][b][0], places[c + 1][b][1], arrow=True)
        for c, a, b in links
    )
    return Diagram(
        width=160,
        height=56,
        boxes=tuple(boxes),
        lines=lines,
        caption="成果マップ（窓口）",
        anchor="outcome-map",
        alt="施策から、直接の結果、成果、めざす姿へのつながりを示す図。",
        notes=("矢印は、左の取組や結果が右の成果につながることを表します。",),
    )


def organisation() -> Diagram:
    def layer(words: str, y: float, tone: Tone, *names: str) -> list[Box]:
        width = (120 - 5 * (len(names) - 1)) / len(names)
        return [
            Box(0, y, 160, 18, (), "grey", rounded=True, alt=f"{words}の層"),
            Box(0, y, 30, 18, (words,), tone, filled=True, alt=f"層の名前　{words}"),
            *(
                Box(37 + place * (width + 5), y + 3, width, 12, (name,), tone, rounded=True, alt=name)
                for place, name in enumerate(names)
            ),
        ]

    return Diagram(
        width=160,
        height=70,
        boxes=(
            *layer("首長・副市長", 0, "navy", "DX推進本部（市長）"),
            *layer("CIO・CDO", 26, "teal", "CIO（副市長）", "デジタル推進課"),
            *layer("実行チーム", 52, "brown", "窓口改革部会", "業務改革部会", "人材育成部会"),
        ),
        lines=(Line(80, 18, 80, 26), Line(80, 44, 80, 52), Line(120, 52, 120, 44, arrow=True)),
        caption="推進体制",
        anchor="organisation",
        alt="推進体制を層ごとに示す図。",
    )


def chart() -> Chart:
    return Chart(
        title="オンライン申請率（％）",
        categories=("R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12"),
        series=(
            Series("実績", (12.1, 18.4, 26, 34.8, 40.2, None, None, None, None)),
            Series("目標", (None, None, None, 34.8, 42, 50, 58, None, 70), dashed=True, tone="brown"),
        ),
        unit="％",
        caption="オンライン申請率の推移と目標",
        anchor="chart",
        alt="オンライン申請率の推移と目標を示す折れ線グラフ。令和7年度の実績は34.8％、令和12年度の目標は70％。",
        notes=("出典：みどり市デジタル推進課調べ（各年度末時点）",),
    )


def bars(*parts: tuple[str, CellRole, int]) -> tuple[Cell, ...]:
    return tuple(cell(words, role, columns=columns, align="center") for words, role, columns in parts)


def roadmap() -> Table:
    heads = tuple(
        cell(f"令和{era}年度\n（{era + 2018}年度）", "head", columns=4, align="center")
        for era in range(8, 13)
    )
    quarters = tuple(cell(f"{one}Q", "head", align="center") for _ in range(5) for one in (1, 2, 3, 4))
    return Table(
        columns=(Column(52), Column(25), *(Column(8.5, "center") for _ in range(20))),
        rows=(
            Row((cell("施策", "head", rows=2), cell("担当課", "head", rows=2), *heads), keep_with_next=True),
            Row(quarters, keep_with_next=True),
            Row((cell("窓口DX", "group", columns=22),), keep_with_next=True),
            Row(
                (
                    cell("1-1　書かない窓口の導入", "label"),
                    cell("市民課"),
                    *bars(
                        ("要件整理\n・調達", "phase-1", 2),
                        ("構築・試行", "phase-2", 3),
                        ("全窓口で運用・改善", "phase-3", 15),
                    ),
                )
            ),
            Row(
                (
                    cell("1-2　手続のオンライン化", "label", rows=2),
                    Cell(((Text("デジタル推進課"),), (Text("（市民課）"),)), rows=2),
                    *bars(
                        ("→", "phase-1", 1),
                        ("選定", "body", 1),
                        ("80手続を順次公開", "phase-2", 6),
                        ("180手続へ拡大", "phase-3", 12),
                    ),
                ),
                keep_with_next=True,
            ),
            Row(
                bars(
                    ("", "body", 4),
                    ("", "body", 4),
                    ("◆中間公表", "milestone", 4),
                    ("", "body", 4),
                    ("", "body", 4),
                )
            ),
            Row((cell("庁内DX", "group", columns=22),), keep_with_next=True),
            Row(
                (
                    cell("2-1　照会業務の自動化", "label"),
                    cell("行政改革課"),
                    *bars(
                        ("業務量調査", "phase-1", 4),
                        ("10業務で試行", "phase-2", 6),
                        ("30業務へ展開", "phase-3", 10),
                    ),
                )
            ),
            Row(
                (
                    cell("計画全体の節目", "label", columns=2),
                    *bars(
                        ("", "body", 8), ("◆中間見直し", "milestone", 8), ("次期計画策定◆", "milestone", 4)
                    ),
                )
            ),
        ),
        header_rows=2,
        description="ロードマップ。年度を横の列、施策を縦の行に取り、工程を帯で示す。",
        caption="ロードマップ",
        anchor="roadmap",
        notes=("① 1-2　注記の例",),
        legend=Legend(
            (("phase-1", "検討・調達"), ("phase-2", "構築・試行"), ("phase-3", "運用・拡大")),
            ("◆：節目", "1マスは四半期（1Q：4～6月、2Q：7～9月、3Q：10～12月、4Q：1～3月）"),
        ),
        look="roadmap",
    )


def hostile_table() -> Table:
    return Table(
        columns=(Column(1), Column(2), Column(1)),
        rows=(
            row("番号", "文字", "備考", role="head"),
            *(
                Row((cell(str(number)), cell(words), Cell(())), may_split=True)
                for number, words in enumerate(HOSTILE, 1)
            ),
        ),
        header_rows=1,
        description="記号を含む文字の表 <&\"'>",
        caption="記号 <&> の表",
    )


def lists() -> ListBlock:
    inner = ListBlock(
        (
            (plain("申請書を書かずに済む"),),
            (plain("同じことを二度聞かない"), ListBlock(((plain("庁内の情報を使う"),),), ordered=True)),
        )
    )
    return ListBlock(
        (
            (
                plain(
                    "住民中心の行政サービス改革。手続の入口を一つにし、どの課に行けばよいかを考えずに済むようにします。"
                ),
                inner,
            ),
            (plain("業務プロセスの見直し"), plain("続きの段落も同じ字下げで並びます。")),
            (plain("データに基づく政策づくり"),),
        )
    )


def ordered(*words: str) -> ListBlock:
    return ListBlock(tuple((plain(one),) for one in words), ordered=True)


BODY = (
    "本市では、人口減少と高齢化が進む中でも質の高い行政サービスを維持するため、デジタル技術とデータを活用して"
    "業務と住民サービスの在り方を見直す必要があります。本計画は、今後5年間の取組の方向性、施策、指標及び推進体制を"
    "定めるものです。"
)


def chapters() -> tuple[Inline, ...]:
    return (
        Text("課題は"),
        Reference("issues"),
        Text("、指標は"),
        Reference("kpis"),
        Text("、進め方は"),
        Reference("period"),
        Text("と"),
        Reference("direction"),
        Text("、体制は"),
        Reference("organisation"),
        Text("のとおりです。詳しくは"),
        text("デジタル庁のサイト", link="https://www.digital.go.jp/?a=1&b=2"),
        Text("と"),
        text("施策の章", link="#measures"),
        Text("を見てください。"),
        text("太字", bold=True),
        LineBreak(),
        text("斜体", italic=True),
    )


def document(*, hostile: bool = True) -> Document:
    """Return the sample: a strategy in small with every kind of node, and texts that try to break out."""
    strategy: tuple[Block, ...] = (
        COVER,
        Contents("目次", depth=3),
        Heading(1, (Text("はじめに"),), "greeting", numbered=False),
        plain(BODY),
        plain("令和8年3月　みどり市長", "signature"),
        Heading(1, (Text("計画の策定に当たって"),), "about"),
        plain("デジタルの力で、相談と企画に時間を使える市役所へ", "lead"),
        Heading(2, (Text("策定の趣旨"),), "purpose"),
        plain(BODY),
        Paragraph(chapters()),
        Heading(2, (Text("計画期間と "), text("進め方", bold=True)), "period"),
        Heading(3, (Text("基本の方向"),), "direction"),
        plain("次の三つを基本とします。"),
        lists(),
        ordered("現状を測る", "計画を立てる", "実行し、確かめる"),
        plain("別の番号の並びです。"),
        ordered("はじめから数える", "つづき"),
        Heading(3, (Text("現場の声"),), "voices"),
        plain("同じ住所を、一日に六回書いてもらっている。（窓口の職員）", "quote"),
        plain("注：令和7年9月の聞き取りによる。", "note"),
        Heading(4, (Text("細かな見出し"),), "detail"),
        plain(BODY),
        Heading(1, (Text("現状と課題"),), "state"),
        Heading(2, (Text("現状"),), "now"),
        plain("行政手続のオンライン申請率は上昇していますが、令和7年度末で34.8％にとどまります。"),
        chart(),
        Heading(2, (Text("課題"),), "issue-list"),
        issues(),
        plain("表の後の段落です。" + BODY),
        Heading(1, (Text("施策"),), "measures"),
        Heading(2, (Text("成果マップ"),), "map"),
        outcome_map(),
        Heading(2, (Text("施策票"),), "sheets", page_break=True),
        *sheet("1-1", "書かない窓口の導入"),
        *sheet("1-2", "手続のオンライン化"),
        Heading(1, (Text("KPI"),), "kpi-chapter"),
        kpis(),
        Heading(1, (Text("推進体制"),), "running"),
        organisation(),
    )
    landscape: tuple[Block, ...] = (Heading(1, (Text("ロードマップ"),), "roadmap-chapter"), roadmap())
    outbreaks: tuple[Block, ...] = ()
    if hostile:
        outbreaks = (*(plain(words) for words in HOSTILE), hostile_table())
    back: tuple[Block, ...] = (
        Heading(1, (Text("資料"),), "appendix", numbered=False),
        *outbreaks,
        Table((Column(1),), (row("見出しのない表"),), 0, "題も注もない表。"),
    )
    return Document(
        METADATA,
        (Section(strategy), Section(landscape, landscape=True), Section(back)),
    )
