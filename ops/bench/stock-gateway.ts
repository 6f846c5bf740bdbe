import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { subgraphs } from '@liuke/schema/compose';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';

const access = new Set(['authenticated', 'requiresScopes', 'policy']);

/** The subgraph without its access directives, which ApolloGateway refuses to load. */
const stripped = (sdl: string): DocumentNode =>
  visit(parse(sdl), {
    Directive: (node) => {
      if (access.has(node.name.value)) return null;
      if (node.name.value !== 'link') return undefined;
      const args = node.arguments?.map((argument) =>
        argument.value.kind === Kind.LIST
          ? {
              ...argument,
              value: {
                ...argument.value,
                values: argument.value.values.filter(
                  (value) => value.kind !== Kind.STRING || !access.has(value.value.slice(1)),
                ),
              },
            }
          : argument,
      );
      return { ...node, arguments: args };
    },
  });

/** @apollo/gateway as it comes, in Apollo Server, over the same subgraphs by HTTP; `viewerHeaders` is what they ask for. */
export const openStockGateway = async (
  urls: ReadonlyMap<string, string>,
  viewerHeaders: () => Record<string, string>,
): Promise<string> => {
  const { supergraphSdl, errors } = composeServices(
    [...subgraphs()].map(([name, sdl]) => ({ name, url: urls.get(name)!, typeDefs: parse(print(stripped(sdl))) })),
  );
  if (!supergraphSdl) throw new Error(`Without its directives the graph does not compose: ${errors?.join('\n')}`);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource({
        url: url!,
        willSendRequest: ({ request }) => {
          for (const [name, value] of Object.entries(viewerHeaders())) request.http?.headers.set(name, value);
        },
      }),
  });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return url.replace(/\/$/, '');
};
