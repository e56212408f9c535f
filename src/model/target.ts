import type { DocumentId } from "./document-id.ts";
import type { EntityId } from "./entity.ts";
import type { Stage } from "./relation.ts";
import type { Span } from "./span.ts";

export const COMPARATORS = ["=", ">=", "<=", "range", "~", "+%"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** An indicator with a figure; the span covers the figure with its unit. A range keeps its upper end in `upper`. */
export type Target = Span &
  Readonly<{
    document: DocumentId;
    indicator: string;
    comparator: Comparator;
    value: number;
    upper: number | null;
    unit: string;
    year: number | null;
    stage: Stage | null;
    about: EntityId | null;
  }>;
