// Deletion that can be trusted: a look that the holder asks to have explained, a part that an audit needs and
// two members hold, the plan of what goes, the rest deleted, the hold let go, and nothing left. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone } from "./lib/browser.mjs";
import { act, queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { ask, openCard } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { emptyPlace } from "./lib/served.mjs";
import { beginning, ending, say } from "./lib/words.mjs";

const tables = {
  offices: "key,name\nhall,Town hall\n",
  points: "key,office,name,counter,lead,partner\ncounter,hall,Counter,yes,,\nlead,hall,Lead,,yes,\n",
  staff: "name,role,points\nAmina,officer,counter\nBo,lead,counter;lead\n",
};
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

for (const database of ["sqlite", "postgres"]) {
  describe(`held by two members, on ${database}`, () => {
    let town, browser, card, path;
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
    const open = async (page, name) => {
      await signIn(page, town.signIn(name));
      await page.goto(path);
    };
    const ended = async (language) =>
      visit(language, async (page) => {
        await page.goto("/card");
        await page.locator("#code").fill(card);
        await page.locator('form[action="/card"] button').click();
        await assertAccessible(page);
        return main(page);
      });

    test("who looked stands on the page; one press begins a complaint about it", async () => {
      card = await visit("ug", (page) => ask(page, { need: "ياردەم", name: "Nur" }));
      await visit("en", async (page) => {
        await signIn(page, town.signIn("Amina"));
        [path] = await queue(page);
        await page.goto(path);
        await act(page, "answer", (form) => form.locator("textarea").fill("Here it is."));
      });
      await visit("ug", async (page) => {
        await openCard(page, card);
        await page.locator('form[action="/card/close"] button').click();
        const explain = page.getByRole("link", { name: say("ug", "explain-this") });
        await explain.first().click();
        const words = await page.locator("#complaint").inputValue();
        assert.ok(words.includes("Amina") && words.startsWith(beginning("ug", "explain-text")), words);
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `hold-explain-${database}`);
        await page.locator('form[action="/card/complain"] button').click();
        assert.ok((await main(page)).includes(say("ug", "complain-open")));
        await page.goto("/card/case?explain=abc");
        assert.equal(await page.locator("#complaint").count(), 0);
      });
      await visit("en", async (page) => {
        await open(page, "Bo");
        assert.ok((await main(page)).includes("Amina"));
        await act(page, "resolve", (form) => form.locator("textarea").fill("To answer you."));
      });
    });

    test("a member asks that a part be held; nothing typed is lost on bad input", () =>
      visit("en", async (page) => {
        await open(page, "Amina");
        await page.locator("#hold-ask summary").click();
        const form = page.locator('form[action$="/hold"]');
        await form.locator('[name="part"][value="answers"]').check();
        await form.locator("#hold-reference").fill("Audit 12/2026");
        await form.locator("#hold-until").fill(day(60));
        await form.locator("#hold-pass").fill(town.signIn("Amina").passphrase);
        await form.locator("button").click();
        assert.ok((await main(page)).includes(say("en", "hold-choose-why")));
        await assertAccessible(page);
        await form.locator('[name="why"][value="audit"]').check();
        await form.locator("#hold-until").fill(day(400));
        await form.locator("#hold-pass").fill(town.signIn("Amina").passphrase);
        await form.locator("button").click();
        assert.ok((await main(page)).includes(say("en", "refusal-bad-hold")));
        assert.equal(await form.locator("#hold-reference").inputValue(), "Audit 12/2026");
        assert.ok(await form.locator('[name="why"][value="audit"]').isChecked());
        assert.equal(await form.locator("#hold-pass").inputValue(), "", "a passphrase is never written back");
        await form.locator("#hold-until").fill(day(60));
        await form.locator("#hold-pass").fill("wrong");
        await form.locator("button").click();
        assert.ok((await main(page)).includes(say("en", "error-bad-passphrase")));
        await form.locator("#hold-pass").fill(town.signIn("Amina").passphrase);
        await form.locator("button").click();
        assert.ok((await main(page)).includes("Audit 12/2026"));
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `hold-asked-${database}`);
        const agree = page.locator('form[action$="/hold/set"]');
        await agree.locator("input").fill(town.signIn("Amina").passphrase);
        await agree.locator("button").click();
        assert.ok((await main(page)).includes(say("en", "refusal-same-member")));
      }));

    test("a second one agrees; the holder reads why and who, and deletes all the same", async () => {
      await visit("ar", async (page) => {
        await open(page, "Bo");
        const agree = page.locator('form[action$="/hold/set"]');
        await agree.locator("input").fill(town.signIn("Bo").passphrase);
        await agree.locator("button").click();
        await assertAccessible(page);
        await assertNarrow(page);
      });
      await visit("ug", async (page) => {
        await openCard(page, card);
        const said = await main(page);
        assert.ok(said.includes(say("ug", "hold-why-audit")) && said.includes("Audit 12/2026"), said);
        assert.ok(said.includes(say("ug", "event-hold-set")));
        await screenshot(page, `hold-card-${database}`);
        await assertAccessible(page);
        await assertNarrow(page);
        await page.locator("#delete summary").click();
        await page.locator('form[action="/card/delete"] button').click();
      });
      const plan = await town.run("retention", "plan", "--days", "30");
      assert.match(plan, /1 case {2}deleted, but for what must be kept {2}\(Counter\)\nNothing was deleted\./);
    });

    test("on the fourth day the rest is gone; what is held stays with the office", async () => {
      await town.stop();
      await town.serve(4);
      for (const language of ["en", "zh-Hans", "ug", "ar", "es"]) {
        const said = await ended(language);
        assert.ok(said.includes(ending(language, "error-gone-held")) && !said.includes("Nur"), said);
      }
      await visit("en", async (page) => {
        await open(page, "Amina");
        const said = await main(page);
        assert.ok(said.includes("Nur") && !said.includes("Here it is."), said);
        await page.locator("#hold details summary").click();
        const end = page.locator('form[action$="/hold/end"]');
        await end.locator("input").fill(town.signIn("Amina").passphrase);
        await end.locator("button").click();
        assert.equal(await page.locator("#hold").count(), 0);
      });
      const done = await town.run("retention", "run");
      assert.match(done, /1 case {2}deleted {2}\(Counter\)\nDone\./);
      const said = await ended("es");
      const whole = said.includes(ending("es", "error-gone")) && !said.includes(ending("es", "error-gone-held"));
      assert.ok(whole, said);
      assert.match(await town.run("retention", "plan"), /^No case goes\.\nNothing was deleted\.$/m);
    });
  });
}
