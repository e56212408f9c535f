/** A number written in Chinese characters: where it stands and what it is worth; `bare` where no digit leads it (百, 千, 万). */
export type Spelled = Readonly<{ start: number; end: number; value: number; bare: boolean }>;

const DIGITS = "零一二三四五六七八九";
const digitOf = (character: string): number =>
  character === "两" ? 2 : character === "〇" ? 0 : DIGITS.indexOf(character);
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 万 and 亿 end a number: they are read as part of its unit, as after digits (四千 + 亿元). */
const SPELLED = /[一二两三四五六七八九〇零十百千]+(?:点[一二三四五六七八九〇零]+)?|(?<=[超破近达约上逾过])[万亿]/g;

/** The numbers below ten thousand of a folded text that are written in characters, in order; what is no number is left out. */
export function spelledIn(text: string): Spelled[] {
  const found: Spelled[] = [];
  for (const match of text.matchAll(SPELLED)) {
    const value = spelledValue(match[0]);
    if (value === null) continue;
    const bare = /^[百千万亿]/.test(match[0]);
    const own = /^[万亿]/.test(match[0]) ? 0 : match[0].length;
    found.push({ start: match.index, end: match.index + own, value, bare });
  }
  return found;
}

/** “三百五十” → 350, “一千零八” → 1008, “八点五” → 8.5, 百 → 100; null where the characters make no number (“一三”). */
export function spelledValue(text: string): number | null {
  const [whole, fraction] = text.split("点");
  if (whole === "万" || whole === "亿") return 1;
  let [sum, digit, last] = [0, -1, Number.POSITIVE_INFINITY];
  for (const character of whole!) {
    const place = PLACES[character];
    if (place === undefined) {
      if (digit > 0) return null;
      digit = digitOf(character);
    } else {
      if (place >= last || digit === 0) return null;
      sum += (digit < 0 ? 1 : digit) * place;
      [digit, last] = [-1, place];
    }
  }
  if (digit > 0) {
    // “三百五” is 350 in speech, and rarely written: no number.
    if (last > 10 && last < Number.POSITIVE_INFINITY && !/[零〇].$/.test(whole!)) return null;
    sum += digit;
  } else if (digit === 0 && whole!.length > 1) return null;
  if (fraction === undefined) return sum;
  return Number(`${sum}.${[...fraction].map(digitOf).join("")}`);
}

/** A share or a change told in words, as per cent. */
export type SpelledShare = Readonly<{ start: number; end: number; value: number; least: boolean }>;

/** 成 begins or ends many words: 成立, 成功, 完成. */
const TENTHS =
  /([一二两三四五六七八九])成(半)?(?!不变|[立为功本果长员品套年交熟就份绩形型活色都县分群片体名因规空千上百])/;
const SHARES = new RegExp(
  [
    `(?<tenths>(?<![第十百千万一二两三四五六七八九变])${TENTHS.source})`,
    "百分之(?<percent>[一二两三四五六七八九〇零十百]+(?:点[一二三四五六七八九〇零]+)?)",
    "(?<below>[一二两三四五六七八九十]+)分之(?<above>[一二两三四五六七八九十]+)",
    "(?<=[占达到超近过的约])(?<half>一半)(?![径])",
    "(?<=翻)(?:了)?(?<times>[一两二三四])番",
    "(?<two>两位数)(?=以上|左右|[的增,。;、)]|$)",
  ].join("|"),
  "gu",
);

/** “近三成”, “三分之二以上”, “百分之八点五”, “占一半”, “翻一番”, “两位数增长”: figures that no digits tell. */
export function sharesIn(text: string): SpelledShare[] {
  return [...text.matchAll(SHARES)].flatMap((match) => {
    const { tenths, percent, below, above, half, times, two } = match.groups!;
    const value =
      tenths !== undefined
        ? 10 * digitOf(tenths[0]!) + (tenths.endsWith("半") ? 5 : 0)
        : percent !== undefined
          ? spelledValue(percent)
          : below !== undefined
            ? fraction(spelledValue(above!), spelledValue(below))
            : half !== undefined
              ? 50
              : times !== undefined
                ? 100 * (2 ** digitOf(times) - 1)
                : 10;
    if (value === null) return [];
    const start = match.index;
    return [{ start, end: start + match[0].length, value, least: two !== undefined }];
  });
}

/** Per cent with two decimals, as such shares are quoted. */
const fraction = (above: number | null, below: number | null): number | null =>
  above === null || below === null || below === 0 || above > below ? null : Math.round((1e4 * above) / below) / 100;
