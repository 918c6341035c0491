// The languages in which every page must hold: a folder in locales/ is a promise.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";

const rightToLeft = new Set(["ug", "ar", "fa", "ur", "he", "kk-Arab", "ckb"]);

export const languages = readdirSync(resolve(import.meta.dirname, "../../locales"), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name: tag }) => ({ tag, dir: rightToLeft.has(tag) ? "rtl" : "ltr" }));
