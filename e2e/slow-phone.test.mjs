// Walkthrough 4: three photos on a slow phone, one of them sideways and telling where it was taken.
// The connection is cut on the way and comes back; the office sees upright pages and nothing else.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, plainPhone, scriptedPhone } from "./lib/browser.mjs";
import { jpegTellings, photo } from "./lib/files.mjs";
import { arrived, queue, signIn } from "./lib/member.mjs";
import { write } from "./lib/person.mjs";
import { pointIn } from "./lib/places.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

const words = "GPS 43.825 87.616 canary";
const slow = { offline: false, latency: 80, downloadThroughput: 400_000, uploadThroughput: 200_000 };

for (const database of ["sqlite", "postgres"]) {
  describe(`a slow phone, on ${database}`, () => {
    let town, browser, phone, page;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
      phone = await scriptedPhone(browser, town, "ug");
      page = await phone.newPage();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });

    test("three photos, cut on the way, arrive upright and bare", async (t) => {
      let officer, before;
      await t.test("they are chosen, and part of one is covered by the keys", async () => {
        await write(page, { need: "My wages", name: "ئايگۈل" });
        const goesTo = await page.locator("dl.answers div").filter({ hasText: say("ug", "review-goes-to") }).innerText();
        officer = town.member("officer", pointIn(goesTo));
        const files = [];
        for (const [n, orientation] of [1, 6, 1].entries()) {
          const buffer = await photo(page, { width: 1200, height: 800, orientation, words });
          files.push({ name: `IMG_${n}.JPG`, mimeType: "image/jpeg", buffer });
        }
        assert.ok(files.every((file) => jpegTellings(file.buffer).some((told) => told.includes(words))));
        await page.locator("#file").setInputFiles(files);
        await page.locator("canvas.cover").nth(2).waitFor();
        await assertAccessible(page);
        const first = page.locator("canvas.cover").first();
        await first.focus();
        for (const key of ["ArrowDown", "Shift+ArrowRight", "Enter"]) await first.press(key);
        await assert.doesNotReject(page.getByText(`${say("ug", "upload-covered")} 1`).waitFor());
        const sideways = await page.locator("canvas.cover").nth(1).evaluate((c) => [c.width, c.height]);
        assert.deepEqual(sideways, [800, 1200], "turned upright before it is sent");
      });

      await t.test("the connection goes at 60 % and comes back", async () => {
        const wire = await phone.newCDPSession(page);
        await wire.send("Network.enable");
        await wire.send("Network.emulateNetworkConditions", slow);
        const pieces = [];
        page.on("request", (r) => r.url().endsWith("/card/uploads/piece") && pieces.push(r));
        page.on("requestfinished", (r) => r.url().endsWith("/card/uploads/finish") && pieces.push("end"));
        await page.locator('form[action="/apply/attach"] button').last().click();
        await page.waitForFunction(() => document.querySelector("progress")?.value >= 0.6);
        await wire.send("Network.emulateNetworkConditions", { ...slow, offline: true });
        await page.getByText(say("ug", "upload-waiting")).waitFor();
        const sent = pieces.length;
        await wire.send("Network.emulateNetworkConditions", slow);
        await page.waitForURL("**/apply/review", { timeout: 60_000 });
        await page.locator("#documents ~ ul li").nth(2).waitFor();
        assert.equal(await page.locator("#documents ~ ul li").count(), 3);
        const first = pieces.indexOf("end");
        assert.ok(sent > 1 && first - sent < sent, `it went on: ${sent} pieces before the cut, ${first - sent} after`);
      });

      await t.test("sent twice it is one case", async () => {
        const desk = await (await plainPhone(browser, town, "en")).newPage();
        await signIn(desk, officer);
        before = await queue(desk);
        const twice = page.evaluate(() => {
          const send = () => fetch("/apply/send", { method: "POST", body: new URLSearchParams(), redirect: "manual" });
          return Promise.all([send(), send()]).then((all) => all.map((a) => a.type));
        });
        assert.deepEqual(await twice, ["opaqueredirect", "opaqueredirect"]);
        const link = await arrived(desk, before);
        await desk.goto(link);
        const papers = desk.locator("h2 + ul a").filter({ hasText: "IMG_" });
        assert.equal(await papers.count(), 3);
        for (const [n, upright] of [[1200, 800], [800, 1200], [1200, 800]].entries()) {
          await desk.goto(link);
          await papers.nth(n).click();
          const image = desk.locator("img.sheet");
          const bytes = Buffer.from((await image.getAttribute("src")).split(",")[1], "base64");
          // In noise, three letters stand by chance: looked for are the places where something can be told.
          assert.deepEqual(jpegTellings(bytes), [], `photo ${n}`);
          assert.ok(!bytes.includes(words) && !bytes.includes("canary"), `photo ${n} tells ${words}`);
          const size = await image.evaluate((i) => i.decode().then(() => [i.naturalWidth, i.naturalHeight]));
          assert.deepEqual(size, upright);
          if (n === 1) await assertAccessible(desk);
        }
      });

      await t.test("a replay from another browser gets no card", async () => {
        const stranger = await scriptedPhone(browser, town, "en");
        const upload = { upload: "0123456789abcdef", size: "9" };
        const answers = [];
        for (const [path, form] of [["/apply/send", {}], ["/card/uploads", upload]]) {
          const answer = await stranger.request.post(path, { form, maxRedirects: 0 });
          answers.push([answer.status(), await answer.text(), answer.headers()["set-cookie"] ?? ""]);
        }
        assert.deepEqual(answers.map(([status]) => status), [401, 401]);
        const told = answers.flatMap(([, text, cookie]) => [text, cookie]).join();
        assert.ok(!/[0-9A-Z]{4}(-[0-9A-Z]{4}){5}/.test(told) && !told.includes("IMG_") && !told.includes("card="), told);
      });
    });
  });
}
