const hour = 3_600_000;
const day = 24 * hour;

/** The next moment between 18 and 22 o'clock UTC (2 to 6 in Shanghai), every workspace at its own, so that they do not all fit at once. */
export const nextNight = (now: Date, workspaceId: string): Date => {
  const own = Number.parseInt(workspaceId.replaceAll('-', '').slice(-8), 16) % (4 * hour);
  const midnight = Math.floor(now.getTime() / day) * day;
  const tonight = midnight + 18 * hour + own;
  return new Date(tonight > now.getTime() ? tonight : tonight + day);
};
