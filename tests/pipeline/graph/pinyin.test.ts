import { expect, test } from "vitest";
import { transcribe } from "#pipeline/graph/pinyin.ts";

test.each([
  ["腾笼换鸟", "tenglonghuanniao", "tlhn"],
  ["TCL华星", "tclhuaxing", "tclhx"],
  ["绿色建筑", "lvsejianzhu", "lsjz"],
  ["中德(青岛)生态园", "zhongdeqingdaoshengtaiyuan", "zdqdsty"],
  ["互联网+", "hulianwang", "hlw"],
])("a researcher who types pinyin or initials finds %s", (name, pinyin, initials) => {
  expect(transcribe(name)).toEqual({ pinyin, initials });
});
