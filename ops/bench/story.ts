/** Journey 5's selection: fields of five subgraphs on one conversation. */
export const storyOf = `
  id
  status
  messages(last: 20) {
    edges { node {
      seq text
      sender { __typename ... on Customer { id } ... on Agent { id name } ... on Bot { name } }
      classification { decision confidence intent { name } }
      sources { title }
    } }
  }
  assignment { agent { name } reason }
  queueEntry { position }
`;
