import { stemOf } from "#pipeline/text/place-names.ts";

// Names of zones: place, a name of their own, kind: 南昌经开区, 中山火炬高技术产业开发区, 新乡国家高新技术产业开发区.

/** Kinds of zones that are written in several ways; the first wording is the usual full one. */
const KINDS: readonly (readonly [kind: string, wording: RegExp])[] = [
  ["高新技术产业开发区", /(?:高新技术产业|高新技术|高技术产业|高新|高科技)(?:产业)?(?:开发区|园区)$|高新区$/],
  ["经济技术开发区", /(?:经济技术|经济)开发区$|经开区$/],
  ["自由贸易试验区", /自由贸易(?:试验)?区$|自贸(?:试验)?区$/],
  ["综合保税区", /综合保税区$|综保区$/],
  ["自主创新示范区", /自主创新示范区$|自创区$/],
  ["工业园区", /工业园区?$/],
  ["开发区", /开发区$/],
  ["新区", /新区$/],
];

/** A zone's name taken apart: what comes before the kind, without 国家级 and brackets, and the kind (null: another one). */
export type ZoneParts = Readonly<{ stem: string; kind: string | null; wording: string }>;

export function zoneParts(name: string): ZoneParts {
  const bare = name.replace(/^中国(?=[((])/, "").replace(/[()—-]/g, "");
  for (const [kind, pattern] of KINDS) {
    const wording = pattern.exec(bare)?.[0];
    if (wording !== undefined) {
      const stem = bare.slice(0, bare.length - wording.length).replace(/国家级?|省级/g, "");
      return { stem, kind, wording };
    }
  }
  return { stem: bare, kind: null, wording: "" };
}

/** True where two names can name one zone: the same kind, and one stem is the end of the other (安徽巢湖, 巢湖). */
export function isSameZone(a: string, b: string): boolean {
  const [x, y] = [zoneParts(a), zoneParts(b)];
  if (x.kind === null || x.kind !== y.kind) return false;
  const [short, long] = x.stem.length <= y.stem.length ? [x.stem, y.stem] : [y.stem, x.stem];
  if (short.length < 2) return false;
  return (
    long === short ||
    stemsOf(long).includes(short) ||
    (long.endsWith(short) && /^.{2,6}$/.test(long.slice(0, long.length - short.length)))
  );
}

/** 嵊州市 of 嵊州市经济开发区. */
const stemsOf = (text: string): string[] => [stemOf(text), text.replace(/[市县区](?=.)/, "")];

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/(?:高新技术产业|高技术产业|高新技术)开发区$/, "高新区"],
  [/(?:经济技术|经济)开发区$/, "经开区"],
  [/自由贸易试验区$/, "自贸区"],
  [/综合保税区$/, "综保区"],
  [/国家自主创新示范区$/, "自创区"],
];

/** A short name for a node: 海门经济技术开发区 → 海门经开区. */
export function zoneLabel(name: string): string {
  const [pattern, short] = LABELS.find(([full]) => full.test(name)) ?? [];
  return pattern === undefined || short === undefined
    ? name
    : name.replace(pattern, short).replace(/国家级?(?=.+区$)/, "");
}
