// Asking for help without a mouse: Tab, Enter, arrows and typing, and one can see where one is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, plainPhone } from "./lib/browser.mjs";
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

/** Presses Tab until what `wanted` names has the focus; each stop on the way can be seen. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate((wanted) => {
      const node = document.activeElement;
      const style = getComputedStyle(node);
      const box = node.getBoundingClientRect();
      return {
        there: node.matches(wanted),
        what: node.outerHTML.slice(0, 100),
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
      };
    }, wanted);
    assert.ok(here.what.startsWith("<body") || (here.ring && here.seen), `focus is not seen on ${here.what}`);
    if (here.there) return;
  }
  assert.fail(`${wanted} is not reached by Tab on ${page.url()}`);
}

async function enter(page, url) {
  await Promise.all([page.waitForURL(url), page.keyboard.press("Enter")]);
}

for (const language of ["en", "ug"]) {
  test(`from home to the sent case, in ${language}`, async () => {
    const visitor = await plainPhone(browser, town, language);
    try {
      const page = await visitor.newPage();
      await page.emulateMedia({ reducedMotion: "reduce" }); // no smooth scrolling to wait for
      await page.goto("/");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
      await enter(page, "**/#main");
      await tabTo(page, 'main a[href="/apply/ask-for-help"]');
      await enter(page, "**/apply/ask-for-help");
      await tabTo(page, "#need");
      await page.keyboard.type("I have lost my bus pass.");
      await tabTo(page, "#name");
      await page.keyboard.type("Suharto");
      await tabTo(page, '[name="reply_language"]');
      await page.keyboard.press("ArrowDown");
      await tabTo(page, 'form[action="/apply/ask-for-help"] button');
      await enter(page, "**/apply/review");
      await tabTo(page, 'form[action="/apply/send"] button');
      await enter(page, "**/apply/card");
      const last = await page.locator(".code span").last().textContent();
      await tabTo(page, "#last");
      await page.keyboard.type(last);
      await enter(page, "**/card/case");
      const answers = await page.locator("dl.answers").innerText();
      assert.match(answers, /I have lost my bus pass\.[^]*Suharto/);
      await tabTo(page, "#text");
      await page.keyboard.type("It was the blue one.");
      await tabTo(page, 'form[action="/card/message"] button:not([name])');
      await enter(page, "**/card/case#messages");
      await tabTo(page, 'form[action="/card/forget"] button');
      await enter(page, `${town.url}/`);
    } finally {
      await visitor.close();
    }
  });
}
