// Every page in every language: accessible, as wide as a phone, whole without script, and silent.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, plainPhone } from "./lib/browser.mjs";
import { importFeed } from "./lib/feed.mjs";
import { languages } from "./lib/languages.mjs";
import { act, queue, signIn, typeSignIn } from "./lib/member.mjs";
import { assertPage, complaints, post } from "./lib/page.mjs";
import { openCard, send, write } from "./lib/person.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";

const mistyped = (code) => code.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

let town, browser;
before(async () => {
  town = await startTown();
  await importFeed(town);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await town?.stop();
});

async function find(page, words) {
  await page.goto("/");
  await page.locator("#q").fill(words);
  await page.locator('form[action="/find"] button').click();
  await page.waitForURL("**/find");
}

async function listing(page, words) {
  await find(page, words);
  await page.locator('.rows a[href^="/listings/"]').first().click();
  await page.waitForURL("**/listings/*");
}

/** The pages of people: name, status, how to get there. */
const public_ = [
  ["home", 200, (page) => page.goto("/")],
  ["find", 200, (page) => find(page, "school")],
  ["find-nothing", 200, (page) => find(page, "zzqqxx")],
  ["find-empty", 200, (page) => find(page, "")],
  ["door", 200, (page) => page.goto("/doors/family")],
  ["listing", 200, (page) => page.goto("/doors/health").then(() => page.locator(".rows a").first().click())],
  ["listing-no-hours", 200, (page) => listing(page, "Reading letters")],
  ["listing-no-form", 200, (page) => listing(page, "Religious marriage registration")],
  ["listing-long", 200, (page) => listing(page, "Haltestellenbeschriftungsgenehmigungs".repeat(6))],
  ["listing-odd", 200, (page) => listing(page, "Bold quoted desk")],
  ["counters", 200, (page) => page.goto("/counters")],
  ["here", 200, async (page) => {
    await page.goto("/counters");
    return page.goto(await page.locator('main a[href^="/here/"]').first().getAttribute("href"));
  }],
  ["sign", 200, async (page) => {
    await page.goto("/counters");
    return page.goto(`${await page.locator('main a[href^="/here/"]').first().getAttribute("href")}/sign`);
  }],
  ["check", 200, (page) => page.goto("/check")],
  ["check-wrong", 422, (page) => post(page, `${town.url}/check`, "_now=age&age=old&work=own")],
  ["check-result", 200, (page) => post(page, `${town.url}/check`, "wages=yes&wages-job=longer&age=17&_show=1")],
  ["about", 200, (page) => page.goto("/about")],
  ["agreements", 200, (page) => page.goto("/agreements")],
  ["apply", 200, (page) => page.goto("/apply/ask-for-help")],
  [
    "apply-errors",
    422,
    async (page) => {
      await page.goto("/apply/ask-for-help");
      await page.locator("#name").fill("x".repeat(300));
      await page.locator('form[action="/apply/ask-for-help"] button').click();
    },
  ],
  ["print", 200, (page) => page.goto("/apply/ask-for-help/print")],
  ["card", 200, (page) => page.goto("/card")],
  [
    "card-mistyped",
    422,
    async (page) => {
      await page.goto("/card");
      await page.locator("#code").fill(mistyped(town.card("sent")));
      await page.locator('form[action="/card"] button').click();
    },
  ],
  ["card-elsewhere", 200, (page) => page.goto("/card/elsewhere")],
  ["card-arrived", 200, (page) => post(page, `${town.url}/card/arrive`, "code=ABCD-EFGH")],
  ["card-asked-again", 401, (page) => page.goto("/card/case")],
  ["not-found", 404, (page) => page.goto("/no/such/page")],
  ["unknown-procedure", 404, (page) => page.goto("/apply/no-such-procedure")],
  ["unknown-listing", 404, (page) => page.goto("/listings/00000000-0000-4000-8000-000000000000")],
  ["wrong-method", 405, (page) => post(page, `${town.url}/about`, "x=1")],
  ["unreadable", 400, (page) => post(page, `${town.url}/find`, "nonsense", "multipart/form-data; boundary=x")],
  ["too-large", 413, (page) => post(page, `${town.url}/find`, `q=${"x".repeat(5 << 20)}`)],
];

const states = ["draft", "sent", "to_complete", "accepted", "decided", "answered", "closed", "withdrawn", "late"];

