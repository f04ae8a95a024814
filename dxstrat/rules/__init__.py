"""What is checked in a plan beyond its form: one module for each rule, and the engine that runs them."""
