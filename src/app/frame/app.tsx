import { type ComponentType, lazy, memo, Suspense, useEffect, useMemo } from "react";
import { I18nProvider, TabPanel, Tabs } from "react-aria-components";
import type { ViewName } from "#model/graph.ts";
import { isDocumentSource } from "#model/relation.ts";
import { CardSide } from "../card/card-side.tsx";
import type { Session } from "../data/session.ts";
import { SessionContext } from "../data/use-session.ts";
import { applyFilters } from "../filter/apply.ts";
import { FilteredContext } from "../filter/use-filtered.ts";
import { GraphPlace } from "../graph/graph-place.tsx";
import { viewOf } from "../graph/use-scene.ts";
import { issuersAre } from "../i18n/issuers.ts";
import { IssuersAre, useText } from "../i18n/use-text.ts";
import { PLACES, type Place } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { DrawnFirst } from "./around.tsx";
import { Bar } from "./bar.tsx";
import { FaultBoundary } from "./fault.tsx";
import { FacetsSide } from "./side.tsx";
import "./frame.css";

/** The graph is what the page opens on; the other places are loaded when one goes there. */
const CONTENTS: Readonly<Record<Place, ComponentType>> = {
  graph: GraphPlace,
  strategies: lazy(async () => ({ default: (await import("../strategies/strategies-place.tsx")).StrategiesPlace })),
  targets: lazy(async () => ({ default: (await import("../targets/targets-place.tsx")).TargetsPlace })),
  timeline: lazy(async () => ({ default: (await import("../timeline/timeline-place.tsx")).TimelinePlace })),
  documents: lazy(async () => ({ default: (await import("../documents/documents-place.tsx")).DocumentsPlace })),
};

/** The page of an open dataset. */
export function App({ session }: Readonly<{ session: Session }>) {
  const filters = useApp((state) => state.filters);
  const view = useApp((state) => (state.place === "graph" ? state.view : null));
  const members = useMemo(() => (view === null ? null : membersOf(session, view)), [session, view]);
  const filtered = useMemo(() => applyFilters(session.columns, filters, members), [session, filters, members]);
  const issuers = useMemo(() => issuersAre(session.corpus.overview.documents), [session]);
  return (
    <IssuersAre value={issuers}>
      <SessionContext value={session}>
        <FilteredContext value={filtered}>
          <Page />
        </FilteredContext>
      </SessionContext>
    </IssuersAre>
  );
}

/** Rendered again for another place or language, and not for every filter: the tabs walk through all they hold. */
const Page = memo(function Page() {
  const text = useText();
  const place = useApp((state) => state.place);
  const dispatch = useDispatch();
  return (
    <I18nProvider locale={text.htmlLang}>
      <DrawnFirst>
        <Tabs
          className="page"
          selectedKey={place}
          onSelectionChange={(key) => {
            const opened = PLACES.find((known) => known === key);
            if (opened !== undefined && opened !== place) dispatch({ kind: "open", place: opened });
          }}
        >
          <Bar />
          <div className="body">
            <FacetsSide />
            <main className="middle">
              {PLACES.map((known) => (
                <Panel key={known} place={known} />
              ))}
            </main>
            <CardSide />
          </div>
        </Tabs>
      </DrawnFirst>
    </I18nProvider>
  );
});

/** The rows of the entities that a view of the graph holds; a projection stands for the shared view that it is made from. */
function membersOf({ corpus, columns }: Session, view: ViewName): Uint8Array {
  const members = new Uint8Array(columns.entities.length);
  for (const { id } of viewOf(corpus, view === "full" ? "full" : "shared").nodes) {
    const row = isDocumentSource(id) ? undefined : columns.rowOf.get(id);
    if (row !== undefined) members[row] = 1;
  }
  return members;
}

function Panel({ place }: Readonly<{ place: Place }>) {
  const text = useText();
  const Content = CONTENTS[place];
  return (
    <TabPanel id={place} className="panel">
      <FaultBoundary about={place}>
        <Suspense fallback={<p className="notice soft">{text.status.loading}</p>}>
          <Content />
        </Suspense>
      </FaultBoundary>
    </TabPanel>
  );
}

/** Carries language and colours to the root element, where style sheets and screen readers look for them. */
export function RootAttributes() {
  const text = useText();
  const theme = useApp((state) => state.theme);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = text.htmlLang;
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [text, theme]);
  return null;
}
