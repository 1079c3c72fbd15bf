// A table that sorts by any column and shows so many rows at a time. Columns: {key, word, value(row), cell(row) => node or text,
// number}. Empty values sort last in either direction.
function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

// Text of the corpus or a name, isolated so that its direction is its own.
const isolated = (text) => element("bdi", {dir: "auto"}, text);

class SortedTable {
  constructor(place, columns, {page = 25, sort = null, descending = false, caption} = {}) {
    Object.assign(this, {place, columns, page, sort, descending, caption, rows: [], shown: page});
  }

  show(rows, empty) {
    this.rows = rows;
    this.empty = empty;
    this.shown = this.page;
    this.draw();
  }

  ordered() {
    const column = this.columns.find(({key}) => key === this.sort);
    if (!column) return this.rows;
    const collator = new Intl.Collator(locale(), {numeric: true});
    const sign = this.descending ? -1 : 1;
    return this.rows.map((row) => [column.value(row), row]).sort(([a], [b]) => {
      const none = (a === "" || a === null) - (b === "" || b === null);
      return none || sign * (typeof a === "number" ? a - b : collator.compare(a, b));
    }).map(([, row]) => row);
  }

  sort_by(column) {
    this.descending = this.sort === column.key ? !this.descending : Boolean(column.number);
    this.sort = column.key;
    this.draw();
    this.place.querySelector(`th[data-key="${column.key}"] button`).focus();
  }

  draw() {
    if (this.rows.length === 0) return this.place.replaceChildren(element("p", {class: "empty"}, say(this.empty)));
    const head = this.columns.map((column) => element("th", {
      scope: "col", "data-key": column.key, class: column.number ? "number" : "",
      "aria-sort": this.sort === column.key ? (this.descending ? "descending" : "ascending") : null,
    }, element("button", {type: "button", onclick: () => this.sort_by(column)}, say(column.word))));
    const body = this.ordered().slice(0, this.shown).map((row) => element("tr", {}, ...this.columns.map((column) =>
      element("td", {class: column.class ?? (column.number ? "number" : ""), "data-label": column.label ? say(column.word) : null}, column.cell(row)))));
    const table = element("table", {}, element("caption", {class: "skip"}, say(this.caption)), element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
    const nodes = [element("div", {class: "scroll"}, table)];
    if (this.shown < this.rows.length)
      nodes.push(element("button", {type: "button", class: "more", onclick: () => { this.shown += 4 * this.page; this.draw(); }}, say("more")));
    this.place.replaceChildren(...nodes);
  }
}
