import { instanceAt, LINE_ORDERS, type Line, sortLines } from "#analysis/concordance.ts";
import { Segments } from "../frame/segments.tsx";
import { useText } from "../i18n/use-text.ts";
import { LINE_SHAPES } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { OrderChoice } from "../strategies/order-choice.tsx";
import { useCite } from "./citation-of.ts";
import { CopyButton } from "./copy-button.tsx";
import { KwicLine, SentenceLine } from "./line.tsx";
import { useRanks } from "./use-ranks.ts";
import type { Source } from "./use-sources.ts";

type Props = Readonly<{
  lines: readonly Line[];
  sources: readonly Source[];
  /** Lines there are, fetched or not. */
  total: number;
  isWhole: boolean;
  isLoading: boolean;
  outOfScope: number;
  /** Whole sentences to begin with, as for a cell. */
  startsWhole: boolean;
  onMore: () => void;
}>;

/** Lines of evidence: each is a link into its document, and can be cited. */
export function Concordance({ lines, sources, total, outOfScope, ...props }: Props) {
  const text = useText();
  const citeFrom = useCite();
  const rankOf = useRanks();
  const dispatch = useDispatch();
  const { order, shape: asked } = useApp((state) => state.evidence);
  const shape = asked ?? (props.startsWhole ? "sentences" : "kwic");
  const byDocument = new Map(sources.map((source) => [source.entry.id, source]));
  const sorted = sortLines(lines, order, rankOf);
  const cite = (line: Line): string => citeFrom(byDocument.get(line.document)!, line);
  const notesOf = (line: Line): string[] => {
    const staged = byDocument.get(line.document)!.content.relations.filter(({ stage }) => stage !== null);
    const stage = instanceAt(staged, line)?.stage ?? null;
    return stage === null ? [] : [text.stage[stage]];
  };
  return (
    <section aria-label={text.card.evidence} className="concordance">
      <div className="concordance-head">
        <h3>
          {text.card.evidence}{" "}
          <span className="soft small">
            {props.isLoading ? "" : text.card.lines(lines.length, Math.max(total, lines.length))}
          </span>
        </h3>
        <OrderChoice
          label={text.card.orders}
          options={LINE_ORDERS}
          names={text.card.order}
          value={order}
          onChange={(chosen) => dispatch({ kind: "evidence", change: { order: chosen } })}
        />
        <Segments
          label={text.card.shapes}
          options={LINE_SHAPES}
          names={text.card.shape}
          value={shape}
          onChange={(chosen) => dispatch({ kind: "evidence", change: { shape: chosen } })}
        />
      </div>
      {props.isLoading ? (
        <p className="soft" role="status">
          {text.card.loading}
        </p>
      ) : lines.length === 0 ? (
        <p className="soft">{text.card.none}</p>
      ) : (
        <ul className={shape === "kwic" ? "kwic" : "sentences"}>
          {shape === "kwic"
            ? sorted.map((line) => <KwicLine key={`${line.document}|${line.start}`} line={line} />)
            : bySentence(sorted).map((hits) => (
                <SentenceLine
                  key={`${hits[0]!.document}|${hits[0]!.start}`}
                  lines={hits}
                  notes={notesOf(hits[0]!)}
                  cite={() => cite(hits[0]!)}
                />
              ))}
        </ul>
      )}
      {outOfScope > 0 && <p className="soft small">{text.card.outOfScope(outOfScope)}</p>}
      <p className="concordance-foot">
        {!props.isLoading && !props.isWhole && (
          <button type="button" className="link" onClick={props.onMore}>
            {text.card.moreLines}
          </button>
        )}
        {lines.length > 0 && (
          <CopyButton
            label={text.card.copyAll}
            words={() =>
              bySentence(sorted)
                .map((hits) => cite(hits[0]!))
                .join("\n\n")
            }
            isIcon={false}
          />
        )}
      </p>
    </section>
  );
}

/** Hits of the same sentence together, in the order of the text; sentences in the order of their first lines. */
function bySentence(lines: readonly Line[]): Line[][] {
  const sentences = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.document}|${line.sentence.start}|${line.sentence.end}`;
    const hits = sentences.get(key);
    if (hits === undefined) sentences.set(key, [line]);
    else hits.push(line);
  }
  return [...sentences.values()].map((hits) => hits.sort((a, b) => a.start - b.start));
}
