// What a holder's page last said, kept on the device: only where they ticked it, the least there is, gone again by a
// button, by "Finish", by a deletion and by time, and never at a counter.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { connection, launch, plainPhone, scriptedPhone } from "./lib/browser.mjs";
import { signIn } from "./lib/member.mjs";
import { assertNarrow, until } from "./lib/page.mjs";
import { ask, openCard } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

const typed = { need: "Canary need, two months of wages", name: "Canary Person" };
const box = "#kept-here input";
const shown = "#kept-card";

let town, browser;
before(async () => {
  town = await startTown();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

/** What is kept of a request, as text; null when nothing is, not even a place for it. */
const kept = (page) =>
  page.evaluate(async () => {
    if (!(await caches.keys()).includes("card")) return null;
    return (await (await caches.match("/offline/kept/card", { cacheName: "card" }))?.text()) ?? null;
  });

/** The copy of the town's pages is there, and the worker with it. */
const ready = (page) =>
  until(page, async () => navigator.serviceWorker.controller && !!(await caches.match("/offline/kept/copy")));

async function tick(page, tag) {
  await page.locator(box).check();
  await page.getByText(say(tag, "kept-here-kept")).waitFor();
  await ready(page);
}

/** The page of the request without a connection. */
async function without(visitor, page, look) {
  await connection(visitor, false);
  await page.goto("/card/case");
  await look();
  await connection(visitor, true);
}

for (const tag of ["en", "ar"]) {
  describe(`chosen in ${tag}`, () => {
    let visitor, page, code, state;
    before(async () => {
      visitor = await scriptedPhone(browser, town, tag);
      page = await visitor.newPage();
    });
    after(() => visitor?.close());

    test("nothing is kept before", async () => {
      code = await ask(page, typed);
      await page.locator("#kept-here").waitFor();
      assert.equal(await page.locator(box).isChecked(), false);
      await page.goto("/");
      await ready(page);
      await page.goto("/card/case");
      assert.equal(await kept(page), null);
      await without(visitor, page, async () => {
        assert.equal(await page.locator(shown).count(), 0);
        assert.ok(await page.getByText(say(tag, "offline-missing")).isVisible());
      });
    });

    test("ticked, the state is there without a connection, and nothing else of the page", async () => {
      await page.goto("/card/case");
      state = await page.locator("h1").innerText();
      await page.locator("#kept-here").scrollIntoViewIfNeeded();
      await assertAccessible(page);
      await screenshot(page, `kept-here-choice-${tag}`);
      await tick(page, tag);
      const there = await kept(page);
      const number = await page.locator(".number bdi").innerText();
      for (const not of [code, code.replaceAll("-", ""), number, ...Object.values(typed)]) {
        assert.ok(!there.includes(not), `${not} is kept`);
      }
      assert.deepEqual(Object.keys(JSON.parse(there)), ["request", "lang", "dir", "html", "until"]);
      await without(visitor, page, async () => {
        const text = await page.locator(shown).innerText();
        assert.ok(text.includes(state), text);
        assert.ok(text.includes(say(tag, "case-owner")) && text.includes(String(new Date().getFullYear())), text);
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `kept-here-offline-${tag}`);
        await page.goto("/");
        assert.equal(await page.locator(shown).count(), 0, "nowhere else");
      });
    });

    test("the next look keeps what is said then", async () => {
      await page.goto("/card/withdraw");
      await page.locator("button.danger").click();
      await page.waitForURL("**/card/case");
      const now = await page.locator("h1").innerText();
      assert.notEqual(now, state);
      const anew = async (now) => {
        const there = await caches.match("/offline/kept/card", { cacheName: "card" });
        return (await there.json()).html.includes(now);
      };
      await until(page, anew, now);
      assert.ok(await page.locator(box).isChecked());
    });

    test("another request does not take its place", async () => {
      const before = await kept(page);
      await openCard(page, town.card("answered"));
      await page.locator("#kept-here").waitFor();
      assert.equal(await page.locator(box).isChecked(), false);
      assert.equal(await kept(page), before);
      await openCard(page, code);
    });

    test("the button takes it away without a connection too", async () => {
      await without(visitor, page, async () => {
        await page.locator(`${shown} button`).click();
        await page.waitForURL((url) => url.pathname === "/card");
        assert.equal(await page.locator(shown).count(), 0);
      });
      await page.goto("/card/case");
      await page.locator("#kept-here").waitFor();
      assert.equal(await page.locator(box).isChecked(), false);
      assert.equal(await kept(page), null);
    });

    test("so do the tick, “Finish”, and time", async () => {
      await tick(page, tag);
      await page.locator(box).uncheck();
      await page.getByText(say(tag, "kept-here-gone")).waitFor();
      assert.equal(await kept(page), null);

      await tick(page, tag);
      await page.evaluate(async () => {
        const shelf = await caches.open("card");
        const there = await (await shelf.match("/offline/kept/card")).json();
        await shelf.put("/offline/kept/card", new Response(JSON.stringify({ ...there, until: Date.now() - 1 })));
      });
      await without(visitor, page, async () => assert.equal(await page.locator(shown).count(), 0));
      await page.goto("/");
      assert.equal(await kept(page), null, "not only hidden");

      await page.goto("/card/case");
      await tick(page, tag);
      await page.locator('form[action="/card/forget"] button').click();
      await page.waitForURL((url) => url.pathname === "/");
      assert.equal(await kept(page), null);
    });
  });
}

test("“Finish” without a connection takes it away as well", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  const page = await visitor.newPage();
  await openCard(page, town.card("answered"));
  await tick(page, "en");
  await page.reload();
  await connection(visitor, false);
  await page.locator('form[action="/card/forget"] button').click();
  await page.waitForURL("chrome-error://**");
  await page.goto("/card/case");
  assert.equal(await page.locator(shown).count(), 0);
  await visitor.close();
});

test("at a counter it is not offered, and what was kept before goes", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  const page = await visitor.newPage();
  await openCard(page, town.card("answered"));
  await tick(page, "en");
  await signIn(page, town.member("lead", "Residents’ Service, main hall"));
  await page.goto("/staff/counter");
  await page.locator('form[action="/staff/counter"] button').click();
  await page.waitForURL((url) => url.pathname === "/");
  assert.equal(await kept(page), null);
  await openCard(page, town.card("answered"));
  assert.equal(await page.locator("#kept-here").count(), 0);
  assert.equal(await page.locator('script[src*="kept"]').count(), 0);
  assert.equal(await kept(page), null);
  await visitor.close();
});

test("without script it is not offered", async () => {
  const visitor = await plainPhone(browser, town, "en");
  const page = await visitor.newPage();
  await openCard(page, town.card("answered"));
  assert.equal(await page.locator("#kept-here").isVisible(), false);
  await visitor.close();
});
