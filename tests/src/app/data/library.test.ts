import { describe, expect, test, vi } from "vitest";
import { remembered } from "#app/data/library.ts";

describe("remembered", () => {
  test("a document is fetched once while it is in use, and is the same promise, or React would fetch it forever", async () => {
    const ask = vi.fn(async (key: string) => key);
    const read = remembered(2, ask);
    expect(read("a")).toBe(read("a"));
    await read("a");
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("memory is bounded: what was asked longest ago goes first", async () => {
    const ask = vi.fn(async (key: string) => key);
    const read = remembered(2, ask);
    for (const key of ["a", "b", "a", "c", "a", "b"]) await read(key);
    expect(ask.mock.calls.map(([key]) => key)).toEqual(["a", "b", "c", "b"]);
  });

  test("a failure is shown and not asked for without end, and trying again can succeed", async () => {
    vi.useFakeTimers();
    const ask = vi.fn(async (key: string) => key).mockRejectedValueOnce(new Error("offline"));
    const read = remembered(2, ask);
    await expect(read("a")).rejects.toThrow("offline");
    await expect(read("a")).rejects.toThrow("offline");
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    await expect(read("a")).resolves.toBe("a");
    vi.useRealTimers();
  });
});
