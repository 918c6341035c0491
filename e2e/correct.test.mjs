// A reader without a name says that a page of the directory is wrong: closed, wrong number, waiting list. It reaches
// whoever keeps that page, with a clock, and the answer comes back. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, onPhone, plainPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { assertPage, complaints } from "./lib/page.mjs";
import { openCard } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

const office = "Education Office";
const form = 'main a[href^="/apply/correct-listing"]';

let town, browser, listing, place;
before(async () => {
  town = await startTown();
  browser = await launch();
  const services = await (await fetch(`${town.url}/hsds/services?per_page=100&full=true`)).json();
  const theirs = services.contents.filter((service) => service.organization?.name === office);
  const first = theirs.find((service) => service.service_at_locations?.length > 0);
  listing = { path: `/listings/${first.id}`, name: first.name };
  place = `/places/${first.service_at_locations[0].location.id}`;
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

/** From the open page to the card. */
async function tell(page, what, text) {
  await page.locator(form).click();
  await page.locator(`[name="what"][value="${what}"]`).check();
  await page.locator("#text").fill(text);
  await page.locator("#form .buttons button.button").last().click();
  await page.waitForURL("**/apply/review");
  await page.locator('form[action="/apply/send"] button').click();
  await page.waitForURL("**/apply/card");
  return (await page.locator(".code span").allTextContents()).join("-");
}

for (const language of languages) {
  describe(`in ${language.tag}`, () => {
    let visitor, page, heard;
    before(async () => {
      visitor = await plainPhone(browser, town, language.tag);
      heard = complaints(visitor);
      page = await visitor.newPage();
    });
    after(() => visitor?.close());

    for (const name of ["listing", "place"]) {
      test(`the page of a ${name} leads to the form about it`, async () => {
        const path = name === "listing" ? listing.path : place;
        await page.goto(path);
        await assertPage(page, language);
        await screenshot(page, `correct-at-${name}-${language.tag}`);
        await page.locator(form).click();
        await page.waitForURL("**/apply/correct-listing*");
        await assertPage(page, language);
        assert.equal(await page.locator('[name="about"]').inputValue(), path.split("/").pop());
        assert.ok((await page.locator("main").innerText()).includes(say(language.tag, "apply-about")));
        await screenshot(page, `correct-${name}-${language.tag}`);
        assert.deepEqual(heard, []);
      });
    }
  });
}

describe("a word about a listing", () => {
  let keeper, desk;
  before(async () => {
    keeper = await plainPhone(browser, town, "en");
    desk = await keeper.newPage();
    await signIn(desk, town.member("officer", office));
  });
  after(() => keeper?.close());

  /** What `work` leads to in the keeper's queue: the text of its page, and of the row that led there. */
  async function reaches(work) {
    const seen = await queue(desk);
    const card = await work();
    const path = await arrived(desk, seen);
    await desk.goto("/staff/queue");
    const row = await desk.locator("tbody tr", { has: desk.locator(`a[href="${path}"]`) }).innerText();
    await desk.goto(path);
    return { card, row, text: await desk.locator("main").innerText() };
  }

  for (const [name, path] of [
    ["listing", () => listing.path],
    ["place", () => place],
  ]) {
    test(`of a ${name} is in its keeper's queue with a clock, and the answer comes back`, () =>
      onPhone(browser, town, "es", async (page) => {
        const { card, row, text } = await reaches(async () => {
          await page.goto(path());
          return tell(page, "closed", "El lunes estaba cerrado");
        });
        assert.ok(row.includes(say("en", "correct-listing-name")) && /20\d\d/.test(row), row);
        assert.ok(text.includes("El lunes estaba cerrado"), text);
        assert.ok(text.includes(say("en", "correct-listing-closed")), "in the words of the keeper's language");
        if (name === "listing") assert.ok(text.includes(listing.name), text);
        await act(desk, "accept");
        await act(desk, "answer", (f) => f.locator('[value="corrected"]').first().check());
        await openCard(page, card);
        assert.ok((await page.locator("main").innerText()).includes(say("es", "correct-listing-corrected")));
        assert.equal(await page.locator(form).count(), 0, "it leads to no word about itself");
      }));
  }

  test("is said from what a request came to, and nothing joins the two", () =>
    onPhone(browser, town, "en", async (page) => {
      const asked = await reaches(async () => {
        await page.goto(`/apply/ask-for-help?about=${listing.path.split("/").pop()}`);
        await page.locator("#need").fill("A place for my daughter");
        await page.locator("#form .buttons button.button").last().click();
        await page.waitForURL("**/apply/review");
        await page.locator('form[action="/apply/send"] button').click();
        await page.waitForURL("**/apply/card");
        return (await page.locator(".code span").allTextContents()).join("-");
      });
      await openCard(page, asked.card);
      assert.equal(await page.locator(form).count(), 0, "not before it came to something");
      await act(desk, "accept");
      await act(desk, "answer", (f) => f.locator("textarea").first().fill("There is a waiting list."));
      assert.equal(await desk.locator(form).count(), 1, "the office can say it too");
      await openCard(page, asked.card);
      const { text } = await reaches(() => tell(page, "waiting-list", "Forty before us"));
      assert.ok(text.includes("Forty before us") && !text.includes("daughter"), text);
    }));
});
