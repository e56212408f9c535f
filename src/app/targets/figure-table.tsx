import { useMemo } from "react";
import { lineAt } from "#analysis/concordance.ts";
import { axisOf, type Figure, indicatorKey, type Scale, scaleOf } from "#analysis/figures.ts";
import { useCite } from "../card/citation-of.ts";
import { CopyButton } from "../card/copy-button.tsx";
import { useRanks } from "../card/use-ranks.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { SpacerRow } from "../frame/spacer-row.tsx";
import { useTableRows } from "../frame/use-table-rows.ts";
import { useText } from "../i18n/use-text.ts";
import { TARGET_ORDERS } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { FigureBar } from "./charts.tsx";
import { orderedFigures } from "./figure-order.ts";
import { figureText } from "./value-text.ts";

const ROW = 34;
const COLUMNS = ["zone", "indicator", "value", "bar", "year", "stage", "about", "source"] as const;

type Props = Readonly<{
  figures: readonly Figure[];
  /** Figures of one kind and unit share a scale whatever their indicator is called; else each indicator has its own. */
  isOneScale: boolean;
}>;

/** One row a figure, in its base unit, with the words it stands in; they lead to their place in the document. */
export function FigureTable({ figures, isOneScale }: Props) {
  const text = useText();
  const dispatch = useDispatch();
  const order = useApp((state) => state.targets.order);
  const rankOf = useRanks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rank is another function each time and changes with the scope of the figures
  const sorted = useMemo(() => orderedFigures(figures, order, rankOf), [figures, order]);
  const axes = useMemo(() => axesOf(figures, isOneScale), [figures, isOneScale]);
  const { scroll, rows, before, after } = useTableRows(sorted.length, ROW);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div ref={scroll} className="scroll sheet" tabIndex={0}>
      <table aria-label={text.targets.figures} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => {
              const own = TARGET_ORDERS.find((known) => known === column);
              return (
                <th
                  key={column}
                  scope="col"
                  className={`figure-${column}`}
                  title={text.targets.columnHint[column]}
                  aria-sort={
                    own === order ? (own === "value" || own === "year" ? "descending" : "ascending") : undefined
                  }
                >
                  {own === undefined ? (
                    text.targets.column[column]
                  ) : (
                    <button type="button" onClick={() => dispatch({ kind: "targets", change: { order: own } })}>
                      {text.targets.column[column]}
                      <span aria-hidden="true">{own === order ? " ▾" : ""}</span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={before} columns={1} />
          {rows.map((row) => {
            const figure = sorted[row]!;
            return (
              <FigureRow
                key={`${figure.target.document}|${figure.target.start}|${figure.target.indicator}`}
                figure={figure}
                index={row}
                {...axes.get(scaleKey(figure, isOneScale))!}
              />
            );
          })}
          <SpacerRow height={after} columns={1} />
        </tbody>
      </table>
    </div>
  );
}

const scaleKey = (figure: Figure, isOneScale: boolean): string =>
  isOneScale ? `${figure.kind}|${figure.base}` : indicatorKey(figure);

type Measured = Readonly<{ axis: readonly [number, number]; scale: Scale }>;

/** The axis and the unit of all figures that are compared. */
function axesOf(figures: readonly Figure[], isOneScale: boolean): Map<string, Measured> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = scaleKey(figure, isOneScale);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return new Map([...groups].map(([key, group]) => [key, { axis: axisOf(group), scale: scaleOf(group) }]));
}

type RowProps = Measured & Readonly<{ figure: Figure; index: number }>;

function FigureRow({ figure, index, axis, scale }: RowProps) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const subject = useApp((state) => state.selection?.subject ?? null);
  const { target, column, left, written, right } = figure;
  const { indicator, year, stage, about, document } = target;
  const name = nameOf(corpus, column);
  const cite = useCitation(figure);
  return (
    <tr
      aria-rowindex={index + 2}
      data-selected={subject !== null && (subject === column || subject === about) ? true : undefined}
    >
      <th scope="row" className="figure-zone">
        <button
          type="button"
          className="link"
          title={name}
          onClick={() => dispatch({ kind: "select", subject: column })}
        >
          {name}
        </button>
      </th>
      <td className="figure-indicator" title={indicator}>
        {indicator}
      </td>
      <td className="figure-value" title={written}>
        {figureText(figure, scale)}
      </td>
      <td className="figure-bar">
        <FigureBar figure={figure} axis={axis} />
      </td>
      <td className="figure-year">{year ?? "–"}</td>
      <td className="figure-stage soft">{stage === null ? "–" : text.stage[stage]}</td>
      <td className="figure-about">
        {about !== null && (
          <button
            type="button"
            className="link"
            title={nameOf(corpus, about)}
            onClick={() => dispatch({ kind: "select", subject: about })}
          >
            {nameOf(corpus, about)}
          </button>
        )}
      </td>
      <td className="figure-source">
        <span className="figure-words">
          <button
            type="button"
            className="source-line"
            title={`${left}${written}${right}`}
            onClick={() => dispatch({ kind: "read", document, at: target.start })}
          >
            <span className="source-left">
              <span>{left}</span>
            </span>
            <mark className="hit">{written}</mark>
            <span className="source-right">{right}</span>
            <span className="source-word">{text.targets.column.source}</span>
          </button>
          <CopyButton label={text.card.copy} words={cite} isIcon={true} />
        </span>
      </td>
    </tr>
  );
}

/** The sentence of a figure as a citation; its document is fetched when it is asked for. */
function useCitation({ target }: Figure): () => Promise<string> {
  const cite = useCite();
  const { corpus, library } = useSession();
  return async () => {
    const entry = corpus.documents.get(target.document)!;
    const content = await library.content(target.document);
    return cite({ entry, content }, lineAt(content, entry, target));
  };
}
