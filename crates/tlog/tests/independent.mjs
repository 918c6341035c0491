// A second program, written from RFC 9162, the specifications of C2SP and docs/log-format.md alone. It knows
// nothing of the crate beside it. `node independent.mjs folder FOLDER LOG_KEY WITNESS_KEY` reads a log,
// `node independent.mjs document FILE` the test vectors. It says "good" or what is wrong.
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const must = (good, what) => {
  if (!good) throw new Error(what);
};
const sha = (...pieces) => createHash("sha256").update(Buffer.concat(pieces.map((p) => Buffer.from(p)))).digest();
const same = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;
const base64 = (text) => {
  const bytes = Buffer.from(text, "base64");
  must(bytes.toString("base64") === text, `no base64: ${text}`);
  return bytes;
};
const decimal = (text) => {
  must(/^(0|[1-9][0-9]*)$/.test(text), `no number: ${text}`);
  return BigInt(text);
};

// ── RFC 9162 §2.1 ──
const leafHash = (data) => sha([0], data);
const nodeHash = (left, right) => sha([1], left, right);
const split = (n) => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};
const treeHash = (hashes) => {
  if (hashes.length === 0) return sha();
  if (hashes.length === 1) return hashes[0];
  const k = split(hashes.length);
  return nodeHash(treeHash(hashes.slice(0, k)), treeHash(hashes.slice(k)));
};

function included(hash, index, size, path, root) {
  if (index >= size) return false;
  let [fn, sn, r] = [index, size - 1n, hash];
  for (const p of path) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      r = nodeHash(p, r);
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else r = nodeHash(r, p);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && same(r, root);
}

function consistent(first, firstRoot, second, secondRoot, given) {
  if (first === second) return given.length === 0 && same(firstRoot, secondRoot);
  if (first === 0n) return given.length === 0;
  if (first > second || given.length === 0) return false;
  const path = (first & (first - 1n)) === 0n ? [firstRoot, ...given] : [...given];
  let [fn, sn] = [first - 1n, second - 1n];
  while (fn & 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  let [fr, sr] = [path[0], path[0]];
  for (const c of path.slice(1)) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && same(fr, firstRoot) && same(sr, secondRoot);
}

// ── signed-note, tlog-checkpoint, tlog-cosignature ──
function key(text) {
  const [, name, hash, material] = text.match(/^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/u) ?? [];
  must(name, `no key: ${text}`);
  const bytes = base64(material);
  must(sha(name, "\n", bytes).subarray(0, 4).toString("hex") === hash, `the key of ${name} is damaged`);
  must(bytes.length === 33 && (bytes[0] === 1 || bytes[0] === 4), `the key of ${name} is of another type`);
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes.subarray(1)]);
  return { name, id: hash, type: bytes[0], ed25519: createPublicKey({ key: spki, format: "der", type: "spki" }) };
}

function note(text) {
  const end = text.lastIndexOf("\n\n");
  must(end > 0 && text.endsWith("\n"), "no signed note");
  const lines = text.slice(end + 2, -1).split("\n").map((line) => {
    const [, name, signature] = line.match(/^\u2014 (\S+) (\S+)$/u) ?? [];
    must(name, `no signature line: ${line}`);
    const bytes = base64(signature);
    return { name, id: bytes.subarray(0, 4).toString("hex"), bytes: bytes.subarray(4) };
  });
  return { text: text.slice(0, end + 1), lines };
}

function signedBy(note, key) {
  const line = note.lines.find((line) => line.name === key.name && line.id === key.id);
  must(line, `${key.name} did not sign`);
  if (key.type === 1) return must(verify(null, Buffer.from(note.text), key.ed25519, line.bytes), `${key.name}: wrong signature`);
  const message = `cosignature/v1\ntime ${line.bytes.readBigUInt64BE(0)}\n${note.text}`;
  must(verify(null, Buffer.from(message), key.ed25519, line.bytes.subarray(8)), `${key.name}: wrong cosignature`);
}

function checkpoint(text) {
  const [origin, size, root] = text.split("\n");
  return { origin, size: decimal(size), root: base64(root) };
}

// ── tlog-proof ──
function proof(text) {
  const end = text.indexOf("\n\n");
  const [title, index, ...path] = text.slice(0, end).split("\n");
  must(title === "c2sp.org/tlog-proof@v1" && index.startsWith("index "), "no tlog-proof");
  return { index: decimal(index.slice(6)), path: path.map(base64), checkpoint: text.slice(end + 2) };
}

// ── tlog-tiles ──
function tilePath(level, index, width) {
  const groups = index.toString().padStart(Math.ceil(index.toString().length / 3) * 3, "0").match(/.../g);
  const place = groups.map((group, at) => (at + 1 < groups.length ? `x${group}` : group)).join("/");
  return `tile/${level}/${place}${width < 256 ? `.p/${width}` : ""}`;
}

function entries(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; at += 2 + bytes.readUInt16BE(at)) {
    found.push(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)));
  }
  return found;
}

