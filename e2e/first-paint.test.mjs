// What somebody with a slow phone on a slow line waits for on a page they have never been on: one answer, because a
// second would be another round trip of 400 ms. How long that took is printed and held to nothing: a machine that does
// something else meanwhile makes it later.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, scriptedPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { openCard } from "./lib/person.mjs";
import { preset, slowly } from "./lib/slow.mjs";
import { startTown } from "./lib/town.mjs";

const light = 14 * 1024; // bytes over the wire that the first paint waits for

let town, browser;
before(async () => {
  town = await startTown();
  browser = await launch();
  // The browser's own beginning is not the page's.
  await look("en", pages[0], undefined);
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

const go = (path) => (page) => page.goto(path);
/** Name, what was done before on a fast line, and what is looked at. */
const pages = [
  ["home", undefined, go("/")],
  [
    "search",
    go("/"),
    async (page) => {
      await page.locator("#q").fill("school");
      await Promise.all([page.waitForURL("**/find"), page.locator('form[action="/find"] button').click()]);
    },
  ],
  ["application", undefined, go("/apply/ask-for-help")],
  ["card", undefined, go("/card")],
  ["the holder's page", (page) => openCard(page, town.card("accepted")), go("/card/case")],
  ["check", undefined, go("/check")],
];

async function look(language, [, first, open], network) {
  // What a worker fetches comes by no line that is slowed here.
  const phone = await scriptedPhone(browser, town, language, { serviceWorkers: "block" });
  try {
    const page = await phone.newPage();
    if (first) await first(page).then(() => page.waitForLoadState("networkidle"));
    const shown = await slowly(page, network);
    await open(page);
    return await shown();
  } finally {
    await phone.close();
  }
}

const said = (name, tag, { first, largest, moved, bytes }) =>
  `${name}, ${tag}: first paint ${first.toFixed()} ms, largest ${largest.toFixed()} ms, moved ${moved}, ${bytes} bytes`;

for (const { tag } of languages) {
  describe(`a slow phone in ${tag}`, () => {
    for (const page of pages) {
      test(page[0], async (t) => {
        const seen = await look(tag, page);
        t.diagnostic(said(page[0], tag, seen));
        assert.equal(seen.moved, 0, `moved: ${seen.movers}`);
        assert.ok(seen.bytes > 500 && seen.bytes <= light, `${seen.bytes} bytes: ${seen.parts}`);
      });
    }
  });
}

test("the preset's own latency, five round trips for each request", async (t) => {
  const seen = await look("en", pages[0], preset);
  t.diagnostic(said("home", "en", seen));
  assert.equal(seen.parts.length, 1, `the first paint waits for ${seen.parts}`);
});
