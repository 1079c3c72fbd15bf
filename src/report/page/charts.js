// The charts, drawn anew for each language and width. In Arabic time and bars run from the right. Colours are variables of the
// style sheet, so that dark mode and print need no drawing. `choose` narrows the list of events to what was clicked.
const colours = {color: {type: "identity"}};
const colour_of = (quad) => `var(--${quad.toLowerCase()})`;
const right_to_left = () => language === "ar";
const start_side = () => right_to_left() ? "right" : "left";
const margins = (start, end) => right_to_left() ? {marginRight: start, marginLeft: end} : {marginLeft: start, marginRight: end};
const frame = (place) => ({width: Math.max(260, Math.floor(place.clientWidth)), style: {fontSize: "13px"}, ...colours});
const cut = (text, length) => text.length > length ? text.slice(0, length - 1) + "…" : text;

function put(place, chart, name, empty) {
  if (!chart) return place.replaceChildren(element("p", {class: "empty"}, say(empty)));
  const svg = chart.tagName === "svg" ? chart : chart.querySelector("svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", say(name));
  place.replaceChildren(chart);
}

// Marks of `name` answer to a click; `actions` in the order of their data.
function pickable(place, name, actions) {
  place.querySelectorAll(`g[aria-label="${name}"] > *`).forEach((mark, i) => {
    mark.dataset.pick = "";
    mark.addEventListener("click", actions[i]);
  });
}

// --- time

const day_ms = 86400000;
function bin_unit(from, to) {
  const days = (to - from) / day_ms;
  return days <= 100 ? "day" : days <= 5 * 366 ? "month" : "year";
}
function bin_of(time, unit) {
  const year = time.getUTCFullYear(), month = time.getUTCMonth(), day = time.getUTCDate();
  const at = (m, d) => { const date = new Date(0); date.setUTCFullYear(year, m, d); return date; };
  if (unit === "day") return [at(month, day), at(month, day + 1)];
  return unit === "month" ? [at(month, 1), at(month + 1, 1)] : [at(0, 1), at(12, 1)];
}

// Bins to label, from the first to the last: as many as the width takes.
function ticks_of(starts, unit, width) {
  const last = Math.max(...starts), all = [];
  for (let [from, to] = bin_of(new Date(Math.min(...starts)), unit); from <= last; [from, to] = bin_of(to, unit)) all.push({from, to});
  const step = Math.ceil(all.length / Math.max(2, Math.floor(width / (unit === "year" ? 60 : 80))));
  return all.filter((_, i) => i % step === 0);
}

// Where nearly all events lie: a stray "1948" would otherwise squeeze the rest into one bar.
function main_dates(days) {
  const total = days.reduce((sum, {all}) => sum + all, 0);
  let low = 0, high = days.length - 1;
  for (let before = 0; low < high && before + days[low].all <= total * 0.02; ++low) before += days[low].all;
  for (let after = 0; high > low && after + days[high].all <= total * 0.01; --high) after += days[high].all;
  const full = days.at(-1).time - days[0].time, main = days[high].time - days[low].time;
  return full > 6 * 365 * day_ms && main < full / 2 ? days.slice(low, high + 1) : days;
}

const dated_days = () => data.days.filter(([date]) => is_date(date)).map(([date, ...counts]) => ({date, time: span_of(date)[0], counts, all: counts.reduce((a, b) => a + b)}));

