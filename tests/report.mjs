// report.mjs BUILD CHROMIUM: the page of `mirsad report` in a real browser, as a reader meets it. Made from the sample articles, from
// tables full of markup, and from an empty corpus. SCREENSHOTS=folder keeps pictures to look at. Ends with `N passed, N failed`.
import {createRequire} from "node:module";
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [build, executablePath] = process.argv.slice(2);
const {chromium} = createRequire(resolve(build, "npm/package.json"))("playwright-core");
const mirsad = resolve(build, "mirsad"), work = mkdtempSync(join(resolve(build), "check-report-"));
let passed = 0, failed = 0;
function check(what, good, seen = "") {
  if (good) return ++passed;
  ++failed;
  console.log(`FAILED: ${what}${seen === "" ? "" : `: ${JSON.stringify(seen)}`}`);
}

function report(name, folder, ...flags) {
  const file = join(work, `${name}.html`);
  execFileSync(mirsad, ["report", folder, "-o", file, ...flags]);
  return pathToFileURL(file).href;
}
function code(name, ...paths) {
  execFileSync(mirsad, ["code", ...paths, "-o", join(work, name), "--text", "--quiet"]);
  return join(work, name);
}

const browser = await chromium.launch({executablePath, args: ["--no-sandbox"]});
// Opens a page that must neither complain nor ask for anything.
async function open(url, {width = 1280, scheme = "light", locale = "en"} = {}) {
  const context = await browser.newContext({viewport: {width, height: 900}, colorScheme: scheme, locale});
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(error.message));
  page.on("dialog", (dialog) => { page.complaints.push("dialog"); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url() !== url && !request.url().startsWith("data:")) page.complaints.push(`asks for ${request.url()}`); });
  await page.goto(url);
  return page;
}
async function picture(page, name) {
  if (process.env.SCREENSHOTS) await page.screenshot({path: join(process.env.SCREENSHOTS, `${name}.png`), fullPage: true});
}
const rows = (page) => page.locator("#events-table tbody tr").count();
const cells_of = async (page, place, column) => (await page.locator(`${place} tbody tr td:nth-child(${column})`).allTextContents()).map((text) => text.replace(/[\u2066\u2069]/g, ""));

const folder = code("tables", "corpus/news");
const event_count = readFileSync(join(folder, "run.csv"), "utf8").match(/^events,(\d+)$/m)[1];
const sample = report("sample", folder);

