// Every node with its labels, its properties and the relationships that leave it, each as one text of parts set off by
// U+001F (a list's items by U+001E), in no particular order. A text costs the driver far less than a map.
MATCH (a)
RETURN
  reduce(text = '', label IN labels(a) | text + '\u001f:' + label) +
  reduce(text = '', key IN keys(a) |
    text + '\u001f' + key + '=' +
    coalesce(toStringOrNull(a[key]), reduce(list = '', item IN a[key] | list + '\u001e' + toString(item)))
  ) AS node,
  COLLECT {
    MATCH (a)-[r]->(b)
    RETURN
      '->' + type(r) + '\u001f' + reduce(text = '', label IN labels(b) | text + ':' + label) +
      '\u001f' + coalesce(b.id, b.code) +
      reduce(text = '', key IN keys(r) |
        text + '\u001f' + key + '=' +
        coalesce(toStringOrNull(r[key]), reduce(list = '', item IN r[key] | list + '\u001e' + toString(item)))
      )
  } AS relationships
