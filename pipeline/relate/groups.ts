import type { Mention } from "#model/entity.ts";
import type { Span } from "#model/span.ts";

/** Names of one enumeration: the verb that governs one governs all. `joined` holds the places of 与 and 同 between names. */
export type Group = Span & Readonly<{ members: readonly Mention[]; joined: number | null }>;

const LONGEST_GAP = 18;
/** “甲年产3万吨新材料项目、乙…”: each name of a list may have its project behind it, up to the joint before the next. */
const LONGEST_PROJECT = 48;
const NEXT_ITEM = /(?:项目|工程|基地|生产线|产业园|公司|工厂)[、和及]$/;
const JOINT = /[、和与及同暨]/;
const BREAK = /[,。;:!?\n()]/;
const COMPANION = /^(?:.{0,10}[^、])?[与同](?!时|步|意)/;

/**
 * Enumerations of names in a sentence, single names included, in the order of the text. `parted` tells whether a gap
 * between two names says something of its own, so that they are no list: “甲投产、乙签约”.
 */
export function groupsOf(
  folded: string,
  mentions: readonly Mention[],
  parted: (gap: Span) => boolean = () => false,
): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const gap = last === undefined ? "" : folded.slice(last.end, mention.start);
    if (
      last !== undefined &&
      gap.length <= (NEXT_ITEM.test(gap) ? LONGEST_PROJECT : LONGEST_GAP) &&
      JOINT.test(gap) &&
      !BREAK.test(gap) &&
      !parted({ start: last.end, end: mention.start })
    ) {
      const joined = COMPANION.test(gap) ? last.members.length : last.joined;
      groups[groups.length - 1] = {
        start: last.start,
        end: mention.end,
        members: [...last.members, mention],
        joined,
      };
    } else groups.push({ start: mention.start, end: mention.end, members: [mention], joined: null });
  }
  return groups;
}

/** True where a name stands in brackets after another: an alias or an owner, of which the sentence says nothing itself. */
export const isBracketed = (folded: string, mention: Span): boolean => folded[mention.start - 1] === "(";
