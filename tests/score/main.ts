import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { annotate } from "#pipeline/annotate.ts";
import { loadKnowledge } from "#pipeline/cli/resources.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import { readRows, type ScoredDocument, scoreRelations } from "./relations.ts";

/** The scorer's own module; its types are stated here because it is not part of the project. */
type Figures = Readonly<{ gold: number; precision: number; recall: number; f1: number; strictF1: number }>;
type Mention = Readonly<{ document: string; start: number; text: string; name: string }>;
type Row = Figures & Readonly<{ fp: readonly Mention[]; fn: readonly Mention[] }>;
type Scorer = Readonly<{
  parseAnnotated: (marked: string) => { text: string };
  readGold: (folder: string) => Map<string, { text: string; mentions: ScoredDocument["gold"] }>;
  score: (
    gold: Map<string, { text: string }>,
    predicted: Map<string, unknown>,
  ) => {
    rows: Record<string, Row>;
    all: Figures;
    linking: { mentions: number; precision: number; recall: number; f1: number };
    recurrence: { gold: number; claimed: number; precision: number; recall: number; f1: number };
  };
}>;

const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
const gold = path.resolve(root, "../shared/gold");
const percent = (share: number): string => (Number.isNaN(share) ? "-" : (100 * share).toFixed(1)).padStart(6);

async function main(flags: readonly string[]): Promise<void> {
  if (!existsSync(path.join(gold, "score.mjs"))) {
    console.log(`No annotated documents at ${gold}: nothing to score.`);
    return;
  }
  const scorer = (await import(pathToFileURL(path.join(gold, "score.mjs")).href)) as Scorer;
  const known = loadKnowledge();
  const segmenter = loadSegmenter();
  const errors = flags[flags.indexOf("--errors") + 1];
  for (const folder of flags.includes("--check") ? ["seeds", "tune", "check"] : ["seeds", "tune"]) {
    const documents = scorer.readGold(path.join(gold, folder));
    const texts = [...documents].map(([document, { text }]) => ({ document, text }));
    const annotated = annotate(texts, known, segmenter);
    const result = scorer.score(documents, new Map(annotated.map(({ document, mentions }) => [document, mentions])));
    console.log(`\n${folder}\ntype           gold    prec     rec      f1  strict`);
    const rows = folder === "check" ? [] : Object.entries(result.rows);
    for (const [type, row] of [...rows, ["all", result.all] as const])
      console.log(
        `${type.padEnd(12)} ${String(row.gold).padStart(6)}  ${percent(row.precision)}  ${percent(row.recall)}  ${percent(row.f1)}  ${percent(row.strictF1)}`,
      );
    const { linking, recurrence } = result;
    console.log(
      `linking ${percent(linking.f1)} over ${linking.mentions} · recurrence ${percent(recurrence.f1)}, ${recurrence.claimed} claimed of ${recurrence.gold}`,
    );
    const scored = annotated.map(({ document, mentions }, i) => ({
      document,
      text: texts[i]!.text,
      gold: documents.get(document)!.mentions,
      predicted: mentions,
    }));
    const relations = scoreRelations(
      scored,
      (file) => readRows(path.join(gold, folder, file)),
      known,
      segmenter,
      folder !== "check" && errors === "relations",
    );
    for (const line of relations) console.log(line);
    if (flags.includes("--errors") && folder !== "check" && errors !== undefined)
      listErrors(result.rows[errors], documents);
  }
}

function listErrors(row: Row | undefined, documents: ReadonlyMap<string, { text: string }>): void {
  const around = ({ document, start, text }: Mention): string => {
    const whole = documents.get(document)!.text;
    return `${whole.slice(Math.max(0, start - 12), start)}【${text}】${whole.slice(start + text.length, start + text.length + 12)}`.replaceAll(
      "\n",
      "⏎",
    );
  };
  for (const mention of row?.fn ?? []) console.log(`missed   ${mention.document} ${around(mention)} (${mention.name})`);
  for (const mention of row?.fp ?? []) console.log(`spurious ${mention.document} ${around(mention)} (${mention.name})`);
}

await main(process.argv.slice(2));
