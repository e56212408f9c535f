import { useMemo } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import type { GraphView } from "#model/graph.ts";
import type { SourceId } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useScene } from "../graph/use-scene.ts";
import { useText } from "../i18n/use-text.ts";
import { useApp } from "../state/use-app.ts";
import { FILE_FORMATS, type FileFormat } from "./file-formats.ts";

type Scope = "whole" | "filtered" | "selected";

/** The graph of the moment as a file: the whole view, what passes the filters, or the selection with its neighbours. */
export function ExportMenu() {
  const text = useText();
  const { corpus } = useSession();
  const { view } = useScene();
  const picture = useApp((state) => state.picture);
  const scopes = useScopes(view);
  const save = async (scope: Scope, format: FileFormat): Promise<void> => {
    const { saveGraph } = await import("./export-formats.ts");
    saveGraph(corpus.overview, scopes.get(scope) ?? view, picture, format, `zonegraph-${view.view}-${scope}`);
  };
  return (
    <MenuTrigger>
      <Button>{text.exporting.menu}</Button>
      <Popover placement="bottom end" className="menu-popover">
        <Menu
          className="menu"
          aria-label={text.exporting.menu}
          onAction={(key) => {
            const [scope, format] = String(key).split("|");
            save(scope as Scope, format as FileFormat);
          }}
        >
          {[...scopes].map(([scope, part]) => (
            <MenuSection key={scope} id={scope}>
              <Header>{text.exporting.scope[scope](part.nodes.length, part.edges.length)}</Header>
              {FILE_FORMATS.map((format) => (
                <MenuItem key={format} id={`${scope}|${format}`}>
                  {text.exporting.format[format]}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The parts of a view that can be exported; those that equal the whole are left out. */
function useScopes(view: GraphView): ReadonlyMap<Scope, GraphView> {
  const { shows } = useFiltered();
  const subject = useApp((state) => state.selection?.subject ?? null);
  return useMemo(() => {
    const scopes = new Map<Scope, GraphView>([["whole", view]]);
    const filtered = partOf(view, shows);
    if (filtered.nodes.length < view.nodes.length) scopes.set("filtered", filtered);
    if (subject === null) return scopes;
    const near = new Set<SourceId>(
      filtered.edges.flatMap(({ source, target }) =>
        source === subject || target === subject ? [source, target] : [],
      ),
    );
    if (near.size > 0)
      scopes.set(
        "selected",
        partOf(filtered, (id) => near.has(id)),
      );
    return scopes;
  }, [view, shows, subject]);
}

const partOf = (view: GraphView, keeps: (id: SourceId) => boolean): GraphView => ({
  ...view,
  nodes: view.nodes.filter(({ id }) => keeps(id)),
  edges: view.edges.filter(({ source, target }) => keeps(source) && keeps(target)),
});