{ // Charts, filters and tables.
  const page = await open(sample);
  for (const [chart, marks] of [["timeline", "g[aria-label=rect] rect"], ["types", "g[aria-label=bar] path, g[aria-label=bar] rect"], ["matrix", "g[aria-label=cell] rect"],
    ["map", "g[aria-label=dot] circle"], ["agreements-chart", "g[aria-label=dot] circle"]]) {
    const sizes = await page.locator(`#${chart} svg`).locator(marks).evaluateAll((all) => all.map((mark) => { const {width, height} = mark.getBoundingClientRect(); return width * height; }));
    check(`${chart} is drawn`, sizes.length >= 5 && sizes.every((size) => size > 0 && Number.isFinite(size)), sizes);
  }
  check("the map has land", await page.locator("#map g[aria-label=geo] path").count() > 100);
  check("every event is counted", (await page.textContent("#summary dd")) === event_count);
  check("the page says that all are listed", (await page.textContent("#events-lead")).includes(event_count));
  check("fifty rows at first", await rows(page) === 50, await rows(page));
  await page.click("#events-table .more");
  check("more on demand", await rows(page) === Number(event_count), await rows(page));
  check("each event with its sentence", await page.locator("#events-table .sentence").count() === Number(event_count));

  await page.selectOption("[name=type]", "ASSAULT");
  const assaults = readFileSync(join(folder, "events.csv"), "utf8").split("\n").filter((line) => line.split(",")[5] === "ASSAULT").length;
  check("the filter by type", await rows(page) === assaults && assaults > 0, [await rows(page), assaults]);
  check("it is announced", (await page.textContent("#events-found")).startsWith(`${assaults} of `));
  await page.fill("[name=words]", "no such words");
  check("nothing found is said", (await page.textContent("#events-table .empty")).length > 0);
  await page.click("[type=reset]");
  await page.waitForFunction(() => document.querySelectorAll("#events-table tbody tr").length === 50);
  await page.fill("[name=words]", "تركيا");
  check("search finds Arabic", await rows(page) > 0 && await rows(page) < 50, await rows(page));
  const arabic = await rows(page);
  await page.fill("[name=words]", "");
  await page.fill("[name=from]", "2024-06-01");
  check("the filter by date", (await cells_of(page, "#events-table", 1)).every((date) => date >= "2024-06"));
  await page.click("[type=reset]");
  await page.waitForFunction(() => document.querySelectorAll("#events-table tbody tr").length === 50);
  check("search left something out", arabic < Number(event_count));

  const sort = (place, key) => page.click(`${place} th[data-key=${key}] button`);
  await sort("#events-table", "date");
  const dates = (await cells_of(page, "#events-table", 1)).filter(Boolean);
  check("sorting by date", dates.length > 10 && dates.every((date, i) => i === 0 || dates[i - 1] <= date), dates);
  await sort("#events-table", "date");
  const back = (await cells_of(page, "#events-table", 1)).filter(Boolean);
  check("and back", back.every((date, i) => i === 0 || back[i - 1] >= date) && back[0] > dates[0], back);
  check("the order is announced", await page.getAttribute("#events-table th[data-key=date]", "aria-sort") === "descending");
  await page.focus("#pairs th[data-key=score] button");
  await page.keyboard.press("Enter");
  const scores = (await cells_of(page, "#pairs", 4)).map(Number);
  check("sorting by the keyboard", scores.every((score, i) => i === 0 || scores[i - 1] >= score), scores);

  await page.locator("#types g[aria-label=bar] > *").first().click();
  check("a bar leads to its events", await page.inputValue("[name=type]") !== "" && await rows(page) > 0);
  await page.waitForTimeout(50);
  await page.locator("#matrix g[aria-label=cell] > *").first().click();
  check("a cell leads to its pair", await page.inputValue("[name=actor]") !== "" && await page.inputValue("[name=recipient]") !== "");
  check("the sample page complains of nothing", page.complaints.length === 0, page.complaints);
  await picture(page, "en-light-wide");
}

{ // Arabic, by the reader's browser and by the switch.
  const page = await open(sample, {locale: "ar", scheme: "dark"});
  const root = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
  check("an Arabic browser gets Arabic", (await root()).join() === "ar,rtl", await root());
  const [start, end] = await page.evaluate(() => ["#types g[aria-label=bar]", "#types svg"].map((one) => document.querySelector(one).getBoundingClientRect().right));
  check("bars begin at the right", end - start > 40 && await page.evaluate(() => document.querySelector("h1").getBoundingClientRect().right > innerWidth / 2));
  check("names are Arabic", (await cells_of(page, "#pairs", 1)).every((name) => /[\u0600-\u06ff]/.test(name)), await cells_of(page, "#pairs", 1));
  const untranslated = await page.evaluate(() => [...document.querySelectorAll("[data-word]")].filter((node) => !/[\u0600-\u06ff]/.test(node.textContent)).map((node) => node.dataset.word));
  check("no word is left in English", untranslated.length === 0, untranslated);
  const turned = await page.evaluate(() => {
    const wrong = [], nodes = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node.data.search(/\d{4}-\d\d-\d\d/);
      const left = (from) => { const range = document.createRange(); range.setStart(node, from); range.setEnd(node, from + 1); return range.getBoundingClientRect().left; };
      if (at >= 0 && left(at) > left(at + 8)) wrong.push(node.data);
    }
    return wrong;
  });
  check("dates keep their order among Arabic letters", turned.length === 0, turned);
  const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number));
  check("dark where the reader wants dark", dark.every((part) => part < 60), dark);
  await picture(page, "ar-dark-wide");
  await page.click("[data-language=en]");
  check("the switch to English", (await root()).join() === "en,ltr", await root());
  await page.click("[data-language=ar]");
  check("and to Arabic", (await root()).join() === "ar,rtl", await root());
  check("the Arabic page complains of nothing", page.complaints.length === 0, page.complaints);
}

