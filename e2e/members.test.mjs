// A lead lets somebody in, with a sheet to print, and takes them out again; the new member works at once;
// everybody can change their own passphrase. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, plainPhone } from "./lib/browser.mjs";
import { arrived, queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { ask } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

for (const database of ["sqlite", "postgres"]) {
  describe(`members, on ${database}`, () => {
    let town, browser;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });
    const visit = async (language, work) => {
      const visitor = await plainPhone(browser, town, language);
      try {
        return await work(await visitor.newPage());
      } finally {
        await visitor.close();
      }
    };
    const known = (name) => town.signIns.find((s) => s.name === name);
    const as = (who, language, work) =>
      visit(language, async (page) => {
        await signIn(page, typeof who === "string" ? known(who) : who);
        return work(page);
      });
    const main = (page) => page.locator("main").innerText();
    const sheet = async (page) => (await page.locator(".thecard .code").innerText()).replace(/\s/g, "");
    const nur = { name: "Nur Ana" };
    const hall = "Residents’ Service, main hall";

    test("a lead invites; what was typed wrong comes back with a sentence", () =>
      as("Dilnur", "en", async (page) => {
        await page.goto("/staff/members");
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `members-${database}`);
        await page.locator("details#invite summary").click();
        const form = page.locator('form[action="/staff/members"]');
        await form.locator('[name="name"]').fill("amina ");
        await form.locator('[value="officer"]').check();
        await form.getByLabel(hall).check();
        await form.locator('[name="passphrase"]').fill(known("Dilnur").passphrase);
        await form.locator("button").click();
        assert.ok((await page.locator(".summary").innerText()).includes(beginning("en", "error-name-taken")));
        assert.equal(await form.locator('[name="name"]').inputValue(), "amina ");
        await form.locator('[name="name"]').fill(nur.name);
        await form.locator('[name="passphrase"]').fill("wrong");
        await form.locator("button").click();
        assert.ok((await page.locator(".summary").innerText()).includes(beginning("en", "error-bad-passphrase")));
        assert.ok(await form.getByLabel(hall).isChecked(), "nothing chosen is lost");
        await form.locator('[name="passphrase"]').fill(known("Dilnur").passphrase);
        await form.locator("button").click();
        nur.passphrase = await sheet(page);
        assert.match(nur.passphrase, /^([a-z]{4}-){6}[a-z]{4}$/);
        assert.ok((await main(page)).includes(hall));
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `members-sheet-${database}`);
      }));

    test("the new member sees the queue at the first sign-in", async () => {
      const before_ = await as(nur, "ug", queue);
      await visit("en", (page) => ask(page, { need: "I need help with a form" }));
      await as(nur, "ug", (page) => arrived(page, before_));
    });

    test("an officer changes their passphrase; the old one and the old session are out", () =>
      as(nur, "ug", async (page) => {
        const old = await plainPhone(browser, town, "en");
        const other = await old.newPage();
        await signIn(other, nur);
        await page.goto("/staff/members");
        assert.equal(await page.locator('form[action="/staff/members"]').count(), 0, "an officer lets nobody in");
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `members-officer-${database}`);
        await page.locator('form[action="/staff/members/passphrase"] input').fill(nur.passphrase);
        await page.locator('form[action="/staff/members/passphrase"] button').click();
        const fresh = await sheet(page);
        assert.notEqual(fresh, nur.passphrase);
        await other.goto("/staff/queue");
        assert.ok((await main(other)).includes(say("en", "staff-sign-in-title")), "signed out");
        await other.goto("/staff");
        await other.locator('[name="name"]').fill(nur.name);
        await other.locator('[name="passphrase"]').fill(nur.passphrase);
        await other.locator("form[action='/staff/sign-in'] button").click();
        assert.ok((await other.locator(".summary").innerText()).includes(beginning("en", "error-sign-in")));
        nur.passphrase = fresh;
        await old.close();
        await as(nur, "ar", async (again) => assert.ok(await queue(again)));
      }));

    const takeOut = async (page, name, passphrase) => {
      await page.goto("/staff/members");
      await page.locator("details#remove summary").click();
      const form = page.locator('form[action="/staff/members/remove"]');
      await form.locator("select").selectOption({ label: name });
      await form.locator("input").fill(passphrase);
      await form.locator("button").click();
    };

    test("somebody is taken out: they are out at the next click, and who stays reads on", async () => {
      const visitor = await plainPhone(browser, town, "en");
      const theirs = await visitor.newPage();
      await signIn(theirs, nur);
      const [open] = await queue(theirs);
      await as("Dilnur", "ug", async (page) => {
        await takeOut(page, nur.name, known("Dilnur").passphrase);
        assert.equal(await page.locator(".summary").count(), 0, await main(page));
        assert.ok(!(await main(page)).includes(nur.name));
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `members-after-${database}`);
        assert.equal((await page.goto(open)).status(), 200, "the key changed, and the case opens");
      });
      await theirs.goto(open);
      assert.ok((await main(theirs)).includes(say("en", "staff-sign-in-title")));
      await visitor.close();
      await as("Amina", "en", async (page) => assert.equal((await page.goto(open)).status(), 200));
    });

    test("nobody is taken out where nobody would be left", () =>
      as("Stan", "en", async (page) => {
        await takeOut(page, "Dilnur", known("Stan").passphrase);
        assert.ok((await page.locator(".summary").innerText()).includes(beginning("en", "error-leaves-nobody")));
      }));
  });
}
