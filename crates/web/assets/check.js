// "What can I get?" on this device. The server sends the rules, and every sentence about them, before anything is
// answered; from then on nothing is asked of it, and no answer is sent or stored. Until both are here, or when they do
// not come, the form goes to the server as it does without script.
"use strict";

/** The engine: rules in once, then households, all as lines. See crates/eligibility/src/wire. */
async function engine(wasm, rules) {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const { memory, eligibility_room: room, eligibility_load: load, eligibility_check: check, eligibility_answer: answer } = instance.exports;
  const write = (text) => {
    const bytes = new TextEncoder().encode(text);
    const at = room(bytes.length);
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
  };
  write(rules);
  if (!load()) throw new Error("no rules");
  return (day, given) => {
    write([day, ...given.map(([id, typed]) => `${id} ${typed.replaceAll("\n", " ")}`)].join("\n"));
    const length = check();
    return new TextDecoder().decode(new Uint8Array(memory.buffer, answer(), length));
  };
}

/** What the engine says, as { errors, left, next, outcomes }. */
function told(lines) {
  const all = { errors: [], left: 0, next: null, outcomes: [] };
  for (const [kind, ...words] of lines.trim().split("\n").map((line) => line.split(" "))) {
    if (kind === "error") all.errors.push({ id: words[0], key: words[1] });
    else if (kind === "left") all.left = Number(words[0]);
    else if (kind === "next") all.next = words[0];
    else if (kind === "because") all.outcomes.at(-1).reasons = words;
    else if (kind === "change") all.outcomes.at(-1).changes.push(words);
    else if (kind) all.outcomes.push({ truth: kind, id: words[0], reasons: [], changes: [] });
  }
  return all;
}

/**
 * What comes after a button. `at` is { given, asked, typed }: the answers so far, the question on the page and what
 * stands in its box. The same as crates/web/src/pages/check.rs does without script.
 */
function pressed({ given, asked, typed }, name, value, check) {
  const now = asked ? [[asked, name === "_say" ? value : typed]] : [];
  const ask = (id, typed, given) => ({ given, asked: id, typed, wrong: null, left: Math.max(0, check(given).left - 1) });
  const goOn = (all, show) => {
    const found = check(all);
    const wrong = all.find(([id]) => found.errors.some((error) => error.id === id));
    if (wrong) {
      const { key } = found.errors.find((error) => error.id === wrong[0]);
      return { ...ask(...wrong, all.filter((answer) => answer !== wrong)), wrong: key };
    }
    if (found.next && !show) return { given: all, asked: found.next, typed: "", wrong: null, left: found.left - 1 };
    return { given: all, asked: null, found };
  };
  if (name === "_back") {
    const good = now.filter((answer) => !check([answer]).errors.length);
    const before = given.at(-1);
    return before ? ask(...before, [...given.slice(0, -1), ...good]) : goOn(good, false);
  }
  if (name === "_change") {
    const again = given.find(([id]) => id === value);
    return ask(...again, given.filter((answer) => answer !== again));
  }
  if (name === "_show") return goOn([...given, ...now.filter(([, typed]) => typed.trim())], true);
  return goOn([...given, ...now], false);
}

