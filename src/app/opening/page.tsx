import { type ReactNode, useCallback, useEffect, useState } from "react";
import { filesSource, type GivenFile } from "../data/files-source.ts";
import { openSession, type Session } from "../data/session.ts";
import { App } from "../frame/app.tsx";
import { Unreadable, Waiting } from "../frame/opening.tsx";
import { useText } from "../i18n/use-text.ts";
import { INITIAL_STATE } from "../state/app-state.ts";
import { useStore } from "../state/use-app.ts";
import { OpenContext } from "./use-open.ts";

type Opened = Readonly<{ session: Session; number: number }>;

/** The page of a dataset: first the one that lies beside it, then whatever a reader drops on it. */
export function Page({ first }: Readonly<{ first: Promise<Session> }>) {
  const text = useText();
  const store = useStore();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    first.then(
      (session) => setOpened({ session, number: 0 }),
      (reason: unknown) => setUnreadable(wordsOf(reason)),
    );
  }, [first]);

  const open = useCallback(
    async (given: Promise<ReadonlyMap<string, GivenFile>>): Promise<void> => {
      setFault(null);
      try {
        const source = filesSource(await given);
        if (typeof source === "string") return setFault(text.opening[source]);
        const session = await openSession(source);
        const { locale, theme } = store.read();
        // What the address says is of another dataset.
        store.dispatch({ kind: "restore", state: { ...INITIAL_STATE, locale, theme } });
        setOpened((before) => ({ session, number: (before?.number ?? 0) + 1 }));
      } catch (reason) {
        setFault(text.opening.failed(wordsOf(reason)));
      }
    },
    [store, text],
  );
  const isOver = useDrop(open);
  return (
    <OpenContext value={open}>
      {fault !== null && <FaultBar fault={fault} onClose={() => setFault(null)} />}
      {contentOf(opened, unreadable)}
      {isOver && <p className="drop-here">{text.opening.drop}</p>}
    </OpenContext>
  );
}

function contentOf(opened: Opened | null, unreadable: string | null): ReactNode {
  if (opened !== null) return <App key={opened.number} session={opened.session} />;
  return unreadable === null ? <Waiting /> : <Unreadable reason={unreadable} />;
}

const wordsOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

function FaultBar({ fault, onClose }: Readonly<{ fault: string; onClose: () => void }>) {
  const text = useText();
  return (
    <div className="fault-bar" role="alert">
      <p>{fault}</p>
      <button type="button" aria-label={text.opening.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}

/** Takes what is dropped anywhere on the page; true while files are held over it. */
function useDrop(open: (given: Promise<ReadonlyMap<string, GivenFile>>) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (dataTransfer === null || !holdsFiles(event)) return;
      // Otherwise the browser would leave the page for the file.
      event.preventDefault();
      setOver(false);
      // Entries are taken at once: by the next turn the browser has forgotten them.
      const entries = [...dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
      open(import("./given-files.ts").then(({ droppedFiles }) => droppedFiles(entries)));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [open]);
  return isOver;
}
