import { Suspense, use, useMemo } from "react";
import { linesOf } from "#analysis/concordance.ts";
import type { EntityId } from "#model/entity.ts";
import { type Source, useSources } from "../card/use-sources.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useText } from "../i18n/use-text.ts";
import { LineChart } from "./line-chart.tsx";
import { useCoverage } from "./use-coverage.ts";
import { wordingsByYear } from "./wordings.ts";

/** Wordings by year need the documents themselves; more than these are not read. */
const MOST_DOCUMENTS = 400;
const SHOWN = 6;

type Props = Readonly<{ program: EntityId; years: readonly number[] }>;

/** How the wordings of a program rise and fall: zones by year, a line each. */
export function WordingLines(props: Props) {
  const text = useText();
  return (
    <Suspense fallback={<p className="empty">{text.card.loading}</p>}>
      <Wordings {...props} />
    </Suspense>
  );
}

const oneEach = (): number => 1;

function Wordings({ program, years }: Props) {
  const text = useText();
  const { corpus, library } = useSession();
  const { issuers } = useFiltered();
  const coveredIn = useCoverage();
  const posting = use(library.posting(program));
  const documents = useMemo(
    () =>
      posting.documents
        .flatMap(([id]) => corpus.documents.get(id) ?? [])
        .filter(({ issuer }) => issuer !== null && issuers.has(issuer)),
    [posting, corpus, issuers],
  );
  const { sources, isLoading } = useSources(documents, MOST_DOCUMENTS, oneEach);
  const { wordings, undated } = useMemo(
    () => wordingsByYear(sources.flatMap(({ content, entry }: Source) => linesOf(content, entry, program))),
    [sources, program],
  );
  if (isLoading) return <p className="empty">{text.card.loading}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="scroll wording-lines" aria-label={text.timeline.lines(nameOf(corpus, program))} tabIndex={0}>
      <h2>{text.timeline.lines(nameOf(corpus, program))}</h2>
      <LineChart
        lines={wordings.slice(0, SHOWN)}
        years={years}
        coveredIn={coveredIn}
        label={text.timeline.lines(nameOf(corpus, program))}
      />
      {undated > 0 && <p className="soft small">{text.timeline.undated(undated)}</p>}
      {documents.length > sources.length && (
        <p className="soft small">{text.timeline.cut(sources.length, documents.length)}</p>
      )}
    </section>
  );
}
