// Makes charts.min.js: `make report-bundle`, which runs `npm ci` by the lock file first.
//   node bundle.mjs FOLDER-WITH-node_modules TARGET-FOLDER
// Two pieces of data go in as modules: the outlines of countries (Natural Earth, without their names: the browser knows them in
// the reader's language) and the two-letter code of each three-letter one, by which it is asked for the name.
import {createRequire} from "node:module";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

const [folder, target] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(folder, "package.json"));
const {build} = require("esbuild");

const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-110m.json")));
delete world.objects.land;
for (const country of world.objects.countries.geometries) delete country.properties;
const regions = Object.fromEntries(require("i18n-iso-countries/codes.json").map(([two, three]) => [three, two]));
const data = {"mirsad:world": world, "mirsad:regions": {...regions, KOS: "XK"}};

const result = await build({
  entryPoints: [join(target, "entry.js")],
  nodePaths: [join(folder, "node_modules")],
  bundle: true, minify: true, write: false, metafile: true, charset: "ascii",
  format: "iife", globalName: "Charts", target: "es2020", legalComments: "none",
  plugins: [{name: "data", setup(at) {
    at.onResolve({filter: /^mirsad:/}, ({path}) => ({path, namespace: "data"}));
    at.onLoad({filter: /.*/, namespace: "data"}, ({path}) => ({contents: JSON.stringify(data[path]), loader: "json"}));
  }}],
});

// Every package that a byte of the bundle comes from, and the two that the data comes from.
const names = new Set(["world-atlas", "i18n-iso-countries"]);
for (const path of Object.keys(result.metafile.inputs)) {
  const found = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
  if (found) names.add(found[1]);
}

// Licences travel with the bundle into every page. Most share their wording: it stands once, below all that it covers.
const wordings = new Map();
for (const name of [...names].sort()) {
  const root = join(folder, "node_modules", name);
  const {version, license} = JSON.parse(readFileSync(join(root, "package.json")));
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((one) => join(root, one)).find(existsSync);
  if (!file) throw new Error(`${name} has no licence file`);
  const lines = readFileSync(file, "utf8").trim().split("\n").map((line) => line.trim());
  const owners = lines.filter((line) => /^copyright\b.*\d{4}/i.test(line)).join("; ");
  const wording = lines.filter((line) => !/^copyright\b.*\d{4}/i.test(line)).join(" ").replace(/\s+/g, " ").replaceAll("*/", "* /").trim();
  if (!wordings.has(wording)) wordings.set(wording, []);
  wordings.get(wording).push(`${name} ${version} (${license}), ${owners}`);
}
const licences = [...wordings].map(([wording, packages]) => packages.join("\n") + "\n" + wording.replace(/(.{1,120})( |$)/g, "  $1\n")).join("\n");

const script = result.outputFiles[0].text;
const bundle = `/* Made by make report-bundle. Outlines of countries: Natural Earth, public domain.\n\n${licences}*/\n${script}`;
if (/<\/script|<!--|<script/i.test(bundle)) throw new Error("the bundle would end the script element that it stands in");
writeFileSync(join(target, "charts.min.js"), bundle);
console.log(`charts.min.js: ${bundle.length} bytes from ${names.size} packages`);
