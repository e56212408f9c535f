import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { zh } from "../../src/app/i18n/zh.ts";
import { evidence, grid, heading, marks, mentionsOf, saved } from "./locators.ts";
import { card, counts, eventually, numbersIn, searchBox, test } from "./page-test.ts";
import { stage } from "./pixels.ts";

/** Walks with the Tab key until the element is focused, as someone without a mouse must. */
async function tabTo(page: Page, wanted: Locator, most = 160): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluateAll((all) => all.some((one) => one.contains(document.activeElement)))) return;
  }
  expect.fail(`${wanted} is not reached by ${most} steps of the Tab key`);
}

describe("by keyboard alone:", () => {
  test("“Find a program and read it in a document, place after place.”", async ({ desk, overview }) => {
    const page = await desk();
    await page.keyboard.press("/");
    const often = overview.entities.find(
      (one) => one.type === "program" && mentionsOf(overview, one).every((relation) => relation.evidence > 1),
    )!;
    await page.keyboard.type(often.name);
    await page.getByRole("option", { name: new RegExp(`^${often.name}`) }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await marks(page).first().waitFor();
    await tabTo(page, evidence(page).locator(".kwic-line"));
    await page.keyboard.press("Enter");
    await page.getByRole("article", { name: zh.reader.label }).waitFor();
    const before = page.url();
    await page.keyboard.press("j");
    await eventually(() => page.url()).not.toBe(before);
  });

  test("“Which zone mentions it most?” — through the matrix to the sentences", async ({ desk }) => {
    const page = await desk("place=strategies");
    await grid(page).waitFor();
    await tabTo(page, grid(page));
    for (const key of ["ArrowDown", "ArrowRight", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
    await card(page).getByRole("heading", { level: 2 }).filter({ hasNotText: zh.card.start }).waitFor();
    await marks(page).first().waitFor();
  });

  test("“Which programs does only one zone mention?” — from the questions that stand ready", async ({
    desk,
    overview,
  }) => {
    const page = await desk();
    await tabTo(page, card(page).getByRole("link", { name: zh.questions.unique }));
    await page.keyboard.press("Enter");
    await grid(page).getByRole("rowheader").first().waitFor();
    const single = overview.entities.filter(({ type, issuers }) => type === "program" && issuers === 1).length;
    await eventually(async () => numbersIn((await counts(page).textContent()) ?? "")[0]).toBe(single);
  });

  test("“What does the graph say of a zone?” — type, entity, relation, evidence, without the drawing", async ({
    desk,
    overview,
  }) => {
    const page = await desk("view=full");
    await stage(page).waitFor();
    await tabTo(page, page.getByRole("button", { name: zh.graph.asList }));
    await page.keyboard.press("Enter");
    const list = page.getByRole("list", { name: zh.graph.list });
    await list.waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo(page, list.getByRole("button").first());
    await page.keyboard.press("Enter");
    const named = await list.locator("button[aria-pressed=true] .node-name").textContent();
    const { name } = overview.entities.find(({ label }) => label === named)!;
    await heading(page, name).waitFor();
    await tabTo(page, card(page).getByRole("button"));
    await marks(page).first().waitFor();
    expect(page.url()).toContain("list=1");
  });

  test("“Take the graph to Gephi.”", async ({ desk, overview }) => {
    const page = await desk("view=issuers");
    await stage(page).waitFor();
    await tabTo(page, page.getByRole("button", { name: zh.exporting.menu }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: zh.exporting.menu });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole("button", { name: zh.exporting.save }));
    const { name, text } = await saved(page, () => page.keyboard.press("Enter"));
    expect(name).toBe("zonegraph-issuers-whole.gexf");
    expect(text).toContain(`<nodes count="${overview.layout.issuers.length}">`);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await searchBox(page).isVisible()).toBe(true);
  });
});
