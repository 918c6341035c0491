// Walkthrough 1, the line: a helper at a counter files for ten people in a row. Between two of them is
// one button; after it, going back, reloading and typing the old addresses show nothing of the last.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { desk, launch, plainPhone } from "./lib/browser.mjs";
import { arrived, queue, signIn } from "./lib/member.mjs";
import { assertPage } from "./lib/page.mjs";
import { keep, openCard, send, write } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

const people = Array.from({ length: 10 }, (_, n) => ({
  need: `Canary need number ${n}, two months of wages are missing`,
  name: `Canary Person ${n}`,
}));
const paper = { name: "canary-slip.txt", mimeType: "text/plain", buffer: Buffer.from("canary slip") };
const finish = 'form[action="/staff/counter/finish"] button';
const held = ["/card/case", "/apply/review", "/apply/card", "/apply/change", "/card/documents/3"];

/** Nothing on the page as it stands, in its fields either, is of `words`. */
async function assertNothing(page, words, where) {
  await page.waitForLoadState("load").catch(() => null);
  const shown = await page.content().catch(async () => {
    // Still on the way somewhere: a page that cannot be shown again leads to one that can.
    await page.waitForTimeout(500);
    return await page.content();
  });
  const fields = page.locator("input:not([type=hidden]):not([type=radio]), textarea");
  const typed = [];
  for (let n = 0; n < (await fields.count()); n++) typed.push(await fields.nth(n).inputValue());
  for (const word of words) {
    assert.ok(!shown.includes(word), `${where}: ${word} is on ${page.url()}`);
    assert.ok(!typed.some((text) => text.includes(word)), `${where}: ${word} stands in a field of ${page.url()}`);
  }
}

/** Back as far as it goes, reloading on the way, and every address that held something. */
async function assertWiped(page, words, steps = 9) {
  await assertNothing(page, words, "after finishing");
  for (let n = 0; n < steps; n++) {
    // A page that came by posting cannot be shown again, but reloading it posts once more.
    await page.goBack().catch(() => null);
    await assertNothing(page, words, `${n + 1} back`);
    await page.reload().catch(() => null);
    await assertNothing(page, words, `${n + 1} back, reloaded`);
  }
  for (const path of held) {
    const answer = await page.goto(path);
    assert.ok([401, 403].includes(answer.status()), `${path}: ${answer.status()}`);
    await assertNothing(page, words, path);
  }
}

async function stand(page, officer) {
  await signIn(page, officer);
  await page.locator('a[href="/staff/counter"]').click();
  await page.locator('form[action="/staff/counter"] button').click();
  await page.waitForURL((url) => url.pathname === "/");
  assert.equal(await page.locator(finish).count(), 1);
}

