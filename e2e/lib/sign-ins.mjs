// The one place that knows how the demo prints its sign-ins:
// `sign-in ROLE  NAME  PASSPHRASE  (point)`, columns two or more spaces apart.
const line = /^\s*sign-in\s+(\S+)\s{2,}(\S.*?)\s{2,}(\S.*?)(?:\s{2,}\((.*)\))?\s*$/gm;

/** All sign-ins in what the program printed: [{ role, name, passphrase, point }]. */
export function signIns(output) {
  return [...output.matchAll(line)].map(([, role, name, passphrase, point]) => ({
    role,
    name,
    passphrase,
    point,
  }));
}

// `card STATE  CODE  (what it is about)`, one per case that the demo lets its visitor hold.
const card = /^card\s+(\S+)\s{2,}(\S+)(?:\s{2,}\((.*)\))?\s*$/gm;

/** All cards in what the program printed: [{ state, code, about }]. */
export function cards(output) {
  return [...output.matchAll(card)].map(([, state, code, about]) => ({ state, code, about }));
}