/** The pages of whoever has a card. */
const holders = [
  ["review", 200, (page) => write(page, { need: "A long sentence. ".repeat(20), name: "Nur" })],
  ["change", 200, (page) => page.goto("/apply/change")],
  ["contact", 200, (page) => page.goto("/card/contact")],
  ["card-shown", 200, (page) => page.goto("/apply/review").then(() => send(page))],
  [
    "card-not-kept",
    422,
    async (page) => {
      await page.goto("/apply/card");
      await page.locator("#last").fill("0000");
      await page.locator('button[value="typed"]').click();
    },
  ],
  ...states.map((state) => [`case-${state}`, 200, (page) => openCard(page, town.card(state))]),
  [
    "letter",
    200,
    async (page) => {
      await openCard(page, town.card("decided"));
      await page.locator('a[href$="/letters/decision"]').click();
    },
  ],
  ["letter-not-there", 404, (page) => page.goto("/card/letters/withdrawal")],
  [
    "withdraw",
    200,
    async (page) => {
      await openCard(page, town.card("accepted"));
      await page.goto("/card/withdraw");
    },
  ],
];

/** The pages of members. */
const members = [
  ["sign-in", 200, (page) => page.goto("/staff")],
  [
    "sign-in-wrong",
    401,
    async (page) => {
      await page.goto("/staff");
      await page.locator("#name").fill("nobody");
      await page.locator("#passphrase").fill("wrong");
      await page.locator('form[action="/staff/sign-in"] button').click();
    },
  ],
  ["session-ended", 200, (page) => page.goto("/staff/queue")],
  ["queue", 200, (page) => signIn(page, town.member("lead", "Residents’ Service, main hall"))],
  ["passkeys", 200, (page) => page.goto("/staff/passkeys")],
  [
    "staff-case",
    200,
    async (page) => {
      const [first] = await queue(page);
      await page.goto(first);
    },
  ],
  [
    "staff-letter",
    200,
    async (page) => {
      const [first] = await queue(page);
      await page.goto(`${first}/letters/timeline`);
    },
  ],
  [
    "staff-case-again",
    200,
    async (page) => {
      const [first] = await queue(page);
      await page.goto(first);
    },
  ],
  [
    "session-ended-kept",
    401,
    async (page) => {
      await page.context().clearCookies({ name: "session" });
      await act(page, "reply", (form) => form.locator("textarea").fill("Typed before the session ended."));
    },
  ],
  ["kept", 200, (page) => typeSignIn(page, town.member("lead", "Residents’ Service, main hall"))],
  ["counter-choose", 200, (page) => page.goto("/staff/counter")],
  [
    "counter-mode",
    200,
    async (page) => {
      await page.locator('form[action="/staff/counter"] button').click();
      await page.waitForURL((url) => url.pathname === "/");
    },
  ],
  ["counter-on", 200, (page) => page.goto("/staff/counter")],
  ["counter-review", 200, (page) => write(page, { need: "At the counter" })],
  [
    "counter-bad-date",
    409,
    async (page) => {
      await page.locator("#received").fill("2999-01-01");
      await page.locator('form[action="/apply/send"] button').click();
    },
  ],
  [
    "counter-left",
    200,
    async (page) => {
      await page.goto("/staff/counter");
      await page.locator('form[action="/staff/counter/leave"] button').click();
      await page.waitForURL("**/staff/queue");
    },
  ],
  ["staff-case-unknown", 404, (page) => page.goto("/staff/cases/00000000-0000-4000-8000-000000000000")],
  [
    "steward",
    undefined,
    async (page) => {
      await page.context().clearCookies({ name: "session" });
      await signIn(page, town.member("steward"));
    },
  ],
  ["staff-agreements", 200, (page) => page.goto("/staff/agreements")],
];

describe("every page", { concurrency: 2 }, () => {
  for (const language of languages) {
    describe(`in ${language.tag}`, () => {
      for (const [group, pages] of Object.entries({ public_, holders, members })) {
        test(group, async (t) => {
          const visitor = await plainPhone(browser, town, language.tag);
          const heard = complaints(visitor);
          const page = await visitor.newPage();
          let status;
          page.on("response", (answer) => {
            if (answer.request().isNavigationRequest()) status = answer.status();
          });
          for (const [name, expected, open] of pages) {
            await t.test(name, async () => {
              await open(page);
              if (expected) assert.equal(status, expected);
              // What is folded away is part of the page too.
              const folded = page.locator("details:not([open]) > summary");
              while ((await folded.count()) > 0) await folded.first().click();
              await screenshot(page, `${name}-${language.tag}`);
              await assertPage(page, language);
              assert.deepEqual(heard.splice(0), []);
            });
          }
          await visitor.close();
        });
      }
    });
  }
});
