import { createGateway, type Gateway } from '@liuke/gateway';
import { configure, house, Lifecycle, openLog, type SubgraphTransport, saveWorkspace } from '@liuke/kit';
import { ownPostgres } from '../data-folder.ts';
import { openInside } from '../house.ts';
import { dataFolder } from '../journeys/house.ts';
import { furnished } from '../open.ts';

/** The whole house with the demo shop and one empty shop beside it, asked without a socket and as often as one likes. */
export type AskedHouse = {
  readonly shop: string;
  readonly otherShop: string;
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  /** One operation through the front door; what it answers, whatever the status. */
  ask(headers: Readonly<Record<string, string>>, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
};

export type Answer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
};

const often = 1_000_000;
const limits = {
  ratePerMinute: { nobody: often, customer: often, partner: often, agent: often, house: 0, plumbing: 0 },
} as const;

export const openAskedHouse = async (): Promise<AskedHouse> => {
  const { folder, remove } = dataFolder();
  const log = openLog('access', { level: 'silent' });
  const lifecycle = new Lifecycle({ log });
  configure({
    demo: true,
    data: folder,
    databaseUrl: null,
    redisUrl: null,
    secret: 'the secret of a house that is only asked',
  });
  const databaseUrl = await ownPostgres(lifecycle, folder);
  const shop = await furnished(databaseUrl, true, log);
  const inside = await openInside(lifecycle, { databaseUrl, redisUrl: null, log });
  const transports = new Map([...inside.rooms].map(([name, room]) => [name as string, room.transport]));
  const gateway = await lifecycle.start(
    'gateway',
    () => createGateway({ transports: Object.fromEntries(transports), log, limits, keyMemory: 1 }),
    (opened) => opened.stop(),
  );
  const otherShop = crypto.randomUUID();
  await saveWorkspace(inside.database.as(house('access', otherShop)), { key: 'other', name: 'Another shop', settings: {} });
  return {
    shop,
    otherShop,
    transports,
    ask: (headers, query, variables = {}) => askDoor(gateway, headers, query, variables),
    close: async () => {
      await lifecycle.stop();
      remove();
    },
  };
};

const askDoor = async (
  { app }: Gateway,
  headers: Readonly<Record<string, string>>,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> => {
  const { body } = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
  return JSON.parse(body) as Answer;
};
