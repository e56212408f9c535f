import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { test as base, expect, inject } from "vitest";
import { loadOverview } from "#exchange/dataset.ts";
import type { Overview } from "#model/dataset.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { zh } from "../../src/app/i18n/zh.ts";
import { launchBrowser } from "./launch.ts";

const WIDE = { width: 1440, height: 900 };
/** Milliseconds that anything a reader waits for may take on a busy machine. */
export const PATIENCE = 20_000;

/** A page that the tests of a file share, with what it has complained of so far. */
type Desk = Readonly<{ page: Page; faults: string[] }>;

type Fixtures = {
  browser: Browser;
  /** What the page shows, read from its files. */
  overview: Overview;
  /** Opens the page at a fragment of its address; whatever it complains of, or asks of another machine, fails the test. */
  open: (fragment?: string, options?: BrowserContextOptions) => Promise<Page>;
  sharedDesk: Desk;
  /** The page of the file, brought to a fragment without being loaded anew; its complaints fail the test too. */
  desk: (fragment?: string) => Promise<Page>;
};

/** A test that uses the page in a browser. */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest asks for a pattern
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  overview: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest asks for a pattern
    async ({}, use) => use(await loadOverview(folderSource(inject("dataset")))),
    { scope: "file" },
  ],
  open: async ({ browser }, use) => {
    const faults: string[] = [];
    const opened: { close: () => Promise<void> }[] = [];
    const address = inject("address");
    await use(async (fragment = "", options = {}) => {
      const context = await browser.newContext({
        viewport: WIDE,
        reducedMotion: "reduce",
        locale: "zh-CN",
        ...options,
      });
      opened.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      watch(page, address, faults);
      await page.goto(`${address}${fragment === "" ? "" : `#${fragment}`}`);
      await page.getByRole("tablist").waitFor();
      return page;
    });
    for (const context of opened) await context.close();
    expect(faults, "complaints of the page").toEqual([]);
  },
  sharedDesk: [
    async ({ browser }, use) => {
      const faults: string[] = [];
      const address = inject("address");
      const context = await browser.newContext({
        viewport: WIDE,
        reducedMotion: "reduce",
        locale: "zh-CN",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      watch(page, address, faults);
      await page.goto(address);
      await page.getByRole("tablist").waitFor();
      await use({ page, faults });
      await context.close();
    },
    { scope: "file" },
  ],
  desk: async ({ sharedDesk: { page, faults } }, use) => {
    await use(async (fragment = "") => {
      await page.evaluate((hash) => {
        window.location.hash = hash;
        (document.activeElement as HTMLElement | null)?.blur();
      }, fragment);
      return page;
    });
    expect(faults.splice(0), "complaints of the page").toEqual([]);
  },
});

/** Notes what a page complains of, and what it asks of another address than its own. */
export function watch(page: Page, address: string, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(address))
      faults.push(`asks another machine: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
}

/** Chooses a name through the search box, as a reader who knows it does. */
export async function choose(page: Page, query: string, name: string): Promise<void> {
  await searchBox(page).fill(query);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
}

export const searchBox = (page: Page): Locator => page.getByRole("combobox", { name: zh.search.label });
export const card = (page: Page): Locator => page.getByRole("complementary", { name: zh.card.label });

/** The line above every view that says how much it shows. */
export const counts = (page: Page): Locator => page.getByRole("tabpanel").getByRole("status").last();

/** The numbers of a text, in their order. */
export const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Waits until a question about the page has the expected answer. */
export const eventually = <T>(question: () => Promise<T> | T): ReturnType<typeof expect.poll> =>
  expect.poll(question, { timeout: PATIENCE });
