// A slow phone on a slow line: how soon it shows the page, whether anything moves, and what that waits for.

/**
 * "Slow 3G", since 2024 "3G", among the presets of browsers' developer tools: 80% of 500 kbit/s each way, and a round
 * trip of 400 ms (DevTools, `front_end/core/sdk/NetworkManager.ts`: `Slow3GConditions`, `targetLatency`). Throughput in
 * bytes a second, latency in milliseconds until an answer begins.
 */
const speed = (500 * 1000 * 0.8) / 8;
const slow3G = { offline: false, downloadThroughput: speed, uploadThroughput: speed, latency: 400 };
/** What the preset really sets: five such trips for each request, as if each had to find and greet its server first. */
export const preset = { ...slow3G, latency: 5 * slow3G.latency };
const slower = 4; // times

/** Puts an open page on such a phone. Gives what to call once it has shown a document; `network` as above. */
export async function slowly(page, network = slow3G) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", network);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: slower });
  let answers = new Map();
  wire.on("Network.requestWillBeSent", ({ requestId, type, redirectResponse }) => {
    if (type !== "Document" || redirectResponse) return;
    answers = new Map([[requestId, {}]]);
  });
  wire.on("Network.responseReceived", ({ requestId, response }) => {
    answers.set(requestId, { url: response.url });
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    Object.assign(answers.get(requestId) ?? {}, { bytes: encodedDataLength });
  });
  return async () => {
    await page.waitForLoadState("networkidle");
    const seen = await page.evaluate(shown);
    // The page, and what its first paint waits for, headers and all; what comes beside it depends on the machine.
    const [own, ...others] = answers.values();
    const needed = [own, ...others.filter(({ url }) => seen.blocking.includes(url))];
    return { ...seen, bytes: needed.reduce((sum, { bytes }) => sum + bytes, 0), parts: needed.map(({ url }) => url) };
  };
}

/** Run in the page: milliseconds from its beginning, and how far things moved. */
function shown() {
  const kept = (type) =>
    new Promise((done) => {
      const look = new PerformanceObserver((list) => done(list.getEntries()));
      look.observe({ type, buffered: true });
      setTimeout(() => done(look.takeRecords()), 300);
    });
  return Promise.all(["paint", "largest-contentful-paint", "layout-shift"].map(kept)).then(([paints, largest, moves]) => ({
    first: paints.find(({ name }) => name === "first-paint").startTime,
    largest: largest.at(-1).startTime,
    what: largest.at(-1).element?.outerHTML.slice(0, 60),
    moved: moves.reduce((sum, { value }) => sum + value, 0),
    blocking: performance
      .getEntriesByType("resource")
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking")
      .map(({ name }) => name),
    movers: moves.flatMap(({ sources }) => sources.map(({ node }) => node?.outerHTML?.slice(0, 60) ?? node?.nodeName)),
  }));
}
