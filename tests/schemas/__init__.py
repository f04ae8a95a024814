"""The shipped schemas: their form, their agreement with the model, what they accept and refuse."""
