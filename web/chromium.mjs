// Prints the path of the test browser: unpacked on first use into TMPDIR.
import chromium from "@sparticuz/chromium";

console.log(await chromium.executablePath());
