/** Half-open range of UTF-16 offsets into the text of one document, as `String.prototype.slice` takes them. */
export type Span = Readonly<{ start: number; end: number }>;

export const spanLength = (span: Span): number => span.end - span.start;

/** True where the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies within `outer`; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Shared code units over the code units of both: 0 where they do not touch, 1 where they are equal. */
export function jaccard(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
