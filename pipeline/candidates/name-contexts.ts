import type { LexiconData } from "#pipeline/lexicon.ts";
import { alternatives } from "#pipeline/text/word-pattern.ts";

/** Patterns of what stands around and within names of companies, parks, zones and institutions. */
export type NameContexts = Readonly<{
  /** What makes the end of a name the beginning of something else, to be asked of the text after it. */
  after: Readonly<
    Record<
      "trade" | "tradeShared" | "form" | "brand" | "unknown" | "park" | "zone" | "institution" | "numberedInstitute",
      RegExp
    >
  >;
  /** Ends of wordings that are no companies or no brands. */
  ends: Readonly<Record<"brand" | "form" | "listed" | "unknown", RegExp>>;
  /** What a company does or has; `leads` stands with 为 after the name or its list, `courted` before a list. */
  deeds: Readonly<Record<"subject" | "object" | "leads" | "unknown" | "sentence" | "courted", RegExp>>;
  /** Groups with a number: 中铁四局, 某某第五十五所; both are global. */
  bureaus: RegExp;
  institutes: RegExp;
  /** A bracket that gives another name (2), after words that announce it (1). */
  definition: RegExp;
  /** What stands in brackets behind a name without being another name of it. */
  remark: RegExp;
}>;

/** Prepares the patterns from the word lists. */
export function nameContexts({ words }: LexiconData): NameContexts {
  const after = (role: string): string => alternatives(words["name-continuations"], "after", role);
  const of = (role: string): RegExp => new RegExp(`${alternatives(words["name-ends"], "of", role)}$`);
  const deeds = (role: string): string => alternatives(words["company-deeds"], "role", role);
  const groups = (members: string): string => alternatives(words["numbered-groups"], "members", members);
  const brackets = (role: string): string => alternatives(words["bracket-words"], "role", role);
  const at = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);
  return {
    after: {
      trade: at(after("trade")),
      tradeShared: at(after("trade-shared")),
      form: at(after("form")),
      brand: at(`${after("brand")}|[东西南北中]路`),
      unknown: at(`.{0,6}${after("unknown")}`),
      park: at(after("park")),
      zone: at(after("zone")),
      institution: at(after("institution")),
      numberedInstitute: at(after("numbered-institute")),
    },
    ends: {
      brand: of("brand"),
      // Whole words: 化工 ends like 工 and 电子 like 子.
      form: new RegExp(`^${of("form").source}`),
      // 引…入… and 引…济… name waterworks.
      listed: new RegExp(`${of("listed").source}|[入济]`),
      unknown: new RegExp(`${of("unknown").source}|[引济]`),
    },
    deeds: {
      subject: at(deeds("subject")),
      object: at(`[一二三四五]期|[\\d一二三四五六七八九十两]+(?:万|条|亿|家)|${deeds("object")}`),
      leads: at(`(?:、[^,。]{2,8})?为${deeds("leads")}`),
      unknown: at(`[二三四]期|[一二两三四五六七八九十\\d]+(?:条[^,。;、]{0,8}线|万[吨台套件辆])|${deeds("unknown")}`),
      sentence: new RegExp(`[一二三]期|${deeds("sentence")}`),
      courted: new RegExp(`^${deeds("courted")}$`),
    },
    bureaus: new RegExp(
      `${groups("bureau")}(?:第?[一二三四五六七八九十\\d]{1,3}(?:航|公)?局(?:集团|公司)?|[一二三四五六七八九十]+[冶公])`,
      "g",
    ),
    institutes: new RegExp(
      `${groups("institute")}(?:[\\u3400-\\u9fff]{0,8}?)(?:第?[〇一二三四五六七八九十百零\\d]+(?:研究)?所|[\\u3400-\\u9fff]{2,6}所)`,
      "g",
    ),
    definition: new RegExp(`^\\((?:(${brackets("announces")})[:]?)?[“"]?([^()“”",。;、\\s]{2,12})[”"]?\\)`),
    remark: new RegExp(`^(?:${brackets("remark")}|[\\d.%]+.*|.*${brackets("remark-end")})$`),
  };
}
