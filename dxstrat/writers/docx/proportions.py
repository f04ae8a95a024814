"""How wide the characters of BIZ UDPゴシック are: its hmtx table, in hundredths of the size of type.

Why not means by kind of character: a 1 is a fifth narrower than other digits, a ト than other katakana;
over a line that is a whole character, and one character decides where the line breaks.
"""

from __future__ import annotations

_BY_WIDTH = {
    29: "'",
    31: ",.:;_",
    32: "i",
    33: " !l",
    38: "j",
    42: "I",
    44: "|",
    45: "r",
    47: '"t',
    48: "-",
    49: "()",
    50: "*/[\\]^`f~・：；（）「」『』【】［］〈〉《》〔〕“”‘’",
    52: "{}",
    54: "J",
    55: "．",
    58: "vz，",
    59: "s",
    60: "Lx、。",
    61: "y",
    63: "1k１",
    64: "c",
    65: "a",
    66: "F",
    67: "g\u3000",
    68: "o",
    69: "e",
    70: "EThnu",
    71: "Sbdpq",
    72: "Y",
    74: "PV",
    75: "KZ",
    76: "023456789ARト０２３４５６７８９",
    77: "?B",
    79: "イ",
    80: "$CX",
    82: "HNョ",
    83: "ィノヵ",
    84: "+<=>DGUぅょドュリ",
    85: "くしェォッャヮ",
    86: "Oぇゥヶ",
    87: "ァクヌレ",
    88: "wりゖエタヒミ",
    89: "&Qこゃゅゎアコシソ",
    90: "ぃっフムヲ",
    91: "ぁうぉじヨン",
    92: "#らウオツニネマメ",
    93: "えスセヘヤラ",
    94: "mそとまんゕカケチテナロワヰ",
    95: "ぐすもろジモヱ",
    96: "けちよるキゴサゾハピベペホユー",
    97: "ごせてにやゔグゼダビヴ",
    98: "@MWあおきさずたつでどなぬひふへみむめゆれゐゑをガゲズヅブプルヺ",
    99: "かげぢねはばぱほぼぽわヂデバパボポヷヸヹ",
    100: "%",
}

PROPORTIONS = {character: width / 100 for width, characters in _BY_WIDTH.items() for character in characters}
"""Of the characters that are not a whole square (full-width) or half of one, in sizes of the type."""
