"""How right the extraction is: gold records against predicted ones, layer by layer.

`names` says when two names are the same, `alignment` which predicted meeting stands for which gold one, `records` reads
both sides, `measures` counts hits, misses and spurious items, `context` finds their sentences, and `report` turns the
counts into figures.
"""
