import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DocumentContent } from "#model/dataset.ts";

/** Distance from the top at which a paragraph counts as being read, in pixels. */
const READING_LINE = 140;

type ReadingPlace = Readonly<{
  scroll: RefObject<HTMLElement | null>;
  /** Offset of the paragraph at the top of what is in sight. */
  inSight: number;
}>;

/** Scrolls to the place asked for, and says which paragraph is at the top while the reader scrolls on. */
export function useReadingPlace({ id }: DocumentContent, at: number | null): ReadingPlace {
  const scroll = useRef<HTMLElement | null>(null);
  const [inSight, setInSight] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document of the same offset is another place
  useLayoutEffect(() => {
    const root = scroll.current;
    if (root === null) return;
    if (at === null) root.scrollTop = 0;
    else placeOf(root, at)?.scrollIntoView({ block: "center" });
  }, [id, at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paragraphs are those of this document
  useEffect(() => {
    const root = scroll.current;
    if (root === null) return;
    const paragraphs = [...root.querySelectorAll<HTMLElement>("[data-paragraph]")];
    let frame = 0;
    const look = (): void => {
      const line = root.getBoundingClientRect().top + READING_LINE;
      const top = paragraphs.findLast((paragraph) => paragraph.getBoundingClientRect().top <= line);
      setInSight(Number(top?.dataset.paragraph ?? 0));
    };
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    root.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener("scroll", onScroll);
    };
  }, [id]);
  return { scroll, inSight };
}

/** The mention that starts at an offset, else the paragraph that holds it. */
function placeOf(root: HTMLElement, at: number): HTMLElement | undefined {
  const mention = root.querySelector<HTMLElement>(`[data-start="${at}"]`);
  if (mention !== null) return mention;
  return [...root.querySelectorAll<HTMLElement>("[data-paragraph]")].findLast(
    (paragraph) => Number(paragraph.dataset.paragraph) <= at,
  );
}
