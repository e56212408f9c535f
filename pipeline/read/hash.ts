import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "#model/order.ts";

/** SHA-256 in hexadecimal. */
export const hashOf = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** SHA-256 over named parts, independent of the order in which they are given. */
export function hashOfParts(parts: Iterable<readonly [name: string, hash: string]>): string {
  const sorted = [...parts].sort(([a], [b]) => byCodeUnit(a, b));
  return hashOf(JSON.stringify(sorted));
}

/** SHA-256 of the files below the folders whose name passes `wanted`; folders that are not there count as empty. */
export function hashOfFolders(root: string, folders: readonly string[], wanted: (name: string) => boolean): string {
  const files = folders.flatMap((folder) =>
    !existsSync(join(root, folder))
      ? []
      : readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && wanted(entry.name))
          .map((entry) => join(entry.parentPath, entry.name)),
  );
  return hashOfParts(files.map((file) => [file.slice(root.length), hashOf(readFileSync(file))]));
}
