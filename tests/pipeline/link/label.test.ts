import { expect, test } from "vitest";
import { linkKnowledge } from "#pipeline/link/knowledge.ts";
import { labelOf } from "#pipeline/link/label.ts";
import { LEXICON, PLACES } from "../small-world.ts";

const { enterprise } = linkKnowledge(LEXICON, PLACES);

test.each([
  ["zone", "海门经济技术开发区", "海门经开区"],
  ["zone", "新乡高新技术产业开发区", "新乡高新区"],
  ["zone", "江苏南通海门经济技术开发区", "海门经开区"],
  ["enterprise", "浙江明泰智能厨电股份有限公司", "明泰智能厨电"],
  ["enterprise", "金羽集团", "金羽集团"],
  ["program", "腾笼换鸟", "腾笼换鸟"],
] as const)("a node of type %s named %s is labelled %s", (type, name, label) => {
  expect(labelOf(type, name, enterprise)).toBe(label);
});
