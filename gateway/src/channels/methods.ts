import { codes, type Params, RpcError } from '../rpc/json-rpc.ts';
import type { ChannelCall, DeliveryReported, EventReceived, MessageReceived } from './received.ts';
import type { ChannelRoom, Reception } from './room.ts';

/** The methods that channels speak, each done by the conversations room in one transaction. */
export type ChannelMethods = {
  readonly [Method in ChannelCall['method']]: (channelId: string, params: Params) => Promise<Reception | boolean>;
};

export const channelMethods = (room: ChannelRoom): ChannelMethods => ({
  'message.receive': (channelId, params) => room.receiveMessage(channelId, params as unknown as MessageReceived),
  'event.receive': (channelId, params) => room.receiveEvent(channelId, params as unknown as EventReceived),
  'delivery.report': (channelId, params) => room.reportDelivery(channelId, params as unknown as DeliveryReported),
});

/** What json-rpc.ts calls for the requests of one channel. */
export const callOver =
  (methods: ChannelMethods, channelId: string) =>
  (method: string, params: Params | undefined): Promise<Reception | boolean> => {
    if (!Object.hasOwn(methods, method)) throw new RpcError(codes.methodNotFound, 'Method not found');
    if (params === undefined || Array.isArray(params)) throw new RpcError(codes.invalidParams, 'Invalid params');
    return methods[method as ChannelCall['method']](channelId, params);
  };
