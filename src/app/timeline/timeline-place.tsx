import { useMemo } from "react";
import type { EntityId } from "#model/entity.ts";
import { useSession } from "../data/use-session.ts";
import { inRange } from "../filter/range.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { Segments } from "../frame/segments.tsx";
import { Toolbar } from "../frame/toolbar.tsx";
import { useText } from "../i18n/use-text.ts";
import type { Text } from "../i18n/zh.ts";
import { TIMELINE_ROWS, type TimelineRows } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { axisOf } from "./coverage.ts";
import { ProgramYears } from "./program-years.tsx";
import { WordingLines } from "./wording-lines.tsx";
import { undatedMentions } from "./years.ts";
import { ZoneYears } from "./zone-years.tsx";
import "./timeline.css";

/** When programs are seen, over the years of which the corpus has documents at all. */
export function TimelinePlace() {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const asked = useApp((state) => state.filters.years);
  const rows = useApp((state) => state.timeline.rows);
  const program = useSelectedProgram();
  const { shows, issuers } = useFiltered();
  const undated = useMemo(() => undatedMentions(corpus.overview, shows, issuers), [corpus, shows, issuers]);
  const said = rows === "programs" && undated > 0 ? [text.timeline.undated(undated)] : [];
  const axis = useMemo(() => axisOf(corpus.overview.documents), [corpus]);
  const years = axis.filter((year) => inRange(asked, year));
  return (
    <>
      <Toolbar counts={years.length === 0 ? "" : `${years[0]}–${years.at(-1)}`}>
        <Segments
          label={text.timeline.allRows}
          options={TIMELINE_ROWS}
          names={text.timeline.rows}
          value={rows}
          onChange={(chosen) => dispatch({ kind: "timeline", change: { rows: chosen } })}
        />
      </Toolbar>
      <p className="timeline-note soft small">{[text.timeline.note, ...marksOf(rows, text), ...said].join(" · ")}</p>
      {years.length === 0 ? (
        <p className="empty">{text.timeline.empty}</p>
      ) : rows === "programs" ? (
        <ProgramYears years={years} />
      ) : program === null ? (
        <p className="empty">{text.timeline.selectFirst}</p>
      ) : rows === "zones" ? (
        <ZoneYears program={program} years={years} />
      ) : (
        <WordingLines key={program} program={program} years={years} />
      )}
    </>
  );
}

/** What the marks of a grid mean. */
function marksOf(rows: TimelineRows, { timeline }: Text): string[] {
  if (rows === "wordings") return [];
  const marks = [timeline.firstMark, timeline.uncoveredMark];
  return [[...marks, ...(rows === "zones" ? [timeline.speckMark] : [])].join(timeline.join)];
}

/** The program that is selected, alone or with a zone. */
function useSelectedProgram(): EntityId | null {
  const { corpus } = useSession();
  const selection = useApp((state) => state.selection);
  for (const id of [selection?.subject, selection?.partner])
    if (id !== undefined && id !== null && corpus.entities.get(id as EntityId)?.type === "program")
      return id as EntityId;
  return null;
}
