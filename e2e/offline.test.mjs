// Without a connection: who once opened the page searches the town's listings, in every language, and opens one. What
// changed meanwhile comes as a difference; nothing is kept at a counter, and without script nothing is different.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { connection, launch, plainPhone, scriptedPhone } from "./lib/browser.mjs";
import { importFeed } from "./lib/feed.mjs";
import { languages } from "./lib/languages.mjs";
import { signIn } from "./lib/member.mjs";
import { assertNarrow, until } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

// A word with a slip or in another script, as in find.test.mjs, and one in other forms.
const typed = {
  en: ["scholl", "librar"],
  es: ["escuelas", "inscripcion"],
  "zh-Hans": ["ruxue", "學"],
  ug: ["mektep", "مەكتەپنىڭ"],
  ar: ["المدرسه", "مدرسة"],
};
const shelf = "listings 1"; // as in worker.js
const main = 'form[role="search"]';

let town, browser;
before(async () => {
  town = await startTown();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

/** As if the town was asked long ago. */
const forget = (page) =>
  page.evaluate(async (shelf) => (await caches.open(shelf)).delete("/offline/kept/asked"), shelf);

/** Opens the first page and waits for the copy. Gives what was sent for it. */
async function open(page) {
  if (page.url().startsWith("http")) await forget(page);
  const sent = page.context().waitForEvent("response", (answer) => answer.url().includes("/offline/"));
  await page.goto("/");
  const answer = await sent;
  const body = await answer.json();
  const stored = async ([shelf, names]) => {
    const copy = await (await caches.open(shelf)).match("/offline/kept/copy");
    return (await copy?.json())?.names.join() === names;
  };
  await until(page, stored, [shelf, body.names.join()]);
  return body;
}

async function ask(page, words) {
  await page.locator(`${main} #q`).fill(words);
  await Promise.all([page.waitForURL("**/find"), page.locator(`${main} button`).click()]);
}

const names = (page) => page.locator(".found li a").allInnerTexts();

for (const { tag } of languages) {
  describe(`without a connection in ${tag}`, () => {
    let visitor, page;
    before(async () => {
      visitor = await scriptedPhone(browser, town, tag);
      page = await visitor.newPage();
      await open(page);
    });
    after(() => visitor?.close());

    test("what is found first with a connection is found without", async () => {
      for (const words of typed[tag]) {
        await page.goto("/");
        await ask(page, words);
        const [first] = await names(page);
        assert.ok(first, `${words} is found`);
        await connection(visitor, false);
        await page.goto("/");
        await ask(page, words);
        assert.ok(await page.locator('.notice[role="status"]').isVisible(), "the page says that it is a copy");
        assert.equal(await page.locator("#q").inputValue(), words);
        assert.ok((await names(page)).slice(0, 8).includes(first), `${words}: ${first} is not in ${await names(page)}`);
        await connection(visitor, true);
      }
    });

    test("a listing opens, and the page says what it is", async () => {
      await connection(visitor, false);
      await page.goto("/");
      await ask(page, typed[tag][0]);
      await assertAccessible(page);
      await assertNarrow(page);
      await screenshot(page, `offline-find-${tag}`);
      const link = page.locator('.found a[href^="/listings/"]').first();
      const name = await link.innerText();
      await link.click();
      await page.waitForURL("**/listings/*");
      assert.equal(await page.locator("h1").innerText(), name);
      await assertAccessible(page);
      await assertNarrow(page);
      await screenshot(page, `offline-listing-${tag}`);
      await page.goto("/listings/00000000-0000-4000-8000-000000000000");
      assert.ok(await page.getByText(say(tag, "offline-missing")).isVisible());
      await page.goto("/");
      await ask(page, "<script>alert(1)</script> zzqqxx");
      assert.ok(await page.getByText(say(tag, "find-nothing")).isVisible());
      await connection(visitor, true);
    });
  });
}

test("what changed comes as a difference", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  const page = await visitor.newPage();
  const all = await open(page);
  const again = await open(page);
  assert.deepEqual(again, { ...all, pieces: {} }, "nothing new is nothing sent");
  await importFeed(town);
  const less = await open(page);
  const sent = Object.keys(less.pieces).length;
  assert.ok(sent > 0 && sent <= 6, `four listings are in ${sent} of ${less.names.length} pieces`);
  await connection(visitor, false);
  await page.goto("/");
  await ask(page, "Reading letters together");
  assert.equal((await names(page))[0], "Reading letters together");
  await visitor.close();
});

test("an answer that fails on its way leaves the copy before it as it was", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  const page = await visitor.newPage();
  const { names: all } = await open(page);
  const halfway = [
    (route) => route.fulfill({ status: 500, body: "" }),
    (route) => route.fulfill({ contentType: "application/json", body: `{"date":"x","names":["${all[0]}"],"pieces":{"` }),
    (route) => route.fulfill({ json: { date: "x", names: [...all, "0123456789ab"], pieces: {} } }),
    (route) => route.abort("connectionreset"),
  ];
  for (const fail of halfway) {
    await forget(page);
    const failed = new Promise((done) => visitor.route("**/offline/*", (route) => fail(route).then(done)));
    await page.goto("/");
    await failed;
    await page.waitForTimeout(300);
    await visitor.unroute("**/offline/*");
    await connection(visitor, false);
    await page.goto("/");
    await ask(page, "school");
    assert.ok((await names(page)).length > 0, `${fail}`);
    await connection(visitor, true);
  }
  assert.deepEqual((await open(page)).pieces, {}, "and it goes on from there");
  await visitor.close();
});

test("a page that needs a connection says so, and no page is kept but what is everybody's", async () => {
  const visitor = await scriptedPhone(browser, town, "ar");
  const page = await visitor.newPage();
  await open(page);
  for (const path of ["/apply/ask-for-help", "/card", "/check", "/counters"]) await page.goto(path);
  await connection(visitor, false);
  for (const path of ["/apply/ask-for-help", "/card", "/check"]) {
    assert.equal((await page.goto(path)).status(), 503, path);
    assert.ok(await page.getByText(say("ar", "offline-missing")).isVisible(), path);
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    await assertAccessible(page);
  }
  await screenshot(page, "offline-needs-connection-ar");
  const kept = await page.evaluate(async () => {
    const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const entries = (await Promise.all(shelves.map((shelf) => shelf.keys()))).flat();
    return entries.map((entry) => new URL(entry.url).pathname.replace(/^(\/assets\/style)\..*/, "$1")).sort();
  });
  assert.deepEqual(kept, ["/assets/style", "/offline/kept/asked", "/offline/kept/copy"]);
  await visitor.close();
});

test("at a counter nothing is kept", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  const page = await visitor.newPage();
  await open(page);
  await signIn(page, town.member("lead", "Residents’ Service, main hall"));
  await page.goto("/staff/counter");
  await page.locator('form[action="/staff/counter"] button').click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.reload();
  const left = () =>
    page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);
  assert.deepEqual(await left(), [0, 0]);
  assert.equal(await page.locator('script[src*="offline"]').count(), 0);
  for (const path of ["/worker.js", "/offline/en"]) {
    assert.equal((await page.request.get(path)).status(), 404, path);
  }
  await visitor.close();
});

test("without script there is no worker, and the page is the same", async () => {
  const visitor = await plainPhone(browser, town, "en");
  const page = await visitor.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  await ask(page, "school");
  assert.ok((await names(page)).length > 0);
  assert.ok(!asked.some((path) => path === "/worker.js" || path.startsWith("/offline/")), asked.join());
  await visitor.close();
});
