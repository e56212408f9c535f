import { Reader } from "../reader/reader.tsx";
import { useApp } from "../state/use-app.ts";
import { DocumentTable } from "./document-table.tsx";
import "./documents.css";

/** The documents: all of them as a table, or one in the reader. */
export function DocumentsPlace() {
  const reading = useApp((state) => state.reading);
  return reading === null ? <DocumentTable /> : <Reader reading={reading} />;
}
