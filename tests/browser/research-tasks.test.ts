import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Locator, Page } from "playwright-core";
import sirv from "sirv";
import { describe, expect, inject } from "vitest";
import type { Overview } from "#model/dataset.ts";
import type { Entity } from "#model/entity.ts";
import type { Relation } from "#model/relation.ts";
import { bundledApp } from "#pipeline/cli/bundle.ts";
import { publish } from "#pipeline/cli/publish-command.ts";
import { zh } from "../../src/app/i18n/zh.ts";
import { evidence, grid, heading, marks, mentionsOf, saved } from "./locators.ts";
import { card, choose, eventually, numbersIn, PATIENCE, test, watch } from "./page-test.ts";
import { drawnAt, stage } from "./pixels.ts";

// What researchers come for, in their words, done to the end. The answers are worked out from the dataset beside the page.

const TENGLONG = "sel=program%3A腾笼换鸟";

const program = (overview: Overview, name: string): Entity => overview.entities.find((one) => one.name === name)!;
const nameOf = (overview: Overview, id: string): string => overview.entities.find((one) => one.id === id)!.name;

async function exportDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: zh.exporting.menu }).click();
  const dialog = page.getByRole("dialog", { name: zh.exporting.menu });
  await dialog.waitFor();
  return dialog;
}

