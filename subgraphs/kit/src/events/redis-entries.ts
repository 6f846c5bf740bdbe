import type { EventName } from '@liuke/schema/events';
import type { BusEvent } from './bus.ts';

/** An event as the fields of a stream entry, name and value by turns. */
export const toFields = ({ id, workspaceId, name, key, payload, at }: BusEvent): string[] => [
  'id',
  id,
  'workspace',
  workspaceId,
  'name',
  name,
  'key',
  key,
  'at',
  at.toISOString(),
  'payload',
  JSON.stringify(payload),
];

export function fromFields(fields: readonly string[]): BusEvent {
  const value = (name: string): string => {
    const index = fields.indexOf(name);
    const found = index % 2 === 0 ? fields[index + 1] : undefined;
    if (found === undefined) throw new Error(`An entry of the event stream has no ${name}.`);
    return found;
  };
  return {
    id: value('id'),
    workspaceId: value('workspace'),
    name: value('name') as EventName,
    key: value('key'),
    at: new Date(value('at')),
    payload: JSON.parse(value('payload')),
  };
}

/** What orders the entry among others, without reading it all. */
export const laneOf = (fields: readonly string[]): string => `${fields[3]} ${fields[7]}`;
