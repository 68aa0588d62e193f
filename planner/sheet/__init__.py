"""What writing and reading a plan share: words, keys, the state."""
