/** A smallest-first queue over whole numbers, kept between searches so that it stops allocating. */
export interface Heap {
  clear(): void;
  push(item: number, cost: number): void;
  /** The cheapest item, or −1 when empty. */
  pop(): number;
}

export function heap(): Heap {
  const items: number[] = [];
  const costs: number[] = [];
  const swap = (i: number, j: number) => {
    const item = items[i]!;
    const cost = costs[i]!;
    items[i] = items[j]!;
    costs[i] = costs[j]!;
    items[j] = item;
    costs[j] = cost;
  };
  return {
    clear() {
      items.length = 0;
      costs.length = 0;
    },
    push(item, cost) {
      let i = items.push(item) - 1;
      costs.push(cost);
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if (costs[parent]! <= costs[i]!) break;
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      if (items.length === 0) return -1;
      const top = items[0]!;
      const item = items.pop()!;
      const cost = costs.pop()!;
      if (items.length === 0) return top;
      items[0] = item;
      costs[0] = cost;
      let i = 0;
      for (;;) {
        const left = i * 2 + 1;
        if (left >= items.length) break;
        const child = left + 1 < items.length && costs[left + 1]! < costs[left]! ? left + 1 : left;
        if (costs[i]! <= costs[child]!) break;
        swap(i, child);
        i = child;
      }
      return top;
    },
  };
}
