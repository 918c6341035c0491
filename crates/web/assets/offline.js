// Asks the browser to keep a copy of the town's listings, so that they can be searched without a connection: the
// worker fetches it, in the language of this page. Not for whoever saves data.
"use strict";
if ("serviceWorker" in navigator && !navigator.connection?.saveData) {
  addEventListener("load", async () => {
    try {
      await navigator.serviceWorker.register("/worker.js");
      const ready = await navigator.serviceWorker.ready;
      ready.active.postMessage(document.documentElement.lang);
    } catch {
      // Private windows and full disks: the page is whole without it.
    }
  });
}
