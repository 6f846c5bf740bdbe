import { defineSubgraph } from '@liuke/kit';
import { dictionary } from '@liuke/kit/text';
import { fileSweep } from './background/files.ts';
import { providerMarksSweep } from './background/provider-marks.ts';
import { retentionSweep } from './background/retention.ts';
import { webhookPost } from './background/webhooks.ts';
import { handlers } from './handlers/index.ts';
import { loaders } from './loaders.ts';
import { Attachment } from './resolvers/attachment.ts';
import { Channel } from './resolvers/channel.ts';
import { Conversation, OpenDevice } from './resolvers/conversation.ts';
import { Customer } from './resolvers/customer.ts';
import { Message } from './resolvers/message.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Query } from './resolvers/query.ts';
import { Subscription } from './resolvers/subscription.ts';
import { Sender, Viewer } from './resolvers/unions.ts';
import { Webhook } from './resolvers/webhook.ts';

export default defineSubgraph({
  name: 'conversations',
  resolvers: {
    Attachment,
    Channel,
    Query,
    Mutation,
    Subscription,
    Conversation,
    Customer,
    Message,
    OpenDevice,
    Sender,
    Viewer,
    Webhook,
  },
  loaders,
  handlers,
  background: [dictionary, retentionSweep(3_600_000), fileSweep(60_000), providerMarksSweep(3_600_000), webhookPost()],
});
