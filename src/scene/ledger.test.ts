import { describe, expect, it } from 'vitest';
import { createLedger, type Sum } from './ledger.ts';

const book = () => {
  const told: Sum[] = [];
  return { told, ledger: createLedger((sum) => told.push(sum)) };
};

describe('ledger', () => {
  it('adds up, and knows the total only when it knows every file’s', () => {
    const { ledger } = book();
    ledger.expect('a', 100);
    ledger.expect('b');
    expect(ledger.sum()).toEqual({ loaded: 0, total: 0 });
    ledger.progress('a', 40, 0);
    ledger.progress('b', 10, 50);
    expect(ledger.sum()).toEqual({ loaded: 50, total: 150 });
  });
  it('believes the server over the pack, and what came over both', () => {
    const { ledger } = book();
    ledger.expect('a', 100);
    ledger.progress('a', 10, 200);
    expect(ledger.sum().total).toBe(200);
    ledger.progress('a', 260, 200);
    expect(ledger.sum()).toEqual({ loaded: 260, total: 260 });
  });
  it('drops what never came and keeps what came in part', () => {
    const { ledger } = book();
    ledger.expect('a', 100);
    ledger.expect('b', 100);
    ledger.progress('b', 30, 0);
    ledger.close('a');
    ledger.close('b');
    expect(ledger.sum()).toEqual({ loaded: 30, total: 30 });
  });
  it('is not told of every crumb', () => {
    const { ledger, told } = book();
    ledger.expect('a', 1e6);
    for (let i = 1; i <= 100; i += 1) ledger.progress('a', i * 1000, 0);
    ledger.close('a');
    expect(told.length).toBeLessThan(5);
    expect(told.at(-1)).toEqual({ loaded: 100_000, total: 100_000 });
  });
});
