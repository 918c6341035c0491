// The engine as a browser has it, in this one: everything that a page asks of it after one answer.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runInThisContext } from "node:vm";

const assets = resolve(import.meta.dirname, "../../../web/assets");
const { rules, today, given, rounds } = JSON.parse(readFileSync(0, "utf8"));
const { engine, told } = runInThisContext(`${readFileSync(resolve(assets, "check.js"), "utf8")}\n({ engine, told })`);
const check = await engine(readFileSync(resolve(assets, "eligibility.wasm")), rules);
const took = [];
let all;
for (let round = 0; round < rounds; round += 1) {
  const begun = performance.now();
  all = told(check(today, given));
  took.push(performance.now() - begun);
}
took.sort((a, b) => a - b);
const yes = all.outcomes.filter((outcome) => outcome.truth === "yes").length;
console.log(JSON.stringify({ milliseconds: took[took.length >> 1], yes }));
