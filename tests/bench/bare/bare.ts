import { UndirectedGraph } from "graphology";
import type { SerializedGraph } from "graphology-types";
import Sigma from "sigma";

// sigma as its own examples start it: the same graph with nothing around it.

const graph = new UndirectedGraph();
graph.import((await (await fetch("graph.json")).json()) as SerializedGraph);
new Sigma(graph, document.getElementById("container")!);
