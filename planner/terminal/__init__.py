"""Pages as lines of text, 80 columns wide, for the command line.

Nothing here reads a file or prints; `cli` does.
"""
