// A second card that reads along and is taken back; a request taken back and taken up again; a
// complaint that reaches the office above. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone, plainPhone } from "./lib/browser.mjs";
import { openCard } from "./lib/person.mjs";
import { act, signIn } from "./lib/member.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

for (const database of ["sqlite", "postgres"]) {
  describe(`reading along, on ${database}`, () => {
    let town, browser;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });
    const visit = (language, work) => onPhone(browser, town, language, work);
    const main = (page) => page.locator("main").innerText();

    test("a helper is let in for seven days and taken back: refused at the next click", async () => {
      const second = await visit("ug", async (page) => {
        await openCard(page, town.card("sent"));
        await page.locator("#label").fill("قوشنام");
        await page.locator("#days").selectOption("7");
        await page.locator('form[action="/card/share"] button').click();
        await assertAccessible(page);
        return (await page.locator(".code").innerText()).replace(/\s/g, "");
      });
      const helper = await plainPhone(browser, town, "en");
      const along = await helper.newPage();
      await openCard(along, second);
      assert.ok((await main(along)).includes(say("en", "share-guest-banner")));
      assert.equal(await along.locator("main form:not([action='/card/forget'])").count(), 0, "only reads");
      assert.equal(await along.locator("#kept-here").count(), 0, "and keeps nothing on this device");
      await assertAccessible(along);

      await visit("ug", async (page) => {
        await openCard(page, town.card("sent"));
        assert.ok((await page.locator(".timeline").innerText()).includes("قوشنام"), "the look is on the timeline");
        await page.locator('form[action="/card/unshare"] button').click();
        assert.equal(await page.locator('form[action="/card/unshare"]').count(), 0);
      });
      await along.goto("/card/case");
      assert.ok(!(await main(along)).includes(say("en", "share-guest-banner")), "refused at the next click");
      await helper.close();
    });

    test("an empty word for a second card is answered with a sentence", () =>
      visit("en", async (page) => {
        await openCard(page, town.card("accepted"));
        await page.locator('form[action="/card/share"] button').click();
        assert.ok((await page.locator(".summary").innerText()).includes(say("en", "error-empty")));
      }));

    test("what was taken back is taken up again", () =>
      visit("es", async (page) => {
        await openCard(page, town.card("to_complete"));
        await page.locator('form[action="/card/withdraw"] button').click();
        await page.getByRole("button", { name: say("es", "withdraw-sure") }).click();
        assert.ok((await main(page)).includes(say("es", "state-withdrawn")));
        await assertAccessible(page);
        await page.locator('form[action="/card/restore"] button').click();
        assert.ok((await main(page)).includes(say("es", "state-to-complete")));
      }));

    test("a complaint reaches the lead, who answers on the same case", async () => {
      const card = town.card("accepted");
      await visit("ar", async (page) => {
        await openCard(page, card);
        await page.locator("#complain summary").click();
        await page.locator("#complaint").fill("لا أحد يجيب");
        await page.locator('form[action="/card/complain"] button').click();
        assert.ok((await main(page)).includes(say("ar", "complain-open")));
        await assertAccessible(page);
      });
      const lead = town.signIns.filter((s) => s.role === "lead");
      let answered = false;
      for (const who of lead) {
        await visit("en", async (page) => {
          await signIn(page, who);
          const cases = await page.locator("main a[href^='/staff/cases/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
          for (const path of cases) {
            await page.goto(path);
            const form = page.locator('form[action$="/resolve"]');
            if ((await form.count()) === 0) continue;
            await assertAccessible(page);
            await act(page, "resolve", (open) => open.locator("textarea").fill("We are sorry. You have the answer on Friday."));
            answered = true;
            break;
          }
        });
        if (answered) break;
      }
      assert.ok(answered, "a lead finds the complaint in their queue");
      await visit("ar", async (page) => {
        await openCard(page, card);
        const said = await main(page);
        assert.ok(said.includes("We are sorry. You have the answer on Friday."));
        assert.ok(said.includes(beginning("ar", "message-resolved")));
      });
    });
  });
}
