// A person takes receipts home from the card's page, and checks them without the town. Without script.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone } from "./lib/browser.mjs";
import { openCard } from "./lib/person.mjs";
import { startTown } from "./lib/town.mjs";

const program = resolve(import.meta.dirname, "../target/debug/anydoor");

for (const database of ["sqlite", "postgres"]) {
  describe(`receipts, on ${database}`, () => {
    let town, browser, key;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
      key = (await (await fetch(`${town.url}/log/key`)).text()).trim();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });

    /** Whether the program believes this text with this key, and what it says. */
    const verify = async (text, key) => {
      const file = join(town.data, "e2e-receipts.json");
      await writeFile(file, text);
      try {
        return { good: true, said: (await promisify(execFile)(program, ["verify", file, "--key", key])).stdout };
      } catch (refused) {
        return { good: false, said: `${refused.stdout}${refused.stderr}` };
      } finally {
        await rm(file);
      }
    };
    const taken = async (page, link) => {
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    };

    test("all of them and one, from the page in Uyghur; an altered word is found out", () =>
      onPhone(browser, town, "ug", async (page) => {
        await openCard(page, town.card("sent"));
        await page.locator("#receipts summary").click();
        await assertAccessible(page);
        const link = page.locator('#receipts a[href="/card/receipts"]');
        let all;
        do all = await taken(page, link);
        while (!JSON.parse(all.text).every((receipt) => receipt.proof)); // the demo publishes every two seconds
        assert.equal(all.name, "receipts.json");
        const { good, said } = await verify(all.text, key);
        assert.ok(good && said.includes("In the log, at index"), said);

        const one = await taken(page, page.locator('.timeline a[href^="/card/receipts/"]').first());
        assert.match(one.name, /^receipt-\d+\.json$/);
        assert.ok((await verify(one.text, key)).good);
        const altered = one.text.replace(/"day": "\d{4}/, '"day": "1999');
        assert.notEqual(altered, one.text);
        const refused = await verify(altered, key);
        assert.ok(!refused.good && refused.said.includes("BAD"), refused.said);
      }));
  });
}
