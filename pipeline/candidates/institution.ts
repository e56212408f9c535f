import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { NameLists } from "./name-lists.ts";
import { type Discriminator, type SuffixName, suffixNames } from "./suffix-name.ts";

const LONGEST_BODY = 24;

const SCHOOL = /(?:小学|中学|幼儿园|学校|高中|初中)/;

/** Universities, institutes, technical centres and associations by their ending. */
export const institutionCandidates = (reading: Reading, lists: NameLists): Candidate[] => [
  ...institutions(reading, lists),
];

function* institutions(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const name of suffixNames(reading, lists.institutions, lists, LONGEST_BODY)) {
    const { start, end, kind } = name;
    if (SCHOOL.test(name.body) || lists.contexts.after.institution.test(reading.folded.slice(end, end + 3))) continue;
    const prior = priorOf(name);
    if (prior > 0) yield { start, end, type: "institution", name: null, rule: `institution:${kind}-${name.by}`, prior };
  }
  yield* numbered(reading, lists);
  yield* quoted(reading, lists);
}

function priorOf({ kind, by, body }: SuffixName): number {
  if (kind === "national") return national(body, by);
  if (kind === "branch") return /(?:大学|研究院|实验室|科学院|中科院).{2,}/.test(body) ? 0.8 : 0;
  if (by === "none") return 0;
  if (by === "name" || by === "place") return kind === "uni" || kind === "research" ? 0.92 : 0.75;
  if (kind === "uni") return by === "field" ? 0.4 : 0.3;
  if (kind === "research") return by === "field" ? 0.75 : 0.6;
  return by === "field" ? 0.7 : 0.4;
}

/** 国家…中心 with a city in it, 国际…中心 with a name: other centres of that wording are titles that cities strive for. */
function national(body: string, by: Discriminator): number {
  if (/^国家(?!级)/.test(body) && body.length >= 4) return by === "place" ? 0.75 : by === "name" ? 0.55 : 0;
  return /^国际(?!化)/.test(body) && by === "name" ? 0.6 : 0;
}

/** Institutes that go by a number or by their academy: 中科院某某所, 某某第五十五所. */
function* numbered(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const match of reading.folded.matchAll(lists.contexts.institutes)) {
    if (/[的和与、在]/.test(match[0])) continue;
    const end = match.index + match[0].length;
    if (lists.contexts.after.numberedInstitute.test(reading.folded[end] ?? "")) continue;
    yield { start: match.index, end, type: "institution", name: null, rule: "institution:number", prior: 0.85 };
  }
}

const QUOTED = /“([^“”,。;、的]{6,32})”/g;

/** Long names in quotation marks, joined parts and all: “某某城市及大数据规划研究院”. */
function* quoted(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const match of reading.folded.matchAll(QUOTED)) {
    const inner = match[1]!.trim();
    const start = match.index + match[0].indexOf(inner);
    const end = start + inner.length;
    const suffix = lists.institutions(inner).findLast((anchor) => anchor.end === inner.length);
    if (suffix === undefined || suffix.kind === "national" || suffix.start < 4 || /共建|筹建|合作|建设/.test(inner))
      continue;
    yield { start, end, type: "institution", name: null, rule: "institution:quoted", prior: 0.8 };
  }
}
