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
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
  AND any(code IN $threat WHERE code IN m.topics)
WITH collect(m.topics) AS agendas
WITH agendas, size(agendas) AS total
UNWIND agendas AS agenda
UNWIND agenda AS code
WITH total, code, count(*) AS both WHERE NOT code IN $threat
MATCH (other:Topic {code: code})
RETURN other.name AS topic, both AS meetings, round(100.0 * both / total, 1) AS share
ORDER BY meetings DESC, topic
