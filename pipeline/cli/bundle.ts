import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, hashOfFolders } from "#pipeline/read/hash.ts";
import { APP_FOLDER, HOME } from "./home.ts";

/**
 * Makes sure that the page is bundled from the sources as they are, and returns its folder. An installed package has no
 * sources and carries the bundle.
 */
export async function bundledApp(): Promise<string> {
  const stamp = join(APP_FOLDER, "stamp.txt");
  if (!existsSync(join(HOME, "src", "index.html"))) return APP_FOLDER;
  const sources = hashOf(
    hashOfFolders(HOME, ["src"], (name) => /\.(tsx?|css|html|svg)$/.test(name)) +
      hashOf(readFileSync(join(HOME, "package.json"))),
  );
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return APP_FOLDER;
  const { build } = await import("vite");
  // Vite bundles React for development where this says anything else, as it does under a test runner.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await build({ configFile: join(HOME, "vite.config.ts"), logLevel: "error" });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  writeFileSync(stamp, sources);
  return APP_FOLDER;
}
