import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpSource } from "./data/http-source.ts";
import { openSession } from "./data/session.ts";
import { RootAttributes } from "./frame/app.tsx";
import { Page } from "./opening/page.tsx";
import { createStore, followHistory } from "./state/store.ts";
import { readUrl } from "./state/url.ts";
import { StoreContext } from "./state/use-app.ts";
import "./style/tokens.css";
import "./style/base.css";

const store = createStore(readUrl(window.location.hash));
followHistory(store, window);

// No Suspense here: React would hold the page back a while, once a fallback has been seen.
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <StoreContext value={store}>
      <RootAttributes />
      <Page first={openSession(httpSource("dataset/"))} />
    </StoreContext>
  </StrictMode>,
);
