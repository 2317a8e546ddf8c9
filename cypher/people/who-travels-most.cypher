// 28 Who travels most
//
// People by the number of held encounters in states other than the one they serve, in the last year of the graph or in
// the time asked for.
//
// param country: country = null -- only people who serve this state (FR)
// param since: first-day = null -- not before this; one year before the latest where not given (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 20 -- rows wanted at most (20)
// returns person: who
// returns country: the state served
// returns journeys: encounters abroad
// returns destinations: where

CALL () {
  MATCH (m:Meeting) WHERE m.start <= coalesce($until, date())
  RETURN m.start AS latest ORDER BY m.start DESC LIMIT 1
}
WITH coalesce($since, latest - duration({years: 1})) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= first AND m.start <= last AND m.status = 'held' AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL AND m.places <> []
UNWIND m.travellers AS traveller // the state that a person serves, and the person's key
WITH m, left(traveller, 2) AS code, substring(traveller, 3) AS key WHERE $country IS NULL OR code IN $country
WITH key, count(*) AS journeys, collect([code, m.places[0]]) AS ways ORDER BY journeys DESC, key LIMIT $limit
MATCH (p:Person {id: key})
CALL (ways) {
  UNWIND ways AS way
  WITH way[1] AS code, count(*) AS number
  MATCH (c:Country {code: code})
  WITH c, number ORDER BY number DESC, c.name
  RETURN collect(c.name) AS places
}
WITH p, journeys, places, COLLECT {
  UNWIND ways AS way
  MATCH (c:Country {code: way[0]})
  RETURN DISTINCT c.name AS name ORDER BY name
} AS states
RETURN p.name AS person, reduce(text = head(states), one IN tail(states) | text + ', ' + one) AS country, journeys,
  reduce(text = head(places), one IN tail(places) | text + ', ' + one) AS destinations
ORDER BY journeys DESC, person