function draw_timeline(place, note, choose) {
  const all = dated_days();
  note.textContent = "";
  if (all.length === 0) return put(place, null, "timeline", "no_dates");
  const days = main_dates(all);
  const unit = bin_unit(days[0].time, days.at(-1).time);
  const bins = new Map();
  for (const {time, counts} of days) {
    const [from, to] = bin_of(time, unit);
    if (!bins.has(+from)) bins.set(+from, {from, to, counts: [0, 0, 0, 0]});
    counts.forEach((n, i) => bins.get(+from).counts[i] += n);
  }
  const bars = [], tops = [];
  for (const {from, to, counts} of bins.values()) {
    let y = 0;
    counts.forEach((n, i) => { if (n > 0) bars.push({from, to, y1: y, y2: y += n, quad: quads[i]}); });
    tops.push({from, to, y, counts});
  }
  const format = new Intl.DateTimeFormat(locale(), {timeZone: "UTC", year: "numeric", ...(unit !== "year" && {month: "long"}), ...(unit === "day" && {day: "numeric"})});
  const middle = ({from, to}) => new Date((+from + +to) / 2);
  const tick = new Intl.DateTimeFormat(locale(), {timeZone: "UTC", ...(unit === "year" ? {year: "numeric"} : unit === "month" ? {month: "short", year: "2-digit"} : {day: "numeric", month: "short"})});
  put(place, Charts.plot({
    ...frame(place), height: 240, ...margins(48, 6), marginTop: 14,
    x: {type: "utc", reverse: right_to_left(), tickFormat: (time) => tick.format(time), label: null, tickSize: 0, ticks: ticks_of(tops.map(({from}) => from), unit, place.clientWidth).map(middle)},
    y: {axis: start_side(), tickSize: 0, grid: true, label: null, tickFormat: (n) => Number.isInteger(n) ? count(n) : ""},
    marks: [
      Charts.rectY(bars, {x1: "from", x2: "to", y1: "y1", y2: "y2", fill: ({quad}) => colour_of(quad), insetLeft: 0.5, insetRight: 0.5, ariaLabel: ({quad}) => quad}),
      Charts.ruleY([0], {stroke: "var(--soft)"}),
      Charts.tip(tops, Charts.pointer({x: middle, y: "y", fill: "var(--surface)", stroke: "var(--line)",
        title: ({from, counts}) => [format.format(from), ...counts.flatMap((n, i) => n > 0 ? [`${label(quads[i])}: ${count(n)}`] : [])].join("\n")})),
    ],
  }), "timeline", "no_dates");
  pickable(place, "rect", bars.map(({from, to, quad}) => () => choose({quad, from: from.toISOString().slice(0, 10), to: new Date(to - day_ms).toISOString().slice(0, 10)})));
  const drawn = days.reduce((sum, day) => sum + day.all, 0), total = all.reduce((sum, day) => sum + day.all, 0);
  const notes = [say("undated", count(data.undated.reduce((a, b) => a + b)), count(data.not_happened))];
  if (drawn < total) notes.push(say("outside", count(total - drawn)));
  if (data.not_counted > 0) notes.push(say("not_counted", count(data.not_counted)));
  note.textContent = notes.join(" ");
}

// --- types

function draw_types(place, choose) {
  const rows = data.types.map(([type, ...counts]) => ({type, quad: quads[counts.indexOf(Math.max(...counts))], n: counts.reduce((a, b) => a + b)}));
  if (rows.length === 0) return put(place, null, "types", "no_events");
  const most = Math.max(...rows.map(({n}) => n));
  put(place, Charts.plot({
    ...frame(place), height: rows.length * 25 + 10, ...margins(86, 54), marginTop: 0, marginBottom: 4,
    x: {axis: null, reverse: right_to_left(), domain: [0, most]},
    y: {axis: start_side(), label: null, tickSize: 0, domain: rows.map(({type}) => type), tickFormat: (type) => label(type), padding: 0.28},
    marks: [
      Charts.barX(rows, {x: "n", y: "type", fill: ({quad}) => colour_of(quad), rx: 2}),
      Charts.text(rows, {x: "n", y: "type", text: ({n}) => count(n), dx: right_to_left() ? -6 : 6, textAnchor: right_to_left() ? "end" : "start", fill: "var(--soft)"}),
    ],
  }), "types", "no_events");
  pickable(place, "bar", rows.map(({type}) => () => choose({type})));
}

// --- pairs

// From red over the colour of nothing to blue, by the mean score between -10 and 10.
function score_colour(mean) {
  const share = Math.round(Math.min(1, Math.abs(mean) / 8) * 100);
  return `color-mix(in oklab, var(${mean < 0 ? "--mx" : "--mc"}) ${share}%, var(--land))`;
}

