import type { Candidate, Reading, Token } from "#pipeline/reading.ts";
import { isPlace, shapeOf } from "./brand.ts";
import { boundaryAt, type Piece } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

/** What a company does or has, right after its name. */
const DOES =
  /^(?:增资|投产|收购|竞得|接手|入驻|获评|复工|扩产|扩能|技改|续建|试产|摘牌|中标|上了|新厂|新基地|新生产线|年产|[二三四]期|[一二两三四五六七八九十\d]+(?:条[^,。;、]{0,8}线|万[吨台套件辆])|报会|过会|登陆|主动退出|进入破产|资产|厂房|产能|生产线|项目(?:落户|签约|开工|投产|竣工|建设))/;
/** Sentences without any of these speak of no company; their tokens are not asked for. */
const SPEAKS = /项目|投产|[一二三]期|公司|企业|产业|增资|收购|技改|停产|生产|产值|药|电|车|机|材/;
/** Parks, works and areas that begin alike: 某某湖科教城. */
const OTHER = /[园城港镇院区路桥湖岛村县市厂部委局厅]$|高速$|铁路$|[引济]/;
const OTHER_AFTER = /^.{0,6}(?:园|城|港|基地|小镇|广场|大厦|中心|商务区)/;
const LONGEST = 4;
const LONGEST_INDUSTRY = 6;

/**
 * Companies without a trade in their name: an unknown word that opens a clause or is governed by a verb, and that is followed
 * by an industry (某某隐形眼镜) or by what companies do (某某二期, 某某年产).
 */
export function* enterpriseSubjects(reading: Reading, lists: NameLists): Generator<Candidate> {
  for (const [index, { start, end }] of reading.sentences.entries()) {
    if (!SPEAKS.test(reading.folded.slice(start, end))) continue;
    const tokens = reading.tokens(index);
    let open = true;
    for (let i = 0; i < tokens.length; i++) {
      const why = boundaryAt(reading, tokens, i, lists);
      if (why === null && open && isUnknown(tokens[i]!)) yield* opening(reading, tokens, i, lists);
      open = why !== null && why !== "number";
    }
  }
}

function* opening(reading: Reading, tokens: readonly Token[], i: number, lists: NameLists): Generator<Candidate> {
  const pieces = brandAt(reading, tokens, i, lists);
  const start = tokens[i]!.start;
  const end = pieces.at(-1)?.end ?? start;
  const text = reading.folded.slice(start, end);
  if (end - start < 2 || OTHER.test(text) || lists.generic.has(text) || lists.stops.has(text)) return;
  if (shapeOf(pieces, lists) !== "proper" || isPlace(text, pieces, lists)) return;
  const after = reading.folded.slice(end, end + 10);
  if (DOES.test(after)) {
    yield { start, end, type: "enterprise", name: null, rule: "enterprise:act", prior: end - start >= 3 ? 0.65 : 0.45 };
    return;
  }
  const blob = pieces.length === 1 && pieces[0]!.tag === "x" && text.length > 3;
  if (
    !blob &&
    beginsIndustry(after, lists) &&
    !OTHER_AFTER.test(after) &&
    !lists.domains(after).some((trade) => trade.start === 0)
  )
    yield {
      start,
      end,
      type: "enterprise",
      name: null,
      rule: "enterprise:product",
      prior: end - start >= 3 ? 0.6 : 0.4,
    };
}

const UNKNOWN: ReadonlySet<string> = new Set(["x", "nz", "nr", "nrt", "eng"]);
const isUnknown = ({ start, end, tag }: Token): boolean => UNKNOWN.has(tag) || end - start === 1;

/** The tokens from `i` that the segmenter does not know, up to the length of a brand. */
function brandAt(reading: Reading, tokens: readonly Token[], i: number, lists: NameLists): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let k = i; k < tokens.length && tokens[k]!.end - tokens[i]!.start <= LONGEST; k++) {
    const piece = { ...tokens[k]!, word: wordOf(reading, tokens[k]!) };
    if (boundaryAt(reading, tokens, k, lists) !== null || !isUnknown(piece)) break;
    pieces.push(piece);
  }
  return pieces;
}

const wordOf = (reading: Reading, { start, end }: Token): string => reading.folded.slice(start, end);

function beginsIndustry(text: string, lists: NameLists): boolean {
  for (let length = 2; length <= LONGEST_INDUSTRY; length++)
    if (lists.industries.has(text.slice(0, length))) return true;
  return false;
}
