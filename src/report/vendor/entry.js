// What the page uses of the libraries, and nothing more: esbuild drops the rest. `world` and `regions` are put in by bundle.mjs.
export {plot, barX, barY, cell, dot, geo, rectY, ruleX, ruleY, text, tip, pointer} from "@observablehq/plot";
export {feature, mesh} from "topojson-client";
export {default as world} from "mirsad:world";
export {default as regions} from "mirsad:regions";
