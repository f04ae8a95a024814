"""What `--fix` changes in a plan, and that it changes nothing else."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dxstrat.findings import Edit, Span
from dxstrat.operations.check import check_plan
from dxstrat.operations.fix import Fixed, fix_plans, write_fixed
from dxstrat.source.mending.file import mend_text

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789:"}
_COLON = re.compile(r"^( *(?:- )?(?:title|lead|cause|amount|name)): (?=[^ |>\[{&])", re.MULTILINE)
_TIME = re.compile(r"(?<=\b)(from: |to: |date: |amount: |year: |at: )([0-9][0-9-]*)(?=[ ,}\n])")

BEFORE = """\
# 一つずつ誤りを入れた計画　（この注記の全角２つは、そのまま）
dxstrat: 1
plan:
  title：さざなみ町DX推進計画   # コロン
  municipality: {name: さざなみ町, kind: town, code: 999997}
  edition: 第１.０版
  period: {from: 令和8年度, to: ２０２８}
  date: 令和8年3月31日
　　purpose: '職員が減っても、窓口の手続を早く終えるため'
issues:
・ id: I-01
  title: 転入の手続で、来庁した人が長く待っている
  viewpoint: “operations”
measures:
  - id:　M-01
    title: 書かない窓口を始める
    issues: [I-01]
    lead: 住民課
    budget:
      - {year: 2026, amount: "12,000"}
      - {year: 2027, amount: １２０}
      - {year: 2028, amount: 約120千円}
＃ 終わりの注記
"""

AFTER = """\
# 一つずつ誤りを入れた計画　（この注記の全角２つは、そのまま）
dxstrat: 1
plan:
  title: さざなみ町DX推進計画   # コロン
  municipality: {name: さざなみ町, kind: town, code: "999997"}
  edition: 第１.０版
  period: {from: 2026, to: 2028}
  date: 2026-03-31
  purpose: '職員が減っても、窓口の手続を早く終えるため'
issues:
- id: I-01
  title: 転入の手続で、来庁した人が長く待っている
  viewpoint: 'operations'
measures:
  - id: M-01
    title: 書かない窓口を始める
    issues: [I-01]
    lead: 住民課
    budget:
      - {year: 2026, amount: 12000}
      - {year: 2027, amount: 120}
      - {year: 2028, amount: 約120千円}
