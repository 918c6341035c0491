// The worker: pages come from the town, and without a connection public ones come from the copy. It keeps nothing but
// the copy: no address, no word that was typed, no card, no answer of the town to anybody. What a holder chose to keep
// (card.js) is put there by their page, and only shown and taken away here.

const shelf = "listings 1"; // another number when what is on it looks different
const at = (name) => new Request(`/offline/kept/${name}`);
const patience = 10_000; // milliseconds until a connection counts as none
const often = 3_600_000; // milliseconds between two questions whether something changed
const listed = /^\/(?:|find|(?:listings|places)\/[\w-]+)$/;
let ready = null; // what was kept last, taken apart

async function kept(name) {
  const found = await (await caches.open(shelf)).match(at(name));
  return found?.json();
}

async function keep(name, what) {
  await (await caches.open(shelf)).put(at(name), new Response(JSON.stringify(what)));
}

/** Fetches the pieces that are new. The copy is one entry, written last: whatever fails on the way, the one before stays whole. */
async function refresh(language) {
  await keptCard(); // goes when its time is over
  const before = await kept("copy");
  const same = before?.language === language ? before : null;
  if (same && Date.now() < ((await kept("asked")) ?? 0) + often) return;
  const answer = await fetch(`/offline/${language}?has=${same?.names.join(".") ?? ""}`);
  if (answer.status === 404) {
    // A counter, or a town too large: nothing stays here.
    ready = null;
    await caches.delete(shelf);
    return;
  }
  if (!answer.ok) return;
  const { date, names, pieces } = await answer.json();
  const all = Object.fromEntries(names.map((name) => [name, pieces[name] ?? same?.pieces[name]]));
  if (names.some((name) => all[name] === undefined)) return;
  const { style } = all[names[0]];
  const cache = await caches.open(shelf);
  if (!(await cache.match(style))) await cache.add(style);
  await keep("copy", { language, date, names, pieces: all });
  await keep("asked", Date.now());
  ready = null;
  for (const old of await cache.keys()) {
    const { pathname } = new URL(old.url);
    if (pathname.startsWith("/assets/") && pathname !== style) await cache.delete(old);
  }
}

async function opened() {
  if (!ready) {
    const copy = await kept("copy");
    if (!copy) return null;
    const [pages, letters, ...rest] = copy.names.map((name) => copy.pieces[name]);
    learnLetters(letters);
    ready = { date: copy.date, pages, index: indexed(rest.flat()) };
  }
  return ready;
}

/** The page from the copy, or null when there is none. `typed` is null but for a search. */
async function without(path, typed) {
  const copy = await opened();
  if (!copy) return null;
  const own = ofHolder.test(path) && (await keptCard());
  if (own) return cardPage(copy, own);
  return path === "/" || path === "/find" ? foundPage(copy, typed) : otherPage(copy, path);
}

/** A page that the copy may have: it is used when the connection fails, or takes too long. */
async function listedPage(request, path) {
  // Read before it is sent: a body can be read once.
  const body = request.method === "POST" ? request.clone() : null;
  const coming = fetch(request);
  try {
    return await Promise.race([coming, new Promise((_, fail) => setTimeout(fail, patience))]);
  } catch {
    const form = await body?.formData().catch(() => null);
    return (await without(path, body ? `${form?.get("q") ?? ""}` : null)) ?? coming;
  }
}

/** Any other page: that it needs a connection, when there is none. */
async function otherwise(request, path) {
  const coming = fetch(request);
  return coming.catch(async () => (await without(path, null)) ?? coming);
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const old = async () => (await caches.keys()).filter((name) => name.startsWith("listings ") && name !== shelf);
  event.waitUntil(old().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => clients.claim()));
});
addEventListener("message", (event) => event.waitUntil(refresh(String(event.data))));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "POST" && pathname === "/offline/forget") event.respondWith(forgetCard());
  else if (request.method === "POST" && ending.test(pathname)) event.waitUntil(caches.delete(ownShelf));
  else if (request.mode === "navigate" && listed.test(pathname)) event.respondWith(listedPage(request, pathname));
  else if (request.mode === "navigate" && request.method === "GET" && !pathname.startsWith("/staff"))
    event.respondWith(otherwise(request, pathname));
  else if (pathname.startsWith("/assets/") && request.destination === "style")
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
});
