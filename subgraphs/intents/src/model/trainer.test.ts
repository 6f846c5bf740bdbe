import { describe, expect, it } from 'vitest';
import { shippedEncoder } from '../encoder-folder.ts';
import { usualSettings } from './model.ts';
import { createTrainer } from './trainer.ts';

const samples = Array.from({ length: 2_000 }, (_, at) => ({
  text: `where is parcel ${at}, and when will it be here?`,
  intent: `intent ${at % 20}`,
}));

describe('the training threads', () => {
  it('end in the midst of any work, and the process goes on', async () => {
    for (const milliseconds of [0, 900, 1_000, 1_100, 1_200, 1_300]) {
      const trainer = createTrainer(() => shippedEncoder);
      const outcome = trainer.fit({ samples, background: [], outOfScopePrior: 0.1 }).catch((error: Error) => error.message);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await trainer.stop();
      expect(await outcome).toBe('The training thread has ended.');
    }
  }, 60_000);

  it('may be warmed again and again, before work and after it', async () => {
    const trainer = createTrainer(() => shippedEncoder);
    trainer.warm();
    trainer.warm();
    const few = samples.slice(0, 200);
    const model = await trainer.fit({ samples: few, background: [], outOfScopePrior: 0.1, settings: usualSettings });
    const taught = await trainer.teach(
      model,
      'intent 20',
      [...few, { text: 'a gift card, please', intent: 'intent 20' }],
      [],
    );
    expect(taught.ngram.intents).toContain('intent 20');
    trainer.warm();
    await trainer.stop();
    trainer.warm();
    await trainer.stop();
  }, 60_000);
});
