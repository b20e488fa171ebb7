// Prints the path of the test browser, and where its package keeps system libraries that a machine may lack: both unpacked
// on first use into TMPDIR.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";

const packed = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin", "al2023.tar.br");
console.log(await chromium.executablePath());
console.log(join(await inflate(packed), "lib"));
