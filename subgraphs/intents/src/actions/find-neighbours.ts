import { type Db, fault } from '@liuke/kit';
import { limits } from '../domain/intent.ts';
import { vectorsOf } from '../encoder.ts';
import { type Neighbour, neighboursOf } from '../model/neighbours.ts';
import { sampleKey } from '../model/normalise.ts';
import * as examples from '../store/examples.ts';

const mostExamples = 200;

/** The intents nearest to one that is about to be saved. Reads only. */
export const findNeighbours = async (
  db: Db,
  given: { readonly name: string; readonly examples: readonly string[]; readonly id: string | null; readonly first: number },
): Promise<Neighbour[]> => {
  if (given.first < 1 || given.first > 10) throw fault('BAD_USER_INPUT', 'first is 1 to 10.');
  if (given.examples.length > mostExamples) throw fault('BAD_USER_INPUT', `At most ${mostExamples} examples are compared.`);
  if (given.name.length > limits.name || given.examples.some((text) => text.length > limits.example))
    throw fault('BAD_USER_INPUT', `A name has at most ${limits.name} characters, an example ${limits.example}.`);
  const texts = given.examples.filter((text) => sampleKey(text) !== '');
  if (texts.length === 0) throw fault('BAD_USER_INPUT', 'There is no example with a word in it to compare.');
  const name = given.name.replaceAll('_', ' ');
  const others = (await examples.all(db)).filter(({ intent }) => intent !== given.id);
  const found = await neighboursOf(sampleKey(name) === '' ? texts : [...texts, name], others, vectorsOf);
  return found.slice(0, given.first);
};
