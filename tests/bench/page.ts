import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright-core";
import { build } from "vite";
import { buildView } from "#analysis/views.ts";
import { loadOverview } from "#exchange/dataset.ts";
import { exportGraph } from "#exchange/graph/export-graph.ts";
import { buildCorpus } from "#pipeline/cli/build-corpus.ts";
import { bundledApp } from "#pipeline/cli/bundle.ts";
import { SEEDS_FOLDER } from "#pipeline/cli/home.ts";
import { serve } from "#pipeline/cli/server.ts";
import { showProgress } from "#pipeline/cli/terminal.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { launchBrowser } from "../browser/launch.ts";

export const RUNS = 5;
export const VIEWPORT = { width: 1440, height: 900 };

/** Milliseconds from the start of the navigation to the frame that shows the graph, and what was fetched until then. */
export type Drawing = Readonly<{ first: number; scripts: number; bytes: number }>;

/**
 * The first drawing of the seeds beside a bare sigma page with the same graph, in one browser in turn, nothing cached;
 * and how much JavaScript the first view takes.
 */
export async function benchPage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zonegraph-bench-"));
  const dataset = join(folder, "dataset");
  await buildCorpus(SEEDS_FOLDER, dataset, {}, showProgress(true));
  const [page, bare] = [
    await serve(await bundledApp(), dataset, 0),
    await serve(await bareSigma(folder, dataset), dataset, 0),
  ];
  const browser = await launchBrowser();
  try {
    await drawing(browser, bare.address);
    await drawing(browser, page.address);
    const runs: Readonly<{ page: Drawing; bare: Drawing }>[] = [];
    for (let run = 0; run < RUNS; run++)
      runs.push({ bare: await drawing(browser, bare.address), page: await drawing(browser, page.address) });
    const own = median(runs.map((run) => run.page.first));
    const plain = median(runs.map((run) => run.bare.first));
    console.log(
      `first drawing of the seeds ${own.toFixed(0)} ms, of bare sigma ${plain.toFixed(0)} ms, ratio ${(own / plain).toFixed(2)} (medians of ${RUNS} interleaved runs; reach 1.5)`,
    );
    const { scripts, bytes } = runs[0]!.page;
    console.log(`JavaScript of the first view ${(bytes / 1000).toFixed(0)} kB gzipped in ${scripts} files (reach 350)`);
  } finally {
    await browser.close();
    await page.close();
    await bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bundles the bare page with the graph of the shared strategies as the page draws it. */
export async function bareSigma(folder: string, dataset: string): Promise<string> {
  const app = join(folder, "bare");
  mkdirSync(app);
  const root = join(import.meta.dirname, "bare");
  await build({ configFile: false, root, base: "./", logLevel: "error", build: { outDir: app, emptyOutDir: true } });
  const overview = await loadOverview(folderSource(dataset));
  const { nodes, edges } = exportGraph(overview, buildView(overview, "shared"));
  const graph = {
    options: { type: "undirected", multi: false, allowSelfLoops: false },
    attributes: {},
    nodes: nodes.map(({ id, label, x, y, size, colour }) => ({
      key: id,
      attributes: { label, x, y, size, color: colour },
    })),
    edges: [
      ...new Map(edges.map(({ source, target }) => [[source, target].sort().join("|"), { source, target }])).values(),
    ],
  };
  writeFileSync(join(app, "graph.json"), JSON.stringify(graph));
  return app;
}

export async function drawing(browser: Browser, address: string): Promise<Drawing> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.addInitScript(watchDrawing);
  await page.goto(address);
  const first = await (
    await page.waitForFunction(() => (window as { firstDrawing?: number }).firstDrawing)
  ).jsonValue();
  const scripts = responses.filter((response) => response.request().resourceType() === "script");
  const bodies = await Promise.all(scripts.map((response) => response.body()));
  await context.close();
  return {
    first: first!,
    scripts: scripts.length,
    bytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
  };
}

/** Runs in the page: notes when the frame has passed in which WebGL first draws anything. */
function watchDrawing(): void {
  const type = WebGL2RenderingContext.prototype;
  const draw = type.drawArraysInstanced;
  type.drawArraysInstanced = function (mode, start, count, instances) {
    draw.call(this, mode, start, count, instances);
    if (count * instances === 0) return;
    type.drawArraysInstanced = draw;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        (window as { firstDrawing?: number }).firstDrawing = performance.now();
      };
      after.port2.postMessage(null);
    });
  };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
