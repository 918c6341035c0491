// "What can I get?" with script: worked out on this device. It shows the same as without, and while somebody answers
// nothing leaves the page and nothing is left behind.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, plainPhone, scriptedPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { assertPage, complaints } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";

let town, browser;
before(async () => {
  town = await startTown();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

const household = { work: "employed", home: "employer", household: "elsewhere", wages: "yes", "wages-job": "longer", business: "none", age: "٣٤" };

const ready = (page) => page.locator("main[data-on-device]").waitFor();
const next = (page) => page.locator("#form .buttons button.button:not([name])").click();
const field = (page) => page.locator("#form .field :is(input, textarea)").first();

/** The question on a page, with or without script: the name of its box. */
const asked = async (page) => ((await field(page).count()) ? field(page).getAttribute("name") : null);

/** What there is to read, without the sentence that differs: where the answers go. */
async function words(page) {
  return page.locator("main").evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const seen = [document.title];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent.trim().replace(/\s+/g, " ");
      if (text && !texts.currentNode.parentElement.closest("[data-private]")) seen.push(text);
    }
    const inputs = [...main.querySelectorAll("#form input:not([type=hidden])")];
    return [...seen, ...inputs.map((input) => (input.type === "radio" ? `${input.value} ${input.checked}` : input.value))];
  });
}

async function answer(page, answers) {
  const id = await asked(page);
  const before = await page.locator("main").textContent();
  if (!answers[id]) await page.locator('button[name="_say"][value="_unknown"]').click();
  else if (await page.locator(`input[type="radio"][name="${id}"]`).count()) {
    await page.locator(`[name="${id}"][value="${answers[id]}"]`).check();
    await next(page);
  } else {
    await field(page).fill(answers[id]);
    await next(page);
  }
  await page.waitForFunction((before) => document.querySelector("main").textContent !== before, before).catch(() => {});
  await page.waitForLoadState();
}

