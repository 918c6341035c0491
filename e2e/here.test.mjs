// Somebody has just arrived at a counter and points a phone at the sign on its door, without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, plainPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { assertPage, complaints } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

let town, browser;
before(async () => {
  town = await startTown();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

for (const language of languages) {
  describe(`in ${language.tag}`, () => {
    test("where am I, who helps, and what is open", async () => {
      const visitor = await plainPhone(browser, town, language.tag);
      try {
        const heard = complaints(visitor);
        const page = await visitor.newPage();
        await page.goto("/counters");
        const doors = page.locator('main a[href^="/here/"]');
        assert.ok((await doors.count()) > 1, "every counter has its page");
        await doors.first().click();
        await page.waitForURL("**/here/*");
        await screenshot(page, `here-${language.tag}`);
        await assertPage(page, language);
        assert.ok((await page.locator('main a[href="/apply/ask-for-help"]').count()) > 0);
        const others = page.locator('main .rows a[href^="/here/"]');
        assert.ok((await others.count()) > 0, "other counters are named");
        const here = page.url();
        await others.first().click();
        await page.waitForURL((url) => url.href !== here && url.pathname.startsWith("/here/"));
        await page.locator('main a[href$="/sign"]').click();
        assert.ok(await page.locator(".qr svg").isVisible(), "a sign for the door");
        for (const { tag } of languages) assert.ok(await page.getByText(say(tag, "here-sign-text")).isVisible(), tag);
        await screenshot(page, `sign-${language.tag}`);
        await assertPage(page, language);
        assert.deepEqual(heard, []);
      } finally {
        await visitor.close();
      }
    });
  });
}

test("programs are told the same, and a point that nobody can walk up to has no page", async () => {
  const page = await (await fetch(`${town.url}/counters`)).text();
  const [, id] = /href="(?:\/|&#x2f;)here(?:\/|&#x2f;)([^"]+)"/.exec(page);
  const told = await (await fetch(`${town.url}/api/v1/here/${id}`, { headers: { "accept-language": "zh" } })).json();
  assert.match(told.name, /\p{Script=Han}/u);
  assert.ok(told.counters.length > 0);
  const far = told.counters.map((counter) => counter.metres ?? Infinity);
  assert.deepEqual(far, far.toSorted((a, b) => a - b), "the nearest first");
  assert.ok(told.open.every((place) => place.metres <= 3000));
  for (const wrong of ["x", "6f1d2a94-7c35-4b0e-9b57-a0d00c4e11e5", "..%2f"]) {
    for (const path of [`/api/v1/here/${wrong}`, `/here/${wrong}`, `/here/${wrong}/sign`]) {
      assert.equal((await fetch(town.url + path)).status, 404, path);
    }
  }
});
