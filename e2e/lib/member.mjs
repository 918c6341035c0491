// What a member of an office does: the steps that several tests share.
import assert from "node:assert/strict";

/** Types name and passphrase into the open sign-in page. */
export async function typeSignIn(page, { name, passphrase }) {
  await page.locator("#name").fill(name);
  await page.locator("#passphrase").fill(passphrase);
  await page.locator('form[action="/staff/sign-in"] button').click();
}

export async function signIn(page, who) {
  await page.goto("/staff");
  await typeSignIn(page, who);
  await page.waitForURL("**/staff/queue");
}

/** The addresses of all cases in the queue, over all its pages. */
export async function queue(page) {
  const links = [];
  await page.goto("/staff/queue");
  for (;;) {
    const here = page.locator('tbody a[href^="/staff/cases/"]');
    links.push(...(await here.evaluateAll((all) => all.map((a) => a.getAttribute("href")))));
    const next = page.locator('a[rel="next"]');
    if ((await next.count()) === 0) return links;
    await next.click();
  }
}

/** The one case that is in the queue now and was not `before`. */
export async function arrived(page, before) {
  const fresh = (await queue(page)).filter((link) => !before.includes(link));
  assert.equal(fresh.length, 1, `new in the queue: ${fresh}`);
  return fresh[0];
}

/** Opens the form of one act under the open case, fills it, and sends it. */
export async function act(page, verb, fill = async () => {}) {
  const details = page.locator(`details#${verb}`);
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  const form = page.locator(`form[action$="/${verb}"]`);
  await fill(form);
  await form.locator("button:not([name])").click();
}
