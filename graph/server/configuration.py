"""Writes neo4j.conf: reachable from this machine only, asking nothing of any other, sized for the machine.

Settings: https://neo4j.com/docs/operations-manual/5/configuration/configuration-settings/
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from pathlib import Path

    from entrevue.graph.server.line import Line

HOST = "127.0.0.1"

# Neo4j Browser by itself asks for third-party scripts and fonts; the browser obeys this and asks only our server.
CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
    "connect-src 'self' ws: http://localhost:* http://127.0.0.1:*"
)

# What the console of a packaged Neo4j passes to the JVM, less what is for diagnosis only.
JVM_OPTIONS = (
    "-XX:+UseG1GC",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+DisableExplicitGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes for the JVM's heap and for Neo4j's page cache."""

    heap: int
    page_cache: int


def memory_for(total: int) -> Memory:
    """Return the memory for a machine of `total` bytes: a quarter and an eighth of it, within reason."""
    megabytes = total // 2**20
    return Memory(heap=min(max(megabytes // 4, 512), 2048), page_cache=min(max(megabytes // 8, 128), 2048))


def machine_memory() -> Memory:
    """Return the memory for this machine."""
    return memory_for(psutil.virtual_memory().total)


# For a JVM that lives for a second or two.
BRIEF_JVM_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def jvm_options(line: Line, memory: Memory) -> list[str]:
    """Return the options of the server's JVM."""
    return [f"-Xms{min(memory.heap, 256)}m", f"-Xmx{memory.heap}m", *JVM_OPTIONS, *line.jvm]


def write_configuration(home: Path, line: Line, memory: Memory, bolt_port: int, http_port: int) -> None:
    """Write `home`/conf/neo4j.conf; raises OSError."""
    settings = [
        "# Written at each start by `entrevue up`: changes made here are lost.",
        f"server.directories.data={home / 'data'}",
        f"server.directories.logs={home / 'logs'}",
        f"server.directories.run={home / 'run'}",
        f"server.default_listen_address={HOST}",
        "server.default_advertised_address=localhost",
        f"server.bolt.listen_address={HOST}:{bolt_port}",
        f"server.bolt.advertised_address=localhost:{bolt_port}",
        f"server.http.listen_address={HOST}:{http_port}",
        f"server.http.advertised_address=localhost:{http_port}",
        "server.https.enabled=false",
        "dbms.usage_report.enabled=false",
        "client.allow_telemetry=false",
        f"dbms.security.http_static_content_security_policy_header={CONTENT_SECURITY_POLICY}",
        f"server.memory.heap.max_size={memory.heap}m",
        f"server.memory.pagecache.size={memory.page_cache}m",
        "db.tx_log.rotation.retention_policy=2 days 512M",
        *line.settings,
    ]
    folder = home / "conf"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "neo4j.conf").write_text("\n".join(settings) + "\n", encoding="utf-8")
