// Two running towns with an agreement: one program, two nodes, gone afterwards.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cards, signIns } from "./sign-ins.mjs";

const program = resolve(import.meta.dirname, "../../target/debug/anydoor");
const patience = 120_000; // milliseconds; two towns are founded, with unoptimised Argon2 on a busy machine
const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** { here, there, output, stop() }; of each town { url, signIns, cards, member(role, point) }. */
export async function startTowns(...more) {
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const data = await mkdtemp(join(memory, "anydoor-towns-"));
  const child = spawn(program, ["demo", "--towns", "2", "--data", data, "--listen", "127.0.0.1:0", ...more]);
  running.add(child);
  const ended = new Promise((done) => child.once("close", done));
  ended.then(() => running.delete(child));
  const towns = {
    output: "",
    async stop() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
      await rm(data, { recursive: true, force: true });
    },
  };
  try {
    const [one, other] = await addresses(child, ended, towns);
    const [first, ...rest] = towns.output.split(/^── /m);
    towns.here = town(one, first);
    towns.there = town(other, rest.join("── "));
    return towns;
  } catch (error) {
    await towns.stop();
    throw error;
  }
}

function town(url, printed) {
  return {
    url,
    signIns: signIns(printed),
    cards: cards(printed),
    /** Somebody of this role who answers for the point with this English name. */
    member(role, point) {
      const found = this.signIns.find((s) => s.role === role && (!point || s.point?.includes(point)));
      if (!found) throw new Error(`the demo has no ${role} at ${point}:\n${printed}`);
      return found;
    },
  };
}

/** The two addresses that the program says it listens on. */
function addresses(child, ended, towns) {
  return new Promise((done, fail) => {
    const give = (why) => fail(new Error(`${why}:\n${towns.output}`));
    const late = setTimeout(() => give("does not listen"), patience);
    const look = (chunk) => {
      towns.output += chunk;
      const said = [/^listening on (http:\S+)$/m, /^other town on (http:\S+)$/m].map((line) => line.exec(towns.output));
      if (said.includes(null)) return;
      clearTimeout(late);
      done(said.map(([, url]) => url.replace(/\/$/, "")));
    };
    child.stdout.setEncoding("utf8").on("data", look);
    child.stderr.setEncoding("utf8").on("data", look);
    child.once("error", fail);
    ended.then((code) => give(`ended with ${code}`));
  });
}
