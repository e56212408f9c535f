import { describe, expect, test } from "vitest";
import { applyFilters } from "#app/filter/apply.ts";
import { buildColumns } from "#app/filter/columns.ts";
import { type Filters, NO_FILTERS } from "#app/state/app-state.ts";
import { documentSource } from "#model/relation.ts";
import { DONGHE, HEHUO, NORTH, OVERVIEW, TENGLONG, XISHAN, ZHAOSHANG } from "../../sample-dataset.ts";

const columns = buildColumns(OVERVIEW);
const filtered = (change: Partial<Filters> = {}) => applyFilters(columns, { ...NO_FILTERS, ...change }, null);

describe("filters", () => {
  test("without filters nothing is hidden", () => {
    const { shows, isHidden } = filtered();
    for (const { id } of OVERVIEW.entities) expect([shows(id), isHidden(id)]).toEqual([true, false]);
    expect(shows(documentSource(NORTH))).toBe(true);
  });

  test("choosing a province leaves its zones and what they mention, and counts zones in that province only", () => {
    const { shows, spreadOf, issuers } = filtered({ provinces: ["安徽"] });
    expect([XISHAN, DONGHE, TENGLONG, HEHUO].map(shows)).toEqual([true, false, true, false]);
    expect(spreadOf(TENGLONG)).toBe(1);
    expect(issuers).toEqual(new Set([XISHAN]));
    expect(shows(documentSource(NORTH))).toBe(false);
  });

  test("choosing years goes by the act that mentions a program, not by first and last year", () => {
    expect(filtered({ years: { from: 2019, to: null } }).spreadOf(TENGLONG)).toBe(1);
    expect(filtered({ years: { from: 2018, to: 2018 } }).shows(ZHAOSHANG)).toBe(false);
    expect(filtered({ years: { from: 2020, to: 2020 } }).shows(documentSource(NORTH))).toBe(true);
  });

  test("a least number of zones leaves zones and other types alone", () => {
    const { shows } = filtered({ spread: { from: 2, to: null } });
    expect([TENGLONG, HEHUO, DONGHE].map(shows)).toEqual([true, false, true]);
  });

  test("a document without an issuer is not counted among zones", () => {
    expect(filtered().spreadOf(TENGLONG)).toBe(2);
    expect(filtered().facets.spread).toEqual([0, 1, 2]);
  });

  test("the count beside an option says what choosing it would give, whatever its own facet has chosen", () => {
    const { facets } = filtered({ categories: ["人才"], hiddenTypes: ["zone"] });
    expect(facets.categories.get("招商引资")).toBe(1);
    expect(facets.types.get("zone")).toEqual({ shown: 2, all: 2 });
    expect(facets.types.get("program")).toEqual({ shown: 1, all: 3 });
    expect(filtered({ provinces: ["安徽"] }).facets.provinces).toEqual(
      new Map([
        ["江苏", 1],
        ["安徽", 1],
      ]),
    );
  });

  test("what another view holds is absent from this one and yet not called hidden by filters", () => {
    const members = Uint8Array.from(OVERVIEW.entities, ({ id }) => (id === HEHUO ? 0 : 1));
    const { shows, isHidden } = applyFilters(columns, NO_FILTERS, members);
    expect([shows(HEHUO), isHidden(HEHUO)]).toEqual([false, false]);
  });
});
