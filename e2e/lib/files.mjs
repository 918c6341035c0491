// Files as people add them, made here.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";

/** A PDF of one page, like no other. */
export function pdf(inside = "") {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${inside} >>`,
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R >>",
    "<< /Length 27 >>\nstream\n0 g 100 100 80 80 re f 1 g \nendstream",
  ];
  let text = `%PDF-1.7\n% ${randomBytes(30_000).toString("hex")}\n`;
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) text += `${String(at).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** A noisy JPEG as a camera writes it: with an orientation (EXIF 1 to 8) and `words` beside it. */
export async function photo(page, { width, height, orientation, words }) {
  const data = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: w, height: h });
      const pen = canvas.getContext("2d");
      const noise = pen.createImageData(w, h);
      for (let i = 0; i < noise.data.length; i += 4) {
        const grey = Math.random() * 255;
        noise.data.set([grey, (grey * 7) % 255, Math.random() * 255, 255], i);
      }
      pen.putImageData(noise, 0, 0);
      // A red corner, where the picture begins in the file.
      pen.fillStyle = "#f00";
      pen.fillRect(0, 0, w / 4, h / 4);
      return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
    },
    [width, height],
  );
  const jpeg = Buffer.from(data, "base64");
  const head = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", "latin1");
  const exif = Buffer.concat([head, Buffer.from([orientation, 0, 0, 0, 0, 0, 0]), Buffer.from(words)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]);
}

/** What a JPEG says beside its picture: application segments other than JFIF's, comments, and what follows the end. */
export function jpegTellings(jpeg) {
  const told = [];
  let at = 2;
  assert.equal(jpeg.readUInt16BE(0), 0xffd8, "a JPEG");
  for (let marker = 0; marker !== 0xda; ) {
    assert.equal(jpeg[at], 0xff, `a marker at ${at}`);
    marker = jpeg[at + 1];
    const segment = jpeg.subarray(at + 4, at + 2 + jpeg.readUInt16BE(at + 2));
    const jfif = marker === 0xe0 && segment.includes("JFIF\0");
    if ((marker >= 0xe0 && marker <= 0xef && !jfif) || marker === 0xfe) told.push(segment.toString("latin1"));
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  const rest = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2);
  return rest.length ? [...told, rest.toString("latin1")] : told;
}
