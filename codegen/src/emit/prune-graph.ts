import { definePluginConfig, type DefinePlugin } from '@hey-api/openapi-ts';

type PruneGraph = DefinePlugin<{ name: 'temps-prune-graph' }>;

/** Nodes that hey-api's plugins look up: operations and named components. */
const TOP_LEVEL = /^#\/(?:paths\/[^/]+\/\w+|components\/\w+\/[^/]+|servers\/[^/]+)$/;

/**
 * A plugin that runs first and removes from hey-api's graph of the contract the nodes that no
 * plugin looks up and nothing refers to. The graph has a node for every object and array, and each
 * plugin sorts all of it: much of the time and memory that a large contract takes. It also empties
 * hey-api's input, which was read and which hey-api would keep to the end.
 */
export function pruneGraph() {
  return definePluginConfig<PruneGraph['Types']>({
    config: {},
    dependencies: [],
    handler: ({ plugin: { context } }) => {
      const { paths, components } = context.spec;
      for (const part of [paths, components.schemas])
        for (const name of Object.keys(part)) delete part[name];
      const { graph } = context;
      if (!graph) return;
      const targets = new Set<string>();
      for (const pointers of graph.nodeDependencies.values())
        for (const pointer of pointers) targets.add(pointer);
      const isKept = ([pointer]: [string, unknown]): boolean =>
        TOP_LEVEL.test(pointer) || targets.has(pointer);
      context.graph = {
        nodes: new Map([...graph.nodes].filter(isKept)),
        nodeDependencies: new Map([...graph.nodeDependencies].filter(isKept)),
        subtreeDependencies: new Map([...graph.subtreeDependencies].filter(isKept)),
        transitiveDependencies: new Map(),
      };
    },
    name: 'temps-prune-graph',
  })();
}
