/** Columns by table, as the domain's types name them. `columns('m', message)` writes them with an alias in front. */
export const conversation = [
  'id',
  'customer_id',
  'status',
  'channel',
  'channels',
  'subject',
  'locale',
  'tags',
  'last_seq',
  'customer_read_seq',
  'staff_read_seq',
  'assignee_id',
  'group_id',
  'opened_at',
  'waiting_since',
  'first_reply_at',
  'human_spoke',
  'outcome',
  'rating',
  'rating_comment',
  'version',
  'created_at',
  'updated_at',
  'resolved_at',
] as const;

export const message = [
  'id',
  'conversation_id',
  'seq',
  'kind',
  'sender_kind',
  'sender_id',
  'sender_name',
  'channel',
  'content',
  'client_message_id',
  'created_at',
] as const;

export const customer = [
  'id',
  'chosen_name',
  'salutation',
  'asked_anonymity',
  'tier',
  'tags',
  'locale',
  'contact_mac',
  'created_at',
] as const;

export const columns = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${name}`).join(', ');
