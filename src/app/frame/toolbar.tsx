import type { ReactNode } from "react";
import { Chips } from "../filter/chips.tsx";
import { FacetsDrawer } from "./side.tsx";

type Props = Readonly<{
  /** The switches of the view. */
  children?: ReactNode;
  /** What is shown, and of how much. */
  counts: ReactNode;
}>;

/** The line above every view: its switches, the filters at work, and what is left of how much. */
export function Toolbar({ children, counts }: Props) {
  return (
    <div className="toolbar">
      <FacetsDrawer />
      {children}
      <Chips />
      <p className="counts" role="status">
        {counts}
      </p>
    </div>
  );
}
