// What people really type and do: every bad input is answered with a clear sentence in their
// language, and nothing that they typed is lost.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, afterEach, describe, test } from "node:test";
import { launch, plainPhone } from "./lib/browser.mjs";
import { act, arrived, queue, signIn, typeSignIn } from "./lib/member.mjs";
import { assertNarrow, post } from "./lib/page.mjs";
import { ask, keep, openCard, send, write } from "./lib/person.mjs";
import { pointIn } from "./lib/places.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

const form = 'form[action="/apply/ask-for-help"]';

let town, browser, visitor, page, answered;
before(async () => {
  town = await startTown();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});
beforeEach(async () => {
  visitor = await plainPhone(browser, town, "en");
  page = await visitor.newPage();
  page.on("response", (response) => {
    if (response.request().isNavigationRequest()) answered = response.status();
  });
});
afterEach(() => visitor.close());

const main = () => page.locator("main").innerText();
async function assertSays(...wanted) {
  const said = await main();
  for (const each of wanted) assert.ok(said.includes(each), `“${each}” is not in: ${said.slice(0, 2000)}`);
}

/** Types into the form's fields and presses its button; the answer is the form again. */
async function refused(typed) {
  await page.goto("/apply/ask-for-help");
  for (const [id, text] of Object.entries(typed)) await page.locator(`#${id}`).fill(text);
  await page.locator(`${form} button`).click();
  await page.locator(".summary").waitFor();
  assert.equal(answered, 422);
  for (const [id, text] of Object.entries(typed)) assert.equal(await page.locator(`#${id}`).inputValue(), text);
}

describe("the form", () => {
  test("empty: says which question, and leads to it", async () => {
    await refused({ need: "" });
    const field = page.locator("#need");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    const about = (await field.getAttribute("aria-describedby")).split(" ");
    assert.ok(about.includes("need-error"));
    assert.equal((await page.locator("#need-error").innerText()).replace(/^!\s*/, ""), say("en", "form-error-required"));
    assert.equal(await page.locator('.summary a[href="#need"]').count(), 1);
    assert.match(await page.title(), new RegExp(`^${say("en", "errors-title")}`));
  });

  test("a megabyte in one line is kept and said to be too long", async () => {
    await refused({ need: "help", name: "ئ".repeat(500_000) });
    await assertSays(say("en", "form-error-too-long", { max: "200" }));
    await assertNarrow(page);
  });

  test("NUL is refused, and the rest of the text is kept", async () => {
    await post(page, `${town.url}/apply/ask-for-help`, "need=before%00after&name=Nur&reply_language=en");
    assert.equal(answered, 422);
    await assertSays(say("en", "form-error-has-nul"));
    assert.match(await page.locator("#need").inputValue(), /^before.?after$/su);
    assert.equal(await page.locator("#name").inputValue(), "Nur");
  });

  test("bytes that are no characters are shown as such", async () => {
    await post(page, `${town.url}/apply/ask-for-help`, Buffer.from("need=before%FF%FEafter&name=Nur"));
    assert.equal(answered, 422);
    await assertSays(say("en", "error-field-unreadable"));
    assert.equal(await page.locator("#need").inputValue(), "before\ufffd\ufffdafter");
    assert.equal(await page.locator("#name").inputValue(), "Nur");
  });

  test("an unknown procedure says where to go", async () => {
    await page.goto("/apply/grant-for-everything");
    assert.equal(answered, 404);
    await assertSays(say("en", "error-unknown-procedure"));
    await post(page, `${town.url}/apply/grant-for-everything`, "need=x");
    assert.equal(answered, 404);
  });

  test("changing the language half-way stays at the same place", async () => {
    await write(page, { need: "Where can my child go to school?", name: "Nur" });
    for (const [path, tag] of [["/apply/review", "ug"], ["/apply/change", "zh-Hans"], ["/apply/review", "en"]]) {
      await page.goto(path);
      await page.locator(`form[action="/language"] button[value="${tag}"]`).click();
      await page.locator(`html[lang="${tag}"]`).waitFor();
      assert.equal(new URL(page.url()).pathname, path);
      const kept = path.endsWith("change") ? await page.locator("#need").inputValue() : await main();
      assert.ok(kept.includes("Where can my child go to school?"));
    }
  });

  test("back from the check page still has what was typed", async () => {
    await write(page, { need: "Text that must survive", name: "Nur" });
    await page.locator('a[href="/apply/change"]').click();
    assert.equal(await page.locator("#need").inputValue(), "Text that must survive");
    assert.equal(await page.locator("#name").inputValue(), "Nur");
  });
});

