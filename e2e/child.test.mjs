// Walkthrough 5: a mother asks for two children in one form, adds the father's card, which only
// reads, and lets a helper in for seven days; on day two she takes that back. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone, plainPhone } from "./lib/browser.mjs";
import { queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { openCard } from "./lib/person.mjs";
import { emptyPlace } from "./lib/served.mjs";
import { beginning, say } from "./lib/words.mjs";

const offices = "key,name\nhall,Town hall\n";
const points = "key,office,name,counter,lead\nhall-counter,hall,Hall counter,yes,\nhall-lead,hall,Hall lead,,yes\n";
const staff = "name,role,points\nAmina,officer,hall-counter\nBo,lead,hall-counter;hall-lead\n";

const children = [
  { name: "ئايگۈل", born: "2018-03-05", grade: "2", school: "Bridge School" },
  { name: "ئەركىن", born: "2016-09-01", grade: "4", school: "Bridge School" },
];
const answers = { from_town: "Kashgar", start: "2026-09-01", name: "نۇرگۈل", address: "Bridge Street 3", phone: "555" };

for (const database of ["sqlite", "postgres"]) {
  describe(`two children, on ${database}`, () => {
    let town, browser, mother, father, helper;
    before(async () => {
      browser = await launch();
      town = await emptyPlace({ database });
      await town.write("offices.csv", offices);
      await town.write("points.csv", points);
      await town.write("staff.csv", staff);
      const tables = ["offices", "points", "staff"].flatMap((name) => [`--${name}`, `${name}.csv`]);
      await town.run("init", ...tables, "--town", "Rivertown", "--zone", "Asia/Shanghai", "--region", "cn");
      await town.serve();
    });
    after(async () => {
      await browser?.close();
      await town?.close();
    });
    const visit = (language, work) => onPhone(browser, town, language, work);
    const main = (page) => page.locator("main").innerText();
    const both = async (page) => children.every(({ name }) => page.includes(name));

    test("one form for both, and for whom it is", () =>
      visit("ug", async (page) => {
        await page.goto("/apply/school-transfer");
        const child = async (at) => {
          for (const [field, text] of Object.entries(children[at])) {
            await page.locator(`[name="children.${at}.${field}"]`).fill(text);
          }
        };
        await child(0);
        await page.locator('button[name="_add"][value="children"]').click();
        await child(1);
        for (const [field, text] of Object.entries(answers)) await page.locator(`#${field}`).fill(text);
        await page.locator('[name="acting_for"][value="child"]').check();
        await assertAccessible(page);
        await assertNarrow(page);
        await page.locator("#form .buttons button.button").last().click();
        await page.waitForURL("**/apply/review");
        const seen = await main(page);
        assert.ok(await both(seen));
        assert.ok(seen.includes(say("ug", "acting-for-child")), seen);
        assert.ok(seen.includes(beginning("ug", "acting-proof-ready")), "she is told which paper to have ready");
        await assertAccessible(page);
        await page.locator('form[action="/apply/send"] button').click();
        await page.waitForURL("**/apply/card");
        mother = (await page.locator(".code span").allTextContents()).join("-");
      }));

    test("the office sees for whom, and so does the letter", () =>
      visit("en", async (page) => {
        await signIn(page, town.signIn("Amina"));
        const [path] = await queue(page);
        await page.goto(path);
        const facts = await page.locator("dl.facts").first().innerText();
        assert.ok(facts.includes(say("en", "acting-for-child")) && (await both(facts)), facts);
        await assertAccessible(page);
        await page.goto(`${path}/letters/acceptance`);
        const letter = await page.locator("body").innerText();
        assert.ok(letter.includes(say("en", "acting-for-child")) && (await both(letter)), letter);
        await assertAccessible(page);
      }));

    /** Makes a second card on the mother's page. */
    const share = (label, days) =>
      visit("ug", async (page) => {
        await openCard(page, mother);
        await page.locator("#label").fill(label);
        await page.locator("#days").selectOption(days);
        await page.locator('form[action="/card/share"] button').click();
        return (await page.locator(".code").innerText()).replace(/\s/g, "");
      });
    const reads = async (page) => {
      const seen = await main(page);
      return seen.includes(say("en", "share-guest-banner")) && (await both(seen));
    };

    test("the father reads along, the helper for seven days", async () => {
      father = await share("دادىسى", "");
      helper = await share("ياردەمچى", "7");
      for (const card of [father, helper]) {
        await visit("en", async (page) => {
          await openCard(page, card);
          assert.ok(await reads(page));
          assert.equal(await page.locator("main form:not([action='/card/forget'])").count(), 0, "only reads");
        });
      }
    });

    test("on day two she takes the helper's card back: refused at the next click", async () => {
      await town.stop();
      await town.serve(2);
      const phone = await plainPhone(browser, town, "en");
      const along = await phone.newPage();
      await openCard(along, helper);
      assert.ok(await reads(along), "two days are not seven");
      await visit("ug", async (page) => {
        await openCard(page, mother);
        const row = page.locator("ul.readers li", { hasText: "ياردەمچى" });
        await row.locator('form[action="/card/unshare"] button').click();
        assert.equal(await page.locator('form[action="/card/unshare"]').count(), 1, "the father's stays");
      });
      await along.goto("/card/case");
      assert.ok(!(await reads(along)), "refused at the next click");
      await phone.close();
      await visit("en", async (page) => {
        await openCard(page, father);
        assert.ok(await reads(page));
      });
    });
  });
}
