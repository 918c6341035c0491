// A small feed of our own with what real ones have: no hours, a name about what no form may ask,
// a name with no place to break, and text that looks like a page's own markup.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const organizations = `id,name,description
org-1,Harbour Advice Society,Advice by volunteers
`;
const services = `id,organization_id,name,description,status
plain,org-1,Reading letters together,Bring any letter and we read it with you.,active
closed,org-1,Religious marriage registration,Registration of marriages.,active
long,org-1,${"Haltestellenbeschriftungsgenehmigungs".repeat(6)},${"x".repeat(600)},active
odd,org-1,<b>Bold</b> & "quoted" desk,"<script>alert(1)</script> {{ t }} ‮desrever‬ 🦊",active
`;

/** Reads the feed into a running town. */
export function importFeed(town) {
  return importTables(town, "harbour", { "organizations.csv": organizations, "services.csv": services });
}

/** Reads tables of HSDS, by their names, into a running town. */
export async function importTables(town, source, tables) {
  const folder = await mkdtemp(join(tmpdir(), "anydoor-feed-"));
  try {
    await Promise.all(Object.entries(tables).map(([name, text]) => writeFile(join(folder, name), text)));
    return (await town.run("import", "hsds", folder, "--source", source)).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
