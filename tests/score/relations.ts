import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { DocumentRecord } from "#model/document.ts";
import { documentId } from "#model/document-id.ts";
import { type EntityId, type EntityType, entityId, type Mention } from "#model/entity.ts";
import { type RelationInstance, STAGES } from "#model/relation.ts";
import { overlaps, type Span } from "#model/span.ts";
import type { Target } from "#model/target.ts";
import type { Segmenter } from "#pipeline/reading.ts";
import { relate } from "#pipeline/relate/relate.ts";
import type { RelationRules } from "#pipeline/relate/rules.ts";
import { structure } from "#pipeline/structure/structure.ts";
import type { TargetRules } from "#pipeline/targets/rules.ts";
import { findTargets } from "#pipeline/targets/targets.ts";

type GoldMention = Span & Readonly<{ type: string; name: string; optional: boolean }>;
type Named = Span & Readonly<{ type: EntityType; name: string }>;
export type ScoredDocument = Readonly<{
  document: string;
  text: string;
  gold: readonly GoldMention[];
  predicted: readonly Named[];
}>;
type Row = Readonly<Record<string, string>>;
type Read = ScoredDocument &
  Readonly<{
    relations: readonly RelationInstance[];
    stances: ReadonlyMap<EntityId, string>;
    targets: readonly Target[];
  }>;

/**
 * Measures relations and targets of one gold folder; `table` gives the rows of a CSV file of the folder, or none where
 * it has no such file. Returns lines to print: totals, and with `errors` every difference.
 */
export function scoreRelations(
  documents: readonly ScoredDocument[],
  table: (file: string) => readonly Row[],
  known: Readonly<{ relations: RelationRules; targets: TargetRules }>,
  segmenter: Segmenter,
  errors: boolean,
): string[] {
  const read = documents.map((document): Read => {
    const reading = structure(documentId(document.document), document.text, segmenter);
    const record = recordOf(reading.acts, document);
    const mentions = document.predicted.map(
      ({ start, end, type, name }): Mention => ({
        start,
        end,
        type,
        document: reading.id,
        entity: entityId(type, name),
        rules: [],
        score: 1,
      }),
    );
    return {
      ...document,
      ...relate({ reading, record }, mentions, known.relations),
      targets: findTargets({ reading, record }, mentions, known.targets),
    };
  });
  return [
    ...stanceLines(read, table("stances.csv"), errors),
    ...adoptionLines(read, table("adopts.csv"), errors),
    ...targetLines(read, table("targets.csv"), errors),
  ];
}

/** The rows of a CSV file; none where it does not exist. */
export function readRows(file: string): Row[] {
  try {
    return Papa.parse<Row>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true }).data;
  } catch {
    return [];
  }
}

/** What the relations need of a record; the gold does not say who issued a document, so it speaks for itself. */
function recordOf(acts: DocumentRecord["acts"], { document, text }: ScoredDocument): DocumentRecord {
  const years = [...new Set(acts.map(({ year }) => year).filter((year) => year !== null))].sort((a, b) => a - b);
  return {
    id: documentId(document),
    title: document,
    issuer: null,
    issuerKind: null,
    zoneKind: null,
    province: null,
    city: null,
    county: null,
    years,
    date: null,
    source: null,
    level: null,
    acts,
    confidence: 0,
    basis: [],
    characters: text.length,
  };
}

/** The predicted entities whose mentions overlap a gold entity's. */
const counterparts = ({ gold, predicted }: ScoredDocument, type: EntityType, name: string): EntityId[] => [
  ...new Set(
    gold
      .filter((mention) => mention.type === type && mention.name === name)
      .flatMap((mention) => predicted.filter((other) => other.type === type && overlaps(mention, other)))
      .map((other) => entityId(type, other.name)),
  ),
];

const share = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));

function stanceLines(documents: readonly Read[], rows: readonly Row[], errors: boolean): string[] {
  const byStance = new Map<string, { right: number; of: number }>();
  const lines: string[] = [];
  let [right, of, missed] = [0, 0, 0];
  for (const document of documents)
    for (const row of rows.filter((one) => one.document === document.document)) {
      const accepted = row.stance!.split("/").map((stance) => stance.replace("?", ""));
      const found = counterparts(document, "enterprise", row.enterprise!).map((id) => document.stances.get(id)!);
      if (found.length === 0) {
        missed++;
        continue;
      }
      const good = found.some((stance) => accepted.includes(stance));
      of++;
      if (good) right++;
      else lines.push(`  stance ${row.document} ${row.enterprise}: ${row.stance}, read ${found.join(" ")}`);
      const tally = byStance.get(row.stance!) ?? { right: 0, of: 0 };
      byStance.set(row.stance!, { right: tally.right + (good ? 1 : 0), of: tally.of + 1 });
    }
  if (of === 0) return [];
  const parts = [...byStance].filter(([, one]) => one.of >= 20).map(([s, one]) => `${s} ${share(one.right, one.of)}`);
  return [
    `stance accuracy ${share(right, of)} over ${of} recognised enterprises (${missed} not recognised); ${parts.join(", ")}`,
    ...(errors ? lines : []),
  ];
}

