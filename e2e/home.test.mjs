// Home asks one thing, in every language, on a phone without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, plainPhone, scriptedPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { weight } from "./lib/weight.mjs";

const search = 'form[action="/find"][method="post" i] input[name="q"]';
const switcher = 'form[action="/language"][method="post" i] [name="language"]';
const budget = 14 * 1024; // bytes over the wire

let town, browser;
before(async () => {
  town = await startTown();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

for (const { tag, dir } of languages) {
  describe(`home in ${tag}`, () => {
    let visitor;
    before(async () => (visitor = await plainPhone(browser, town, tag)));
    after(() => visitor?.close());

    test("is in that language and fits the phone", async () => {
      const page = await visitor.newPage();
      const answer = await page.goto("/");
      assert.equal(answer.status(), 200);
      const html = page.locator("html");
      assert.equal(await html.getAttribute("lang"), tag);
      assert.equal((await html.getAttribute("dir")) ?? "ltr", dir);
      assert.equal(await page.locator("h1").count(), 1);
      assert.equal(await page.locator(search).count(), 1);
      assert.ok((await page.locator(switcher).count()) > 0, "the language can be changed");
      const wide = await page.locator("html").evaluate((root) => root.scrollWidth);
      assert.ok(wide <= 360, `${wide} pixels wide on a screen of 360`);
      await screenshot(page, `home-${tag}`);
    });

    test("the search box is reached by keyboard, and Enter searches", async () => {
      const page = await visitor.newPage();
      await page.goto("/");
      const box = page.locator(search);
      let presses = 0;
      do {
        await page.keyboard.press("Tab");
        presses += 1;
        assert.ok(presses <= 20, "not reached with 20 presses of Tab");
      } while (!(await box.evaluate((node) => node === document.activeElement)));
      await page.keyboard.type("x");
      await Promise.all([page.waitForURL("**/find"), page.keyboard.press("Enter")]);
    });

    test("is accessible", async () => {
      const page = await visitor.newPage();
      await page.goto("/");
      await assertAccessible(page);
    });

    test("is light", async () => {
      const { total, parts } = await weight(visitor, "/");
      assert.ok(total > 0, "nothing was weighed");
      assert.ok(total <= budget, `${total} bytes: ${JSON.stringify(parts, null, 1)}`);
    });
  });
}

test("the language is changed on the page, and stays", async () => {
  const visitor = await plainPhone(browser, town);
  try {
    for (const { tag } of languages) {
      const page = await visitor.newPage();
      await page.goto("/");
      const choice = page.locator(switcher).first();
      if ((await choice.evaluate((node) => node.localName)) === "select") {
        await choice.selectOption(tag);
        await choice.locator("xpath=ancestor::form").locator("button").first().click();
      } else {
        await page.locator(`${switcher}[value="${tag}"]`).click();
      }
      await page.locator(`html[lang="${tag}"]`).waitFor();
      await page.goto("/");
      assert.equal(await page.locator("html").getAttribute("lang"), tag);
      await page.close();
    }
  } finally {
    await visitor.close();
  }
});

test("with script no error is reported", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  try {
    const page = await visitor.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto("/", { waitUntil: "networkidle" });
    assert.deepEqual(errors, []);
  } finally {
    await visitor.close();
  }
});
