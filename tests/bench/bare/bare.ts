import { UndirectedGraph } from "graphology";
import type { SerializedGraph } from "graphology-types";
import Sigma from "sigma";

// sigma as its own examples start it, with the reducers of its example for hovering; nothing stands around it.

const graph = new UndirectedGraph();
graph.import((await (await fetch("graph.json")).json()) as SerializedGraph);
const renderer = new Sigma(graph, document.getElementById("container")!);

let hovered: string | undefined;
let neighbours: Set<string> | undefined;
const hover = (node: string | undefined): void => {
  hovered = node;
  neighbours = node === undefined ? undefined : new Set(graph.neighbors(node));
  renderer.refresh({ skipIndexation: true });
};
renderer.on("enterNode", ({ node }) => hover(node));
renderer.on("leaveNode", () => hover(undefined));
renderer.setSetting("nodeReducer", (node, data) =>
  neighbours !== undefined && !neighbours.has(node) && hovered !== node
    ? { ...data, label: "", color: "#f6f6f6" }
    : { ...data },
);
renderer.setSetting("edgeReducer", (edge, data) =>
  hovered !== undefined && !graph.extremities(edge).every((end) => end === hovered || graph.areNeighbors(end, hovered))
    ? { ...data, hidden: true }
    : { ...data },
);