describe("by mouse:", () => {
  test("“Which programs do most zones share, and how does a zone word the first of them?”", async ({
    desk,
    overview,
  }) => {
    const page = await desk();
    await card(page).getByRole("link", { name: zh.questions.widespread }).click();
    const first = grid(page).getByRole("rowheader").first();
    await first.waitFor();
    const top = program(overview, (await first.getAttribute("aria-label"))!.split(":")[0]!);
    const most = Math.max(...overview.entities.filter(({ type }) => type === "program").map(({ issuers }) => issuers));
    expect(top.issuers).toBe(most);
    const [relation] = mentionsOf(overview, top) as [Relation];
    const zone = nameOf(overview, relation.source);
    const unit = zh.strategies.unit.mentioned(relation.evidence);
    await grid(page)
      .getByRole("gridcell", { name: zh.strategies.cell(top.name, zone, unit) })
      .first()
      .click();
    await eventually(() => marks(page).count()).toBe(relation.evidence);
  });

  test("“Who says 腾笼换凤 instead of 腾笼换鸟?”", async ({ desk, overview }) => {
    const page = await desk();
    await choose(page, "换鸟", "腾笼换鸟");
    await heading(page, "腾笼换鸟").waitFor();
    await card(page)
      .getByRole("button", { name: /^腾笼换凤/ })
      .first()
      .click();
    const [said] = mentionsOf(overview, program(overview, "腾笼换鸟")).filter(({ surfaces }) =>
      surfaces.some(([surface]) => surface === "腾笼换凤"),
    ) as [Relation];
    await eventually(() => marks(page).allTextContents()).toEqual(["腾笼换凤"]);
    const { label } = overview.entities.find(({ id }) => id === said.source)!;
    expect(await evidence(page).getByRole("listitem").first().textContent()).toContain(label);
  });

  test("“What do two zones have in common?” — from the line between them", async ({ desk, overview }) => {
    const page = await desk("view=issuers");
    await stage(page).waitFor();
    const at = await drawnAt(page, overview.layout.issuers);
    const held = (zone: string): Set<string> =>
      new Set(
        overview.relations
          .filter(({ kind, source, target }) => kind === "mentions" && source === zone && target.startsWith("program:"))
          .map(({ target }) => target),
      );
    const [a, b] = overview.layout.issuers.map(({ id }) => id).slice(0, 2) as [string, string];
    const common = [...held(a)].filter((id) => held(b).has(id)).length;
    const [from, to] = [at.get(a)!, at.get(b)!];
    // Not in the middle, where other lines may cross.
    await page.mouse.click(from.x + (to.x - from.x) * 0.3, from.y + (to.y - from.y) * 0.3);
    await card(page)
      .getByRole("heading", { name: new RegExp(`^${zh.card.commonPrograms(common).replaceAll(/\d+/g, "\\s*$&")}`) })
      .waitFor();
  });

  test("“I must quote what the plan says of a firm, with its place in the text.”", async ({ desk, overview }) => {
    const firm = overview.entities.find(({ type, name }) => type === "enterprise" && name.startsWith("亿田"))!;
    const page = await desk();
    await choose(page, "亿田", firm.name);
    await evidence(page).getByRole("radio", { name: zh.card.shape.sentences }).click();
    await evidence(page).getByRole("button", { name: zh.card.copy }).first().click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /《.+》.*第 \d+ 段.*字符 \d+–\d+.*“.+”/s,
    );
  });

  test("“What do the zones of 浙江 plan?”", async ({ desk }) => {
    const page = await desk("place=strategies");
    const facets = page.getByRole("complementary", { name: zh.filter.title });
    await facets
      .getByRole("checkbox", { name: /^浙江/ })
      .or(facets.getByRole("button", { name: /^浙江/ }))
      .click();
    const planned = new RegExp(`^${zh.stageChoice.planned}`);
    await facets
      .getByRole("checkbox", { name: planned })
      .or(facets.getByRole("button", { name: planned }))
      .click();
    const chips = page.getByRole("list", { name: zh.filter.active });
    await chips.getByRole("button", { name: zh.filter.remove("浙江") }).waitFor();
    await eventually(() => decodeURIComponent(page.url())).toMatch(/province=浙江.*|stage=planned/);
    const heads = (): Promise<number> => grid(page).getByRole("columnheader").count();
    // One of them is the head of the programs.
    await eventually(heads).toBe(2);
    await chips.getByRole("button", { name: zh.filter.clear }).click();
    await eventually(heads).toBeGreaterThan(2);
  });

  test("“When was 腾笼换鸟 first seen, and where?”", async ({ desk, overview }) => {
    const page = await desk();
    await card(page).getByRole("link", { name: zh.questions.first }).click();
    await choose(page, "tlhn", "腾笼换鸟");
    await page.getByRole("radio", { name: zh.timeline.rows.zones }).click();
    const relations = mentionsOf(overview, program(overview, "腾笼换鸟"));
    const first = Math.min(...relations.flatMap(({ byYear }) => byYear.map(([year]) => year)));
    const { source, byYear } = relations.find((relation) => relation.byYear[0]?.[0] === first)!;
    const years = page.getByRole("grid", { name: "腾笼换鸟" });
    await years
      .getByRole("gridcell", { name: zh.timeline.zoneCell(nameOf(overview, source), first, byYear[0]![1]) })
      .first()
      .waitFor();
    await card(page).getByText(`${first} `, { exact: false }).first().waitFor();
  });

  test("“I need this neighbourhood as a figure whose names can still be edited.”", async ({ desk, overview }) => {
    const page = await desk(TENGLONG);
    await heading(page, "腾笼换鸟").waitFor();
    const dialog = await exportDialog(page);
    await dialog.getByText(zh.exporting.format.svg, { exact: true }).click();
    const { name, text } = await saved(page, () => dialog.getByRole("button", { name: zh.exporting.save }).click());
    expect(name).toBe("zonegraph-shared-selected.svg");
    const names = text.slice(text.indexOf('<g id="names">'));
    expect(names).toContain(">腾笼换鸟</text>");
    for (const { source } of mentionsOf(overview, program(overview, "腾笼换鸟")))
      expect(names).toContain(`>${overview.entities.find(({ id }) => id === source)!.label}</text>`);
    await dialog.getByText(zh.exporting.format.png2, { exact: true }).click();
    const png = await saved(page, () => dialog.getByRole("button", { name: zh.exporting.save }).click());
    expect(png.text.slice(1, 4)).toBe("PNG");
    await page.keyboard.press("Escape");
  });

  test("“My co-author wants every sentence behind it in Excel.”", async ({ desk, overview }) => {
    const page = await desk(TENGLONG);
    await heading(page, "腾笼换鸟").waitFor();
    const dialog = await exportDialog(page);
    await dialog.getByRole("group").or(dialog.getByRole("radiogroup")).last().getByText("CSV", { exact: true }).click();
    const pieces = mentionsOf(overview, program(overview, "腾笼换鸟")).reduce((sum, one) => sum + one.evidence, 0);
    const [counted] = numbersIn((await dialog.getByRole("status").textContent())!);
    expect(counted, "told before it is written").toBe(pieces);
    const { text } = await saved(page, () => dialog.getByRole("button", { name: zh.exporting.save }).click());
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(pieces);
    for (const row of data) expect(row.sentence).toContain(row.hit);
    await page.keyboard.press("Escape");
  });

  test("“I want to come back to exactly this tomorrow, and to send it to a colleague.”", async ({ desk }) => {
    const page = await desk(`place=strategies&zones=2~&${TENGLONG}`);
    await grid(page).waitFor();
    await page.getByRole("button", { name: zh.saved.menu, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: zh.saved.title });
    await dialog.getByRole("textbox", { name: zh.saved.name }).fill("两区以上的换鸟");
    await dialog.getByRole("button", { name: zh.saved.keep }).click();
    const file = await saved(page, () => dialog.getByRole("button", { name: zh.saved.toFile }).click());
    await dialog.getByRole("button", { name: zh.saved.remove("两区以上的换鸟") }).click();
    await dialog.getByText(zh.saved.none).waitFor();
    const folder = mkdtempSync(join(tmpdir(), "zonegraph-views-"));
    writeFileSync(join(folder, file.name), file.text);
    await dialog.locator('input[type="file"][accept*="json"]').setInputFiles(join(folder, file.name));
    await dialog.getByText(zh.saved.loaded(1)).waitFor();
    rmSync(folder, { recursive: true });
    await page.keyboard.press("Escape");
    await desk("place=documents");
    await page.getByRole("table", { name: zh.documents.label }).waitFor();
    await card(page).getByRole("button", { name: "两区以上的换鸟" }).click();
    await grid(page).waitFor();
    await heading(page, "腾笼换鸟").waitFor();
    expect(decodeURIComponent(page.url())).toContain("zones=2~");
    await page.evaluate(() => window.localStorage.clear());
  });

  test("“A colleague sent me a folder. Is it a dataset, and what is in it?”", async ({ open }) => {
    const page = await open(TENGLONG);
    const openFolder = async (folder: string): Promise<void> => {
      await page.getByRole("button", { name: zh.saved.menu, exact: true }).click();
      await page.getByRole("dialog", { name: zh.saved.title }).locator("input[webkitdirectory]").setInputFiles(folder);
    };
    const folder = mkdtempSync(join(tmpdir(), "zonegraph-other-"));
    writeFileSync(join(folder, "论文.txt"), "这不是数据集");
    await openFolder(folder);
    await page.getByRole("alert").getByText(zh.opening["no-manifest"]).waitFor();
    await heading(page, "腾笼换鸟").waitFor();
    await page.getByRole("button", { name: zh.opening.close }).click();
    rmSync(folder, { recursive: true });
    await openFolder(inject("dataset"));
    await card(page).getByRole("heading", { name: zh.card.start }).waitFor();
    await choose(page, "tlhn", "腾笼换鸟");
    await eventually(() => marks(page).count()).toBeGreaterThan(0);
  });
});

test("“Put it on our university's web space, in some folder.”", async ({ browser, overview }) => {
  const root = mkdtempSync(join(tmpdir(), "zonegraph-host-"));
  publish(await bundledApp(), inject("dataset"), overview.manifest, join(root, "people", "zones"));
  const files = sirv(root, { dev: true });
  const host = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()));
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/people/zones/`;
  watch(page, address, faults);
  await page.goto(`${address}#${TENGLONG}&place=strategies`);
  await grid(page).waitFor({ timeout: PATIENCE });
  await marks(page).first().waitFor({ timeout: PATIENCE });
  expect(faults).toEqual([]);
  await context.close();
  host.close();
  rmSync(root, { recursive: true });
});
