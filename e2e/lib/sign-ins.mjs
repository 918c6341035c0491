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
