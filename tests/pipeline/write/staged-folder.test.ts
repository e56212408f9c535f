import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { stageFolder } from "#pipeline/write/staged-folder.ts";

// Every step that changes the disk goes through here: it can be made the last one of a process (no clean-up follows, as
// after SIGKILL), or fail as on a full disk.

const disk = vi.hoisted(() => ({ step: 0, dies: 0, fails: 0 }));
class Killed extends Error {}

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const changing = [
    "mkdirSync",
    "openSync",
    "writeFileSync",
    "copyFileSync",
    "closeSync",
    "renameSync",
    "rmSync",
  ] as const;
  const watched = changing.map((name) => [
    name,
    (...given: unknown[]): unknown => {
      disk.step++;
      if (disk.dies > 0 && disk.step >= disk.dies) throw new Killed("killed");
      if (disk.step === disk.fails && name !== "rmSync")
        throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
      return (real[name] as (...given: unknown[]) => unknown)(...given);
    },
  ]);
  // A disk may take less than it is given and call that success.
  const writeSync = (handle: number, text: string): number => real.writeSync(handle, text.slice(0, 100_000));
  return { ...real, ...Object.fromEntries(watched), writeSync };
});

const root = mkdtempSync(join(tmpdir(), "zonegraph-staged-"));
let folder = "";
let place = "";
let round = 0;
beforeEach(() => {
  folder = join(root, String(round++));
  place = join(folder, "out");
  mkdirSync(folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FILES = ["documents.jsonl", "documents/0000.jsonl", "manifest.json"];
const wordsOf = (file: string, version: string): string =>
  file === "manifest.json" ? `{"format":"zonegraph","v":"${version}"}` : `${file} ${version}`;

/** Writes a folder of ours as a build does. */
function write(version: string): void {
  const staged = stageFolder(place);
  try {
    const [first, ...others] = FILES as [string, ...string[]];
    const open = staged.openFile(first);
    for (const file of others) staged.writeFile(file, [wordsOf(file, version)]);
    for (const part of wordsOf(first, version)) open.write(new TextEncoder().encode(part));
    open.close();
    staged.commit();
  } catch (error) {
    staged.discard();
    throw error;
  }
}

/** The version that lies at the place, whole; null where nothing lies there. Fails on anything between. */
function versionThere(): string | null {
  if (!existsSync(place)) return null;
  const { v } = JSON.parse(readFileSync(join(place, "manifest.json"), "utf8")) as { v: string };
  for (const file of FILES) expect(readFileSync(join(place, file), "utf8")).toBe(wordsOf(file, v));
  return v;
}

/** Runs work in a process that is no more when it is over: no process has this number. */
function inAnotherLife(work: () => void): void {
  const pid = vi.spyOn(process, "pid", "get").mockReturnValue(99_999_999);
  try {
    work();
  } finally {
    pid.mockRestore();
  }
}

/** Lets work happen with one step of the disk going wrong, for every step there is; `after` looks at each outcome. */
function atEveryStep(
  wrong: "dies" | "fails",
  before: () => void,
  work: () => void,
  after: (error: unknown) => void,
): number {
  for (let step = 1; ; step++) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    before();
    Object.assign(disk, { step: 0, dies: 0, fails: 0, [wrong]: step });
    let error: unknown = null;
    try {
      work();
    } catch (thrown) {
      error = thrown;
    }
    const steps = disk.step;
    Object.assign(disk, { dies: 0, fails: 0 });
    if (steps < step) return step - 1;
    after(error);
  }
}

describe("whatever moment a build is killed at,", () => {
  test("the old dataset or the new one is there, whole, and the next build puts all right", () => {
    const steps = atEveryStep(
      "dies",
      () => write("old"),
      () => inAnotherLife(() => write("new")),
      () => {
        const there = versionThere();
        // Between two renames nothing is at the place, and the old one is beside it.
        if (there === null) expect(existsSync(join(folder, ".out.previous", "manifest.json"))).toBe(true);
        write("next");
        expect(versionThere()).toBe("next");
        expect(readdirSync(folder)).toEqual(["out"]);
      },
    );
    expect(steps).toBeGreaterThan(15);
  });

  test("the last good dataset outlives a next build that fails, or two bad days cost it", () => {
    atEveryStep(
      "dies",
      () => write("old"),
      () => inAnotherLife(() => write("new")),
      () => {
        stageFolder(place).discard();
        expect(["old", "new"]).toContain(versionThere());
        expect(readdirSync(folder)).toEqual(["out"]);
      },
    );
  });
});

test("a full disk at any write leaves the old dataset, no halves, and one line that says so", () => {
  const steps = atEveryStep(
    "fails",
    () => write("old"),
    () => write("new"),
    (error) => {
      if (error !== null) expect((error as Error).message).toMatch(/^[^\n]*out: cannot be written \(ENOSPC\); [^\n]+$/);
      write("next");
      expect(versionThere()).toBe("next");
      expect(readdirSync(folder)).toEqual(["out"]);
    },
  );
  expect(steps).toBeGreaterThan(15);
});

describe("two builds into one folder:", () => {
  const lock = (): string => join(folder, ".out.lock");
  const holder = (change: object): string =>
    JSON.stringify({ ...(JSON.parse(readFileSync(lock(), "utf8")) as object), ...change });

  test("the second is told who is at work, and disturbs nothing", () => {
    const first = stageFolder(place);
    first.writeFile("manifest.json", ['{"format":"zonegraph"}']);
    expect(() => stageFolder(place)).toThrow(
      new RegExp(`^${place}: another build writes there \\(process ${process.pid} on [^;\\n]+; [^\\n]+$`),
    );
    first.commit();
    expect(readFileSync(join(place, "manifest.json"), "utf8")).toBe('{"format":"zonegraph"}');
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test.each([
    ["whose process is no more", { pid: 99_999_999 }],
    ["whose number another process has now", { born: "before" }],
  ])("a lock %s is taken over, or one killed build ends all later ones", (_, change) => {
    stageFolder(place);
    writeFileSync(lock(), holder(change));
    write("new");
    expect(versionThere()).toBe("new");
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("a lock of another machine is respected: nobody here can know whether it is at work", () => {
    stageFolder(place);
    writeFileSync(lock(), holder({ host: `not ${hostname()}`, pid: 99_999_999 }));
    expect(() => stageFolder(place)).toThrow(/another build writes there/);
  });

  test("an empty lock counts while it is fresh, for it is just being written, and no longer", () => {
    writeFileSync(lock(), "");
    expect(() => stageFolder(place)).toThrow(/another build writes there \(it has just begun\)/);
    utimesSync(lock(), new Date(0), new Date(0));
    write("new");
    expect(versionThere()).toBe("new");
  });
});

describe("an output folder", () => {
  test("that is a link stays one, and its target is written", () => {
    const target = join(folder, "target");
    mkdirSync(target);
    symlinkSync(target, place);
    write("new");
    expect(versionThere()).toBe("new");
    expect(readdirSync(target).sort()).toEqual(["documents", "documents.jsonl", "manifest.json"]);
    expect(readdirSync(folder).sort()).toEqual(["out", "target"]);
  });

  test("that is a link into nowhere is told before anything is read", () => {
    symlinkSync(join(folder, "none"), place);
    expect(() => stageFolder(place)).toThrow(/out: is a link that leads nowhere; /);
  });

  test("of ours into which somebody has put work is left alone, or that work is deleted", () => {
    write("old");
    writeFileSync(join(place, "thesis.txt"), "mine");
    expect(() => write("new")).toThrow(/holds other files \("thesis\.txt"\); choose another folder with --out/);
    expect(readFileSync(join(place, "thesis.txt"), "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("in which a file manager has left its litter is still ours", () => {
    write("old");
    writeFileSync(join(place, ".DS_Store"), "");
    write("new");
    expect(versionThere()).toBe("new");
  });
});

test("a disk that takes less than it is given at once gets the rest, or a text ends in the middle", () => {
  const staged = stageFolder(place);
  staged.writeFile(
    "documents.jsonl",
    Array.from({ length: 300 }, () => "园区".repeat(1_000)),
  );
  expect(readFileSync(join(folder, ".out.partial", "documents.jsonl"), "utf8")).toHaveLength(600_000);
  staged.discard();
});
