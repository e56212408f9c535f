import { useMemo, useState } from "react";
import { indicatorsOf } from "#analysis/figures.ts";
import { Segments } from "../frame/segments.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useText } from "../i18n/use-text.ts";
import { TARGET_KINDS, TARGET_ROWS } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { FigureTable } from "./figure-table.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { FIRST_DOCUMENTS, useFigures } from "./use-figures.ts";
import "../style/sheet.css";
import "./targets.css";

/** What was promised and reached in figures, by indicator and by zone. */
export function TargetsPlace() {
  const text = useText();
  const dispatch = useDispatch();
  const { rows, kind, query } = useApp((state) => state.targets);
  const [limit, setLimit] = useState(FIRST_DOCUMENTS);
  const { figures, read, of, isReading } = useFigures(limit);
  const asked = useMemo(
    () =>
      figures.filter(
        (figure) => (kind === "all" || figure.kind === kind) && figure.target.indicator.includes(query.trim()),
      ),
    [figures, kind, query],
  );
  const indicators = useMemo(() => indicatorsOf(asked), [asked]);
  return (
    <>
      <Toolbar counts={text.targets.counts(asked.length, figures.length, indicators.length)}>
        <Segments
          label={text.targets.rowsLabel}
          options={TARGET_ROWS}
          names={text.targets.rows}
          value={rows}
          onChange={(chosen) => dispatch({ kind: "targets", change: { rows: chosen } })}
        />
        <Segments
          label={text.targets.kinds}
          options={TARGET_KINDS}
          names={text.targets.kind}
          value={kind}
          onChange={(chosen) => dispatch({ kind: "targets", change: { kind: chosen } })}
        />
        <input
          className="indicator-query"
          type="search"
          aria-label={text.targets.query}
          placeholder={text.targets.query}
          value={query}
          onChange={(event) => dispatch({ kind: "targets", change: { query: event.target.value } })}
        />
      </Toolbar>
      <p className="targets-note soft small" role={isReading ? "status" : undefined}>
        {[
          text.targets.note,
          ...(isReading ? [text.targets.reading(read, Math.min(of, limit))] : []),
          ...(!isReading && read < of ? [text.targets.cut(read, of)] : []),
        ].join(" ")}{" "}
        {!isReading && read < of && (
          <button type="button" className="link" onClick={() => setLimit(limit + FIRST_DOCUMENTS)}>
            {text.targets.more}
          </button>
        )}
      </p>
      {asked.length === 0 ? (
        <p className="empty">{isReading ? text.targets.reading(read, Math.min(of, limit)) : text.targets.empty}</p>
      ) : rows === "indicators" ? (
        <IndicatorTable indicators={indicators} />
      ) : (
        <FigureTable figures={asked} isOneScale={query.trim() !== ""} />
      )}
    </>
  );
}