describe("names and texts of every kind", () => {
  const cases = [
    ["one name", "Suharto", "I need a paper."],
    ["emoji", "🦊👩‍👩‍👧‍👦", "🏠❓ 👍🏽"],
    ["a right-to-left override", "Nur\u202egnp.exe", "abc\u202edef\u2067ghi"],
    ["two directions", "ئايگۈل Smith", "مەكتەپ School 123 (٤٥)"],
    ["markup", "<b onclick=x>Jo</b>", "{{ t('x') }} {% if %} <script>alert(1)</script> &amp;"],
    ["stacked marks", "Z͑ͫ̓a̴̵̞l̷g̢o", "x"],
  ];
  for (const [kind, name, need] of cases) {
    test(kind, async () => {
      await ask(page, { need, name });
      for (const text of [name, need]) {
        const shown = page.locator("dl.answers .words, dl.answers bdi").filter({ hasText: text });
        assert.equal(await shown.count(), 1, `${text} is not shown as it was typed`);
        // Whatever direction is in it ends with it.
        const apart = await shown.evaluate((node) => getComputedStyle(node).unicodeBidi);
        assert.match(apart, /isolate|plaintext/, `${kind}: unicode-bidi is ${apart}`);
      }
      await assertNarrow(page);
    });
  }
});

describe("the card", () => {
  const code = () => town.card("sent");
  const other = (character) => (character === "7" ? "8" : "7");
  const change = (text, at, to) => text.slice(0, at) + to + text.slice(at + 1);

  test("fits in its box on a phone, to be compared group by group", async () => {
    await open(change(code(), 0, other(code()[0])));
    const box = await page.locator("#code").evaluate((box) => [box.scrollWidth, box.clientWidth]);
    assert.ok(box[0] <= box[1], `${box[0]} pixels of code in a box of ${box[1]}`);
  });

  async function open(typed) {
    await page.goto("/card");
    await page.locator("#code").fill(typed);
    await page.locator('form[action="/card"] button').click();
  }

  test("any one character wrong says so, and keeps what was typed", async () => {
    for (const at of [0, 3, 12, 28]) {
      const typed = change(code(), at, other(code()[at]));
      await open(typed);
      assert.equal(answered, 422, typed);
      await assertSays(say("en", "error-card-mistyped"));
      assert.equal(await page.locator("#code").inputValue(), typed);
    }
  });

  test("any two neighbours changed say so", async () => {
    const plain = code().replaceAll("-", "");
    for (let at = 0; at < 23; at += 4) {
      const next = plain[at] === plain[at + 1] ? at + 1 : at;
      if (plain[next] === plain[next + 1]) continue;
      await open(plain.slice(0, next) + plain[next + 1] + plain[next] + plain.slice(next + 2));
      assert.equal(answered, 422, `swapped at ${next}`);
      await assertSays(say("en", "error-card-mistyped"));
    }
  });

  test("too short, empty, a wrong letter, a megabyte", async () => {
    const cases = [
      [code().slice(0, -1), beginning("en", "error-card-length")],
      ["", beginning("en", "error-card-length")],
      [change(code(), 0, "!"), say("en", "error-card-character", { position: "1" })],
      ["7".repeat(1_000_000), beginning("en", "error-card-length")],
    ];
    for (const [typed, sentence] of cases) {
      await open(typed);
      assert.equal(answered, 422);
      await assertSays(sentence);
      assert.ok(typed.startsWith(await page.locator("#code").inputValue()));
    }
  });

  test("lenient about case, blanks and look-alikes", async () => {
    await open(` ${code().toLowerCase().replaceAll("-", "  ").replaceAll("0", "o").replaceAll("1", "l")} `);
    await page.waitForURL("**/card/case");
  });

  test("a card of another town", async () => {
    await open("MTXM-8BX4-D78T-N4AB-Y08J-0SGR");
    assert.equal(answered, 401);
    await assertSays(say("en", "error-card-unknown"));
  });
});

