import type { Candidate, Reading, Token } from "#pipeline/reading.ts";
import { sentenceAt, tokenAt } from "./clause.ts";
import type { NameLists } from "./name-lists.ts";
import { tradeAt } from "./trade.ts";

/**
 * Well-known companies whose names are everyday words or short, where the words around speak of a company: 走访某某, 某某二期,
 * 龙头企业某某, 某某芯片项目; and where the document names the company more fully too.
 */
export function* knownCompanies(reading: Reading, found: readonly Candidate[], lists: NameLists): Generator<Candidate> {
  const named = new Set<string>();
  for (const { type, rule, name } of found)
    if (type === "enterprise" && rule === "lexicon" && name !== null) named.add(name);
  for (const { type, rule, name, start, end } of found) {
    if (type !== "enterprise" || rule !== "lexicon:weak") continue;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0) continue;
    const tokens = reading.tokens(sentence);
    const first = tokenAt(tokens, start);
    const last = tokenAt(tokens, end - 1);
    if (tokens[first]?.start !== start || tokens[last]?.end !== end) continue;
    const before = tokens[first - 1];
    const isVerb = first === last && VERB.test(tokens[first]!.tag);
    const told =
      (before !== undefined && isHead(before.word, lists) && !/^[vd]/.test(tokens[first]!.tag)) ||
      (!isVerb && (speaksOfCompany(reading, before, end, lists) || (name !== null && named.has(name))));
    if (told) yield { start, end, type, name, rule: "enterprise:known", prior: PRIOR };
  }
}

const PRIOR = 0.62;
const VERB = /^(?:v|vd|vn|a|ad|an|d|c|p|r)$/;

/** Heads that name companies and nothing else: 机构 and 品牌 are shared with others. */
const isHead = (word: string, lists: NameLists): boolean => lists.heads.has(word) && !lists.sharedHeads.has(word);

/** What stands behind a company that builds or makes something. */
const PROJECT = /^[^,。;:、]{0,8}?(?:项目|基地|生产线|总部|工厂|[二三四]期)/;
const SHORTEST_PRODUCT = 3;

function speaksOfCompany({ folded }: Reading, before: Token | undefined, end: number, lists: NameLists): boolean {
  const { deeds } = lists.contexts;
  const after = folded.slice(end, end + 12);
  const licensed = before !== undefined && lists.licences.has(before.word);
  if (licensed && deeds.courted.test(before.word) && /^[,。;、等]/.test(after)) return true;
  if (!licensed && before !== undefined && !/^[,。;:、]$/.test(before.word)) return false;
  return (
    deeds.unknown.test(after) ||
    deeds.object.test(after) ||
    (PROJECT.test(after) && tradeAt(after, 0, lists) >= SHORTEST_PRODUCT)
  );
}
