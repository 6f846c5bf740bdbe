import { readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The law as text, read from this folder: nothing is composed at run time. */
export const supergraphSdl = (): string => read('supergraph.graphql');
export const apiSdl = (): string => read('api.graphql');
export const eventsSdl = (): string => read('events.graphql');
export const subgraphSdl = (name: string): string => read(`subgraphs/${name}.graphql`);
