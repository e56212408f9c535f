import type { LexiconData } from "#pipeline/lexicon.ts";
import { alternatives } from "#pipeline/text/word-pattern.ts";

/** Patterns of the words by which the issuer of a document is told. */
export type IssuerWords = Readonly<{
  /** A kind of zone, 国家级 before it included; global. */
  zone: RegExp;
  zoneAtEnd: RegExp;
  /** What in a header line says that a zone issued the document. */
  header: RegExp;
  /** What titles are made of. */
  title: RegExp;
  /** Partners and models before a zone, not the issuer: 与…合作, 学习…经验. */
  partnerZone: RegExp;
  /** What is said of partners before a place, not of home: 对接…, 赴…招商. */
  partnerPlace: RegExp;
}>;

/** Prepares the patterns from the word list. */
export function issuerWords({ words }: LexiconData): IssuerWords {
  const of = (role: string): string => alternatives(words["issuer-words"], "role", role);
  const zone = `国?家?级?${of("zone")}`;
  return {
    zone: new RegExp(zone, "g"),
    zoneAtEnd: new RegExp(`${zone}$`),
    header: new RegExp(of("header")),
    title: new RegExp(of("title")),
    partnerZone: new RegExp(`(?:、|${of("partner-zone")})[^,。;]{0,6}$`),
    partnerPlace: new RegExp(`${of("partner-place")}[^,。;]{0,10}$`),
  };
}
