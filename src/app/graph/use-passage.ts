import { useEffect, useState } from "react";
import { useSession } from "../data/use-session.ts";
import type { Reading } from "../state/app-state.ts";
import { useApp } from "../state/use-app.ts";
import { type Passage, passageAt } from "./passage.ts";

/** The paragraph that the graph is narrowed to; null where it is to none, and while its document is fetched. */
export function usePassage(): Passage | null {
  const { corpus, library } = useSession();
  const asked = useApp((state) => state.passage);
  const [read, setRead] = useState<Readonly<{ of: Reading; passage: Passage | null }> | null>(null);
  useEffect(() => {
    const entry = asked === null ? undefined : corpus.documents.get(asked.document);
    if (asked === null || entry === undefined) return;
    let isWanted = true;
    const keep = (passage: Passage | null): void => {
      if (isWanted) setRead({ of: asked, passage });
    };
    library.content(entry.id).then(
      (content) => keep(passageAt(content, entry, asked.at ?? 0)),
      () => keep(null),
    );
    return () => {
      isWanted = false;
    };
  }, [asked, corpus, library]);
  return asked !== null && read?.of === asked ? read.passage : null;
}
