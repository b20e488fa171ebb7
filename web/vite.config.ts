import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Connect, Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `virtual:catalogue/<model>`: one model of docs/fields.json, so that a page loads only the catalogue it draws; its two code lists alike. */
function catalogue(): Plugin {
  const prefix = "virtual:catalogue/";
  const lists = /^virtual:(occupations|industries)$/;
  const source = existsSync(here("../docs/fields.json"))
    ? here("../docs/fields.json")
    : here("src/form/sample.test-data.json");
  return {
    name: "catalogue",
    resolveId: (id) => (id.startsWith(prefix) || lists.test(id) ? `\0${id}` : null),
    load(id) {
      const list = lists.exec(id.slice(1))?.[1];
      if (list) {
        this.addWatchFile(source);
        const groups = JSON.parse(readFileSync(source, "utf8"))[list] ?? [];
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(groups))});`;
      }
      if (!id.startsWith(`\0${prefix}`)) return null;
      this.addWatchFile(source);
      const model = JSON.parse(readFileSync(source, "utf8")).models[id.slice(prefix.length + 1)] ?? null;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(model))});`;
    },
  };
}

/** History routes in `vite dev` and `vite preview`, as the CDN does it: /staff/… and /seeker/… are pages of their own, the rest the employer's. */
function historyRoutes(): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const entry = /^\/(staff|seeker)(\/|$)/.exec(path);
    if (entry && !path.includes(".")) request.url = `/${entry[1]}/index.html`;
    next();
  };
  return {
    name: "history-routes",
    configureServer: (server) => void server.middlewares.use(rewrite),
    configurePreviewServer: (server) => void server.middlewares.use(rewrite),
  };
}

const proxy = { "/api": process.env.MYPAGE_URL ?? "http://127.0.0.1:8080" };

export default defineConfig({
  plugins: [react(), tailwindcss(), catalogue(), historyRoutes()],
  server: { host: "127.0.0.1", proxy },
  preview: { host: "127.0.0.1", proxy },
  build: {
    outDir: "dist",
    assetsDir: "assets",
    assetsInlineLimit: 0, // the content security policy allows no data: but for images
    cssCodeSplit: false, // one stylesheet for every entry
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { employer: here("index.html"), staff: here("staff/index.html"), seeker: here("seeker/index.html") },
      // What changes only with an upgrade stays in the browser's cache; the form library comes with the first form.
      output: {
        codeSplitting: {
          groups: [{ name: "vendor", test: /node_modules\/(react|react-dom|scheduler|wouter|openapi-fetch)\// }],
        },
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test-setup.ts"],
    restoreMocks: true,
    env: { TZ: "UTC" }, // the page must show Japanese time wherever it runs
  },
});
