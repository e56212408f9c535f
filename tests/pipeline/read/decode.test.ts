import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "#pipeline/read/decode.ts";

/** 开发区招商引资, in GB2312. */
const GB = Uint8Array.from([0xbf, 0xaa, 0xb7, 0xa2, 0xc7, 0xf8, 0xd5, 0xd0, 0xc9, 0xcc, 0xd2, 0xfd, 0xd7, 0xca]);

describe("decode", () => {
  test("gives back every text written as UTF-8, with or without byte order mark", () => {
    const text = fc.string({
      unit: fc.constantFrom("开", "发", "a", "，", "😀", "\n", "é"),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.boolean(), (content, mark) => {
        fc.pre(content.trim() !== "");
        const bytes = new TextEncoder().encode(content);
        expect(decode(mark ? Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]) : bytes).text).toBe(content);
      }),
    );
  });

  test("either throws or loses no byte: what it reads as UTF-8 encodes to the same bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
        let decoded: ReturnType<typeof decode>;
        try {
          decoded = decode(bytes);
        } catch {
          return;
        }
        if (decoded.encoding !== "utf-8") return;
        const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        expect([...new TextEncoder().encode(decoded.text)]).toEqual([...bytes.subarray(mark)]);
      }),
    );
  });

  test("reads GB18030 where the bytes are no UTF-8", () => {
    expect(decode(GB)).toEqual({ text: "开发区招商引资", encoding: "gb18030" });
  });

  test("reads UTF-16 by its mark", () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x00, 0x5f])).text).toBe("开");
  });

  test("names the byte where a damaged UTF-8 text breaks, instead of reading it as GB18030", () => {
    const bytes = new TextEncoder().encode("开发区招商引资工作要点");
    bytes[7] = 0x20;
    expect(() => decode(bytes)).toThrow(/invalid UTF-8 at byte 6/);
  });

  test.each([
    [[], /empty/],
    [[0x20, 0x0a], /blanks/],
    [[0x61, 0x00, 0x62], /binary \(a NUL byte at byte 1\)/],
    [[0x25, 0x50, 0x44, 0x46, 0x2d], /PDF/],
    [[0x50, 0x4b, 0x03, 0x04], /ZIP/],
  ])("says why %j is no text", (bytes, reason) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(reason);
  });
});
