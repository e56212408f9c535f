const DIGITS = "〇一二三四五六七八九";
const ZEROS = "零○Oo0";
/** “2017年”, “２０１７年” (folded), “二〇一七年”, “2017年度”, and both ends of “2022—2024年”. */
const YEAR =
  /(?<![\d.])((?:19[5-9]|20[0-6])\d)(?=\s*年|\s*[-—~至到]{1,2}\s*(?:19|20)\d\d\s*年)|([一二][九零〇○Oo0][〇○零一二三四五六七八九Oo0]{2})(?=年)/g;
const RANGE = /^\s*年?\s*[-—~至到]{1,2}\s*((?:19|20)\d\d)\s*年/;

/** A year named in a text; `end` is the offset after its digits. A range gives one entry for every year in it. */
export type YearMention = Readonly<{ year: number; start: number; end: number }>;

/** The calendar years that a folded text names, in the order of the text; decades, dates of laws and the like included. */
export function yearsIn(folded: string): YearMention[] {
  const found: YearMention[] = [];
  for (const match of folded.matchAll(YEAR)) {
    const start = match.index;
    const end = start + match[0].length;
    const year = match[1] !== undefined ? Number(match[1]) : chineseYear(match[2]!);
    if (year === null) continue;
    const last = Number(RANGE.exec(folded.slice(end, end + 16))?.[1] ?? year);
    found.push({ year, start, end });
    if (last - year <= 10) for (let next = year + 1; next < last; next++) found.push({ year: next, start, end });
  }
  return found;
}

function chineseYear(text: string): number | null {
  let year = 0;
  for (const character of text) {
    const digit = ZEROS.includes(character) ? 0 : DIGITS.indexOf(character);
    if (digit < 0) return null;
    year = year * 10 + digit;
  }
  return year >= 1950 && year < 2070 ? year : null;
}
