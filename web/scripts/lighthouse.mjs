// Lighthouse over some pages, mobile profile, as JSON lines: node lighthouse.mjs <browser> '[{"name","url","cookie"}]'
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [browser, pages] = process.argv.slice(2);
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=ja",
];

const chrome = await launch({ chromePath: browser, chromeFlags: flags, logLevel: "silent" });
try {
  for (const page of JSON.parse(pages)) {
    const result = await lighthouse(page.url, {
      port: chrome.port,
      logLevel: "silent",
      locale: "ja",
      formFactor: "mobile",
      onlyCategories: ["performance", "accessibility", "best-practices"],
      extraHeaders: page.cookie ? { Cookie: page.cookie } : {},
    });
    const { audits, categories, finalDisplayedUrl, runtimeError } = result.lhr;
    const failed = ["accessibility", "best-practices"].flatMap((name) =>
      categories[name].auditRefs
        .filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1)
        .map((ref) => ref.id),
    );
    console.log(
      JSON.stringify({
        name: page.name,
        address: finalDisplayedUrl,
        error: runtimeError?.code ?? null,
        cls: audits["cumulative-layout-shift"].numericValue ?? null,
        lcp_s: (audits["largest-contentful-paint"].numericValue ?? 0) / 1000,
        accessibility: Math.round((categories.accessibility.score ?? 0) * 100),
        best_practices: Math.round((categories["best-practices"].score ?? 0) * 100),
        failed,
      }),
    );
  }
} finally {
  chrome.kill();
}
