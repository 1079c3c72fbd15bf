// The data of the page as objects, and the names of what its codes stand for. Texts of the corpus reach the page through
// textContent only: nothing in them can become markup.
const data = JSON.parse(document.getElementById("data").textContent);
const quads = ["VC", "MC", "VX", "MX"];
const events = data.events.map((row) => Object.fromEntries(data.event_columns.map((name, i) => [name, row[i]])));
const documents = new Map(data.documents.map(([id, title, outlet, date, path]) => [id, {title, outlet, date, path}]));
const actors = data.actors.map(([id, country, sector, name, name_ar, mentions, documents, first, last]) =>
  ({id, country, sector, name, name_ar, mentions: +mentions, documents: +documents, first, last}));
const named = new Map(actors.filter(({name}) => name).map((actor) => [actor.id, actor]));
const pairs = data.pairs.map(([actor, recipient, vc, mc, vx, mx, score, mentions]) =>
  ({actor, recipient, counts: [vc, mc, vx, mx], total: vc + mc + vx + mx, score, mentions}));
const agreements = data.agreements.map(([id, kind, parties, mediator, status, by, date, document]) =>
  ({id, kind, parties: items(parties), mediator, status, by, date, document}));

function items(cell) { return cell === "" ? [] : cell.split(";"); }

const region_names = {};
function country_name(code) {
  if (Object.hasOwn(labels, code)) return label(code);
  if (!Object.hasOwn(Charts.regions, code)) return code;
  region_names[language] ??= new Intl.DisplayNames([locale()], {type: "region", style: "short", fallback: "code"});
  return region_names[language].of(Charts.regions[code]);
}

// An id of the lexicon, a country, or a country and a sector ("TUR GOV").
function person_name(text) {
  const actor = named.get(text);
  if (actor) return (language === "ar" && actor.name_ar) || actor.name || text;
  return text.split(" ").map((code) => code.length === 3 ? country_or_sector(code) : code).join(" · ");
}
function country_or_sector(code) { return Object.hasOwn(Charts.regions, code) ? country_name(code) : label(code); }

// "EGY;SDN" and "GOV;GOV" and ids, to one line a party.
function side_names(event, side) {
  const countries = items(event[side]), sectors = items(event[`${side}_sector`]), ids = items(event[`${side}_name`]);
  const parties = [];
  for (let i = 0; i < Math.max(countries.length, sectors.length, ids.length); ++i) {
    const name = ids[i] ? person_name(ids[i]) : countries[i] ? country_name(countries[i]) : "";
    parties.push([name, !ids[i] && sectors[i] ? label(sectors[i]) : ""].filter(Boolean).join(" · "));
  }
  return parties.filter(Boolean);
}

// The first and last day that "2021", "2021-12" or "2021-12-07" covers, as times.
function span_of(text) {
  const [year, month, day] = text.split("-").map(Number);
  const at = (y, m, d) => { const date = new Date(0); date.setUTCFullYear(y, m, d); return date; };
  return [at(year, (month || 1) - 1, day || 1), at(month ? year : year + 1, month ? (day ? month - 1 : month) : 0, (day || 0) + 1)];
}
const is_date = (text) => /^\d{4}(-\d\d){0,2}$/.test(text);
const happened = ({auxiliary}) => auxiliary === "" || auxiliary === "historical";
