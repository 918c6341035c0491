// The demo town's points by name, to find out who answers for what a page names in another language.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const file = resolve(import.meta.dirname, "../../crates/anydoor/src/demo/town/offices.json");
const { offices } = JSON.parse(readFileSync(file, "utf8"));
const points = offices.flatMap((office) => office.points.map((point) => point.name));

/** The English name of the point whose name in some language stands in `text`; the longest, if several. */
export function pointIn(text) {
  const named = points.filter((names) => Object.values(names).some((name) => text.includes(name)));
  const length = (names) => Math.max(...Object.values(names).map((name) => name.length));
  const [best] = named.sort((a, b) => length(b) - length(a));
  if (!best) throw new Error(`no point is named in: ${text}`);
  return best.en;
}
