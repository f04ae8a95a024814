"""Why each thing about a reference file is told: for those who ask for an explanation of a code."""

from __future__ import annotations

from dxstrat.source.reasons.reason import Reason, reason
from dxstrat.writers.reference import kinds

_SAVE = (
    "Word で開き、「名前を付けて保存」で種類を「Word 文書 (*.docx)」にして保存し直してください。",
    "Open it in Word and save it again as Word Document (*.docx).",
)

REASONS: tuple[Reason, ...] = (
    reason(
        kinds.NOT_DOCX,
        "様式として読めるのは、Word の .docx と、マクロのないテンプレート .dotx だけです。",
        "Only Word's .docx, and a template .dotx without macros, can be read as a house style.",
        cure=_SAVE,
    ),
    reason(
        kinds.ENCRYPTED,
        "パスワードを入力させると、担当者のいない自動の書き出しが止まります。様式に秘密は要りません。",
        "Asking for a password would stop every run that nobody watches; a house style needs no secret.",
        cure=(
            "Word の「ファイル」→「情報」→「文書の保護」でパスワードを外して保存してください。",
            "Take the password off in Word under File, Info, Protect Document, and save.",
        ),
    ),
    reason(
        kinds.DAMAGED,
        "壊れたファイルから読めた所だけを使うと、表紙やスタイルが欠けたまま公表されます。",
        "With only what can still be read, cover or styles would be missing in print.",
        cure=_SAVE,
    ),
    reason(
        kinds.TOO_LARGE,
        "小さなファイルを展開すると何 GB にもなるものがあり、パソコンが止まります。様式は数 MB で足ります。",
        "A small file can unpack to gigabytes and stop the computer; a house style needs a few megabytes.",
        cure=(
            "表紙とスタイルだけを残し、本文と大きな図を消して保存し直してください。",
            "Keep the cover and the styles, delete the text and large pictures, and save again.",
        ),
    ),
    reason(
        kinds.UNSAFE_ARCHIVE,
        "同じ名前が 2 つある、フォルダーの外を指すなど、Word が作らない形のファイルは、読む道具によって中身が変わって見えます。",
        "A file with two entries of one name, or with names outside its folder, looks different to every program; Word makes none.",
        cure=_SAVE,
    ),
    reason(
        kinds.FALSE_TYPE,
        "図と名乗る別のものを公表する文書に入れると、受け取った人の検査に掛かるか、害を与えます。",
        "Something else that passes for a picture would be published with the plan.",
        cure=(
            "その図を消して入れ直し、保存し直してください。",
            "Delete the picture, insert it again and save.",
        ),
    ),
    reason(
        kinds.DOCUMENT_TYPE,
        "DOCTYPE の宣言は、パソコンの中のファイルや外のサイトを読ませるのに使われます。Word は書きません。",
        "A document type can make a reader fetch files of this computer or from a site; Word never writes one.",
        cure=_SAVE,
    ),
    reason(
        kinds.MACROS,
        "マクロの入った文書を公表すると、開いた人のパソコンで動き、無害化でも止められます。",
        "Macros in a published document would run on the reader's computer, or be stopped at the border of the network.",
        cure=_SAVE,
    ),
    reason(
        kinds.EXTERNAL,
        "開くたびに外のファイルやサイトを読みに行く文書は、読んだ人のことを外へ知らせ、別の中身を持ち込みます。",
        "A document that fetches something whenever it is opened tells others who reads it, and brings in what nobody checked.",
        cure=(
            "外を読みに行くものを消して、保存し直してください。図は「挿入」で文書に入れてください。",
            "Delete what is fetched from outside, insert pictures themselves, and save again.",
        ),
    ),
    reason(
        kinds.EMBEDDED,
        "埋め込まれたファイルや部品は、開いた人のパソコンで動くことがあり、公表する文書に入れられません。",
        "Embedded files and controls can run on the reader's computer.",
        cure=(
            "埋め込まれたものを消すか図に替えて、保存し直してください。",
            "Delete what is embedded or put a picture in its place, and save again.",
        ),
    ),
    reason(
        kinds.ACTIVE_FIELD,
        "DDE や INCLUDETEXT などのフィールドは、更新のときにほかのプログラムやファイルを呼び出します。",
        "Fields such as DDE and INCLUDETEXT call other programs and files when they are updated.",
        cure=(
            "そのフィールドを選んで Ctrl+Shift+F9 を押し、普通の文字に変えて保存し直してください。",
            "Select the field, press Ctrl+Shift+F9 to turn it into plain text, and save again.",
        ),
    ),
    reason(
        kinds.STYLE_MISSING,
        "Word は、一度も使われていないスタイルをファイルに残しません。ないスタイルは dxstrat の書式になります。",
        "Word does not keep styles in a file that were never used; ours then stand in for them.",
        cure=(
            "様式のファイルで、そのスタイルを一度どこかに使い、書式を整えて保存してください。",
            "Use the style once somewhere in the reference file, format it, and save.",
        ),
    ),
    reason(
        kinds.STYLE_OF_WRONG_TYPE,
        "見出しは段落のスタイル、表は表のスタイルでなければ、目次にも書式にも使えません。",
        "A heading has to be a paragraph style, a table a table style, to be of use.",
        cure=(
            "そのスタイルを消し、Word に初めからある同じ名前のスタイルを使ってください。",
            "Delete the style and use Word's own of that name.",
        ),
    ),
    reason(
        kinds.UNKNOWN_SLOT,
        "知らない名前の欄には何も入らず、「ここをクリック」などの文字のまま公表されかねません。",
        "Nothing goes into a slot with an unknown name, and its prompt may end up in print.",
        cure=(
            "欄のタグを「計画名」「副題」「団体名」「版」「段階」「計画期間」「日付」「基本理念」「文書名」のどれかにするか、欄を消してください。",
            "Give it one of these tags, or delete it: title, subtitle, municipality, edition, stage, period, date, statement, document.",
        ),
    ),
    reason(
        kinds.SLOT_WITHOUT_VALUE,
        "空の欄を残すと、入力を促す文字が表紙に印刷されます。そのため欄ごと消します。",
        "An empty slot would print its prompt on the cover, and is therefore taken away.",
        cure=(
            "要るものは計画に書き、要らない欄は様式のファイルから消してください。",
            "Write it in the plan, or delete the slot from the reference file.",
        ),
    ),
    reason(
        kinds.LEFT_OUT,
        "グラフや SmartArt など、ほかの部品に頼るものは、様式から文書へ移しません。",
        "What depends on further parts, such as charts and SmartArt, is not taken over into documents.",
        cure=(
            "示されたものを図に替えるか、示されたとおりに直して保存し直してください。",
            "Put a picture in its place, or do what the finding says, and save again.",
        ),
    ),
)
