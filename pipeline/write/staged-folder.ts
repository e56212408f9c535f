import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { takeLock } from "./build-lock.ts";
import { checkReplaceable, DATASET, type FolderKind } from "./folder-kind.ts";

/** A folder that is written beside its place and takes it only when it is whole. */
export type StagedFolder = Readonly<{
  /** Where it is being written. */
  folder: string;
  /** Writes a file from pieces, one after the other; parents are made. */
  writeFile: (path: string, pieces: Iterable<string>) => void;
  /** Opens a file that is written beside others, piece by piece; a folder that is discarded closes it. */
  openFile: (path: string) => StagedFile;
  /** Removes what was written there and is no part of the whole. */
  remove: (path: string) => void;
  /** Copies a file as it is. */
  copyFile: (from: string, path: string) => void;
  /** Puts the folder in its place; what was there before is removed. */
  commit: () => void;
  /** Removes everything written; safe to call at any time. */
  discard: () => void;
}>;

export type StagedFile = Readonly<{ write: (bytes: Uint8Array) => void; close: () => void }>;

/** Pieces are gathered to about this many code units before they are written. */
const CHUNK = 1 << 18;

/**
 * Opens a folder for writing next to `target`. Throws, in one line, where `target` holds something else than what is about
 * to be written, cannot be written, or is being written by another build. Whatever a killed build left behind is put right
 * first: its halves go, and a folder that it had moved aside comes back.
 */
export function stageFolder(target: string, kind: FolderKind = DATASET): StagedFolder {
  const place = placeOf(target);
  const [staging, previous, lock] = ["partial", "previous", "lock"].map((what) =>
    join(dirname(place), `.${basename(place)}.${what}`),
  ) as [string, string, string];
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new Error(`${target}: ${faultOf(error)}; choose another folder with --out`, { cause: error });
    }
  };
  const release = told(() => {
    mkdirSync(dirname(place), { recursive: true });
    return takeLock(lock);
  });
  let isOpen = true;
  const handles = new Set<number>();
  const discard = (): void => {
    if (!isOpen) return;
    isOpen = false;
    try {
      for (const handle of handles) closeSync(handle);
      rmSync(staging, { recursive: true, force: true });
    } finally {
      release();
    }
  };
  try {
    told(() => {
      if (existsSync(previous) && !existsSync(place)) renameSync(previous, place);
      rmSync(previous, { recursive: true, force: true });
      rmSync(staging, { recursive: true, force: true });
      checkReplaceable(place, kind);
      mkdirSync(staging);
    });
  } catch (error) {
    discard();
    throw error;
  }
  const write = (path: string, work: (file: string) => void): void =>
    told(() => {
      const file = join(staging, path);
      mkdirSync(dirname(file), { recursive: true });
      work(file);
    });
  return {
    folder: staging,
    remove: (path) => rmSync(join(staging, path), { recursive: true, force: true }),
    writeFile: (path, pieces) => write(path, (file) => writePieces(file, pieces)),
    openFile: (path) => {
      let handle = -1;
      write(path, (file) => {
        handle = openSync(file, "w");
        handles.add(handle);
      });
      return {
        write: (bytes) => told(() => writeFileSync(handle, bytes)),
        close: () => {
          handles.delete(handle);
          told(() => closeSync(handle));
        },
      };
    },
    copyFile: (from, path) => write(path, (file) => copyFileSync(from, file)),
    commit: () => {
      told(() => {
        if (existsSync(place)) renameSync(place, previous);
        renameSync(staging, place);
        rmSync(previous, { recursive: true, force: true });
      });
      isOpen = false;
      release();
    },
    discard,
  };
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const handle = openSync(file, "w");
  try {
    let pending = "";
    for (const piece of pieces) {
      pending += piece;
      if (pending.length < CHUNK) continue;
      // writeSync may write less than it is given, on a disk that is nearly full.
      writeFileSync(handle, pending);
      pending = "";
    }
    writeFileSync(handle, pending);
  } finally {
    closeSync(handle);
  }
}

/** Where a target lies; a link stands for what it points to. */
function placeOf(target: string): string {
  try {
    return realpathSync(target);
  } catch {
    const place = resolve(target);
    if (isLink(place))
      throw new Error(`${target}: is a link that leads nowhere; delete it, or choose another folder with --out`);
    return place;
  }
}

function isLink(place: string): boolean {
  try {
    return lstatSync(place).isSymbolicLink();
  } catch {
    return false;
  }
}

const faultOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : `cannot be written (${code})`;
};
