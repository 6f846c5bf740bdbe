import { createServer } from 'node:http';
import { join } from 'node:path';
import { config, startPostgres } from '@liuke/kit';
import pg from 'pg';
import { WebSocketServer } from 'ws';

/** The floor of send to screen: each WebSocket message becomes one durable row and is echoed. */
const { port, data } = config();
const postgres = await startPostgres({ dataDir: join(data, 'postgres'), durable: true });
const pool = new pg.Pool({ connectionString: postgres.url, max: 10 });
await pool.query('create table word (id uuid primary key, at timestamptz not null)');

const server = createServer((_request, response) => response.end('ok'));
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) =>
  socket.on('message', (text) => {
    void pool
      .query({ name: 'word', text: 'insert into word (id, at) values ($1, now())', values: [String(text)] })
      .then(() => socket.send(String(text)));
  }),
);
server.listen(port, '127.0.0.1');
process.once('SIGTERM', () => {
  for (const socket of sockets.clients) socket.terminate();
  server.close();
  void pool
    .end()
    .then(() => postgres.stop())
    .then(() => process.exit(0));
});
