import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect } from "vitest";
import { zh } from "../../src/app/i18n/zh.ts";
import { searchBox, test } from "./page-test.ts";
import { stage } from "./pixels.ts";
import { COUNTED, go, READ, scanned, settled, told } from "./views.ts";

describe("nobody is shut out:", () => scanned(READ));

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
    for (const [name, fragment] of Object.entries({ ...COUNTED, ...READ })) {
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
