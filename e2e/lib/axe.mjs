// WCAG 2.2 AA as far as a program can tell. axe is a script, so a page seen without script is shown
// again, byte for byte and under the same address, to a visitor with script. It is not asked for a
// second time: some pages are shown once (a new card), and some looks are written down.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * By browser, the tabs with script that nobody looks at just now. Another visitor and another tab for each page would
 * be two new processes, which cost several times what is looked at in them.
 */
const idle = new WeakMap();

/** What is wrong with the open page, as lines: page, rule, node, and what to do. */
export async function axeFindings(page) {
  const browser = page.context().browser();
  const tabs = idle.get(browser) ?? idle.set(browser, []).get(browser);
  const tab = tabs.pop() ?? (await newTab(browser));
  const findings = await look(tab, page);
  tabs.push(tab); // one in which something failed is not used again
  return findings;
}

async function newTab(browser) {
  const scripted = await browser.newContext({
    bypassCSP: true, // axe is put in from outside
    serviceWorkers: "block", // one that was put up by a page would answer for the next
  });
  await scripted.addInitScript({ path: axe });
  const copy = await scripted.newPage();
  const tab = { copy, wire: await scripted.newCDPSession(copy), asked: [], shown: undefined, body: undefined };
  copy.on("request", (request) => tab.asked.push(request));
  await copy.route(
    (url) => url.href === tab.shown,
    (route) => route.fulfill({ body: tab.body, contentType: "text/html; charset=utf-8" }),
  );
  return tab;
}

async function look(tab, page) {
  const { copy, wire } = tab;
  [tab.body, tab.shown] = [await page.content(), page.url().split("#")[0]];
  await copy.setViewportSize(page.viewportSize());
  tab.asked.length = 0;
  await copy.goto(tab.shown);
  // What its script fetches after that is part of the page too.
  await Promise.all(tab.asked.map(async (request) => (await request.response())?.finished()));
  const { violations, looked } = await copy.evaluate(async (values) => {
    await window.caches?.keys(); // after what the page itself asked of its caches
    const { violations, passes } = await window.axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"], // of the other results one node each
    });
    return { violations, looked: passes.length };
  }, tags);
  assert.ok(looked > 0, `axe looked at nothing on ${tab.shown}`);
  // The next page is shown to somebody who was never here.
  await wire.send("Storage.clearDataForOrigin", { origin: new URL(tab.shown).origin, storageTypes: "all" });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => [tab.shown, `${id}: ${help}`, html, failureSummary].join("\n  ")),
  );
}

export async function assertAccessible(page) {
  const findings = await axeFindings(page);
  assert.equal(findings.length, 0, `${findings.length} findings\n${findings.join("\n")}`);
}
