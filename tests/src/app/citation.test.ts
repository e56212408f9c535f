import { expect, test } from "vitest";
import { lineAt } from "#analysis/concordance.ts";
import { citation } from "#app/card/citation.ts";
import { textIn } from "#app/i18n/use-text.ts";
import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import { documentId } from "#model/document-id.ts";

const text = "二、招商引资\n全面推行以商招商，签约项目八个。\n三、保障";
const entry = {
  id: documentId("东港/2016.txt"),
  title: "2016年工作报告",
  issuer: null,
  years: [2015, 2016],
  date: null,
  source: null,
  acts: [],
} as unknown as DocumentEntry;
const content: DocumentContent = { id: entry.id, text, mentions: [], relations: [], targets: [] };
const start = text.indexOf("以商招商");
const line = lineAt(content, entry, { start, end: start + 4 });

test("a citation can be followed back: whose, which document, when, where in it, and the words themselves", () => {
  expect(citation(line, entry, text, "东港经济开发区", textIn("zh"))).toBe(
    `东港经济开发区:《2016年工作报告》,2015–2016,二、招商引资,第 2 段,字符 ${start}–${start + 4},东港/2016.txt。“全面推行以商招商，签约项目八个。”`,
  );
});

test("what is not known is left out of a citation and not invented", () => {
  const undated = { ...entry, years: [] };
  expect(citation(line, undated, text, null, textIn("en"))).toBe(
    `“2016年工作报告”, 二、招商引资, para. 2, characters ${start}–${start + 4}, 东港/2016.txt. “全面推行以商招商，签约项目八个。”`,
  );
});
