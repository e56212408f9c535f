import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "#pipeline/text/fold.ts";

describe("fold", () => {
  test("keeps the length of any text, so that offsets into it are offsets into the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => fold(text).length === text.length));
  });

  test("changes nothing on a second fold", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => fold(fold(text)) === fold(text)));
  });

  test("makes full-width and half-width punctuation, digits and letters alike", () => {
    expect(fold("推进ＰＰＰ项目，完成１２个（新增）；")).toBe("推进PPP项目,完成12个(新增);");
  });

  test("tells opening from closing quotation marks whatever their shape", () => {
    expect(fold("「一号工程」『双招双引』〝两山〞")).toBe("“一号工程”“双招双引”“两山”");
  });

  test("makes a line end of every kind of line end and a space of every kind of blank", () => {
    expect(fold("一\r\n二\u2028三\u3000四\u00a0五")).toBe("一\n\n二\n三 四 五");
  });
});
