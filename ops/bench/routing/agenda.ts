/** What lies ahead, by time; of one time what was noted first. A binary heap. */
export type Agenda<Event> = {
  note(at: number, event: Event): void;
  /** Takes out the next; null at the end of the day. */
  next(): { readonly at: number; readonly event: Event } | null;
};

export const agenda = <Event>(): Agenda<Event> => {
  type Entry = { readonly at: number; readonly order: number; readonly event: Event };
  const heap: Entry[] = [];
  let noted = 0;
  const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && before(heap[child]!, heap[least]!)) least = child;
      }
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    note(at, event) {
      heap.push({ at, order: noted++, event });
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1;
        if (!before(heap[child]!, heap[parent]!)) return;
        swap(child, parent);
        child = parent;
      }
    },
    next() {
      const first = heap[0];
      if (!first) return null;
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        sink(0);
      }
      return first;
    },
  };
};
