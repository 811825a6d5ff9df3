import { definePluginConfig, type DefinePlugin } from '@hey-api/openapi-ts';

type PruneGraph = DefinePlugin<{ name: 'temps-prune-graph' }>;

/** What hey-api's plugins ask for: an operation, or a part of the contract that has a name of its own. */
const TOP_LEVEL = /^#\/(?:paths\/[^/]+\/\w+|components\/\w+\/[^/]+|servers\/[^/]+)$/;

/**
 * A plugin that runs before all others and leaves in hey-api's graph of the contract what they ask for, and what something
 * refers to. Each of them sorts the whole graph, which has a node for every object and array of the contract: most of the
 * time and memory that a large contract takes.
 */
export function pruneGraph() {
  return definePluginConfig<PruneGraph['Types']>({
    config: {},
    dependencies: [],
    handler: ({ plugin: { context } }) => {
      const { graph } = context;
      if (!graph) return;
      const targets = new Set<string>();
      for (const pointers of graph.nodeDependencies.values()) for (const pointer of pointers) targets.add(pointer);
      const isKept = ([pointer]: [string, unknown]): boolean => TOP_LEVEL.test(pointer) || targets.has(pointer);
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
