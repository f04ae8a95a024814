"""Every naughty string in every field of text: found letter for letter in the Word file, or refused with a code.

Why in several processes: there are some 140,000 of them.
"""

from __future__ import annotations

import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.corpora.naughty import CORPUS, fields, look_at, refusal, strings

pytestmark = pytest.mark.skipif(not CORPUS.is_file(), reason="no corpora beside the checkout")

AT_ONCE = 10


def test_the_collection_is_whole_and_most_of_it_can_be_printed() -> None:
    assert len(json.loads(CORPUS.read_text(encoding="utf-8"))) == 515
    assert len(strings()) == 511
    refused = {refusal(text) for text in strings()} - {""}
    assert refused == {"DX021", "DX022", "DX023", "DX024", "DX025"}
    assert sum(bool(refusal(text)) for text in strings()) == 12
    assert len(fields()) > 250


def test_every_string_in_every_field_is_found_or_refused() -> None:
    plans = range(len(strings()))
    parts = [plans[start : start + AT_ONCE] for start in range(0, len(plans), AT_ONCE)]
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as pool:
        outcomes = list(pool.map(look_at, parts))
    assert [one for outcome in outcomes for one in outcome.missing] == []
    assert sum(outcome.plans for outcome in outcomes) == len(strings())
    codes = {code for outcome in outcomes for code in outcome.refused}
    assert codes == {"DX021", "DX022", "DX023", "DX024", "DX025", "DX109"}  # the last: too long for its field
    looked_at = sum(outcome.found + sum(outcome.refused.values()) for outcome in outcomes)
    blank = sum(not text.strip() and not refusal(text) for text in strings())
    assert looked_at == (len(strings()) - blank) * len(fields())
