import type { ActKind } from "#model/document.ts";

// What a title, a heading or the first words of a paragraph say of the part they open: does it look back or ahead?

const REPORT_TITLE =
  /总结|回顾|汇报|完成情况|进展情况|推进情况|运行情况|工作情况|情况$|情况的?(?:报告|通报|说明)|工作报告|述职|成效|成果|答卷|小结/;
const PLAN_TITLE =
  /计划|规划|打算|思路|安排|要点|部署|设想|方案|目标任务|重点任务|任务分解|工作任务|工作重点|工作目标|谋划|行动纲要|实施意见|若干(?:政策|措施|意见)/;

/** Kinds of act a title announces, in the order of the text they usually have: report before plan. */
export function kindsOfTitle(title: string): ActKind[] {
  const kinds: ActKind[] = [];
  // “完成情况” of a plan is a report; “工作计划情况” does not occur.
  if (REPORT_TITLE.test(title)) kinds.push("report");
  if (PLAN_TITLE.test(title.replace(/(?:计划|规划|方案|部署)(?=.{0,12}(?:完成|执行|落实|进展)?情况)/g, "")))
    kinds.push("plan");
  return kinds;
}

const PERIOD =
  "(?:(?:19|20)\\d\\d年?(?:度|上半年|下半年)?|[一二][九〇零○][〇零○一二三四五六七八九]{2}年|上半年|前三季度|前.个月|今年(?:以来|上半年)?|去年|过去(?:一|五)年|一年来|[三五]年来|近年来|本年度|“?十.五”?(?:期间|时期)?)";
const AHEAD =
  "(?:下半年|下一?步|下一?阶段|今后(?:一个时期|五年|三年)?|未来(?:五年|三年)?|明年|来年|四季度|第四季度|下年度|新的一年|“?十.五”?(?:期间|时期)?)";
const REPORT_HEADING = new RegExp(
  `^(?:关于)?${PERIOD}.{0,24}(?:总结|回顾|完成情况|运行情况|进展|开展情况|工作情况|情况|成效|成绩|成就)$` +
    "|^(?:主要|重点|具体)?(?:工作)?(?:做法|举措及成效|成效|成绩|亮点|总结|回顾|现状|进展)(?:及|和|与)?(?:成效|情况)?$" +
    "|^.{0,12}(?:工作(?:总结|回顾|成效|现状)|完成情况|初步成效|取得的?(?:主要)?(?:成效|成绩)|运行情况|主要做法|工作(?:开展|推进|进展)情况)$" +
    "|^.{0,8}存在的?(?:主要|突出|一些|其他)?(?:困难|问题|不足|短板)",
);
const PLAN_HEADING = new RegExp(
  `^(?:关于|对)?(?:(?:19|20)\\d\\d年度?|${AHEAD}|今年)(?:(?:和|及)${AHEAD})?.{0,24}(?:打算|计划|安排|思路|措施|举措|重点|要点|目标|任务|设想|谋划|工作|要求|部署|取向|建议)$` +
    `|^(?!“?十.五”?$)${AHEAD}$` +
    "|^(?:总体|主要|重点|具体|工作)?(?:工作)?(?:目标|任务|思路|打算|安排|要求|举措|措施|设想|计划)(?:任务|和任务|及任务|与任务)?$|^保障措施$|^组织保障$",
);

/** The kind of act that a heading, without its number, opens; null where it opens none. */
export function kindOfHeading(heading: string): ActKind | null {
  const bare = heading.replace(/^(?:第.{1,3}部分|全文)[: ]*/, "").replace(/[:,。]$/, "");
  if (bare.length > 48) return null;
  if (PLAN_HEADING.test(bare) && !/(?:回顾|总结|完成情况|进展情况)/.test(bare)) return "plan";
  return REPORT_HEADING.test(bare) ? "report" : null;
}

const AHEAD_PARAGRAPH = new RegExp(
  `^(?:(?:19|20)\\d\\d年)?(?:${AHEAD})[,:]|^(?:19|20)\\d\\d年,?(?:我们|我区|开发区|园区|全区|高新区|经开区)(?:将|要)`,
);

/** True where a paragraph without heading turns to what comes next: “下半年,一是…”. */
export const turnsAhead = (paragraph: string): boolean => AHEAD_PARAGRAPH.test(paragraph);

const DONE =
  /(?:[^未]|^)(?:已|完成了|实现了|荣获|获评|获批|同比(?:增长|下降)|先后|累计|达到了|建成了|取得|圆满|入选)|[^为除]了|建成(?:投产|运营|投用)|(?:实现|完成|签约)[^,。;]{0,14}\d|位[居列]|(?<!同比)(?:增长|下降)\d|被[^,。]{0,10}(?:授予|评为|列为|认定)|初步形成|全年共|超额完成/g;
const TO_DO = /力争|确保|争取|计划(?!总?投资|生育|单列)|谋划|将(?!.{1,12}(?:作为|建成|打造))|拟/g;
/** What a plan says of its items, and a report or the news of what goes on. */
const UNDER_WAY = /着力|加快|进一步|大力|努力|全力|继续/g;

/** What the wording of prose speaks for where nothing says whether it reports or plans; null where it is undecided. */
export function kindOfProse(prose: string): ActKind | null {
  const count = (words: RegExp): number => prose.match(words)?.length ?? 0;
  const [done, toDo] = [count(DONE), count(TO_DO) + count(UNDER_WAY) / 2];
  if (done + count(TO_DO) + count(UNDER_WAY) < 3) return null;
  return toDo >= 1.2 * done ? "plan" : done >= 1.2 * toDo ? "report" : null;
}
