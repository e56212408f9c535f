import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { loadDocument } from "#exchange/dataset.ts";
import { SEEDS_FOLDER } from "#pipeline/cli/home.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import { zh } from "../../src/app/i18n/zh.ts";
import { card, choose, eventually, numbersIn, test } from "./page-test.ts";

const textsOf = (locator: Locator): Promise<string[]> => locator.allTextContents();

describe("the card of an enterprise", () => {
  test("tells its zone, its stance and its relations, or one must read the plan to place it", async ({
    open,
    overview,
  }) => {
    const enterprise = overview.entities.find(({ name }) => name.startsWith("亿田"))!;
    const page = await open();
    await choose(page, "亿田", enterprise.name);
    await card(page).getByRole("heading", { name: enterprise.name, level: 2 }).waitFor();
    await card(page).getByRole("heading", { name: zh.card.stances }).waitFor();
    const related = overview.relations.filter(
      ({ kind, source, target }) =>
        kind !== "mentions" && kind !== "co-occurs" && (source === enterprise.id || target === enterprise.id),
    );
    const relations = card(page).getByRole("region", { name: zh.card.relations });
    for (const { kind, source } of related) {
      const heading = source === enterprise.id ? zh.relation[kind] : zh.card.incoming[kind];
      await relations
        .getByRole("heading", { name: new RegExp(`^${heading}`) })
        .first()
        .waitFor();
    }
    expect(related.length).toBeGreaterThan(0);
    const [{ source }] = overview.relations.filter(
      ({ kind, target }) => kind === "mentions" && target === enterprise.id,
    ) as [(typeof overview.relations)[0]];
    const zone = overview.entities.find(({ id }) => id === source)!;
    await card(page).getByRole("button", { name: zone.label, exact: true }).first().waitFor();
  });

  test("holds every sentence with the name marked, or evidence goes missing", async ({ open, overview }) => {
    const enterprise = overview.entities.find(({ name }) => name.startsWith("亿田"))!;
    const surfaces = enterprise.aliases.map(({ surface }) => surface);
    const page = await open(`sel=${encodeURIComponent(enterprise.id)}`);
    const evidence = card(page).getByRole("region", { name: zh.card.evidence });
    await evidence.getByRole("radio", { name: zh.card.shape.sentences }).click();
    await eventually(() => evidence.locator("mark").count()).toBe(enterprise.mentions);
    for (const marked of await textsOf(evidence.locator("mark"))) expect(surfaces).toContain(marked);
  });
});

test("a sentence leads to its place in the document, with the name marked, or nothing can be checked", async ({
  open,
  overview,
}) => {
  const enterprise = overview.entities.find(({ name }) => name.startsWith("亿田"))!;
  const page = await open(`sel=${encodeURIComponent(enterprise.id)}`);
  const evidence = card(page).getByRole("region", { name: zh.card.evidence });
  await evidence.getByRole("radio", { name: zh.card.shape.sentences }).click();
  const sentence = evidence.getByRole("listitem").last().locator("button").last();
  const words = await sentence.locator("mark").textContent();
  await sentence.click();
  const reader = page.getByRole("article", { name: zh.reader.label });
  await reader.waitFor();
  const query = new URL(page.url().replace("#", "?")).searchParams;
  const file = readFileSync(join(SEEDS_FOLDER, query.get("doc")!), "utf8").replace(/^\uFEFF/, "");
  const start = Number(query.get("at"));
  expect(file.slice(start, start + words!.length)).toBe(words);
  const here = reader.locator(`[data-start="${start}"]`);
  expect(await here.textContent()).toBe(words);
  const inSight = (): Promise<boolean> =>
    here.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  await eventually(inSight).toBe(true);
  const looks = await here.evaluate((element) =>
    [element, element.parentElement!].map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(looks[0], "the mention stands out from its paragraph").not.toBe(looks[1]);
  await page.getByRole("button", { name: zh.reader.previous }).click();
  await eventually(() => page.url()).not.toContain(`at=${start}`);
  await page.goBack();
  await eventually(inSight).toBe(true);
});

describe("the matrix", () => {
  test("stands in the order of how many zones, or what recurs is not seen first", async ({ open, overview }) => {
    const page = await open("place=strategies");
    const grid = page.getByRole("grid", { name: zh.strategies.label });
    await grid.getByRole("rowheader").first().waitFor();
    const heads = await grid.getByRole("rowheader").evaluateAll((all) =>
      all
        .map((head) => ({ top: head.getBoundingClientRect().top, label: head.getAttribute("aria-label") ?? "" }))
        .sort((a, b) => a.top - b.top)
        .map(({ label }) => label),
    );
    const zones = heads.map((head) => numbersIn(head.slice(head.lastIndexOf(":")))[0]!);
    expect(zones.length).toBeGreaterThan(5);
    expect(zones).toEqual([...zones].sort((a, b) => b - a));
    expect(zones[0]).toBe(
      Math.max(...overview.entities.filter(({ type }) => type === "program").map(({ issuers }) => issuers)),
    );
  });

  test("opens how a zone words a program, variants apart, or 换凤 is taken for 换鸟", async ({ open, overview }) => {
    const program = overview.entities.find(({ name }) => name === "腾笼换鸟")!;
    const relation = overview.relations.find(
      ({ kind, target, surfaces }) =>
        kind === "mentions" && target === program.id && surfaces.some(([surface]) => surface === "腾笼换凤"),
    )!;
    const zone = overview.entities.find(({ id }) => id === relation.source)!;
    const page = await open("place=strategies");
    const grid = page.getByRole("grid", { name: zh.strategies.label });
    await grid.getByRole("button", { name: zh.strategies.unfold(program.name) }).click();
    const variant = grid.getByRole("rowheader", { name: /^腾笼换凤:1 \// });
    await variant.waitFor();
    await grid
      .getByRole("rowheader", { name: new RegExp(`^腾笼换鸟:${program.issuers} /`) })
      .first()
      .waitFor();
    await grid
      .getByRole("gridcell", {
        name: zh.strategies.cell(program.name, zone.name, zh.strategies.unit.mentioned(relation.evidence)),
      })
      .first()
      .click();
    const wordings = card(page).getByRole("list", { name: zh.card.aliases });
    await wordings.waitFor();
    expect(await textsOf(wordings.getByRole("listitem"))).toEqual(
      relation.surfaces.map(([surface, count]) => `${surface} ${count}`),
    );
    const evidence = card(page).getByRole("region", { name: zh.card.evidence });
    await eventually(() => evidence.locator("mark").count()).toBe(relation.evidence);
    const own = overview.documents.filter(({ issuer }) => issuer === zone.id);
    const source = folderSource(inject("dataset"));
    const contents = await Promise.all(own.map((entry) => loadDocument(source, entry)));
    for (const words of await textsOf(evidence.locator(".sentence-text")))
      expect(contents.some(({ text }) => text.includes(words))).toBe(true);
  });

  test("can be walked by keyboard, or those without a mouse see one number only", async ({ open }) => {
    const page = await open("place=strategies");
    const grid = page.getByRole("grid", { name: zh.strategies.label });
    await grid.focus();
    for (const key of ["ArrowDown", "ArrowUp", "Enter"]) await page.keyboard.press(key);
    await card(page).getByRole("heading", { level: 2 }).filter({ hasNotText: zh.card.start }).waitFor();
    expect(await grid.getAttribute("aria-activedescendant")).not.toBeNull();
  });
});
