// What a page costs on a metered connection: bytes over the wire, headers and subresources counted.

/** Opens `path` with an empty cache. Gives { total, parts: [{ url, bytes }] }. */
export async function weight(context, path) {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    const urls = new Map();
    const parts = [];
    session.on("Network.requestWillBeSent", ({ requestId, request }) =>
      urls.set(requestId, request.url),
    );
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
      parts.push({ url: urls.get(requestId), bytes: encodedDataLength }),
    );
    await page.goto(path, { waitUntil: "networkidle" });
    return { total: parts.reduce((sum, { bytes }) => sum + bytes, 0), parts };
  } finally {
    await page.close();
  }
}
