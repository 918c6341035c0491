// Two stewards make an agreement on their pages, without script: each reads what it says before signing,
// everybody can read it afterwards, and one ends it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, onPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { signIn } from "./lib/member.mjs";
import { assertPage } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { emptyPlace } from "./lib/served.mjs";
import { beginning, say } from "./lib/words.mjs";

const tables = {
  "offices.csv": "key,name,name_ug\nhall,Town hall,شەھەر ھۆكۈمىتى\n",
  "points.csv":
    "key,office,name,name_ug,counter,lead\nhall-counter,hall,Hall counter,زال كۆزنىكى,yes,\nhall-lead,hall,Hall lead,زال باشلىقى,,yes\n",
  "staff.csv": "name,role,points\nAmina,officer,hall-counter\nBo,lead,hall-counter;hall-lead\nStan,steward,\n",
};
const en = languages.find((language) => language.tag === "en");

for (const database of ["sqlite", "postgres"]) {
  describe(`an agreement between two towns, on ${database}`, () => {
    let here, there, browser, keys, proposed, signed;
    before(async () => {
      browser = await launch();
      [here, there] = [await found("Saltmarket", database), await found("Harbour", database)];
      keys = await (await fetch(`${there.url}/.well-known/anydoor`)).text();
    });
    after(async () => {
      await browser?.close();
      await here?.close();
      await there?.close();
    });

    const steward = (town, work, language = "en") =>
      onPhone(browser, town, language, async (page) => {
        await signIn(page, town.signIn("Stan"));
        await page.locator('main a[href="/staff/agreements"]').click();
        return work(page);
      });
    const main = (page) => page.locator("main").innerText();
    const refused = (page) => page.locator(".summary").innerText();
    const upload = async (page, text) => {
      const file = { name: "file.json", mimeType: "application/json", buffer: Buffer.from(text) };
      if (text !== undefined && text !== null) await page.locator("#file").setInputFiles(file);
      await page.locator('form[action="/staff/agreements/read"] button').click();
    };
    /** What the button downloads, as the browser that is signed in gets it. */
    const download = async (page) => {
      const path = await page.locator('a[href$="/document"]').first().getAttribute("href");
      const answer = await page.request.get(new URL(path, page.url()).href);
      assert.match(answer.headers()["content-disposition"], /^attachment/);
      return answer.text();
    };

    test("the keys of a town are its own, and signed", () => {
      const document = JSON.parse(JSON.parse(keys).text);
      assert.equal(document.format, "anydoor keys v1");
      assert.equal(`http://${document.authority}`, there.url);
      assert.equal(document.keys.length, 3);
      assert.ok(document.offices.every((office) => office.readers[0].dormant === false));
    });

    test("a steward reads the other town's keys and proposes, with the passphrase once more", () =>
      steward(here, async (page) => {
        assert.ok((await main(page)).includes(say("en", "agreements-none")));
        await assertPage(page, en);
        await page.locator('form[action="/staff/agreements/read"] button').click();
        assert.ok((await refused(page)).includes(say("en", "agreements-choose-file")));
        for (const [text, key] of [
          ["nonsense", "agreement-bad-keys"],
          [keys.replace("Harbour", "Elsewhere"), "agreement-bad-altered"],
          [await (await fetch(`${here.url}/.well-known/anydoor`)).text(), "agreement-bad-one"],
          ['{"signatures":{}}', "agreement-bad-file"],
        ]) {
          await upload(page, text);
          assert.ok((await refused(page)).includes(say("en", key)), key);
        }
        await upload(page, keys);
        assert.equal(await page.locator("h1").innerText(), say("en", "agreements-propose", { town: "Harbour" }));
        const identity = JSON.parse(JSON.parse(keys).text).identity;
        assert.ok((await main(page)).includes(identity), "the key to compare by telephone");
        await assertPage(page, en);
        const all = await page.locator('input[name="clause"]').count();
        assert.ok(all >= 2, `${all} steps that can be handed over`);
        await page.locator("#passphrase").fill("wrong");
        await page.locator("#propose button").click();
        assert.ok((await refused(page)).includes(say("en", "error-bad-passphrase")));
        await page.locator('input[name="clause"]').last().uncheck();
        await page.locator("#until").fill("2001-01-01");
        await page.locator("#passphrase").fill(here.signIn("Stan").passphrase);
        await page.locator("#propose button").click();
        assert.ok((await refused(page)).includes(say("en", "agreement-bad-over")));
        assert.equal(await page.locator('input[name="clause"]:checked').count(), all - 1, "what was chosen is still there");
        await page.locator("#until").fill(new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10));
        await page.locator("#passphrase").fill(here.signIn("Stan").passphrase);
        await page.locator("#propose button").click();
        await page.waitForURL("**/staff/agreements");
        assert.ok((await main(page)).includes(say("en", "agreement-proposed")));
        proposed = await download(page);
        await page.goto("/agreements");
        assert.ok((await main(page)).includes(say("en", "agreements-none")), "nothing is agreed on yet");
        // Its own proposal is not the answer.
        await page.goto("/staff/agreements");
        await upload(page, proposed);
        assert.ok((await refused(page)).includes(say("en", "agreement-bad-unsigned")));
      }));

    test("the other steward reads what it says, and signs", () =>
      steward(there, async (page) => {
        await upload(page, proposed.replace("Saltmarket", "Saltmarsh"));
        assert.ok((await refused(page)).includes(say("en", "agreement-bad-altered")));
        await upload(page, proposed);
        assert.ok((await main(page)).includes(say("en", "agreements-read-first")));
        assert.ok((await main(page)).includes(say("en", "agreement-fields")));
        await assertPage(page, en);
        await page.locator("#passphrase").fill("wrong");
        await page.locator("#accept button").click();
        assert.ok((await refused(page)).includes(say("en", "error-bad-passphrase")));
        await page.locator("#passphrase").fill(there.signIn("Stan").passphrase);
        await page.locator("#accept button").click();
        await page.waitForURL("**/staff/agreements");
        assert.ok((await main(page)).includes(say("en", "agreement-in-force")));
        signed = await download(page);
        assert.equal(Object.keys(JSON.parse(signed).signatures).length, 2);
      }));

    test("signed by both it is in force here too", () =>
      steward(here, async (page) => {
        await upload(page, signed);
        await page.locator("#passphrase").fill(here.signIn("Stan").passphrase);
        await page.locator("#accept button").click();
        await page.waitForURL("**/staff/agreements");
        assert.ok((await main(page)).includes(say("en", "agreement-in-force")));
      }));

    test("everybody reads it in every language, from the page that says what this is", async () => {
      for (const language of languages) {
        await onPhone(browser, here, language.tag, async (page) => {
          await page.goto("/about");
          await page.locator('main a[href="/agreements"]').click();
          await assertPage(page, language);
          await page.locator('main a[href^="/agreements/"]').click();
          await assertPage(page, language);
          assert.ok((await main(page)).includes(say(language.tag, "agreement-in-force")));
          assert.equal(await download(page), signed);
          if (["en", "ug"].includes(language.tag)) await screenshot(page, `agreement-${language.tag}`);
        });
      }
      await steward(here, async (page) => {
        await assertPage(page, languages.find(({ tag }) => tag === "ug"));
        await screenshot(page, "staff-agreements-ug");
        await upload(page, keys);
        await assertPage(page, languages.find(({ tag }) => tag === "ug"));
        await screenshot(page, "staff-propose-ug");
      }, "ug");
    });

    test("an officer has no such page", () =>
      onPhone(browser, here, "en", async (page) => {
        await signIn(page, here.signIn("Amina"));
        assert.equal(await page.locator('main a[href="/staff/agreements"]').count(), 0);
        assert.equal((await page.goto("/staff/agreements")).status(), 403);
      }));

    test("one town ends it, with the passphrase, and the public page says so", () =>
      steward(here, async (page) => {
        await page.locator("details.act summary").click();
        await page.locator('form[action$="/end"] [name="passphrase"]').fill("wrong");
        await page.locator('form[action$="/end"] button').click();
        assert.ok((await refused(page)).includes(say("en", "error-bad-passphrase")));
        await page.locator("details.act summary").click();
        await page.locator('form[action$="/end"] [name="passphrase"]').fill(here.signIn("Stan").passphrase);
        await page.locator('form[action$="/end"] button').click();
        await page.waitForURL("**/staff/agreements");
        assert.ok((await main(page)).includes(say("en", "agreement-ended")));
        assert.ok((await here.run("agreement", "list")).includes("ended by this town"));
        const [ended] = JSON.parse(JSON.parse(await (await fetch(`${here.url}/.well-known/anydoor`)).text()).text).ends;
        await page.goto(`/agreements/${ended.agreement}`);
        assert.ok((await main(page)).includes(beginning("en", "agreement-ended")));
        assert.equal(await page.locator('a[href$="/end"]').count(), 1);
        // What has ended is not signed again.
        await page.goto("/staff/agreements");
        await upload(page, signed);
        assert.ok((await refused(page)).includes(say("en", "agreement-bad-ended")));
      }));
  });
}

/** A small town of this name, served. */
async function found(name, database) {
  const town = await emptyPlace({ database });
  for (const [file, text] of Object.entries(tables)) await town.write(file, text);
  const files = ["offices", "points", "staff"].flatMap((table) => [`--${table}`, `${table}.csv`]);
  await town.run("init", ...files, "--town", name, "--zone", "Asia/Shanghai", "--region", "cn");
  await town.serve();
  return town;
}
