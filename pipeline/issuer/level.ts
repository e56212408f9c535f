import type { IssuerKind } from "#model/document.ts";
import type { Span } from "#model/span.ts";
import type { IssuerWords } from "./issuer-words.ts";

/** Who speaks: a zone or a government of some level; the span shows it, `weight` counts what the text calls itself. */
export type Level = Readonly<{ kind: IssuerKind; span: Span; sure: boolean; weight: number }>;

const REPORTS: readonly (readonly [IssuerKind, RegExp])[] = [
  ["country", /代表(?:国务院|中央人民政府|政务院)/],
  ["province", /代表(?:省|自治区|.{2,8}(?:省|自治区))(?:人民)?政府/],
  ["city", /代表(?:市|.{2,8}市)(?:人民)?政府/],
  ["county", /代表(?:县|区|旗|.{2,8}[县区旗])(?:人民)?政府/],
  ["zone", /代表(?:党工委|管委会|.{2,16}(?:开发区|高新区|经开区|园区|新区)(?:党工委|管委会))/],
];
const TITLES: readonly (readonly [IssuerKind, RegExp])[] = [
  ["country", /国务院|中华人民共和国|^全国/],
  ["province", /[省](?:人民)?政府|自治区(?:人民)?政府|^.{2,4}(?:省|自治区)/],
  ["city", /[市](?:人民)?政府|^.{2,5}市/],
  ["county", /[县旗区](?:人民)?政府|^.{2,6}[县旗]/],
];
/** Words by which an issuer speaks of itself. */
const OWN: readonly (readonly [IssuerKind, RegExp])[] = [
  ["zone", /(?:开发区|高新区|经开区|(?<!示范|产业|工业|科技|化工|物流|农业)园区|我区|全区|管委会|党工委)/g],
  ["country", /(?:我国|全国人民|国务院)/g],
  ["province", /(?:我省|全省|省委省政府|省委、省政府)/g],
  ["city", /(?:我市|全市|市委市政府|市委、市政府)/g],
  ["county", /(?:我县|全县|县委县政府|县委、县政府)/g],
];
const OPENING = 800;

/**
 * Tells from header, opening words and the way a text speaks of itself who issued it; null where nothing tells. A text that
 * speaks of zones and of its city alike is a zone's: a city's own report names itself far more often.
 */
export function levelOf(folded: string, header: readonly Span[], words: IssuerWords): Level | null {
  const opening = folded.slice(0, (header.at(-1)?.end ?? 0) + OPENING);
  for (const [kind, pattern] of REPORTS) {
    const match = pattern.exec(opening);
    if (match !== null)
      return { kind, sure: true, weight: 0, span: { start: match.index, end: match.index + match[0].length } };
  }
  for (const line of header) {
    const text = folded.slice(line.start, line.end);
    if (!/[\u4e00-\u9fff]{2}/.test(text)) continue;
    for (const [kind, pattern] of [["zone", words.header] as const, ...TITLES]) {
      const match = pattern.exec(text);
      if (match !== null)
        return {
          kind,
          sure: true,
          weight: 0,
          span: { start: line.start + match.index, end: line.start + match.index + match[0].length },
        };
    }
  }
  let best: Level | null = null;
  let most = 1;
  for (const [kind, pattern] of OWN) {
    const matches = [...folded.matchAll(pattern)];
    const first = matches[0];
    if (first === undefined) continue;
    const weight = kind === "zone" ? matches.length * 1.5 : matches.length;
    if (weight > most) {
      most = weight;
      best = { kind, sure: false, weight, span: { start: first.index, end: first.index + first[0].length } };
    }
  }
  return best;
}
