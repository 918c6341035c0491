// Pictures to look at, in e2e/out/ (not tracked).
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";

const out = resolve(import.meta.dirname, "../out");

/** The whole page as out/NAME.png. Gives the file's path. */
export async function screenshot(page, name) {
  await mkdir(out, { recursive: true });
  const path = resolve(out, `${name}.png`);
  const take = () => page.screenshot({ path, fullPage: true });
  // A busy machine's browser may have no picture just then. Nothing is asserted by one.
  await take().catch(take);
  return path;
}
