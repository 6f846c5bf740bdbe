/** The demo's operations, one click away. `$conversationId` is filled from the caller where it has one. */
export type Example = {
  readonly title: string;
  readonly as: 'anyone' | 'customer' | 'agent' | 'supervisor' | 'partner';
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
};

export const examples: readonly Example[] = [
  {
    title: 'Ask where the parcel is',
    as: 'customer',
    query: `mutation Ask($conversationId: ID!) {
  sendMessage(input: { conversationId: $conversationId, text: "我的包裹到哪里了？" }) {
    message { id seq text createdAt }
  }
}`,
  },
  {
    title: 'Follow the conversation, live',
    as: 'customer',
    query: `subscription Follow($conversationId: ID!) {
  messageAdded(conversationId: $conversationId, afterSeq: 0) {
    seq
    text
    sender { __typename ... on Bot { name } ... on Agent { name } }
  }
}`,
  },
  {
    title: 'Talk to a person',
    as: 'customer',
    query: `mutation Person($conversationId: ID!) {
  requestAgent(conversationId: $conversationId) { id status queueEntry { position } }
}`,
  },
  {
    title: 'My history (asks for step-up)',
    as: 'customer',
    query: `query History {
  viewer { ... on Customer { history(first: 5) { edges { node { id status createdAt } } } } }
}`,
  },
  {
    title: 'One graph: the whole story',
    as: 'agent',
    query: `query Story {
  conversations(first: 3) {
    edges {
      node {
        id
        status
        messages(last: 10) {
          edges {
            node {
              seq
              text
              sender { __typename ... on Customer { displayName } ... on Agent { name } ... on Bot { name } }
              classification { intent { name } confidence decision }
              sources { title }
            }
          }
        }
        assignment { agent { name } reason assignedAt }
        queueEntry { position waitingSeconds group { name } }
      }
    }
  }
}`,
  },
  {
    title: 'The inbox, live',
    as: 'agent',
    query: `subscription Inbox {
  inboxChanged { id status lastSeq updatedAt lastMessage { text } assignment { agent { name } } }
}`,
  },
  {
    title: 'Be online and hear of work',
    as: 'agent',
    query: `subscription Work {
  assignmentChanged { conversation { id status } reason assignedAt endedAt }
}`,
  },
  {
    title: 'What would the machine say?',
    as: 'agent',
    query: `query Classify {
  classify(text: "怎么退货？") { intent { name } confidence decision candidates { intent { name } confidence } milliseconds }
}`,
  },
  {
    title: 'Search the knowledge',
    as: 'partner',
    query: `query Search {
  searchKnowledge(query: "退货", first: 3) { score passage article { title locale } }
}`,
  },
  {
    title: 'The week in numbers',
    as: 'supervisor',
    query: `query Week($range: TimeRange!) {
  overview(range: $range) {
    conversations automaticRate resolutionRate satisfaction firstResponseSecondsP50 waitingNow agentsOnline
  }
}`,
    variables: {
      range: {
        from: new Date(Date.now() - 7 * 86_400_000).toISOString(),
        to: new Date(Date.now() + 86_400_000).toISOString(),
      },
    },
  },
];
