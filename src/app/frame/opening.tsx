import { useText } from "../i18n/use-text.ts";
import { OpenDataset } from "../opening/open-dataset.tsx";

/** The page while the dataset is read. */
export function Waiting() {
  const text = useText();
  return (
    <div className="notice soft" role="status">
      <p>{text.status.loading}</p>
    </div>
  );
}

/** The page where the dataset cannot be read. */
export function Unreadable({ reason }: Readonly<{ reason: string }>) {
  const text = useText();
  return (
    <main className="notice" role="alert">
      <h1>{text.status.failed}</h1>
      <p className="soft">{reason}</p>
      <p className="soft">{text.status.failedHint}</p>
      <OpenDataset />
    </main>
  );
}
