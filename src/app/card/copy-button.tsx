import { useState } from "react";
import { useText } from "../i18n/use-text.ts";

/** Copies words to the clipboard and says that it did. */
export function CopyButton({
  label,
  words,
  isIcon,
}: Readonly<{ label: string; words: () => string | Promise<string>; isIcon: boolean }>) {
  const text = useText();
  const [outcome, setOutcome] = useState<"none" | "done" | "failed">("none");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await words());
      setOutcome("done");
    } catch {
      setOutcome("failed");
    }
    setTimeout(() => setOutcome("none"), 2500);
  };
  const said = outcome === "done" ? text.card.copied : outcome === "failed" ? text.card.copyFailed : null;
  return (
    <button type="button" className={isIcon ? "copy is-icon" : "copy link"} title={label} onClick={copy}>
      {isIcon ? (
        <>
          {outcome === "done" ? (
            <span aria-hidden="true">✓</span>
          ) : (
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d="M4.5 4.5v-3h8v8h-3M1.5 4.5h8v8h-8z" fill="none" stroke="currentColor" />
            </svg>
          )}
          <span className="visually-hidden">{said ?? label}</span>
        </>
      ) : (
        (said ?? label)
      )}
      <span className="visually-hidden" role="status">
        {said ?? ""}
      </span>
    </button>
  );
}