for (const database of ["sqlite", "postgres"]) {
  describe(`at a counter, on ${database}`, () => {
    let town, browser, officer;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
      officer = town.member("officer", "Residents’ Service, main hall");
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });

    test("ten people in a row, and nobody finds the one before", async () => {
      const context = await plainPhone(browser, town, "en");
      const page = await context.newPage();
      const cards = [];
      await stand(page, officer);
      for (const [n, person] of people.entries()) {
        await page.locator('form[action="/language"] button[value="ug"]').click();
        await write(page, person);
        if (n % 3 === 0) {
          await page.locator('form[action="/apply/attach"] input[type=file]').setInputFiles(paper);
          await page.locator('form[action="/apply/attach"] button').click();
          await page.waitForURL("**/apply/review*");
          const shown = await page.locator("#documents ~ ul a").first().getAttribute("href");
          await page.goto(shown);
          assert.equal(await page.locator('main a[href$="/documents/2"]').count(), 0, "no download is offered");
          await page.goto(shown.replace(/\/pages\/.*/, ""));
          await assertNothing(page, ["canary slip"], "a download is refused");
          await page.goto("/apply/review");
        }
        const code = await send(page);
        if (n === 4) {
          // No printer: the card is written down, and its last group typed back.
          await page.locator("#last").fill(code.slice(-4));
          await page.locator('button[value="typed"]').click();
          await page.waitForURL("**/card/case");
        } else {
          await keep(page);
        }
        assert.ok((await page.content()).includes(person.need));
        cards.push(code);
        await page.locator(finish).click();
        await page.waitForURL((url) => url.pathname === "/");
        assert.equal(await page.locator("html").getAttribute("lang"), "en", "the next begins in the member's language");
        await assertWiped(page, [person.need, person.name, code, code.slice(-9), paper.name], n % 3 === 0 ? 9 : 3);
        await page.goto("/");
      }
      assert.equal(new Set(cards).size, people.length);
      assert.equal((await context.cookies()).some(({ name }) => name === "card"), false);
      // Each card opens its own person's request, and no other.
      const home = await plainPhone(browser, town, "en");
      const phone = await home.newPage();
      for (const [n, code] of cards.entries()) {
        await openCard(phone, code);
        const shown = await phone.content();
        assert.ok(shown.includes(people[n].need) && !shown.includes(people[(n + 1) % 10].need));
      }
      await home.close();
      await context.close();
    });

    test("half a form and a search are forgotten too, with script and without", async () => {
      for (const open of [plainPhone, desk]) {
        const context = await open(browser, town, "en");
        const page = await context.newPage();
        const refused = [];
        page.on("response", (answer) => answer.status() === 409 && refused.push(answer.url()));
        await stand(page, officer);
        await page.locator("#q").fill("canary search");
        await page.locator('form[action="/find"] button').click();
        // A page that came by posting is asked for again by posting the same once more.
        await page.goto("/apply/ask-for-help");
        await page.locator("#name").fill("canary wrong".repeat(30));
        await page.locator('form[action="/apply/ask-for-help"] button').last().click();
        assert.ok((await page.content()).includes("canary wrong"));
        await page.goto("/apply/ask-for-help");
        await page.locator("#need").fill("canary half");
        await page.locator("#name").fill("canary half name");
        await page.locator(finish).click();
        await page.waitForURL((url) => url.pathname === "/");
        await assertWiped(page, ["canary search", "canary half", "canary wrong"]);
        assert.ok(refused.length > 0, "the browser has posted again what it had, and was refused");
        await context.close();
      }
    });

    test("paper keyed in later keeps the day on which it came", async () => {
      const context = await plainPhone(browser, town, "en");
      const page = await context.newPage();
      await stand(page, officer);
      const before_ = await queue(page);
      await write(page, { need: "From paper" });
      const day = new Date(Date.now() - 4 * 86_400_000).toISOString().slice(0, 10);
      await page.locator("#received").fill("tomorrow");
      await page.locator('form[action="/apply/send"] button').click();
      assert.equal(await page.locator("#received").inputValue(), "tomorrow");
      await assertPage(page, { tag: "en", dir: "ltr" });
      await page.locator("#received").fill(day);
      await send(page);
      await keep(page);
      const received = page.locator("dl.facts div").filter({ hasText: say("en", "case-received") });
      assert.match(await received.textContent(), new RegExp(String(Number(day.slice(8)))));
      await page.locator(finish).click();
      await arrived(page, before_);
      await page.goto("/staff/counter");
      await page.locator('form[action="/staff/counter/leave"] button').click();
      await page.waitForURL("**/staff/queue");
      assert.equal(await page.locator(finish).count(), 0);
      await context.close();
    });

    test("a blank form fits on paper", async () => {
      const context = await desk(browser, town, "ug");
      const page = await context.newPage();
      await page.goto("/apply/ask-for-help/print?with=zh-Hans");
      await screenshot(page, "print-ug-zh-Hans");
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("header.top").isVisible(), false);
      assert.ok((await page.locator(".write").count()) >= 8);
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
      assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
      await context.close();
    });
  });
}