/** Everything that a page sends from now on. */
function sent(page) {
  const list = [];
  page.on("request", (request) => list.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ""}`));
  return list;
}

for (const language of languages) {
  describe(`in ${language.tag}`, () => {
    let plain, scripted, without, page, heard;
    before(async () => {
      plain = await plainPhone(browser, town, language.tag);
      scripted = await scriptedPhone(browser, town, language.tag);
      heard = complaints(scripted);
      [without, page] = [await plain.newPage(), await scripted.newPage()];
    });
    after(async () => {
      await plain?.close();
      await scripted?.close();
    });

    test("it shows the same as without script, and nothing leaves the page", async () => {
      await Promise.all([without.goto("/check"), page.goto("/check")]);
      await ready(page);
      const requests = sent(page);
      assert.notEqual(await page.locator("[data-private]").textContent(), await without.locator("[data-private]").textContent());
      await screenshot(page, `check-device-first-${language.tag}`);
      await assertPage(page, language);
      let questions = 0;
      for (; (await asked(without)) && questions < 20; questions += 1) {
        await answer(without, household);
        await answer(page, household);
        assert.deepEqual(await words(page), await words(without));
      }
      assert.ok(questions > 5 && !(await asked(page)), "it comes to the end");
      await screenshot(page, `check-device-result-${language.tag}`);
      await assertPage(page, language);
      assert.deepEqual(requests, [], "no request while answering");
      assert.deepEqual(await scripted.cookies().then((all) => all.map((cookie) => cookie.name)), ["language"]);
      const kept = () => [localStorage.length, sessionStorage.length, history.state, location.href];
      assert.deepEqual(await page.evaluate(kept), [0, 0, questions, `${town.url}/check`]);
      assert.deepEqual(await page.evaluate(async () => [await caches.keys(), await indexedDB.databases()]), [[], []]);
      assert.deepEqual(heard, []);
    });

    test("a wrong answer is said as the server says it", async () => {
      await Promise.all([without.goto("/check"), page.goto("/check")]);
      await ready(page);
      const requests = sent(page);
      for (const where of [without, page]) {
        for (let questions = 0; questions < 20 && (await asked(where)) !== "age"; questions += 1) await answer(where, {});
      }
      for (const wrong of ["thirty", "121", "-1", " "]) {
        for (const where of [without, page]) {
          await field(where).fill(wrong);
          await next(where);
          await where.locator(".summary").waitFor();
          await where.waitForLoadState();
        }
        const [ours, theirs] = [await words(page), await words(without)];
        assert.deepEqual(ours, theirs, wrong);
      }
      await assertPage(page, language);
      assert.equal(await page.evaluate(() => document.activeElement.className), "summary", "a screen reader is told");
      await page.locator(".summary a").click();
      assert.equal(await page.evaluate(() => document.activeElement.id), "age");
      assert.deepEqual(requests, []);
    });
  });
}

test("back, change, another language, and what fits so far", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  try {
    const page = await visitor.newPage();
    const heard = complaints(visitor);
    await page.goto("/check");
    await ready(page);
    const requests = sent(page);
    const first = await asked(page);
    await page.locator(`[name="${first}"]`).first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.locator('button[name="_back"]').waitFor();
    const second = await asked(page);
    assert.notEqual(second, first);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "reading begins at the top");
    await page.locator('button[name="_back"]').click();
    assert.equal(await page.locator(`[name="${first}"]:checked`).count(), 1);
    await page.goBack();
    assert.equal(await asked(page), second, "the browser's own way back");
    await page.goBack();
    assert.equal(await page.locator(`[name="${first}"]:checked`).count(), 1);
    await assertPage(page, { tag: "en", dir: "ltr" });
    await page.goForward();
    assert.equal(await asked(page), second);
    await page.locator('button[name="_show"]').click();
    await page.locator('button[name="_more"]').waitFor();
    await page.locator(`button[name="_change"][value="${first}"]`).click();
    await page.locator(`[name="${first}"]`).last().check();
    await next(page);
    assert.equal(await page.locator('button[name="_back"]').count(), 1);
    assert.deepEqual(requests, []);

    const half = await asked(page);
    await page.locator('button[value="ug"]').click();
    await page.locator('html[lang="ug"][dir="rtl"]').waitFor();
    assert.equal(await asked(page), half, "the same question in another language");
    assert.deepEqual(requests, ["POST /language back=%2Fcheck%2Fbook&language=ug", "GET /check/book "], "asked for without an answer");
    await assertPage(page, { tag: "ug", dir: "rtl" });
    await page.locator('button[name="_show"]').click();
    await page.locator('button[name="_more"]').waitFor();
    await page.locator('button[value="en"]').click();
    await page.locator('html[lang="en"]').waitFor();
    assert.equal(await page.locator("h1").textContent(), "What fits your answers");
    await page.reload();
    await ready(page);
    assert.equal(await page.locator('button[name="_back"]').count(), 0, "begun anew, nothing is left");
    assert.deepEqual(heard, []);
  } finally {
    await visitor.close();
  }
});

test("where the engine does not come, the server answers as it does without script", async () => {
  for (const lost of ["**/*.wasm", "**/check/book"]) {
    const visitor = await scriptedPhone(browser, town, "en");
    try {
      const page = await visitor.newPage();
      await page.route(lost, (route) => route.abort());
      await page.goto("/check");
      const private_ = await page.locator("[data-private]").textContent();
      assert.doesNotMatch(private_, /on this device/, "it does not promise what it cannot keep");
      const posted = page.waitForRequest((request) => request.method() === "POST");
      await page.locator('button[name="_say"][value="_unknown"]').click();
      assert.equal(new URL((await posted).url()).pathname, "/check");
      await page.locator('button[name="_back"]').waitFor();
    } finally {
      await visitor.close();
    }
  }
});

test("somebody who was faster than the engine loses nothing", async () => {
  const visitor = await scriptedPhone(browser, town, "en");
  try {
    const page = await visitor.newPage();
    let go;
    const held = new Promise((done) => (go = done));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/check");
    const requests = sent(page);
    await page.locator('button[name="_say"][value="_unknown"]').click();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('button[name="_back"]').count(), 0, "it waits");
    go();
    await page.locator('button[name="_back"]').waitFor();
    assert.ok(requests.every((request) => request.startsWith("GET ")), `${requests}`);
  } finally {
    await visitor.close();
  }
});
