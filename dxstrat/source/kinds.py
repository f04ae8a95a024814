"""The kinds of finding that reading the files gives rise to: DX001 to DX079.

DX00x and DX01x: the file as a whole. DX02x: characters. DX03x: parts of YAML that a plan cannot use.
DX04x and DX05x: slips of the hand. DX07x: files that a plan includes.
"""

from __future__ import annotations

from dxstrat.findings import Kind

# The file as a whole
SHIFT_JIS = Kind.error("DX001", "shift-jis", "文字コードが Shift_JIS です", "The file is in Shift_JIS")
EUC_JP = Kind.error("DX002", "euc-jp", "文字コードが EUC-JP です", "The file is in EUC-JP")
OTHER_ENCODING = Kind.error(
    "DX003", "other-encoding", "文字コードが UTF-8 ではありません", "The file is not in UTF-8"
)
BROKEN_CHARACTER = Kind.error(
    "DX004", "broken-character", "文字が壊れています", "A character is broken: its bytes are not UTF-8"
)
OFFICE_FILE = Kind.error(
    "DX005",
    "office-file",
    "Word・Excel・PDF などのファイルです",
    "The file is a Word, Excel, PDF or other document",
)
NOT_TEXT = Kind.error("DX006", "not-text", "文字のファイルではありません", "The file is not text")
EMPTY_FILE = Kind.error(
    "DX007", "empty-file", "ファイルに何も書かれていません", "Nothing is written in the file"
)
NO_KEYS_AT_TOP = Kind.error(
    "DX008",
    "no-keys-at-top",
    "「項目名: 値」の形で始まっていません",
    "The file does not consist of keys and values",
)
SEVERAL_DOCUMENTS = Kind.error(
    "DX009",
    "several-documents",
    "1 つのファイルに 2 つ以上の文書があります",
    "One file holds more than one document",
)
FILE_TOO_LARGE = Kind.error("DX010", "file-too-large", "ファイルが大きすぎます", "A file is too large")
TOO_DEEP = Kind.error("DX011", "too-deep", "字下げや括弧が深すぎます", "Keys and lists are nested too deeply")
TEXT_TOO_LONG = Kind.error("DX012", "text-too-long", "1 つの文が長すぎます", "One text is too long")
TOO_MANY_VALUES = Kind.error("DX013", "too-many-values", "項目が多すぎます", "The file holds too many values")

# Characters
CONTROL_CHARACTER = Kind.error(
    "DX021", "control-character", "制御文字が入っています", "A control character stands in the file"
)
CONTROL_ESCAPE = Kind.error(
    "DX022", "control-escape", "制御文字が \\ で書かれています", "A control character is written with \\"
)
LINE_SEPARATOR = Kind.error(
    "DX023", "line-separator", "特殊な改行の文字が入っています", "An unusual line break stands in the file"
)
DIRECTION_CHARACTER = Kind.warning(
    "DX024",
    "direction-character",
    "文字の向きを変える見えない文字が入っています",
    "An invisible character changes the direction of the text",
)
INVISIBLE_CHARACTER = Kind.error(
    "DX025",
    "invisible-character",
    "項目名や記号に見えない文字が入っています",
    "A key or an id holds an invisible character",
)
PRIVATE_CHARACTER = Kind.warning(
    "DX026", "private-character", "外字が使われています", "A private-use character is used"
)
LOST_CHARACTER = Kind.warning(
    "DX027", "lost-character", "文字化けした跡があります", "A character was lost in an earlier conversion"
)
SURROGATE_ESCAPE = Kind.error(
    "DX028",
    "surrogate-escape",
    "\\ud83d のような書き方があります",
    "Half a character is written as in \\ud83d",
)

