// The page put together: language, summary, tables, filters.
const at = (id) => document.getElementById(id);
const filters = at("filters");

function what_of({type, mode, auxiliary, number, number_unit}) {
  const details = [mode && label(mode), auxiliary && label(auxiliary), number && `${number} ${number_unit}`.trim()].filter(Boolean);
  return {type: label(type), details: list(details)};
}

function event_cell(event) {
  const {type, details} = what_of(event);
  const parts = [element("span", {class: `dot ${event.quad.toLowerCase()}`, title: label(event.quad)}), type];
  if (details) parts.push(element("span", {class: "tag"}, ` · ${details}`));
  if (event.text) parts.push(element("p", {class: "sentence", dir: "auto", lang: "ar"}, event.text));
  return element("div", {}, ...parts);
}

function source_cell(event) {
  const source = documents.get(event.document_id);
  if (!source) return "";
  return element("span", {class: "source"}, isolated(source.title || source.path), source.outlet ? element("span", {}, " · ", isolated(source.outlet)) : "");
}

const names_of = (event, side) => list(side_names(event, side));
const place_of = ({place, place_country}) => place || (place_country && country_name(place_country));
const events_table = new SortedTable(at("events-table"), [
  {key: "date", word: "date", class: "day", value: ({date}) => date, cell: ({date, date_end}) => date_end && date_end !== date ? `${ordered(date)} – ${ordered(date_end)}` : date && ordered(date)},
  {key: "actor", word: "actor", value: (event) => names_of(event, "actor"), cell: (event) => names_of(event, "actor") && isolated(names_of(event, "actor"))},
  {key: "type", word: "what", value: ({type}) => label(type), cell: event_cell},
  {key: "recipient", word: "recipient", label: true, value: (event) => names_of(event, "recipient"), cell: (event) => names_of(event, "recipient") && isolated(names_of(event, "recipient"))},
  {key: "place", word: "place", label: true, value: place_of, cell: (event) => place_of(event) && isolated(place_of(event))},
  {key: "source", word: "source", value: ({document_id}) => documents.get(document_id)?.title ?? "", cell: source_cell},
], {page: 50, caption: "events"});

// An actor without a name of its own is its country, or failing that its sector.
const actor_name = ({id, country, sector, name}) => name ? person_name(id) : country ? country_name(country) : label(sector);
const sector_of = ({country, sector, name}) => name || country ? list(sector.split(/[ ;]/).filter(Boolean).map(label)) : "";
const actors_table = new SortedTable(at("actors"), [
  {key: "name", word: "name", value: actor_name, cell: (actor) => isolated(actor_name(actor))},
  {key: "sector", word: "sector", value: sector_of, cell: sector_of},
  {key: "mentions", word: "mentions", number: true, value: ({mentions}) => mentions, cell: ({mentions}) => count(mentions)},
  {key: "documents", word: "documents", number: true, value: ({documents}) => documents, cell: ({documents}) => count(documents)},
], {page: 12, sort: "mentions", descending: true, caption: "actors"});

const pairs_table = new SortedTable(at("pairs"), [
  {key: "actor", word: "actor", value: ({actor}) => country_name(actor), cell: ({actor}) => isolated(country_name(actor))},
  {key: "recipient", word: "recipient", value: ({recipient}) => country_name(recipient), cell: ({recipient}) => isolated(country_name(recipient))},
  {key: "total", word: "event_count", number: true, value: ({total}) => total, cell: ({total}) => count(total)},
  {key: "score", word: "score", number: true, value: ({score, total}) => total > 0 ? score / total : 0, cell: ({score, total}) => isolated(total > 0 ? (score / total).toFixed(1) : "")},
], {page: 12, sort: "total", descending: true, caption: "pairs"});

// --- filters

// What the search looks through, in both languages, so that a name is found however the page is shown.
const plain = (text) => text.toLowerCase().replace(/[\u064b-\u0652\u0640]/g, "").replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
let haystacks = null;
function haystack_of(index) {
  haystacks ??= new Map();
  if (haystacks.has(index)) return haystacks.get(index);
  const event = events[index], source = documents.get(event.document_id), shown = language;
  const texts = [event.text ?? "", event.place, event.event_id, source?.title ?? "", source?.outlet ?? ""];
  for (language of ["en", "ar"]) texts.push(...side_names(event, "actor"), ...side_names(event, "recipient"), Object.values(what_of(event)).join(" "));
  language = shown;
  haystacks.set(index, plain(texts.join("\n")));
  return haystacks.get(index);
}

