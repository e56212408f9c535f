import { Toolbar } from "../frame/toolbar.tsx";

export function TimelinePlace() {
  return <Toolbar counts="" />;
}
