// The search without a connection: all words in memory, gone through one by one. A town is small.

const weights = [4, 3, 1]; // the name, other names, texts
const enough = 0.6; // the part of the words that a listing must have to be an answer

/** `entries`: address, name, its language, office, other names, texts, page. */
function indexed(entries) {
  const terms = new Map(); // word → (number of the entry → how much)
  entries.forEach(([, name, , from, also, text], number) => {
    [name, also, `${from} ${text}`].forEach((part, field) => {
      for (const word of words(part, true)) {
        for (const term of new Set([word, bare(word)])) {
          const row = terms.get(term) ?? terms.set(term, new Map()).get(term);
          row.set(number, (row.get(number) ?? 0) + weights[field]);
        }
      }
    });
  });
  return { entries, terms };
}

/** How near a term is to a word, 0 when it is not. */
function nearness(term, word) {
  if (term === word) return 1;
  if (isHan(word)) return 0;
  if (word.length > 1 && term.startsWith(word)) return 0.7;
  return term.length > 3 && word.length - term.length < 5 && word.startsWith(term) ? 0.6 : 0;
}

/** Entry → how much it has of the word or of what counts as it. */
function having({ terms }, word, near) {
  const row = new Map();
  for (const [term, entries] of terms) {
    const part = near(term, word);
    if (!part) continue;
    for (const [number, much] of entries) {
      const score = (part * much) / (much + 1.2);
      if (score > (row.get(number) ?? 0)) row.set(number, score);
    }
  }
  return row;
}

/** One letter wrong from four letters on, two from eight. */
function slip(term, word) {
  const allowed = word.length < 4 || isHan(word) || /^\d+$/.test(word) ? 0 : word.length < 8 ? 1 : 2;
  if (!allowed || Math.abs(term.length - word.length) > allowed) return 0;
  const far = distance(term, word);
  return far <= allowed ? 0.6 / far : 0;
}

/** Letters put in, left out, another, or two neighbours changed about. */
function distance(a, b) {
  let before = [];
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(other, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** The best first: { whole, near }, entries. */
function search(index, typed) {
  const asked = [...new Set(words(typed.slice(0, 1000), false).map((word) => toneless(bare(word))))].slice(0, 32);
  const found = new Map(); // entry → { score, share }
  let all = 0;
  for (const word of asked) {
    let row = having(index, word, nearness);
    if (!row.size) row = having(index, word, slip);
    const count = index.entries.length;
    const share = row.size > 10 && row.size * 10 > count ? 0.3 : row.size || !isHan(word) ? 1 : 0.3;
    const weight = Math.log(1 + (count - row.size + 0.5) / (row.size + 0.5));
    all += share;
    for (const [number, much] of row) {
      const it = found.get(number) ?? found.set(number, { score: 0, share: 0 }).get(number);
      it.score += weight * much;
      it.share += share;
    }
  }
  const best = [...found].sort(([a, one], [b, two]) => two.score - one.score || a - b);
  const entries = (list, most) => list.slice(0, most).map(([number]) => index.entries[number]);
  const whole = best.filter(([, it]) => it.share >= enough * all);
  return { whole: entries(whole, 30), near: entries(best.filter((one) => !whole.includes(one)), 8) };
}
