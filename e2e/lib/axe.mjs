// WCAG 2.2 AA as far as a program can tell. axe is a script, so a page seen without script is shown
// again, byte for byte and under the same address, to a visitor with script. It is not asked for a
// second time: some pages are shown once (a new card), and some looks are written down.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What is wrong with the open page, as lines: page, rule, node, and what to do. */
export async function axeFindings(page) {
  const scripted = await page.context().browser().newContext({
    bypassCSP: true, // axe is put in from outside
    viewport: page.viewportSize(),
  });
  try {
    const copy = await scripted.newPage();
    const body = await page.content();
    const shown = page.url().split("#")[0];
    await copy.route(
      (url) => url.href === shown,
      (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
    );
    await copy.goto(shown);
    await copy.evaluate(source);
    const { violations, passes } = await copy.evaluate(
      (values) => window.axe.run(document, { runOnly: { type: "tag", values } }),
      tags,
    );
    assert.ok(passes.length > 0, `axe looked at nothing on ${shown}`);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) =>
        [shown, `${id}: ${help}`, html, failureSummary].join("\n  "),
      ),
    );
  } finally {
    await scripted.close();
  }
}

export async function assertAccessible(page) {
  const findings = await axeFindings(page);
  assert.equal(findings.length, 0, `${findings.length} findings\n${findings.join("\n")}`);
}
