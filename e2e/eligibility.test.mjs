// "What can I get?" from home to an application, without script: one question a page, back, another
// language on the way, and what nobody can tell leads to a counter.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, plainPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { assertPage, complaints } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";

let town, browser;
before(async () => {
  town = await startTown();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

const household = { work: "employed", home: "employer", household: "elsewhere", wages: "yes", "wages-job": "longer", business: "none" };

const asked = (page) => page.locator('#form [name="_now"]').getAttribute("value");
const send = (page) => page.locator("#form .buttons button.button:not([name])").click();

/** Answers what is on the page; "I don't know" to what the household says nothing about. */
async function answer(page, id, answers) {
  if (answers[id]) {
    await page.locator(`[name="${id}"][value="${answers[id]}"]`).check();
    await send(page);
  } else {
    await page.locator('button[name="_say"][value="_unknown"]').click();
  }
  await page.waitForLoadState();
}

const over = async (page) => (await page.locator('[name="_now"]').count()) === 0;

async function toTheEnd(page, answers) {
  for (let questions = 0; questions < 20 && !(await over(page)); questions += 1) {
    await answer(page, await asked(page), answers);
  }
  assert.ok(await over(page), "it comes to an end");
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

    test("one question after the other, and what fits", async () => {
      await page.goto("/");
      await page.locator('main a[href="/check"]').click();
      await page.waitForURL("**/check");
      await screenshot(page, `check-first-${language.tag}`);
      await assertPage(page, language);
      await answer(page, await asked(page), household);
      await screenshot(page, `check-second-${language.tag}`);
      await assertPage(page, language);
      await toTheEnd(page, household);
      const folded = page.locator("details:not([open]) > summary");
      while ((await folded.count()) > 0) await folded.first().click();
      await screenshot(page, `check-result-${language.tag}`);
      await assertPage(page, language);
      assert.equal(new URL(page.url()).search, "", "no answer is in the address");
      assert.deepEqual(await visitor.cookies().then((all) => all.map((cookie) => cookie.name)), ["language"]);
      assert.deepEqual(heard, []);
    });

    test("a wrong answer is said, and everything typed stays", async () => {
      await page.goto("/check");
      for (let questions = 0; questions < 20 && (await asked(page)) !== "age"; questions += 1) {
        await answer(page, await asked(page), {});
      }
      await page.locator("#age").fill("thirty");
      await send(page);
      await page.locator(".summary").waitFor();
      assert.equal(await page.locator("#age").inputValue(), "thirty");
      await screenshot(page, `check-wrong-${language.tag}`);
      await assertPage(page, language);
      await page.locator("#age").fill("30");
      await send(page);
      await page.locator('input[type="hidden"][name="age"][value="30"]').first().waitFor({ state: "attached" });
      assert.equal(await page.locator(".summary").count(), 0);
    });
  });
}

test("by keyboard, back, another language, and on to the application", async () => {
  const visitor = await plainPhone(browser, town, "en");
  try {
    const page = await visitor.newPage();
    await page.goto("/check");
    const first = await asked(page);
    await page.locator(`[name="${first}"]`).first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    const chosen = await page.locator(`[name="${first}"]:checked`).getAttribute("value");
    await page.keyboard.press("Enter");
    await page.locator('button[name="_back"]').waitFor();
    const second = await asked(page);
    await page.locator('button[value="ug"]').click();
    await page.locator('html[lang="ug"]').waitFor();
    assert.equal(await asked(page), second, "the same question in another language");
    await page.locator('button[value="en"]').click();
    await page.locator('html[lang="en"]').waitFor();
    await page.locator('button[name="_back"]').click();
    await page.locator(`[name="${first}"]:checked`).waitFor();
    assert.equal(await page.locator(`[name="${first}"]:checked`).getAttribute("value"), chosen);

    await page.goto("/check");
    await toTheEnd(page, household);
    const main = await page.locator("main").textContent();
    assert.match(main, /only an office decides/i);
    assert.match(main, /less than two years ago/, "what would change it");
    assert.ok((await page.locator('main a[href="/counters"]').count()) > 1, "the grey ones lead to a counter");
    await page.locator('.outcome a[href="/apply/legal-advice"]').click();
    await page.waitForURL("**/apply/legal-advice");
    await page.goto("/");
    await page.locator('main a[href="/check"]').click();
    assert.equal(await page.locator('[name="_back"]').count(), 0, "started over, nothing is left");
  } finally {
    await visitor.close();
  }
});
