// A letter is saved as PDF: by its holder, on a phone without script, and at the office, which is a look.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFile } from "node:fs/promises";
import { launch, plainPhone } from "./lib/browser.mjs";
import { signIn, queue } from "./lib/member.mjs";
import { assertPage } from "./lib/page.mjs";
import { openCard } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";

/** Presses the button under which the PDF is. Gives its name and bytes. */
async function save(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('.onscreen a[href*="/pdf"]').click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const database of ["sqlite", "postgres"]) {
  describe(`letters as PDF, on ${database}`, () => {
    let town, browser;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });

    test("the holder saves a decision, and it is the letter of the page", async () => {
      const phone = await plainPhone(browser, town, "ug");
      const page = await phone.newPage();
      for (const { code } of town.cards) {
        await openCard(page, code);
        if (await page.locator('a[href$="/letters/decision"]').count()) break;
      }
      await page.locator('a[href$="/letters/decision"]').click();
      await page.waitForURL("**/card/letters/decision");
      await assertPage(page, { tag: "ug", dir: "rtl" });
      await screenshot(page, "letter-pdf-ug");
      const number = /\d{3}-\d{3}-\d{3}/.exec(await page.locator(".letter").textContent())[0];
      const { name, bytes } = await save(page);
      assert.equal(name, `decision-${number}.pdf`);
      assert.equal(bytes.subarray(0, 8).toString("latin1"), "%PDF-1.7");
      const text = bytes.toString("latin1");
      assert.ok(text.includes("/Lang(ug)") && text.includes("<pdfuaid:part>1<"), "tagged, in the reader's language");

      const address = await page.locator('.onscreen a[href*="/pdf"]').getAttribute("href");
      const answer = await page.request.get(new URL(address, page.url()).href);
      assert.equal(answer.status(), 200);
      const headers = answer.headers();
      assert.equal(headers["content-type"], "application/pdf");
      assert.equal(headers["cache-control"], "no-store");
      assert.match(headers["content-disposition"], /^attachment;/);
      await phone.close();

      const stranger = await plainPhone(browser, town, "ug");
      const refused = await stranger.request.get(new URL(address, `${town.url}/card/letters/decision`).href);
      assert.equal(refused.status(), 401);
      assert.match(refused.headers()["content-type"], /^text\/html/);
      await stranger.close();
    });

    test("an office saves a letter too", async () => {
      const visitor = await plainPhone(browser, town, "en");
      const page = await visitor.newPage();
      await signIn(page, town.member("lead", "Residents’ Service, main hall"));
      const [first] = await queue(page);
      await page.goto(`${first}/letters/timeline`);
      await assertPage(page, { tag: "en", dir: "ltr" });
      const { name, bytes } = await save(page);
      assert.match(name, /^timeline-\d{3}-\d{3}-\d{3}\.pdf$/);
      assert.ok(bytes.length > 5_000);
      await visitor.close();
    });
  });
}
