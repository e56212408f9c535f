import { useRef } from "react";
import { useText } from "../i18n/use-text.ts";
import { useOpen } from "./use-open.ts";

/** Two ways to a dataset for those who do not drag: a folder, or a zip of it. */
export function OpenDataset({ onChosen }: Readonly<{ onChosen?: () => void }>) {
  const text = useText();
  const open = useOpen();
  const folder = useRef<HTMLInputElement>(null);
  const zip = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>): void => {
    const { files } = currentTarget;
    if (files === null || files.length === 0) return;
    const chosen = [...files];
    currentTarget.value = "";
    onChosen?.();
    open(import("./given-files.ts").then(({ chosenFiles }) => chosenFiles(chosen)));
  };
  return (
    <div className="open-dataset">
      <p className="soft small">{text.opening.hint}</p>
      <p>
        <button type="button" className="chip" onClick={() => folder.current?.click()}>
          {text.opening.folder}
        </button>{" "}
        <button type="button" className="chip" onClick={() => zip.current?.click()}>
          {text.opening.zip}
        </button>
      </p>
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute.
          if (input !== null) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={text.opening.folder}
        onChange={take}
      />
      <input ref={zip} type="file" hidden accept=".zip" aria-label={text.opening.zip} onChange={take} />
    </div>
  );
}
