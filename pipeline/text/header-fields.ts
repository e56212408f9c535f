import type { Span } from "#model/span.ts";

// The lines that content-management systems of government sites put above a text: 来源, 发布时间, 索引号, 发布机构 …

export type HeaderKey = "title" | "issuer" | "date" | "source" | "other";
/** A labelled value; the span covers the value. */
export type HeaderField = Span & Readonly<{ key: HeaderKey; label: string }>;

/** The labels, which belong to the format as keywords do to a language. */
const LABELS: readonly (readonly [HeaderKey, string])[] = [
  ["title", "名称 标题 信息名称 文件名称 公文名称"],
  [
    "issuer",
    "发布机构 发文机关 发文机构 发文单位 发布单位 公开机构 公开单位 信息公开机构 制发机关 公开责任部门 责任部门 公开主体",
  ],
  [
    "date",
    "发布时间 发布日期 公开日期 公开时间 成文日期 成文时间 发文日期 印发日期 生成日期 生成时间 发表时间 时间 日期 更新时间 录入时间",
  ],
  ["source", "来源 信息来源 文章来源 稿件来源 内容来源 稿源 出处"],
  [
    "other",
    "索引号 信息索引号 文号 发文字号 主题分类 分类 信息分类 组配分类 主题词 关键词 关键字 体裁 体裁分类 有效性 效力状态 时效 公开形式 公开方式 公开范围 " +
      "浏览次数 浏览量 浏览 点击 点击数 点击次数 点击量 阅读 阅读次数 访问次数 累计次数 次数 字体 字号 字体大小 分享 分享到 分享至 作者 编辑 责任编辑 " +
      "审核 供稿 撰稿 记者 当前位置 您的位置 您现在的位置 您当前的位置 所在位置",
  ],
];
const keyOf = new Map(LABELS.flatMap(([key, labels]) => labels.split(" ").map((label) => [label, key] as const)));
const LABEL = /[\p{Script=Han}](?: ?[\p{Script=Han}]){1,8} ?: ?/gu;

/** The labelled values of a folded line; none where the line is no header line. */
export function headerFields(folded: string, line: Span): HeaderField[] {
  const text = folded.slice(line.start, line.end);
  const labels = [...text.matchAll(LABEL)].flatMap((match) => {
    const words = match[0].replace(/ ?: ?$/, "");
    // A value before the label, set off by a blank, is no part of it: “中国昆山 发布时间:”.
    for (let from = 0; from < words.length; from = nextWord(words, from)) {
      const label = words.slice(from).replaceAll(" ", "");
      const key = keyOf.get(label);
      if (key !== undefined) return [{ key, label, at: match.index + from, valueAt: match.index + match[0].length }];
    }
    return [];
  });
  return labels.map(({ key, label, valueAt }, index) => {
    let start = valueAt;
    let end = labels[index + 1]?.at ?? text.length;
    while (start < end && /[ |[【]/.test(text[start]!)) start++;
    while (end > start && /[ |\]】[【]/.test(text[end - 1]!)) end--;
    return { key, label, start: line.start + start, end: line.start + end };
  });
}

function nextWord(words: string, from: number): number {
  const blank = words.indexOf(" ", from);
  return blank < 0 ? words.length : blank + 1;
}
