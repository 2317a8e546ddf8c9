// 09 Evidence of a meeting (graph)
//
// One encounter with everything around it and the articles that report it.
//
// param meeting: string -- the meeting's key, as the other queries return it (b08a0172c72f48b1)
// returns meeting: the meeting
// returns link: what ties it to the other node
// returns node: a person, agency, state, topic or article

MATCH (m:Meeting {id: $meeting})-[link]-(n)
RETURN m AS meeting, link, n AS node