describe("the session ends in mid-form", () => {
  test("of the holder: the message is kept and sent after the card", async () => {
    const typed = "A long message,\nwritten slowly.";
    const code = await ask(page, { need: "help" });
    await page.locator("#text").fill(typed);
    await visitor.clearCookies({ name: "card" });
    await page.locator('form[action="/card/message"] button:not([name])').click();
    assert.equal(answered, 401);
    await assertSays(say("en", "card-again"), typed);
    // A slip in the middle of it loses nothing either.
    await page.locator("#code").fill("7777");
    await page.locator('form[action="/card"] button').click();
    await assertSays(typed);
    await page.locator("#code").fill(code);
    await page.locator('form[action="/card"] button').click();
    assert.equal(await page.locator("#text").inputValue(), typed);
    await page.locator('form[action="/card/message"] button:not([name])').click();
    await page.waitForURL("**/card/case*");
    assert.equal(await page.locator(".thread .words").innerText(), typed);
  });

  test("of the holder, while a draft is changed", async () => {
    await write(page, { need: "first", name: "Nur" });
    await page.locator('a[href="/apply/card"]').click();
    const code = (await page.locator(".code span").allTextContents()).join("-");
    await page.goto("/apply/change");
    await page.locator("#need").fill("second, much longer");
    await visitor.clearCookies({ name: "card" });
    await page.locator('form[action="/apply/change"] button').click();
    await page.locator("#code").fill(code);
    await page.locator('form[action="/card"] button').click();
    assert.equal(await page.locator("#need").inputValue(), "second, much longer");
    await page.locator('form[action="/apply/change"] button').click();
    await page.waitForURL("**/apply/review");
    await assertSays("second, much longer");
  });

  test("of a member: text and boxes are kept and sent after signing in", async () => {
    await write(page, { need: "help" });
    const officer = town.member("officer", pointIn(await page.locator("dl.answers").innerText()));
    const counter = await plainPhone(browser, town, "en");
    try {
      const desk = await counter.newPage();
      await signIn(desk, officer);
      const before = await queue(desk);
      await send(page);
      await desk.goto(await arrived(desk, before));
      const typed = "Please bring\nboth pages.";
      await counter.clearCookies({ name: "session" });
      await act(desk, "complete", async (fields) => {
        await fields.locator('[value="pay-slips"]').check();
        await fields.locator("textarea").fill(typed);
      });
      assert.ok((await desk.locator("main").innerText()).includes(typed));
      await typeSignIn(desk, { name: officer.name, passphrase: "wrong" });
      assert.ok((await desk.locator("main").innerText()).includes(typed), "kept after a wrong passphrase");
      await typeSignIn(desk, officer);
      assert.equal(await desk.locator("main textarea").first().inputValue(), typed);
      await desk.locator('form[action$="/complete"] button').click();
      await keep(page);
      const asked = await page.locator(".asked").innerText();
      for (const each of [typed, say("en", "evidence-pay-slips")]) assert.ok(asked.includes(each), asked);
    } finally {
      await counter.close();
    }
  });
});

describe("the shared counter", () => {
  test("Send pressed twice is one case", async () => {
    await write(page, { need: "only once" });
    const officer = town.member("officer", pointIn(await page.locator("dl.answers").innerText()));
    const counter = await plainPhone(browser, town, "en");
    try {
      const desk = await counter.newPage();
      await signIn(desk, officer);
      const before = await queue(desk);
      const twice = () => visitor.request.post("/apply/send", { maxRedirects: 0 });
      const statuses = (await Promise.all([twice(), twice()])).map((answer) => answer.status());
      assert.deepEqual(statuses, [303, 303]);
      await send(page);
      await arrived(desk, before);
      await keep(page);
      const sent = page.locator(".timeline li").filter({ hasText: say("en", "event-sent") });
      assert.equal(await sent.count(), 1);
    } finally {
      await counter.close();
    }
  });

  test("after Finish, nothing of the person is shown: not back, not reload, not the next form", async () => {
    const secret = "Nobody else may read this sentence";
    const code = await ask(page, { need: secret, name: "Nurbanu" });
    await page.locator('form[action="/card/forget"] button').click();
    await page.waitForURL(`${town.url}/`);
    const clean = async (where) => {
      const shown = await page.content();
      for (const each of [secret, "Nurbanu", code]) assert.ok(!shown.includes(each), `${each} is shown ${where}`);
      const typed = await page.locator("input, textarea").evaluateAll((all) => all.map((field) => field.value).join());
      assert.ok(!typed.includes(secret) && !typed.includes("Nurbanu"), `in a field ${where}`);
    };
    await clean("at home");
    for (let step = 0; step < 6; step += 1) {
      const back = await page.goBack().catch(() => null);
      await clean(`${step + 1} steps back`);
      if (back === null && page.url() === "about:blank") break;
    }
    await page.goto("/apply/ask-for-help");
    await clean("in the next form");
    for (const path of ["/card/case", "/apply/review", "/apply/change", "/apply/card", "/card/documents/1"]) {
      await page.goto(path);
      await page.reload();
      assert.equal(answered, 401, path);
      await clean(`at ${path}`);
    }
  });

  test("a file of 26 MB is refused with a clear sentence, on the page it was chosen on", async (context) => {
    // From the disk, as a person's would come: what is handed to the browser as bytes takes longer than the upload.
    const folder = await mkdtemp(join(tmpdir(), "anydoor-e2e-"));
    const file = join(folder, "big.jpg");
    await writeFile(file, Buffer.alloc(26 * 1024 * 1024 + 1, 1));
    context.after(() => rm(folder, { recursive: true }));
    const add = async (action) => {
      await page.locator(`form[action="${action}"] input[type=file]`).setInputFiles(file);
      await page.locator(`form[action="${action}"] button`).click();
      await page.locator(".summary").waitFor();
      assert.equal(answered, 413);
      await assertSays(say("en", "upload-too-much", { megabytes: "25" }));
    };
    await write(page, { need: "help with a large file" });
    await add("/apply/attach");
    await assertSays("help with a large file");
    await send(page);
    await keep(page);
    await add("/card/attach");
    await assertSays("help with a large file");
  });

  test("no file chosen, and an empty message", async () => {
    await openCard(page, town.card("accepted"));
    await page.locator('form[action="/card/attach"] button').click();
    await assertSays(say("en", "error-no-file"));
    await page.locator('form[action="/card/message"] button:not([name])').click();
    await assertSays(say("en", "error-empty"));
  });
});
