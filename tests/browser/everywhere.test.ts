import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { zh } from "../../src/app/i18n/zh.ts";
import { eventually, searchBox, test } from "./page-test.ts";
import { stage } from "./pixels.ts";

const PROGRAM = "sel=program%3A腾笼换鸟";
const ZONE = "zone%3A海安经济技术开发区";
const VIEWS: Readonly<Record<string, string>> = {
  "the shared strategies": "",
  "the whole graph with a card": `view=full&${PROGRAM}`,
  "the matrix with its numbers and a card": `place=strategies&numbers=yes&${PROGRAM}`,
  "zones side by side": `place=strategies&strategies=compare&compare=${ZONE}&compare=zone%3A海门经济技术开发区`,
  "two groups of zones": "place=strategies&strategies=contrast&group=province%3A江苏",
  "the targets one by one": `place=targets&targets=figures&sel=${ZONE}`,
  "the timeline": `place=timeline&${PROGRAM}`,
  "the list of documents": "place=documents",
  "the reader": `place=documents&doc=海安经济技术开发区-2025.txt&at=100&${PROGRAM}`,
};

const FIRST = Object.keys(VIEWS)[0];

/** Waits until the view stands, so that what is tested is what a reader uses. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("tabpanel").waitFor();
  await eventually(() => page.getByText(zh.status.loading).or(page.getByText(zh.card.loading)).count()).toBe(0);
}

/** One line a violation: the rule, and the elements that break it. */
const told = ({ id, nodes }: Readonly<{ id: string; nodes: readonly Readonly<{ html: string }>[] }>): string =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`;

/** Goes to another state of the page by its address, without loading it anew. */
async function go(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);
  await settled(page);
}

describe("nobody is shut out:", () => {
  for (const [name, fragment] of Object.entries(VIEWS))
    test(`${name} has no barrier that axe knows, light or dark`, { timeout: 120_000 }, async ({ open }) => {
      const page = await open(`${fragment}&theme=light`);
      await settled(page);
      const found: string[] = [];
      for (const theme of ["light", "dark"]) {
        await go(page, `${fragment}&theme=${theme}`);
        const axe = new AxeBuilder({ page });
        // Another theme changes colours and nothing else, and the frame around the views has the same everywhere.
        const { violations } = await (theme === "light"
          ? axe
          : axe
              .withRules(["color-contrast", "link-in-text-block"])
              .include(name === FIRST ? "body" : '[role="tabpanel"]')
        ).analyze();
        found.push(...violations.map((violation) => `${theme}: ${told(violation)}`));
      }
      expect(found).toEqual([]);
    });
});

test("the dialogs for files and kept views have no barrier that axe knows", { timeout: 120_000 }, async ({ open }) => {
  const page = await open("colour=community&theme=light");
  await settled(page);
  const found: string[] = [];
  for (const [button, dialog] of [
    [zh.exporting.menu, zh.exporting.menu],
    [zh.saved.menu, zh.saved.title],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("dialog", { name: dialog }).waitFor();
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').include(".picture-bar").analyze();
    found.push(...violations.map((violation) => `${dialog}: ${told(violation)}`));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: dialog }).waitFor({ state: "detached" });
  }
  expect(found).toEqual([]);
});

describe("on a telephone of 390 px", () => {
  const narrow = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

  test("every view fits, or it is read through a keyhole", { timeout: 120_000 }, async ({ open }) => {
    const page = await open("", narrow);
    for (const [name, fragment] of Object.entries(VIEWS)) {
      await go(page, fragment);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
      const box = (await page.getByRole("tabpanel").boundingBox())!;
      expect(box.width, `width of ${name}`).toBeGreaterThan(300);
      expect(box.height, `height of ${name}`).toBeGreaterThan(200);
    }
  });

  test("search, filters and places can be reached", async ({ open }) => {
    const page = await open("", narrow);
    await stage(page).waitFor();
    await page.getByRole("button", { name: zh.filter.open }).tap();
    await page.getByRole("dialog", { name: zh.filter.title }).waitFor();
    await page.getByRole("button", { name: zh.filter.close }).tap();
    await page.getByRole("dialog", { name: zh.filter.title }).waitFor({ state: "detached" });
    await page.getByRole("tab", { name: zh.place.documents }).tap();
    await page.getByRole("table", { name: zh.documents.label }).waitFor();
    await searchBox(page).tap();
    await searchBox(page).fill("tlhn");
    await page.getByRole("option", { name: /^腾笼换鸟/ }).tap();
    await page.getByRole("heading", { name: "腾笼换鸟", level: 2 }).waitFor();
  });
});
