// A clerk is away and a colleague covers; then the point closes, then the whole office: the lead acts,
// then the next office, and the card page says who. Without script.
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

const day = (ahead) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(Date.now() + ahead * 86_400_000);

for (const database of ["sqlite", "postgres"]) {
  describe(`away and closed, on ${database}`, () => {
    let town, browser, card, case_;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });
    const visit = (language, work) => onPhone(browser, town, language, work);
    const as = (name, work) =>
      visit("en", async (page) => {
        await signIn(page, town.signIns.find((s) => s.name === name));
        return work(page);
      });
    const main = (page) => page.locator("main").innerText();
    /** What the card page says, once the clock has acted: read again until it does. */
    const cardSays = (language, wanted) =>
      visit(language, async (page) => {
        await openCard(page, card);
        for (const until = Date.now() + 90_000; ; await page.reload()) {
          const said = await main(page);
          if (said.includes(wanted)) {
            await assertAccessible(page);
            await assertNarrow(page);
            return said;
          }
          assert.ok(Date.now() < until, `the card page never said ${wanted}\n${said}`);
        }
      });

    test("cover sees the queue for exactly that time, and every look is told", async () => {
      const before_ = await as("Amina", queue);
      card = await visit("ug", (page) => ask(page, { need: "ياردەم كېرەك" }));
      case_ = await as("Amina", (page) => arrived(page, before_));
      const visitor = await plainPhone(browser, town, "en");
      const cover = await visitor.newPage();
      await signIn(cover, town.signIns.find((s) => s.name === "Zhou Min"));
      assert.ok(!(await queue(cover)).includes(case_), "not theirs yet");

      await as("Amina", async (page) => {
        await page.goto("/staff/away");
        await assertAccessible(page);
        await assertNarrow(page);
        const form = page.locator('form[action="/staff/away"]');
        await form.locator('[name="first"]').fill(day(0));
        await form.locator('[name="last"]').fill(day(3));
        await form.locator('[name="cover"]').selectOption({ label: "Zhou Min" });
        await form.locator("button").click();
        assert.ok((await main(page)).includes(say("en", "staff-away-covered", { name: "Zhou Min" }).slice(-8)));
        await screenshot(page, `away-${database}`);
      });
      assert.ok((await queue(cover)).includes(case_), "at the next click");
      assert.ok((await main(cover)).includes("Amina"), "says for whom");
      await cover.goto(case_);
      assert.ok((await main(cover)).includes("ياردەم كېرەك"));
      await act(cover, "reply", (form) => form.locator("textarea").fill("I look after this for Amina."));

      const told = await visit("ug", async (page) => {
        await openCard(page, card);
        await assertAccessible(page);
        await screenshot(page, `away-card-${database}`);
        assert.ok((await page.locator(".timeline").innerText()).includes("Zhou Min"), "the look is on the timeline");
        return page.locator(".notice").allInnerTexts();
      });
      assert.ok(told.some((text) => text.includes(beginning("ug", "acts-covers"))), `says who acts: ${told}`);

      await as("Amina", async (page) => {
        await page.goto("/staff/away");
        await page.locator('form[action="/staff/away/back"] button').click();
      });
      assert.equal((await cover.goto(case_)).status(), 404, "refused at the next click");
      assert.ok(!(await queue(cover)).includes(case_));
      await visitor.close();
    });

    test("days that cannot be are answered with a sentence, and nothing chosen is lost", () =>
      as("Dilnur", async (page) => {
        await page.goto("/staff/away");
        await page.locator("details#shut summary").click();
        const form = page.locator('form[action="/staff/away/shut"]');
        await form.locator("[name='first'], [name='last']").evaluateAll((all) => all.forEach((e) => e.removeAttribute("min")));
        await form.locator('[name="first"]').fill(day(-5));
        await form.locator('[name="last"]').fill(day(2));
        await form.locator('[value="works"]').check();
        await form.locator("button").click();
        assert.ok((await page.locator(".summary").innerText()).includes(beginning("en", "error-bad-days")));
        assert.equal(await form.locator('[name="first"]').inputValue(), day(-5));
        assert.ok(await form.locator('[value="works"]').isChecked());
        await assertAccessible(page);
      }));

    const close = (name, point, whole) =>
      as(name, async (page) => {
        await page.goto("/staff/away");
        const details = page.locator("details#shut");
        if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
        const form = page.locator('form[action="/staff/away/shut"]');
        await form.locator('[name="point"]').selectOption({ label: point });
        await form.locator('[name="first"]').fill(day(0));
        await form.locator('[name="last"]').fill(day(20));
        await form.locator('[value="emergency"]').check();
        if (whole) await form.locator('[name="whole"]').check();
        await form.locator("button").click();
        assert.equal(await page.locator(".summary").count(), 0);
      });
    const hall = "Residents’ Service, main hall";

    test("a closed point: its lead acts, everybody is told", async () => {
      await close("Dilnur", hall, false);
      await cardSays("en", "Residents’ Service, coordination desk\u2069 acts for");
      await as("Dilnur", async (page) => assert.ok((await queue(page)).includes(case_)));
      await as("Amina", async (page) => assert.ok(!(await queue(page)).includes(case_)));
      await visit("es", async (page) => {
        await page.goto("/counters");
        assert.ok((await main(page)).includes(say("es", "closed-emergency")), "public pages show it");
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `away-counters-${database}`);
      });
    });

    test("the whole office closed: the next office acts, and what is new goes there at once", async () => {
      await close("Dilnur", hall, true);
      const said = await cardSays("en", "Education Office, coordination desk\u2069 acts for");
      assert.ok(said.includes(hall) && said.includes(say("en", "closed-emergency")), said);
      await as("Oskar Wend", async (page) => {
        assert.ok((await queue(page)).includes(case_));
        await page.goto(case_);
        await act(page, "reply", (form) => form.locator("textarea").fill("We act while they are closed."));
      });
      const fresh = await visit("ar", async (page) => {
        await ask(page, { need: "سؤال جديد" });
        await screenshot(page, `away-stand-in-${database}`);
        return page.locator(".notice").allInnerTexts();
      });
      assert.ok(fresh.some((text) => text.includes(beginning("ar", "acts-stands-for"))), `${fresh}`);
    });
  });
}
