// Walkthrough 3, a lost card: only the case number is left. A counter tells the office in charge, two
// of its members check, the days pass, the new card works and the old one says that it was replaced.
// Once more with the old card objecting. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone } from "./lib/browser.mjs";
import { openCard, send, write } from "./lib/person.mjs";
import { queue, signIn } from "./lib/member.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

for (const database of ["sqlite", "postgres"]) {
  describe(`a lost card, on ${database}`, () => {
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
    const numberOn = async (page) => (await page.locator(".number bdi").first().innerText()).trim();

    /** A sent request: its card and its number. */
    const sent = (language, { replaceable }) =>
      visit(language, async (page) => {
        await write(page, { need: "My card will be lost" });
        await assertAccessible(page);
        const tick = page.locator('[name="replaceable"]');
        assert.ok(await tick.isChecked(), "offered");
        if (!replaceable) await tick.uncheck();
        const card = await send(page);
        const number = await numberOn(page);
        assert.match(number, /^\d{3}-\d{3}-\d{3}$/);
        return { card, number };
      });

    /** The members who have this case in front of them; found by its number, as they would. */
    const incharge = async (number) => {
      const found = [];
      for (const who of town.signIns.filter((s) => s.role !== "steward")) {
        await visit("en", async (page) => {
          await signIn(page, who);
          await page.locator("#number").fill(number);
          await page.locator('form[action="/staff/number"] button').click();
          if (/\/staff\/cases\//.test(page.url())) found.push(who);
          else assert.ok((await main(page)).includes(say("en", "staff-number-none")), who.name);
        });
      }
      return found;
    };

    const tell = (who, number) =>
      visit("en", async (page) => {
        await signIn(page, who);
        await page.goto("/staff/lost");
        await assertAccessible(page);
        await page.locator("#number").fill(number);
        await page.locator('form[action="/staff/lost"] button').click();
        await assertAccessible(page);
        return main(page);
      });

    const check = (who, number, language = "en") =>
      visit(language, async (page) => {
        await signIn(page, who);
        await page.locator("#number").fill(number);
        await page.locator('form[action="/staff/number"] button').click();
        await assertAccessible(page);
        const form = page.locator('form[action$="/card"]');
        await form.locator("#passphrase").fill(who.passphrase);
        await form.locator("button").click();
        assert.ok((await main(page)).includes(say(language, "lost-not-compared")), "the tick is asked for");
        await form.locator('[name="compared"]').check();
        await form.locator("#passphrase").fill(who.passphrase);
        await form.locator("button").click();
        if ((await page.locator(".code").count()) === 0) return null;
        await assertAccessible(page);
        const card = (await page.locator(".code span").allTextContents()).join("-");
        assert.equal(await numberOn(page), number);
        await page.locator('form[action$="/card/handed"] button').click();
        assert.ok((await main(page)).includes(say(language, "lost-step-waiting")));
        return card;
      });

    /** What whoever types this card reads. */
    const typed = (card, language = "en") =>
      visit(language, async (page) => {
        await page.goto("/card");
        await page.locator("#code").fill(card);
        await page.locator('form[action="/card"] button').click();
        await assertAccessible(page);
        return main(page);
      });

    test("two members check, the old card sees it and objects with one press", async () => {
      const { card, number } = await sent("ug", { replaceable: true });
      const [first, second] = await incharge(number);
      assert.ok(first && second, "two members have the case in front of them");
      const elsewhere = town.signIns.find((s) => s.role === "officer" && s.name !== first.name && s.name !== second.name);
      const before = await visit("en", async (page) => {
        await signIn(page, elsewhere);
        return queue(page);
      });
      assert.ok((await tell(elsewhere, number)).includes(beginning("en", "lost-next")));
      assert.equal(await check(first, number), null);
      const fresh = await check(second, number, "ug");
      assert.match(fresh, /^(\w{4}-){5}\w{4}$/);
      assert.ok((await typed(fresh)).includes(say("en", "error-card-not-yet")));

      await visit("ug", async (page) => {
        await openCard(page, card);
        const said = await main(page);
        assert.ok(said.includes(say("ug", "replacing-title")));
        for (const key of ["event-card-asked", "event-card-checked", "event-card-made", "event-card-handed"]) {
          assert.ok(said.includes(say("ug", key)), key);
        }
        assert.ok(said.includes(first.name) && said.includes(second.name), "who looked");
        await assertAccessible(page);
        await page.locator('form[action="/card/veto"] button').click();
        assert.ok((await main(page)).includes(say("ug", "event-card-vetoed")));
        assert.equal(await page.locator('form[action="/card/veto"]').count(), 0);
        await assertAccessible(page);
      });
      assert.ok((await typed(fresh)).includes(say("en", "error-card-void")));
      const now = await visit("en", async (page) => {
        await signIn(page, elsewhere);
        return queue(page);
      });
      assert.deepEqual(now, before, "whoever told of it sees no case more");
    });

    test("the days pass: the new card works, the old one says replaced", async () => {
      const { card, number } = await sent("en", { replaceable: true });
      const [first, second] = await incharge(number);
      await tell(first, number);
      assert.equal(await check(first, number), null);
      const fresh = await check(second, number);
      await town.later(8);
      assert.ok((await typed(card, "ar")).includes(say("ar", "error-card-replaced")));
      await visit("en", async (page) => {
        await openCard(page, fresh);
        const said = await main(page);
        assert.ok(said.includes("My card will be lost"));
        assert.ok(said.includes(say("en", "event-card-replaced")));
        await page.locator("#text").fill("I am back");
        await page.locator('form[action="/card/message"] button:not([name])').click();
        assert.ok((await main(page)).includes("I am back"));
      });
    });

    test("who did not choose it is told what to do instead", async () => {
      const { number } = await sent("es", { replaceable: false });
      const [first] = await incharge(number);
      assert.ok((await tell(first, number)).includes(say("en", "refusal-not-replaceable")));
      assert.ok((await tell(first, "123-456-789")).includes(say("en", "error-unknown-number")));
    });
  });
}
