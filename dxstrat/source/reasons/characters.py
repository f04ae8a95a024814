"""Why some characters are refused, and others are worth a word."""

from __future__ import annotations

from dxstrat.source import kinds
from dxstrat.source.reasons.reason import Reason, reason

CHARACTERS: tuple[Reason, ...] = (
    reason(
        kinds.CONTROL_CHARACTER,
        "制御文字は Word の文書に入れられず、入れると文書が開けなくなります。Excel や Word からの貼り付けで入ることがあります。",
        "A Word file cannot hold control characters; with one it does not open. They come in when text is pasted from Excel or Word.",
        "title: みどり\x0b市\n",
        "title: みどり市\n",
    ),
    reason(
        kinds.CONTROL_ESCAPE,
        '" の中では「\\」に続く文字が特別な意味を持ち、「\\a」や「\\0」は制御文字になります。',
        "Inside double quotation marks a backslash gives the next character a meaning of its own; \\a and \\0 become control characters.",
        'title: "みどり\\a市"\n',
        'title: "みどり市"\n',
    ),
    reason(
        kinds.LINE_SEPARATOR,
        "この改行は、プログラムによって改行だったり文字だったりします。行の数え方が食い違い、項目が途中で切れることがあります。",
        "Programs differ on whether this is a line break. Lines are then counted differently, and keys are cut in two.",
        "title: みどり\u2028市\n",
        "title: みどり市\n",
    ),
    reason(
        kinds.DIRECTION_CHARACTER,
        "文字の並びを見かけだけ逆にできるため、画面で見える内容と実際の内容が違ってしまいます。",
        "It can make text look different on the screen from what it really is.",
        "title: みどり\u202e市\n",
        "title: みどり市\n",
    ),
    reason(
        kinds.INVISIBLE_CHARACTER,
        "見た目は同じでも別の項目名や番号になり、「書いてあるのに見つからない」原因になります。",
        "It makes a different key or id that looks the same, so that what is there cannot be found.",
        "id: I-\u200b01\n",
        "id: I-01\n",
    ),
    reason(
        kinds.PRIVATE_CHARACTER,
        "外字は作った職場のパソコンにしか入っていません。ほかでは空白や別の字になります。",
        "Such a character exists only on the machines of the office that made it; elsewhere it is blank or another one.",
        "name: 渡\ue000\n",
        "name: 渡邊\n",
    ),
    reason(
        kinds.LOST_CHARACTER,
        "前に使ったプログラムが読めなかった文字の跡です。もとの文字は失われています。",
        "An earlier program could not read a character and put this in its place; what stood there is gone.",
        "title: みどり\ufffd\n",
        "title: みどり市\n",
    ),
    reason(
        kinds.SURROGATE_ESCAPE,
        "絵文字などを 2 つに分けた書き方で、プログラムによって読み方が違います。文字そのものなら確実です。",
        "It writes a character in two halves, which programs read differently; the character itself is safe.",
        'title: "\\ud83d\\ude00"\n',
        "title: 😀\n",
    ),
)
