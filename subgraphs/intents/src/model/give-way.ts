import { type Turn, turnAway } from './linear.ts';

/**
 * How the separators of all intents give way to one that is taught, by their place; its own stays as it is. They were fitted when nothing
 * stood where its samples stand, and would go on claiming its texts. `raws`: what the head makes of each sample; `gram`: the samples'
 * inner products.
 */
export const givingWay = (
  raws: readonly Float32Array[],
  gram: readonly Float64Array[],
  taught: number,
  cost: number,
): (Turn | null)[] =>
  Array.from(raws[0] ?? [], (_, k) =>
    k === taught
      ? null
      : turnAway(
          gram,
          raws.map((raw) => raw[k]!),
          cost,
        ),
  );
