// Walkthrough 10: a late answer, a complaint on the same case, the lead answers within its own clock,
// and nothing is deleted meanwhile. Then the holder deletes it: undone once, and done. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone } from "./lib/browser.mjs";
import { act, queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { ask, openCard, write } from "./lib/person.mjs";
import { emptyPlace } from "./lib/served.mjs";
import { beginning, say } from "./lib/words.mjs";

const tables = {
  offices: "key,name\nhall,Town hall\n",
  points: "key,office,name,counter,lead,partner\ncounter,hall,Counter,yes,,lead\nlead,hall,Lead,,yes,\n",
  staff: "name,role,points\nAmina,officer,counter\nBo,lead,lead\n",
};

for (const database of ["sqlite", "postgres"]) {
  describe(`late, complained about, answered, deleted, on ${database}`, () => {
    let town, browser, card, draft;
    before(async () => {
      browser = await launch();
      town = await emptyPlace({ database });
      for (const [name, text] of Object.entries(tables)) await town.write(`${name}.csv`, text);
      const files = Object.keys(tables).flatMap((name) => [`--${name}`, `${name}.csv`]);
      await town.run("init", ...files, "--town", "Rivertown", "--zone", "Asia/Shanghai", "--region", "cn");
      await town.serve();
    });
    after(async () => {
      await browser?.close();
      await town?.close();
    });
    const visit = (language, work) => onPhone(browser, town, language, work);
    const main = (page) => page.locator("main").innerText();
    const later = async (days) => {
      await town.stop();
      await town.serve(days);
    };
    /** Opens the only case in this member's queue. */
    const only = async (page, name) => {
      await signIn(page, town.signIn(name));
      const [path] = await queue(page);
      await page.goto(path);
    };

    test("nobody answers in time; a complaint stands on the same case", async () => {
      card = await visit("ug", (page) => ask(page, { need: "ياردەم", name: "Nur" }));
      draft = await visit("es", async (page) => {
        await write(page, { need: "Un borrador" });
        assert.ok((await main(page)).includes(beginning("es", "kept-draft")));
        await page.goto("/apply/card");
        return (await page.locator(".code span").allTextContents()).join("-");
      });
      await later(62);
      await visit("ug", async (page) => {
        await openCard(page, card);
        await page.locator("#complain summary").click();
        await page.locator("#complaint").fill("ئىككى ئاي جاۋاب يوق");
        await page.locator('form[action="/card/complain"] button').click();
        assert.ok((await main(page)).includes(say("ug", "complain-open")));
        assert.equal(await page.locator("#delete").count(), 0, "what is open is not deleted");
        await assertAccessible(page);
        await assertNarrow(page);
      });
    });

    test("a draft that was not sent says that it went", () =>
      visit("es", async (page) => {
        await page.goto("/card");
        await page.locator("#code").fill(draft);
        await page.locator('form[action="/card"] button').click();
        assert.ok((await main(page)).includes(beginning("es", "error-gone-draft")));
        await assertAccessible(page);
      }));

    test("answered and settled, it is still not deleted before the complaint has its answer", async () => {
      await visit("en", async (page) => {
        await only(page, "Amina");
        await act(page, "answer", (form) => form.locator("textarea").fill("Here is what you asked for."));
      });
      await visit("ug", async (page) => {
        await openCard(page, card);
        await page.locator('form[action="/card/close"] button').click();
        assert.equal(await page.locator("#delete").count(), 0, "the complaint waits");
      });
    });

    test("the lead answers within ten working days", async () => {
      await later(70);
      await visit("en", async (page) => {
        await only(page, "Bo");
        const due = await main(page);
        assert.ok(!due.includes(say("en", "staff-late")) || due.includes("Complaint"), due);
        await act(page, "resolve", (form) => form.locator("textarea").fill("We were late, and are sorry."));
      });
      await visit("ug", async (page) => {
        await openCard(page, card);
        assert.ok((await main(page)).includes("We were late, and are sorry."));
        await page.locator("#delete summary").click();
        await assertAccessible(page);
        await page.locator('form[action="/card/delete"] button').click();
        assert.ok((await main(page)).includes(beginning("ug", "kept-asked")));
        await assertAccessible(page);
        await assertNarrow(page);
      });
    });

    test("deleting is undone within three days, asked again, and done", async () => {
      await later(73);
      await visit("ug", async (page) => {
        await openCard(page, card);
        await page.locator('form[action="/card/keep"] button').click();
        assert.ok((await main(page)).includes(beginning("ug", "kept-until")));
        await page.locator("#delete summary").click();
        await page.locator('form[action="/card/delete"] button').click();
      });
      await later(77);
      for (const language of ["en", "zh-Hans", "ug", "ar", "es"]) {
        await visit(language, async (page) => {
          await page.goto("/card");
          await page.locator("#code").fill(card);
          await page.locator('form[action="/card"] button').click();
          const said = await main(page);
          assert.ok(said.includes(beginning(language, "error-gone")) && !said.includes("Nur"), said);
          await assertAccessible(page);
        });
      }
    });
  });
}
