/**
 * How fast the tour's time runs. 1 in every visit; a test that opens the page with `?probe&clock=8` hears an eight
 * minute tour out in one. Set once, before the first frame.
 */
let rate = 1;

/** Tour seconds per second of life. */
export const clockRate = (): number => rate;

export const setClockRate = (factor: number): void => {
  rate = factor;
};
