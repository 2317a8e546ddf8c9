"""Sources: files, folders and tables of articles, behind one protocol that streams them.

May import `entrevue.schema` and `entrevue.loaders.page`. `open_sources(paths)` yields an `Article` or a `Rejection`
for each input; each format is one module, tied to its extensions in `registry.py`.
"""

from entrevue.loaders.sources.opening import open_sources
from entrevue.loaders.sources.protocol import Note, Reading, Rejection, Source

__all__ = ["Note", "Reading", "Rejection", "Source", "open_sources"]
