// The script that makes this town's codes out of another town's card: the same as the server's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

const root = resolve(import.meta.dirname, "..");
const script = readFileSync(resolve(root, "crates/web/assets/elsewhere.js"), "utf8");
const lines = readFileSync(resolve(root, "crates/vault/tests/elsewhere.txt"), "utf8").trim().split("\n");

/** The script on a page without its form. */
function load() {
  const page = createContext({ crypto, TextEncoder, Uint8Array, document: { getElementById: () => null } });
  runInContext(script, page);
  return page.elsewhere;
}

test("the browser makes the same card as the server", async () => {
  const elsewhere = load();
  assert.ok(lines.length > 5);
  for (const [card, town, nth, there] of lines.map((line) => line.split(" "))) {
    const all = await elsewhere(card, town);
    assert.equal(all.length, 8, "one for each step that can be handed over");
    assert.equal(all[nth], there, `${card} in ${town}`);
  }
});

test("a card is read as people type it, and a mistyped one is none", async () => {
  const elsewhere = load();
  const [card, town, nth, there] = lines[3].split(" ");
  const arabic = [...card].map((c) => (/\d/.test(c) ? String.fromCharCode(0x660 + Number(c)) : c)).join("");
  const wide = [...card].map((c) => (c === "-" ? " " : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join("");
  for (const typed of [card.toLowerCase(), card.replaceAll("-", ""), arabic, wide, ` ${card}\t`, card.replaceAll("0", "o")]) {
    assert.equal((await elsewhere(typed, town))[nth], there, typed);
  }
  const last = card.at(-1) === "0" ? "1" : "0";
  for (const wrong of ["", "ABCD", `${card}0`, card.slice(0, -1) + last, card.replace(/.$/, "U"), card.replace(/.$/, "ß")]) {
    assert.equal(await elsewhere(wrong, town), null, wrong);
  }
});
