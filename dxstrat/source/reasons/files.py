"""Why files are refused as a whole, and why a plan includes only what it may."""

from __future__ import annotations

from dxstrat.source import kinds
from dxstrat.source.reasons.reason import Reason, reason

_ENCODING = (
    "文字コードの取り違えは文字化けのもとです。推測で読むと「～」や「\\」がほかの文字に変わるため、UTF-8 と印の付いた UTF-16 だけを読みます。",
    "A wrong guess turns text into other text: the wave dash and the backslash differ between encodings. So only UTF-8, and UTF-16 with its mark, are read.",
)

_TO_UTF_8 = (
    "保存し直すときに、文字コードで「UTF-8」を選んでください。",
    "Save the file again and choose UTF-8 as its encoding.",
)

FILES: tuple[Reason, ...] = (
    reason(kinds.SHIFT_JIS, *_ENCODING, cure=_TO_UTF_8),
    reason(kinds.EUC_JP, *_ENCODING, cure=_TO_UTF_8),
    reason(kinds.OTHER_ENCODING, *_ENCODING, cure=_TO_UTF_8),
    reason(
        kinds.BROKEN_CHARACTER,
        "コピーの途中で切れたり、ほかの文字コードの文が混ざったりすると、その先の内容も信用できないためです。",
        "Where a copy was cut, or text of another encoding was mixed in, what follows cannot be trusted either.",
        cure=(
            "示された文字を打ち直し、UTF-8 で保存してください。",
            "Type the character anew and save the file as UTF-8.",
        ),
    ),
    reason(
        kinds.OFFICE_FILE,
        "計画は文字だけのファイルに書きます。Word や Excel のファイルは、dxstrat が書き出すもので、読むものではありません。",
        "A plan is a text file. Word and Excel files are what dxstrat writes, not what it reads.",
        cure=(
            "計画の YAML ファイルを指定してください。",
            "Name the YAML file of the plan.",
        ),
    ),
    reason(
        kinds.NOT_TEXT,
        "画像や壊れたファイルを計画として読むと、意味のない指摘が並ぶためです。",
        "To read a picture or a damaged file as a plan would only give meaningless findings.",
        cure=(
            "計画の YAML ファイルを指定してください。",
            "Name the YAML file of the plan.",
        ),
    ),
    reason(
        kinds.EMPTY_FILE,
        "保存し忘れたファイルを、内容のない計画として通さないためです。読み込む側のファイルでは注意にとどめます。",
        "A file that was not saved must not pass as a plan without content. In an included file it is only a warning.",
        "# これから書く\n",
        "dxstrat: 1\n",
    ),
    reason(
        kinds.NO_KEYS_AT_TOP,
        "計画は「項目名: 値」の集まりです。一覧や文だけでは、何の一覧か分かりません。",
        "A plan consists of keys and values. Of a bare list nobody knows what it is a list of.",
        "- id: I-01\n",
        "issues:\n  - id: I-01\n",
    ),
    reason(
        kinds.SEVERAL_DOCUMENTS,
        "「---」で区切ると 2 つ目からが別の計画になり、読み落とされるためです。",
        "A line of --- begins another plan, which would be passed over.",
        "plan: {}\n---\nissues: []\n",
        "plan: {}\nissues: []\n",
    ),
    reason(
        kinds.FILE_TOO_LARGE,
        "大きすぎるファイルは、たいてい計画ではありません。パソコンを止めないためにも上限を設けています。",
        "A file of that size is hardly a plan; the limit also keeps the machine from grinding to a halt.",
        cure=(
            "計画でない内容を除くか、「include」で複数のファイルに分けてください。",
            "Take out what is no part of the plan, or split it into files that it includes.",
        ),
    ),
    reason(
        kinds.TOO_DEEP,
        "計画の段は深くても 10 段ほどです。それより深いものは、括弧や字下げの間違いか、動きを止めるために作られたものです。",
        "A plan is some ten levels deep at most. What is deeper is a slip with brackets, or was made to bring programs down.",
        "a: " + "[" * 40 + "]" * 40 + "\n",
        "a: []\n",
    ),
    reason(
        kinds.TEXT_TOO_LONG,
        "1 つの項目が本 1 冊より長いときは、引用符の閉じ忘れで後ろが全部つながっていることがほとんどです。",
        "When one text is longer than a book, a quotation mark was most likely left open and took in all that follows.",
        cure=(
            "引用符の閉じ忘れがないか確かめ、長い資料は別の文書にしてください。",
            "See whether a quotation mark was left open; put long material into a document of its own.",
        ),
    ),
    reason(
        kinds.TOO_MANY_VALUES,
        "パソコンの記憶を使い切らないための上限です。実際の計画の数千倍にあたります。",
        "The limit keeps the memory of the machine from running out; it is thousands of times a real plan.",
        cure=(
            "計画でない一覧を除くか、「include」で複数のファイルに分けてください。",
            "Take out lists that are no part of the plan, or split it into files that it includes.",
        ),
    ),
)

