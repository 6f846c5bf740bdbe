/** Complementary error function, relative error below 1.2e-7 (Numerical Recipes' Chebyshev fit); for x of 0 and more. */
const erfc = (x: number): number => {
  const t = 1 / (1 + x / 2);
  const fit = [
    1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ];
  const sum = fit.reduceRight((rest, coefficient) => coefficient + t * rest, 0);
  return t * Math.exp(-x * x - 1.26551223 + t * sum);
};

/** P(chi-square with these degrees of freedom > x), by the recurrence of the incomplete gamma function from its first value. */
export const chiSquareTail = (x: number, degrees: number): number => {
  const h = x / 2;
  const odd = degrees % 2 === 1;
  let a = odd ? 0.5 : 1;
  let tail = odd ? erfc(Math.sqrt(h)) : Math.exp(-h);
  let term = odd ? Math.sqrt(h / Math.PI) * 2 * Math.exp(-h) : h * Math.exp(-h);
  while (a < degrees / 2) {
    tail += term;
    a += 1;
    term *= h / a;
  }
  return Math.min(1, tail);
};

const tooUnlikely = 0.001;

/** True when the customers are spread otherwise than by weight: then something else than chance chose, and results mislead. */
export const sampleRatioMismatch = (groups: readonly { readonly weight: number; readonly exposed: number }[]): boolean => {
  const total = groups.reduce((sum, group) => sum + group.exposed, 0);
  const weights = groups.reduce((sum, group) => sum + group.weight, 0);
  const drawn = groups.filter((group) => group.weight > 0);
  if (groups.some((group) => group.weight === 0 && group.exposed > 0)) return true;
  if (drawn.length < 2 || total === 0) return false;
  const statistic = drawn.reduce((sum, { weight, exposed }) => {
    const expected = (total * weight) / weights;
    return sum + (exposed - expected) ** 2 / expected;
  }, 0);
  return chiSquareTail(statistic, drawn.length - 1) < tooUnlikely;
};
