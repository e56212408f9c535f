import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { en } from "../../src/app/i18n/en.ts";
import { zh } from "../../src/app/i18n/zh.ts";
import { readAsGephi } from "../src/exchange/gephi-reader.ts";
import { card, choose, counts, eventually, numbersIn, searchBox, test } from "./page-test.ts";
import { colourAt, drawnAt, stage } from "./pixels.ts";

const nodes = async (page: Page): Promise<number> => numbersIn((await counts(page).textContent()) ?? "")[0] ?? 0;

describe("the picture", () => {
  test("opens on what zones share, or a researcher starts in a thicket", async ({ open, overview }) => {
    const page = await open();
    await expect(page.getByRole("radio", { name: zh.view.shared, checked: true }).isVisible()).resolves.toBe(true);
    const { shared } = overview.layout;
    await eventually(() => nodes(page)).toBe(shared.length);
    const canvases = await stage(page).locator("canvas").count();
    expect(canvases, "canvases of sigma").toBeGreaterThanOrEqual(4);
    const at = await drawnAt(page, shared);
    const ground = await colourAt(page, { x: (await stage(page).boundingBox())!.x + 3, y: 400 });
    for (const { issuer } of overview.documents)
      await eventually(() => colourAt(page, at.get(issuer!)!)).not.toBe(ground);
  });

  test("shows all there is on demand, or the graph beyond the shared programs stays unseen", async ({
    open,
    overview,
  }) => {
    const page = await open();
    await page.getByRole("radio", { name: zh.view.full }).click();
    await eventually(() => nodes(page)).toBe(overview.layout.full.length);
    expect(page.url()).toContain("view=full");
    await page.getByRole("radio", { name: zh.view.issuers }).click();
    await eventually(() => nodes(page)).toBe(overview.layout.issuers.length);
  });

  test("brings out the neighbourhood of what the pointer is on, or nobody sees who shares a program", async ({
    open,
    overview,
  }) => {
    const page = await open();
    const program = overview.entities.find(({ name }) => name === "腾笼换鸟")!;
    const at = await drawnAt(page, overview.layout.shared);
    const zones = [...new Set(overview.documents.map(({ issuer }) => issuer!))];
    const near = new Set(
      overview.relations.filter(({ target }) => target === program.id).map(({ source }) => source as string),
    );
    expect(near.size).toBeLessThan(zones.length);
    const colours = () => Promise.all(zones.map((zone) => colourAt(page, at.get(zone)!)));
    await eventually(() => nodes(page)).toBeGreaterThan(0);
    const before = await colours();
    const changed = async () => {
      const after = await colours();
      return zones.filter((_, index) => before[index] !== after[index]);
    };
    const { x, y } = at.get(program.id)!;
    await page.mouse.move(x, y, { steps: 3 });
    await eventually(changed).toEqual(zones.filter((zone) => !near.has(zone)));
    await page.mouse.move(x, 5);
    await eventually(changed).toEqual([]);
  });

  test("opens the card of what is clicked, or the picture leads nowhere", async ({ open, overview }) => {
    const page = await open();
    await eventually(() => nodes(page)).toBeGreaterThan(0);
    const { issuer } = overview.documents[0]!;
    const { x, y } = (await drawnAt(page, overview.layout.shared)).get(issuer!)!;
    await page.mouse.click(x, y);
    const { name } = overview.entities.find(({ id }) => id === issuer)!;
    await card(page).getByRole("heading", { name, level: 2 }).waitFor();
    await page.getByRole("button", { name: zh.card.close }).click();
    await card(page).getByRole("heading", { name: zh.card.start }).waitFor();
  });

  test("leaves out a type that is switched off, or a crowded graph cannot be thinned", async ({ open, overview }) => {
    const page = await open("view=full");
    await eventually(() => nodes(page)).toBe(overview.layout.full.length);
    const programs = overview.entities.filter(({ type }) => type === "program").length;
    const legend = page.getByRole("list", { name: zh.graph.legend });
    await legend.getByRole("button", { name: zh.type.program }).click();
    await eventually(() => nodes(page)).toBeLessThanOrEqual(overview.layout.full.length - programs);
    expect(page.url()).toContain("hide=program");
    const chip = page.getByRole("button", { name: zh.filter.remove(zh.filter.chipHidden(zh.type.program)) });
    await chip.click();
    await eventually(() => nodes(page)).toBe(overview.layout.full.length);
    await page
      .getByRole("complementary", { name: zh.filter.title })
      .getByRole("button", { name: zh.type.place, pressed: true })
      .click();
    await eventually(() => nodes(page)).toBeLessThan(overview.layout.full.length);
  });

  test("keeps only programs of enough zones, or the widespread ones drown", async ({ open, overview }) => {
    const page = await open("zones=3~");
    const wide = overview.entities.filter(({ type, issuers }) => type === "program" && issuers >= 3).length;
    const zones = new Set(overview.documents.map(({ issuer }) => issuer)).size;
    await eventually(() => nodes(page)).toBe(wide + zones);
  });
});