# Parts of YAML that a plan cannot use
DUPLICATE_KEY = Kind.error(
    "DX031", "duplicate-key", "同じ項目名が 2 回書かれています", "A key is written twice"
)
ANCHOR = Kind.error("DX032", "anchor", "& と * で内容を使い回しています", "Content is reused with & and *")
MERGE_KEY = Kind.error("DX033", "merge-key", "<< で内容を取り込んでいます", "Content is merged with <<")
TAG = Kind.error("DX034", "tag", "! で値の種類を決めています", "The type of a value is set with !")
COMPOSITE_KEY = Kind.error(
    "DX035", "composite-key", "項目名が文ではありません", "A key is a list or a group of keys, not a text"
)
EMPTY_KEY = Kind.error("DX036", "empty-key", "項目名がありません", "A key is missing before its colon")
NOT_FINITE = Kind.error(
    "DX037", "not-finite", "数として扱えない値です", "A number is infinite or not a number"
)
NUMBER_TOO_LONG = Kind.error("DX038", "number-too-long", "数の桁が多すぎます", "A number has too many digits")
DIRECTIVE = Kind.error("DX039", "directive", "% で始まる行があります", "A line begins with %")

# Slips of the hand
FULL_WIDTH_COLON = Kind.error(
    "DX041", "full-width-colon", "項目名の後ろのコロンが全角です", "The colon after a key is full-width"
)
FULL_WIDTH_SPACE = Kind.error(
    "DX042",
    "full-width-space",
    "全角の空白が使われています",
    "A full-width space stands where a half-width one is needed",
)
TAB_INDENT = Kind.error(
    "DX043", "tab-indent", "字下げにタブが使われています", "A line is indented with a tab"
)
FULL_WIDTH_MARK = Kind.error(
    "DX044",
    "full-width-mark",
    "一覧の印が半角の「-」ではありません",
    "An entry of a list is not marked with a hyphen",
)
FULL_WIDTH_HASH = Kind.error(
    "DX045", "full-width-hash", "メモの印「#」が全角です", "The # of a comment is full-width"
)
SMART_QUOTES = Kind.warning(
    "DX046", "smart-quotes", "引用符が半角ではありません", "The quotation marks are not plain ones"
)
CUT_BY_HASH = Kind.warning("DX047", "cut-by-hash", "文が「#」で切れています", "A text is cut off at a #")
MISSING_SPACE = Kind.error(
    "DX048",
    "missing-space",
    "「:」や「-」の後ろに空白がありません",
    "There is no space after a colon or a hyphen",
)
SIGN_AT_START = Kind.error(
    "DX049",
    "sign-at-start",
    "文が記号で始まっています",
    "A text begins with a sign that needs quotation marks",
)
COLON_IN_TEXT = Kind.error(
    "DX050", "colon-in-text", "文の途中に「: 」があります", "A text holds a colon that needs quotation marks"
)
UNCLOSED_QUOTE = Kind.error(
    "DX051", "unclosed-quote", "引用符が閉じていません", "A quotation mark is not closed"
)
TEXT_AFTER_QUOTE = Kind.error(
    "DX052",
    "text-after-quote",
    "閉じた引用符の後ろに文が続いています",
    "Text follows a closing quotation mark",
)
UNCLOSED_BRACKET = Kind.error("DX053", "unclosed-bracket", "括弧が閉じていません", "A bracket is not closed")
MISSING_COMMA = Kind.error("DX054", "missing-comma", "区切りの「,」がありません", "A comma is missing")
BAD_ESCAPE = Kind.error(
    "DX055", "bad-escape", "「\\」の使い方が違います", "A backslash stands where it means something else"
)
WRONG_INDENT = Kind.error(
    "DX056", "wrong-indent", "字下げがそろっていません", "A line is not indented like its neighbours"
)
NO_COLON = Kind.error(
    "DX057", "no-colon", "「項目名: 値」になっていない行です", "A line is not a key with a value"
)
CONFLICT_MARK = Kind.error(
    "DX058", "conflict-mark", "Git の衝突の印が残っています", "A mark of a Git conflict was left"
)
CODE_FENCE = Kind.error("DX059", "code-fence", "``` の行があります", "A line holds ```")
UNREADABLE_LINE = Kind.error("DX060", "unreadable-line", "読み取れない行です", "A line cannot be read")
COMMA_IN_TEXT = Kind.error(
    "DX061", "comma-in-text", "括弧の中の文が「,」で切れています", "A text in brackets is cut off at a comma"
)

