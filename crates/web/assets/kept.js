// Keeps what the holder's page last said on this device, if they ticked it here: what stands under the box, word for
// word, and nothing else of the page. The worker shows it where there is no connection (offline/card.js).
"use strict";
(async () => {
  const section = document.getElementById("kept-here");
  if (!section || !("serviceWorker" in navigator) || !("caches" in window)) return;
  const box = section.querySelector("input");
  const said = section.querySelector("[role=status]");
  const at = "/offline/kept/card";
  const days = 30 * 24 * 60 * 60 * 1000; // milliseconds after which it goes by itself

  async function keep() {
    const { lang, dir } = document.documentElement;
    const html = section.querySelector(".panel").innerHTML;
    const what = { request: section.dataset.request, lang, dir, html, until: Date.now() + days };
    await (await caches.open("card")).put(at, new Response(JSON.stringify(what)));
    // Without the worker and the town's pages there is nobody to show it.
    await navigator.serviceWorker.register("/worker.js");
    (await navigator.serviceWorker.ready).active.postMessage(lang);
  }

  const before = await (await caches.match(at, { cacheName: "card" }))?.json();
  box.checked = before?.request === section.dataset.request;
  if (box.checked) await keep(); // it says something else now
  box.addEventListener("change", async () => {
    if (box.checked) await keep();
    else await caches.delete("card");
    said.textContent = box.checked ? said.dataset.kept : said.dataset.gone;
  });
  section.hidden = false;
})();
