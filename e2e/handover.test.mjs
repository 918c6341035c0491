// A step of a request goes to another town and comes back: the person sees every value that would cross
// before it does, takes it back, agrees again, and reads the answer; the same card opens the step there.
// Without script, but for the one page where the browser makes the other town's code.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, onPhone, scriptedPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { assertPage } from "./lib/page.mjs";
import { keep, openCard, send } from "./lib/person.mjs";
import { startTowns } from "./lib/towns.mjs";
import { beginning, ending, say } from "./lib/words.mjs";

const patience = 90_000; // milliseconds; the demo's window and a turn of the loop that carries

/** What the person answers; what the agreement lets cross is marked by its place. */
const crosses = { kind: "resident", number: "HC-4471-09", name: "Nurmuhemmet Abdulla", born: "1988-04-17" };
const stays = { from_town: "Larkfield it was", address: "Gate 12, Salt Street", phone: "555 0199" };

describe("a step in another town", () => {
  let towns, browser, card;
  before(async () => {
    towns = await startTowns();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await towns?.stop();
  });
  const here = (language, work) => onPhone(browser, towns.here, language, work);
  const there = (language, work) => onPhone(browser, towns.there, language, work);
  const main = (page) => page.locator("main").innerText();
  const agree = (page) => page.locator('form[action="/card/handover"] button').click();
  const whole = (page, tag) => assertPage(page, languages.find((l) => l.tag === tag));

  /** Asks for health cover to be moved. Gives the card; the request's page is open. */
  async function ask(page) {
    await page.goto("/apply/health-cover-transfer");
    for (const [name, value] of Object.entries({ ...crosses, ...stays })) {
      const radio = page.locator(`input[type=radio][name="${name}"][value="${value}"]`);
      if (await radio.count()) await radio.check();
      else await page.locator(`[name="${name}"]`).fill(value);
    }
    await page.locator('form[action="/apply/health-cover-transfer"] .buttons button').click();
    await page.waitForURL("**/apply/review");
    const code = await send(page);
    await keep(page);
    return code;
  }

  /** Looks at the open page again until it says `text`. */
  async function until(page, text) {
    const end = Date.now() + patience;
    for (;;) {
      const said = await main(page);
      if (said.includes(text)) return said;
      assert.ok(Date.now() < end, `never says ${text}:\n${said}`);
      await page.waitForTimeout(500);
      await page.reload();
    }
  }

  /** Agrees and waits until the other town acts. */
  async function across(page, language) {
    await page.goto("/card/handover");
    await agree(page);
    await until(page, beginning(language, "handed-there-due"));
  }

  const office = () => towns.there.member("lead", "Health Cover Office");

  test("every value that would cross is shown, and nothing else; it is taken back with one press", () =>
    here("ug", async (page) => {
      card = await ask(page);
      assert.ok((await main(page)).includes(say("ug", "handover-title")));
      await whole(page, "ug");
      await page.locator('a[href="/card/handover"]').click();
      const said = await main(page);
      for (const value of [crosses.number, crosses.name, say("ug", "health-cover-transfer-kind-resident")]) {
        assert.ok(said.includes(value), `${value} crosses`);
      }
      for (const value of Object.values(stays)) assert.ok(!said.includes(value), `${value} stays`);
      assert.ok(said.includes(say("ug", "health-cover-transfer-why")));
      await whole(page, "ug");
      await agree(page);
      await page.waitForURL("**/card/case*");
      assert.ok((await main(page)).includes(ending("ug", "handed-waiting")));
      await whole(page, "ug");
      await page.locator('form[action="/card/recall"] button').click();
      assert.ok((await main(page)).includes(beginning("ug", "handed-recalled")));
      assert.equal(await page.locator('form[action="/card/recall"]').count(), 0);
      await whole(page, "ug");
    }));

  test("it goes there once the person agrees again, is answered there, and the answer comes back", async () => {
    const before = await there("en", async (page) => {
      await signIn(page, office());
      return queue(page);
    });
    await here("ug", async (page) => {
      await openCard(page, card);
      await across(page, "ug");
      assert.ok((await main(page)).includes(say("ug", "next-elsewhere")));
      await whole(page, "ug");
    });
    await there("en", async (page) => {
      await signIn(page, office());
      const path = await arrived(page, before);
      await page.goto("/staff/queue");
      const row = page.locator("tr", { has: page.locator(`a[href="${path}"]`) });
      assert.ok((await row.innerText()).includes(beginning("en", "staff-came")));
      await page.goto(path);
      const said = await main(page);
      assert.ok(said.includes(ending("en", "staff-came-what")) && said.includes(crosses.number), said);
      for (const value of Object.values(stays)) assert.ok(!said.includes(value), `${value} stayed`);
      await whole(page, "en");
      await act(page, "accept");
      await act(page, "decide", async (form) => {
        await form.locator('[name="granted"][value="yes"]').check();
        await form.locator("textarea").fill("Your months are carried over: 31.");
      });
      await act(page, "answer", (form) => form.locator("textarea").fill("The record is on its way."));
    });
    await here("ug", async (page) => {
      await openCard(page, card);
      // The decision comes first; the answer, which ends it, is the last letter.
      const said = await until(page, say("ug", "state-answered"));
      for (const part of ["Your months are carried over: 31.", say("ug", "message-decided-yes"), "The record is on its way."]) {
        assert.ok(said.includes(part), `${part}:\n${said}`);
      }
      assert.ok(said.includes(ending("ug", "handed-remedy")) && said.includes(say("ug", "remedy-decision")), said);
      await whole(page, "ug");
      await page.locator('#handed a[href^="/card/letters/there-"]').first().click();
      const letter = await main(page);
      assert.ok(letter.includes("Your months are carried over: 31."), letter);
      assert.ok(letter.includes(say("ug", "letter-decision")) && letter.includes(say("zh-Hans", "letter-decision")));
      await whole(page, "ug");
    });
  });

  test("the card opens the step there: brought by the page here, with one press there", () =>
    here("ug", async (page) => {
      await openCard(page, card);
      await page.locator('#handed a[href^="/card/elsewhere/"]').first().click();
      await whole(page, "ug");
      const code = (await page.locator(".code").innerText()).replace(/\s/g, "");
      assert.notEqual(code, card);
      const kept = async () => (await page.context().cookies(towns.there.url)).find((c) => c.name === "card")?.value;
      await page.locator(`form[action="${towns.there.url}/card/arrive"] button`).click();
      await page.waitForURL(`${towns.there.url}/card/arrive`);
      assert.equal(await page.locator("#code").inputValue(), code);
      assert.equal(await kept(), undefined, "nothing is open yet");
      await whole(page, "ug");
      await page.locator('form[action="/card"] button.button').click();
      await page.waitForURL(`${towns.there.url}/card/case`);
      assert.ok((await main(page)).includes(ending("ug", "came-holder")));
      assert.equal(await page.locator(`#came a[href="${towns.here.url}/card"]`).count(), 1);
      await whole(page, "ug");
      // Its own letter, for its own office to stamp; and what is open in the other town stays so.
      await page.locator('#letters + p + ul a[href="/card/letters/decision"]').click();
      assert.ok((await main(page)).includes("Your months are carried over: 31."));
      await whole(page, "ug");
      await page.goto(`${towns.here.url}/card/case`);
      assert.equal(await page.locator("#handed").count(), 1);
    }));

  test("without script nobody can type another town's card there, and is led to it", () =>
    there("ar", async (page) => {
      await page.goto("/card");
      await page.locator('a[href="/card/elsewhere"]').click();
      assert.equal(await page.locator("#derive").isVisible(), false);
      assert.equal(await page.locator(`main a[href="${towns.here.url}/card"]`).count(), 1);
      await whole(page, "ar");
    }));

  test("with script the code is made in the browser, and the other one is never sent", async () => {
    const phone = await scriptedPhone(browser, towns.there, "en");
    const page = await phone.newPage();
    const sent = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    await page.goto("/card/elsewhere");
    await page.locator("#typed").fill(`${card.slice(0, -1)}U`);
    await page.locator("#derive button").click();
    await page.locator("#typed-error").waitFor({ state: "visible" });
    await page.locator("#typed").fill(card.toLowerCase());
    await page.locator("#derive button").click();
    await page.waitForURL("**/card/case");
    assert.ok((await main(page)).includes("Your months are carried over: 31."));
    const bare = (text) => text.replace(/[^0-9a-z]/gi, "").toUpperCase();
    assert.ok(sent.length > 2 && sent.every((one) => !bare(one).includes(bare(card))), "the card stays here");
    await phone.close();
  });

  test("at a counter the person agrees with the card's last group; not ours there, and whose it is then", () =>
    here("en", async (page) => {
      await signIn(page, towns.here.member("officer", "Residents’ Service, main hall"));
      await page.goto("/staff/counter");
      await page.locator('form[action="/staff/counter"] button').click();
      const code = await ask(page);
      await page.goto("/card/handover");
      await agree(page);
      assert.ok((await page.locator(".summary").innerText()).includes(say("en", "keep-wrong-group")));
      await whole(page, "en");
      await page.locator('input[name="last"]').fill(code.slice(-4).toLowerCase());
      const before = await there("en", async (other) => {
        await signIn(other, office());
        return queue(other);
      });
      await agree(page);
      await until(page, beginning("en", "handed-there-due"));
      await page.locator('#handed a[href^="/card/elsewhere/"]').click();
      assert.equal(await page.locator('form[action*="/card/arrive"]').count(), 0, "the computer is shared");
      await whole(page, "en");
      await there("en", async (other) => {
        await signIn(other, office());
        await other.goto(await arrived(other, before));
        await act(other, "return", (form) => form.locator("textarea").fill("This was paid in Oxbow."));
      });
      await page.goto("/card/case");
      const said = await until(page, ending("en", "handed-refused-owner"));
      assert.ok(said.includes("This was paid in Oxbow."), said);
      await whole(page, "en");
    }));
});
