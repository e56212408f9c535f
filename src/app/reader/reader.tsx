import { useContent, useSession } from "../data/use-session.ts";
import { Toolbar } from "../frame/toolbar.tsx";
import { useText } from "../i18n/use-text.ts";
import type { Reading } from "../state/app-state.ts";
import { useDispatch } from "../state/use-app.ts";

/** A whole document. */
export function Reader({ reading }: Readonly<{ reading: Reading }>) {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const entry = corpus.documents.get(reading.document);
  return (
    <>
      <Toolbar counts="">
        <button type="button" className="chip" onClick={() => dispatch({ kind: "stop-reading" })}>
          {text.reader.back}
        </button>
      </Toolbar>
      {entry === undefined ? (
        <p className="empty">{text.reader.missing(reading.document)}</p>
      ) : (
        <ReaderText reading={reading} />
      )}
    </>
  );
}

function ReaderText({ reading }: Readonly<{ reading: Reading }>) {
  const text = useText();
  const content = useContent(reading.document);
  return (
    <article className="scroll" aria-label={text.reader.label}>
      <p style={{ whiteSpace: "pre-wrap", padding: "0 24px" }}>{content.text}</p>
    </article>
  );
}
