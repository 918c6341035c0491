// A running town of our own: the built program on a free port, its data in memory, gone afterwards.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freshDatabase } from "./postgres.mjs";
import { cards, signIns } from "./sign-ins.mjs";

const program = resolve(import.meta.dirname, "../../target/debug/anydoor");
const patience = 60_000; // milliseconds; unoptimised Argon2 on a busy machine
const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/**
 * Starts the demo town, on the embedded database or on a PostgreSQL database made for it; `config` is what its
 * configuration file says.
 * Gives { url, data, signIns, cards, output, card(state), member(role, point), run(...args), later(days), stop() };
 * the lists as in sign-ins.mjs.
 */
export async function startTown({ database = "sqlite", config } = {}) {
  if (!existsSync(program)) throw new Error("not built: cargo build -p anydoor");
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const data = await mkdtemp(join(memory, "anydoor-e2e-"));
  const args = ["demo", "--data", data, "--listen", "127.0.0.1:0"];
  if (config) {
    await writeFile(`${data}.toml`, config);
    args.push("--config", `${data}.toml`);
  }
  if (database === "postgres") args.push("--database", await freshDatabase());

  let child, ended;
  const end = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  };
  const begin = async (...more) => {
    const started = spawn(program, [...args, ...more], { stdio: ["ignore", "pipe", "pipe"] });
    child = started;
    running.add(started);
    ended = new Promise((done) => started.once("close", done));
    ended.then(() => running.delete(started));
    town.output = "";
    town.url = await address(child, ended, town);
  };
  const town = {
    data,
    output: "",
    get signIns() {
      return signIns(town.output);
    },
    get cards() {
      return cards(town.output);
    },
    /** The code of one of the demo's cards. */
    card(state) {
      const found = town.cards.find((card) => card.state === state);
      if (!found) throw new Error(`the demo has no card of state ${state}`);
      return found.code;
    },
    /** Somebody of this role who answers for the point with this English name. */
    member(role, point) {
      const fits = (s) => s.role === role && (!point || s.point?.includes(point));
      const found = town.signIns.find(fits);
      if (!found) throw new Error(`the demo has no ${role} at ${point}`);
      return found;
    },
    /** Another command of the program on the same town. */
    run(...args) {
      return promisify(execFile)(program, [...args, "--data", data]);
    },
    /** The same town, so many days later; at another address. */
    async later(days) {
      await end();
      await begin("--ahead", String(days));
    },
    async stop() {
      await end();
      await rm(data, { recursive: true, force: true });
      await rm(`${data}.toml`, { force: true });
    },
  };
  try {
    await begin();
    return town;
  } catch (error) {
    await town.stop();
    throw error;
  }
}

/** The address the program says it listens on. */
function address(child, ended, town) {
  return new Promise((done, fail) => {
    const give = (why) => fail(new Error(`${why}:\n${town.output}`));
    const late = setTimeout(() => give("does not listen"), patience);
    const look = (chunk) => {
      town.output += chunk;
      const said = /^listening on (http:\S+)$/m.exec(town.output);
      if (said) {
        clearTimeout(late);
        done(said[1].replace(/\/$/, ""));
      }
    };
    child.stdout.setEncoding("utf8").on("data", look);
    child.stderr.setEncoding("utf8").on("data", look);
    child.once("error", fail);
    ended.then((code) => {
      clearTimeout(late);
      give(`ended with ${code}`);
    });
  });
}
