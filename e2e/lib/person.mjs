// What somebody does who asks for help: the steps that several tests share.
const button = (action) => `form[action="${action}"] button`;

/** Fills in the form and goes on to the check page. */
export async function write(page, { need, name, reply }) {
  await page.goto("/apply/ask-for-help");
  await page.locator("#need").fill(need);
  if (name) await page.locator("#name").fill(name);
  if (reply) await page.locator(`[name="reply_language"][value="${reply}"]`).check();
  await page.locator(button("/apply/ask-for-help")).click();
  await page.waitForURL("**/apply/review");
}

/** From the check page to the card. Gives its code. */
export async function send(page) {
  await page.locator(button("/apply/send")).click();
  await page.waitForURL("**/apply/card");
  return (await page.locator(".code span").allTextContents()).join("-");
}

/** "I printed it": on to the case. */
export async function keep(page) {
  await page.locator('button[value="printed"]').click();
  await page.waitForURL("**/card/case");
}

/** A case of one's own, in one go. Gives its code; the holder's page is open. */
export async function ask(page, answers) {
  await write(page, answers);
  const code = await send(page);
  await keep(page);
  return code;
}

export async function openCard(page, code) {
  await page.goto("/card");
  await page.locator("#code").fill(code);
  await page.locator(button("/card")).click();
  await page.waitForURL("**/card/case");
}
