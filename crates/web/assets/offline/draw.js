// Pages without a connection: the town's own page around what was found, or around a listing.

const safe = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function row([path, name, language, from]) {
  const tag = language ? ` lang="${safe(language)}"` : "";
  const office = from ? `<span class="from"><bdi>${safe(from)}</bdi></span>` : "";
  return `<li><a href="${safe(path)}"><bdi${tag}>${safe(name)}</bdi></a>${office}</li>`;
}

const list = (rows) => `<ul class="rows found">${rows.map(row).join("")}</ul>`;
const lead = (text) => `<p class="lead">${safe(text)}</p>`;

// As on every page: nothing runs in it.
const policy =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The town's page with what belongs at its marks. */
function drawn({ date, pages }, status, ...marks) {
  const html = [["@date@", safe(date)], ...marks].reduce((page, [mark, text]) => page.replace(mark, () => text), pages.page);
  return new Response(html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  });
}

/** The form, and below it what was found; `typed` is null on the way in. */
function foundPage(copy, typed) {
  const { pages, index } = copy;
  let below = "";
  if (typed !== null && !words(typed, true).length) below = lead(pages.empty);
  else if (typed !== null) {
    const { whole, near } = search(index, typed);
    below = whole.length ? list(whole) : lead(pages.nothing);
    if (near.length) below += `<h2>${safe(whole.length ? pages.some : pages.nearest)}</h2>${list(near)}`;
  }
  return drawn(copy, 200, ['value=""', `value="${safe(typed ?? "")}"`], ["<!--found-->", below]);
}

/** A listing's own page, or that this one needs a connection. */
function otherPage(copy, path) {
  const entry = copy.index.entries.find(([known]) => known === path);
  if (!entry) return drawn(copy, 503, ["<!--missing-->", lead(copy.pages.missing)]);
  return drawn(copy, 200, [/<title>[^<]*/, `<title>${safe(entry[1])}`], [/<!--find-->[\s\S]*<!--end-->/, entry[6]]);
}
