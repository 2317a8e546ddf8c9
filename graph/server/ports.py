"""Chooses the server's ports: the usual ones, or free ones where those are taken."""

from __future__ import annotations

import contextlib
import socket

from entrevue.graph.server.configuration import HOST

USUAL_BOLT = 7687
USUAL_HTTP = 7474
ANY = 0  # as a preference: whichever port is free


def choose_port(preferred: int) -> int:
    """Return `preferred` if nobody listens there, otherwise a port that is free now.

    Nothing keeps the port free until the server has it: another one that starts at the same moment may be the first.
    """
    if preferred != ANY and not is_taken(preferred):
        return preferred
    with socket.socket() as probe:
        probe.bind((HOST, ANY))
        return int(probe.getsockname()[1])


def is_taken(port: int) -> bool:
    """Tell whether someone listens on `port` here, also on IPv6 only: a browser would find them at `localhost`."""
    for host in (HOST, "::1"):
        with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=0.2):
            return True
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return True
    return False
