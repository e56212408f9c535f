import type { DocumentRecord } from "#model/document.ts";
import type { Text } from "./zh.ts";

/** What issues the documents of a corpus: zones, regions (provinces, cities …), or some of both. */
export type Issuers = "zones" | "regions" | "mixed";

/** What the issuers of a corpus are; zones where none is known. */
export function issuersAre(documents: readonly Pick<DocumentRecord, "issuerKind">[]): Issuers {
  const kinds = new Set(documents.flatMap(({ issuerKind }) => issuerKind ?? []));
  if (kinds.size === 0 || (kinds.size === 1 && kinds.has("zone"))) return "zones";
  return kinds.has("zone") ? "mixed" : "regions";
}

type Nouns = readonly (readonly [zone: RegExp, other: string])[];

/** The page is worded for zones; these take the place of that word where the issuers are something else. */
const NOUNS: Readonly<Record<Exclude<Issuers, "zones">, Nouns>> = {
  regions: [
    [/开发区/g, "地区"],
    [/\bzone(?=s?\b)/g, "region"],
    [/\bZone(?=s?\b)/g, "Region"],
  ],
  mixed: [
    [/开发区/g, "单位"],
    [/\bzone(?=s?\b)/g, "issuer"],
    [/\bZone(?=s?\b)/g, "Issuer"],
  ],
};

/** The page keeps its name, and types theirs: a zone that a province speaks of is a zone. */
const KEPT = new Set(["app", "type", "typeOne"]);

/** The page's words for a corpus with such issuers. Names that are put into a phrase stay as they are. */
export function wordedFor(text: Text, issuers: Issuers): Text {
  return issuers === "zones" ? text : (reworded(text, NOUNS[issuers], true) as Text);
}

function reworded(value: unknown, nouns: Nouns, isTop: boolean): unknown {
  if (typeof value === "string") return replaced(value, nouns);
  if (typeof value === "function") return rewordedPhrase(value as Phrase, nouns);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isTop && KEPT.has(key) ? part : reworded(part, nouns, false)]),
  );
}

const replaced = (words: string, nouns: Nouns): string =>
  nouns.reduce((said, [zone, other]) => said.replace(zone, other), words);

type Phrase = (...parts: readonly unknown[]) => string;

/** Private use characters, which no noun holds, stand for what is put into a phrase while its own words are replaced. */
const mark = (index: number): string => String.fromCodePoint(0xf0000 + index);

const rewordedPhrase =
  (phrase: Phrase, nouns: Nouns): Phrase =>
  (...parts) => {
    const kept: string[] = [];
    const hide = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(hide);
      if (typeof part !== "string" || part === "") return part;
      kept.push(part);
      return mark(kept.length - 1);
    };
    const said = replaced(phrase(...parts.map(hide)), nouns);
    return kept.reduce((words, part, index) => words.replaceAll(mark(index), () => part), said);
  };
