import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes distinct documents out of the seeds: each takes lines of all of them in a shuffled order, and every figure is
 * drawn anew, so that no two documents share a cache entry by being equal.
 */
export function recombine(folder: string, count: number, random: () => number): string[] {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const lines = texts.flatMap((text) => text.split(/(?<=[\n。])/)).filter((line) => line.trim() !== "");
  return Array.from({ length: count }, () => {
    let text = "";
    while (text.length < average) {
      const line = lines[Math.floor(random() * lines.length)]!;
      text += line.replace(/\d+/g, (figure) => String(Math.floor(random() * 10 ** figure.length)));
    }
    return text;
  });
}
