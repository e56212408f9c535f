import { createContext, type ReactNode, startTransition, use, useEffect, useState } from "react";

const DrawnContext = createContext(true);

/** Tells all within when the middle of the page has been drawn for the first time. */
export function DrawnFirst({ children }: Readonly<{ children: ReactNode }>) {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    // Two frames: the first one draws, the second comes after it is shown.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setDrawn(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return <DrawnContext value={isDrawn}>{children}</DrawnContext>;
}

/** What stands around the middle comes after it: the graph is what one waits for. */
export const Around = ({ children }: Readonly<{ children: ReactNode }>): ReactNode =>
  use(DrawnContext) ? children : null;
