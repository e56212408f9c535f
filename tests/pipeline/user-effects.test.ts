import { describe, expect, it } from "vitest";
import { documentId } from "#model/document-id.ts";
import { identify } from "#pipeline/identify.ts";
import type { LexiconData } from "#pipeline/lexicon.ts";
import { userEffects } from "#pipeline/user-effects.ts";
import { own, world } from "./own-lexicon.ts";
import { segmenterOf } from "./small-world.ts";

const SILENT = { stage: () => {}, step: () => {} };

/** What the report says of each user line: `line: message`. */
function effects(user: LexiconData, ...texts: readonly string[]): string[] {
  const corpus = texts.map((text, i) => ({ id: documentId(`${i}.txt`), text, given: null }));
  const [before, after] = [null, user].map((one) => identify(corpus, world(one), segmenterOf("推进"), SILENT));
  const effects = userEffects(user);
  for (const [i, document] of corpus.entries()) effects.add(document, before!.mentionsOf(i), after!.mentionsOf(i));
  return effects.report().map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe("a researcher would not see what a line of the lexicon did", () => {
  it("counts the mentions a line gained, with an example", () => {
    const user = own([{ type: "program", name: "云帆登峰" }]);
    expect(effects(user, "推进云帆登峰。", "推进云帆登峰,推进云帆登峰。")).toEqual([
      "mine/programs.tsv:2 program 云帆登峰: 3 mentions gained, 0 lost, 0 renamed or retyped, in 2 documents; “推进云帆登峰。” (0.txt)",
    ]);
  });

  it("counts what was lost to a rejected wording, and what was called otherwise", () => {
    const user = own([{ type: "program", name: "换凤", surfaces: ["腾笼换凤"] }], [["长三角"]]);
    const [renamed, rejected] = effects(user, "推进腾笼换凤,推进长三角。");
    expect(renamed).toMatch(/0 mentions gained, 0 lost, 1 renamed or retyped \(was program:腾笼换鸟\), in 1 documents/);
    expect(rejected).toMatch(/^mine\/reject\.tsv:2 not a mention: 长三角: 0 mentions gained, 1 lost/);
  });

  it("lays a name that a user's word cut to that word", () => {
    const user = own([{ type: "program", name: "笼换" }]);
    expect(effects(user, "推进腾笼换鸟。")[0]).toMatch(/program 笼换: 1 mentions gained, 1 lost, /);
  });

  it("says that a line changed nothing", () => {
    const user = own([
      { type: "program", name: "腾笼换鸟" },
      { type: "program", name: "无处可寻" },
    ]);
    expect(effects(user, "推进腾笼换鸟。")).toEqual([
      "mine/programs.tsv:2 program 腾笼换鸟: nothing changed; its 1 mentions are found without it",
      "mine/programs.tsv:3 program 无处可寻: nothing changed",
    ]);
  });
});
