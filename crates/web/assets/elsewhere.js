// A card of another town, typed here: the codes by which this town can know it, one for each step that can
// be handed over, are worked out of it on this device, and only those are posted. The code itself stays in a
// box without a name, which no browser sends. Without script, or where the browser has no cryptography (a
// plain address), the page leads to the other town instead.
"use strict";
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PRACTICE = [1, 2, 4, 8];
const STEPS = 8;

/** A typed card as 24 numbers below 32, as the server reads it; null when it is none. */
function symbols(text) {
  const plain = text
    .replace(/[\s\-‐‑–—_.·\u200e\u200f]/g, "")
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (c) => String(c.charCodeAt(0) & 15))
    .replace(/[a-z]/g, (c) => c.toUpperCase())
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const all = [...plain].map((c) => ALPHABET.indexOf(c));
  return all.length === 24 && !all.includes(-1) ? all : null;
}

/** Multiplication in GF(2^5) modulo x^5 + x^2 + 1. */
function times(a, b) {
  let product = 0;
  for (; b; b >>= 1, a = a & 16 ? (a << 1) ^ 0x25 : a << 1) if (b & 1) product ^= a;
  return product;
}

/** The four check symbols: division by (x+1)(x+α)(x+α²)(x+α³). */
function check(data) {
  let divisor = [1];
  for (let n = 0, root = 1; n < 4; n++, root = times(root, 2)) {
    divisor = [...divisor, 0].map((c, i) => c ^ times(divisor[i - 1] ?? 0, root));
  }
  let rest = [0, 0, 0, 0];
  for (const symbol of data) {
    const lead = symbol ^ rest[0];
    rest = [rest[1], rest[2], rest[3], 0].map((c, i) => c ^ times(lead, divisor[i + 1]));
  }
  return rest;
}

const marked = (group, practice) => (practice ? group.map((c, i) => c ^ PRACTICE[i]) : group);

/** The codes by which `town` knows the card `text`; null when the card is mistyped. */
async function elsewhere(text, town) {
  const all = symbols(text);
  if (!all) return null;
  const secret = all.slice(0, 20);
  const kind = [false, true].find((p) => marked(check(secret), p).every((c, i) => c === all[20 + i]));
  if (kind === undefined) return null;
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", Uint8Array.from(secret), "HKDF", false, ["deriveBits"]);
  const codes = [];
  for (let nth = 0; nth < STEPS; nth++) {
    const info = Uint8Array.from([...bytes.encode("anydoor card elsewhere "), nth]);
    const how = { name: "HKDF", hash: "SHA-256", salt: bytes.encode(town), info };
    const there = [...new Uint8Array(await crypto.subtle.deriveBits(how, key, 160))].map((b) => b & 31);
    const code = [...there, ...marked(check(there), kind)].map((c) => ALPHABET[c]).join("");
    codes.push(code.match(/.{4}/g).join("-"));
  }
  return codes;
}

const form = document.getElementById("derive");
if (form && globalThis.crypto?.subtle) {
  const typed = document.getElementById("typed");
  const wrong = document.getElementById("typed-error");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const codes = await elsewhere(typed.value, form.dataset.town);
    wrong.hidden = codes !== null;
    typed.setAttribute("aria-invalid", codes === null);
    if (codes === null) return typed.focus();
    typed.value = "";
    for (const value of codes) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "code", value }));
    form.submit();
  });
}
