import type { Candidate, Reading } from "#pipeline/reading.ts";
import { breaks, nameStart, opensClause, sentenceAt, tokenAt } from "./clause.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { opensNamed, type ProgramWords, program, triggered } from "./program-words.ts";

const LONGEST_BODY = 14;
const LONGEST_SUFFIX_BODY = 8;
const NUMBER = /^(?:[\d.%-]+|[一二三四五六七八九十两\d]+[年期个项大轮次条区县市园类])$/;

/** 发展改革委, 某某改革办: what carries the name on is an office. */
const OFFICE = /[委局部厅办]/;

/** Proposes names that end with a head: X工程, X行动 (`name`), X招商, X责任制 (`suffix`). */
export function* headedPrograms(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: ProgramWords,
): Generator<Candidate> {
  for (const { pattern, start, end } of hits) {
    if (!gazetteer.isListed(pattern, "program-heads")) continue;
    const head = reading.folded.slice(start, end);
    const kinds = words.heads.get(head) ?? [];
    const named = kinds.includes("name");
    if (!named && !kinds.includes("suffix")) continue;
    const sentence = sentenceAt(reading, start);
    if (sentence < 0 || !endsWord(reading, sentence, end) || OFFICE.test(reading.folded[end] ?? "")) continue;
    const most = named || head.endsWith("基金") ? LONGEST_BODY : LONGEST_SUFFIX_BODY;
    const left = nameStart(reading, sentence, start, words, most, named ? breaks : opensClause);
    if (left < 0 || start - left < 2) continue;
    const body = reading.folded.slice(left, start);
    const before = reading.folded.slice(reading.sentences[sentence]!.start, left);
    const heading = NUMBERING.test(before);
    if (words.stops.has(body + head) || words.modifiers.has(body)) continue;
    if (words.named.has(body)) {
      if (heading && named) yield program(left, end, `program:${head}`, 0.92);
      continue;
    }
    if (NUMBER.test(body) || /[“”]/.test(body)) continue;
    if (named && !heading && !head.endsWith("年") && words.works.some((work) => body.endsWith(work))) continue;
    const support = heading || triggered(reading, sentence, left, words) ? 0.2 : before === "" ? 0.1 : 0;
    const grown = named && opensNamed(body, words);
    yield program(left, end, `program:${head}`, grown ? 0.88 : (named ? 0.45 : 0.55) + support);
  }
}

/** True where no word goes on beyond the offset. */
function endsWord(reading: Reading, sentence: number, end: number): boolean {
  const tokens = reading.tokens(sentence);
  return tokens[tokenAt(tokens, end - 1)]?.end === end;
}

/** Nothing but a number before the name: the heading of a paragraph. */
const NUMBERING = /^[ (]*(?:[\d]+|[一二三四五六七八九十]+)[.、) ]+$/;

const LOAN = /[一-鿿]{2,4}贷(?![款前后中给出记方])/g;

/** Proposes loan products by name, 园企贷: a made-up word that ends in 贷. */
export function* loans(reading: Reading, words: ProgramWords): Generator<Candidate> {
  for (const match of reading.folded.matchAll(LOAN)) {
    const end = match.index + match[0].length;
    const sentence = sentenceAt(reading, end - 1);
    if (sentence < 0) continue;
    const tokens = reading.tokens(sentence);
    let first = tokenAt(tokens, end - 1);
    if (tokens[first]?.end !== end) continue;
    while (first > 0 && end - tokens[first]!.start < 3 && !breaks(reading, tokens[first - 1]!, words)) first--;
    const { start } = tokens[first]!;
    if (end - start < 3 || end - start > 4 || words.stops.has(reading.folded.slice(start, end))) continue;
    yield program(start, end, "program:贷", triggered(reading, sentence, start, words) ? 0.7 : 0.55);
  }
}
