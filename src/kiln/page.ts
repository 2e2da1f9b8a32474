/** What of a kiln's clock the page shows: one chunk, fetched when it is first wanted. */
export { ClockControl } from './ClockControl.tsx';
export { Instrument } from './Instrument.tsx';
