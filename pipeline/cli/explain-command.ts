import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Explanation, explain, type Judged, type Piece } from "#pipeline/explain.ts";
import { reason } from "#pipeline/read/corpus-files.ts";
import { decode } from "#pipeline/read/decode.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import { loadLexicon, loadUserLexicon, prepare } from "./resources.ts";
import { deliver } from "./terminal.ts";

type Options = { at: number; lexicon?: string; format: "text" | "json" };

/** `zonegraph explain FILE --at OFFSET`: why a span is or is not a mention. */
export const explainCommand = (): Command =>
  new Command("explain")
    .description("says why a place of a text is a mention or is not: what was proposed, its score, what beat it")
    .argument("<FILE>", "a text (.txt, .md)")
    .requiredOption(
      "--at <OFFSET>",
      "offset into the text, as annotate prints it (from 0, in UTF-16 units)",
      parseOffset,
    )
    .option("--lexicon <FOLDER>", "your own lexicon, whose word wins")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .action(async (file: string, { at, lexicon, format }: Options) => {
      const text = readText(file);
      if (at >= text.length)
        throw new Error(`${file}: offset "${at}" is beyond the text; use one below ${text.length}.`);
      const words = loadLexicon(lexicon === undefined ? null : loadUserLexicon(lexicon));
      const explanation = explain(text, at, prepare(words), words, loadSegmenter());
      await deliver(format === "json" ? `${JSON.stringify(explanation)}\n` : describe(explanation), undefined);
    });

function readText(file: string): string {
  try {
    return decode(readFileSync(file)).text;
  } catch (error) {
    throw new Error(`${file}: ${reason(error)}`);
  }
}

function parseOffset(value: string): number {
  const offset = Number(value);
  if (!Number.isInteger(offset) || offset < 0) throw new InvalidArgumentError("an offset is a whole number from 0.");
  return offset;
}

const span = ({ start, end }: Piece): string => `[${start}, ${end})`;
const round = (value: number): string => String(Math.round(value * 100) / 100);

function describe({ at, sentence, mention, candidates, words, listed }: Explanation): string {
  const lines = [
    mention === null
      ? `no mention at ${at}`
      : `mention     ${mention.text} ${span(mention)}: ${mention.type} ${mention.name}, score ${mention.score}`,
    `sentence    ${sentence === null ? "none: a blank, or between sentences" : sentence.text.trim()}`,
    `words       ${words.map(({ text, tag }) => `${text}/${tag}`).join(" ")}`,
  ];
  if (listed.length > 0) lines.push(`word lists  ${listed.map(({ text, list }) => `${text} (${list})`).join(", ")}`);
  if (candidates.length === 0) lines.push("candidates  none: no lexicon and no rule proposes a name here");
  for (const candidate of candidates) lines.push("", ...describeCandidate(candidate));
  return `${lines.join("\n")}\n`;
}

function describeCandidate(candidate: Judged): string[] {
  const { text, type, rules, reasons, score } = candidate;
  return [
    `${text} ${span(candidate)} as ${type}: ${outcome(candidate)}`,
    ...rules.map(
      ({ rule, prior, name }) => `  rule      ${rule}, prior ${prior}${name === null ? "" : `, names ${name}`}`,
    ),
    ...reasons.map(
      ({ feature, weight }) => `  reason    ${weight < 0 ? "−" : "+"}${round(Math.abs(weight))} ${feature}`,
    ),
    `  score     ${score}, a mention from ${candidate.threshold} on`,
  ];
}

function outcome({ outcome, worth, beatenBy }: Judged): string {
  if (outcome === "mention") return "the mention";
  if (outcome === "user") return "the mention, by your lexicon";
  if (outcome === "rejected") return "no mention, by reject.tsv of your lexicon";
  if (outcome === "below") return "no mention, its score is below the threshold";
  if (beatenBy.length === 0) return "no mention, only what your lexicon left of a longer name";
  const winners = beatenBy.map(({ text, type, worth }) => `${text} (${type}, worth ${round(worth)})`).join(" and ");
  return `no mention, beaten by ${winners}; its own worth is ${round(worth)}`;
}
