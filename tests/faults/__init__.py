"""What happens when a disk, an output, a signal or a clock does what it should not."""
