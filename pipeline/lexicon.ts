import type { EntityType } from "#model/entity.ts";

/** A line of a gazetteer file: one entity with all its wordings. */
export type LexiconEntry = Readonly<{
  type: EntityType;
  name: string;
  /** Wordings that name it wherever they stand; the name itself is not repeated here. */
  surfaces: readonly string[];
  /** Wordings that name it only with support: a governing verb, quotation marks, a head noun. */
  weak: readonly string[];
  /** Other columns of the file by their header (category, level, sector, kind …); blank cells are left out. */
  facts: Readonly<Record<string, string>>;
  file: string;
  line: number;
  /** True where a researcher's own lexicon says it: nothing else may overrule it. */
  user?: boolean;
}>;

/** A line of a word list (heads, verbs, modifiers, stops …): the word, and its other columns by header. */
export type WordEntry = Readonly<{ word: string; facts: Readonly<Record<string, string>>; file: string; line: number }>;

/** All lexicon data, as read; word lists by file name without extension. */
export type LexiconData = Readonly<{
  entries: readonly LexiconEntry[];
  words: Readonly<Record<string, readonly WordEntry[]>>;
}>;
