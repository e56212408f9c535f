import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { zh } from "../../src/app/i18n/zh.ts";
import { eventually, test } from "./page-test.ts";

const PROGRAM = "sel=program%3A腾笼换鸟";
const ZONE = "zone%3A海安经济技术开发区";
/** Views that draw or count, and those that are read: two files scan them, for both cores. */
export const COUNTED: Readonly<Record<string, string>> = {
  "the shared strategies": "",
  "the whole graph with a card": `view=full&${PROGRAM}`,
  "the matrix with its numbers and a card": `place=strategies&numbers=yes&${PROGRAM}`,
  "zones side by side": `place=strategies&strategies=compare&compare=${ZONE}&compare=zone%3A海门经济技术开发区`,
  "two groups of zones": "place=strategies&strategies=contrast&group=province%3A江苏",
};
export const READ: Readonly<Record<string, string>> = {
  "the targets one by one": `place=targets&targets=figures&sel=${ZONE}`,
  "the timeline": `place=timeline&${PROGRAM}`,
  "the list of documents": "place=documents",
  "the reader": `place=documents&doc=海安经济技术开发区-2025.txt&at=100&${PROGRAM}`,
};

/** Waits until the view stands, so that what is tested is what a reader uses. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("tabpanel").waitFor();
  await eventually(() => page.getByText(zh.status.loading).or(page.getByText(zh.card.loading)).count()).toBe(0);
}

/** One line a violation: the rule, and the elements that break it. */
export const told = ({ id, nodes }: Readonly<{ id: string; nodes: readonly Readonly<{ html: string }>[] }>): string =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`;

/** Goes to another state of the page by its address, without loading it anew. */
export async function go(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);
  await settled(page);
}

/** Scans each of the views, light and dark. */
export function scanned(views: Readonly<Record<string, string>>): void {
  for (const [name, fragment] of Object.entries(views))
    test(`${name} has no barrier that axe knows, light or dark`, { timeout: 120_000 }, async ({ open }) => {
      const page = await open(`${fragment}&theme=light`);
      await settled(page);
      const found: string[] = [];
      for (const theme of ["light", "dark"]) {
        await go(page, `${fragment}&theme=${theme}`);
        const axe = new AxeBuilder({ page });
        // Another theme changes colours and nothing else.
        const { violations } = await (theme === "light"
          ? axe
          : axe.withRules(["color-contrast", "link-in-text-block"])
        ).analyze();
        found.push(...violations.map((violation) => `${theme}: ${told(violation)}`));
      }
      expect(found).toEqual([]);
    });
}
