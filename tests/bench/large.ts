import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomLcg } from "d3-random";
import type { Browser, Page } from "playwright-core";
import { bundledApp } from "#pipeline/cli/bundle.ts";
import { serve } from "#pipeline/cli/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { clickTime, frameRate, hoverTime, scrollRate } from "./in-page.ts";
import { largeOverview, writeOverview } from "./large-dataset.ts";
import { bareSigma, drawing, median, RUNS, VIEWPORT } from "./page.ts";

type Handling = Readonly<{ pan: number; zoom: number; hover: number }>;

/**
 * The page with 3,000 nodes and 15,000 edges beside a bare sigma page with the same graph, in one browser in turn: until it can
 * be used, frames while panning and zooming, hovering; then a filter, and the matrix of 2,700 × 300, for the page alone.
 */
export async function benchLarge(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zonegraph-large-"));
  const dataset = join(folder, "dataset");
  mkdirSync(dataset);
  writeOverview(largeOverview(randomLcg(0.5)), dataset);
  const [page, bare] = [
    await serve(await bundledApp(), dataset, 0),
    await serve(await bareSigma(folder, dataset), dataset, 0),
  ];
  const browser = await launchBrowser();
  try {
    await first(browser, page.address, bare.address);
    await handling(browser, page.address, bare.address);
    await alone(browser, page.address);
  } finally {
    await browser.close();
    await page.close();
    await bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function first(browser: Browser, page: string, bare: string): Promise<void> {
  await drawing(browser, bare);
  await drawing(browser, page);
  const [own, plain]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    plain.push((await drawing(browser, bare)).first);
    own.push((await drawing(browser, page)).first);
  }
  told("3,000 nodes, 15,000 edges: first drawing", median(own), median(plain), "ms", "1.3");
}

async function handling(browser: Browser, page: string, bare: string): Promise<void> {
  const own = await opened(browser, page);
  // The page draws beside facets and card; the bare one gets as much room and not more.
  const { width, height } = (await own.locator(".sigma-mouse").boundingBox())!;
  const plain = await opened(browser, bare, { width: Math.round(width), height: Math.round(height) });
  const runs: Readonly<{ own: Handling; plain: Handling }>[] = [];
  await handle(plain);
  await handle(own);
  for (let run = 0; run < RUNS; run++) runs.push({ plain: await handle(plain), own: await handle(own) });
  for (const [what, unit, reach] of [
    ["pan", "frames/s", "0.85"],
    ["zoom", "frames/s", "0.85"],
    ["hover", "ms", "1.5"],
  ] as const)
    told(what, median(runs.map((run) => run.own[what])), median(runs.map((run) => run.plain[what])), unit, reach);
  await own.context().close();
  await plain.context().close();
}

async function handle(page: Page): Promise<Handling> {
  await page.bringToFront();
  const pan = await page.evaluate(frameRate, "pan" as const);
  const zoom = await page.evaluate(frameRate, "zoom" as const);
  return { pan, zoom, hover: await page.evaluate(hoverTime) };
}

async function alone(browser: Browser, address: string): Promise<void> {
  const page = await opened(browser, address);
  const clicks: number[] = [];
  for (let run = 0; run < RUNS * 2; run++) clicks.push(await page.evaluate(clickTime, ".legend-entry"));
  console.log(`a type switched off or on, all of its script: ${median(clicks).toFixed(1)} ms (reach 16)`);
  await page.goto(`${address}#place=strategies`);
  await page.reload();
  await page.locator(".dot-grid [role=gridcell]").first().waitFor();
  const scrolls: Awaited<ReturnType<typeof scrollRate>>[] = [];
  for (let run = 0; run < RUNS; run++) scrolls.push(await page.evaluate(scrollRate));
  console.log(
    `matrix of 2,700 × 300 scrolled: ${median(scrolls.map(({ rate }) => rate)).toFixed(0)} frames/s, ${scrolls.reduce((sum, { blank }) => sum + blank, 0)} blank frames (reach 0)`,
  );
  await page.context().close();
}

async function opened(browser: Browser, address: string, viewport = VIEWPORT): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript("window.__name = (named) => named");
  await page.goto(address);
  await page.locator(".sigma-mouse").waitFor();
  await page.waitForTimeout(1_500);
  return page;
}

const told = (what: string, own: number, plain: number, unit: string, reach: string): void =>
  console.log(
    `${what} ${own.toFixed(1)} ${unit}, bare sigma ${plain.toFixed(1)} ${unit}, ratio ${(own / plain).toFixed(2)} (medians of ${RUNS} interleaved runs; reach ${reach})`,
  );
