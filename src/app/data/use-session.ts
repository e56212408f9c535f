import { createContext, use, useContext } from "react";
import type { DocumentContent } from "#model/dataset.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { Session } from "./session.ts";

export const SessionContext = createContext<Session | null>(null);

/** The open dataset; only components below the frame may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no dataset is open");
  return session;
}

/** The content of a document; suspends while it is fetched. */
export const useContent = (id: DocumentId): DocumentContent => use(useSession().library.content(id));