# 終わりの注記
"""


def fix(folder: Path, data: bytes) -> tuple[bytes, Fixed]:
    """Mend a plan on the disk; return its bytes and what was done."""
    plan = folder / "plan.yaml"
    plan.write_bytes(data)
    fixed = fix_plans([plan])
    write_fixed(fixed)
    return plan.read_bytes(), fixed


def hold_certain(folder: Path, line: str, written: str, meant: str | None) -> None:
    """Hold what becomes of another value in a line of a sound plan: the one meant, or nothing where it is None."""
    key = line.partition(": ")[0]
    plan = AFTER.replace(line, f"{key}: {written}")
    assert written in plan
    mended, _ = fix(folder, plan.encode())
    assert mended.decode() == (AFTER.replace(line, f"{key}: {meant}") if meant else plan)


def test_one_of_each_slip_is_mended_and_nothing_else(tmp_path: Path) -> None:
    mended, fixed = fix(tmp_path, BEFORE.encode())
    assert mended.decode() == AFTER
    (file,) = fixed.files.values()
    assert (file.made, file.refused) == (12, 0)
    assert file.summary().ja.endswith("plan.yaml: 12 か所を修正")


def test_what_is_a_matter_of_meaning_remains(tmp_path: Path) -> None:
    fix(tmp_path, BEFORE.encode())
    left = {one.kind.code: one.edit for one in check_plan(tmp_path / "plan.yaml").report.findings}
    assert "DX106" in left
    assert set(left.values()) == {None}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_mark_stay_and_a_second_run_changes_nothing(
    tmp_path: Path, mark: bytes, end: str
) -> None:
    mended, _ = fix(tmp_path, mark + BEFORE.replace("\n", end).encode())
    assert mended == mark + AFTER.replace("\n", end).encode()
    again, fixed = fix(tmp_path, mended)
    assert again == mended
    assert not fixed.files


@pytest.mark.parametrize("encoding", ["cp932", "utf-16"])
def test_other_encodings_become_utf_8_and_their_slips_are_mended(tmp_path: Path, encoding: str) -> None:
    text = BEFORE.replace("\n", "\r\n")
    mended, fixed = fix(tmp_path, text.encode(encoding))
    assert mended == AFTER.replace("\n", "\r\n").encode()
    (file,) = fixed.files.values()
    assert [one.en for one in file.form] == [
        "Shift_JIS to UTF-8" if encoding == "cp932" else "UTF-16 to UTF-8"
    ]


def test_bytes_that_do_not_come_back_are_not_converted(tmp_path: Path) -> None:
    twice_coded = AFTER.encode("cp932").replace("職員".encode("cp932"), b"\xfa\x54" * 2)
    assert twice_coded.decode("cp932").encode("cp932") != twice_coded
    mended, fixed = fix(tmp_path, twice_coded)
    assert mended == twice_coded
    assert not fixed.files


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("令和元年5月1日", "2019-05-01"),
        ("平成31年4月30日", "2019-04-30"),
        ("２０２６年３月３１日", "2026-03-31"),
        ("R8.3.31", "2026-03-31"),
        ("平成31年5月1日", None),
        ("平成40年3月31日", None),
        ("令和8年3月", None),
        ("8.3.31", None),
        ("2026-02-30", None),
    ],
)
def test_only_days_that_their_era_had_are_certain(tmp_path: Path, written: str, meant: str | None) -> None:
    hold_certain(tmp_path, "date: 2026-03-31", written, meant)


@pytest.mark.parametrize(
    ("written", "meant"), [("平成31年度", "2019"), ("令和０年度", None), ("平成40年度", None), ("8", None)]
)
def test_only_years_that_their_era_had_are_certain(tmp_path: Path, written: str, meant: str | None) -> None:
    hold_certain(tmp_path, "from: 2026", written, meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"９９９９９７"', '"999997"'),
        ("'９９９９９７'", '"999997"'),
        ("９９９９９７", '"999997"'),
        ('" 999997 "', '"999997"'),
        ('"999998"', None),
        ('"９９９９９８"', None),
        ('"99999"', None),
        ("９９９９９", None),
    ],
)
def test_only_a_code_with_its_check_digit_is_certain(tmp_path: Path, written: str, meant: str | None) -> None:
    hold_certain(tmp_path, 'code: "999997"', written, meant)


def test_mixed_line_ends_become_the_most_frequent_one(tmp_path: Path) -> None:
    mended, _ = fix(tmp_path, AFTER.replace("\n", "\r\n").replace("\r\n", "\n", 2).encode())
    assert mended == AFTER.replace("\n", "\r\n").encode()


def test_a_file_with_a_line_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    broken = BEFORE.replace("  title: 転入", "    title: 転入").encode()
    mended, fixed = fix(tmp_path, broken)
    assert mended == broken
    (file,) = fixed.files.values()
    assert file.made == 0
    assert file.refused > 0


def test_an_edit_that_would_change_more_is_refused_alone() -> None:
    data = b"a: one\nb: two\nc: 1,000\n"
    swallows = Edit(Span("x", 1, 4, 1, 7), "one\nd: three")
    becomes_list = Edit(Span("x", 2, 4, 2, 7), "[two]")
    good = Edit(Span("x", 3, 4, 3, 9), "1000")
    mended = mend_text("x", data, [swallows, becomes_list, good])
    assert mended.data == b"a: one\nb: two\nc: 1000\n"
    assert (mended.made, mended.refused) == (1, 2)


@pytest.mark.parametrize("example", ["minimal", "kashima", "full"])
@pytest.mark.parametrize("slip", ["colon", "digits"])
def test_examples_come_back_to_the_byte(tmp_path: Path, example: str, slip: str) -> None:
    folder = tmp_path / example
    shutil.copytree(EXAMPLES / example, folder)
    originals = {path: path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}
    injected = 0
    for path, data in originals.items():
        text = data.decode()
        if slip == "colon":
            text, number = _COLON.subn(r"\1：", text)
        else:
            text, number = _TIME.subn(lambda match: match[1] + match[2].translate(WIDE), text)
        path.write_bytes(text.encode())
        injected += number
    assert injected > 3
    fixed = fix_plans([folder / "plan.yaml"])
    write_fixed(fixed)
    assert not fixed.errors
    assert {path: path.read_bytes() for path in originals} == originals


def test_an_included_file_in_shift_jis_is_converted_in_its_own_place(tmp_path: Path) -> None:
    folder = tmp_path / "full"
    shutil.copytree(EXAMPLES / "full", folder)
    included = folder / "kpis" / "3-operations.yaml"
    whole = included.read_bytes()
    included.write_bytes(whole.decode().encode("cp932"))
    fixed = fix_plans([folder / "plan.yaml"])
    assert [Path(name).name for name in fixed.files] == ["3-operations.yaml"]
    write_fixed(fixed)
    assert included.read_bytes() == whole


MANY = 1000
HEAD = """\
dxstrat: 1
plan:
  title: さざなみ町DX推進計画
  municipality: {name: さざなみ町, kind: town}
  edition: 第1版
  stage: adopted
  period: {from: 2026, to: 2028}
  date: 2026-03-31
  purpose: "この文の中の
    title：は、値の一部なので、
    そのままです"
