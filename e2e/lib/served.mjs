// A town that a steward makes: `init` on an empty place, then `serve`, stopped and served again as
// often as a test likes, also some days later.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { freshDatabase } from "./postgres.mjs";
import { signIns } from "./sign-ins.mjs";

const program = resolve(import.meta.dirname, "../../target/debug/anydoor");
const patience = 60_000; // milliseconds
const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** { data, tables, write(name, text), run(...args), serve(days), stop(), url, close() } */
export async function emptyPlace({ database = "sqlite" } = {}) {
  const tables = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "anydoor-steward-"));
  const data = join(tables, "data");
  const store = database === "postgres" ? ["--database", await freshDatabase()] : [];
  let child, ended;
  const place = {
    data,
    tables,
    printed: "",
    url: "",
    write: (name, text) => writeFile(join(tables, name), text),
    /** Another command of the program on this town. Gives what it printed. */
    async run(...args) {
      const { stdout } = await promisify(execFile)(program, [...args, "--data", data, ...store], { cwd: tables });
      place.printed += stdout;
      return stdout;
    },
    signIn: (name) => signIns(place.printed).find((s) => s.name === name),
    /** Serves the town as it will be in so many days. */
    async serve(days = 0) {
      const env = { ...process.env, ANYDOOR_DAYS_AHEAD: String(days) };
      child = spawn(program, ["serve", "--listen", "127.0.0.1:0", "--data", data, ...store], { env });
      running.add(child);
      ended = new Promise((done) => child.once("close", done));
      ended.then(() => running.delete(child));
      place.url = await address(child);
    },
    async stop() {
      if (!child) return;
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    },
    async close() {
      await place.stop();
      await rm(tables, { recursive: true, force: true });
    },
  };
  return place;
}

function address(child) {
  return new Promise((done, fail) => {
    let output = "";
    const late = setTimeout(() => fail(new Error(`does not listen:\n${output}`)), patience);
    const look = (chunk) => {
      output += chunk;
      const said = /^listening on (http:\S+)$/m.exec(output);
      if (!said) return;
      clearTimeout(late);
      done(said[1].replace(/\/$/, ""));
    };
    child.stdout.setEncoding("utf8").on("data", look);
    child.stderr.setEncoding("utf8").on("data", look);
    child.once("error", fail);
    child.once("close", (code) => fail(new Error(`ended with ${code}:\n${output}`)));
  });
}