function draw_matrix(place, choose) {
  const both = pairs.filter(({actor, recipient, total}) => actor && recipient && total > 0);
  if (both.length === 0) return put(place, null, "matrix", "no_pairs");
  const weight = new Map();
  for (const {actor, recipient, total} of both)
    for (const code of new Set([actor, recipient])) weight.set(code, (weight.get(code) ?? 0) + total);
  const width = place.clientWidth, most = width < 420 ? 7 : 11;
  const narrow = width < 420;
  const codes = [...weight].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most).map(([code]) => code);
  const cells = both.filter(({actor, recipient}) => codes.includes(actor) && codes.includes(recipient));
  const rows = codes.filter((code) => cells.some(({actor}) => actor === code)), columns = codes.filter((code) => cells.some(({recipient}) => recipient === code));
  const title = ({actor, recipient, score, total}) => `${country_name(actor)} ${right_to_left() ? "←" : "→"} ${country_name(recipient)}\n${count(total)} · ${(score / total).toFixed(1)}`;
  put(place, Charts.plot({
    ...frame(place), height: rows.length * 30 + 92, ...margins(narrow ? 96 : 124, narrow ? 34 : 44), marginTop: 84, marginBottom: 4,
    x: {domain: columns, reverse: right_to_left(), axis: "top", label: null, tickSize: 0, tickRotate: right_to_left() ? 45 : -45, tickFormat: (code) => cut(country_name(code), narrow ? 11 : 14), padding: 0.06},
    y: {domain: rows, axis: start_side(), label: null, tickSize: 0, tickFormat: (code) => cut(country_name(code), narrow ? 13 : 17), padding: 0.06},
    marks: [
      Charts.cell(cells, {x: "recipient", y: "actor", fill: ({score, total}) => score_colour(score / total), rx: 3}),
      Charts.text(cells, {x: "recipient", y: "actor", text: ({total}) => count(total), fill: "var(--ink)", stroke: "var(--surface)", strokeOpacity: 0.65, strokeWidth: 3, pointerEvents: "none"}),
      Charts.tip(cells, Charts.pointer({x: "recipient", y: "actor", title, fill: "var(--surface)", stroke: "var(--line)"})),
    ],
  }), "matrix", "no_pairs");
  pickable(place, "cell", cells.map(({actor, recipient}) => () => choose({actor, recipient})));
}

// --- places

// Those of the places, first come first served, whose names do not run into one another.
function apart(places, width, height) {
  const kept = [];
  for (const place of places)
    if (!kept.some((other) => Math.abs(other.longitude - place.longitude) < width && Math.abs(other.latitude - place.latitude) < height)) kept.push(place);
  return kept;
}