INCLUDES: tuple[Reason, ...] = (
    reason(
        kinds.INCLUDE_OUTSIDE,
        "計画はほかの人から届くこともあります。フォルダーの外を読めると、関係のないファイルの内容が文書に出るおそれがあります。",
        "A plan may come from someone else. If it could read outside its folder, other files might end up in a document.",
        cure=(
            "ファイルを計画と同じフォルダーかその下に置き、「measures/*.yaml」のように書いてください。",
            "Put the file into the folder of the plan or below it, and write it as in measures/*.yaml.",
        ),
    ),
    reason(
        kinds.INCLUDE_SUFFIX,
        "計画の内容は YAML のファイルだけに書きます。ほかの種類を読むと、秘密の設定などが混ざるおそれがあります。",
        "A plan is written in YAML files only. To read others might take in settings and secrets.",
        cure=(
            "名前が .yaml で終わるファイルを書いてください。",
            "Name a file that ends in .yaml.",
        ),
    ),
    reason(
        kinds.INCLUDE_NOT_FOUND,
        "ファイルが欠けたままでは、施策や KPI が抜けた計画ができてしまうためです。",
        "With a file missing, measures and KPIs would be missing from the plan.",
        cure=(
            "ファイルの名前と場所を確かめ、正しい名前を書くか、その行を消してください。",
            "Check name and folder of the file; write the right name, or remove the line.",
        ),
    ),
    reason(
        kinds.INCLUDE_LINK,
        "リンクを通すと、フォルダーの外のファイルが計画に入るためです。",
        "Through a link, a file from outside would get into the plan.",
        cure=(
            "リンクの代わりに、ファイルそのものを計画のフォルダーに置いてください。",
            "Put the file itself into the folder of the plan in place of the link.",
        ),
    ),
    reason(
        kinds.INCLUDE_UNREADABLE,
        "読めないファイルを飛ばすと、気付かないうちに内容が抜けるためです。",
        "If a file that cannot be opened were passed over, its content would be missing without notice.",
        cure=(
            "読み取りの許可を確かめ、ほかのプログラムで開いていれば閉じてください。",
            "See whether you may read the file, and close it in other programs.",
        ),
    ),
    reason(
        kinds.INCLUDE_ITSELF,
        "自分自身を読み込むと、同じ内容が 2 回並ぶためです。",
        "A plan that includes itself would hold everything twice.",
        cure=(
            "計画自身の名前を「include」から消してください。",
            "Remove the plan's own name from include.",
        ),
    ),
    reason(
        kinds.MAIN_FILE_ONLY,
        "計画の基本事項は 1 か所で決めます。課ごとのファイルに分かれていると、どれが正しいか分かりません。",
        "The basic facts of a plan are set in one place; in the files of departments nobody would know which holds.",
        cure=(
            "その項目を、もとの計画のファイルへ移してください。",
            "Move the key to the plan file itself.",
        ),
    ),
    reason(
        kinds.SECTION_TWICE,
        "一覧は並べてつなげられますが、それ以外の章は、どちらを使うか決められないためです。",
        "Lists can be put one behind the other; of any other section it cannot be known which is meant.",
        cure=(
            "どちらか 1 つのファイルにまとめてください。",
            "Bring the section together in one of the files.",
        ),
    ),
    reason(
        kinds.TOO_MANY_FILES,
        "指した場所が計画のフォルダーではなく、共有フォルダー全体だったときに、いつまでも探し続けないためです。",
        "An entry may lead into a whole shared drive by mistake; the search must come to an end.",
        cure=(
            "「include」に、計画のフォルダーの中だけを指す書き方をしてください。",
            "Write include so that it leads to the files of the plan alone.",
        ),
    ),
    reason(
        kinds.PICTURE_OUTSIDE,
        "計画を別のパソコンや人に渡しても、同じ Word が作れるようにするためです。",
        "So that a plan gives the same Word file on another machine, and takes in nothing from elsewhere.",
        cure=(
            "画像を計画のフォルダーに置き、そこから見た名前を書いてください。",
            "Put the picture into the folder of the plan and write its name as seen from there.",
        ),
    ),
    reason(
        kinds.PICTURE_NOT_FOUND,
        "画像のないまま表紙を作ると、抜けたことに誰も気付かないまま公表されます。",
        "Without the picture a cover would be published before anybody noticed that it is missing.",
        cure=(
            "ファイルの名前を直すか、要らなければ「emblem」を消してください。",
            "Write the right name, or remove emblem.",
        ),
    ),
    reason(
        kinds.PICTURE_KIND,
        "PNG と JPEG は、どの版の Word でも同じに表示されます。SVG などは、版によって表示されません。",
        "Every version of Word shows PNG and JPEG alike; SVG and others it may not show at all.",
        cure=("画像を PNG で保存し直してください。", "Save the picture as PNG."),
    ),
    reason(
        kinds.PICTURE_TOO_LARGE,
        "大きな画像は Word のファイルを重くし、開くだけでパソコンを止めることもあります。",
        "A large picture makes a heavy Word file, and may halt the machine that opens it.",
        cure=(
            "縦横 2,000 ドットほどに縮めて保存し直してください。",
            "Make it smaller, about 2,000 pixels wide, and save it again.",
        ),
    ),
    reason(
        kinds.PICTURE_BROKEN,
        "途中で切れた画像は、Word では赤い×になります。",
        "A picture that is cut off shows as a red cross in Word.",
        cure=("元の画像から保存し直してください。", "Save it again from the original."),
    ),
)
