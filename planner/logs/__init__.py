"""Several logs of one plan as one: nothing twice; where they disagree the more cautious counts."""
