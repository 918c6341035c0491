// The one page of a request that its holder chose to keep on this device: shown where it would have been, for thirty
// days, and gone with the first of: the button, "Finish" on the holder's page, the end of the request, a counter.

const ownShelf = "card";
const ownAt = "/offline/kept/card";
const ofHolder = /^\/card(?:\/case)?$/;
/** What takes the card away from this browser, or the request from the world. */
const ending = /^\/card\/(?:forget|delete)$/;

async function keptCard() {
  const kept = await (await caches.match(ownAt, { cacheName: ownShelf }))?.json();
  if (kept && kept.until > Date.now()) return kept;
  if (kept) await caches.delete(ownShelf);
  return null;
}

/** What it said, in the language in which it said so, and the button. */
function cardPage(copy, { html, lang, dir }) {
  const { remove } = copy.pages;
  const form = `<form class="inline" action="/offline/forget" method="post"><button class="button plain">${safe(remove)}</button></form>`;
  const section = `<section class="panel" id="kept-card" lang="${safe(lang)}" dir="${safe(dir)}">${html}${form}</section>`;
  return drawn(copy, 200, ["<!--missing-->", section + lead(copy.pages.missing)]);
}

async function forgetCard() {
  await caches.delete(ownShelf);
  return Response.redirect("/card", 303);
}
