/** Where a subgraph is asked when it is a process of its own, and the headers beside the question. */
export const graphqlPath = '/graphql';
export const viewerHeader = 'x-liuke-viewer';
export const callerHeader = 'x-liuke-caller';
export const requestIdHeader = 'x-request-id';
export const readyPath = '/health/ready';

/** A gateway's entity fetch carries the references of a whole page, and its answer the page: more than what the front door takes. */
export const largestMessage = 8 * 1024 * 1024;
