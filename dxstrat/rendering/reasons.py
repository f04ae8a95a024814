"""Why each mistake in a template is reported: for those who ask for an explanation of a code.

The examples are templates, not pieces of a plan.
"""

from __future__ import annotations

from dxstrat.rendering import kinds
from dxstrat.source.reasons.reason import Reason, reason

REASONS: tuple[Reason, ...] = (
    reason(
        kinds.TEMPLATE_NOT_FOUND,
        "読み込むひな形が欠けたままでは、文書の章がそっくり抜け落ちます。",
        "With a template missing, a whole chapter would be missing from the document.",
        "{% include 'parts/kpi.md.j2' %}\n",
        "{{ kpi_table() }}\n",
        cure=("ファイルの名前を確かめて直してください。", "Check the name of the file and write it right."),
    ),
    reason(
        kinds.TEMPLATE_UNREADABLE,
        "文字コードの違うひな形を推測で読むと、文書に文字化けが残ります。",
        "Read by guess, a template in another encoding would leave garbled text in the document.",
        cure=("ひな形を UTF-8 で保存し直してください。", "Save the template in UTF-8."),
    ),
    reason(
        kinds.TEMPLATE_SYNTAX,
        "閉じていない部分があると、そこから先をどう読むか決められません。",
        "Where something is left open, it is unknown how to read on from there.",
        "{% if plan.purpose %}\n{{ plan.purpose }}\n",
        "{% if plan.purpose %}\n{{ plan.purpose }}\n{% endif %}\n",
        cure=(
            "示された行で、{% if %} と {% endif %}、{{ と }} の組をそろえてください。",
            "On the line that is named, pair {% if %} with {% endif %}, and {{ with }}.",
        ),
    ),
    reason(
        kinds.UNKNOWN_NAME,
        "名前を打ち間違えた値が空欄で印刷されると、誰も気付かないまま公表されます。",
        "A misspelt name would print as nothing, and be published before anybody noticed.",
        "{{ plan.tittle }}\n",
        "{{ plan.title }}\n",
        cure=("示された名前に直してください。", "Write the name that is given."),
    ),
    reason(
        kinds.WRONG_CALL,
        "部品は、決められたものだけを受け取ります。違うものを渡すと、意図と違う表や図になります。",
        "A block takes only what it is made for; given something else it would show another table than was meant.",
        "{{ kpi_table(1, 2, 3) }}\n",
        "{{ kpi_table() }}\n",
        cure=("示された呼び方に直してください。", "Call it in the way that is shown."),
    ),
    reason(
        kinds.FORBIDDEN,
        "ひな形はほかの人から届くこともあるため、自分のフォルダーの外を読んだり、プログラムを動かしたりはできません。",
        "A template may come from someone else, and so can neither read outside its folder nor run programs.",
        "{% include '../secret.md.j2' %}\n",
        "{{ plan.title }}\n",
        cure=("その行を消してください。", "Delete the line."),
    ),
    reason(
        kinds.TOO_MUCH,
        "終わらない繰返しや膨大な文書は、パソコンを止めてしまいます。",
        "A loop without end, or a document of enormous size, would bring the machine to a halt.",
        "{% for number in range(1000000) %}{{ plan.title }}{% endfor %}\n",
        "{{ plan.title }}\n",
        cure=("繰返しの数を減らしてください。", "Make the loops shorter."),
    ),
    reason(
        kinds.UNKNOWN_REFERENCE,
        "参照先のない「図3を参照」は、読む人を迷わせます。",
        "A reference to a figure that does not exist leads readers astray.",
        "推進体制は {{ reference('organisation') }} のとおりです。\n",
        "# 推進体制 {{ anchor('organisation') }}\n\n推進体制は {{ reference('organisation') }} のとおりです。\n",
        cure=(
            "参照先の見出しに {{ anchor('organisation') }} のような印を付けるか、参照を消してください。",
            "Mark the heading that is meant, as in {{ anchor('organisation') }}, or remove the reference.",
        ),
    ),
    reason(
        kinds.EMPTY_DOCUMENT,
        "白紙の Word が書き出されても、何が間違っていたのか分かりません。",
        "From a blank Word file nobody could tell what went wrong.",
        "{# 準備中 #}\n",
        "{{ plan.title }}\n",
        cure=("ひな形に本文か部品を書いてください。", "Write text or blocks into the template."),
    ),
    reason(
        kinds.TEMPLATE_UNUSED,
        "名前を1字でも違えたひな形は、直したつもりでも文書に表れません。",
        "A template whose name is off by one letter changes nothing, however well it is written.",
        cure=("示された名前に変えるか、要らなければ消してください。", "Rename it as is shown, or delete it."),
    ),
    reason(
        kinds.TEMPLATE_OUTDATED,
        "差し替えたひな形には、dxstrat の新しい版で加わった表や直しが入りません。",
        "A template of your own does not take in what a newer dxstrat has added or mended in the original.",
        cure=(
            "新しいひな形を別のフォルダーに書き出し、要る変更を取り入れてから、示されたとおりに印を書き換えてください。",
            "Export the new template to another folder, take over what you want, then change the mark as shown.",
        ),
    ),
)
"""One for each kind of mistake, in the order of the codes."""