function adoptionLines(documents: readonly Read[], rows: readonly Row[], errors: boolean): string[] {
  const lines: string[] = [];
  const confusion = new Map<string, number>();
  let [yes, found, no, refused] = [0, 0, 0, 0];
  for (const document of documents)
    for (const row of rows.filter((one) => one.document === document.document)) {
      const ids = counterparts(document, "program", row.program!);
      const evidence = document.relations.filter(({ kind, target }) => kind === "adopts" && ids.includes(target));
      const adopted = evidence.length > 0;
      if (row.adopted === "yes") yes++;
      if (row.adopted === "yes" && adopted) found++;
      if (row.adopted === "no") no++;
      if (row.adopted === "no" && !adopted) refused++;
      if (row.adopted !== "either" && adopted !== (row.adopted === "yes"))
        lines.push(`  adopts ${row.document} ${row.program}: ${row.adopted}, read ${adopted ? "yes" : "no"}`);
      if (!adopted || row.adopted === "no" || row.stage === "mixed") continue;
      const stage = mostFrequent(evidence.map((one) => one.stage ?? "none"));
      const key = `${row.stage}>${stage}`;
      confusion.set(key, (confusion.get(key) ?? 0) + 1);
      if (stage !== row.stage) lines.push(`  stage ${row.document} ${row.program}: ${row.stage}, read ${stage}`);
    }
  if (yes === 0) return [];
  const f1s = STAGES.map((stage) => {
    const sum = (test: (gold: string, read: string) => boolean): number =>
      [...confusion].reduce((total, [key, n]) => total + (test(...(key.split(">") as [string, string])) ? n : 0), 0);
    const hits = sum((gold, stageRead) => gold === stage && stageRead === stage);
    return (2 * hits) / (sum((gold) => gold === stage) + sum((_, stageRead) => stageRead === stage) || 1);
  });
  const macro = f1s.reduce((a, b) => a + b, 0) / f1s.length;
  return [
    `adopts recall ${share(found, yes)} over ${yes}; ${refused} of ${no} refused; stage macro-F1 ${macro.toFixed(3)}`,
    ...(errors ? lines : []),
  ];
}

function mostFrequent(values: readonly string[]): string {
  const count = (value: string): number => values.filter((one) => one === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
}

function targetLines(documents: readonly Read[], rows: readonly Row[], errors: boolean): string[] {
  const lines: string[] = [];
  let [found, gold, spans, full] = [0, 0, 0, 0];
  for (const document of documents) {
    const own = rows.filter((row) => row.document === document.document);
    if (own.length === 0) continue;
    const optional = own.filter(({ optional }) => optional === "yes").map(spanOf);
    const read = document.targets.filter((target) => !optional.some((span) => overlaps(span, target)));
    found += read.length;
    for (const row of own.filter(({ optional }) => optional !== "yes")) {
      gold++;
      const target = read.find(({ start, end }) => start === Number(row.start) && end === Number(row.end));
      const value = target === undefined ? "" : [target.value, target.upper].filter((one) => one !== null).join("-");
      if (target === undefined || value !== row.value) {
        lines.push(`  target ${row.document} ${row.indicator} ${row.value}${row.unit}: not read`);
        continue;
      }
      spans++;
      const common = [...row.indicator!].filter((character) => target.indicator.includes(character)).length;
      const right =
        String(target.year ?? "") === row.year && target.stage === row.stage && common >= row.indicator!.length / 2;
      if (right) full++;
      else
        lines.push(
          `  target ${row.indicator} ${row.year} ${row.stage}, read ${target.indicator} ${target.year} ${target.stage}`,
        );
    }
  }
  if (gold === 0) return [];
  const f1 = (hits: number): string => ((2 * hits) / (found + gold)).toFixed(3);
  return [
    `targets F1 ${f1(spans)} on span and value, ${f1(full)} with year, stage and indicator, over ${gold}`,
    ...(errors ? lines : []),
  ];
}

const spanOf = (row: Row): Span => ({ start: Number(row.start), end: Number(row.end) });
