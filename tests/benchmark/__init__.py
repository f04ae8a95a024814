"""How fast dxstrat is beside its peers: `python tests/benchmark/run.py`. Not part of the tests."""
