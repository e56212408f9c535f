/** Characters that XML 1.0 forbids, lone surrogates among them; texts from PDF and Word hold them often. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text on one line, without characters that files cannot hold. */
export const cleanText = (text: string): string => (PLAIN.test(text) ? text : cleaned(text));

/** Most texts are clean: one look saves three passes. */
const PLAIN = /^(?! )[ -~\u3000-\u9fff\uff01-\uffee]*(?<! )$/;
const cleaned = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ")
    .replace(/^ +| +$/g, "");

/**
 * Gives every id a clean one, and none twice: two that differ only in what was cleaned away are told apart by a number.
 * Ids must be named in the same order for the same result.
 */
export function createCleanIds(): (id: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (id) => {
    const known = given.get(id);
    if (known !== undefined) return known;
    const clean = cleanText(id);
    let free = clean;
    for (let copy = 2; taken.has(free) || free === ""; copy++) free = `${clean}~${copy}`;
    taken.add(free);
    given.set(id, free);
    return free;
  };
}
