import { describe, expect, it } from 'vitest';
import type { FlowStep } from './domain/flow.ts';
import { flawsOf } from './domain/flow-flaws.ts';
import { hear } from './domain/hear.ts';
import { begin, lookedUp, take } from './domain/turn.ts';
import { retailFlows, withFlows } from './flows.ts';
import { retailPack } from './packs.ts';

const flows = [...retailFlows()];
const about = (locale: string) => ({ tier: null, tags: [], locale, channel: 'WEB' });
const spoken = ({ ask, say, hint, confirm, label }: Partial<FlowStep>) => ({ ask, say, hint, confirm, label });

describe("the retail pack's flows", () => {
  it('hold together and serve an intent of the pack each', () => {
    const names = new Set(retailPack().intents.map(({ name }) => name));
    for (const [intent, flow] of flows) {
      expect(names.has(intent), intent).toBe(true);
      expect(flawsOf(flow), intent).toEqual([]);
    }
    const led = withFlows(retailPack(), retailFlows()).intents.filter(({ flow }) => flow);
    expect(led).toHaveLength(flows.length);
  });

  it('say in Chinese whatever they say in English', () => {
    for (const [intent, { steps }] of flows) {
      for (const step of steps) {
        const chinese = step.texts?.find(({ locale }) => locale === 'zh-CN') ?? {};
        for (const [what, words] of Object.entries(spoken(step))) {
          if (!words) continue;
          expect(words, `${intent}/${step.name}`).not.toMatch(/\p{Script=Han}/u);
          expect((chinese as Record<string, string>)[what], `${intent}/${step.name}/${what}`).toMatch(/\p{Script=Han}/u);
        }
        for (const option of [...(step.choices ?? []), ...(step.buttons ?? [])])
          expect(option.titles?.[0]?.title, `${intent}/${step.name}`).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it.each(flows)('%s still says something useful where nothing can be looked up', (_intent, flow) => {
    for (const locale of ['zh-CN', 'en']) {
      const reading = { today: '2026-11-26', locale };
      const first = begin(flow, 'hm', reading, about(locale));
      const asked = take(flow, first.progress, hear(flow, first.progress, '88120001', reading), about(locale));
      expect(asked.progress.phase).toBe('LOOKS_UP');
      const turn = lookedUp(flow, asked.progress, null, about(locale));
      expect(turn).toMatchObject({ handsOver: null, progress: { phase: 'DONE' } });
      expect(turn.said.join('')).toMatch(locale === 'en' ? /a person, please/ : /转人工/);
    }
  });

  it.each(flows)('%s asks again where the order is unknown, and takes the right number at once', (_intent, flow) => {
    const reading = { today: '2026-11-26', locale: 'en' };
    const first = begin(flow, 'order 77777777', reading, about('en'));
    expect(first.progress.phase).toBe('LOOKS_UP');
    const turn = lookedUp(flow, first.progress, { found: 'no' }, about('en'));
    expect(turn.progress.phase).toBe('CONFIRMS');
    const again = take(flow, turn.progress, hear(flow, turn.progress, '88120001', reading), about('en'));
    expect(again.progress).toMatchObject({ phase: 'LOOKS_UP', slots: { order: '88120001' } });
  });
});
