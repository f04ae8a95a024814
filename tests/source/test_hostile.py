"""Our own hostile files: each gives the codes and lines of the table, in time and without much memory."""

from __future__ import annotations

import sys

import pytest

from tests.source.hostile.files import FILES
from tests.source.hostile.places import PLACES
from tests.source.hostile.table import TABLE, Measured, measured, table

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pipes, devices or links")

SECONDS = 1.0
MEGABYTES = 200


@pytest.fixture(scope="module")
def all_files() -> Measured:
    return measured()


def test_there_are_many_and_each_has_a_name_of_its_own(all_files: Measured) -> None:
    names = [(one["group"], one["name"]) for one in all_files.files]
    assert len(names) == len(set(names)) == len(FILES) + len(PLACES)
    assert sum(bool(one["findings"]) for one in all_files.files) > 300


def test_each_gives_what_the_table_says(all_files: Measured) -> None:
    assert table(all_files.files) == TABLE.read_text(encoding="utf-8")


def test_each_is_done_in_time(all_files: Measured) -> None:
    assert [one["name"] for one in all_files.files if one["seconds"] > SECONDS] == []


def test_all_together_take_little_memory(all_files: Measured) -> None:
    assert all_files.megabytes < MEGABYTES
