import { describe, expect, test } from "vitest";
import { readCorpusCsv } from "#pipeline/read/corpus-csv.ts";

const NAMES = new Set(["甲.txt", "乙.txt"]);
const read = (content: string) => readCorpusCsv(content, "corpus.csv", NAMES);
const problems = (content: string) => read(content).report.map(({ line, message }) => [line, message]);

describe("corpus.csv", () => {
  test("says what is known of a document, empty cells meaning not known", () => {
    const { given, report } = read(
      "file,title,issuer,issuer_type,province,city,county,years,date,source,level\n甲.txt,工作要点,滨江开发区,zone,江苏,南通,,2019 2018,2018-01-05,,省级\n",
    );
    expect(report).toEqual([]);
    expect(given.get("甲.txt")).toEqual({
      title: "工作要点",
      issuer: "滨江开发区",
      issuerKind: "zone",
      province: "江苏",
      city: "南通",
      county: null,
      years: [2018, 2019],
      date: "2018-01-05",
      source: null,
      level: "省级",
    });
  });

  test("reports a document that is not there with its line, also after a cell of several lines", () => {
    expect(problems('file,title\n甲.txt,"两\n行"\n丙.txt,无\n')).toEqual([[4, expect.stringContaining('"丙.txt"')]]);
  });

  test("reports unknown columns and reads the rest", () => {
    const { given, report } = read("file,备注,province\n甲.txt,好,江苏\n");
    expect(report.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", expect.stringContaining('"备注"')],
    ]);
    expect(given.get("甲.txt")?.province).toBe("江苏");
  });

  test.each([
    ["file,issuer_type\n甲.txt,town\n", "town"],
    ["file,years\n甲.txt,2019年\n", "2019年"],
    ["file,date\n甲.txt,2019-02-30\n", "2019-02-30"],
    ["file,title\n甲.txt,一,二\n", "more cells"],
    ["file\n甲.txt\n甲.txt\n", "twice"],
    ["file\n../乙.txt\n", "another folder"],
    ["title\n工作要点\n", 'no column "file"'],
  ])("names what is wrong in %j", (content, what) => {
    expect(problems(content).at(-1)?.[1]).toContain(what);
  });

  test("reads what a spreadsheet program saves: a mark, semicolons, empty lines", () => {
    expect(read("\ufefffile;province\r\n\r\n甲.txt;江苏\r\n").given.get("甲.txt")?.province).toBe("江苏");
  });
});