/** Takes a page over once everything is here. */
async function start(form) {
  const get = async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer;
  };
  const read = (html) => new DOMParser().parseFromString(html, "text/html");
  const hidden = [...form.querySelectorAll("input[type=hidden]")].filter((input) => !input.name.startsWith("_"));
  const main = document.getElementById("main");
  const h1 = main.querySelector("h1");
  let at = { given: hidden.map((input) => [input.name, input.value]), asked: form.elements._now?.value ?? null };
  let book, check;
  const steps = [at];
  let step = 0;

  // Before it is known whether everything comes, a button waits for that.
  const ready = (async () => {
    const [wasm, html] = await Promise.all([
      get(form.dataset.engine).then((answer) => answer.arrayBuffer()),
      get(form.dataset.book).then((answer) => answer.text()),
    ]);
    book = read(html);
    const ask = await engine(wasm, part("rules").textContent);
    check = (given) => told(ask(book.getElementById("rules").dataset.day, given));
    main.dataset.onDevice = "";
    const promise = main.querySelector("[data-private]");
    if (promise) promise.firstElementChild.textContent = promise.dataset.private;
    const found = check(at.given);
    at = steps[0] = { ...at, typed: typed(), wrong: null, left: Math.max(0, found.left - 1), found };
    history.replaceState(step, "");
  })();
  ready.catch(() => (main.dataset.onServer = ""));

  function part(id) {
    return document.importNode(book.getElementById(id).content, true);
  }

  document.addEventListener("submit", async (event) => {
    if (event.target.id !== "form" || main.dataset.onServer !== undefined) return;
    event.preventDefault();
    const { submitter, target } = event;
    try {
      await ready;
    } catch {
      // Not from within the event: a form is not sent while it is being sent.
      return setTimeout(() => target.requestSubmit(submitter));
    }
    at.typed = typed();
    steps[step] = at;
    if (submitter?.name === "language") return speak(submitter.value);
    at = pressed(at, submitter?.name, submitter?.value, check);
    step += 1;
    steps.splice(step, steps.length, at);
    history.pushState(step, "", location.pathname);
    draw();
  });

  // The way back of the browser is one too. What is counted there says nothing of any answer.
  addEventListener("popstate", async (event) => {
    // A link within the page is none.
    if (event.state === null) return;
    await ready;
    step = steps[event.state] ? event.state : 0;
    at = steps[step];
    draw();
  });

  // At a counter nothing is left for the next person.
  addEventListener("pagehide", () => {
    if (document.querySelector(".counterbar")) main.replaceChildren();
  });

  /** What stands in the box, or is chosen, of the question on the page. */
  function typed() {
    return at.asked ? String(new FormData(document.getElementById("form")).get(at.asked) ?? "") : "";
  }

  /** The same page in another language: it is asked for without an answer. */
  async function speak(language) {
    const body = new URLSearchParams(new FormData(document.querySelector("form.languages")));
    body.set("language", language);
    body.set("back", "/check/book");
    const answer = await fetch("/language", { method: "POST", body });
    if (!answer.ok) return;
    book = read(await answer.text());
    for (const name of ["lang", "dir"]) document.documentElement[name] = book.documentElement[name];
    for (const place of [".skip", "header.top", ".practice", ".counterbar", "footer.bottom"]) {
      const [old, next] = [document.querySelector(place), book.querySelector(place)];
      if (old && next) old.replaceWith(document.importNode(next, true));
    }
    draw();
  }

  function draw() {
    h1.textContent = book.getElementById(at.asked ? "asked" : "fits").dataset.title;
    const [title, content] = at.asked ? question() : [h1.textContent, result()];
    const summary = content.querySelector(".summary");
    main.replaceChildren(content);
    main.prepend(...(summary ? [summary] : []), h1);
    document.title = `${title} – ${document.querySelector(".brand").textContent.trim()}`;
    const begin = summary ?? h1;
    begin.tabIndex = -1;
    begin.focus();
    if (!summary) scrollTo(0, 0);
  }

  /** Leaves away what is marked for another case. */
  function only(content, holds) {
    for (const node of content.querySelectorAll("[data-if]")) if (!holds[node.dataset.if]) node.remove();
  }

  function question() {
    const { given, asked, wrong, left } = at;
    const content = part("asked");
    const field = part(wrong ? `q ${asked} ${wrong}` : `q ${asked}`);
    only(content, { first: !given.length, given: given.length });
    const kicker = content.querySelector(".kicker");
    kicker.textContent = kicker.textContent.replace("{number}", given.length + 1).replace("{left}", left);
    for (const input of field.querySelectorAll("input")) {
      if (input.type === "radio") input.checked = input.value === at.typed;
      else if (!at.typed.startsWith("_")) input.value = at.typed.slice(0, 100);
    }
    const summary = field.querySelector(".summary");
    const title = field.querySelector("legend, label").textContent;
    if (summary) content.prepend(summary);
    content.querySelector("[data-field]").replaceWith(field);
    return [summary ? `${summary.querySelector("h2").textContent}: ${title}` : title, content];
  }

  function result() {
    const { given, found } = at;
    const content = part("fits");
    const words = new Map([...content.querySelectorAll("[data-says]")].map((li) => [li.dataset.says, li.textContent]));
    const has = (truth) => found.outcomes.some((outcome) => outcome.truth === truth);
    only(content, { more: found.next, yes: has("yes"), none: !has("yes"), no: has("no"), "cannot-tell": has("cannot-tell") });
    const shown = new Map(found.outcomes.map((outcome) => [`${outcome.truth} ${outcome.id}`, outcome]));
    for (const fit of content.querySelectorAll("[data-fit]")) {
      const outcome = shown.get(fit.dataset.fit);
      if (outcome) explain(fit, outcome, words);
      else fit.remove();
    }
    for (const row of content.querySelectorAll("[data-answer]")) {
      const answer = given.find(([id]) => id === row.dataset.answer);
      if (answer) row.querySelector("bdi").textContent = said(...answer);
      else row.remove();
    }
    // In the order in which they were given.
    const rows = given.map(([id]) => content.querySelector(`[data-answer="${id}"]`));
    content.querySelector(".answers").replaceChildren(...rows);
    return content;
  }

  function explain(fit, { truth, reasons, changes }, words) {
    const texts = [...new Set(reasons.map((says) => words.get(says)))];
    const item = (...parts) => {
      const li = document.createElement("li");
      li.append(...parts);
      return li;
    };
    fit.querySelector("ul").replaceChildren(...texts.map((text) => item(text)));
    const ways = fit.querySelector("[data-ways]");
    if (!ways) return;
    const and = ways.querySelector("b");
    const all = changes.map((way) => way.map((says) => words.get(says)));
    // What is open together and has to come together is said once.
    const same = truth === "cannot-tell" && all.every((way) => way.join("\n") === texts.join("\n"));
    if (same || !all.length) return ways.remove();
    const joined = (way) => way.flatMap((text, i) => (i ? [" ", and.cloneNode(true), " ", text] : [text]));
    ways.querySelector("ul").replaceChildren(...all.map((way) => item(...joined(way))));
  }

  /** An answer in the reader's words. */
  function said(id, typed) {
    const button = part("asked").querySelector(`[name="_say"][value="${CSS.escape(typed)}"]`);
    const choice = part(`q ${id}`).querySelector(`input[type=radio][value="${CSS.escape(typed)}"]`);
    return (button ?? choice?.closest("label"))?.textContent.trim() ?? typed;
  }
}

if (globalThis.document && globalThis.WebAssembly && "submitter" in SubmitEvent.prototype) {
  const form = document.querySelector("form[data-engine]");
  if (form) start(form);
}
