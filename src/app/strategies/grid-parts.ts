import type { ReactNode } from "react";

/** A row of a dot grid; depth 1 belongs to the row above it. */
export type GridRowHead = Readonly<{ key: string; depth: 0 | 1; title: string; head: ReactNode; isSelected: boolean }>;

/** What a cell shows: a dot, a ring, or the speck of something looked for and not found. The diameter is in pixels. */
export type Dot = Readonly<{ diameter: number; title: string; isSelected: boolean; look: "dot" | "ring" | "speck" }>;