/** All leaves of the log at a size; every tile of every level is compared with them. */
function leaves(folder, size) {
  const rows = (level, count, width) =>
    Array.from({ length: Math.ceil(count / 256) }, (_, n) => {
      const part = Math.min(256, count - n * 256);
      const file = join(folder, tilePath(level, n, part));
      must(existsSync(file), `${file} is missing`);
      const bytes = readFileSync(file);
      must(!width || bytes.length === width * part, `${file} has another length`);
      return bytes;
    });
  const data = rows("entries", size).flatMap(entries);
  let hashes = data.map(leafHash);
  must(hashes.length === size, "the bundles have another number of leaves");
  for (let level = 0; hashes.length > 0; level++) {
    must(same(Buffer.concat(rows(level, hashes.length, 32)), Buffer.concat(hashes)), `a tile of level ${level} is not that of its leaves`);
    const full = Math.floor(hashes.length / 256);
    hashes = Array.from({ length: full }, (_, n) => treeHash(hashes.slice(n * 256, n * 256 + 256)));
  }
  return data;
}

function folder(folder, logKey, witnessKey) {
  const read = (name) => readFileSync(join(folder, name), "utf8");
  const [log, witness] = [key(logKey), key(witnessKey)];
  const open = (text) => {
    const signed = note(text);
    signedBy(signed, log);
    const head = checkpoint(signed.text);
    must(head.origin === log.name, "a checkpoint of another log");
    return { ...head, signed };
  };
  const now = open(read("checkpoint"));
  signedBy(now.signed, witness);
  const data = leaves(folder, Number(now.size));
  const hashes = data.map(leafHash);
  must(same(treeHash(hashes), now.root), "the leaves do not come to the root");

  const before = open(read("before"));
  must(same(treeHash(hashes.slice(0, Number(before.size))), before.root), "the log did not only grow");
  const ask = read("add-checkpoint");
  const [old, ...grown] = ask.slice(0, ask.indexOf("\n\n")).split("\n");
  const after = open(ask.slice(ask.indexOf("\n\n") + 2));
  must(old === `old ${before.size}`, "the proof begins elsewhere");
  must(consistent(before.size, before.root, after.size, after.root, grown.map(base64)), "the consistency proof is wrong");

  const one = proof(read("leaf.tlog-proof"));
  const there = open(one.checkpoint);
  must(included(leafHash(data[Number(one.index)]), one.index, there.size, one.path, there.root), "the inclusion proof is wrong");
  const [, found] = receipt(read("receipt.json"), log);
  must(same(data[Number(found.index)], found.leaf), "the receipt's leaf is another");
}

// ── docs/log-format.md ──
const number = (n, bytes) => {
  const buffer = Buffer.alloc(8);
  buffer.writeBigInt64BE(BigInt(n));
  return buffer.subarray(8 - bytes);
};
const framed = (...pieces) => sha(...pieces.flatMap((p) => [number(Buffer.from(p).length, 8), p]));

const commit = (event, salt) =>
  sha(
    "anydoor log leaf v1",
    salt,
    framed("anydoor log event v1", number(event.number, 4), event.kind, event.day, event.what, Buffer.from(event.chain, "hex")),
  );

function receipt(json, log) {
  const said = JSON.parse(json);
  must(said.format === "anydoor receipt v1", "another format");
  const keys = said.keys.map(key);
  must(keys[0].name === log.name && keys[0].id === log.id, "a receipt of another log");
  const leaf = commit(said.event, Buffer.from(said.salt, "hex"));
  const promise = note(said.promise);
  signedBy(promise, log);
  const [title, origin, promised, by] = promise.text.split("\n");
  must(title === "anydoor promise v1" && origin === log.name, "no promise");
  must(same(base64(promised), leaf), "the promise is about another leaf");
  const place = proof(said.proof);
  const signed = note(place.checkpoint);
  must(signed.lines.length === keys.length, "the keys are of other signatures");
  keys.forEach((key) => signedBy(signed, key));
  const head = checkpoint(signed.text);
  must(head.origin === log.name, "a checkpoint of another log");
  must(included(leafHash(leaf), place.index, head.size, place.path, head.root), "the event is not in the log");
  return [by, { index: place.index, leaf }];
}

function document(file) {
  const text = readFileSync(file, "utf8");
  const [, block] = text.match(/```text\ncase ([\s\S]*?)```/) ?? [];
  must(block, "no vectors");
  const given = Object.fromEntries(`case ${block}`.trim().split("\n").map((line) => line.split(/ {2,}| (?=[^ ]+$)/)));
  const hex = (name) => Buffer.from(given[name], "hex");
  const equal = (name, found) => must(given[name] === found.toString("hex"), `${name} should be ${found.toString("hex")}`);
  equal("chain-0", framed("anydoor chain", hex("case")));
  const bodies = ["answers", "head"].flatMap((part) => [part, number(1, 4), hex(part)]);
  const detail = framed(hex("detail"));
  equal("chain-1", framed(hex("chain-0"), hex("case"), number(1, 4), given.kind, number(given["day-number"], 8), detail, ...bodies));
  const [, json] = text.match(/```json\n([\s\S]*?)\n```/);
  const said = JSON.parse(json);
  must(said.event.chain === given["chain-1"] && said.salt === given.salt && said.event.kind === given.kind, "another event");
  equal("leaf", commit(said.event, hex("salt")));
  equal("leaf-hash", leafHash(hex("leaf")));
  const [by] = receipt(json, key(given["log-key"]));
  const kept = Buffer.concat([hex("salt"), number(by, 8), Buffer.from(key(given["log-key"]).id, "hex"), note(said.promise).lines[0].bytes]);
  equal("kept", kept);
}

try {
  const [what, ...rest] = process.argv.slice(2);
  ({ folder, document })[what](...rest);
  console.log("good");
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
