import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** Which rooms a room may import from; `package` stands for npm, `node` for Node's own modules. The order is that of the arrows. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: ["model"],
  analysis: ["analysis", "model", "package"],
  exchange: ["exchange", "analysis", "model", "package"],
  app: ["app", "exchange", "analysis", "model", "package"],
  text: ["text", "contract", "model"],
  contract: ["contract", "model"],
  stage: ["text", "contract", "analysis", "model", "package"],
  read: ["read", "text", "contract", "exchange", "model", "package", "node"],
  write: ["write", "contract", "exchange", "model", "package", "node"],
  sequence: ["sequence", "stage", "text", "contract", "read", "write", "exchange", "analysis", "model", "package"],
  cli: ["cli", "sequence", "stage", "contract", "read", "write", "exchange", "analysis", "model", "package", "node"],
};

/** Files of pipeline/ that say what stages hand to each other, and those that call the stages in order. */
const CONTRACTS = [
  "pipeline/reading.ts",
  "pipeline/lexicon.ts",
  "pipeline/places.ts",
  "pipeline/given.ts",
  "pipeline/shelf-files.ts",
];
const SEQUENCES = [
  "recognise",
  "draft",
  "mark",
  "settle",
  "desk",
  "corpus-links",
  "identify",
  "describe",
  "annotate",
  "build",
  "explain",
].map((name) => `pipeline/${name}.ts`);
const LONGEST_FILE = 300;

const files = ["src", "pipeline"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(root, file.replaceAll("\\", "/")))
    .filter((file) => /\.tsx?$/.test(file)),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): string[] {
  const statements = readFileSync(file, "utf8").matchAll(
    /(?:\bfrom|^import)\s+["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm,
  );
  return [...statements].map(([, path, dynamic]) => resolve(file, (path ?? dynamic)!));
}

function resolve(from: string, path: string): string {
  if (path.startsWith("#pipeline/")) return path.slice(1);
  if (path.startsWith("#")) return `src/${path.slice(1)}`;
  return path.startsWith(".") ? posix.join(posix.dirname(from), path) : path;
}

function roomOf(path: string): string {
  const source = /^src\/(model|analysis|exchange|app)\//.exec(path)?.[1];
  if (source !== undefined) return source;
  if (path.startsWith("node:")) return "node";
  if (!path.startsWith("pipeline/")) return "package";
  if (CONTRACTS.includes(path)) return "contract";
  if (SEQUENCES.includes(path)) return "sequence";
  return /^pipeline\/(text|read|write|cli)\//.exec(path)?.[1] ?? "stage";
}

/** The stage a file belongs to: its folder, or itself where it lies directly in pipeline/. */
const stageOf = (path: string): string => path.split("/").slice(0, 2).join("/");

const crossing = (file: string, target: string): boolean => {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === "stage" && to === "stage") return stageOf(file) !== stageOf(target);
  return !ALLOWED[from]!.includes(to);
};

test.each(files)("%s imports only from the rooms it may see", (file) => {
  expect(imports.get(file)!.filter((target) => crossing(file, target))).toEqual([]);
});

test("no file imports itself by a detour, so that every file can be read before those that use it", () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) expect.fail(`import cycle: ${[...path, file].join(" → ")}`);
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test("no file grows past the length one sitting can hold", () => {
  const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > LONGEST_FILE + 1);
  expect(long).toEqual([]);
});

test("sigma is touched in one folder only, so that the page works where there is no WebGL", () => {
  const outside = files.filter(
    (file) => imports.get(file)!.some((target) => /^@?sigma(\/|$)/.test(target)) && !file.startsWith("src/app/graph/"),
  );
  expect(outside).toEqual([]);
});

test("only the rims reach for the network, the clock and chance", () => {
  const rims = /^(pipeline\/(read|write|cli)\/|src\/app\/)/;
  const outside = files.filter(
    (file) =>
      !rims.test(file) && /\b(Math\.random|Date\.now|new Date\(\)|fetch\(|process\.)/.test(readFileSync(file, "utf8")),
  );
  expect(outside).toEqual([]);
});
