// The texts of pages as the locales have them, so that no test repeats a sentence in three languages.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const texts = new Map(); // language → key → text

function add(tag, file) {
  const known = texts.get(tag) ?? texts.set(tag, new Map()).get(tag);
  for (const [, key, text] of readFileSync(file, "utf8").matchAll(/^([a-z][\w-]*) = (.+)$/gm)) {
    known.set(key, text);
  }
}

for (const tag of readdirSync(join(root, "locales"))) {
  const folder = join(root, "locales", tag);
  if (!statSync(folder).isDirectory()) continue;
  for (const file of readdirSync(folder)) add(tag, join(folder, file));
}
for (const file of readdirSync(join(root, "catalogue"), { recursive: true })) {
  const named = /^texts\.(.+)\.ftl$/.exec(basename(file));
  if (named) add(named[1], join(root, "catalogue", file));
}

/** A text with its variables filled; fails when there is none. */
export function say(tag, key, args = {}) {
  const text = texts.get(tag)?.get(key);
  if (text === undefined) throw new Error(`no text ${key} in ${tag}`);
  return text.replace(/\{ \$(\w+) \}/g, (_, name) => {
    if (!(name in args)) throw new Error(`${key} needs ${name}`);
    return args[name];
  });
}

/** What of a text stands before its first variable: enough to recognise it on a page. */
export function beginning(tag, key) {
  const text = texts.get(tag)?.get(key);
  if (text === undefined) throw new Error(`no text ${key} in ${tag}`);
  return text.split("{")[0].trim();
}

/** What of a text stands after its last variable. */
export function ending(tag, key) {
  const text = texts.get(tag)?.get(key);
  if (text === undefined) throw new Error(`no text ${key} in ${tag}`);
  return text.split("}").at(-1).trim();
}
