"""Why each mistake of form is reported: for those who ask for an explanation of a code.

The examples are pieces of a plan; the rest of the plan is thought of as being right. The two links of
the chain that the schema states are explained with the other rules (`dxstrat.rules.chain`).
"""

from __future__ import annotations

from dxstrat.source.check import kinds
from dxstrat.source.reasons.reason import Reason, reason

REASONS: tuple[Reason, ...] = (
    reason(
        kinds.UNKNOWN_KEY,
        "知らない項目名の内容は、検査にも文書にも使われません。打ち間違いのままでは、書いたことが黙って抜け落ちます。",
        "What stands under an unknown key is neither checked nor printed; left misspelt, it would be missing without a word.",
        "kpis:\n  - {id: K-01, nmae: 窓口での平均滞在時間, name: 平均滞在時間, kind: average}\n",
        "kpis:\n  - {id: K-01, name: 窓口での平均滞在時間, kind: average}\n",
        cure=(
            "示された項目名に直すか、その行を消してください。",
            "Write the key that is named, or delete the line.",
        ),
    ),
    reason(
        kinds.MISSING_KEY,
        "それがないと、計画の表や図を作れない項目です。例えば名前のない施策は、どの文書にも載せられません。",
        "Without such a key the tables and figures of the plan cannot be made: a measure without a title can stand in no document.",
        "issues:\n  - {id: I-01, viewpoint: operations}\n",
        "issues:\n  - {id: I-01, title: 窓口での待ち時間が長い, viewpoint: operations}\n",
        cure=("示された項目を、同じまとまりの中に書いてください。", "Write the key into the same group."),
    ),
    reason(
        kinds.WRONG_SHAPE,
        "文・一覧・まとまりの別が違うと、内容をどこに表すかが決まりません。",
        "Where a text, a list or a group stands in place of another of them, it is open what is to be shown where.",
        "measures:\n  - {id: M-01, title: 書かない窓口を導入する, issues: I-01, kpis: [K-01]}\n",
        "measures:\n  - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01]}\n",
        cure=(
            "一覧は [ ] で囲むか、1 行ずつ「- 」で始めてください。文は、囲まずにそのまま書いてください。",
            "Put a list in [ ], or begin each line with a hyphen; write a text as it is.",
        ),
    ),
    reason(
        kinds.UNKNOWN_CHOICE,
        "決められた語だけが書ける項目です。語がそろっていると、集計や比較ができ、文書では決まった日本語で表せます。",
        "Only fixed words can stand here. They can be counted and compared, and are printed in set terms.",
        "plan: {stage: 策定}\n",
        "plan: {stage: adopted}\n",
        cure=("示された語の 1 つを書いてください。", "Write one of the words that are named."),
    ),
    reason(
        kinds.WRONG_DATE,
        "日付は、前後を比べたり、元号に直したりするために、1 つの書き方にそろえます。文書では令和8年3月31日のように印刷されます。",
        "Days are written in one way, so that they can be compared and printed with their era, 令和8年3月31日.",
        "plan: {date: 令和8年3月31日}\n",
        "plan: {date: 2026-03-31}\n",
        cure=(
            "2026-03-31 のように、西暦の年・月・日を半角のハイフンでつないでください。",
            "Write year, month and day with hyphens, as in 2026-03-31.",
        ),
    ),
    reason(
        kinds.WRONG_NUMBER,
        "桁区切りや単位の付いた数は、そのままでは計算に使えません。単位は「unit」に書き、桁区切りは印刷のときに付きます。",
        "A number with separators or a unit cannot be reckoned with. The unit has a key of its own, and separators come in print.",
        "plan:\n  municipality: {name: みどり市, kind: city, population: 約5万人}\n",
        "plan:\n  municipality: {name: みどり市, kind: city, population: 50000}\n",
        cure=("半角の数字だけを書いてください。", "Write plain digits alone."),
    ),
    reason(
        kinds.WRONG_FORM,
        "番号などは、ほかの所から名指しするために、書き方が決められています。",
        "Ids and the like have a fixed form, because other places name them.",
        'governance:\n  bodies:\n    - {id: "本 部", name: DX推進本部, layer: leaders}\n',
        "governance:\n  bodies:\n    - {id: hq, name: DX推進本部, layer: leaders}\n",
        cure=("示された書き方に直してください。", "Write it in the form that is named."),
    ),
    reason(
        kinds.EMPTY_VALUE,
        "項目名だけがあると、書き忘れなのか、書くことがないのか、読む人には分かりません。空白だけの文も同じです。",
        "Of a key with nothing behind it a reader cannot tell whether it was forgotten or there is nothing to say. So it is with a text of spaces alone.",
        "plan:\n  title:\n",
        "plan:\n  title: みどり市DX推進戦略\n",
        cure=("内容を書くか、その行を消してください。", "Write something, or delete the line."),
    ),
    reason(
        kinds.TOO_LONG,
        "表の欄や見出しに収まらない長さの文や、けた違いに長い一覧は、たいてい貼り付ける場所の間違いです。",
        "A text that no cell or heading can hold, or a list of unlikely length, was mostly pasted into the wrong place.",
        f"plan: {{title: {'みどり市' * 60}}}\n",
        "plan: {title: みどり市DX推進戦略}\n",
        cure=(
            "短くするか、長い文を書ける項目へ移してください。",
            "Shorten it, or move it to a key for long texts.",
        ),
    ),
    reason(
        kinds.MISSING_BY_CONDITION,
        "ある項目をそう書いた以上、その理由や中身も読む人に必要になるためです。",
        "Once one key says so, readers need the reason or the detail that goes with it.",
        "measures:\n"
        "  - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], status: suspended}\n",
        "measures:\n"
        "  - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01], status: suspended,\n"
        "     status_reason: 国の仕様が固まるまで待つためです。}\n",
        cure=(
            "示された項目を書くか、もとになった項目の内容を見直してください。",
            "Write the key that is named, or reconsider the one that asks for it.",
        ),
    ),
    reason(
        kinds.REPEATED_ENTRY,
        "同じ番号が二度あると、件数や重みが二重に数えられます。",
        "An id that stands twice in a list would be counted twice.",
        "measures:\n  - {id: M-01, title: 書かない窓口を導入する, issues: [I-01, I-01], kpis: [K-01]}\n",
        "measures:\n  - {id: M-01, title: 書かない窓口を導入する, issues: [I-01], kpis: [K-01]}\n",
        cure=("どちらか 1 つを消してください。", "Delete one of the two."),
    ),
    reason(
        kinds.WRONG_VERSION,
        "書き方の版が違うと、同じ項目名でも意味が違うことがあります。",
        "In another version of the format the same key may mean something else.",
        "dxstrat: 2\n",
        "dxstrat: 1\n",
        cure=("dxstrat: 1 と書いてください。", "Write dxstrat: 1."),
    ),
    reason(
        kinds.NEEDS_QUOTES,
        "数字だけの文は数として読まれ、先頭の 0 が消えたり、1.0 が 1 になったりします。",
        "A text of digits is read as a number: a leading 0 goes away, and 1.0 becomes 1.",
        "plan: {edition: 1.0}\n",
        'plan: {edition: "1.0"}\n',
        cure=('その値を " で囲んでください。', "Put the value in double quotation marks."),
    ),
    reason(
        kinds.WRONG_MUNICIPALITY_CODE,
        "団体コードの最後の 1 桁は、前の 5 桁から計算される検査用の数字です。合わないときは、どこかの桁が違います。",
        "The last digit of a municipality's code is worked out from the five before it; where it does not fit, some digit is wrong.",
        'plan:\n  municipality: {name: みどり市, kind: city, code: "999998"}\n',
        'plan:\n  municipality: {name: みどり市, kind: city, code: "999997"}\n',
        cure=(
            "総務省の「全国地方公共団体コード」で確かめ、6 桁を書いてください。",
            "Look the six digits up in the list of the Ministry of Internal Affairs and Communications.",
        ),
    ),
    reason(
        kinds.WRONG_YEAR,
        "年度は、計画期間や実績と比べるために、西暦の 4 桁で書きます。文書では、選んだ形（令和8年度など）で印刷されます。",
        "Fiscal years are compared with the period and with actuals, and so have four digits; they are printed in the style you choose.",
        "plan:\n  period: {from: 令和8年度, to: 2030}\n",
        "plan:\n  period: {from: 2026, to: 2030}\n",
        cure=(
            "2026 のように書いてください。半期は 2026H1、四半期は 2026Q1 です。",
            "Write it as in 2026; a half is 2026H1, a quarter 2026Q1.",
        ),
    ),
    reason(
        kinds.CONFLICTING_KEYS,
        "数と「未公表」のように、同時には成り立たない内容です。どちらを表せばよいか決められません。",
        "A number and the note that there is none cannot both hold, and it is open which to show.",
        "kpis:\n  - {id: K-01, name: 窓口での平均滞在時間, kind: average, actuals: {2025: {value: 28, unpublished: 未公表です。}}}\n",
        "kpis:\n  - {id: K-01, name: 窓口での平均滞在時間, kind: average, actuals: {2025: {value: 28}}}\n",
        cure=("どちらかの項目を消してください。", "Delete one of the two keys."),
    ),
)
"""One for each kind of the form, in the order of the codes; not for the links of the chain."""
