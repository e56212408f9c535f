import { lazy, Suspense } from "react";
import { Button, DialogTrigger, Popover } from "react-aria-components";
import { useText } from "../i18n/use-text.ts";

const SavedDialog = lazy(async () => ({ default: (await import("./saved-dialog.tsx")).SavedDialog }));

/** Views under a name, and other datasets. */
export function SavedButton() {
  const text = useText();
  return (
    <DialogTrigger>
      <Button>{text.saved.menu}</Button>
      <Popover placement="bottom end" className="menu-popover">
        <Suspense fallback={<p className="saved-dialog soft">{text.card.loading}</p>}>
          <SavedDialog />
        </Suspense>
      </Popover>
    </DialogTrigger>
  );
}
