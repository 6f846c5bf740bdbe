import type { FastifyInstance } from 'fastify';

/**
 * Lets a server close as soon as its answers in hand are given: each of them then ends its connection. Without it a closing
 * server waits for as long as its clients keep idle connections open, a minute and more.
 */
export const closeAfterAnswers = (app: FastifyInstance): void => {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
};
