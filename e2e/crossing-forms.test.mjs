// The forms whose requests can cross to another town: behind their doors, filled in badly and then well, on a
// phone without script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, onPhone } from "./lib/browser.mjs";
import { assertNarrow, assertPage } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

const languages = { en: "ltr", ug: "rtl", "zh-Hans": "ltr" };
const you = { name: "نۇرگۈل 王", address: "Bridge Street 3", phone: "555 0100" };
const born = { born: "1990-02-03", identity_number: "X <b>1" };
const from = { from_town: "Hill Town" };

/** By procedure: its door, what is typed that is wrong, and what is right; choices by their value. */
const forms = {
  "health-cover-transfer": ["health", { paid_until: "2026-02-30" }, { ...you, ...from, born: "1990-02-03", kind: "employee" }],
  "no-record-certificate": ["arrive", { since: "long ago" }, { ...you, ...born, ...from, purpose: "abroad" }],
  "identity-document-replacement": [
    "arrive",
    { born: "3 February" },
    { ...you, ...born, ...from, reason: "lost", collect: "counter", acting_for: "child" },
  ],
  "household-certificate": [
    "arrive",
    { "people.0.born": "2019-13-01" },
    { ...you, ...born, ...from, proves: "household", purpose: "school", "people.0.name": "Ay", "people.0.born": "" },
  ],
  "starting-a-business": [
    "business",
    { size: "-3", people: "many" },
    { ...you, town: "Hill Town", business: "Nur's", trade: "shop", premises: "Mill Lane 2", size: "٤٠", people: "2", start: "2026-12-01" },
  ],
};

async function fill(page, answers) {
  for (const [field, typed] of Object.entries(answers)) {
    const [rows, row] = field.split(".");
    const there = page.locator(`[name="${field}"]`);
    if (row && !(await there.count())) await page.locator(`button[name="_add"][value="${rows}"]`).click();
    const choice = page.locator(`[type="radio"][name="${field}"][value="${typed}"]`);
    if (await choice.count()) await choice.check();
    else await there.fill(typed);
  }
}

describe("forms that can cross", () => {
  let town, browser;
  before(async () => {
    town = await startTown();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await town?.stop();
  });
  for (const [id, [door, wrong, right]] of Object.entries(forms)) {
    for (const [tag, dir] of Object.entries(languages)) {
      test(`${id} in ${tag}`, () =>
        onPhone(browser, town, tag, async (page) => {
          await page.goto(`/doors/${door}`);
          await page.locator("main a", { hasText: say(tag, `${id}-name`) }).first().click();
          await page.goto(`/apply/${id}`);
          await assertNarrow(page);
          await screenshot(page, `crossing-${id}-${tag}`);
          const on = page.locator("#form .buttons button.button").last();
          await fill(page, wrong);
          await on.click();
          for (const field of [...Object.keys(wrong), "name"]) {
            assert.equal(await page.locator(`[id="${field}-error"]`).count(), 1, `${field} is named`);
          }
          for (const [field, typed] of Object.entries(wrong)) {
            assert.equal(await page.locator(`[name="${field}"]`).inputValue(), typed, "and still there");
          }
          await assertPage(page, { tag, dir });
          await fill(page, Object.fromEntries(Object.keys(wrong).map((field) => [field, ""])));
          await fill(page, right);
          await on.click();
          await page.waitForURL("**/apply/review");
          const seen = await page.locator("main").innerText();
          for (const text of Object.values(you)) assert.ok(seen.includes(text), text);
          assert.ok(seen.includes(say(tag, `${id}-name`)));
          await assertNarrow(page);
          await screenshot(page, `crossing-${id}-${tag}-review`);
        }));
    }
  }
});
