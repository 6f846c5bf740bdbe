/**
 * What time brings about: LEASE (agent): a connection may be lost; GONE (agent): one was lost long ago; RELAX and OVERFLOW (wait): it
 * has been too long for the needed skills, for the group; OFFER (assignment): nobody accepted what was transferred;
 * HOURS (group): it opens or closes; IDLE (assignment): nobody may have said anything for long; PROMISE
 * (conversation): a promised answer is about to be late, or is.
 */
export type TimerKind = 'LEASE' | 'GONE' | 'RELAX' | 'OVERFLOW' | 'OFFER' | 'HOURS' | 'IDLE' | 'PROMISE';

export type Timer = { readonly kind: TimerKind; readonly subjectId: string; readonly dueAt: Date };
