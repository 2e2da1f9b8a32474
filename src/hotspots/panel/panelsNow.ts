/** What stands written on each panel of the headset, buttons last, as it was last laid out: for the probe. */
export const panelsNow = new Map<string, readonly string[]>();
