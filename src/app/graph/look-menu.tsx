import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { COLOUR_MEASURES, SIZE_MEASURES } from "#analysis/appearance.ts";
import { Segments } from "../frame/segments.tsx";
import { useText } from "../i18n/use-text.ts";
import { useApp, useDispatch } from "../state/use-app.ts";

/** What size and colour of the nodes stand for. */
export function LookMenu() {
  const text = useText();
  const { sizeBy, colourBy, isWeakShown } = useApp((state) => state.picture);
  const view = useApp((state) => state.view);
  const dispatch = useDispatch();
  return (
    <DialogTrigger>
      <Button className="tool">{text.graph.look}</Button>
      <Popover placement="top end" className="menu-popover">
        <Dialog className="look-menu" aria-label={text.graph.look}>
          <h3>{text.graph.sizeBy}</h3>
          <Segments
            label={text.graph.sizeBy}
            options={SIZE_MEASURES}
            names={text.graph.sizes}
            value={sizeBy}
            onChange={(chosen) => dispatch({ kind: "picture", change: { sizeBy: chosen } })}
          />
          <h3>{text.graph.colourBy}</h3>
          <Segments
            label={text.graph.colourBy}
            options={COLOUR_MEASURES}
            names={text.graph.colours}
            value={colourBy}
            onChange={(chosen) => dispatch({ kind: "picture", change: { colourBy: chosen } })}
          />
          {view === "full" && (
            <label className="look-choice">
              <input
                type="checkbox"
                checked={isWeakShown}
                onChange={(event) => dispatch({ kind: "picture", change: { isWeakShown: event.target.checked } })}
              />
              <span>{text.graph.weak}</span>
            </label>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
