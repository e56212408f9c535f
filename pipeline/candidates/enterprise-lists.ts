import type { Candidate, Reading } from "#pipeline/reading.ts";
import { type Item, isBesideName, judged, type Known, knownNames } from "./enterprise-items.ts";
import { type Enumeration, enumerations } from "./enumeration-lists.ts";
import type { NameLists } from "./name-lists.ts";

/**
 * Proposes the items of closed lists as companies: where the head noun or the number in 家 says so, where the count agrees
 * (甲、乙2家企业), or where sure companies speak for their neighbours (甲药业、乙等项目).
 */
export function enterpriseLists(reading: Reading, known: readonly Candidate[], lists: NameLists): Candidate[] {
  const names = knownNames(known);
  const found: Candidate[] = [];
  for (const list of enumerations(reading, lists, lists.headKinds)) {
    if (!mayBeOfCompanies(list, names, reading, lists)) continue;
    const items = list.items.map((item) => judged(reading, list.sentence, item, names, lists));
    if (!ofCompanies(list, items, reading, lists)) continue;
    for (const item of items) {
      if (item.known?.type === "enterprise" && reaches(reading, item, item.known, lists)) continue;
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

/** True where the sure company is all of the item, or what follows it is no trade. */
function reaches({ folded }: Reading, { end }: Item, known: Candidate, lists: NameLists): boolean {
  const rest = folded.slice(known.end, end);
  if (rest.length < 2 || isBesideName(rest, lists)) return true;
  return lists.domains(rest).at(-1)?.end !== rest.length;
}

const kindOf = ({ head, unit }: Enumeration, lists: NameLists): string =>
  head === "" ? (/^[家方]$/.test(unit) ? "enterprise" : "") : (lists.headKinds.get(head) ?? "");

/** Whether the items are worth judging: without a head that says so, only a sure company makes the others companies. */
function mayBeOfCompanies(list: Enumeration, { sure }: Known, { folded }: Reading, lists: NameLists): boolean {
  const kind = kindOf(list, lists);
  if (kind === "enterprise" || kind === "project" || acts(list, folded, lists)) return true;
  for (const { start, end } of list.items)
    for (let at = start; at < end; at++) if (sure.get(at)?.type === "enterprise") return true;
  return false;
}

const isFirm = ({ shape, known }: Item): boolean =>
  known === null ? shape === "proper" || shape === "mixed" : known.type === "enterprise";

/** True where the list without a head is followed by what companies do: 等扩大产能, 等落户. */
const acts = ({ head, closed, unit, items, end }: Enumeration, folded: string, lists: NameLists): boolean =>
  head === "" &&
  closed &&
  unit === "" &&
  items.length > 1 &&
  lists.contexts.deeds.unknown.test(folded.slice(end, end + 10));

function ofCompanies(list: Enumeration, items: readonly Item[], { folded }: Reading, lists: NameLists): boolean {
  const kind = kindOf(list, lists);
  // Weak names are everyday words: 苹果、柑橘等产业 speaks of none.
  const trusting = (kind === "enterprise" && !lists.sharedHeads.has(list.head)) || kind === "project";
  const companies = items.filter(({ known, isWeak }) => known?.type === "enterprise" || (trusting && isWeak)).length;
  const others = items.filter(({ known }) => known !== null && known.type !== "enterprise").length;
  const named = items.filter(isFirm).length;
  const firms = companies > 0 && companies >= others && named * 2 >= items.length;
  switch (kind) {
    case "enterprise":
      if (list.unit === "方" && companies === 0) return false;
      if (list.closed && !lists.sharedHeads.has(list.head) && (list.head !== "" || list.count === items.length))
        return others === 0 || others < named;
      return firms;
    case "project":
      return firms || (others === 0 && list.closed && isMostly(items, isBare));
    case "":
      return firms || (others === 0 && acts(list, folded, lists) && items.every(isBare));
    default:
      return kind === "industry" || list.closed ? firms : false;
  }
}

/** A short string that the segmenter does not know: a brand without a trade. */
const isBare = ({ text, shape, known, brand }: Item): boolean =>
  known?.type === "enterprise" ||
  (shape === "proper" && brand < text.length) ||
  ((shape === "proper" || shape === "mixed") && (text.length <= LONGEST_BARE || LATIN.test(text)));

const LATIN = /^[A-Za-z &.-]+$/;

/** True of all items, or of all but one where there are many. */
const isMostly = (items: readonly Item[], is: (item: Item) => boolean): boolean =>
  items.filter((item) => !is(item)).length <= (items.length >= MANY ? 1 : 0);

const MANY = 4;
const LONGEST_BARE = 4;
const LONGEST_FIRM = 8;

function priorOf(
  list: Enumeration,
  { text, shape, known, end, isCut }: Item,
  items: readonly Item[],
  lists: NameLists,
): number {
  if (text.length < 2 || text.length > LONGEST_FIRM || lists.contexts.ends.listed.test(text)) return 0;
  if (lists.modifiers.has(text) || lists.generic.has(text) || lists.stops.has(text)) return 0;
  const firmly =
    (lists.headKinds.get(list.head) === "enterprise" && !lists.sharedHeads.has(list.head)) ||
    list.unit === "家" ||
    list.unit === "户";
  if (firmly && items.length > 1 && list.count === items.length) return 0.85;
  if (shape === "none" || (known !== null && known.prior > 0.8 && known.end >= end)) return 0;
  if (items.length < 2) return shape === "proper" && (firmly || isCut) && list.closed ? 0.6 : 0;
  const company = items.some((other) => other.known?.type === "enterprise");
  if (shape === "proper")
    return firmly && list.closed
      ? 0.85
      : company || (list.closed && lists.contexts.deeds.courted.test(list.governor))
        ? 0.78
        : list.closed
          ? 0.65
          : 0.45;
  if (shape === "mixed") return firmly && list.closed ? 0.75 : company ? (list.closed ? 0.65 : 0.6) : 0.35;
  if (shape === "place") return lists.places.has(text) ? 0.2 : firmly || company ? 0.6 : 0.3;
  if (firmly && list.closed) return 0.65;
  return company && items.filter(isFirm).length * 2 >= items.length ? 0.45 : 0.2;
}
