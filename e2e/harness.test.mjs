// The tools of these tests, tried on pages of our own: a check that cannot fail holds nothing.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { axeFindings } from "./lib/axe.mjs";
import { launch, plainPhone, scriptedPhone } from "./lib/browser.mjs";
import { freshDatabase } from "./lib/postgres.mjs";
import { cards, signIns } from "./lib/sign-ins.mjs";
import { weight } from "./lib/weight.mjs";

const strict = { "content-security-policy": "default-src 'none'; style-src 'self'" };
const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body><main>${body}</main></body></html>`;
const noise = randomBytes(6000).toString("hex"); // compresses to half at best
const pages = {
  "/good": page("<h1>Good</h1><p>Text.</p>"),
  "/bad": page(`<h1>Bad</h1><img src="data:,"><input name="q"><p style="color:#ddd">Pale.</p>`),
  "/script": page(`<h1 id="h">off</h1><script>h.textContent = "on"</script>`),
  "/language": page("<h1>language</h1>"),
  "/heavy": page("<h1>Heavy</h1>", `<link rel="stylesheet" href="/heavy.css">`),
  "/heavy.css": `/* ${noise} */`,
};

const town = {};
let server, browser, asked;
before(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const policy = request.url === "/script" || request.url === "/bad" ? {} : strict;
    response.writeHead(pages[request.url] ? 200 : 404, {
      "content-type": request.url.endsWith(".css") ? "text/css" : "text/html",
      "content-encoding": "gzip",
      ...policy,
    });
    response.end(gzipSync(pages[request.url] ?? ""));
  });
  asked = [];
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  town.url = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

async function visit(how, path, look) {
  const visitor = await how(browser, town, "ug");
  try {
    const page = await visitor.newPage();
    await page.goto(path);
    return await look(page);
  } finally {
    await visitor.close();
  }
}

test("axe passes a good page under a strict policy, and asks for it once", async () => {
  asked.length = 0;
  assert.deepEqual(await visit(plainPhone, "/good", axeFindings), []);
  assert.equal(asked.filter(({ url }) => url === "/good").length, 1);
});

test("axe finds what is wrong without script", async () => {
  const findings = (await visit(plainPhone, "/bad", axeFindings)).join("\n");
  for (const rule of ["image-alt", "label", "color-contrast"]) {
    assert.match(findings, new RegExp(`${rule}: `));
  }
});

test("script is off and on as said, and the language is sent", async () => {
  const heading = (page) => page.locator("h1").textContent();
  assert.equal(await visit(plainPhone, "/script", heading), "off");
  assert.equal(await visit(scriptedPhone, "/script", heading), "on");
  assert.match(asked.at(-1).headers.cookie, /\blanguage=ug\b/);
});

test("weight counts compressed bytes of the page and what it loads", async () => {
  const visitor = await plainPhone(browser, town);
  const { total, parts } = await weight(visitor, "/heavy");
  await visitor.close();
  const styles = parts.find(({ url }) => url.endsWith("/heavy.css"));
  const sent = gzipSync(pages["/heavy.css"]).length;
  assert.ok(styles.bytes >= sent && styles.bytes < sent + 1000, `${styles.bytes} for ${sent}`);
  assert.ok(total > styles.bytes && total < styles.bytes + 2000, `${total}`);
});

test("sign-ins and cards are read from what the demo prints", () => {
  const output = [
    "a town is ready",
    "sign-in counter  Li Na  four plain words here  (North Gate point)",
    "sign-in steward  Ada Lovelace  a-b-c",
    "card to_complete  HRJP-SEK5  (My employer has not paid me.)",
    "listening on http://127.0.0.1:1",
  ].join("\n");
  assert.deepEqual(signIns(output), [
    { role: "counter", name: "Li Na", passphrase: "four plain words here", point: "North Gate point" },
    { role: "steward", name: "Ada Lovelace", passphrase: "a-b-c", point: undefined },
  ]);
  assert.deepEqual(cards(output), [
    { state: "to_complete", code: "HRJP-SEK5", about: "My employer has not paid me." },
  ]);
});

test("each database is another and empty", async () => {
  const [one, two] = [await freshDatabase(), await freshDatabase()];
  assert.notEqual(one, two);
  assert.match(one, /^postgres:\/\/.*\/e2e_\d+_0$/);
});
