"""The errors that users may meet.

Every error that Entrevue raises on purpose descends from one root; the command line turns it into one clear line and
the exit code that its class carries, never a traceback.

    EntrevueError (1)
    ├── UsageError (2)          the call's words are off: an unknown query, a missing parameter
    ├── InputError (3)          a source cannot be read: no such path, malformed line, binary file
    ├── ServerError (4)         the local server cannot be fetched, started or stopped
    ├── ConnectionFailedError (5)   no Neo4j answers there, or it refuses the credentials
    └── DataError (6)           the package's own data is inconsistent: vocabulary, query header, model
"""

from __future__ import annotations


class EntrevueError(Exception):
    """The root of all of Entrevue's errors; `str(error)` is one line that a user can act on."""

    exit_code = 1


class UsageError(EntrevueError):
    """What the user asked for does not exist or is incomplete; the message names it and what would do."""

    exit_code = 2


class InputError(EntrevueError):
    """A source cannot be read; the message names the file and, where there is one, the line."""

    exit_code = 3


class ServerError(EntrevueError):
    """The local Neo4j cannot be fetched, started or stopped; the message says where the log is."""

    exit_code = 4


class ConnectionFailedError(EntrevueError):
    """No Neo4j answers at the address, or it refuses the credentials; secrets are never in the message."""

    exit_code = 5


class DataError(EntrevueError):
    """Data that ships with Entrevue, or that a user adds to it, is inconsistent; the message names file and entry."""

    exit_code = 6
