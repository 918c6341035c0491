// Debian's Chromium, and the two ways in which people come: a phone without script, and with it.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

// The same engine without windows, menus and profiles: a visitor costs a quarter of the processors' time.
const programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

const phone = { width: 360, height: 740 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.ANYDOOR_CHROMIUM ?? programs.find(existsSync),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A visitor with a phone whose browser runs no script: how most tests come. */
export function plainPhone(browser, town, language) {
  return visitor(browser, town, language, { javaScriptEnabled: false, viewport: phone });
}

/** What somebody does on such a phone, which is gone afterwards. Gives what `work(page)` gives. */
export async function onPhone(browser, town, language, work) {
  const visitor = await plainPhone(browser, town, language);
  try {
    return await work(await visitor.newPage());
  } finally {
    await visitor.close();
  }
}

/** The same phone with script. */
export function scriptedPhone(browser, town, language, options = {}) {
  return visitor(browser, town, language, { viewport: phone, ...options });
}

/** A clerk's screen, with script. */
export function desk(browser, town, language) {
  return visitor(browser, town, language, { viewport: { width: 1280, height: 800 } });
}

/** Gives the connection back, or takes it away: once the worker has noticed too, which is a moment after the pages. */
export async function connection(visitor, there) {
  await visitor.setOffline(!there);
  for (const worker of visitor.serviceWorkers()) {
    const reached = () => worker.evaluate(() => fetch("/healthz", { cache: "no-store" }).then(() => true, () => false));
    const end = Date.now() + 15_000;
    while ((await reached()) !== there) {
      if (Date.now() > end) throw new Error(`the worker ${there ? "has no" : "still has a"} connection`);
    }
  }
}

async function visitor(browser, town, language, options) {
  const context = await browser.newContext({ baseURL: town.url, ...options });
  context.setDefaultTimeout(15_000);
  if (language) {
    await context.addCookies([{ name: "language", value: language, url: town.url }]);
  }
  return context;
}
