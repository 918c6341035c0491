// Finding something on a phone without script: slips, filters, what is wrong, and what there is when nothing fits.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, plainPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";

// What is typed in each language: a word with a slip or in another script, and a word of the demo town.
const typed = { en: "scholl", es: "escuelas", "zh-Hans": "ruxue", ug: "mektep", ar: "المدرسه" };
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

async function ask(page, fill) {
  await fill(page.locator(main));
  await Promise.all([page.waitForURL("**/find"), page.locator(`${main} button`).click()]);
}

for (const { tag, dir } of languages) {
  describe(`finding in ${tag}`, () => {
    let visitor, page;
    before(async () => {
      visitor = await plainPhone(browser, town, tag);
      page = await visitor.newPage();
      await page.goto("/");
      await ask(page, (form) => form.locator("#q").fill(typed[tag]));
    });
    after(() => visitor?.close());

    test("what was meant is found, and marked", async () => {
      assert.ok((await page.locator(".found li").count()) > 0, "something is found");
      assert.ok((await page.locator(".found mark").count()) > 0, "what was looked for is marked");
      await assertAccessible(page);
      await screenshot(page, `find-${tag}`);
    });

    test("filters are plain fields, and fit the phone", async () => {
      await page.locator("details summary").first().click();
      await ask(page, async (form) => {
        await form.locator("#kind").selectOption("place");
        await form.locator("#q").fill("");
      });
      assert.ok((await page.locator('.found a[href^="/places/"]').count()) > 0, "places are listed");
      assert.equal((await page.locator("html").getAttribute("dir")) ?? "ltr", dir);
      const wide = await page.locator("html").evaluate((root) => root.scrollWidth);
      assert.ok(wide <= 360, `${wide} pixels wide on a screen of 360`);
      await assertAccessible(page);
      await screenshot(page, `find-filters-${tag}`);
      await page.locator('.found a[href^="/places/"]').first().click();
      await assertAccessible(page);
      await screenshot(page, `place-${tag}`);
    });

    test("what is wrong is said beside it, and nothing typed is lost", async () => {
      await page.goto("/");
      await ask(page, (form) => form.locator("#q").fill("x".repeat(1200)));
      assert.ok(await page.locator("#q-error").isVisible());
      assert.ok((await page.locator("#q").inputValue()).startsWith("x".repeat(1000)));
      await ask(page, async (form) => {
        await form.locator("#q").fill("a");
        await form.locator("#near").fill("91, 200");
        await form.locator("#age").fill("old");
      });
      assert.ok((await page.locator("#near-error").isVisible()) && (await page.locator("#age-error").isVisible()));
      assert.equal(await page.locator("#near").inputValue(), "91, 200");
      await assertAccessible(page);
      await screenshot(page, `find-wrong-${tag}`);
    });

    test("when nothing fits there is a counter", async () => {
      await page.goto("/");
      await ask(page, (form) => form.locator("#q").fill("zzqqxx"));
      assert.equal(await page.locator('.panel a[href="/counters"]').count(), 1);
      await screenshot(page, `find-none-${tag}`);
    });
  });
}

test("a slip is told, and can be pressed", async () => {
  const visitor = await plainPhone(browser, town, "en");
  try {
    const page = await visitor.newPage();
    await page.goto("/");
    await ask(page, (form) => form.locator("#q").fill("shcool"));
    await Promise.all([page.waitForURL("**/find"), page.locator(".meant button").click()]);
    assert.equal(await page.locator("#q").inputValue(), "school");
    assert.equal(await page.locator(".meant").count(), 0);
  } finally {
    await visitor.close();
  }
});
