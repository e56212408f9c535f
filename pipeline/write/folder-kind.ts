import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { CORPUS_TABLES } from "#exchange/corpus-tables.ts";
import { DATA_PACKAGE } from "#exchange/data-package.ts";
import { DRAFTS, documentPath, MANIFEST, postingPath, SINGLE_FILES } from "#exchange/dataset/paths.ts";
import { DATASET_FORMAT } from "#model/dataset.ts";

/** By what a folder of ours is known, and which names it may hold: one with others is somebody's. */
export type FolderKind = Readonly<{ manifest: string; holds: (name: string) => boolean }>;

const DATASET_NAMES = new Set(
  [...SINGLE_FILES, DRAFTS, documentPath(0), postingPath(0)].map((path) => path.split("/")[0]!),
);
export const DATASET: FolderKind = { manifest: MANIFEST, holds: (name) => DATASET_NAMES.has(name) };

/** Tables of a dataset with their schema. */
export const TABLES: FolderKind = {
  manifest: DATA_PACKAGE,
  holds: (name) => name === DATA_PACKAGE || Object.hasOwn(CORPUS_TABLES, name.replace(/\.(?:csv|parquet)$/, "")),
};

/** Files that file managers leave wherever they have been. */
const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Throws where what lies at the place must not be replaced. */
export function checkReplaceable(place: string, { manifest, holds }: FolderKind): void {
  if (!existsSync(place)) return;
  if (statSync(place).dev !== statSync(dirname(place)).dev)
    throw new Error("is the root of a disk; name a folder on it");
  const names = readdirSync(place).filter((name) => !LITTER.has(name));
  if (names.length === 0) return;
  const other = names.find((name) => !holds(name));
  if (other !== undefined) throw new Error(`holds other files ("${other}")`);
  if (!isOurs(join(place, manifest))) throw new Error(`holds a ${manifest} that is not ours`);
}

function isOurs(manifest: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, "utf8"));
    return content !== null && typeof content === "object" && "format" in content && content.format === DATASET_FORMAT;
  } catch {
    return false;
  }
}
