// 55 Threats raised together
//
// What else is on the agenda when a threat is discussed, in the last two years of the graph or in the time asked for.
//
// param threat: topic -- a threat or field of cooperation: code or name (terrorism)
// param since: first-day = null -- not before this; two years before the latest where not given (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// returns topic: the other threat or field of cooperation
// returns meetings: encounters that discussed both
// returns share: of all that discussed the first, in percent

CALL () {
  MATCH (m:Meeting) WHERE m.start <= coalesce($until, date())
  RETURN m.start AS latest ORDER BY m.start DESC LIMIT 1
}
WITH coalesce($since, latest - duration({years: 2})) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
WHERE m.start >= first AND m.start <= last
MATCH (m)-[:DISCUSSED]->(t:Topic)
WITH m, collect(DISTINCT t) AS topics
WHERE any(t IN topics WHERE t.code IN $threat)
WITH collect(topics) AS agendas
WITH agendas, size(agendas) AS total
UNWIND agendas AS agenda
UNWIND agenda AS other
WITH total, other WHERE NOT other.code IN $threat
WITH other, count(*) AS both, head(collect(total)) AS total
RETURN other.name AS topic, both AS meetings, round(100.0 * both / total, 1) AS share
ORDER BY meetings DESC, topic
