// A database of its own in the throw-away cluster of `cargo xtask test`.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

let next = 0;

/** The address of a new, empty database. Fails when no cluster is named: nothing is skipped. */
export async function freshDatabase() {
  const cluster = process.env.ANYDOOR_TEST_POSTGRES;
  if (!cluster) throw new Error("ANYDOOR_TEST_POSTGRES is not set: see cargo xtask postgres");
  const name = `e2e_${process.pid}_${next++}`;
  await promisify(execFile)("psql", [
    ...["--no-psqlrc", "--quiet", "--dbname", cluster],
    ...["--command", `drop database if exists ${name} with (force)`],
    ...["--command", `create database ${name} template template0`],
  ]);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}
