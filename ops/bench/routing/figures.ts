import { percentile } from '../report.ts';
import type { Fate, Outcome } from './simulate.ts';
import { groups } from './trade.ts';
import type { Worker } from './worker.ts';

/** Answered within this many seconds counts as in time. */
export const targetSeconds = 60;

/** 0: all have the same; 1: one has it all. */
export const gini = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((all, value) => all + value, 0);
  const weighted = sorted.reduce((all, value, index) => all + (2 * (index + 1) - sorted.length - 1) * value, 0);
  return sum === 0 ? 0 : weighted / (sorted.length * sum);
};

const onlineMs = ({ agent }: Worker): number => agent.online.reduce((sum, { from, to }) => sum + to - from, 0);
const placesMs = (worker: Worker): number => worker.agent.capacity * onlineMs(worker);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const share = (all: readonly Fate[], holds: (fate: Fate) => boolean): number => all.filter(holds).length / all.length;

/** One day's figures: seconds, and shares from 0 to 1. */
export type Figures = Readonly<Record<keyof ReturnType<typeof figuresOf>, number>>;

export const figuresOf = ({ fates, workers }: Outcome) => {
  const seconds = (some: readonly Fate[]): number[] => some.map(({ waited }) => waited / 1000);
  const waits = seconds(fates);
  const answered = fates.filter(({ agentId }) => agentId !== null);
  const byId = new Map(workers.map(({ agent }) => [agent.id, agent]));
  const agentOf = ({ agentId }: Fate) => byId.get(agentId ?? '');
  const returning = answered.filter(({ lastAgentId }) => lastAgentId !== null);
  const skilled = answered.filter(({ contact }) => contact.skills.length > 0);
  const hasSkills = (fate: Fate): boolean => fate.contact.skills.every((skill) => agentOf(fate)?.skills.includes(skill));
  return {
    waitMean: sum(waits) / waits.length,
    waitP50: percentile(waits, 0.5),
    waitP90: percentile(waits, 0.9),
    waitP99: percentile(waits, 0.99),
    inTime: share(fates, ({ agentId, waited }) => agentId !== null && waited <= targetSeconds * 1000),
    abandoned: 1 - answered.length / fates.length,
    abandonedLargest: share(
      fates.filter(({ contact }) => contact.groupId === groups[0]?.id),
      ({ agentId }) => agentId === null,
    ),
    vipP90: percentile(seconds(fates.filter(({ contact }) => contact.vip)), 0.9),
    othersP90: percentile(seconds(fates.filter(({ contact }) => !contact.vip)), 0.9),
    utilisation: sum(workers.map(({ occupied }) => occupied)) / sum(workers.map(placesMs)),
    gini: gini(workers.map((worker) => worker.occupied / placesMs(worker))),
    lastAgent: share(returning, ({ agentId, lastAgentId }) => agentId === lastAgentId),
    ownLanguage: share(answered, (fate) => agentOf(fate)?.locales.includes(fate.contact.locale) ?? false),
    skilled: share(skilled, hasSkills),
    handleMinutes:
      sum(answered.map(({ contact, waited, endedAt }) => endedAt - contact.at - waited)) / answered.length / 60_000,
  };
};

/** Mean and standard deviation over several days, as text. */
export const spread = (values: readonly number[], format: (value: number) => string): string => {
  const mean = sum(values) / values.length;
  const deviation = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / Math.max(1, values.length - 1));
  return `${format(mean)} ± ${format(deviation)}`;
};
