// What holds for every page, whatever it is about.
import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";

/** Everything that the browser complains about from now on, but that a page was refused (4xx). */
export function complaints(context) {
  const list = [];
  context.on("weberror", (error) => list.push(error.error().message));
  context.on("console", (message) => {
    const refused = /^Failed to load resource: the server responded with a status of 4\d\d/;
    const ofPage = message.location().url.split("#")[0] === message.page()?.url().split("#")[0];
    if (message.type() === "error" && !(refused.test(message.text()) && ofPage)) {
      list.push(`${message.location().url}: ${message.text()}`);
    }
  });
  return list;
}

/** Language, direction, one heading, no wider than the screen, accessible. */
export async function assertPage(page, { tag, dir }) {
  const html = page.locator("html");
  assert.equal(await html.getAttribute("lang"), tag, `language of ${page.url()}`);
  assert.equal((await html.getAttribute("dir")) ?? "ltr", dir, `direction of ${page.url()}`);
  assert.equal(await page.locator("h1").count(), 1, `headings of ${page.url()}`);
  assert.ok((await page.title()).trim().length > 3, "a title");
  assert.deepEqual(await page.locator("body :text-matches('\\\\{\\\\s*\\\\$|undefined')").allTextContents(), []);
  await assertNarrow(page);
  await assertAccessible(page);
}

/** Nothing sticks out to the side. */
export async function assertNarrow(page) {
  const { width } = page.viewportSize();
  const wide = await page.locator("html").evaluate((root) => root.scrollWidth);
  if (wide <= width) return;
  const culprits = await page.evaluate(
    (width) =>
      [...document.body.querySelectorAll("*")]
        .filter((node) => {
          const box = node.getBoundingClientRect();
          return (box.right > width + 0.5 || box.left < -0.5) && !node.closest(".scroll, .skip");
        })
        .map((node) => node.outerHTML.slice(0, 120)),
    width,
  );
  assert.fail(`${page.url()}: ${wide} pixels wide on a screen of ${width}\n${culprits.join("\n")}`);
}

/** Opens `path` by POST with these very bytes, whatever no form would send. Gives the answer. */
export async function post(page, path, body, type = "application/x-www-form-urlencoded") {
  const url = new URL(path, page.url() === "about:blank" ? undefined : page.url()).href;
  await page.route(url, (route) =>
    route.continue({
      method: "POST",
      postData: body,
      headers: { ...route.request().headers(), "content-type": type },
    }),
  );
  try {
    return await page.goto(url);
  } finally {
    await page.unroute(url);
  }
}

/** Waits until `look`, run in the page, comes to something; it may be asynchronous. */
export async function until(page, look, arg) {
  for (const end = Date.now() + 15_000; Date.now() < end; await page.waitForTimeout(50)) {
    if (await page.evaluate(look, arg)) return;
  }
  throw new Error(`not within 15 seconds: ${look}`);
}
