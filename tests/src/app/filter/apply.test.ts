import { describe, expect, test } from "vitest";
import { applyFilters } from "#app/filter/apply.ts";
import { buildColumns } from "#app/filter/columns.ts";
import { type Filters, NO_FILTERS } from "#app/state/app-state.ts";
import { type Entity, entityId } from "#model/entity.ts";
import { documentSource } from "#model/relation.ts";
import { DONGHE, HEHUO, NORTH, OVERVIEW, relation, TENGLONG, XISHAN, ZHAOSHANG, zone } from "../../sample-dataset.ts";

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
    expect(filtered().facets.spread.map(({ shown }) => shown)).toEqual([0, 1, 2]);
  });

  test("the count beside an option says what choosing it would give, whatever its own facet has chosen", () => {
    const { facets } = filtered({ categories: ["人才"], hiddenTypes: ["zone"] });
    expect(facets.categories.get("招商引资")).toEqual({ shown: 1, all: 1 });
    expect(facets.types.get("zone")).toEqual({ shown: 2, all: 2 });
    expect(facets.types.get("program")).toEqual({ shown: 1, all: 3 });
    expect(filtered({ provinces: ["安徽"] }).facets.provinces).toEqual(
      new Map([
        ["江苏", { shown: 1, all: 1 }],
        ["安徽", { shown: 1, all: 1 }],
      ]),
    );
  });

  test("a stage leaves the programs that an issuer in scope does so, and counts those issuers only", () => {
    const { shows, spreadOf, facets } = filtered({ stages: ["planned"] });
    expect([TENGLONG, ZHAOSHANG, DONGHE].map(shows)).toEqual([true, false, true]);
    expect(spreadOf(TENGLONG)).toBe(1);
    expect(facets.stages.get("planned")).toEqual({ shown: 1, all: 1 });
    expect(facets.stages.get("mentioned")).toEqual({ shown: 3, all: 3 });
    expect(facets.issuers.get(XISHAN)).toEqual({ shown: 0, all: 2 });
    expect(filtered({ stages: ["planned"], provinces: ["安徽"] }).shows(TENGLONG)).toBe(false);
    expect(filtered({ stages: ["planned"], spread: { from: 2, to: null } }).shows(TENGLONG)).toBe(false);
  });

  test("a stance leaves the enterprises that stand so, also where the relation has no direction", () => {
    const firm = { ...zone("云山机械", null), id: entityId("enterprise", "云山机械"), type: "enterprise", facts: {} };
    const bank = { ...firm, id: entityId("enterprise", "江城银行"), name: "江城银行" };
    const overview = {
      ...OVERVIEW,
      entities: [...OVERVIEW.entities, firm as Entity, bank as Entity],
      relations: [
        ...OVERVIEW.relations,
        relation("mentions", DONGHE, firm.id),
        relation("mentions", DONGHE, bank.id),
        relation("courts", DONGHE, firm.id),
        relation("works-with", bank.id, DONGHE),
      ],
    };
    const withFirms = buildColumns(overview);
    const { shows, facets } = applyFilters(withFirms, { ...NO_FILTERS, stances: ["partner"] }, null);
    expect([firm.id, bank.id, TENGLONG].map(shows)).toEqual([false, true, true]);
    expect(facets.stances.get("prospect")).toEqual({ shown: 1, all: 1 });
    expect(facets.stances.get("other")).toEqual({ shown: 0, all: 0 });
  });

  test("what another view holds is absent from this one and yet not called hidden by filters", () => {
    const members = Uint8Array.from(OVERVIEW.entities, ({ id }) => (id === HEHUO ? 0 : 1));
    const { shows, isHidden } = applyFilters(columns, NO_FILTERS, members);
    expect([shows(HEHUO), isHidden(HEHUO)]).toEqual([false, false]);
  });
});
