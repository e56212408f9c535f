import { useMemo, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useSession } from "../data/use-session.ts";
import { useScene, viewOf } from "../graph/use-scene.ts";
import { useVisible } from "../graph/use-visible.ts";
import { useText } from "../i18n/use-text.ts";
import { OPEN_RANGE } from "../state/app-state.ts";
import { useApp } from "../state/use-app.ts";
import { evidenceScope } from "./evidence-scope.ts";
import { ENDINGS, type FileFormat, FORMAT_GROUPS, FORMATS, groupOf } from "./formats.ts";
import { type Scope, scopesOf } from "./scopes.ts";
import "./export.css";

type Progress = Readonly<{ kind: "idle" | "done" }> | Readonly<{ kind: "reading"; documents: number }> | Fault;
type Fault = Readonly<{ kind: "failed"; reason: string }>;

/** What to write, of how much, and as what; the counts stand there before anything is written. */
export function ExportDialog() {
  const text = useText();
  const session = useSession();
  const { view } = useScene();
  const { visible } = useVisible();
  const selection = useApp((state) => state.selection);
  const picture = useApp((state) => state.picture);
  const years = useApp((state) => state.filters.years);
  const scopes = useMemo(() => scopesOf(view, visible, selection), [view, visible, selection]);
  const [chosen, setChosen] = useState<Scope | null>(null);
  const [format, setFormat] = useState<FileFormat>("gexf");
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const scope = chosen !== null && scopes.has(chosen) ? chosen : ([...scopes.keys()].at(-1) ?? "whole");
  const part = scopes.get(scope) ?? view;
  const evidence = useMemo(
    () => evidenceScope(session.corpus, part, viewOf(session.corpus, "shared"), scope === "whole" ? OPEN_RANGE : years),
    [session, part, scope, years],
  );
  const isBusy = progress.kind === "reading";
  const name = `zonegraph-${view.view}-${scope}`;
  // A button that is disabled loses the focus, and with it Escape.
  const write = async (): Promise<void> => {
    setProgress({ kind: "reading", documents: 0 });
    try {
      const { save } = await import("./save.ts");
      await save({ session, view, part, evidence, picture, format, name, text }, (documents) =>
        setProgress({ kind: "reading", documents }),
      );
      setProgress({ kind: "done" });
    } catch (fault) {
      setProgress({ kind: "failed", reason: fault instanceof Error ? fault.message : String(fault) });
    }
  };
  return (
    <>
      <RadioGroup className="export-scopes" value={scope} onChange={(key) => setChosen(key as Scope)}>
        <Label>{text.exporting.scopes}</Label>
        {[...scopes].map(([key, { nodes, edges }]) => (
          <Radio key={key} value={key} className="radio">
            <span>{text.exporting.scope[key]}</span>
            <span className="soft small">{text.graph.counts(nodes.length, edges.length)}</span>
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        className="export-formats"
        value={format}
        onChange={(key) => {
          setFormat(key as FileFormat);
          setProgress({ kind: "idle" });
        }}
      >
        <Label>{text.exporting.formats}</Label>
        {FORMAT_GROUPS.map((group) => (
          <div key={group} className="export-group">
            <span className="soft small">{text.exporting.group[group]}</span>
            <div>
              {FORMATS[group].map((key) => (
                <Radio key={key} value={key} className="radio">
                  {text.exporting.format[key]}
                </Radio>
              ))}
            </div>
          </div>
        ))}
      </RadioGroup>
      <p className="soft small">{text.exporting.hint[groupOf(format)]}</p>
      <p className="export-foot">
        <span className="small" role="status">
          {progress.kind === "reading"
            ? text.exporting.reading(progress.documents, evidence.documents.length)
            : progress.kind === "failed"
              ? text.exporting.failed(progress.reason)
              : progress.kind === "done"
                ? text.exporting.done(`${name}.${ENDINGS[format]}`)
                : groupOf(format) === "evidence"
                  ? text.exporting.pieces(evidence.pieces, evidence.documents.length)
                  : text.graph.counts(part.nodes.length, part.edges.length)}
        </span>
        <button type="button" className="primary" aria-disabled={isBusy} onClick={() => !isBusy && write()}>
          {text.exporting.save}
        </button>
      </p>
    </>
  );
}
