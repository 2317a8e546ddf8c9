"""How French links a noun to its complement, as expressions over folded text: "de la", "du", "contre les"."""

from __future__ import annotations

OF_THE = r"(?:de la|de l|des|du)"
OF = r"(?:de la|de l|des|du|de|d)"
FOR = rf"(?:{OF}|a la|a l|aux|au|contre (?:la|les|le|l)|contre|pour (?:la|les|le|l)|chargee? {OF})"
