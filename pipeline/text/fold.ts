// The folded view of a text: what matching compares. It has the same length as the text, code unit for code unit, so
// that every offset into it is an offset into the text.

/** Characters that fold, apart from the full-width forms of ASCII: each of `from` becomes `to`. */
const FOLDED: readonly (readonly [from: string, to: string])[] = [
  ["\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "],
  ["\r\u0085\u2028\u2029", "\n"],
  // Opening and closing quotation marks of all kinds; the straight ones, which do not say which they are, stay.
  ["「『﹁﹃｢„‟〝", "“"],
  ["」』﹂﹄｣〞〟", "”"],
  ["‚‛", "‘"],
  ["‐‑‒–−﹣", "-"],
  ["―⸺", "—"],
  ["〜∼", "~"],
  ["•‧∙⋅・･", "·"],
  ["｡", "。"],
  ["､", "、"],
  ["﹝", "〔"],
  ["﹞", "〕"],
  ["﹙", "("],
  ["﹚", ")"],
];

const table = new Map<string, string>();
for (let unit = 0xff01; unit <= 0xff5e; unit++)
  table.set(String.fromCharCode(unit), String.fromCharCode(unit - 0xfee0));
for (const [from, to] of FOLDED) for (const character of from) table.set(character, to);

const foldable = new RegExp(
  `[${[...table.keys()].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}]`,
  "g",
);

/**
 * Folds full width to half width (，→ , （→ ( １→ 1), blanks to a space, line ends to \n, opening and closing quotation
 * marks of all kinds to “ and ”, dashes to -. Letter case is kept. The result has the length of the input.
 */
export const fold = (text: string): string => text.replace(foldable, (character) => table.get(character)!);
