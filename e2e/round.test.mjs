// The story of the town, on both databases: somebody asks for help in Uyghur on a phone without
// script, the office asks for a missing paper, gets it, decides and answers, and every look is seen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { launch, plainPhone } from "./lib/browser.mjs";
import { pdf } from "./lib/files.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { openCard } from "./lib/person.mjs";
import { pointIn } from "./lib/places.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

const need = "ئىككى ئايدىن بېرى مائاشىم بېرىلمىدى، نېمە قىلىشىم كېرەك؟";
const name = "ئايگۈل";
const reason = "Your employer owes you two months.";
const answer = "The employer pays on Friday. Keep this page.";
const paper = (label) => ({ name: label, mimeType: "application/pdf", buffer: pdf() });
const [slip, contract, decision] = [paper("مائاش تالونى.pdf"), paper("توختام 合同.pdf"), paper("decision.pdf")];

/** Without the invisible characters that keep names of two directions apart. */
const plain = (text) => text.replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const text = async (locator) => plain((await locator.allTextContents()).join(" "));

async function assertSays(locator, ...wanted) {
  const said = await text(locator);
  for (const each of wanted) assert.ok(said.includes(plain(each)), `“${each}” is not in: ${said}`);
}

/** The download behind the link with this name holds these very bytes. */
async function assertDownload(page, { name, buffer }) {
  const link = page.locator("#documents ~ ul a, h2 + ul a").filter({ hasText: name }).first();
  const from = page.url();
  await link.click();
  await page.locator("img.sheet").waitFor();
  const save = page.locator('main a[href*="/documents/"]:not([href*="/pages/"])');
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  assert.equal(download.suggestedFilename(), name);
  assert.ok(buffer.equals(await readFile(await download.path())), `${name} is another file`);
  await page.goto(from);
}

async function upload(page, action, file) {
  await page.locator(`form[action="${action}"] input[type=file]`).setInputFiles(file);
  await page.locator(`form[action="${action}"] button`).click();
}

