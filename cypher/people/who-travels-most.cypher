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
WHERE m.status = 'held' AND m.start >= first AND m.start <= last
MATCH (m)-[r:ATTENDED|HELD_IN]-(n)
WITH m, collect(CASE type(r) WHEN 'HELD_IN' THEN n END) AS places,
  collect(CASE WHEN r.country IS NOT NULL THEN [n, r.country] END) AS people
WHERE places <> []
UNWIND people AS pair
WITH DISTINCT m, places[0] AS place, pair[0] AS p, pair[1] AS state
WHERE state <> place.code AND ($country IS NULL OR state IN $country)
WITH p, place, count(DISTINCT m) AS journeys, collect(DISTINCT state) AS codes ORDER BY journeys DESC, place.name
WITH p, sum(journeys) AS journeys, collect(place.name) AS places, head(collect(codes)) AS codes
ORDER BY journeys DESC, p.name LIMIT $limit
WITH p, journeys, places, COLLECT { MATCH (c:Country) WHERE c.code IN codes RETURN c.name AS name ORDER BY name } AS states
RETURN p.name AS person, reduce(text = head(states), one IN tail(states) | text + ', ' + one) AS country, journeys,
  reduce(text = head(places), one IN tail(places) | text + ', ' + one) AS destinations
ORDER BY journeys DESC, person
