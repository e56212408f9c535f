import { describe, expect, inject } from "vitest";
import { loadDocument } from "#exchange/dataset.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { zh } from "../../src/app/i18n/zh.ts";
import { card, counts, eventually, numbersIn, test } from "./page-test.ts";

const HAIAN = "zone:海安经济技术开发区";
const HAIMEN = "zone:海门经济技术开发区";

describe("which programs are only planned", () => {
  test("a stage leaves its programs in the matrix, as a chip and in the address, and taking it away gives all back", async ({
    open,
    overview,
  }) => {
    const done = new Set(
      overview.relations
        .filter(({ kind, source, byStage }) => kind === "adopts" && source.startsWith("zone:") && byStage.done > 0)
        .map(({ target }) => target),
    );
    const page = await open("place=strategies");
    const all = numbersIn((await counts(page).textContent())!)[0]!;
    await page.getByRole("checkbox", { name: new RegExp(`^${zh.stageChoice.done}`) }).check();
    await eventually(async () => numbersIn((await counts(page).textContent())!)[0]).toBe(done.size);
    expect(new URL(page.url().replace("#", "?")).searchParams.getAll("stage")).toEqual(["done"]);
    const chip = zh.filter.chipStage(zh.stageChoice.done);
    await page.getByRole("button", { name: zh.filter.remove(chip) }).click();
    await eventually(async () => numbersIn((await counts(page).textContent())!)[0]).toBe(all);
  });
});

test("from an indicator to its figures, and from a figure to its sentence in the document", async ({
  open,
  overview,
}) => {
  const source = folderSource(inject("dataset"));
  const contents = await Promise.all(overview.documents.map((entry) => loadDocument(source, entry)));
  const page = await open("place=targets");
  const figures = contents.flatMap(({ targets }) => targets);
  await eventually(async () => numbersIn((await counts(page).textContent())!)[0]).toBe(figures.length);
  const indicator = "固定资产投资";
  await page
    .getByRole("table", { name: zh.targets.indicators })
    .getByRole("row")
    .filter({ hasText: indicator })
    .getByRole("button", { name: indicator, exact: true })
    .first()
    .click();
  const table = page.getByRole("table", { name: zh.targets.figures });
  const line = table.getByRole("row").nth(1).locator(".source-line");
  const written = await line.locator("mark").textContent();
  await line.click();
  await page.getByRole("article", { name: zh.reader.label }).waitFor();
  const query = new URL(page.url().replace("#", "?")).searchParams;
  const { text } = contents.find(({ id }) => id === query.get("doc"))!;
  const at = Number(query.get("at"));
  expect(text.slice(at, at + written!.length)).toBe(written);
});

test("two zones side by side share what both mention, and each program opens how that zone words it", async ({
  open,
  overview,
}) => {
  const mentioned = (zone: string) =>
    new Set(
      overview.relations
        .filter(({ kind, source, target }) => kind === "mentions" && source === zone && target.startsWith("program:"))
        .map(({ target }) => target),
    );
  const [a, b] = [mentioned(HAIAN), mentioned(HAIMEN)];
  const shared = [...a].filter((program) => b.has(program)).length;
  const labelOf = (id: string) => overview.entities.find((entity) => entity.id === id)!.label;
  const page = await open("place=strategies&strategies=compare");
  for (const zone of [HAIAN, HAIMEN]) {
    await page.getByRole("combobox", { name: zh.compare.add }).fill(labelOf(zone).slice(0, 2));
    await page.getByRole("option", { name: labelOf(zone) }).click();
  }
  const heading = (title: string, count: number) =>
    page.getByRole("heading", { name: `${title} ${count}`, exact: true });
  await heading(zh.compare.shared(2), shared).waitFor();
  const column = page.getByRole("region", { name: labelOf(HAIAN), exact: true });
  await column.getByRole("heading", { name: `${zh.compare.only} ${a.size - shared}`, exact: true }).waitFor();
  await column.getByRole("heading", { name: `${zh.compare.missing} ${b.size - shared}`, exact: true }).waitFor();
  await column.locator(".program-name").first().click();
  await card(page)
    .getByRole("button", { name: labelOf(HAIAN), exact: true })
    .first()
    .waitFor();
});

test("a paragraph leads to the graph of what it names, and the graph back to its words", async ({ open, overview }) => {
  const entry = overview.documents.find(({ issuer }) => issuer === HAIAN)!;
  const content = await loadDocument(folderSource(inject("dataset")), entry);
  const page = await open(`doc=${encodeURIComponent(entry.id)}&at=${content.mentions[20]!.start}&place=documents`);
  const here = page.locator(`[data-start="${content.mentions[20]!.start}"]`);
  await here.waitFor();
  const paragraph = page.locator(".paragraph").filter({ has: here });
  const named = new Set(
    await paragraph.locator("[data-of]").evaluateAll((names) => names.map((name) => name.getAttribute("data-of"))),
  );
  await paragraph.getByRole("button", { name: zh.reader.paragraph(named.size) }).focus();
  await page.keyboard.press("Enter");
  await paragraph.getByRole("button", { name: zh.reader.toGraph }).click();
  await eventually(async () => numbersIn((await counts(page).textContent())!)[0]).toBe(named.size + 1);
  await page.getByRole("button", { name: zh.graph.passageBack }).click();
  await here.waitFor();
});
