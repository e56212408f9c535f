import { lazy, Suspense } from "react";
import { Button, DialogTrigger, Popover } from "react-aria-components";
import { useText } from "../i18n/use-text.ts";

const ExportDialog = lazy(async () => ({ default: (await import("./export-dialog.tsx")).ExportDialog }));

/** The graph of the moment as a file: a graph, a picture, or the sentences behind it. */
export function ExportButton() {
  const text = useText();
  return (
    <DialogTrigger>
      <Button>{text.exporting.menu}</Button>
      <Popover placement="bottom end" className="menu-popover">
        <Suspense fallback={<p className="export-dialog soft">{text.card.loading}</p>}>
          <ExportDialog />
        </Suspense>
      </Popover>
    </DialogTrigger>
  );
}
