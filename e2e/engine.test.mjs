// The engine of the check as browsers load it: it says what the server's says, and it is small.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { createContext, runInContext } from "node:vm";
import { startTown } from "./lib/town.mjs";

const root = resolve(import.meta.dirname, "..");
const wasm = readFileSync(resolve(root, "crates/web/assets/eligibility.wasm"));
const most = 60 * 1024;

/** The script without a page. */
function load() {
  const context = createContext({ WebAssembly, TextEncoder, TextDecoder, Uint8Array });
  return runInContext(`${readFileSync(resolve(root, "crates/web/assets/check.js"), "utf8")}\n({ engine, told })`, context);
}

test("both engines pass the same cases", async () => {
  const { engine } = load();
  const cases = readFileSync(resolve(root, "crates/eligibility/tests/cases.txt"), "utf8").split("==\n").filter(Boolean);
  assert.ok(cases.length > 5, "they are found");
  for (const one of cases) {
    const name = one.slice(0, one.indexOf("\n"));
    const [rules, household, told] = one.slice(name.length + 1).split("--\n");
    const [day, ...lines] = household.trimEnd().split("\n");
    const given = lines.map((line) => [line.split(" ", 1)[0], line.slice(line.indexOf(" ") + 1)]);
    const check = await engine(wasm, rules);
    assert.equal(check(day, given.map(([id, typed]) => [id, id === typed ? "" : typed])), told, name);
    assert.equal(check(day, given.map(([id, typed]) => [id, id === typed ? "" : typed])), told, `${name}, again`);
  }
});

test("what is no rule is not taken, and without a day nothing is said", async () => {
  const { engine } = load();
  for (const rules of ["hello", "question a yes-no\nrule r\nb yes 2 s\n", "rule"]) {
    await assert.rejects(engine(wasm, rules), /no rules/, rules);
  }
  const check = await engine(wasm, "question a yes-no\nrule r\na yes 2 s\n");
  assert.equal(check("tomorrow", [["a", "yes"]]), "");
  const long = check("2026-03-31", [["a", "x".repeat(1_000_000)]]);
  assert.equal(long, "error a form-error-not-a-choice\n");
  assert.equal(check("2026-03-31", [["a", "yes\na no"]]), "error a form-error-not-a-choice\n", "an answer is one line");
});

test("it is at most 60 KB compressed", (t) => {
  const gzip = gzipSync(wasm, { level: 9 }).length;
  const brotli = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  t.diagnostic(`${wasm.length} bytes, gzip -9 ${gzip}, brotli -9 ${brotli}`);
  assert.ok(gzip <= most && brotli <= most, `gzip ${gzip}, brotli ${brotli}`);
});

describe("on the rules of the catalogue", () => {
  let town, check, told, questions;
  before(async () => {
    town = await startTown();
    const book = await (await fetch(`${town.url}/check/book`)).text();
    const [, day, rules] = /<template id="rules" data-day="([^"]+)">([^<]*)</.exec(book);
    const script = load();
    told = script.told;
    const ask = await script.engine(wasm, rules);
    // Made anew, because objects of another context are never equal to ours.
    check = (given) => JSON.parse(JSON.stringify(told(ask(day, given))));
    questions = rules.split("\n").filter((line) => line.startsWith("question ")).map((line) => line.split(" ").slice(1));
  });
  after(() => town?.stop());

  /** The same numbers in every run. */
  function numbers(seed) {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  test("it says of 300 households what the server says", async () => {
    const number = numbers(7);
    const answer = ([, kind, ...choices]) => {
      if (kind === "yes-no") return ["yes", "no"][number(2)];
      if (kind === "number") return String(number(100));
      if (kind === "money") return `${number(9000)}.${number(90) + 10}`;
      if (kind === "date") return `20${10 + number(16)}-${1 + number(12)}-${1 + number(28)}`;
      return choices[number(choices.length)];
    };
    const seen = new Set();
    for (let household = 0; household < 300; household += 1) {
      const given = questions
        .map((question) => [question[0], number(5) === 0 ? "_unknown" : answer(question)])
        .filter(() => number(3) > 0);
      const answers = Object.fromEntries(given);
      const sent = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ answers }) };
      const server = await (await fetch(`${town.url}/api/v1/eligibility`, sent)).json();
      const device = check(given);
      assert.deepEqual([device.left, device.next], [server.left, server.next?.id ?? null], JSON.stringify(answers));
      assert.deepEqual(
        device.outcomes.map((o) => [o.id, o.truth, o.reasons.length, o.changes.map((way) => way.length)]),
        server.results.map((r) => [r.procedure.id, r.result, r.reasons.length, r.changes.map((way) => way.texts.length)]),
        JSON.stringify(answers),
      );
      device.outcomes.forEach((outcome) => seen.add(outcome.truth));
    }
    assert.deepEqual([...seen].sort(), ["cannot-tell", "no", "yes"]);
  });
});
