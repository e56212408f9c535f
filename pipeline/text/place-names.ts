// How the names of Chinese administrative divisions are shortened: 嵊州市 → 嵊州, 延边朝鲜族自治州 → 延边.

/** Peoples whose name stands in the full name of an autonomous area. */
const PEOPLES =
  "(?:蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔|鄂温克|鄂伦春|达斡尔)族?" +
  "|(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|仫佬|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|怒|保安|裕固|独龙|各)族";
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})*族?自治(?:区|州|县|旗)|(?:${PEOPLES})+区)$`);

/** The part of a division's full name that everyday language keeps; equals the name where nothing can be left out. */
export function stemOf(full: string): string {
  const autonomous = AUTONOMOUS.exec(full);
  if (autonomous !== null) return autonomous[1]!;
  if (/矿区$/.test(full)) return full;
  if (full.length >= 4) {
    const long = full.replace(/(?:特别行政区|新区|林区|特区|地区|街道|苏木|民族乡)$/, "");
    if (long !== full && long.length >= 2) return long;
  }
  return full.length >= 3 ? full.replace(/[省市县区盟旗州乡镇村]$/, "") : full;
}

/** Other wordings of a full name: 恩施土家族苗族自治州 → 恩施州, 孟村回族自治县 → 孟村县. */
export function shortWordings(full: string): string[] {
  const match = /自治(州|县|旗)$/.exec(full);
  return match === null ? [] : [`${stemOf(full)}${match[1]}`];
}
