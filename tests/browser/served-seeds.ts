import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildCorpus } from "#pipeline/cli/build-corpus.ts";
import { bundledApp } from "#pipeline/cli/bundle.ts";
import { SEEDS_FOLDER } from "#pipeline/cli/home.ts";
import { type Serving, serve } from "#pipeline/cli/server.ts";
import { showProgress } from "#pipeline/cli/terminal.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the page with the seeds is served. */
    address: string;
    /** The folder of that dataset. */
    dataset: string;
  }
}

let folder = "";
let serving: Serving | null = null;

/** Builds the seeds and the page once for all tests in the browser, and serves them. */
export async function setup({ provide }: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "zonegraph-seeds-"));
  const dataset = join(folder, "dataset");
  await buildCorpus(SEEDS_FOLDER, dataset, {}, showProgress(true));
  serving = await serve(await bundledApp(), dataset, 0);
  provide("address", serving.address);
  provide("dataset", dataset);
}

export async function teardown(): Promise<void> {
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
}
