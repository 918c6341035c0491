// Letters: in every language, on a phone, on a clerk's screen and on A4, accessible on all of them.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, plainPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { queue, signIn } from "./lib/member.mjs";
import { assertNarrow, assertPage, complaints } from "./lib/page.mjs";
import { openCard } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

const kinds = [
  ...["acceptance", "missing", "extension", "decision", "answer", "transfer", "withdrawal", "timeline"],
  ...["originals", "returned", "fee", "payment"],
];

let town, browser;
/** Kind of letter → code of the card of a case that has one. */
const cards = new Map();
before(async () => {
  town = await startTown();
  browser = await launch();
  const visitor = await plainPhone(browser, town, "en");
  const page = await visitor.newPage();
  for (const { code } of town.cards) {
    await openCard(page, code);
    const links = page.locator('a[href*="/letters/"]');
    for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute("href")))) {
      const kind = href.split("/").pop();
      if (!cards.has(kind)) cards.set(kind, code);
    }
  }
  await visitor.close();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

/** The sides of a sheet on which nothing but the letter stands. */
async function assertPrints(page) {
  await page.emulateMedia({ media: "print" });
  const seen = await page.locator("body *:visible").evaluateAll((all) =>
    all.filter((e) => !e.closest(".letter") && !e.querySelector(".letter")).map((e) => e.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(seen, [], "on paper stands only the letter");
  await page.emulateMedia({ media: "screen" });
}

/** Each language stands in its own direction, and typed words stand once. */
async function assertBilingual(page, tags) {
  for (const { tag, dir } of languages.filter(({ tag }) => tags.includes(tag))) {
    const cells = page.locator(`.letter .pair > [lang="${tag}"]`);
    assert.ok((await cells.count()) > 3, `${tag} in ${page.url()}`);
    for (const cell of await cells.all()) {
      assert.equal(await cell.evaluate((e) => getComputedStyle(e).direction), dir);
    }
  }
}

describe("letters", { concurrency: 2 }, () => {
  test("the demo has one of each kind", () => {
    assert.deepEqual([...cards.keys()].sort(), [...kinds].sort());
  });

  for (const language of languages) {
    test(`in ${language.tag}`, async (t) => {
      const visitor = await plainPhone(browser, town, language.tag);
      const heard = complaints(visitor);
      const page = await visitor.newPage();
      for (const kind of kinds) {
        await t.test(kind, async () => {
          await openCard(page, cards.get(kind));
          await page.locator(`a[href$="/letters/${kind}"]`).click();
          await page.waitForURL(`**/card/letters/${kind}`);
          await screenshot(page, `letter-${kind}-${language.tag}`);
          await assertPage(page, language);
          await assertBilingual(page, [language.tag]);
          await assertPrints(page);
          const other = language.tag === "ug" ? "en" : "ug";
          await page.locator(`a[href="?with=${other}"]`).click();
          await page.waitForURL(`**/letters/${kind}?with=${other}`);
          await assertNarrow(page);
          await assertBilingual(page, [language.tag, other]);
          assert.deepEqual(heard.splice(0), []);
        });
      }
      await visitor.close();
    });
  }

  test("the decision says the last day to appeal, on paper and on the case's page", async () => {
    const visitor = await plainPhone(browser, town, "en");
    const page = await visitor.newPage();
    await openCard(page, cards.get("decision"));
    const [before] = say("en", "letter-appeal", { date: "\n" }).split("\n");
    const shown = await page.locator(".outcome b").filter({ hasText: before }).textContent();
    await page.locator('a[href$="/letters/decision"]').click();
    const letter = await page.locator(".letter").textContent();
    assert.ok(letter.includes(shown), `${shown} is not in ${letter}`);
    await visitor.close();
  });

  test("at the counter it is one look, and it is printed beside the person's language", async () => {
    const visitor = await plainPhone(browser, town, "en");
    const page = await visitor.newPage();
    await signIn(page, town.member("lead", "Residents’ Service, main hall"));
    const [first] = await queue(page);
    await page.goto(`${first}/letters/acceptance`);
    await screenshot(page, "staff-letter-en");
    await assertPage(page, { tag: "en", dir: "ltr" });
    await page.locator(".onscreen a").first().click();
    await page.waitForURL(`**${first}`);
    await visitor.close();
  });
});
