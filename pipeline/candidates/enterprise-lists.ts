import type { Span } from "#model/span.ts";
import type { Candidate, Reading } from "#pipeline/reading.ts";
import { nameShape, type Shape } from "./brand.ts";
import { type Enumeration, enumerations } from "./enumeration-lists.ts";
import { governed, leftOf, type Piece } from "./left-trim.ts";
import type { NameLists } from "./name-lists.ts";

/** An item as it is judged: its shape, and the sure name that other generators found there. */
type Item = Span & Readonly<{ shape: Shape; known: Candidate | null; text: string }>;

/** Heads that companies share with goods and services, so that they alone prove nothing. */
const WEAK_HEADS = /^(?:品牌|机构|集团|大家)$/;

/**
 * Proposes the items of closed lists as companies: where the head noun or the number in 家 says so, where the count agrees
 * (甲、乙2家企业), or where sure companies speak for their neighbours (甲药业、乙等项目).
 */
export function enterpriseLists(reading: Reading, known: readonly Candidate[], lists: NameLists): Candidate[] {
  const sure = byStart(known);
  const found: Candidate[] = [];
  for (const list of enumerations(reading, lists, lists.headKinds)) {
    if (!mayBeOfCompanies(list, sure, lists)) continue;
    const items = list.items.map((item) => judged(reading, list.sentence, item, sure, lists));
    if (!ofCompanies(list, items, lists)) continue;
    for (const item of items) {
      if (item.known?.type === "enterprise" && item.known.end >= item.end) continue;
      const { start, end } = item;
      const prior = priorOf(list, item, items, lists);
      if (prior > 0)
        found.push({
          start,
          end,
          type: "enterprise",
          name: null,
          rule: `enumeration:${list.head || list.unit || "、"}`,
          prior,
        });
    }
  }
  return found;
}

const SURE = 0.7;

/** The best sure candidates by where they start; of equal ones the longer. */
function byStart(known: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const best = new Map<number, Candidate>();
  for (const candidate of known) {
    const other = best.get(candidate.start);
    if (candidate.prior < SURE) continue;
    const longer = other === undefined || candidate.end > other.end;
    if (longer || (candidate.end === other.end && candidate.prior > other.prior)) best.set(candidate.start, candidate);
  }
  return best;
}

const TAIL = /(?:\d+#?厂房|[一二三四五六七八九十][期号]|项目|等)+$/;

function judged(
  reading: Reading,
  sentence: number,
  item: Span,
  sure: ReadonlyMap<number, Candidate>,
  lists: NameLists,
): Item {
  const whole = reading.folded.slice(item.start, item.end);
  const end = item.end - (TAIL.exec(whole)?.[0].length ?? 0);
  const left = leftOf(reading, sentence, end, lists, end - item.start);
  const within = left.pieces.filter((piece) => piece.start >= item.start);
  const pieces = governed({ ...left, pieces: within }, end, lists).pieces;
  const start = pieces[0]?.start ?? item.start;
  const name = sure.get(start) ?? null;
  const known =
    name !== null && name.end <= item.end + 1 && (name.end >= end || name.type === "enterprise") ? name : null;
  const cut = nameEnd(pieces, end);
  const text = reading.folded.slice(start, cut);
  const inner = pieces.filter((piece) => piece.end <= cut);
  const shape =
    text.length < 2 || inner.length === 0 || lists.contexts.ends.listed.test(whole.replace(TAIL, ""))
      ? "none"
      : nameShape(inner, lists);
  return { start, end: cut, shape, known, text };
}

const PROPER = /^(?:x|eng|nr|nrt|nz|nt)$/;
const LONGEST_BARE = 6;

/** Where the name ends in an item that names a product behind it: 康明达|隐形眼镜. */
function nameEnd(pieces: readonly Piece[], end: number): number {
  const first = pieces[0];
  if (first === undefined || end - first.start <= LONGEST_BARE) return end;
  let last = -1;
  for (const [i, { tag, word }] of pieces.entries()) {
    if (!PROPER.test(tag) && word.length > 1) break;
    last = i;
  }
  const to = pieces[last]?.end ?? end;
  return to - first.start >= 2 ? to : end;
}

const kindOf = ({ head, unit }: Enumeration, lists: NameLists): string =>
  head === "" ? (/^[家方]$/.test(unit) ? "enterprise" : "") : (lists.headKinds.get(head) ?? "");

/** Whether the items are worth judging: without a head that says so, only a sure company makes the others companies. */
function mayBeOfCompanies(list: Enumeration, sure: ReadonlyMap<number, Candidate>, lists: NameLists): boolean {
  const kind = kindOf(list, lists);
  if (kind === "enterprise" || kind === "project") return true;
  for (const { start, end } of list.items)
    for (let at = start; at < end; at++) if (sure.get(at)?.type === "enterprise") return true;
  return false;
}

const isFirm = ({ shape, known }: Item): boolean =>
  known === null ? shape === "proper" || shape === "mixed" : known.type === "enterprise";

function ofCompanies(list: Enumeration, items: readonly Item[], lists: NameLists): boolean {
  const kind = kindOf(list, lists);
  const companies = items.filter(({ known }) => known?.type === "enterprise").length;
  const others = items.filter(({ known }) => known !== null && known.type !== "enterprise").length;
  const named = items.filter(isFirm).length;
  const firms = companies > 0 && companies >= others && named * 2 >= items.length;
  switch (kind) {
    case "enterprise":
      if (list.closed && !WEAK_HEADS.test(list.head) && (list.head !== "" || list.count === items.length))
        return others === 0 || others < named;
      return firms;
    case "project":
      return firms || (others === 0 && list.closed && items.every(isBare));
    default:
      return kind === "" || kind === "industry" || list.closed ? firms : false;
  }
}

/** A short string that the segmenter does not know: a brand without a trade. */
const isBare = ({ text, shape, known }: Item): boolean =>
  known?.type === "enterprise" || ((shape === "proper" || shape === "mixed") && text.length <= 4);

const LONGEST_FIRM = 8;

function priorOf(
  list: Enumeration,
  { text, shape, known, end }: Item,
  items: readonly Item[],
  lists: NameLists,
): number {
  if (text.length < 2 || text.length > LONGEST_FIRM || lists.contexts.ends.listed.test(text)) return 0;
  if (lists.modifiers.has(text) || lists.generic.has(text) || lists.stops.has(text)) return 0;
  const firmly =
    (lists.headKinds.get(list.head) === "enterprise" && !WEAK_HEADS.test(list.head)) ||
    list.unit === "家" ||
    list.unit === "户";
  if (firmly && items.length > 1 && list.count === items.length) return 0.85;
  if (shape === "none" || (known !== null && known.prior > 0.8 && known.end >= end)) return 0;
  if (items.length < 2) return shape === "proper" && firmly && list.closed ? 0.6 : 0;
  const company = items.some((other) => other.known?.type === "enterprise");
  if (shape === "proper")
    return firmly && list.closed
      ? 0.85
      : company || (list.closed && lists.contexts.deeds.courted.test(list.governor))
        ? 0.78
        : list.closed
          ? 0.65
          : 0.45;
  if (shape === "mixed") return firmly && list.closed ? 0.75 : company ? 0.6 : 0.35;
  if (shape === "place") return lists.places.has(text) ? 0.2 : firmly || company ? 0.6 : 0.3;
  if (firmly && list.closed) return 0.65;
  return company && items.filter(isFirm).length * 2 >= items.length ? 0.45 : 0.2;
}
