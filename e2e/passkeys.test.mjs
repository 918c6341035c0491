// A member adds a passkey, signs in with it and opens a case, takes it away and is refused; and once
// with a device that cannot compute keys. The device is the browser's own pretended one. Passkeys
// belong to a name: the page is opened at localhost, not at a number.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone, scriptedPhone } from "./lib/browser.mjs";
import { act, queue, signIn } from "./lib/member.mjs";
import { assertNarrow, complaints } from "./lib/page.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { startTown } from "./lib/town.mjs";
import { say } from "./lib/words.mjs";

/** A phone at the town's name, and a device in it that presses yes. */
async function withDevice(browser, town, language, hasPrf) {
  const named = { url: town.url.replace("127.0.0.1", "localhost") };
  const phone = await scriptedPhone(browser, named, language);
  const page = await phone.newPage();
  const wire = await phone.newCDPSession(page);
  await wire.send("WebAuthn.enable");
  const options = { protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasPrf };
  const owner = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  await wire.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, ...owner } });
  return { phone, page, wrong: complaints(phone) };
}

for (const database of ["sqlite", "postgres"]) {
  describe(`passkeys, on ${database}`, () => {
    let town, browser;
    before(async () => {
      town = await startTown({ database });
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await town?.stop();
    });
    const press = (page) => page.locator("form[data-passkey] button").click();
    const add = async (page, { passphrase }) => {
      await page.goto("/staff/passkeys");
      await page.locator("#device").selectOption("phone");
      await page.locator("#passphrase").fill(passphrase);
      await press(page);
    };
    const signOut = (page) => page.locator('form[action="/staff/sign-out"] button').click();

    test("added, signed in with, taken away, refused", async () => {
      const who = town.member("officer");
      const { phone, page, wrong } = await withDevice(browser, town, "ug", true);
      await page.goto("/staff");
      await screenshot(page, `passkeys-sign-in-${database}`);
      await assertAccessible(page);
      await assertNarrow(page);
      await press(page);
      await page.getByText(say("ug", "passkeys-closed")).waitFor();

      await signIn(page, who);
      await add(page, { passphrase: "wrong" });
      assert.ok((await page.locator(".summary").innerText()).includes(say("ug", "error-bad-passphrase")));
      assert.ok((await page.locator("main").innerText()).includes(say("ug", "passkeys-none")));
      await add(page, who);
      await page.locator(".readers li").waitFor();
      assert.equal(await page.locator(".readers li").count(), 1);
      assert.ok((await page.locator(".readers").innerText()).includes(say("ug", "passkeys-phone")));
      await assertAccessible(page);
      await assertNarrow(page);
      await screenshot(page, `passkeys-list-${database}`);
      await add(page, who);
      await page.getByText(say("ug", "error-passkey-there")).waitFor();

      await signOut(page);
      await press(page);
      await page.waitForURL("**/staff/queue");
      const [open] = await queue(page);
      assert.equal((await page.goto(open)).status(), 200, "the passkey opens what the passphrase opens");

      // A session that ended leads back to where it was, with what was typed.
      await phone.clearCookies({ name: "session" });
      await page.goto(open);
      await press(page);
      await page.waitForURL(`**${open}`);
      await act(page, "reply", async (form) => {
        await form.locator("textarea").fill("typed before it ended");
        await phone.clearCookies({ name: "session" });
      });
      await press(page);
      await page.getByText(say("ug", "staff-kept-title")).first().waitFor();
      assert.equal(await page.locator("main textarea").inputValue(), "typed before it ended");

      await page.goto("/staff/passkeys");
      await page.locator('form[action="/staff/passkeys/remove"] button').click();
      await page.getByText(say("ug", "passkeys-none")).waitFor();
      await signOut(page);
      await press(page);
      await page.locator(".summary").waitFor();
      assert.ok((await page.locator(".summary").innerText()).includes(say("ug", "error-passkey-unknown")));
      await screenshot(page, `passkeys-refused-${database}`);
      await signIn(page, who);
      assert.deepEqual(wrong, []);
      await phone.close();
    });

    test("a device that computes no keys is told so, and nothing is kept of it", async () => {
      const who = town.member("lead");
      const { phone, page, wrong } = await withDevice(browser, town, "en", false);
      await signIn(page, who);
      await add(page, who);
      await page.getByText(say("en", "passkeys-unable")).waitFor();
      await screenshot(page, `passkeys-unable-${database}`);
      await assertAccessible(page);
      await page.goto("/staff/passkeys");
      assert.ok((await page.locator("main").innerText()).includes(say("en", "passkeys-none")));
      assert.deepEqual(wrong, []);
      await phone.close();
    });

    test("without script there is a sentence, and the passphrase", () =>
      onPhone(browser, town, "en", async (page) => {
        await page.goto("/staff");
        assert.equal(await page.locator("form[data-passkey]").isVisible(), false);
        await signIn(page, town.member("lead"));
        await page.goto("/staff/members");
        await page.locator('a[href="/staff/passkeys"]').click();
        assert.ok((await page.locator("main").innerText()).includes(say("en", "passkeys-script")));
        assert.equal(await page.locator("form[data-passkey]").isVisible(), false);
        await assertAccessible(page);
        await assertNarrow(page);
      }));
  });
}
