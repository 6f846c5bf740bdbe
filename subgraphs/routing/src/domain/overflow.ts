type Overflowing = { readonly id: string; readonly overflowTo: string | null };

/** Whether overflow, followed from this group on, comes back to it. `others` may hold an older form of the group itself. */
export const goesRound = (group: Overflowing, others: readonly Overflowing[]): boolean => {
  const next = new Map(others.map(({ id, overflowTo }) => [id, overflowTo]));
  const seen = new Set<string>();
  for (let at = group.overflowTo; at !== null && !seen.has(at); at = next.get(at) ?? null) {
    if (at === group.id) return true;
    seen.add(at);
  }
  return false;
};
