"""DX5xx: how the plan is run: governance, review, AI, data, people, partners, risks, systems."""
