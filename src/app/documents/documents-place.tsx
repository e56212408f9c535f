import { Toolbar } from "../frame/toolbar.tsx";

export function DocumentsPlace() {
  return <Toolbar counts="" />;
}
