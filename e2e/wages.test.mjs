// Walkthrough 7: one who writes for three co-workers, twelve files of which one is a sound recording;
// nothing reaches the employer; the decision says where and until when to object. Without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone } from "./lib/browser.mjs";
import { pdf } from "./lib/files.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { openCard, send } from "./lib/person.mjs";
import { pointIn } from "./lib/places.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

const employer = "Quartzline Building Works";
const fields = { employer, place: "Gate 4, North Road", employer_phone: "555 0190", from: "2026-03-01", amount: "9000" };
const more = { what: "أربعة أشهر بلا أجر", name: "سمير", phone: "555 0144" };
const coWorkers = [["Musa", "4000"], ["Hüseyin", "5200"], ["لينا", "6100"]];
const text = (name, words) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
const files = [
  ...Array.from({ length: 7 }, (_, n) => ({ name: `payslip-${n}.pdf`, mimeType: "application/pdf", buffer: pdf() })),
  ...Array.from({ length: 4 }, (_, n) => text(`message-${n}.txt`, `He said: next month. ${n}\n`)),
];
const voice = { name: "boss-voice.mp3", mimeType: "audio/mpeg", buffer: Buffer.from("ID3\x03\0\0\0\0\0\x21 a voice", "latin1") };

for (const database of ["sqlite", "postgres"]) {
  describe(`unpaid wages, on ${database}`, () => {
    let town, browser, card, officer, waiting;
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

    test("one form for four, and eleven of twelve files are taken", () =>
      visit("ar", async (page) => {
        await page.goto("/apply/unpaid-wages-help");
        for (const [field, typed] of Object.entries({ ...fields, ...more })) await page.locator(`#${field}`).fill(typed);
        await page.locator('[name="contract"][value="spoken"]').check();
        await page.locator('[name="still_there"]').first().check();
        for (const [n, [name, amount]] of coWorkers.entries()) {
          await page.locator('button[name="_add"][value="co_workers"]').click();
          await page.locator(`[name="co_workers.${n}.name"]`).fill(name);
          await page.locator(`[name="co_workers.${n}.amount"]`).fill(amount);
        }
        await page.locator('[name="acting_for"][value="co-workers"]').check();
        await assertAccessible(page);
        await page.locator("#form .buttons button.button").last().click();
        await page.waitForURL("**/apply/review");

        await page.locator("#file").setInputFiles([...files.slice(0, 5), voice, ...files.slice(5)]);
        await page.locator('form[action="/apply/attach"] button').click();
        await page.locator(".summary").waitFor();
        const refused = await page.locator(".summary").innerText();
        assert.ok(refused.includes(voice.name) && refused.includes(say("ar", "paper-recording")), refused);
        assert.ok(files.every(({ name }) => !refused.includes(name)), refused);
        const seen = await main(page);
        assert.ok(files.every(({ name }) => seen.includes(name)), "the others are there");
        for (const typed of [employer, more.what, ...coWorkers.map(([name]) => name)]) assert.ok(seen.includes(typed));
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `wages-review-${database}`);
        const goesTo = await page.locator("dl.answers div").filter({ hasText: say("ar", "review-goes-to") }).innerText();
        officer = town.member("officer", pointIn(goesTo));
        await visit("en", async (desk) => {
          await signIn(desk, officer);
          waiting = await queue(desk);
        });
        card = await send(page);
      }));

    test("nothing reaches the employer: who can read stands on the page, and they are offices", () =>
      visit("en", async (page) => {
        await openCard(page, card);
        const readers = await page.locator("h2 + p + ul.readers > li b").allInnerTexts();
        assert.ok(readers.length > 0);
        for (const reader of readers.slice(1)) assert.ok(pointIn(reader), `${reader} is no office of this town`);
        assert.ok(!(await page.locator("ul.readers").allInnerTexts()).join().includes(employer));
        await page.goto(`/find?q=${encodeURIComponent(employer)}`);
        assert.ok(!(await page.locator("main").innerText()).includes("North Road"), "nothing of it is public");
      }));

    test("the decision says until when to object, and where one is told how", async () => {
      const reasons = "The employer owes the wages of all four. We ordered payment.";
      await visit("en", async (desk) => {
        await signIn(desk, officer);
        const path = await arrived(desk, waiting);
        await desk.goto(path);
        const facts = await main(desk);
        assert.ok(coWorkers.every(([name]) => facts.includes(name)) && facts.includes(say("en", "acting-for-co-workers")));
        assert.equal(await desk.locator("ul a").filter({ hasText: /payslip-|message-/ }).count(), files.length);
        await act(desk, "accept");
        await act(desk, "decide", async (form) => {
          await form.locator('[value="yes"]').check();
          await form.locator("textarea").fill(reasons);
        });
        await assertAccessible(desk);
      });
      await visit("ar", async (page) => {
        await openCard(page, card);
        await page.locator('a[href$="/letters/decision"]').click();
        await page.locator('a[href="?with=en"]').click();
        const letter = await page.locator(".letter").innerText();
        for (const tag of ["ar", "en"]) {
          assert.ok(letter.includes(beginning(tag, "letter-appeal")), `the last day, in ${tag}: ${letter}`);
          assert.ok(letter.includes(say(tag, "remedy-decision")), `where, in ${tag}: ${letter}`);
        }
        assert.match(letter, /2026/);
        assert.ok(letter.includes(reasons));
        await assertAccessible(page);
        await assertNarrow(page);
        await screenshot(page, `wages-decision-${database}`);
      });
    });
  });
}
