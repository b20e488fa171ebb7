// Writes src/api/schema.d.ts from docs/openapi.json. The openapi-typescript program is run as a library: no shell needed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../docs/openapi.json", import.meta.url);
const target = new URL("../src/api/schema.d.ts", import.meta.url);
const check = process.argv.includes("--check");

if (!existsSync(source)) {
  console.error("docs/openapi.json does not exist yet: src/api/schema.d.ts stays as it is.");
  process.exit(0);
}
const head = "/* Written by `npm run generate` from docs/openapi.json. Do not edit. */\n\n";
const text = head + astToString(await openapiTS(reachable(JSON.parse(readFileSync(source, "utf8")))));
if (!check) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  console.error("src/api/schema.d.ts is not what docs/openapi.json says: run `npm run generate` in web/.");
  process.exit(1);
}

/** Without the schemas that no route leads to: frameworks leave some behind, with references into nothing. */
function reachable(api) {
  const kept = {};
  const follow = (part) => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in kept) continue;
      kept[name] = api.components.schemas[name];
      if (!kept[name]) throw new Error(`docs/openapi.json speaks of a schema it does not have: ${name}`);
      follow(kept[name]);
    }
  };
  follow(api.paths);
  follow(api.components.responses ?? {});
  return { ...api, components: { ...api.components, schemas: kept } };
}
