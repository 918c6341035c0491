// What makes no difference between two words, on both sides of the search. Coarser than on the server: Arabic and
// Uyghur letters fold alike, because few listings are less in need of being told apart.
"use strict";

const letters = {
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ھ: "ه", ہ: "ه", ؤ: "و", ئ: "", ء: "", ـ: "",
  ß: "ss", ø: "o", ł: "l", đ: "d", ı: "i",
};
const isHan = (text) => /^\p{Script=Han}/u.test(text);
let simple = new Map();

/** `lines`: Simplified letters, each with its Traditional ones, apart by blanks. */
function learnLetters(lines) {
  simple = new Map(lines.split(" ").flatMap(([to, ...from]) => from.map((letter) => [letter, to])));
}

function fold(word) {
  const plain = word.normalize("NFKD").replace(/[\p{M}\p{Cf}'’‘]/gu, "").toLowerCase();
  const digit = (c) => String.fromCodePoint(48 + ((c.codePointAt(0) & 15) % 10));
  return [...plain.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit)].map((c) => letters[c] ?? simple.get(c) ?? c).join("");
}

/** The words of a text; of Chinese each letter, and each with the one after it. `all`: single letters of longer runs too. */
function words(text, all) {
  const found = [];
  for (const [run] of text.matchAll(/\p{Script=Han}+|[^\P{L}\p{Script=Han}][\p{L}\p{N}\p{M}\p{Cf}'’‘]*|\p{N}+/gu)) {
    for (const part of run.match(/\p{Script=Han}+|\P{Script=Han}+/gu)) {
      const folded = fold(part);
      if (!isHan(folded)) {
        if (folded) found.push(folded);
        continue;
      }
      const signs = [...folded];
      if (all || signs.length === 1) found.push(...signs);
      for (let at = 1; at < signs.length; at++) found.push(signs[at - 1] + signs[at]);
    }
  }
  return found;
}

/** A word without the article that Arabic writes together with it. */
function bare(word) {
  const rest = /^(?:[وبكف]?ال|لل)(.{3,})$/u.exec(word);
  return rest ? rest[1] : word;
}

/** A word typed for its sound may have the numbers of its tones: `ru4xue2`. */
const toneless = (word) => (/^[a-z]+[1-5][a-z1-5]*$/.test(word) ? word.replace(/[1-5]/g, "") : word);
