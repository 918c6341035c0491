// A counter at which one person is left takes no new requests until a recovery partner is named, whom
// everybody can see. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone } from "./lib/browser.mjs";
import { signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { ask } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

const HALL = "Residents’ Service, main hall";
const PARTNER = "Education Office, front desk";

for (const database of ["sqlite", "postgres"]) {
  describe(`a recovery partner, on ${database}`, () => {
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
    const known = (name) => town.signIns.find((s) => s.name === name);
    const as = (name, language, work) =>
      visit(language, async (page) => {
        await signIn(page, known(name));
        await page.goto("/staff/members");
        return work(page);
      });
    const owner = (language, need) =>
      visit(language, async (page) => {
        await ask(page, { need });
        return page.locator("main").innerText();
      });
    const hall = (page) => page.locator("section.place").filter({ hasText: HALL }).first();

    test("with two members there, requests come to the main hall", async () => {
      assert.ok((await owner("en", "Where do I register?")).includes(HALL));
      await visit("en", async (page) => {
        await page.goto("/counters");
        assert.ok(!(await hall(page).innerText()).includes(say("en", "counters-few")));
      });
    });

    test("with one, the page says so and requests go to the next counter", async () => {
      await as("Stan", "en", async (page) => {
        await page.locator("details#remove summary").click();
        const form = page.locator('form[action="/staff/members/remove"]');
        await form.locator("select").selectOption({ label: "Amina" });
        await form.locator('[name="passphrase"]').fill(known("Stan").passphrase);
        await form.locator("button").click();
        assert.equal(await page.locator(".summary").count(), 0);
      });
      await visit("ug", async (page) => {
        await page.goto("/counters");
        await assertAccessible(page);
        await assertNarrow(page);
        assert.ok((await page.locator("main").innerText()).includes(say("ug", "counters-few")));
        await screenshot(page, `partner-few-${database}`);
      });
      const seen = await owner("en", "Where do I register now?");
      assert.ok(!seen.includes(HALL) && seen.includes("Station counter"), seen);
    });

    test("who is left names a partner; what is wrong is told and stays chosen", () =>
      as("Dilnur", "en", async (page) => {
        const row = page.locator("#standing ~ ul > li").filter({ has: page.locator("b").filter({ hasText: HALL }) });
        assert.ok((await row.innerText()).includes(say("en", "partner-takes-not")));
        await row.locator("summary").click();
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `partner-form-${database}`);
        await row.locator("select").selectOption({ label: PARTNER });
        await row.locator('[name="passphrase"]').fill("wrong");
        await row.locator("button").click();
        assert.ok((await page.locator(".summary").innerText()).includes(beginning("en", "error-bad-passphrase")));
        assert.equal(await row.locator("option:checked").innerText(), PARTNER);
        await row.locator("select").selectOption({ label: "Residents’ Service, coordination desk" });
        await row.locator('[name="passphrase"]').fill(known("Dilnur").passphrase);
        await row.locator("button").click();
        assert.ok((await page.locator(".summary").innerText()).includes(beginning("en", "error-bad-partner")), "herself");
        await row.locator("select").selectOption({ label: PARTNER });
        await row.locator('[name="passphrase"]').fill(known("Dilnur").passphrase);
        await row.locator("button").click();
        assert.equal(await page.locator(".summary").count(), 0);
        assert.ok((await row.innerText()).includes(say("en", "partner-takes")));
        assert.ok((await row.innerText()).includes(PARTNER));
      }));

    test("everybody can see who it is, and requests come again", async () => {
      await visit("en", async (page) => {
        await page.goto("/counters");
        assert.ok(!(await hall(page).innerText()).includes(say("en", "counters-few")));
        const partners = page.locator("section.place").filter({ hasText: say("en", "counters-partners") });
        assert.ok((await partners.innerText()).includes(`${HALL}: ${PARTNER}`));
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `partner-public-${database}`);
      });
      assert.ok((await owner("ar", "أين أسجل؟")).length > 0);
      assert.ok((await owner("en", "And now?")).includes(HALL));
    });

    test("a steward takes out the last one only when they say what is lost", () =>
      as("Stan", "ug", async (page) => {
        const form = page.locator('form[action="/staff/members/remove"]');
        const press = async () => {
          await form.locator('[name="passphrase"]').fill(known("Stan").passphrase);
          await form.locator("button").click();
        };
        await page.locator("details#remove summary").click();
        await form.locator("select").selectOption({ label: "Dilnur" });
        await press();
        assert.ok((await page.locator(".summary").innerText()).includes(beginning("ug", "error-leaves-nobody")));
        assert.equal(await form.locator("option:checked").innerText(), "Dilnur");
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `partner-last-${database}`);
        await form.locator('[name="loses"]').check();
        await press();
        assert.equal(await page.locator(".summary").count(), 0, await page.locator("main").innerText());
      }));
  });
}
