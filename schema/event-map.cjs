/** A codegen plugin: after the event types, the map of names to payloads that `say` and `hear` are typed by. */
module.exports.plugin = (schema) => {
  const marked = (mark) =>
    Object.values(schema.getTypeMap())
      .filter((type) => type.astNode?.directives?.some((directive) => directive.name.value === mark))
      .map((type) => type.name);
  const names = marked('event');
  return [
    'export type Events = {',
    ...names.map((name) => `  ${name}: ${name};`),
    '};',
    'export type EventName = keyof Events;',
    `export const eventNames = ${JSON.stringify(names)} as const satisfies readonly EventName[];`,
    `export const personalEvents: ReadonlySet<string> = new Set<EventName>(${JSON.stringify(marked('personal'))});`,
  ].join('\n');
};
