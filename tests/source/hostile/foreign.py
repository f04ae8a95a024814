"""Files of other programs that were named .yaml, or chosen by mistake."""

from __future__ import annotations

import io
import json
import zipfile

from tests.source.hostile.plan import PLAN, case


def _package(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "x")
    return held.getvalue()


_JSON = json.dumps({"dxstrat": 1, "plan": {"title": "x"}, "kpis": "K-01"}, indent=2)

FOREIGN = (
    case("Word", _package("[Content_Types].xml", "word/document.xml")),
    case("Excel", _package("[Content_Types].xml", "xl/workbook.xml")),
    case("PowerPoint", _package("[Content_Types].xml", "ppt/presentation.xml")),
    case("OpenDocument", _package("mimetype", "content.xml")),
    case("a zip archive", _package("plan.yaml")),
    case("a zip archive cut off", _package("plan.yaml")[:40]),
    case("an empty zip archive", _package()),
    case("old Word, or with a password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504),
    case("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
    case("rich text", b"{\\rtf1\\ansi\\ansicpg932 plan}"),
    case("PNG", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 17),
    case("JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 11),
    case("GIF", b"GIF89a\x01\0\x01\0\0\0\0;"),
    case("TIFF", b"II*\0\x08\0\0\0" + b"\0" * 40),
    case("gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + b"\xab\xcd" * 20),
    case("7-Zip", b"7z\xbc\xaf\x27\x1c\0\x04" + b"\xab\xcd" * 20),
    case("a program for Windows", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" + b"\0" * 48),
    case("a program for Linux", b"\x7fELF\x02\x01\x01" + b"\0" * 57),
    case("SQLite", b"SQLite format 3\0" + b"\x10\0\x01\x01" + b"\0" * 80),
    case("a shortcut of Windows", b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F" + b"\0" * 56),
    case("a web page", "<!DOCTYPE html>\n<html lang='ja'>\n<title>計画</title>\n</html>\n"),
    case("XML", '<?xml version="1.0"?>\n<plan><title>計画</title></plan>\n'),
    case("a list in JSON", '[{"id": "I-01"}]\n'),
    case("JSON with other keys", '{"name": "x",\n "version": 1}\n'),
    case("a plan in JSON with mistakes", _JSON),
    case("JSON with comments", '{\n  // 計画\n  "dxstrat": 1\n}\n'),
    case("JSON with a comma too many", '{"dxstrat": 1,,}\n'),
    case("CSV", "id,title,kpi\nM-01,窓口,K-01\nM-02,研修,K-02\n"),
    case("tables with tabs", "id\ttitle\nM-01\t窓口\n"),
    case("INI", "[plan]\ntitle = みどり市\n"),
    case("TOML", '[plan]\ntitle = "みどり市"\ndate = 2026-03-25\n'),
    case("Markdown", "# 計画\n\n- 目的: 窓口\n- 期間\n\n| a | b |\n"),
    case("Python", "import os\n\nos.system('id')\n"),
    case("a shell script", "#!/bin/sh\nrm -rf /tmp/x\n"),
    case("a mail", "From: a@example.jp\nSubject: 計画\n\n本文です。\n"),
    case("Base64", "UEsDBBQAAAAIAAAAIQDfpNJsWgEAACAFAAATAAgC\n" * 4),
    case("a chart for Kubernetes", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n"),
    case("a workflow of GitHub", "name: tests\non: [push]\njobs: {}\n"),
    case("a difference of Git", "--- a/plan.yaml\n+++ b/plan.yaml\n@@ -1 +1 @@\n-dxstrat: 1\n+dxstrat: 2\n"),
    case("a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
    case("a plan of a later dxstrat", PLAN.replace("dxstrat: 1", "dxstrat: 2")),
    case("a plan of no version", PLAN.replace("dxstrat: 1\n", "")),
)
