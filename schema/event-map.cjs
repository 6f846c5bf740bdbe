/** A codegen plugin: after the event types, the map of names to payloads that `say` and `hear` are typed by. */
module.exports.plugin = (schema) => {
  const names = Object.values(schema.getTypeMap())
    .filter((type) => type.astNode?.directives?.some((directive) => directive.name.value === 'event'))
    .map((type) => type.name);
  return [
    'export type Events = {',
    ...names.map((name) => `  ${name}: ${name};`),
    '};',
    'export type EventName = keyof Events;',
    `export const eventNames = ${JSON.stringify(names)} as const satisfies readonly EventName[];`,
  ].join('\n');
};
