import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the program lies: the nearest folder above this file that holds its package.json. */
export const HOME = findHome(dirname(fileURLToPath(import.meta.url)));
export const VERSION = readVersion();
export const LEXICON_FOLDER = join(HOME, "pipeline", "lexicon");
export const APP_FOLDER = join(HOME, "build", "app");
export const SEEDS_FOLDER = join(HOME, "seeds");

function findHome(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("package.json: not found above the program; install zonegraph again");
  return findHome(parent);
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(HOME, "package.json"), "utf8")) as { version: string };
  return version;
}