function draw_map(place, choose) {
  const places = data.places.filter(([, , latitude, longitude]) => latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    .map(([name, country, latitude, longitude, ...counts]) => ({name, country, latitude, longitude, n: counts.reduce((a, b) => a + b), quad: quads[counts.indexOf(Math.max(...counts))]}));
  if (places.length === 0) return put(place, null, "map", "no_places");
  const longitudes = places.map((p) => p.longitude), latitudes = places.map((p) => p.latitude);
  const west = Math.max(-180, Math.min(...longitudes) - 8), east = Math.min(180, Math.max(...longitudes) + 8);
  const south = Math.max(-60, Math.min(...latitudes) - 6), north = Math.min(80, Math.max(...latitudes) + 6);
  const corners = {type: "MultiPoint", coordinates: [[west, south], [west, north], [east, south], [east, north], [(west + east) / 2, north], [(west + east) / 2, south]]};
  const land = Charts.feature(Charts.world, Charts.world.objects.countries);
  const {width} = frame(place);
  const title = ({name, country, n}) => `${name}${country ? ` · ${country_name(country)}` : ""}\n${count(n)}`;
  const labelled = apart([...places].sort((a, b) => b.n - a.n), (east - west) * 90 / width, (north - south) * 44 / width).slice(0, width < 500 ? 5 : 14);
  put(place, Charts.plot({
    ...frame(place), height: Math.round(Math.min(width * 0.62, 520)), margin: 0,
    projection: {type: "equal-earth", rotate: [-(west + east) / 2, 0], domain: corners, inset: 6, clip: "frame"},
    r: {range: [3, width < 500 ? 13 : 18], domain: [0, Math.max(4, ...places.map(({n}) => n))]},
    marks: [
      Charts.geo(land, {fill: "var(--land)", stroke: "var(--surface)", strokeWidth: 0.8}),
      Charts.dot(places, {x: "longitude", y: "latitude", r: "n", fill: ({quad}) => colour_of(quad), fillOpacity: 0.8, stroke: "var(--surface)", sort: null}),
      Charts.text(labelled, {x: "longitude", y: "latitude", text: "name", dy: -13, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 3, fontSize: 11.5, pointerEvents: "none"}),
      Charts.tip(places, Charts.pointer({x: "longitude", y: "latitude", title, fill: "var(--surface)", stroke: "var(--line)"})),
    ],
  }), "map", "no_places");
  pickable(place, "dot", places.map(({name}) => () => choose({words: name})));
}

// --- agreements

function agreement_title({kind, parties}) {
  return [capital(label(kind)), list(parties.map(person_or_country))].filter(Boolean).join(" · ");
}
function person_or_country(code) { return Object.hasOwn(Charts.regions, code) || Object.hasOwn(labels, code) ? country_name(code) : person_name(code); }

// The notes of one agreement in the order of their dates; those without one last.
function grouped_agreements() {
  const groups = new Map();
  for (const note of agreements) groups.set(note.id, [...groups.get(note.id) ?? [], note]);
  return [...groups.values()].map((notes) => notes.sort((a, b) => (a.date || "9999").localeCompare(b.date || "9999")))
    .map((notes) => ({notes, head: {kind: notes[0].kind, parties: (notes.find(({parties}) => parties.length > 0) ?? notes[0]).parties}, mediator: notes.find(({mediator}) => mediator)?.mediator}))
    .sort((a, b) => b.notes.length - a.notes.length || (b.notes[0].date || "").localeCompare(a.notes[0].date || ""));
}

function draw_agreements(place) {
  const groups = grouped_agreements().filter(({notes}) => notes.some(({date}) => is_date(date))).slice(0, 18);
  const all = groups.flatMap(({notes}) => notes.filter(({date}) => is_date(date)).map((note) => ({...note, time: span_of(note.date)[0], all: 1})));
  const dots = all.length > 0 ? main_dates(all.sort((a, b) => a.time - b.time)) : [];
  if (new Set(dots.map(({date}) => date)).size < 2) return place.replaceChildren();
  const titles = new Map(groups.map(({notes, head}) => [notes[0].id, agreement_title(head)]));
  const wide = place.clientWidth >= 600;
  const tick = new Intl.DateTimeFormat(locale(), {timeZone: "UTC", month: "short", year: "numeric"});
  put(place, Charts.plot({
    ...frame(place), height: groups.length * 24 + 34, ...margins(wide ? 270 : 138, 14), marginTop: 4,
    x: {type: "utc", reverse: right_to_left(), label: null, tickFormat: (time) => tick.format(time), ticks: wide ? 6 : 3, inset: 8},
    y: {domain: groups.map(({notes}) => notes[0].id), axis: start_side(), label: null, tickSize: 0, tickFormat: (id) => cut(titles.get(id), wide ? 42 : 17)},
    marks: [
      Charts.ruleY(groups, {y: ({notes}) => notes[0].id, stroke: "var(--line)"}),
      Charts.dot(dots, {x: "time", y: "id", r: 5.5, fill: ({status}) => colour_of(moods[status] ?? "mc"), stroke: "var(--paper)", sort: null}),
      Charts.tip(dots, Charts.pointer({x: "time", y: "id", title: ({id, date, status}) => `${titles.get(id)}\n${ordered(date)} · ${label(status)}`, fill: "var(--surface)", stroke: "var(--line)"})),
    ],
  }), "agreements", "no_agreements");
}

const groups_listed = 24, notes_listed = 6;

function agreement_note({date, status, by, document}) {
  return element("li", {class: moods[status] ?? "mc"},
    element("strong", {}, label(status)), " · ", date ? ordered(date) : say("unknown_date"),
    by ? element("span", {class: "source"}, ` · ${say("said")} `, isolated(list(items(by).map(person_or_country)))) : "",
    documents.has(document) ? element("small", {}, isolated(documents.get(document).title)) : "");
}

// The agreements with most notes, the latest notes of each; older ones unfold.
function list_agreements(place, note) {
  const groups = grouped_agreements();
  note.textContent = "";
  if (groups.length === 0) return place.replaceChildren(element("p", {class: "empty"}, say("no_agreements")));
  place.replaceChildren(...groups.slice(0, groups_listed).map(({notes, head, mediator}) => {
    const earlier = notes.slice(0, Math.max(0, notes.length - notes_listed)), latest = notes.slice(earlier.length);
    return element("article", {class: "agreement"},
      element("h3", {}, isolated(agreement_title(head)), mediator ? element("small", {}, `${say("mediated")} `, isolated(list(items(mediator).map(person_or_country)))) : ""),
      earlier.length > 0 ? element("details", {}, element("summary", {}, say("earlier", count(earlier.length))), element("ol", {}, ...earlier.map(agreement_note))) : "",
      element("ol", {}, ...latest.map(agreement_note)));
  }));
  const listed = groups.slice(0, groups_listed).reduce((sum, {notes}) => sum + notes.length, 0);
  if (listed < data.agreement_count) note.textContent = say("some_agreements", count(listed), count(data.agreement_count));
}
