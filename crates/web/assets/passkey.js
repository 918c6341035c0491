// Passkeys: the device makes or uses one, and what comes back is posted like any other form. Without
// this script, or where the browser has no passkeys, nothing of it is shown but a sentence.
"use strict";
// What the device computes from: the same for everybody, and never changed. Another text, other keys.
const TEXT = new TextEncoder().encode("anydoor: opens a member's secret");
const prf = { eval: { first: TEXT } };
const must = "required";

if (window.PublicKeyCredential && navigator.credentials) {
  for (const note of document.querySelectorAll("[data-without-passkeys]")) note.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey]")) ready(form);
}

function ready(form) {
  const say = form.dataset;
  const told = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    [told.className, told.textContent] = ["hint", say.wait];
    try {
      const fields = say.passkey === "new" ? await make(say) : await use();
      for (const [name, value] of Object.entries(fields)) put(form, name, value);
      form.submit();
    } catch (error) {
      button.disabled = false;
      [told.className, told.textContent] = ["error", say[sentence(error)]];
    }
  });
}

function sentence(error) {
  if (error.name === "NotAllowedError" || error.name === "AbortError") return "closed";
  if (error.name === "InvalidStateError") return "there";
  if (error.name === "SecurityError") return "address";
  return error.message === "no prf" ? "unable" : "failed";
}

async function make(say) {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: await challenge(),
      rp: { name: say.town },
      user: { id: new TextEncoder().encode(say.member), name: say.name, displayName: say.name },
      pubKeyCredParams: [{ type: "public-key", alg: -7 }],
      authenticatorSelection: { residentKey: must, requireResidentKey: true, userVerification: must },
      excludeCredentials: say.known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
      extensions: { prf },
    },
  });
  const { response, rawId: credential } = made;
  let output = computed(made);
  // Some devices compute only when a passkey is used: it is used once at once.
  if (!output && made.getClientExtensionResults().prf?.enabled) {
    output = computed(await ask({ allowCredentials: [{ type: "public-key", id: credential }] }));
  }
  if (!output) {
    // It would be of no use: the device may forget it.
    const unknown = { rpId: location.hostname, credentialId: text(credential) };
    await PublicKeyCredential.signalUnknownCredential?.(unknown).catch(() => {});
    throw new Error("no prf");
  }
  const [authenticator_data, public_key] = [response.getAuthenticatorData(), response.getPublicKey()];
  return { credential, client_data: response.clientDataJSON, authenticator_data, public_key, output };
}

async function use() {
  const used = await ask({});
  const output = computed(used);
  if (!output) throw new Error("no prf");
  const { clientDataJSON: client_data, authenticatorData: authenticator_data, signature } = used.response;
  return { credential: used.rawId, client_data, authenticator_data, signature, output };
}

async function ask(which) {
  const publicKey = { challenge: await challenge(), userVerification: must, extensions: { prf }, ...which };
  return navigator.credentials.get({ publicKey });
}

function computed(credential) {
  return credential.getClientExtensionResults().prf?.results?.first;
}

async function challenge() {
  const answer = await fetch("/api/v1/passkeys/challenge", { method: "POST", credentials: "same-origin" });
  if (!answer.ok) throw new Error("no challenge");
  return bytes((await answer.json()).challenge);
}

function put(form, name, value) {
  const field = Object.assign(document.createElement("input"), { type: "hidden", name, value: text(value) });
  form.append(field);
}

function text(buffer) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}
