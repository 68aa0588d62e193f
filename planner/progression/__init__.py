"""How a dose climbs from its start to its documented maximum."""