for (const [language, width] of [["en", 360], ["ar", 360], ["en", 768], ["ar", 768]]) { // A phone and a tablet.
  const page = await open(report(`only-${language}`, folder, "--lang", language), {width, locale: "fr"});
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check(`no scrolling aside at ${width} in ${language}`, wide === width, wide);
  check(`--lang ${language}`, await page.evaluate(() => document.documentElement.lang) === language);
  const outside = await page.evaluate(() => [...document.querySelectorAll(".chart svg text")].filter((text) => {
    const {left, right} = text.getBoundingClientRect();
    return right > innerWidth + 1 || left < -1;
  }).map((text) => text.textContent));
  check(`no label is cut at ${width} in ${language}`, outside.length === 0, outside);
  check(`the page at ${width} in ${language} complains of nothing`, page.complaints.length === 0, page.complaints);
  await picture(page, `${language}-light-${width}`);
}

{ // Paper: light, without the controls, with the charts.
  const page = await open(sample, {scheme: "dark"});
  await page.emulateMedia({media: "print"});
  check("print hides the controls", !await page.isVisible("#filters") && !await page.isVisible(".languages"));
  check("print keeps the charts", await page.isVisible("#timeline svg"));
  check("print is black on white", await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor) === "rgb(255, 255, 255)");
  const pdf = await page.pdf({format: "A4"});
  check("it prints", pdf.length > 20000 && pdf.subarray(0, 5).toString() === "%PDF-", pdf.length);
}

{ // A cut list says so.
  const page = await open(report("some", folder, "--events", "7"));
  check("--events lists so many", await rows(page) === 7);
  check("and says of how many", /\b7\b/.test(await page.textContent("#events-lead")) && (await page.textContent("#events-lead")).includes(event_count));
  check("while charts count all", (await page.textContent("#summary dd")) === event_count);
}

{ // Markup in every cell of every table stays text.
  const attack = `</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028'-alert(3)-'<!--{{x}}`;
  const hostile = join(work, "hostile");
  mkdirSync(hostile);
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".csv"))) {
    const lines = readFileSync(join(folder, name), "utf8").split("\n");
    const cell = `"${attack.replaceAll('"', '""')}"`, width = lines[0].split(",").length;
    // One row of nothing else, and rows that keep what charts are drawn from.
    const header = lines[0].split(","), keep = {date: "2024-01-02", quad: "VX", latitude: "33", longitude: "44", mentions: "900", verbal_conflict: "3", actor_id: "x", document_id: "d", auxiliary: ""};
    writeFileSync(join(hostile, name), [lines[0], Array(width).fill(cell).join(","), header.map((column) => Object.hasOwn(keep, column) ? keep[column] : cell).join(","), ""].join("\n"));
  }
  const url = report("hostile", hostile);
  for (const locale of ["en", "ar"]) {
    const page = await open(url, {locale});
    await page.waitForTimeout(200);
    check(`hostile tables (${locale}): nothing runs`, page.complaints.length === 0, page.complaints);
    check(`hostile tables (${locale}): no element of theirs`, await page.locator("img").count() === 0 && await page.locator("script").count() === 3);
    check(`hostile tables (${locale}): shown as text`, (await page.textContent("#events-table")).includes("<img src=x onerror=alert(2)>"));
  }
}

{ // An empty corpus has an empty page, and says so in each place.
  writeFileSync(join(work, "nothing.txt"), "لا شيء هنا.\n");
  const page = await open(report("empty", code("nothing", join(work, "nothing.txt"))));
  check("empty states", await page.locator(".empty").count() >= 6, await page.locator(".empty").allTextContents());
  check("the empty page complains of nothing", page.complaints.length === 0, page.complaints);
}

await browser.close();
rmSync(work, {recursive: true});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
