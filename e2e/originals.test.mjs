// An original at a counter: received, followed, given back; the person seen before anything is granted;
// a fee. Both receipts print. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, plainPhone } from "./lib/browser.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { keep, openCard, send } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

const counter = "Residents’ Service, main hall";

for (const database of ["sqlite", "postgres"]) {
  describe(`an original, on ${database}`, () => {
    let town, browser;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });
    const visitor = async (language) => {
      const context = await plainPhone(browser, town, language);
      return { page: await context.newPage(), leave: () => context.close() };
    };
    const main = (page) => page.locator("main").innerText();
    /** A letter of the open case, which has to be there. */
    const letter = async (page, kind) => {
      await page.locator(`a[href$="/letters/${kind}"]`).click();
      await page.waitForURL(`**/letters/${kind}`);
      await assertNarrow(page);
      await assertAccessible(page);
      const text = await page.locator(".letter").innerText();
      await screenshot(page, `receipt-${kind}-${database}`);
      await page.goBack();
      return text;
    };

    test("is received, followed, and given back before the case can close", async () => {
      const officer = await visitor("en");
      await signIn(officer.page, town.member("officer", counter));
      const earlier = await queue(officer.page);

      const person = await visitor("ug");
      await person.page.goto("/apply/market-stall-licence");
      for (const [field, text] of [
        ["goods", "نان"],
        ["start", "2026-12-05"],
        ["metres", "3"],
        ["name", "قۇربان"],
        ["address", "تۈگمەن كوچىسى 12"],
        ["phone", "555 0134"],
      ]) {
        await person.page.locator(`#${field}`).fill(text);
      }
      await person.page.locator('[name="place"][value="weekly"]').check();
      for (const field of ["food", "power"]) await person.page.locator(`[name="${field}"]`).first().check();
      await person.page.locator('form[action="/apply/market-stall-licence"] button').last().click();
      await person.page.waitForURL("**/apply/review");
      const card = await send(person.page);
      await keep(person.page);
      assert.ok((await main(person.page)).includes(say("ug", "case-unseen")), "told to come and be seen");
      assert.ok((await letter(person.page, "fee")).includes("50.00 CNY"));

      const path = await arrived(officer.page, earlier);
      await officer.page.goto(path);
      assert.ok((await main(officer.page)).includes(say("en", "staff-unseen")));
      await act(officer.page, "take", async (form) => {
        await form.locator("select").selectOption("health-certificate");
        await form.locator('[value="counter"]').check();
        await form.locator("textarea").fill("Red cover, four pages");
      });
      await assertAccessible(officer.page);
      await screenshot(officer.page, `staff-original-${database}`);
      const receipt = await letter(officer.page, "originals");
      assert.ok(receipt.includes("Red cover, four pages") && receipt.includes(say("en", "evidence-health-certificate")));

      await act(officer.page, "accept");
      await act(officer.page, "decide", async (form) => {
        await form.locator('[value="yes"]').check();
        await form.locator("textarea").fill("Stall 12, from Saturday on.");
      });
      const refused = await officer.page.locator(".summary").innerText();
      assert.ok(refused.includes(say("en", "refusal-not-seen")), refused);
      assert.equal(await officer.page.locator("#decide-text").inputValue(), "Stall 12, from Saturday on.");
      await act(officer.page, "attest", (form) => form.locator("select").selectOption("person"));
      await act(officer.page, "pay");
      assert.ok((await letter(officer.page, "payment")).includes("50.00 CNY"));
      await act(officer.page, "decide", async (form) => {
        await form.locator('[value="yes"]').check();
        await form.locator("textarea").fill("Stall 12, from Saturday on.");
      });
      await act(officer.page, "answer", (form) => form.locator("textarea").fill("Here is your licence."));

      // Answered, and yet it cannot be closed: the office has something that is not its own.
      await openCard(person.page, card);
      const held = await main(person.page);
      assert.ok(held.includes(beginning("ug", "originals-title")) && held.includes("Red cover, four pages"));
      assert.equal(await person.page.locator('form[action="/card/close"]').count(), 0);
      await assertAccessible(person.page);
      await screenshot(person.page, `person-original-${database}`);

      await act(officer.page, "give-back", async (form) => {
        await form.locator("select").selectOption({ index: 1 });
        await form.locator('[value="counter"]').check();
      });
      const back = await letter(officer.page, "returned");
      assert.ok(back.includes(say("en", "letter-signature-person")), back);
      assert.equal(await officer.page.locator("details#give-back").count(), 0);

      await openCard(person.page, card);
      await letter(person.page, "returned");
      await person.page.locator('form[action="/card/close"] button').click();
      assert.ok((await main(person.page)).includes(say("ug", "state-closed")));
      await officer.leave();
      await person.leave();
    });

    test("an act on nothing is answered with a sentence, and what was typed stays", async () => {
      const officer = await visitor("es");
      await signIn(officer.page, town.member("officer", counter));
      const [first] = await queue(officer.page);
      await officer.page.goto(first);
      await act(officer.page, "take", (form) => form.locator("textarea").fill("verde, dos hojas"));
      assert.ok((await officer.page.locator(".summary").innerText()).includes(say("es", "staff-choose-paper")));
      assert.equal(await officer.page.locator("#take-text").inputValue(), "verde, dos hojas");
      await officer.leave();
    });
  });
}
