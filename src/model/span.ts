/** Half-open range of UTF-16 offsets into the text of one document, as `String.prototype.slice` takes them. */
export type Span = Readonly<{ start: number; end: number }>;

/** True where the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies within `outer`; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
