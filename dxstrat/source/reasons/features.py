"""Why a plan does without some parts of YAML."""

from __future__ import annotations

from dxstrat.source import kinds
from dxstrat.source.reasons.reason import Reason, reason

FEATURES: tuple[Reason, ...] = (
    reason(
        kinds.DUPLICATE_KEY,
        "多くのプログラムは黙って片方だけを使います。どちらが残るか分からないまま、書いた内容が消えます。",
        "Most programs silently keep one of the two, and what the other said is lost.",
        "title: みどり市\ntitle: あおば市\n",
        "title: みどり市\n",
    ),
    reason(
        kinds.ANCHOR,
        "内容の使い回しは、読む人に分かりにくく、数行で膨大な内容を作ってパソコンを止めることもできます。",
        "Reuse is hard to follow for a reader, and a few lines of it can grow until a machine stops.",
        "lead: &a 市民課\npartners: [*a]\n",
        "lead: 市民課\npartners: [市民課]\n",
    ),
    reason(
        kinds.MERGE_KEY,
        "取り込みの約束は YAML の新しい版にはなく、プログラムによって結果が違います。",
        "Merging is no part of today's YAML, and programs differ in what comes of it.",
        "a:\n  <<: {b: 1}\n",
        "a:\n  b: 1\n",
    ),
    reason(
        kinds.TAG,
        "値の種類は項目名で決まります。「!」の指定には、プログラムを動かす危険なものもあります。",
        "What type a value has follows from its key. Some tags make programs run code.",
        "year: !!int 2026\n",
        "year: 2026\n",
    ),
    reason(
        kinds.COMPOSITE_KEY,
        "項目名は文字だけです。たいていは、括弧で始まる文を引用符で囲み忘れたものです。",
        "A key is plain text. Mostly this is a text that begins with a bracket and was not put in quotation marks.",
        "[重要]: 対応\n",
        '"[重要]": 対応\n',
    ),
    reason(
        kinds.EMPTY_KEY,
        "項目名のない値は、何の値か分かりません。",
        "Of a value without a key nobody knows what it is.",
        "a: 1\n: 2\n",
        "a: 1\nb: 2\n",
    ),
    reason(
        kinds.NOT_FINITE,
        "無限大や「数でない値」は、目標や達成率の計算をすべて無意味にします。",
        "Infinity and what is not a number make every target and rate meaningless.",
        "value: .inf\n",
        "value: 100\n",
    ),
    reason(
        kinds.NUMBER_TOO_LONG,
        "18 桁を超える数は、プログラムによって下の桁が変わります。番号は文として引用符で囲めば変わりません。",
        "Beyond 18 digits programs change the last ones. A code stays as it is when it is a text in quotation marks.",
        "number: 12345678901234567890\n",
        'number: "12345678901234567890"\n',
    ),
    reason(
        kinds.DIRECTIVE,
        "「%」で始まる行は、読み方そのものを変える指示です。計画には要りません。",
        "A line that begins with % is an order that changes how the file is read; a plan needs none.",
        "%TAG ! tag:example.jp,2026:\n---\na: 1\n",
        "a: 1\n",
    ),
)
