// 28 Who travels most
//
// People by the number of held encounters in states other than the one they serve.
//
// param country: country = null -- only people who serve this state (FR)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 20 -- rows wanted at most (20)
// returns person: who
// returns country: the state served
// returns journeys: encounters abroad
// returns destinations: where

WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
WHERE m.status = 'held' AND m.start >= first AND m.start <= last
MATCH (m)-[:HELD_IN]->(place:Country)
WITH DISTINCT m, place
MATCH (m)<-[:ATTENDED]-(p:Person)
WITH DISTINCT m, place, p
WITH p, place, count(m) AS journeys
MATCH (p)-[:SERVES]->(own:Country)
WITH p, place, journeys, collect(DISTINCT own) AS served
WHERE NOT place IN served AND ($country IS NULL OR any(state IN served WHERE state.code IN $country))
WITH p, served, place, journeys ORDER BY journeys DESC, place.name
WITH p, served, sum(journeys) AS journeys, collect(place.name) AS places
ORDER BY journeys DESC, p.name LIMIT $limit
WITH p, journeys, places, [state IN served | state.name] AS states
RETURN p.name AS person, reduce(text = head(states), one IN tail(states) | text + ', ' + one) AS country, journeys,
  reduce(text = head(places), one IN tail(places) | text + ', ' + one) AS destinations
ORDER BY journeys DESC, person
