import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { Overview } from "#model/dataset.ts";
import type { Entity } from "#model/entity.ts";
import type { Relation } from "#model/relation.ts";
import { zh } from "../../src/app/i18n/zh.ts";
import { card } from "./page-test.ts";

// Where on the page, and where in the dataset beside it, the answers to a researcher's questions stand.

export const grid = (page: Page): Locator => page.getByRole("grid", { name: zh.strategies.label });
export const evidence = (page: Page): Locator => card(page).getByRole("region", { name: zh.card.evidence });
export const heading = (page: Page, name: string): Locator => card(page).getByRole("heading", { name, level: 2 });
export const marks = (page: Page): Locator => evidence(page).locator("mark");

export const mentionsOf = (overview: Overview, { id }: Entity): Relation[] =>
  overview.relations.filter(({ kind, target }) => kind === "mentions" && target === id);

/** The file that an action saves. */
export async function saved(page: Page, press: () => Promise<void>): Promise<Readonly<{ name: string; text: string }>> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}
