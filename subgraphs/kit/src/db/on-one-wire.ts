/** PostgreSQL's answer to whatever follows a failure in its transaction. */
const afterFailure = '25P02';

/**
 * Awaits statements of one transaction that were sent together: each sees what those before it have done, and none waits for
 * another's answer. Where several fail, throws the failure and not what it made fail.
 */
export async function onOneWire<const Sent extends readonly unknown[]>(
  sent: Sent,
): Promise<{ -readonly [Index in keyof Sent]: Awaited<Sent[Index]> }> {
  const answers = await Promise.allSettled(sent);
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as { code?: unknown }] : []));
  if (failures.length > 0) throw failures.find(({ code }) => code !== afterFailure) ?? failures[0];
  return answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value) as never;
}
