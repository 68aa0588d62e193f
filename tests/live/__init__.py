"""Random lives, typed into workbooks that re-plan themselves, beside the law in the core."""
