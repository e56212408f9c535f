import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who holds a place: process numbers are given again, so the process is told by its birth as well. */
type Holder = Readonly<{ pid: number; born: string | null; host: string }>;

/** A lock without words is one that its process was writing just now, or was killed over; this many milliseconds tell. */
const WRITTEN_WITHIN = 5_000;

/**
 * Takes the lock file, so that of two builds into one folder only one writes; returns what gives it back. The lock of a
 * process that is no more is taken over. Throws, saying who holds it.
 */
export function takeLock(file: string): () => void {
  const me: Holder = { pid: process.pid, born: birthOf(process.pid), host: hostname() };
  while (!create(file, JSON.stringify(me))) {
    const held = read(file);
    if (held === null) continue;
    const holder = holderOf(held);
    if (isAtWork(holder, file, me.host)) throw new Error(`another build writes there (${tell(holder)})`);
    takeAway(file, held);
  }
  return () => {
    if (read(file) === JSON.stringify(me)) rmSync(file, { force: true });
  };
}

/** Only one process can make a file that is not there. */
function create(file: string, words: string): boolean {
  try {
    writeFileSync(file, words, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Another process may have done so and locked again meanwhile: its lock is put back. */
function takeAway(file: string, expected: string): void {
  const aside = `${file}-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (read(aside) === expected) rmSync(aside);
  else renameSync(aside, file);
}

function holderOf(words: string): Holder | null {
  try {
    const { pid, born, host } = JSON.parse(words) as Holder;
    return Number.isInteger(pid) ? { pid, born, host } : null;
  } catch {
    return null;
  }
}

function isAtWork(holder: Holder | null, file: string, host: string): boolean {
  if (holder === null) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < WRITTEN_WITHIN;
  // Nothing can be known of a process on another machine.
  if (holder.host !== host) return true;
  if (!isAlive(holder.pid)) return false;
  const born = birthOf(holder.pid);
  return born === null || holder.born === null || born === holder.born;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in the words of its system; null where the system does not say. */
function birthOf(pid: number): string | null {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).trim();
    // The name of a program, in brackets, may hold blanks; its start is the 20th word behind it.
    const words = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, "").trim().split(" ");
    return words[19] ?? null;
  } catch {
    return null;
  }
}

const tell = (holder: Holder | null): string =>
  holder === null ? "it has just begun" : `process ${holder.pid} on ${holder.host}`;
