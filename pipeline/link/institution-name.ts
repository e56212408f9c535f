/** Full names whose parts are commonly cut: 中国科学院 → 中科院, 大学 → 大. */
const PARTS: readonly (readonly [full: RegExp, short: string])[] = [
  [/中国科学院/, "中科院"],
  [/中国社会科学院/, "社科院"],
  [/科学技术/, "科技"],
  [/研究院/, "院"],
  [/研究所/, "所"],
  [/职业技术学院/, "职院"],
];

/** True where `short` is a short form of the institution `full`: its parts cut, or its first and its telling characters. */
export function isShortInstitution(short: string, full: string): boolean {
  if (short.length < 2 || short.length >= full.length) return false;
  const cut = PARTS.reduce((name, [part, wording]) => name.replace(part, wording), full);
  if (cut === short || cut.endsWith(short)) return true;
  if (full.startsWith(short) || full.endsWith(short))
    return short.length >= 4 && !/^(?:研究|检测|技术|工程|创新)/.test(short);
  return isTellingSubsequence(short, full) || isTellingSubsequence(short, cut);
}

/** 中科大, 声学所: in order, and the last character of both is the kind (大, 院, 所) of the institution. */
function isTellingSubsequence(short: string, full: string): boolean {
  const kind = short.at(-1)!;
  if (!/[大院所校]/.test(kind) || short.length > 4) return false;
  const head = full.replace(/(?:大学|学院|研究院|研究所|院|所)$/, "");
  if (head.length === full.length || !full.slice(head.length).includes(kind)) return false;
  let at = -1;
  for (const character of short.slice(0, -1)) {
    at = head.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
