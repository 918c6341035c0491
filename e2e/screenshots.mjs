// Draws the pictures of docs/screenshots/ anew: node e2e/screenshots.mjs
// Each shows the demo town as it stands after `cargo run -- demo`, without script.
import { mkdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { desk, launch, plainPhone } from "./lib/browser.mjs";
import { queue, signIn } from "./lib/member.mjs";
import { openCard, send, write } from "./lib/person.mjs";
import { startTown } from "./lib/town.mjs";

const folder = resolve(import.meta.dirname, "../docs/screenshots");
const limit = 200 * 1024; // bytes

await mkdir(folder, { recursive: true });
const town = await startTown();
const browser = await launch();

/** The page, or its first `height` pixels. */
async function picture(page, name, height = Infinity) {
  const path = resolve(folder, `${name}.png`);
  const { width } = page.viewportSize();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(whole, height) };
  await page.screenshot({ path, fullPage: true, clip });
  const { size } = await stat(path);
  console.log(`${name}.png ${size} bytes`);
  if (size > limit) throw new Error(`${path} is larger than ${limit} bytes`);
}

try {
  const wide = await (await desk(browser, town, "en")).newPage();
  const phone = await (await plainPhone(browser, town, "ug")).newPage();
  const reader = await (await plainPhone(browser, town, "en")).newPage();

  await wide.goto("/");
  await picture(wide, "home");

  const need = "بالام ئۈچۈن مەكتەپ ئورنى كېرەك. ئۇ توققۇز ياش، بىز ئۆتكەن ھەپتە كۆچۈپ كەلدۇق.";
  await phone.goto("/apply/ask-for-help");
  await phone.locator("#need").fill(need);
  await phone.locator("#name").fill("ئايگۈل");
  await phone.locator("#name").blur();
  await picture(phone, "form-uyghur-phone");

  await write(reader, { need: "My daughter is nine. Which school can she go to?", name: "Marisol" });
  await send(reader);
  await picture(reader, "card-phone");

  await openCard(reader, town.card("closed"));
  await picture(reader, "case-holder-phone", (await reader.locator(".finish").boundingBox()).y - 24);

  await signIn(wide, town.member("lead", "Town library"));
  await picture(wide, "queue");

  const [late] = await queue(wide);
  await wide.goto(late);
  await picture(wide, "case-office", 1800);
} finally {
  await browser.close();
  await town.stop();
}
