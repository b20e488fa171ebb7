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
const text = head + astToString(await openapiTS(source));
if (!check) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  console.error("src/api/schema.d.ts is not what docs/openapi.json says: run `npm run generate` in web/.");
  process.exit(1);
}
