import type { Candidate, Reading } from "#pipeline/reading.ts";
import { nameShape, type Shape } from "./brand.ts";
import { sentenceAt } from "./clause.ts";
import { type Left, leftOf, type Piece, VERBAL } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

const LONGEST: Readonly<Record<string, number>> = { full: 24, group: 12, bank: 8, works: 8 };

/** Companies by their form: 有限公司 is one wherever it stands; 集团, 公司, 银行, 厂 need a name before them. */
export function* enterpriseForms(reading: Reading, lists: NameLists): Generator<Candidate> {
  const found = lists.forms(reading.folded);
  for (const [i, anchor] of found.entries()) {
    if (i + 1 < found.length && found[i + 1]!.start <= anchor.start) continue;
    const { start, end, kind } = anchor;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0 || continues(reading.folded, end, kind, lists)) continue;
    const left = trimmed(leftOf(reading, sentence, start, lists, LONGEST[kind] ?? 8), lists);
    const first = left.pieces[0];
    if (first === undefined || start - first.start < 2) continue;
    const word = reading.folded.slice(start, end);
    const prior = priorOf(
      word === "公司" ? "company" : kind,
      left,
      start - first.start,
      lists,
      reading.folded.slice(first.start, start),
    );
    if (prior > 0) yield { start: first.start, end, type: "enterprise", name: null, rule: `enterprise:${kind}`, prior };
  }
}

function priorOf(kind: string, left: Left, length: number, lists: NameLists, body: string): number {
  if (lists.contexts.ends.form.test(body)) return 0;
  if (kind === "full") return length >= 3 ? 0.95 : 0.6;
  const shape: Shape = nameShape(withoutPlace(left.pieces, lists), lists);
  const clean = left.before !== "other" && left.before !== "number";
  if (kind === "none") return 0;
  if (kind === "bank") return shape === "place" || shape === "proper" ? 0.9 : shape === "mixed" && clean ? 0.6 : 0;
  if (kind === "works") return shape === "proper" && clean ? 0.75 : shape === "mixed" && clean ? 0.55 : 0;
  if (shape === "proper") return clean ? 0.92 : 0.8;
  if (shape === "place") return 0.8;
  if (shape === "mixed") return clean ? 0.75 : 0.5;
  return shape === "word" && kind === "group" && !body.endsWith("企业") && clean && left.pieces.length === 1 ? 0.7 : 0;
}

/** Drops from the left what only describes the company: countries it comes from, 重点, 国有. */
function trimmed(left: Left, lists: NameLists): Left {
  let first = 0;
  const { pieces } = left;
  const describes = ({ word, tag }: Piece): boolean =>
    lists.modifiers.has(word) || lists.countries.has(word) || (tag === "x" && VERBAL.test(word));
  while (first < pieces.length - 1 && describes(pieces[first]!)) first++;
  return first === 0 ? left : { ...left, pieces: pieces.slice(first) };
}

/** The pieces without a place in front, where a brand is left. */
export function withoutPlace(pieces: readonly Piece[], lists: NameLists): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0) return pieces;
  const place = first.tag === "ns" || lists.places.has(first.word);
  const length = rest.reduce((sum, { word }) => sum + word.length, 0);
  return place && first.word.length > 1 && length >= 2 ? rest : pieces;
}

/** True where the form is only the beginning of another word: 公司债, 集团军, 银行业, 厂房. */
const continues = (folded: string, end: number, kind: string, lists: NameLists): boolean =>
  kind !== "full" && lists.contexts.after.form.test(folded.slice(end, end + 4));
