"""The two lines of Neo4j that Entrevue runs on: the long-term support release and the current one.

Each line's jars are fixed by a lock file beside this module. The long-term line is the default: Neo4j Browser 5.24, the
last one that is published as a jar, takes the version 2026.08 for one before 4 and then hides the list of databases.

Both are told not to wait for late requests when they stop: Netty's defaults would make every stop last ten seconds.
"""

from __future__ import annotations

from dataclasses import dataclass

from entrevue.schema.errors import UsageError


@dataclass(frozen=True, slots=True)
class Line:
    """A line of Neo4j.

    name: as users choose it (`ENTREVUE_NEO4J_LINE`) and as its lock file is called.
    entry_point: the Java class of its Community server.
    java: the major version of Java it runs on.
    jvm: the JVM options it needs beyond the common ones.
    settings: the lines of neo4j.conf that only this line knows (an unknown setting is an error to Neo4j).
    """

    name: str
    entry_point: str
    java: int
    jvm: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


LINES = {
    line.name: line
    for line in (
        Line(
            "5.26",
            "org.neo4j.server.CommunityEntryPoint",
            java=21,
            settings=("internal.dbms.bolt.netty_server_shutdown_quiet_period=0",),
        ),
        Line(
            "2026.08",
            "org.neo4j.server.Neo4jCommunity",
            java=25,
            jvm=("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"),
            settings=(
                "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s",
                "server.fleet_discovery.enabled=false",
                "dbms.fleet_manager.enabled=false",
                "server.http.x_forward.enabled=false",
            ),
        ),
    )
}

DEFAULT_LINE = "5.26"


def line_named(name: str) -> Line:
    """Return the line called `name`; raises UsageError for an unknown one."""
    try:
        return LINES[name]
    except KeyError:
        raise UsageError(f"no Neo4j line {name!r} (ENTREVUE_NEO4J_LINE): choose one of {', '.join(LINES)}") from None
