import { use } from "react";
import type { Session } from "../data/session.ts";
import { useText } from "../i18n/use-text.ts";
import { App } from "./app.tsx";

/** The page while the dataset is read, and where it cannot be. */
export function Opening({ session }: Readonly<{ session: Promise<Session | Error> }>) {
  const opened = use(session);
  return opened instanceof Error ? <Unreadable fault={opened} /> : <App session={opened} />;
}

export function Waiting() {
  const text = useText();
  return (
    <div className="notice soft" role="status">
      <p>{text.status.loading}</p>
    </div>
  );
}

function Unreadable({ fault }: Readonly<{ fault: Error }>) {
  const text = useText();
  return (
    <main className="notice" role="alert">
      <h1>{text.status.failed}</h1>
      <p className="soft">{fault.message}</p>
      <p className="soft">{text.status.failedHint}</p>
    </main>
  );
}
