"""The plans that ship: valid, of the size they promise, complete, and honest about what is real."""
