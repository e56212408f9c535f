import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import cliProgress from "cli-progress";

/** Says one line to the person at the terminal, apart from the output. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** One fault, one line. */
export const complain = (error: unknown): void =>
  say(`zonegraph: ${(error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, " ")}`);

/** Writes a command's output piece by piece to the file, or to standard output where there is none. */
export async function deliver(
  pieces: Iterable<string> | AsyncIterable<string>,
  file: string | undefined,
): Promise<void> {
  if (file === undefined) return pipeline(Readable.from(pieces), process.stdout, { end: false });
  try {
    await pipeline(Readable.from(pieces), createWriteStream(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`${file}: cannot be written (${code}); choose another place with --out`);
  }
}

/** Tells how far a long work is: `stage` opens a part with its number of steps, `step` counts one. */
export type Progress = Readonly<{ stage: (name: string, steps: number) => void; step: () => void; end: () => void }>;

/** A bar on a terminal; elsewhere one line a stage. */
export function showProgress(quiet: boolean): Progress {
  if (quiet) return { stage: () => {}, step: () => {}, end: () => {} };
  if (process.stderr.isTTY !== true) return { stage: (name) => say(`${name} …`), step: () => {}, end: () => {} };
  const bar = new cliProgress.SingleBar(
    { format: "{name} {bar} {value}/{total} · {duration_formatted} · {eta_formatted} left", hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  let open = false;
  const close = (): void => {
    if (open) bar.stop();
    open = false;
  };
  return {
    stage: (name, steps) => {
      close();
      bar.start(steps, 0, { name: name.padEnd(12) });
      open = true;
    },
    step: () => bar.increment(),
    end: close,
  };
}
