// Adding documents over a connection that breaks. Photos are made small here, lose what the camera
// wrote into them, and parts of them can be covered; then they go in pieces that are asked for again
// after a cut. Without this script the same form posts the files as they are.
"use strict";
for (const form of document.querySelectorAll("form[data-uploads]")) attach(form);

function attach(form) {
  const LONGEST = 2500;
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button");
  const say = form.dataset;
  const list = make("ul", { className: "uploads" });
  const told = make("p", { className: "told" });
  told.setAttribute("role", "status");
  input.after(list, told);
  let busy = false;
  let items = [];

  input.addEventListener("change", async () => {
    list.replaceChildren();
    told.textContent = "";
    items = [];
    for (const file of input.files) items.push(await item(file));
  });
  form.addEventListener("submit", async (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    button.setAttribute("aria-disabled", "true");
    while (items.length < input.files.length) await wait(100);
    let refused = 0;
    for (const one of items.filter((i) => !i.done)) {
      try {
        await send(one);
        one.done = true;
        one.note.textContent = say.done;
      } catch (error) {
        refused += 1;
        one.done = true;
        one.note.className = "error";
        one.note.textContent = error.message;
      }
      one.bar.remove();
      one.tools?.remove();
    }
    busy = false;
    button.removeAttribute("aria-disabled");
    input.value = "";
    if (refused === 0) return location.assign(say.back);
    told.replaceChildren(make("a", { href: say.back, textContent: say.see }));
  });

  async function item(file) {
    const row = make("li");
    const note = make("span", { className: "hint" });
    const bar = make("progress", { max: 1, value: 0 });
    bar.setAttribute("aria-label", file.name);
    row.append(make("b", { textContent: file.name, dir: "auto" }), " ", note);
    list.append(row);
    const one = { file, note, bar, row };
    try {
      if (!file.type.startsWith("image/")) return one;
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      one.canvas = make("canvas", { className: "cover", tabIndex: 0 });
      one.canvas.width = Math.max(1, Math.round(picture.width * scale));
      one.canvas.height = Math.max(1, Math.round(picture.height * scale));
      one.canvas.setAttribute("role", "img");
      one.canvas.setAttribute("aria-label", `${file.name}. ${say.coverKeys}`);
      cover(one, picture);
    } catch {
      // This browser cannot draw it; the office's program may, or says what to do.
      one.canvas = undefined;
    }
    return one;
  }

  // Bars over parts of a photo: drawn with a finger or mouse, or with the keys.
  function cover(one, picture) {
    const { canvas, row } = one;
    const pen = canvas.getContext("2d");
    const bars = [];
    const step = () => Math.max(canvas.width, canvas.height) / 40;
    let frame, from;
    const draw = () => {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      pen.fillStyle = "#000";
      for (const b of bars) pen.fillRect(...b);
      if (!frame) return;
      pen.lineWidth = step() / 5;
      pen.strokeStyle = "#fff";
      pen.strokeRect(...frame);
      pen.setLineDash([step() / 2, step() / 2]);
      pen.strokeStyle = "#000";
      pen.strokeRect(...frame);
      pen.setLineDash([]);
    };
    const put = () => {
      if (frame && frame[2] > 2 && frame[3] > 2) bars.push(frame);
      frame = undefined;
      undo.hidden = bars.length === 0;
      one.note.textContent = bars.length ? `${say.covered} ${bars.length}` : "";
      draw();
    };
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
    };
    const between = ([a, b], [c, d]) => [Math.min(a, c), Math.min(b, d), Math.abs(a - c), Math.abs(b - d)];
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      from = at(event);
      event.preventDefault();
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!from) return;
      frame = between(from, at(event));
      draw();
    });
    canvas.addEventListener("pointerup", () => {
      from = undefined;
      put();
    });
    canvas.addEventListener("pointercancel", () => {
      from = frame = undefined;
      draw();
    });
    canvas.addEventListener("keydown", (event) => {
      const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
      const move = moves[event.key];
      if (move) {
        frame ??= [canvas.width / 3, canvas.height / 3, canvas.width / 3, step() * 2];
        const by = event.shiftKey ? 2 : 0;
        frame[by] += move[0] * step();
        frame[by + 1] += move[1] * step();
        frame[2] = Math.max(step(), frame[2]);
        frame[3] = Math.max(step(), frame[3]);
        draw();
      } else if (event.key === "Enter" || event.key === " ") put();
      else if (event.key === "Backspace" || event.key === "Delete") back();
      else if (event.key === "Escape") (frame = undefined), draw();
      else return;
      event.preventDefault();
    });
    const back = () => {
      bars.pop();
      put();
    };
    const undo = make("button", { type: "button", className: "button plain", textContent: say.uncover, hidden: true });
    undo.addEventListener("click", back);
    one.bake = () => ((frame = undefined), draw());
    draw();
    one.tools = make("div");
    one.tools.append(make("p", { className: "hint", textContent: say.cover }), canvas, undo);
    row.append(one.tools);
  }

  async function send(one) {
    let { file } = one;
    let { name } = file;
    one.row.append(one.bar);
    told.textContent = `${say.sending} ${name}`;
    if (one.canvas) {
      one.bake();
      one.tools.inert = true;
      const small = await new Promise((done) => one.canvas.toBlob(done, "image/jpeg", 0.85));
      if (small) [file, name] = [small, name.replace(/\.[a-z0-9]{1,5}$/i, "") + ".jpg"];
    }
    const upload = await mark(file);
    const size = file.size;
    const begin = () => ask("", { upload, size });
    let { offset, piece, done } = await again(begin, one);
    while (!done && offset < size) {
      one.bar.value = offset / size;
      one.note.textContent = `${say.sending} ${Math.round((100 * offset) / size)} %`;
      const part = file.slice(offset, offset + piece);
      let cut = false;
      await again(() => (cut ? begin() : ask("/piece", { upload, offset, piece: part })), one, () => (cut = true)).then(
        (answer) => (offset = answer ? answer.offset : offset + part.size),
      );
    }
    one.bar.value = 1;
    one.note.textContent = say.checking;
    if (!done) await again(() => ask("/finish", { upload, size, name }), one);
  }

  // What the server refuses is said; what does not reach it is asked again, for as long as the page
  // is open, and at once when the connection is back.
  async function again(work, one, cut) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (error.refused) throw error;
        cut?.();
        one.note.textContent = error.detail ?? say.waiting;
        await wait(Math.min(30_000, 500 * 2 ** tries));
      }
    }
  }

  async function ask(verb, fields) {
    const body = new FormData();
    for (const hidden of form.querySelectorAll("input[type=hidden]")) body.append(hidden.name, hidden.value);
    for (const [key, value] of Object.entries(fields)) body.append(key, value);
    const answer = await fetch(say.uploads + verb, { method: "POST", body, credentials: "same-origin" });
    if (answer.status === 204) return undefined;
    const told = await answer.json();
    if (answer.ok) return told;
    throw Object.assign(new Error(told.detail), { detail: told.detail, refused: answer.status < 500 });
  }

  // The same file has the same name for the server, so that a reloaded page goes on where it was.
  async function mark(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let [a, b] = [0xdeadbeef ^ bytes.length, 0x41c6ce57];
    for (const byte of bytes) {
      a = Math.imul(a ^ byte, 2654435761);
      b = Math.imul(b ^ byte, 1597334677);
    }
    const hex = (n) => (n >>> 0).toString(16).padStart(8, "0");
    return `${hex(a)}${hex(b)}-${bytes.length.toString(16)}`;
  }

  function wait(time) {
    return new Promise((done) => {
      const timer = setTimeout(done, time);
      addEventListener("online", () => (clearTimeout(timer), done()), { once: true });
    });
  }

  function make(tag, properties) {
    return Object.assign(document.createElement(tag), properties);
  }
}
