// The report: filters, network, timeline, threats by year, table. Everything that comes from articles is written with
// textContent; nothing here ever parses it as HTML.
"use strict";
(() => {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const STATUSES = ["held", "planned", "cancelled", "denied"];
  const [MOST, LEAST] = [48, 10]; // people drawn: as many as leave their names readable
  const READABLE = 0.75; // of a name's full size
  const CARDS = 50; // encounters at most beside the network
  const ROWS = 500; // of the table at most
  const SVG = "http://www.w3.org/2000/svg";
  const TINTS = ["#cfe8f7", "#d7efe6", "#fbf3b8", "#fadcc6", "#f2dbe7", "#e3e0f3", "#e6e6e6", "#ddecc5"];
  const byId = (id) => document.getElementById(id);

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.map((child) => child ?? ""));
    return element;
  }
  function draw(name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function button(text, act) {
    const element = make("button", { type: "button" }, text);
    element.addEventListener("click", act);
    return element;
  }
  const fold = (text) => String(text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const personName = (id) => facts.people[id]?.name ?? id;
  const countryName = (code) => facts.countries[code] ?? code;
  const topicName = (code) => facts.topics[code]?.name ?? code;
  const place = (m) => (m.city && m.state ? `${m.city} (${m.state})` : (m.city ?? m.state ?? ""));

  for (const m of facts.meetings) {
    m.text = fold([m.name, m.date, m.status, place(m), ...m.people.map(personName), ...m.agencies, ...m.countries.map(countryName),
      ...m.topics.map(topicName), ...m.words.map((word) => word.sentence)].join(" "));
  }

  // ---- filters
  const options = (id, entries) => byId(id).append(...entries.sort((a, b) => a[1].localeCompare(b[1], "fr"))
    .map(([value, text]) => make("option", { value }, text)));
  options("country", Object.entries(facts.countries));
  options("topic", Object.entries(facts.topics).map(([code, topic]) => [code, topic.name]));

  function chosen() {
    const [from, to, country, topic] = ["from", "to", "country", "topic"].map((id) => byId(id).value);
    const statuses = new Set([...document.querySelectorAll("input[name=status]:checked")].map((box) => box.value));
    const words = fold(byId("search").value).split(/\s+/).filter(Boolean);
    return facts.meetings.filter((m) =>
      (!from || (m.end ?? m.start ?? "") >= from) && (!to || (m.start !== null && m.start <= to)) &&
      (!country || m.countries.includes(country)) && (!topic || m.topics.includes(topic)) &&
      statuses.has(m.status) && words.every((word) => m.text.includes(word)));
  }

  // ---- evidence
  function source(word) {
    const parts = [word.title ?? word.article, word.publisher, word.published].filter(Boolean).join(", ");
    const line = make("p", { class: "source" });
    if (/^https?:\/\//i.test(word.url ?? "")) {
      line.append(make("a", { href: word.url, rel: "noopener noreferrer", target: "_blank" }, parts));
    } else line.append(parts);
    return line;
  }
  function show(title, meetings) {
    const cards = meetings.slice(0, CARDS).map((m) => make("article", {},
      make("h4", {}, m.name ?? m.id),
      make("p", { class: "source" }, [m.date ?? "no date", m.status, place(m), m.topics.map(topicName).join(", ")].filter(Boolean).join(" · ")),
      ...m.words.flatMap((word) => [make("blockquote", {}, word.sentence ?? "(no sentence kept)"), source(word)])));
    const left = meetings.length - cards.length;
    if (left > 0) cards.push(make("p", { class: "note" }, `${left} earlier encounters are not shown here: filter by date to see them.`));
    byId("evidence").replaceChildren(make("h3", {}, title), ...cards);
    byId("evidence").scrollTop = 0;
  }

  // ---- network: people in boxes of their country, the boxes on a ring; a person is as wide as the name
  function ties(meetings) {
    const found = new Map();
    for (const m of meetings) {
      for (let i = 0; i < m.people.length; i += 1) {
        for (let j = i + 1; j < m.people.length; j += 1) {
          const key = JSON.stringify([m.people[i], m.people[j]]);
          if (!found.has(key)) found.set(key, { a: m.people[i], b: m.people[j], meetings: [] });
          found.get(key).meetings.push(m);
        }
      }
    }
    return [...found.values()].sort((x, y) => y.meetings.length - x.meetings.length);
  }
  function arrange(people) {
    const groups = new Map();
    for (const id of people) {
      const code = facts.people[id]?.country ?? "";
      groups.set(code, [...(groups.get(code) ?? []), id]);
    }
    const boxes = [...groups].map(([code, ids]) => {
      const widths = ids.map((id) => Math.max(60, personName(id).length * 7.6 + 18));
      const columns = Math.max(1, Math.round(Math.sqrt(ids.length / 4)));
      const width = Math.max(...widths) + 16;
      return { code, ids, widths, columns, column: width, w: width * columns, h: Math.ceil(ids.length / columns) * 40 };
    }).sort((x, y) => y.ids.length - x.ids.length);
    const spans = boxes.map((box) => Math.hypot(box.w, box.h));
    const total = spans.reduce((x, y) => x + y, 0);
    const clash = (a, b) => Math.abs(a.x - b.x) < (a.w + b.w) / 2 + 44 && Math.abs(a.y - b.y) < (a.h + b.h) / 2 + 64;
    // The smallest ring on which no two boxes touch.
    for (let ring = boxes.length < 2 ? 0 : 60; ; ring += 20) {
      let angle = Math.PI;
      const placed = boxes.map((box, at) => {
        const middle = angle + (Math.PI * spans[at]) / total;
        angle += (2 * Math.PI * spans[at]) / total;
        return { ...box, x: ring * 1.5 * Math.cos(middle), y: ring * Math.sin(middle) };
      });
      if (!placed.some((one, at) => placed.slice(at + 1).some((other) => clash(one, other)))) return placed;
    }
  }
  // The boxes of as many of `people`, given in order, as leave their names readable when all are in view.
  function fitting(people) {
    const { clientWidth, clientHeight } = byId("network");
    let boxes = [];
    for (let number = MOST; number >= LEAST; number -= 2) {
      boxes = arrange(people.slice(0, number));
      const reach = (side, middle) => 2 * Math.max(...boxes.map((box) => Math.abs(box[middle]) + box[side] / 2)) + 80;
      if (Math.min(clientWidth / reach("w", "x"), clientHeight / reach("h", "y")) >= READABLE) break;
    }
    return boxes;
  }
  let drawing = null;
  function drawNetwork(meetings) {
    const all = ties(meetings);
    const degrees = new Map();
    for (const m of meetings) for (const id of m.people) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const people = [...degrees].sort((x, y) => y[1] - x[1] || personName(x[0]).localeCompare(personName(y[0]))).map(([id]) => id);
    const boxes = fitting(people);
    const drawn = new Set(boxes.flatMap((box) => box.ids));
    const elements = [];
    boxes.forEach((box, tint) => {
      const parent = `country ${box.code}`;
      elements.push({ data: { id: parent, label: box.code ? countryName(box.code) : "country not known", tint: TINTS[tint % TINTS.length] } });
      box.ids.forEach((id, at) => {
        const x = box.x + ((at % box.columns) - (box.columns - 1) / 2) * box.column;
        const y = box.y + (Math.floor(at / box.columns) + 0.5) * 40 - box.h / 2;
        elements.push({ data: { id: `person ${id}`, key: id, parent, label: personName(id), w: box.widths[at] }, position: { x, y } });
      });
    });
    const shown = all.filter((tie) => drawn.has(tie.a) && drawn.has(tie.b));
    shown.forEach((tie, at) => elements.push({ data: { id: `tie ${at}`, source: `person ${tie.a}`, target: `person ${tie.b}`, at, n: Math.min(tie.meetings.length, 8) } }));
    drawing?.destroy();
    drawing = cytoscape({
      container: byId("network"), elements, layout: { name: "preset", fit: true, padding: 24 }, minZoom: 0.2, maxZoom: 2.5,
      autoungrabify: true, boxSelectionEnabled: false,
      style: [
        { selector: "node[key]", style: { shape: "round-rectangle", width: "data(w)", height: 28, label: "data(label)", "text-valign": "center", "font-size": 13, color: "#111", "background-color": "#fff", "border-width": 1.5, "border-color": "#555" } },
        { selector: ":parent", style: { shape: "round-rectangle", "background-color": "data(tint)", "background-opacity": 1, "border-width": 1, "border-color": "#888", padding: 14, label: "data(label)", "text-valign": "top", "text-margin-y": -4, "font-size": 16, "font-weight": "bold", color: "#222" } },
        { selector: "edge", style: { width: "mapData(n, 1, 8, 2, 9)", "line-color": "#0b5c8a", "line-opacity": 0.55, "curve-style": "unbundled-bezier", "control-point-distances": 36, "control-point-weights": 0.5 } },
        { selector: ".chosen", style: { "line-color": "#d55e00", "line-opacity": 1, "border-color": "#d55e00", "border-width": 4 } },
        { selector: ".aside", style: { opacity: 0.4 } },
      ],
    });
    const choose = (element, title, found) => {
      drawing.elements().removeClass("chosen aside");
      const near = element.isEdge() ? element.union(element.connectedNodes()) : element.closedNeighborhood();
      drawing.elements("node[key], edge").difference(near).addClass("aside");
      element.addClass("chosen");
      show(title, found);
    };
    drawing.on("tap", "edge", (event) => {
      const tie = shown[event.target.data("at")];
      choose(event.target, `${personName(tie.a)} – ${personName(tie.b)}`, tie.meetings);
    });
    drawing.on("tap", "node[key]", (event) => {
      const id = event.target.data("key");
      choose(event.target, personName(id), meetings.filter((m) => m.people.includes(id)));
    });
    drawing.on("tap", (event) => { if (event.target === drawing) drawing.elements().removeClass("chosen aside"); });
    byId("network").setAttribute("aria-label", `Network of ${drawn.size} people by country, with ${shown.length} ties; the list below says the same.`);
    byId("network-note").textContent = people.length > drawn.size
      ? `The ${drawn.size} people with most encounters, of ${people.length}: filter to see others. The thicker a line, the more encounters.`
      : "People who met, by the country they serve. The thicker a line, the more encounters; a click shows what the articles say.";
    byId("ties").replaceChildren(...all.slice(0, 400).map((tie) => make("li", {},
      button(`${personName(tie.a)} – ${personName(tie.b)} (${tie.meetings.length})`, () => {
        show(`${personName(tie.a)} – ${personName(tie.b)}`, tie.meetings);
        byId("evidence").focus();
      }))));
  }

  // ---- timeline
  function drawTimeline(meetings) {
    const all = meetings.filter((m) => m.start);
    const box = byId("timeline");
    if (!all.length) return box.replaceChildren(make("p", { class: "note" }, "No encounter with a date."));
    const years = all.map((m) => Number(m.start.slice(0, 4)));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const fine = all.filter((m) => m.start.slice(0, 7) === m.end.slice(0, 7)); // known to the month
    const monthly = last - first < 3 && fine.length > 0;
    const dated = monthly ? fine : all;
    const period = (m) => (monthly ? m.start.slice(0, 7) : m.start.slice(0, 4));
    const periods = [];
    for (let year = first; year <= last; year += 1) {
      if (monthly) for (let month = 1; month <= 12; month += 1) periods.push(`${year}-${String(month).padStart(2, "0")}`);
      else periods.push(String(year));
    }
    const counts = new Map(periods.map((name) => [name, Object.fromEntries(STATUSES.map((status) => [status, 0]))]));
    for (const m of dated) counts.get(period(m))[m.status] += 1;
    const highest = Math.max(...[...counts.values()].map((one) => STATUSES.reduce((sum, status) => sum + one[status], 0)));
    const [width, height, left, bottom] = [640, 220, 28, 40];
    const step = (width - left) / periods.length;
    const scale = (height - bottom - 12) / highest;
    const picture = draw("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label":
      `Encounters by ${monthly ? "month" : "year"}: ${dated.length} between ${periods[0]} and ${periods.at(-1)}, at most ${highest} in one.` });
    for (const value of [...new Set([0, Math.ceil(highest / 2), highest])]) {
      const y = height - bottom - value * scale;
      picture.append(draw("line", { x1: left, x2: width, y1: y, y2: y, stroke: "#ddd" }), draw("text", { x: left - 5, y: y + 4, "text-anchor": "end" }, value));
    }
    periods.forEach((name, at) => {
      let y = height - bottom;
      for (const status of STATUSES) {
        const number = counts.get(name)[status];
        if (!number) continue;
        y -= number * scale;
        const bar = draw("rect", { x: left + at * step + step * 0.1, y, width: step * 0.8, height: number * scale, class: `bar-${status}` });
        bar.append(draw("title", {}, `${name}: ${number} ${status}`));
        picture.append(bar);
      }
      const every = Math.ceil(periods.length / 12);
      if (at % every === 0) picture.append(draw("text", { x: left + (at + 0.5) * step, y: height - bottom + 16, "text-anchor": "middle" }, name));
    });
    const legend = make("ul", { class: "legend" }, ...STATUSES.filter((status) => dated.some((m) => m.status === status)).map((status) => {
      const key = draw("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" });
      key.append(draw("rect", { width: 10, height: 10, class: `bar-${status}` }));
      return make("li", {}, key, status);
    }));
    const coarse = all.length - dated.length;
    box.replaceChildren(legend, picture, make("p", { class: "note" }, coarse ? `${coarse} known less finely than to the month: not in this picture.` : ""));
  }

  // ---- threats by year
  function drawThreats(meetings) {
    const cells = new Map();
    const years = new Set();
    for (const m of meetings.filter((one) => one.start)) {
      const year = m.start.slice(0, 4);
      for (const code of m.topics.filter((one) => facts.topics[one]?.kind === "threat")) {
        years.add(year);
        if (!cells.has(code)) cells.set(code, new Map());
        cells.get(code).set(year, (cells.get(code).get(year) ?? 0) + 1);
      }
    }
    if (!cells.size) return byId("threats").replaceChildren(make("p", { class: "note" }, "No threat was named."));
    const columns = [...years].sort();
    const sum = (row) => [...row.values()].reduce((x, y) => x + y, 0);
    const highest = Math.max(...[...cells.values()].flatMap((row) => [...row.values()]));
    const rows = [...cells].sort((x, y) => sum(y[1]) - sum(x[1])).map(([code, row]) => make("tr", {},
      make("th", { scope: "row" }, topicName(code)),
      ...columns.map((year) => {
        const number = row.get(year) ?? 0;
        return make("td", { class: `number heat-${number ? Math.ceil((4 * number) / highest) : 0}` }, number || "");
      })));
    byId("threats").replaceChildren(make("div", { class: "scroll" }, make("table", {},
      make("caption", {}, "Encounters at which a threat was discussed"),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "threat"), ...columns.map((year) => make("th", { scope: "col" }, year)))),
      make("tbody", {}, ...rows))));
  }

  // ---- table
  function drawTable(meetings) {
    const names = ["date", "status", "encounter", "people", "agencies", "countries", "place", "topics"];
    const rows = meetings.slice(0, ROWS).map((m) => {
      const row = make("tr", {});
      const open = button(m.name ?? m.id, () => {
        for (const other of document.querySelectorAll("tr[aria-selected]")) other.removeAttribute("aria-selected");
        row.setAttribute("aria-selected", "true");
        show(m.name ?? m.id, [m]);
        byId("evidence").scrollIntoView({ block: "nearest" });
        byId("evidence").focus({ preventScroll: true });
      });
      const cells = [m.date ?? "", m.status, open, m.people.map(personName).join(", "), m.agencies.join(", "), m.countries.map(countryName).join(", "),
        place(m), m.topics.map(topicName).join(", ")];
      row.append(...cells.map((cell, at) => make("td", at < 2 ? { class: "short" } : {}, cell)));
      return row;
    });
    byId("encounters").replaceChildren(make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Table of encounters" }, make("table", {},
      make("caption", {}, meetings.length > ROWS ? `The latest ${ROWS} of ${meetings.length}; filter to see others.` : `${meetings.length} encounters, the latest first.`),
      make("thead", {}, make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name)))), make("tbody", {}, ...rows))));
  }

  function update() {
    const meetings = chosen();
    const left = facts.total > facts.meetings.length ? ` (the latest of ${facts.total} in the graph)` : "";
    byId("summary").textContent = !facts.meetings.length
      ? `The graph has no such encounter${facts.asked ? `: ${facts.asked}` : ""}.`
      : `${meetings.length} of ${facts.meetings.length} encounters${left}${facts.asked ? `: ${facts.asked}` : ""}.`;
    drawNetwork(meetings);
    drawTimeline(meetings);
    drawThreats(meetings);
    drawTable(meetings);
  }
  let waiting = 0;
  byId("filters").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(update, 150); });
  byId("filters").addEventListener("reset", () => { setTimeout(update, 0); });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  update();
})();
