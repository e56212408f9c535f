import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from "react-aria-components";
import { Facets } from "../filter/facets.tsx";
import { useText } from "../i18n/use-text.ts";
import { Around } from "./around.tsx";
import { FOLDED, useMedia } from "./use-media.ts";

/** The facets at the left; where there is no room for them, see {@link FacetsDrawer}. */
export function FacetsSide() {
  const text = useText();
  if (useMedia(FOLDED)) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <aside className="side facets-side" aria-label={text.filter.title} tabIndex={0}>
      <Around>
        <Facets />
      </Around>
    </aside>
  );
}

/** The button that opens the facets as a drawer, on narrow pages only. */
export function FacetsDrawer() {
  const text = useText();
  if (!useMedia(FOLDED)) return null;
  return (
    <DialogTrigger>
      <Button className="chip facets-open" aria-label={text.filter.open}>
        {text.filter.title}
      </Button>
      <ModalOverlay className="drawer-back" isDismissable>
        <Modal className="drawer">
          <Dialog aria-label={text.filter.title}>
            {({ close }) => (
              <>
                <div className="drawer-head">
                  <span>{text.filter.title}</span>
                  <Button aria-label={text.filter.close} onPress={close}>
                    ×
                  </Button>
                </div>
                <Facets />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