describe("search", () => {
  for (const query of ["腾笼换鸟", "换鸟", "tenglong", "tlhn"])
    test(`finds 腾笼换鸟 by ${query}, or a program is lost to whoever does not know its exact name`, async ({
      open,
    }) => {
      const page = await open();
      await choose(page, query, "腾笼换鸟");
      await card(page).getByRole("heading", { name: "腾笼换鸟", level: 2 }).waitFor();
      expect(decodeURIComponent(page.url())).toContain("sel=program:腾笼换鸟");
    });

  test("says that a name is not there, or one waits for what never comes", async ({ open }) => {
    const page = await open();
    await searchBox(page).fill("没有这样的政策");
    await page.getByText(zh.search.none("没有这样的政策")).waitFor();
  });

  test("needs no mouse: / leads into it, arrows and Enter choose, Escape leaves", async ({ open }) => {
    const page = await open();
    await page.keyboard.press("/");
    await eventually(() => searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type("tlhn");
    await page.getByRole("option", { name: /^腾笼换鸟/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await card(page).getByRole("heading", { name: "腾笼换鸟", level: 2 }).waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("zhaoshang");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    await card(page).getByRole("heading", { name: "腾笼换鸟", level: 2 }).waitFor();
  });
});

describe("the address", () => {
  test("keeps what one sees through reload, back and forward, or a view cannot be cited", async ({ open }) => {
    const page = await open();
    await choose(page, "tlhn", "腾笼换鸟");
    const heading = card(page).getByRole("heading", { name: "腾笼换鸟", level: 2 });
    await heading.waitFor();
    await page.getByRole("tab", { name: zh.place.strategies }).click();
    await page.getByRole("grid", { name: zh.strategies.label }).waitFor();
    const address = page.url();
    await page.reload();
    await page.getByRole("grid", { name: zh.strategies.label }).waitFor();
    await heading.waitFor();
    expect(page.url()).toBe(address);
    await page.goBack();
    await stage(page).waitFor();
    await heading.waitFor();
    await page.goBack();
    await card(page).getByRole("heading", { name: zh.card.start }).waitFor();
    await page.goForward();
    await page.goForward();
    await page.getByRole("grid", { name: zh.strategies.label }).waitFor();
    expect(page.url()).toBe(address);
  });

  test("keeps the language, or readers of English get lost on reload", async ({ open }) => {
    const page = await open();
    await page.getByRole("button", { name: zh.language.label }).click();
    await page.getByRole("tab", { name: en.place.strategies, exact: true }).waitFor();
    await page.reload();
    await page.getByRole("tab", { name: en.place.strategies, exact: true }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("button", { name: en.language.label }).click();
    await page.getByRole("tab", { name: zh.place.strategies, exact: true }).waitFor();
  });
});

test("export hands Gephi colours, sizes and positions, or the picture must be made anew there", async ({
  open,
  overview,
}) => {
  const page = await open();
  await page.getByRole("button", { name: zh.exporting.menu }).click();
  const dialog = page.getByRole("dialog", { name: zh.exporting.menu });
  await dialog.getByText(zh.exporting.format.gexf).click();
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: zh.exporting.save }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/shared.*\.gexf$/);
  const xml = readFileSync(await file.path(), "utf8");
  const graph = readAsGephi(xml);
  expect(graph.complaints).toEqual([]);
  expect(graph.nodes.size).toBe(overview.layout.shared.length);
  for (const look of ["color", "size", "position"])
    expect([...xml.matchAll(new RegExp(`<viz:${look} `, "g"))].length, look).toBeGreaterThanOrEqual(graph.nodes.size);
  const [{ id, x }] = overview.layout.shared as [(typeof overview.layout.shared)[0]];
  expect(xml.slice(xml.indexOf(`id="${id}"`))).toMatch(/<viz:position x="[-\d.]+" y="[-\d.]+"/);
  expect(Number(/<viz:position x="([-\d.]+)"/.exec(xml.slice(xml.indexOf(`id="${id}"`)))![1])).toBeCloseTo(x, 1);
  expect(inject("dataset")).not.toBe("");
});
