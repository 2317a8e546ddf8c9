// 54 Threats of a pair of countries
//
// What two states discussed when they met, in the last two years of the graph or in the time asked for: how often,
// when first and last.
//
// param country: country -- a state: code, French or English name (Maroc)
// param partner: country -- the other state (France)
// param since: first-day = null -- not before this; two years before the latest where not given (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// returns topic: threat or field of cooperation
// returns kind: threat or cooperation
// returns meetings: encounters that discussed it
// returns first: date of the first (EDTF)
// returns latest: date of the latest (EDTF)

CALL () {
  MATCH (m:Meeting) WHERE m.start <= coalesce($until, date())
  RETURN m.start AS latest ORDER BY m.start DESC LIMIT 1
}
WITH coalesce($since, latest - duration({years: 2})) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
  AND any(code IN $country WHERE code IN m.countries AND any(other IN $partner WHERE other IN m.countries AND other <> code))
UNWIND m.topics AS code
WITH code, count(*) AS meetings, min(m.date) AS first, max(m.date) AS latest
MATCH (t:Topic {code: code})
RETURN t.name AS topic, t.kind AS kind, meetings, first, latest
ORDER BY meetings DESC, topic
