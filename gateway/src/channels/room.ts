import type { SubgraphTransport } from '@liuke/kit';
import type { ConnectableKind } from '@liuke/schema/channels';
import { asking } from './asking.ts';
import type { Door } from './channel.ts';
import type { Outgoing } from './outgoing.ts';
import type { DeliveryReported, EventReceived, MessageReceived, Sender } from './received.ts';
import type { Problem } from './refused.ts';

/** What came of something received. */
export type Reception = { readonly repeated: boolean; readonly messageId: string | null; readonly unidentified: boolean };

export type Leased = Outgoing & { readonly lease: string; readonly partsSent: number };

export type Settled = {
  readonly outcome: 'SENT' | 'RETRY' | 'FAILED';
  readonly providerIds: readonly string[];
  readonly partsSent: number;
  readonly retryAfter?: number | null;
  readonly problem?: Problem | null;
  readonly sentence?: string;
};

/** The conversations room's side door (`@inaccessible` in its schema, for the scope `gateway` alone), as functions. */
export interface ChannelRoom {
  door(channelId: string): Promise<Door | null>;
  receiveMessage(channelId: string, message: MessageReceived): Promise<Reception>;
  receiveEvent(channelId: string, event: EventReceived): Promise<Reception>;
  reportDelivery(channelId: string, report: DeliveryReported): Promise<boolean>;
  identify(channelId: string, from: Sender): Promise<void>;
  complain(channelId: string, error: string | null): Promise<void>;
  lease(most: number, seconds: number): Promise<{ deliveries: Leased[]; nextAt: Date | null }>;
  settle(delivery: Leased, settled: Settled): Promise<boolean>;
  /** Wakes whenever something may be due; `lost` when nothing more will be heard. Returns what ends it. */
  follow(wake: () => void, lost: () => void): () => void;
}

export const doorFields = 'workspaceId id kind settings { name value }';
const queries = {
  door: `query ($id: ID!) { channelDoor(id: $id) { ${doorFields} } }`,
  message: 'mutation ($input: ReceiveMessageInput!) { receiveMessage(input: $input) { repeated messageId unidentified } }',
  event: 'mutation ($input: ReceiveEventInput!) { receiveEvent(input: $input) { repeated messageId unidentified } }',
  report: 'mutation ($input: ReportDeliveryInput!) { reportDelivery(input: $input) }',
  identify: 'mutation ($input: IdentifyReachInput!) { identifyReach(input: $input) }',
  complain: 'mutation ($id: ID!, $error: String) { reportChannel(id: $id, error: $error) }',
  lease: `mutation ($most: Int!, $seconds: Int!) { leaseDeliveries(most: $most, seconds: $seconds) { nextAt deliveries {
    lease messageId externalId context lastReceivedAt kind text buttons { title value url } locale
    files { name contentType bytes url storageKey sealKey } attempt partsSent
    channel { ${doorFields} } } } }`,
  settle: 'mutation ($input: SettleDeliveryInput!) { settleDelivery(input: $input) }',
  follow: 'subscription { deliveriesWaiting }',
} as const;

export type WireDoor = {
  workspaceId: string;
  id: string;
  kind: ConnectableKind;
  settings: { name: string; value: string }[];
};

export const opened = ({ settings, ...rest }: WireDoor): Door => ({
  ...rest,
  settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
});

export const channelRoom = (transport: SubgraphTransport): ChannelRoom => {
  const { ask, follow } = asking(transport);
  const input = (channelId: string, rest: object) => ({ input: { channelId, ...rest } });
  return {
    async door(id) {
      const { channelDoor } = await ask<{ channelDoor: WireDoor | null }>(queries.door, { id });
      return channelDoor && opened(channelDoor);
    },
    receiveMessage: async (channelId, message) =>
      (await ask<{ receiveMessage: Reception }>(queries.message, input(channelId, message))).receiveMessage,
    receiveEvent: async (channelId, event) =>
      (await ask<{ receiveEvent: Reception }>(queries.event, input(channelId, event))).receiveEvent,
    reportDelivery: async (channelId, report) =>
      (await ask<{ reportDelivery: boolean }>(queries.report, input(channelId, report))).reportDelivery,
    identify: async (channelId, from) => {
      await ask(queries.identify, input(channelId, { from }));
    },
    complain: async (id, error) => {
      await ask(queries.complain, { id, error });
    },
    async lease(most, seconds) {
      type Wired = Omit<Leased, 'door' | 'lastReceivedAt'> & { channel: WireDoor; lastReceivedAt: string | null };
      const { leaseDeliveries } = await ask<{ leaseDeliveries: { deliveries: Wired[]; nextAt: string | null } }>(
        queries.lease,
        { most, seconds },
      );
      return {
        nextAt: dateOf(leaseDeliveries.nextAt),
        deliveries: leaseDeliveries.deliveries.map(({ channel, lastReceivedAt, ...rest }) => ({
          ...rest,
          door: opened(channel),
          lastReceivedAt: dateOf(lastReceivedAt),
        })),
      };
    },
    async settle({ door: { workspaceId }, messageId, lease }, settled) {
      const { settleDelivery } = await ask<{ settleDelivery: boolean }>(queries.settle, {
        input: { workspaceId, messageId, lease, ...settled, sentence: settled.sentence?.slice(0, 500) ?? null },
      });
      return settleDelivery;
    },
    follow: (wake, lost) => follow(queries.follow, wake, lost),
  };
};

export const dateOf = (moment: string | Date | null): Date | null => (moment === null ? null : new Date(moment));
