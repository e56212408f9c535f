import { constants, realpathSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";

const DATASET: Readonly<Record<string, string>> = {
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
};
const PAGE: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ...DATASET,
};
/** The only kinds of files there are in the page and in a dataset: whatever else lies there is not for the page. */
export const KINDS = { page: PAGE, dataset: DATASET };

/** Names that the page and a dataset have: no percent signs, no backslashes, no leading dots, so nothing leads upward. */
const PATH = /^(?:\/[\w-][\w.-]*)+$/;

/**
 * Answers a request for a file of a folder, and says whether there is such a file. `path` starts with `/`. Links out of
 * the folder, folders, pipes and devices are no files; one that goes away while it is sent ends the connection only.
 */
export async function sendFile(
  root: string,
  path: string,
  kinds: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const kind = PATH.test(path) ? kinds[extname(path)] : undefined;
  const file = kind === undefined ? null : await openInside(root, path);
  if (kind === undefined || file === null) return false;
  try {
    const { size, mtimeMs } = await file.stat();
    const tag = `"${size.toString(36)}-${mtimeMs.toString(36)}"`;
    const isKnown = request.headers["if-none-match"] === tag;
    response.writeHead(isKnown ? 304 : 200, {
      ETag: tag,
      "Content-Type": kind,
      ...(!isKnown && { "Content-Length": size }),
    });
    if (isKnown || request.method === "HEAD" || size === 0) response.end();
    // No more than was promised, should the file grow meanwhile.
    else await pipeline(file.createReadStream({ end: size - 1, autoClose: false }), response);
  } finally {
    await file.close();
  }
  return true;
}

/** A plain file below the folder, open for reading; null where there is none. */
async function openInside(root: string, path: string): Promise<FileHandle | null> {
  let file: FileHandle | null = null;
  try {
    const inside = realpathSync(root) + sep;
    const real = realpathSync(join(root, path));
    if (!real.startsWith(inside)) return null;
    // A pipe would else keep us waiting for a writer.
    file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    if ((await file.stat()).isFile()) return file;
  } catch {}
  await file?.close();
  return null;
}
