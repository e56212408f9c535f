import type { DocumentId } from "#model/document-id.ts";
import type { EntityId } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { isDocumentSource, type RelationInstance, type RelationKind, type Stage } from "#model/relation.ts";
import type { Target } from "#model/target.ts";
import { normaliseUnit } from "./units.ts";

/** Where a plan or a report says it. */
export type Saying = Readonly<{ document: DocumentId; start: number; end: number; year: number; stage: Stage }>;
/**
 * kept: the report of the year says it was done, a target that it was reached. moved: it is still under way, planned
 * again for a later year, or the figure fell short. gone: the report of the year does not mention it.
 */
export type Outcome = "kept" | "moved" | "gone";
export type Promised = Readonly<{
  issuer: EntityId;
  year: number;
  /** What was promised: a program or an enterprise by its id, a target by its indicator and unit. */
  kind: "program" | "enterprise" | "target";
  item: string;
  outcome: Outcome;
  planned: Saying;
  /** The place that answers it; null where it is gone. */
  answer: Saying | null;
  /** Planned and reported figure of a target, in the base unit; null for other kinds and where there is none. */
  plannedValue: number | null;
  reportedValue: number | null;
}>;

type Item = Saying &
  Readonly<{ issuer: EntityId; kind: Promised["kind"]; item: string; value: number | null; atMost: boolean }>;

const PROMISED: readonly RelationKind[] = ["adopts", "hosts", "courts", "restructures"];

/**
 * Answers every plan of an issuer by its report of the same year; years of which the corpus holds no report of the
 * issuer promise nothing that could be checked. Sorted by issuer, year, kind and item.
 */
export function promises(
  relations: readonly RelationInstance[],
  targets: readonly Target[],
  issuerOf: (document: DocumentId) => EntityId | null,
): Promised[] {
  const byIssuer = groupBy([...relationItems(relations), ...targetItems(targets, issuerOf)], ({ issuer }) => issuer);
  const found = [...byIssuer.values()].flatMap((items) => {
    const reported = new Set(items.filter(({ stage }) => stage === "done").map(({ year }) => year));
    // Programs and firms are looked up by their id; indicators, worded anew, among all targets of the issuer.
    const comparable = groupBy(items, keyOf);
    const first = new Map<string, Item>();
    for (const plan of items) {
      const key = `${plan.year}|${plan.kind}|${plan.item}`;
      if (plan.stage === "planned" && reported.has(plan.year) && !first.has(key)) first.set(key, plan);
    }
    return [...first.values()].map((plan) => answered(plan, comparable.get(keyOf(plan))!));
  });
  return found.sort(
    (a, b) =>
      byCodeUnit(a.issuer, b.issuer) || a.year - b.year || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.item, b.item),
  );
}

const keyOf = ({ kind, item }: Item): string => (kind === "target" ? kind : `${kind}|${item}`);

function groupBy<T>(values: readonly T[], keyOfValue: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOfValue(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function answered(plan: Item, items: readonly Item[]): Promised {
  const same = items.filter((item) => item !== plan && alike(plan, item));
  const done = same.filter(({ stage, year }) => stage === "done" && year === plan.year);
  const reached = done.find((item) => reaches(plan, item));
  const later = same.find(
    ({ stage, year }) => (stage === "under-way" && year === plan.year) || (stage === "planned" && year > plan.year),
  );
  const answer = reached ?? done[0] ?? later ?? null;
  return {
    issuer: plan.issuer,
    year: plan.year,
    kind: plan.kind,
    item: plan.item,
    outcome: reached !== undefined ? "kept" : answer !== null ? "moved" : "gone",
    planned: sayingOf(plan),
    answer: answer === null ? null : sayingOf(answer),
    plannedValue: plan.value,
    reportedValue: answer?.value ?? null,
  };
}

const sayingOf = ({ document, start, end, year, stage }: Item): Saying => ({ document, start, end, year, stage });

const reaches = (plan: Item, report: Item): boolean =>
  plan.value === null ||
  report.value === null ||
  (plan.atMost ? report.value <= plan.value : report.value >= plan.value);

/** Indicators are worded anew every year: they are alike where most of their neighbouring characters are shared. */
const ALIKE = 0.6;

function alike(a: Item, b: Item): boolean {
  if (a.kind !== "target") return a.item === b.item;
  const [nameA, baseA] = a.item.split("|");
  const [nameB, baseB] = b.item.split("|");
  return baseA === baseB && dice(nameA!, nameB!) >= ALIKE;
}

/** Dice coefficient of the pairs of neighbouring characters; equal texts give 1. */
function dice(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

const relationItems = (relations: readonly RelationInstance[]): Item[] =>
  relations.flatMap(({ kind, source, target, document, start, end, year, stage }): Item[] => {
    if (!PROMISED.includes(kind) || isDocumentSource(source) || year === null || stage === null) return [];
    const type = kind === "adopts" ? "program" : "enterprise";
    return [
      { issuer: source, kind: type, item: target, document, start, end, year, stage, value: null, atMost: false },
    ];
  });

const targetItems = (targets: readonly Target[], issuerOf: (document: DocumentId) => EntityId | null): Item[] =>
  targets.flatMap(({ document, start, end, indicator, comparator, value, unit, year, stage }): Item[] => {
    const issuer = issuerOf(document);
    if (issuer === null || year === null || stage === null) return [];
    const quantity = normaliseUnit(value, unit);
    const base = comparator === "+%" ? "+%" : quantity.base;
    const item = `${indicator}|${base}`;
    return [
      {
        issuer,
        kind: "target",
        item,
        document,
        start,
        end,
        year,
        stage,
        value: quantity.value,
        atMost: comparator === "<=",
      },
    ];
  });
