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
 * again in the next plan, or the figure fell short. gone: neither says anything of it. open: the corpus has no report of
 * that year, so nothing can be said yet.
 */
export type Outcome = "kept" | "moved" | "gone" | "open";
export type Promised = Readonly<{
  issuer: EntityId;
  year: number;
  /** What was promised: a program or an enterprise by its id, a target by its indicator and unit. */
  kind: "program" | "enterprise" | "target";
  item: string;
  outcome: Outcome;
  planned: Saying;
  /** The place that answers it; null where it is gone or open. */
  answer: Saying | null;
  /** What the last report before the plan says of the same thing; null where it says nothing. */
  before: Saying | null;
  /** Planned and reported figure of a target, in the base unit; null for other kinds and where there is none. */
  plannedValue: number | null;
  reportedValue: number | null;
  unit: string | null;
}>;

type Item = Saying &
  Readonly<{
    issuer: EntityId;
    kind: Promised["kind"];
    item: string;
    value: number | null;
    unit: string | null;
    atMost: boolean;
  }>;

const PROMISED: readonly RelationKind[] = ["adopts", "hosts", "courts", "restructures"];

/**
 * Answers every plan of an issuer by its report of the same year, and sets beside it what the last report before said.
 * Sorted by issuer, year, kind and item.
 */
export function promises(
  relations: readonly RelationInstance[],
  targets: readonly Target[],
  issuerOf: (document: DocumentId) => EntityId | null,
): Promised[] {
  const byIssuer = groupBy([...relationItems(relations), ...targetItems(targets, issuerOf)], ({ issuer }) => issuer);
  const found = [...byIssuer.values()].flatMap((items) => {
    const yearsOf = (stage: Stage): number[] =>
      [...new Set(items.filter((item) => item.stage === stage).map(({ year }) => year))].sort((a, b) => a - b);
    const [reports, plans] = [yearsOf("done"), yearsOf("planned")];
    // Programs and firms are looked up by their id; indicators, worded anew, among all targets of the issuer.
    const comparable = groupBy(items, keyOf);
    const first = new Map<string, Item>();
    for (const plan of items) {
      const key = `${plan.year}|${plan.kind}|${plan.item}`;
      if (plan.stage === "planned" && !first.has(key)) first.set(key, plan);
    }
    return [...first.values()].map((plan) =>
      answered(plan, comparable.get(keyOf(plan))!, {
        isReported: items.some((item) => isLaterReport(plan, item)),
        nextPlan: plans.find((year) => year > plan.year) ?? null,
        lastReport: reports.findLast((year) => year < plan.year) ?? null,
      }),
    );
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

/** A report that stands beside its year's plan tells of the months before it, and answers nothing. */
const isLaterReport = (plan: Item, { stage, year, document }: Item): boolean =>
  stage === "done" && year === plan.year && document !== plan.document;

/** The years around a plan: whether its own is reported, the next that is planned, the last before that is reported. */
type Years = Readonly<{ isReported: boolean; nextPlan: number | null; lastReport: number | null }>;

function answered(plan: Item, items: readonly Item[], { isReported, nextPlan, lastReport }: Years): Promised {
  const same = items.filter((item) => item !== plan && alike(plan, item));
  const before = same.find(({ stage, year }) => stage === "done" && year === lastReport);
  const done = same.filter((item) => isLaterReport(plan, item));
  const reached = done.find((item) => reaches(plan, item));
  const later = same.find(
    (item) =>
      (item.stage === "under-way" && item.year === plan.year && item.document !== plan.document) ||
      (item.stage === "planned" && isPlannedAgain(plan, item, nextPlan)),
  );
  const answer = isReported ? (reached ?? done[0] ?? later ?? null) : null;
  return {
    issuer: plan.issuer,
    year: plan.year,
    kind: plan.kind,
    item: plan.item,
    outcome: !isReported ? "open" : reached !== undefined ? "kept" : answer !== null ? "moved" : "gone",
    planned: sayingOf(plan),
    answer: answer === null ? null : sayingOf(answer),
    before: before === undefined ? null : sayingOf(before),
    plannedValue: plan.value,
    reportedValue: answer?.value ?? null,
    unit: plan.unit,
  };
}

/** A figure of the next plan is that year's own, unless it is the same. */
const isPlannedAgain = (plan: Item, item: Item, nextPlan: number | null): boolean =>
  item.year === nextPlan && (plan.value === null || item.value === plan.value);

const sayingOf = ({ document, start, end, year, stage }: Item): Saying => ({ document, start, end, year, stage });

const reaches = (plan: Item, report: Item): boolean =>
  plan.value === null ||
  report.value === null ||
  (plan.atMost ? report.value <= plan.value : report.value >= plan.value);

/** Indicators are worded anew every year: they are alike where most of their neighbouring characters are shared. */
const ALIKE = 0.6;
/** Of shorter indicators one character makes another thing: 投资, 总投资. */
const SHORTEST_ALIKE = 4;

function alike(a: Item, b: Item): boolean {
  if (a.kind !== "target") return a.item === b.item;
  const [nameA, baseA] = a.item.split("|");
  const [nameB, baseB] = b.item.split("|");
  if (Math.min(nameA!.length, nameB!.length) < SHORTEST_ALIKE) return a.item === b.item;
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
      {
        issuer: source,
        kind: type,
        item: target,
        document,
        start,
        end,
        year,
        stage,
        value: null,
        unit: null,
        atMost: false,
      },
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
        unit: base,
        atMost: comparator === "<=",
      },
    ];
  });
