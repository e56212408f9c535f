/** The words that bound a name. */
export type BoundaryWords = Readonly<{
  /** Verbs and function words that govern a name and never belong to it. */
  governing: ReadonlySet<string>;
  /** Verbs that also stand within names: 创新, 制造. */
  nameVerbs: ReadonlySet<string>;
  /** Nouns of which a name is an apposition: 龙头企业, 公司. */
  heads: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** Places that are everyday words too: 大同, 平安. */
  supportedPlaces: ReadonlySet<string>;
}>;

/** What stands before a name: the clause's edge, a list mark, a word that governs it, a noun it explains, or a word that does neither. */
export type Before = "edge" | "list" | "verb" | "function" | "head" | "number" | "other";

/** What words within names are made of. */
export const WORD = /^[\p{Script=Han}A-Za-z0-9〇&.-]+$/u;
/** What stands for a name that was taken out: XX高新区. */
const BLANK = /^[Xx]{2,4}$/;
const DIGITS = /^[\d.%-]+$/;
export const PARTICLES = new Set(
  "对由以与和向把将从为及被让在于是有的了着等按经据使各该其每并或已均先仅还又也都就则才再只不未给跟同至到随凭比抓搞靠要",
);
const COUNTED = /[个家条类项批年月日期户宗座名种级亿万千百元倍位件次所只处]$/;
const NUMERAL = /^[\d一二三四五六七八九十百千万亿两几数多]/;
/** Four characters are often an adverb and a verb that the segmenter holds for one word: 充分发挥, 做大做强. */
const HALVES: readonly ((word: string) => string)[] = [(word) => word.slice(0, 2), (word) => word.slice(2)];
const governs = (word: string, words: BoundaryWords): boolean => words.governing.has(word) && word !== "有色";

/** Why a word with its tag cannot stand within a name, or null where it can. */
export function boundaryOf(word: string, tag: string, words: BoundaryWords): Before | null {
  if (word === "、") return "list";
  if (!WORD.test(word) || BLANK.test(word)) return "edge";
  if (/^\d$/.test(word) || (DIGITS.test(word) && !/^\d{2,4}$/.test(word))) return "number";
  if (word.length === 1) {
    if (PARTICLES.has(word) || /^u[jlvgz]$/.test(tag)) return "function";
    if (tag === "q" && word !== "天") return "number";
    return null;
  }
  if (tag === "eng" || /[A-Za-z]/.test(word)) return null;
  if (/^mq?$/.test(tag) && NUMERAL.test(word))
    return COUNTED.test(word) || (word.length > 2 && !DIGITS.test(word)) ? "number" : null;
  if (words.governing.has(word) || (word.length === 4 && HALVES.some((half) => governs(half(word), words))))
    return "verb";
  if (words.heads.has(word) || (tag === "x" && word.length === 3 && words.heads.has(word.slice(1)))) return "head";
  if (/^(?:[pcrye]|u.?)$/.test(tag)) return "function";
  if (
    words.places.has(word) ||
    words.supportedPlaces.has(word) ||
    words.nameVerbs.has(word) ||
    /^(?:现代|春秋)$/.test(word)
  )
    return null;
  if (/^[dt]$/.test(tag)) return "function";
  if (tag === "v") return "verb";
  if (tag === "x" && /^[只没不又也还就都正已仅再才等第获将个好]/.test(word)) return "function";
  if (tag === "x" && /[是的了和与为于将等各被把做]|之以/.test(word.slice(1))) return "function";
  return null;
}
