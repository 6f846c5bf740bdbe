import { readdirSync, readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';

const folder = new URL('./subgraphs/', import.meta.url);

/** The subgraphs' SDL by name, read from `schema/subgraphs`. */
export const subgraphs = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => [file.replace('.graphql', ''), readFileSync(new URL(file, folder), 'utf8')]),
  );

/** All subgraphs as one: the supergraph that the gateway plans with, and the API that a client sees. Throws with every composition error. */
export const compose = (): { supergraph: string; api: string } => {
  const { supergraphSdl, errors } = composeServices(
    [...subgraphs()].map(([name, sdl]) => ({ name, url: `liuke://${name}`, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(`The subgraphs do not compose:\n${errors?.map((error) => error.message).join('\n')}`);
  const built = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  return { supergraph: `${supergraphSdl.trimEnd()}\n`, api: `${printSchema(built.apiSchema().toGraphQLJSSchema())}\n` };
};
