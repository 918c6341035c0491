// A second program, written from RFC 9421 and RFC 9530 alone. It knows nothing of the crate beside it.
// `node independent.mjs verify` reads a message as JSON and says "good" or what is wrong;
// `node independent.mjs sign` reads one without a signature and writes the two fields.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const must = (good, what) => {
  if (!good) throw new Error(what);
};

/** { method, authority, path, fields: [[name, value]], body, label, secret | public, terms } */
const message = JSON.parse(readFileSync(0, "utf8"));
const field = (name) => {
  const values = message.fields.filter(([n]) => n.toLowerCase() === name).map(([, value]) => value.trim());
  must(values.length > 0, `no field ${name}`);
  return values.join(", ");
};
const derived = {
  "@method": () => message.method,
  "@authority": () => message.authority.toLowerCase(),
  "@path": () => message.path,
};

/** RFC 9421 §2.5. `terms` is the inner list with its parameters, as it is written. */
function base(terms) {
  const list = /^\(([^)]*)\)/.exec(terms);
  must(list, "no inner list");
  const names = [...list[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  const lines = names.map((name) => `"${name}": ${name.startsWith("@") ? derived[name]() : field(name)}`);
  return Buffer.from([...lines, `"@signature-params": ${terms}`].join("\n"));
}

// An Ed25519 key as RFC 8410 wraps it.
const secret = (bytes) =>
  createPrivateKey({ key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), bytes]), format: "der", type: "pkcs8" });
const open = (bytes) =>
  createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes]), format: "der", type: "spki" });

if (process.argv[2] === "sign") {
  const signature = sign(null, base(message.terms), secret(Buffer.from(message.secret, "hex")));
  const said = { input: `${message.label}=${message.terms}`, signature: `${message.label}=:${signature.toString("base64")}:` };
  console.log(JSON.stringify(said));
} else {
  const digest = createHash("sha256").update(message.body).digest("base64");
  must(field("content-digest") === `sha-256=:${digest}:`, "another body");
  const after = (text) => {
    must(text.startsWith(`${message.label}=`), "another label");
    return text.slice(message.label.length + 1);
  };
  const signature = /^:([A-Za-z0-9+/=]+):$/.exec(after(field("signature")));
  must(signature, "no byte sequence");
  const bytes = Buffer.from(signature[1], "base64");
  must(verify(null, base(after(field("signature-input"))), open(Buffer.from(message.public, "hex")), bytes), "forged");
  console.log("good");
}
