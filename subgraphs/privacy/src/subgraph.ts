import { defineSubgraph } from '@liuke/kit';
import { archiveUpkeep } from './background/archive-upkeep.ts';
import { letterPost } from './background/letter-post.ts';
import { onAgentSaved } from './handlers/on-agent-saved.ts';
import { onCustomerExpired } from './handlers/on-customer-expired.ts';
import { onCustomerIdentified } from './handlers/on-customer-identified.ts';
import { onCustomersMerged } from './handlers/on-customers-merged.ts';
import { onPersonalDataErased } from './handlers/on-personal-data-erased.ts';
import { onPersonalDataExported } from './handlers/on-personal-data-exported.ts';
import { loaders } from './loaders.ts';
import { ApiKey } from './resolvers/api-key.ts';
import { Contact, Customer } from './resolvers/customer.ts';
import { DataRequest } from './resolvers/data-request.ts';
import { Mutation } from './resolvers/mutation.ts';
import { PrivacySettings } from './resolvers/privacy-settings.ts';
import { Query } from './resolvers/query.ts';
import { SingleSignOn } from './resolvers/single-sign-on.ts';
import { Subscription } from './resolvers/subscription.ts';

/** Who may see what, proven how, and who looked. */
export default defineSubgraph({
  name: 'privacy',
  resolvers: { Query, Mutation, Subscription, ApiKey, Customer, Contact, PrivacySettings, DataRequest, SingleSignOn },
  loaders,
  handlers: {
    AgentSaved: onAgentSaved,
    CustomerIdentified: onCustomerIdentified,
    CustomersMerged: onCustomersMerged,
    CustomerExpired: onCustomerExpired,
    PersonalDataErased: onPersonalDataErased,
    PersonalDataExported: onPersonalDataExported,
  },
  background: [archiveUpkeep(3_600_000), letterPost()],
});
