"""A table that came back as text: its encoding, its columns, its dates, and its plan."""
