import { lazy, Suspense } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useText } from "../i18n/use-text.ts";

const ExportDialog = lazy(async () => ({ default: (await import("./export-dialog.tsx")).ExportDialog }));

/** The graph of the moment as a file: a graph, a picture, or the sentences behind it. */
export function ExportButton() {
  const text = useText();
  return (
    <DialogTrigger>
      <Button>{text.exporting.menu}</Button>
      <Popover placement="bottom end" className="menu-popover">
        {/* A popover that holds no dialog yet calls itself one, and stays one beside the real one. */}
        <Dialog className="export-dialog" aria-label={text.exporting.menu}>
          <Suspense fallback={<p className="soft">{text.card.loading}</p>}>
            <ExportDialog />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