# Files that a plan includes
INCLUDE_OUTSIDE = Kind.error(
    "DX071",
    "include-outside",
    "計画のフォルダーの外を指しています",
    "An included file is not below the folder of the plan",
)
INCLUDE_SUFFIX = Kind.error(
    "DX072",
    "include-suffix",
    "読み込めるのは .yaml と .yml だけです",
    "Only .yaml and .yml files can be included",
)
INCLUDE_NOT_FOUND = Kind.error(
    "DX073", "include-not-found", "読み込むファイルが見つかりません", "An included file does not exist"
)
INCLUDE_LINK = Kind.error(
    "DX074", "include-link", "フォルダーの外へのリンクです", "An included file is a link that leads outside"
)
INCLUDE_UNREADABLE = Kind.error(
    "DX075", "include-unreadable", "ファイルを開けません", "An included file cannot be opened"
)
INCLUDE_ITSELF = Kind.error(
    "DX076", "include-itself", "計画が自分自身を読み込んでいます", "A plan includes itself"
)
MAIN_FILE_ONLY = Kind.error(
    "DX077",
    "main-file-only",
    "もとの計画のファイルにだけ書ける項目です",
    "A key stands in an included file that only the plan file may have",
)
SECTION_TWICE = Kind.error(
    "DX078", "section-in-two-files", "同じ章が 2 つのファイルにあります", "One section stands in two files"
)
TOO_MANY_FILES = Kind.error(
    "DX079", "too-many-files", "読み込むファイルが多すぎます", "Too many files are included"
)
PICTURE_OUTSIDE = Kind.error(
    "DX081",
    "picture-outside",
    "計画のフォルダーの外の画像です",
    "A picture lies outside the folder of the plan",
)
PICTURE_NOT_FOUND = Kind.error(
    "DX082", "picture-not-found", "画像のファイルが見つかりません", "A picture does not exist"
)
PICTURE_KIND = Kind.error(
    "DX083", "picture-kind", "PNG でも JPEG でもない画像です", "A picture is neither PNG nor JPEG"
)
PICTURE_TOO_LARGE = Kind.error("DX084", "picture-too-large", "画像が大きすぎます", "A picture is too large")
PICTURE_BROKEN = Kind.error(
    "DX085", "picture-broken", "画像のファイルが壊れています", "The file of a picture is damaged"
)

KINDS: tuple[Kind, ...] = (
    SHIFT_JIS,
    EUC_JP,
    OTHER_ENCODING,
    BROKEN_CHARACTER,
    OFFICE_FILE,
    NOT_TEXT,
    EMPTY_FILE,
    NO_KEYS_AT_TOP,
    SEVERAL_DOCUMENTS,
    FILE_TOO_LARGE,
    TOO_DEEP,
    TEXT_TOO_LONG,
    TOO_MANY_VALUES,
    CONTROL_CHARACTER,
    CONTROL_ESCAPE,
    LINE_SEPARATOR,
    DIRECTION_CHARACTER,
    INVISIBLE_CHARACTER,
    PRIVATE_CHARACTER,
    LOST_CHARACTER,
    SURROGATE_ESCAPE,
    DUPLICATE_KEY,
    ANCHOR,
    MERGE_KEY,
    TAG,
    COMPOSITE_KEY,
    EMPTY_KEY,
    NOT_FINITE,
    NUMBER_TOO_LONG,
    DIRECTIVE,
    FULL_WIDTH_COLON,
    FULL_WIDTH_SPACE,
    TAB_INDENT,
    FULL_WIDTH_MARK,
    FULL_WIDTH_HASH,
    SMART_QUOTES,
    CUT_BY_HASH,
    MISSING_SPACE,
    SIGN_AT_START,
    COLON_IN_TEXT,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE,
    UNCLOSED_BRACKET,
    MISSING_COMMA,
    BAD_ESCAPE,
    WRONG_INDENT,
    NO_COLON,
    CONFLICT_MARK,
    CODE_FENCE,
    UNREADABLE_LINE,
    COMMA_IN_TEXT,
    INCLUDE_OUTSIDE,
    INCLUDE_SUFFIX,
    INCLUDE_NOT_FOUND,
    INCLUDE_LINK,
    INCLUDE_UNREADABLE,
    INCLUDE_ITSELF,
    MAIN_FILE_ONLY,
    SECTION_TWICE,
    TOO_MANY_FILES,
    PICTURE_OUTSIDE,
    PICTURE_NOT_FOUND,
    PICTURE_KIND,
    PICTURE_TOO_LARGE,
    PICTURE_BROKEN,
)
"""All of them, in the order of their codes."""
