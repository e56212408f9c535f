import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { httpSource } from "./data/http-source.ts";
import { openSession } from "./data/session.ts";
import { RootAttributes } from "./frame/app.tsx";
import { Opening, Waiting } from "./frame/opening.tsx";
import { createStore, followHistory } from "./state/store.ts";
import { readUrl } from "./state/url.ts";
import { StoreContext } from "./state/use-app.ts";
import "./style/tokens.css";
import "./style/base.css";

const store = createStore(readUrl(window.location.hash));
followHistory(store, window);
const session = openSession(httpSource("dataset/")).catch((fault: unknown) =>
  fault instanceof Error ? fault : new Error(String(fault)),
);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <StoreContext value={store}>
      <RootAttributes />
      <Suspense fallback={<Waiting />}>
        <Opening session={session} />
      </Suspense>
    </StoreContext>
  </StrictMode>,
);
