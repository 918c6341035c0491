// How far a case is, who needs an interpreter, an appointment that reads right in every language, and
// how much lies at a point. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone, plainPhone } from "./lib/browser.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { ask, openCard } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

for (const database of ["sqlite", "postgres"]) {
  describe(`how far it is, on ${database}`, () => {
    let town, browser, card, case_, clerk, page;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
      clerk = await plainPhone(browser, town, "en");
      page = await clerk.newPage();
      await signIn(page, town.signIns.find((s) => s.name === "Amina"));
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });
    const main = () => page.locator("main").innerText();
    const holder = (language, work) =>
      onPhone(browser, town, language, async (phone) => {
        await openCard(phone, card);
        return work(phone);
      });

    test("she writes in Uyghur and asks for an interpreter; the office sees it until one was there", async () => {
      const waiting = await queue(page);
      card = await onPhone(browser, town, "ug", (phone) => ask(phone, { need: "ياردەم كېرەك" }));
      case_ = await arrived(page, waiting);
      await holder("ug", async (phone) => {
        await phone.locator("#text").fill("مەن خەنزۇچە يازالمايمەن");
        await phone.locator('#message button[name="interpreter"]').click();
        const said = await phone.locator("main").innerText();
        assert.ok(said.includes(say("ug", "interpreter-asked")), said);
        await assertAccessible(phone);
        await assertNarrow(phone);
        await screenshot(phone, `interpreter-${database}`);
      });
      await page.goto(case_);
      assert.ok((await main()).includes(say("en", "staff-interpreter")));
      assert.ok((await main()).includes("ئۇيغۇرچە"), "into which language");
      await act(page, "interpreted");
      assert.ok(!(await main()).includes(say("en", "staff-interpreter")));
    });

    test("an appointment is filled in once and read in her language", async () => {
      const fill = (day, hour, place) => async (form) => {
        await form.locator('[name="gap-appointment-day"]').fill(day);
        await form.locator('[name="gap-appointment-hour"]').fill(hour);
        await form.locator('[name="gap-appointment-place"]').fill(place);
        await form.locator("textarea").fill("Ask for Amina.");
      };
      await page.goto(case_);
      await act(page, "reply", fill("2027-03-09", "", "Hall 2"));
      assert.ok((await main()).includes(say("en", "error-gap")), await main());
      const form = page.locator('form[action$="/reply"]');
      assert.equal(await form.locator('[name="gap-appointment-place"]').inputValue(), "Hall 2", "nothing typed is lost");
      assert.equal(await form.locator("textarea").inputValue(), "Ask for Amina.");
      await assertAccessible(page);
      await screenshot(page, `gap-${database}`);
      await act(page, "reply", fill("2027-03-09", "09:30", "Hall 2"));
      await holder("ug", async (phone) => {
        const said = await phone.locator(".thread").innerText();
        assert.ok(said.includes("09:30") && said.includes("Hall 2") && !said.includes("2027-03-09"), said);
        assert.ok(said.includes(say("ug", "date-month-3")), said);
        await screenshot(phone, `appointment-${database}`);
      });
    });

    test("how far it is stands at the top of her page", async () => {
      await page.goto(case_);
      await act(page, "accept");
      await act(page, "step", (form) => form.locator('[value="in-review"]').check());
      for (const language of ["en", "ug", "ar"]) {
        await holder(language, async (phone) => {
          assert.ok((await phone.locator("main .notice").allInnerTexts()).some((t) => t.includes(say(language, "step-in-review"))));
          await assertAccessible(phone);
        });
      }
    });

    test("how much lies at her own points, as bars and as a table", async () => {
      await page.goto("/staff/work");
      const text = await main();
      assert.ok(text.includes(beginning("en", "staff-work-what").slice(0, 20)), text);
      assert.ok((await page.locator("svg rect").count()) >= 7);
      const counted = (await page.locator(".plot td:nth-child(2)").allInnerTexts()).map(Number).reduce((a, b) => a + b, 0);
      assert.equal(counted, (await queue(page)).length, "every open case is counted once");
      await page.goto("/staff/work");
      await assertAccessible(page);
      await assertNarrow(page);
      await screenshot(page, `workload-${database}`);
    });
  });
}
