import { describe, expect, test } from "vitest";
import { buildView } from "#analysis/views.ts";
import { indexCorpus } from "#app/data/corpus.ts";
import { evidenceScope } from "#app/export/evidence-scope.ts";
import { scopesOf } from "#app/export/scopes.ts";
import { OPEN_RANGE } from "#app/state/app-state.ts";
import { DONGHE, OVERVIEW, TENGLONG, XISHAN, ZHAOSHANG } from "../../sample-dataset.ts";

const view = buildView(OVERVIEW, "shared");
const all = { shows: () => true, joins: () => true };
const corpus = indexCorpus(OVERVIEW);

describe("what can be exported", () => {
  test("is the whole alone where nothing is filtered or selected: equal choices would puzzle", () => {
    expect([...scopesOf(view, all, null).keys()]).toEqual(["whole"]);
  });

  test("is what the page shows, or the file holds what was filtered away", () => {
    const scopes = scopesOf(view, { shows: (id) => id !== ZHAOSHANG, joins: () => true }, null);
    expect(scopes.get("filtered")!.nodes.map(({ id }) => id)).not.toContain(ZHAOSHANG);
    expect(scopes.get("filtered")!.edges.every(({ target }) => target !== ZHAOSHANG)).toBe(true);
  });

  test("is the selection with what it is joined to, and of a pair the two", () => {
    const near = scopesOf(view, all, { subject: TENGLONG, partner: null }).get("selected")!;
    expect(near.nodes.map(({ id }) => id)).toContain(XISHAN);
    expect(near.nodes.map(({ id }) => id)).not.toContain(ZHAOSHANG);
    const pair = scopesOf(view, all, { subject: TENGLONG, partner: DONGHE }).get("selected")!;
    expect(pair.nodes.map(({ id }) => id).sort()).toEqual([DONGHE, TENGLONG].sort());
    expect(pair.edges).toHaveLength(1);
  });

  test("counts the evidence before it is read, or nobody knows what a file will hold", () => {
    const evidence = evidenceScope(corpus, view, view, OPEN_RANGE);
    expect(evidence.pieces).toBe(view.edges.reduce((sum, { mentions }) => sum + mentions, 0));
    const pair = scopesOf(view, all, { subject: TENGLONG, partner: DONGHE }).get("selected")!;
    expect(evidenceScope(corpus, pair, view, OPEN_RANGE).documents.every(({ issuer }) => issuer === DONGHE)).toBe(true);
    expect(evidenceScope(corpus, pair, view, { from: 1900, to: 1901 }).pieces).toBe(0);
  });

  test("stands behind the ties of a projection too: two zones are tied by what both say", () => {
    const ties = buildView(OVERVIEW, "issuers");
    const { keys } = evidenceScope(corpus, ties, view, OPEN_RANGE);
    expect([...keys].every((key) => key.startsWith("mentions|zone:"))).toBe(true);
    expect(keys.size).toBeGreaterThan(0);
  });
});
