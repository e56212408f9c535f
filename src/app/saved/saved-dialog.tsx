import { useRef, useState } from "react";
import { Dialog } from "react-aria-components";
import { useSession } from "../data/use-session.ts";
import { download, textFile } from "../export/download.ts";
import { useText } from "../i18n/use-text.ts";
import { OpenDataset } from "../opening/open-dataset.tsx";
import { useStore } from "../state/use-app.ts";
import { SavedList } from "./saved-list.tsx";
import { decodeViews, encodeViews, fragmentOf, withView } from "./saved-views.ts";
import { useSavedViews } from "./use-saved-views.ts";
import "./saved.css";

/** Keeps the view of the moment under a name, brings back another, and opens another dataset. */
export function SavedDialog() {
  const text = useText();
  return (
    <Dialog className="saved-dialog" aria-label={text.saved.title}>
      {({ close }) => (
        <>
          <h2>{text.saved.title}</h2>
          <SavedViews onOpen={close} />
          <h2>{text.opening.title}</h2>
          <OpenDataset onChosen={close} />
        </>
      )}
    </Dialog>
  );
}

function SavedViews({ onOpen }: Readonly<{ onOpen: () => void }>) {
  const text = useText();
  const store = useStore();
  const { corpus } = useSession();
  const [views, setViews] = useSavedViews();
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const keep = (): void => {
    const given = name.trim();
    if (given === "") return;
    const { corpus: hash } = corpus.overview.manifest;
    setViews(withView(views, { name: given, fragment: fragmentOf(store.read()), corpus: hash }));
    setSaid(text.saved.kept(given));
    setName("");
  };
  const load = async (file: File): Promise<void> => {
    const loaded = decodeViews(await file.text());
    if (loaded === null) return setSaid(text.saved.unreadable(file.name));
    setViews(loaded.reduce(withView, [...views]));
    setSaid(text.saved.loaded(loaded.length));
  };
  return (
    <>
      <form
        className="saved-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <input
          value={name}
          maxLength={80}
          placeholder={text.saved.name}
          aria-label={text.saved.name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="primary" aria-disabled={name.trim() === ""}>
          {text.saved.keep}
        </button>
      </form>
      {views.length === 0 ? (
        <p className="soft small">{text.saved.none}</p>
      ) : (
        <SavedList
          views={views}
          onOpen={onOpen}
          onRemove={({ name: gone }) => setViews(views.filter((view) => view.name !== gone))}
        />
      )}
      <p className="saved-files small">
        {views.length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => download("zonegraph-views.json", textFile("application/json", [encodeViews(views)]))}
          >
            {text.saved.toFile}
          </button>
        )}
        <button type="button" className="link" onClick={() => input.current?.click()}>
          {text.saved.fromFile}
        </button>
        <span role="status">{said}</span>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={text.saved.fromFile}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = "";
          if (file !== undefined) load(file);
        }}
      />
    </>
  );
}
