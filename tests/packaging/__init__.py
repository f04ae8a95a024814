"""What is shipped: the wheel, its contents, its start-up."""