for (const database of ["sqlite", "postgres"]) {
  describe(`on ${database}`, () => {
    let town, browser, phone, counter, page, desk, link;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
      phone = await plainPhone(browser, town, "ug");
      counter = await plainPhone(browser, town, "en");
      [page, desk] = [await phone.newPage(), await counter.newPage()];
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });

    test("from asking to every look", async (t) => {
      let officer, queued, code;
      await t.test("home leads to the form, the form to the check page", async () => {
        await page.goto("/");
        await page.locator('main a[href="/apply/ask-for-help"]').click();
        await page.waitForURL("**/apply/ask-for-help");
        await page.locator("#need").fill(need);
        await page.locator("#name").fill(name);
        assert.ok(await page.locator('[name="reply_language"][value="ug"]').isChecked());
        await page.locator('form[action="/apply/ask-for-help"] button').click();
        await page.waitForURL("**/apply/review");
        await assertSays(page.locator("dl.answers"), need, name);
      });

      await t.test("a document is added and can be read back", async () => {
        await upload(page, "/apply/attach", slip);
        await page.waitForURL("**/apply/review*");
        await assertDownload(page, slip);
      });

      await t.test("the card is shown, and the page moves on only when it is kept", async () => {
        const goesTo = page.locator("dl.answers div").filter({ hasText: say("ug", "review-goes-to") });
        officer = town.member("officer", pointIn(await text(goesTo)));
        await signIn(desk, officer);
        queued = await queue(desk);
        await page.locator('form[action="/apply/send"] button').click();
        await page.waitForURL("**/apply/card");
        code = (await page.locator(".code span").allTextContents()).join("-");
        assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/);
        await page.locator("#last").fill(code.slice(0, 4));
        await page.locator('button[value="typed"]').click();
        assert.match(page.url(), /\/apply\/card$/);
        await assertSays(page.locator("main"), say("ug", "keep-wrong-group"), code.slice(-4));
        await page.locator("#last").fill(code.slice(-4).toLowerCase());
        await page.locator('button[value="typed"]').click();
        await page.waitForURL("**/card/case");
        await assertSays(page.locator("h1"), say("ug", "state-sent"));
      });

      await t.test("the queue shows nothing that the person typed", async () => {
        link = await arrived(desk, queued);
        await desk.goto("/staff/queue");
        const shown = await desk.content();
        for (const typed of [need, name, slip.name, code]) assert.ok(!shown.includes(typed), typed);
        await page.reload();
        assert.equal(await page.locator(".timeline .look").count(), 0, "nobody has looked yet");
      });

      await t.test("a look is on the holder's timeline", async () => {
        await desk.goto(link);
        await assertSays(desk.locator("main"), need, name);
        await page.reload();
        await assertSays(page.locator(".timeline .look"), officer.name, say("ug", "event-looked"));
      });

      await t.test("the office asks for a paper, and the holder reads it in Uyghur", async () => {
        await assertDownload(desk, slip);
        await act(desk, "complete", async (form) => {
          await form.locator('[name="evidence"][value="work-contract"]').check();
          await form.locator("textarea").fill("A photo is enough.");
        });
        await desk.waitForURL(`**${link}`);
        await page.reload();
        await assertSays(page.locator("h1"), say("ug", "state-to-complete"));
        await assertSays(page.locator(".asked"), say("ug", "evidence-work-contract"), "A photo is enough.");
      });

      await t.test("the holder sends it and says so", async () => {
        await upload(page, "/card/attach", contract);
        await page.waitForURL("**/card/case*");
        await assertDownload(page, contract);
        await page.locator('form[action="/card/complete"] button').click();
        await assertSays(page.locator("h1"), say("ug", "state-sent"));
      });

      await t.test("the office reads it, accepts, decides and answers", async () => {
        await desk.goto(link);
        await assertDownload(desk, contract);
        await act(desk, "accept");
        await assertSays(desk.locator("h1"), say("en", "staff-stage-accepted"));
        await act(desk, "decide", async (form) => {
          await form.locator('[name="granted"][value="yes"]').check();
          await form.locator("textarea").fill(reason);
        });
        await assertSays(desk.locator("h1"), say("en", "staff-stage-decided"));
        const attach = desk.locator("details#attach");
        await attach.locator("summary").click();
        await attach.locator("input[type=file]").setInputFiles(decision);
        await attach.locator("button").click();
        await assertSays(desk.locator("main"), decision.name);
        await act(desk, "answer", async (form) => {
          await form.locator('[name="phrases"][value="come-to-counter"]').check();
          await form.locator("textarea").fill(answer);
        });
        await assertSays(desk.locator("h1"), say("en", "staff-stage-answered"));
      });

      await t.test("the holder, coming back with the card, sees the answer and every look", async () => {
        await phone.clearCookies({ name: "card" });
        await openCard(page, code.replaceAll("-", " ").toLowerCase());
        await assertSays(page.locator("h1"), say("ug", "state-answered"));
        await assertSays(page.locator(".outcome"), answer, say("ug", "phrase-come-to-counter"), officer.name);
        await assertSays(page.locator(".thread"), reason, say("ug", "message-decided-yes"));
        await assertDownload(page, decision);
        const looks = page.locator(".timeline .look");
        for (const look of await looks.all()) await assertSays(look, officer.name);
        await assertSays(looks, slip.name, contract.name);
        const kinds = ["sent", "listed", "asked", "completed", "accepted", "decided", "answered"];
        await assertSays(page.locator(".timeline"), ...kinds.map((kind) => say("ug", `event-${kind}`)));
      });

      await t.test("that settles it", async () => {
        await page.locator('form[action="/card/close"] button').click();
        await assertSays(page.locator("h1"), say("ug", "state-closed"));
      });
    });

    test("a late case reaches the escalation desk, and its holder knows", async () => {
      await openCard(page, town.card("late"));
      const notice = page.locator("main .notice");
      const told = pointIn(await text(notice));
      const [before, after] = say("ug", "case-late-told", { name: "\n" }).split("\n");
      await assertSays(notice, before.trim(), after.trim());

      const lead = town.member("lead", told);
      await counter.clearCookies({ name: "session" });
      await signIn(desk, lead);
      const row = desk.locator("tbody tr.late");
      assert.equal(await row.count(), 1, "one row, also for who answers for both desks");
      await assertSays(row, say("en", "staff-late"));
      await row.locator("a").click();
      await desk.waitForURL("**/staff/cases/*");
      await assertSays(desk.locator(".notice"), say("en", "staff-late"), told);
      await assertSays(desk.locator("main"), town.cards.find(({ state }) => state === "late").about);

      await page.reload();
      await assertSays(page.locator(".timeline .look"), lead.name);
      assert.ok(beginning("ug", "event-late").length > 0);
      await assertSays(page.locator(".timeline"), say("ug", "event-late"));
    });
  });
}
