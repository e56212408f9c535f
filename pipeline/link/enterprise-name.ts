// Short and full names of firms: 明泰 ⊂ 明泰电器 ⊂ 浙江明泰智能厨电股份有限公司 (place? brand trade* form?).

/** The words that stand behind the brand, and the places that may stand before it. */
export type EnterpriseWords = Readonly<{
  trades: ReadonlySet<string>;
  forms: ReadonlySet<string>;
  isPlace: (text: string) => boolean;
}>;

/** A name taken apart; `core` is brand and trade without place, brackets and form. */
export type EnterpriseParts = Readonly<{ place: string; core: string; form: string }>;

const FORMS = /(?:股份|控股|集团)?(?:有限)?(?:责任)?(?:总|分|子)?公司$|集团(?:公司)?$|控股$|股份$|总厂$/;
const LONGEST_PLACE = 4;
const LONGEST_TRADE = 5;

/** Every name is compared with many others; as many as this are remembered. */
const REMEMBERED = 20_000;
const remembered = new WeakMap<EnterpriseWords, Map<string, EnterpriseParts>>();

/** Takes a firm's name apart. A place is only one where at least two characters follow. */
export function partsOf(name: string, words: EnterpriseWords): EnterpriseParts {
  let cache = remembered.get(words);
  if (cache === undefined || cache.size > REMEMBERED) {
    cache = new Map();
    remembered.set(words, cache);
  }
  const known = cache.get(name);
  if (known !== undefined) return known;
  const parts = takeApart(name, words);
  cache.set(name, parts);
  return parts;
}

function takeApart(name: string, words: EnterpriseWords): EnterpriseParts {
  const bare = name.replace(/\([^)]*\)/g, "");
  const form = FORMS.exec(bare)?.[0] ?? "";
  let core = form.length < bare.length ? bare.slice(0, bare.length - form.length) : bare;
  let place = "";
  for (let pass = 0; pass < 2; pass++)
    for (let length = Math.min(LONGEST_PLACE, core.length - 2); length >= 2; length--) {
      const head = core.slice(0, length);
      // 上海汽车 keeps its place: without it only a trade is left.
      if (!words.isPlace(head) || isTrades(core.slice(length), words)) continue;
      place += head;
      core = core.slice(length);
      break;
    }
  return { place, core, form };
}

/**
 * True where `short` may be a short form of `full`: the same brand with fewer of the words around it. 华远集团 is none of
 * 华远恒美纸业集团, for 恒美 is no trade.
 */
export function isShortEnterprise(short: string, full: string, words: EnterpriseWords): boolean {
  if (short === full || short.length > full.length) return false;
  const [a, b] = [partsOf(short, words), partsOf(full, words)];
  if (a.core.length < 2 || words.trades.has(a.core)) return false;
  if (a.place !== "" && b.place !== "" && a.place !== b.place && !b.place.includes(a.place)) return false;
  if (a.core === b.core)
    return a.form === "" || b.form.includes(a.form) || a.form.includes("集团") === b.form.includes("集团");
  if (b.core.startsWith(a.core)) {
    const rest = b.core.slice(a.core.length);
    if (!b.form.includes(a.form)) return false;
    return isTrades(rest, words) || (a.form === "" && a.core.length >= 3 && rest.length <= 4);
  }
  // GTS青岛 of GTS(青岛)造船有限公司: the brackets are not spoken.
  if (short.length >= 4 && full.includes("(") && full.replace(/[()]/g, "").startsWith(short)) return true;
  // 恒美纸业 in 华远恒美纸业集团: the group's name before the brand.
  if (a.form === "" && a.core.length >= 4 && b.core.endsWith(a.core)) return true;
  return isTradeCut(a.core, b.core, words);
}

/** True where `full` is the brand `short` with a product or trade that no list knows; only to be trusted within a document. */
export function isBrandOf(short: string, full: string, words: EnterpriseWords): boolean {
  const [a, b] = [partsOf(short, words), partsOf(full, words)];
  return a.form === "" && a.core === short && b.core.startsWith(short) && b.core.length - short.length <= 4;
}

/** True where `full` is a registered name with the brand of `short`, whatever the trades: 明泰电器, 浙江明泰智能厨电股份有限公司. */
export function isRegisteredNameOf(short: string, full: string, words: EnterpriseWords): boolean {
  const [a, b] = [partsOf(short, words), partsOf(full, words)];
  if (a.form !== "" || !b.form.endsWith("有限公司") || (a.place !== "" && a.place !== b.place)) return false;
  const brand = brandOf(a.core, words);
  return brand !== a.core && brand === brandOf(b.core, words);
}

/** The part of a core before its trades, of two characters at least. */
function brandOf(core: string, words: EnterpriseWords): string {
  for (let length = 2; length < core.length; length++)
    if (isTrades(core.slice(length), words)) return core.slice(0, length);
  return core;
}

/** True where the text is made of words of trade only. */
export function isTrades(text: string, words: EnterpriseWords): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    for (let length = 1; length <= LONGEST_TRADE; length++)
      if (words.trades.has(text.slice(at, at + length))) reached.add(at + length);
  }
  return reached.has(text.length);
}

/** 恒德叉车 from 恒德电动叉车: the brand, and the end of what follows it. */
function isTradeCut(short: string, full: string, words: EnterpriseWords): boolean {
  for (let brand = short.length - 1; brand >= 2; brand--) {
    const tail = short.slice(brand);
    if (full.startsWith(short.slice(0, brand)) && full.endsWith(tail) && tail.length >= 2 && isTrades(tail, words))
      return true;
  }
  return false;
}

/** True where `short` takes characters of `full` in their order, beginning with the first of the name or of what follows its place: 东汽 and 东方汽轮机. */
export function isAbbreviation(short: string, full: string, words: EnterpriseWords): boolean {
  if (short.length < 2 || short.length > 4 || short.length * 2 > full.length) return false;
  if (partsOf(short, words).form !== "") return false;
  const { place, core } = partsOf(full, words);
  const from = [0, place.length].find((start) => full[start] === short[0]);
  if (from === undefined && core[0] !== short[0]) return false;
  let at = -1;
  for (const character of short) {
    at = full.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
