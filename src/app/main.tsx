import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpSource } from "./data/http-source.ts";
import { openSession } from "./data/session.ts";
import { App, RootAttributes } from "./frame/app.tsx";
import { Unreadable, Waiting } from "./frame/opening.tsx";
import { createStore, followHistory } from "./state/store.ts";
import { readUrl } from "./state/url.ts";
import { StoreContext } from "./state/use-app.ts";
import "./style/tokens.css";
import "./style/base.css";

const store = createStore(readUrl(window.location.hash));
followHistory(store, window);
const root = createRoot(document.getElementById("root")!);
const show = (content: ReactNode): void =>
  root.render(
    <StrictMode>
      <StoreContext value={store}>
        <RootAttributes />
        {content}
      </StoreContext>
    </StrictMode>,
  );

// No Suspense here: React would hold the page back a while, once a fallback has been seen.
show(<Waiting />);
openSession(httpSource("dataset/")).then(
  (session) => show(<App session={session} />),
  (fault: unknown) => show(<Unreadable reason={fault instanceof Error ? fault.message : String(fault)} />),
);
