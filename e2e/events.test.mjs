// What takes place on certain days: its next dates, the calendar of them as another program reads it, and the block for
// programs, which no text in it can end and about which no browser complains.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import ICAL from "ical.js";
import { launch, plainPhone, scriptedPhone } from "./lib/browser.mjs";
import { importTables } from "./lib/feed.mjs";
import { languages } from "./lib/languages.mjs";
import { assertPage, complaints } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const first = day(30);
const weekday = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][new Date(first).getUTCDay()];
const name = `Evening choir </script><b>, "all" welcome; ئاخشام خور 晚间合唱`;
const tables = {
  "organizations.csv": "id,name,description\no,Harbour Choir Society,Singing\n",
  "services.csv": `id,organization_id,name,description,status\nc,o,"${name.replaceAll('"', '""')}",Sing with us.,active\n`,
  "locations.csv": "id,name,location_type,latitude,longitude\nl,Harbour hall,physical,41.5,87.5\n",
  "service_at_location.csv": "id,service_id,location_id\nx,c,l\n",
  "schedules.csv": `id,service_at_location_id,freq,interval,byday,dtstart,count,opens_at,closes_at\ne,x,WEEKLY,2,${weekday},${first},3,19:00,21:30\n`,
};

let town, browser;
before(async () => {
  town = await startTown();
  await importTables(town, "choir", tables);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

/** By the filter alone, without a word. */
async function find(page) {
  const ask = () => Promise.all([page.waitForNavigation(), page.locator('form[role="search"] button').first().click()]);
  await page.goto("/");
  await page.locator("#q").fill("harbour");
  await ask();
  await page.locator("#q").fill("");
  await page.locator("details summary").first().click();
  await page.locator("#kind").selectOption("event");
  await ask();
}

for (const language of languages) {
  describe(`events in ${language.tag}`, () => {
    let visitor, page, wrong;
    before(async () => {
      visitor = await plainPhone(browser, town, language.tag);
      wrong = complaints(visitor);
      page = await visitor.newPage();
    });
    after(() => visitor?.close());

    test("are found by their kind, and say their next dates", async () => {
      await find(page);
      assert.equal(await page.locator(".found li").count(), 1, "and nothing else");
      await page.locator('.found a[href^="/listings/"]').click();
      assert.equal((await page.locator("h1").innerText()).replace(/[\u2066-\u2069]/g, ""), name);
      assert.equal(await page.locator("h2", { hasText: say(language.tag, "events-next") }).count(), 1);
      assert.equal(await page.locator("li", { hasText: "19:00–21:30" }).count(), 3);
      await assertPage(page, language);
      await screenshot(page, `event-${language.tag}`);
    });

    test("come as a calendar that another program understands", async () => {
      const link = await page.locator('a[href$=".ics?language=' + language.tag + '"]').getAttribute("href");
      const answer = await visitor.request.get(link);
      assert.equal(answer.headers()["content-type"], "text/calendar; charset=utf-8");
      const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
      ICAL.TimezoneService.reset();
      calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
      const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
      assert.equal(event.summary, name);
      assert.ok(event.location.startsWith("Harbour hall"), event.location);
      const days = [];
      for (let times = event.iterator(), next; (next = times.next()); ) {
        days.push(next.toJSDate().toISOString());
      }
      // By the clock of the demo's town, eight hours ahead of UTC.
      const noon = (ahead) => new Date(Date.parse(`${first}T11:00:00Z`) + ahead * 86_400_000).toISOString();
      assert.deepEqual(days, [noon(0), noon(14), noon(28)]);
      const again = await visitor.request.get(link, { headers: { "if-none-match": answer.headers().etag } });
      assert.equal(again.status(), 304);
    });

    test("and nothing is complained about", () => assert.deepEqual(wrong, []));
  });
}

test("the block for programs is data: whole, of this page, and nothing in it runs", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  try {
    const wrong = complaints(visitor);
    const page = await visitor.newPage();
    await page.addInitScript(() => {
      globalThis.refused = [];
      document.addEventListener("securitypolicyviolation", (event) => globalThis.refused.push(event.blockedURI));
    });
    await find(page);
    await page.locator('.found a[href^="/listings/"]').click();
    await page.waitForURL("**/listings/*");
    const block = page.locator('script[type="application/ld+json"]');
    const about = JSON.parse(await block.textContent());
    assert.deepEqual([about["@type"], about.name, about.url], ["Service", name, page.url()]);
    assert.equal(await page.locator("h1 b").count(), 0, "no text became markup");
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
    assert.deepEqual(wrong, []);
  } finally {
    await visitor.close();
  }
});

test("procedures are told to programs in every language", async () => {
  const visitor = await plainPhone(browser, town, "en");
  try {
    const answer = await visitor.request.get("/procedures.jsonld");
    const all = await answer.json();
    const services = all["@graph"].filter((node) => node["@type"] === "cpsv:PublicService");
    assert.ok(services.length > 10 && services.every((node) => node["dct:title"].length === languages.length));
  } finally {
    await visitor.close();
  }
});
