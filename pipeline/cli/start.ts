import { join, relative } from "node:path";
import { buildAndTell } from "./build-command.ts";
import { HOME, SEEDS_FOLDER } from "./home.ts";
import { openExplorer } from "./open-command.ts";
import { complain } from "./terminal.ts";

// `npm start`: the graph of the seeds, and the explorer on it.

const out = join(HOME, "build", "seeds");

try {
  await buildAndTell(relative(process.cwd(), SEEDS_FOLDER), relative(process.cwd(), out), false);
  await openExplorer(out, null);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
