import type { WordEntry } from "#pipeline/lexicon.ts";

// Word lists as patterns: a grammar asks at many places, and one compiled pattern answers faster than a search in a list.

/**
 * The words of a list that have a role, as the alternatives of a pattern; `column` names the roles, several of them separated
 * by `|`; longer words come first, so that a pattern takes them whole. A word whose line has an `except` is none where one of those follows. Never matches where no word has the role.
 */
export function alternatives(list: readonly WordEntry[] | undefined, column: string, role: string): string {
  const words = (list ?? [])
    .filter(({ facts }) => facts[column]?.split("|").includes(role))
    .sort((a, b) => b.word.length - a.word.length);
  if (words.length === 0) return "(?!)";
  const patterns = words.map(({ word, facts }) => {
    const unless = facts.except?.split("|").map(escaped).join("|");
    return escaped(word) + (unless === undefined ? "" : `(?!${unless})`);
  });
  return `(?:${patterns.join("|")})`;
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
