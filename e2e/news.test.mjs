// News finds somebody without a phone: she asks at the counter, nobody looks for days, the counter
// has the task, and she reads it in her language. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone, plainPhone } from "./lib/browser.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { assertNarrow, assertPage } from "./lib/page.mjs";
import { keep, openCard, send, write } from "./lib/person.mjs";
import { pointIn } from "./lib/places.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

const plain = (text) => text.replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const main = async (page) => plain(await page.locator("main").innerText());
const uyghur = { tag: "ug", dir: "rtl" };
const paper = { name: "توختام.txt", mimeType: "text/plain", buffer: Buffer.from("a photo of a contract") };

async function assertSays(page, ...wanted) {
  const said = await main(page);
  for (const each of wanted) assert.ok(said.includes(plain(each)), `“${each}” is not in: ${said}`);
}

/** Time acts once when the program starts, beside whoever looks first. */
async function until(page, locator) {
  const begun = Date.now();
  while ((await locator.count()) === 0) {
    assert.ok(Date.now() - begun < 30_000, `not there: ${page.url()}`);
    await page.reload();
  }
}

for (const database of ["sqlite", "postgres"]) {
  describe(`no phone, on ${database}`, () => {
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

    test("unread for days, told at the counter, read in Uyghur, answered", async (t) => {
      let officer, code, link;
      await t.test("how she is told is asked before sending", () =>
        visit("ug", async (page) => {
          await write(page, { need: "مائاشىم بېرىلمىدى", name: "ئايگۈل", reply: "ug" });
          const goesTo = page.locator("dl.answers div").filter({ hasText: say("ug", "review-goes-to") });
          officer = town.member("officer", pointIn(plain(await goesTo.innerText())));
          await page.locator('main a[href="/card/contact"]').click();
          await page.waitForURL("**/card/contact");
          await assertPage(page, uyghur);
          await screenshot(page, "contact-ug");
          assert.equal(await page.locator("#way-text").count(), 0, "this town sends no messages");

          // A call without a number is told beside the field, and nothing is lost.
          await page.locator("#way-call").check();
          await page.locator("#call").fill("ئايگۈلنى چاقىرىڭ");
          await page.locator("#form .button").click();
          await assertSays(page, say("ug", "contact-error-call"));
          assert.equal(await page.locator("#call").inputValue(), "ئايگۈلنى چاقىرىڭ");
          await assertPage(page, uyghur);

          await page.locator("#way-collect").check();
          const here = await page.locator("#point option:checked").innerText();
          await page.locator("#form .button").click();
          await page.waitForURL("**/apply/review");
          await assertSays(page, say("ug", "contact-is-collect", { point: here }));
          const desk = await plainPhone(browser, town, "en");
          const member = await desk.newPage();
          await signIn(member, officer);
          const before = await queue(member);
          code = await send(page);
          await keep(page);
          await assertSays(page, say("ug", "contact-is-collect", { point: here }));
          link = await arrived(member, before);
          await member.goto(link);
          await act(member, "complete", (form) =>
            form.locator('[name="evidence"][value="work-contract"]').check(),
          );
          await assertSays(member, beginning("en", "tell-unread"));
          await member.goto("/staff/queue");
          assert.equal(await member.locator(".tasks li").count(), 0, "she has some days to look");
          await desk.close();
        }),
      );

      await t.test("nobody looks, and after some days the counter has the task", async () => {
        await town.later(21);
        await visit("en", async (page) => {
          await signIn(page, officer);
          const task = page.locator(`.tasks a[href="${link}/tell"]`);
          await until(page, task);
          await assertAccessible(page);
          await assertNarrow(page);
          await screenshot(page, "queue-tasks-en");
          await page.goto(link);
          await assertSays(page, beginning("en", "tell-unread"), say("en", "tell-title"));
          await page.goto(`${link}/tell`);
          await assertSays(page, say("en", "tell-way-collect"), say("ug", "notify-text"));
          await assertAccessible(page);
          await screenshot(page, "tell-en");
        });
      });

      await t.test("she comes with the card and reads it in Uyghur; the clock goes on", () =>
        visit("ug", async (page) => {
          await openCard(page, code);
          await assertSays(page, say("ug", "state-to-complete"), say("ug", "evidence-work-contract"));
          await assertSays(page, say("ug", "event-unread"), say("ug", "event-contact-seen"), officer.name);
          await assertPage(page, uyghur);
          await page.locator("#file").setInputFiles(paper);
          await page.locator('form[action="/card/attach"] button').click();
          await page.waitForURL("**/card/case*");
          await page.locator('form[action="/card/complete"] button').click();
          await assertSays(page, say("ug", "state-sent"), say("ug", "case-due"));
        }),
      );

      await t.test("the task is gone, and the answer prints in two languages", async () => {
        await visit("en", async (page) => {
          await signIn(page, officer);
          assert.equal(await page.locator(`.tasks a[href="${link}/tell"]`).count(), 0);
          await page.goto(link);
          await act(page, "answer", (form) =>
            form.locator('[name="phrases"][value="come-to-counter"]').check(),
          );
        });
        await visit("ug", async (page) => {
          await openCard(page, code);
          await page.locator('a[href$="/letters/answer"]').click();
          for (const tag of ["ug", "zh-Hans"]) {
            const cells = page.locator(`.letter .pair > [lang="${tag}"]`);
            const said = plain((await cells.allInnerTexts()).join(" "));
            assert.ok(said.includes(say(tag, "phrase-come-to-counter")), `${tag}: ${said}`);
          }
        });
      });
    });

    test("a call is the counter's task at once, and one press on the timeline", async () => {
      let officer, code;
      await visit("en", async (page) => {
        await write(page, { need: "A school place", name: "Ines" });
        const goesTo = page.locator("dl.answers div").filter({ hasText: say("en", "review-goes-to") });
        officer = town.member("officer", pointIn(plain(await goesTo.innerText())));
        await page.goto("/card/contact");
        await page.locator("#way-call").check();
        await page.locator("#call").fill("555 12 34, the bakery");
        await page.locator("#form .button").click();
        await page.waitForURL("**/apply/review");
        code = await send(page);
        await keep(page);
      });
      await visit("en", async (page) => {
        await signIn(page, officer);
        const tasks = page.locator(".tasks a");
        const before = await tasks.count();
        const cases = await queue(page);
        for (const path of cases) {
          await page.goto(path);
          if ((await main(page)).includes("A school place")) break;
        }
        await act(page, "reply", (form) => form.locator("textarea").fill("There is a place."));
        await page.locator('main a[href$="/tell"]').click();
        await assertSays(page, "555 12 34, the bakery", say("en", "notify-text"));
        await page.locator('button[value="called"]').click();
        await page.waitForURL("**/staff/queue");
        assert.equal(await tasks.count(), before);
      });
      await visit("en", async (page) => {
        await openCard(page, code);
        await assertSays(page, say("en", "event-told-called"), officer.name);
      });
    });
  });
}