issues:
  - {id: I-1, title: 待ち時間が長い, viewpoint: operations}
kpis:
  - {id: K-1, name: 待ち時間, kind: average, unit: 分, targets: {2028: 5}}
measures:
"""
MEASURE = """\
  - id: M-{number}
    title: 施策その{number}を始める
    summary: |
      lead：は、ここでは文です
    issues: [I-1]
    kpis: [K-1]
    status: 'planned'
    budget: [{{year: 2026, amount: 10}}]
"""
SLIPS = {
    "colons": ("    title: ", "    title："),
    "marks": ("  - id", "  ・ id"),
    "spaces in the indent": ("    issues", "　　issues"),
    "quotes": ("'planned'", "“planned”"),
    "digits": ("{year: 2026", "{year: ２０２６"),
}


def many(measure: str = MEASURE) -> str:
    return HEAD + "".join(measure.format(number=number) for number in range(MANY))


@pytest.mark.parametrize("slips", [*([name] for name in SLIPS), ["colons", "digits"]], ids=" and ".join)
def test_a_thousand_slips_are_mended_in_one_run(tmp_path: Path, slips: list[str]) -> None:
    broken = MEASURE
    for name in slips:
        right, wrong = SLIPS[name]
        assert broken.count(right) == 1
        broken = broken.replace(right, wrong)
    mended, fixed = fix(tmp_path, many(broken).encode())
    assert mended.decode() == many()
    (file,) = fixed.files.values()
    assert (file.made, file.refused) == (MANY * len(slips), 0)
    assert not fix(tmp_path, mended)[1].files


def test_a_thousand_slips_about_a_line_that_cannot_be_read_stay(tmp_path: Path) -> None:
    broken = many(MEASURE.replace("title: ", "title：")).replace(
        "    title：施策その500", "       title：施策その500"
    )
    mended, fixed = fix(tmp_path, broken.encode())
    assert mended.decode() == broken
    (file,) = fixed.files.values()
    assert file.made == 0
    assert file.refused > 60


def test_few_bad_edits_among_many_are_found_in_little_time() -> None:
    data = ("list:\n" + "- {k: １}\n" * MANY).encode()
    good = [Edit(Span("x", line, 7, line, 8), "1") for line in range(2, MANY + 2)]
    bad = [Edit(Span("x", line, 4, line, 5), "j") for line in (10, 700)]
    mended = mend_text("x", data, [*good, *bad])
    assert mended.data == data.replace("１".encode(), b"1")
    assert (mended.made, mended.refused) == (MANY, 2)
