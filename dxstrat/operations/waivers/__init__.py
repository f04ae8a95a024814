"""Waivers: comments in a plan that allow a finding at their place, with a reason and until a day."""
