// A steward follows a feed: rows that are not taken are named, what vanishes is marked for everybody and not deleted,
// and what comes back loses its mark. Whatever else answers at the address changes nothing. Without script.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { launch, onPhone, plainPhone } from "./lib/browser.mjs";
import { languages } from "./lib/languages.mjs";
import { signIn } from "./lib/member.mjs";
import { assertPage, complaints } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { beginning, say } from "./lib/words.mjs";

const service = (id, name) => ({ id, name, status: "active", phones: [{ id: `p${id}`, number: `555 000${id}` }] });
const both = [service("1", "Harbour breakfast"), service("2", "Harbour choir")];
const wrong = [{ id: "3", status: "active", organization_id: "9" }, service("2", "Twice")];

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const database of ["sqlite", "postgres"]) {
  describe(`following a feed, on ${database}`, () => {
    let town, source, address, answer, visitor, page, listing;
    before(async () => {
      source = createServer((request, response) => answer(response, new URL(request.url, address).searchParams));
      await new Promise((done) => source.listen(0, "127.0.0.1", done));
      address = `http://127.0.0.1:${source.address().port}/services.json`;
      town = await startTown({ database, config: "feeds_inside = true\n" });
      visitor = await plainPhone(browser, town, "en");
      page = await visitor.newPage();
      await signIn(page, town.member("steward"));
    });
    after(async () => {
      await visitor?.close();
      await town?.stop();
      source?.closeAllConnections();
      source?.close();
    });

    const serve = (services) => (answer = (response) => response.end(JSON.stringify({ services })));
    const main = () => page.locator("main").innerText();

    async function follow(name, where) {
      await page.goto("/staff/feeds");
      await page.locator("#name").fill(name);
      await page.locator("#address").fill(where);
      await Promise.all([page.waitForNavigation(), page.locator("#follow button").click()]);
    }

    /** Names the feed again, and waits until it was looked at: for what `shows` finds on its page. */
    async function looked(shows) {
      await follow("harbour", address);
      for (let tries = 0; tries < 60; tries += 1) {
        await page.goto("/staff/feeds/harbour");
        const text = await main();
        if (shows(text)) return text;
        await page.waitForTimeout(500);
      }
      assert.fail(await main());
    }

    /** The service of this name, once it is in the directory. */
    async function shown(name) {
      for (let tries = 0; tries < 20; tries += 1) {
        const said = await (await fetch(`${town.url}/hsds/services?search=${encodeURIComponent(name)}`)).json();
        if (said.contents.length > 0) return said.contents[0];
        await page.waitForTimeout(200);
      }
      assert.fail(`${name} is not in the directory`);
    }

    /** A mark on the listing's page is there, or gone: the town shows what it wrote a moment after it wrote it. */
    async function marked(there, where = listing) {
      for (let tries = 0; tries < 20; tries += 1) {
        const text = await (await fetch(`${town.url}${where}`)).text();
        if (/class="notice gone"/.test(text) === there) return;
        await page.waitForTimeout(200);
      }
      assert.fail(`${where} is ${there ? "not " : ""}marked`);
    }

    const number = (text, key) => Number(new RegExp(`${say("en", key)}\\s+(\\d+)`).exec(text)?.[1] ?? 0);

    test("an address that cannot be one is refused, and what was typed stays", async () => {
      await page.goto("/staff/queue");
      await page.locator('main a[href="/staff/feeds"]').click();
      await follow("harbour", "ftp://feeds.example/a");
      assert.ok((await main()).includes(say("en", "feeds-bad-address")));
      assert.equal(await page.locator("#address").inputValue(), "ftp://feeds.example/a");
      assert.equal(await page.locator("#name").inputValue(), "harbour");
      await follow("a name", address);
      assert.ok((await main()).includes(say("en", "feeds-bad-name")));
      await assertPage(page, languages.find((one) => one.tag === "en"));
    });

    test("it comes in, and every row that was not taken is named", async () => {
      serve([...both, ...wrong]);
      const text = await looked((said) => number(said, "feeds-n-rows") > 0);
      assert.equal(number(text, "feeds-n-new"), 4, text);
      assert.equal(number(text, "feeds-n-rejected"), 2, text);
      assert.ok(text.includes(say("en", "feeds-row-twice")) && text.includes(say("en", "feeds-row-empty")), text);
      for (const language of languages) {
        await visitor.addCookies([{ name: "language", value: language.tag, url: town.url }]);
        await page.goto("/staff/feeds/harbour");
        assert.ok((await main()).includes(say(language.tag, "feeds-row-twice")), language.tag);
        await screenshot(page, `feeds-rejected-${language.tag}`);
      }
      await visitor.addCookies([{ name: "language", value: "en", url: town.url }]);
      await page.goto("/staff/feeds/harbour");
      await assertPage(page, languages.find((one) => one.tag === "en"));
      const table = await page.request.get(`${town.url}/staff/feeds/harbour/rejected`);
      const lines = (await table.text()).trim().split("\n");
      assert.deepEqual([lines.length, lines[0]], [3, "file,line,column,code,reason,value"]);
      assert.ok(lines.some((line) => line.includes(",twice,this id stands above already,")), lines.join("\n"));
      const found = await shown("Harbour choir");
      listing = `/listings/${found.id}`;
      await marked(false);
    });

    test("what vanishes is marked, and keeps its telephone number", async () => {
      serve(both.slice(0, 1));
      const text = await looked((said) => number(said, "feeds-n-gone") > 0);
      assert.equal(number(text, "feeds-n-gone"), 1, text);
      assert.equal(number(text, "feeds-n-removed"), 0, text);
      await marked(true);
      const said = await (await fetch(`${town.url}/hsds/services/${listing.split("/").pop()}`)).json();
      assert.match(said.anydoor.gone, /^20\d\d-\d\d-\d\d$/);
      assert.equal(said.phones[0].number, "555 0002");
    });

    for (const language of languages) {
      test(`a reader is told in ${language.tag}`, () =>
        onPhone(browser, town, language.tag, async (reader) => {
          const heard = complaints(reader.context());
          await reader.goto(listing);
          assert.ok((await reader.locator(".notice.gone").innerText()).includes(beginning(language.tag, "listing-gone")));
          await assertPage(reader, language);
          await screenshot(reader, `gone-${language.tag}`);
          await reader.goto("/");
          await reader.locator("#q").fill("harbour choir");
          await reader.locator('form[action="/find"] button').click();
          await reader.waitForURL("**/find");
          const row = reader.locator(`li:has(a[href="${listing}"])`);
          assert.ok((await row.innerText()).includes(say(language.tag, "found-gone")));
          assert.deepEqual(heard, []);
        }));
      test(`the steward's pages in ${language.tag}`, async () => {
        await visitor.addCookies([{ name: "language", value: language.tag, url: town.url }]);
        for (const path of ["/staff/feeds", "/staff/feeds/harbour"]) {
          await page.goto(path);
          await assertPage(page, language);
          await screenshot(page, `feeds${path.includes("harbour") ? "-one" : ""}-${language.tag}`);
        }
        await visitor.addCookies([{ name: "language", value: "en", url: town.url }]);
      });
    }

    test("a page, an error, nothing at all: the reason is told, and nothing is changed", async () => {
      const before = await (await fetch(`${town.url}/hsds/services?per_page=100`)).text();
      for (const [how, key] of [
        [(response) => response.end("<!doctype html><title>Moved</title>"), "feeds-why-page"],
        [(response) => response.writeHead(500).end(), "feeds-why-status"],
        [(response) => response.end("  "), "feeds-why-empty"],
        [(response) => response.end('{"services":[]}'), "feeds-why-no-services"],
        [(response) => response.end(JSON.stringify({ contents: both, total_pages: 7 })), "feeds-why-other-page"],
      ]) {
        answer = how;
        const text = await looked((said) => said.includes(beginning("en", key)));
        assert.ok(text.includes(say("en", "feeds-nothing-taken")), text);
      }
      assert.equal(await (await fetch(`${town.url}/hsds/services?per_page=100`)).text(), before);
    });

    test("what comes back loses its mark", async () => {
      serve(both);
      await looked((said) => number(said, "feeds-n-back") === 1);
      await marked(false);
    });

    describe("a list in three pages", () => {
      const three = [...both, service("3", "Harbour walk")];
      let asked;
      /** One service a page; `told` may say something else of a page. */
      const inPages = (list, told = () => ({})) => {
        asked = [];
        answer = (response, parameters) => {
          const number = Number(parameters.get("page") ?? 1);
          asked.push(number);
          const [total, contents] = [list.length, list.slice(number - 1, number)];
          const page = { total_items: total, total_pages: total, page_number: number, size: 1, contents };
          response.end(JSON.stringify({ ...page, ...told(number) }));
        };
      };
      const everything = async () => (await fetch(`${town.url}/hsds/services?per_page=100`)).text();

      test("is taken whole", async () => {
        inPages(three);
        const text = await looked((said) => number(said, "feeds-n-rows") === 6);
        assert.deepEqual([1, 2, 3].map((page) => asked.includes(page)), [true, true, true], `${asked}`);
        assert.equal(number(text, "feeds-n-new"), 2, text);
        assert.equal(number(text, "feeds-n-gone"), 0, text);
        assert.ok(text.includes(say("en", "feeds-rejected-none")), text);
        assert.equal((await shown("Harbour walk")).name, "Harbour walk");
        await marked(false);
      });

      for (const [what, told, page] of [
        ["the list grew by a page", { total_items: 4, total_pages: 4 }, 3],
        ["one service fewer on as many pages", { total_items: 2 }, 2],
        ["another page than was asked for", { page_number: 1, contents: three.slice(0, 1) }, 3],
      ]) {
        test(`changes while it is read: ${what}`, async () => {
          const before = await everything();
          inPages(three, (number) => (number === page ? told : {}));
          const text = await looked((said) => said.includes(say("en", "feeds-why-other-page", { n: String(page) })));
          assert.ok(text.includes(say("en", "feeds-nothing-taken")), text);
          assert.equal(await everything(), before);
          await marked(false);
          inPages(three);
          await looked((said) => number(said, "feeds-n-rows") === 6);
        });
      }

      test("what is on none of its pages any more is marked", async () => {
        inPages(three.slice(0, 2));
        await looked((said) => number(said, "feeds-n-gone") === 1);
        await marked(false);
        await marked(true, `/listings/${(await shown("Harbour walk")).id}`);
      });
    });

    test("who is no steward reads none of it", () =>
      onPhone(browser, town, "en", async (other) => {
        await signIn(other, town.member("lead"));
        assert.equal((await other.goto("/staff/feeds")).status(), 403);
        assert.equal((await other.goto("/staff/feeds/harbour")).status(), 403);
      }));

    test("it is stopped, and what came from it stays", async () => {
      await page.goto("/staff/feeds");
      await Promise.all([page.waitForNavigation(), page.locator('form[action="/staff/feeds/stop"] button').click()]);
      assert.ok((await main()).includes(say("en", "feeds-none")));
      assert.equal((await page.goto(listing)).status(), 200);
    });
  });
}