function filter_events() {
  const wanted = Object.fromEntries(new FormData(filters));
  const terms = plain(wanted.words).split(/\s+/).filter(Boolean);
  const found = events.filter((event, index) =>
    (!wanted.quad || event.quad === wanted.quad) && (!wanted.type || event.type === wanted.type) &&
    (!wanted.actor || items(event.actor).includes(wanted.actor)) && (!wanted.recipient || in_recipient(event, wanted)) &&
    (!wanted.state || (wanted.state === "happened" ? happened(event) : event.auxiliary === wanted.state)) &&
    (!wanted.from || (event.date && event.date.slice(0, 10) >= wanted.from.slice(0, event.date.length))) &&
    (!wanted.to || (event.date && event.date.slice(0, 10) <= wanted.to.slice(0, event.date.length))) &&
    terms.every((term) => haystack_of(index).includes(term)));
  at("events-found").textContent = events.length > 0 ? say("found", count(found.length), count(events.length)) : "";
  events_table.show(found, events.length > 0 ? "none_found" : "no_events");
}

// A meeting among equals has all parties as actors, and a pair of them is a pair of the matrix too.
function in_recipient(event, {actor, recipient}) {
  if (items(event.recipient).includes(recipient)) return true;
  return event.recipient === "" && actor !== recipient && actor !== "" && items(event.actor).includes(recipient);
}

function fill_select(name, codes, text) {
  const select = filters.elements[name], chosen = select.value;
  const options = codes.map((code) => element("option", {value: code}, text(code)));
  if (name === "actor" || name === "recipient") options.sort((a, b) => new Intl.Collator(locale()).compare(a.textContent, b.textContent));
  select.replaceChildren(element("option", {value: ""}, say("any")), ...options);
  select.value = chosen;
}

function choose(values) {
  filters.reset();
  for (const [name, value] of Object.entries(values)) filters.elements[name].value = value;
  filter_events();
  at("events").scrollIntoView({behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"});
  at("events").focus({preventScroll: true});
}

// --- all of it, in one language

function tile(word, value, long) { return element("div", {}, element("dt", {}, say(word)), element("dd", {class: long ? "long" : ""}, value)); }

function draw_summary() {
  const days = dated_days(), dated = days.length > 0 ? main_dates(days).map(({date}) => date) : [];
  at("summary").replaceChildren(tile("event_count", count(data.event_count)), tile("documents", count(+data.run.documents || 0)),
    tile("sentences", count(+data.run.sentences || 0)), tile("agreement_count", count(data.agreement_count)), tile("actors", count(data.actor_count)),
    ...(dated.length > 0 ? [tile("dates", `${ordered(dated[0])} – ${ordered(dated.at(-1))}`, true)] : []));
}

function draw_charts() {
  draw_timeline(at("timeline"), at("timeline-note"), choose);
  draw_types(at("types"), choose);
  draw_matrix(at("matrix"), choose);
  draw_map(at("map"), choose);
  draw_agreements(at("agreements-chart"));
}

function draw_page() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  document.title = `${language === "ar" ? "مرصد" : "Mirsad"} · ${say("title")}`;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-language]")) node.setAttribute("aria-pressed", node.dataset.language === language);
  at("legend").replaceChildren(...quads.map((quad) => element("span", {class: quad.toLowerCase()}, label(quad))));
  const distinct = (column) => [...new Set(events.flatMap((event) => items(event[column])))].sort();
  fill_select("quad", quads, label);
  fill_select("type", distinct("type"), label);
  fill_select("actor", distinct("actor"), country_name);
  fill_select("recipient", distinct("recipient").concat(distinct("actor")).filter((code, i, all) => all.indexOf(code) === i), country_name);
  fill_select("state", ["happened", "future", "negation", "hypothetical", "historical"], (state) => state === "happened" ? say(state) : label(state));
  draw_summary();
  draw_charts();
  list_agreements(at("agreements"), at("agreements-note"));
  actors_table.show(actors, "no_actors");
  pairs_table.show(pairs.filter(({actor, recipient}) => actor && recipient), "no_pairs");
  at("events-lead").textContent = events.length < data.event_count ? say("some_listed", count(events.length), count(data.event_count)) : say("all_listed", count(events.length));
  filter_events();
  at("made").textContent = say("made", data.version);
}

for (const button of document.querySelectorAll("[data-language]"))
  button.addEventListener("click", () => { language = button.dataset.language; draw_page(); });
filters.addEventListener("input", filter_events);
filters.addEventListener("submit", (event) => event.preventDefault());
filters.addEventListener("reset", () => setTimeout(filter_events));
let width = innerWidth, waiting = 0;
addEventListener("resize", () => {
  if (innerWidth === width) return;
  width = innerWidth;
  clearTimeout(waiting);
  waiting = setTimeout(draw_charts, 120);
});

language = data.language || (navigator.language.startsWith("ar") ? "ar" : "en");
draw_page();
