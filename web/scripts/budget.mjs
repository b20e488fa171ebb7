// Prints what a visitor downloads (gzip, kB) as JSON lines and fails above the budget.
// First load = the scripts an entry's HTML names; every other script is a lazy chunk.
import { globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const kb = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000;
const budgets = { web_js_kb: 100, web_chunk_kb: 40, web_css_kb: 15 };
const entries = { employer: "index.html", staff: "staff/index.html", seeker: "seeker/index.html" };

let over = false;
function report(name, value, of) {
  over ||= value > budgets[name];
  console.log(JSON.stringify({ name, value: Number(value.toFixed(1)), unit: "kB", limit: budgets[name], of }));
}

const first = new Set();
for (const [entry, page] of Object.entries(entries)) {
  if (globSync(page, { cwd: dist }).length === 0) continue;
  const scripts = [...readFileSync(new URL(page, dist), "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    (m) => m[1],
  );
  for (const script of scripts) first.add(script);
  report(
    "web_js_kb",
    scripts.reduce((sum, script) => sum + kb(script), 0),
    entry,
  );
}
if (first.size === 0) {
  console.error("web/dist is empty: run `npm run build` first.");
  process.exit(1);
}
const lazy = globSync("assets/*.js", { cwd: dist }).filter((file) => !first.has(file));
const largest = lazy.map((file) => [kb(file), file]).sort((a, b) => b[0] - a[0])[0] ?? [0, "none"];
report("web_chunk_kb", largest[0], largest[1].replace(/-[\w-]{8}\.js$/, "").replace("assets/", ""));
report(
  "web_css_kb",
  globSync("assets/*.css", { cwd: dist }).reduce((sum, file) => sum + kb(file), 0),
  "all",
);
process.exit(over ? 1 : 0);
