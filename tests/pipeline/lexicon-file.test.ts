import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCodeUnit } from "#model/order.ts";
import { addPrograms, type NewProgram } from "#pipeline/lexicon-file.ts";
import { parseTable } from "#pipeline/read/lexicon.ts";

const name = fc.stringMatching(/^[甲乙丙丁戊己]{2,4}$/);
const program: fc.Arbitrary<NewProgram> = fc.record({
  name,
  surfaces: fc.array(name, { maxLength: 3 }),
  category: fc.constantFrom("人才", "科技创新", null),
});

const rowsOf = (content: string) => parseTable(content, "programs.tsv").rows;

describe("accepting a phrase would spoil the researcher's file", () => {
  it("writes lines that are read back, each name once and in order", () => {
    fc.assert(
      fc.property(fc.array(program, { minLength: 1, maxLength: 8 }), (programs) => {
        const rows = rowsOf(programs.reduce((content, one) => addPrograms(content, [one]), ""));
        const names = rows.map(({ key }) => key);
        expect(names).toEqual([...new Set(programs.map((one) => one.name))].sort(byCodeUnit));
        for (const { name, surfaces } of programs) {
          const cell = (rows.find(({ key }) => key === name)!.cells.surfaces ?? "").split("|");
          for (const surface of surfaces) if (surface !== name) expect(cell).toContain(surface);
        }
      }),
    );
  });

  it("changes nothing when the same is accepted again", () => {
    fc.assert(
      fc.property(fc.array(program, { minLength: 1, maxLength: 5 }), (programs) => {
        const once = addPrograms("", programs);
        expect(addPrograms(once, programs)).toBe(once);
      }),
    );
  });

  it("keeps comments, notes, other columns and what is already said", () => {
    const before = "# mine\nname\tnote\tcategory\n# from a paper\n乙计划\tp. 7\t人才\n";
    const after = addPrograms(before, [
      { name: "甲计划", surfaces: [], category: "科技创新" },
      { name: "乙计划", surfaces: ["乙"], category: "科技创新" },
    ]);
    expect(after).toBe(
      "# mine\nname\tnote\tcategory\tsurfaces\n# from a paper\n乙计划\tp. 7\t人才\t乙\n甲计划\t\t科技创新\t\n",
    );
  });
});
