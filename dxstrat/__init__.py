"""dxstrat: a small compiler for municipal digital-transformation strategies (自治体DX戦略).

A plan in YAML becomes checked data, a typed `Strategy`, findings, and Word documents.
Each package turns one frozen type into the next; `dxstrat.operations` joins them.
"""

__version__ = "0.1.0"
