/** Drawings of the tour's bar, in ink line, and the seals of a hunt. */
import { Icon } from './icons.tsx';

export const PlayIcon = () => (
  <Icon>
    <path d="M7 4.500v15l12-7.500z" fill="currentColor" />
  </Icon>
);
export const PauseIcon = () => (
  <Icon>
    <path d="M8 5v14M16 5v14" strokeWidth="3" />
  </Icon>
);
/** The stop again: round to where it began. */
export const ReplayIcon = () => (
  <Icon>
    <path d="M5 5v5h5M5.5 10a7.5 7.5 0 1 1-1 4" />
  </Icon>
);
/** The sentence again: a line of text, and back to its beginning. */
export const SentenceIcon = () => (
  <Icon>
    <path d="M4 6h16M4 18h9M20 12H5M9 8.500L5 12l4 3.500" />
  </Icon>
);
/** What is to be seen, in words. */
export const DescribeIcon = () => (
  <Icon>
    <path d="M2.5 9C5 5.500 8.300 4 12 4s7 1.500 9.500 5c-2.500 3.500-5.800 5-9.500 5S5 12.500 2.500 9zM5 19h14" />
    <circle cx="12" cy="9" r="2.200" />
  </Icon>
);
/** To the right from its middle; turned by whoever shows it. */
export const ArrowIcon = () => (
  <Icon>
    <path d="M4 12h15M13 6l6 6-6 6" strokeWidth="2.500" />
  </Icon>
);

/** A seal in cobalt, empty until the thing was found. */
const Seal = ({ full }: { full: boolean }) => (
  <svg className="seal" data-full={full} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      className="seal-face"
      d="M4.500 2.700c5-.5 10-.4 15 .1 1 .1 1.700.8 1.800 1.800.4 5 .4 9.900-.1 14.800-.1 1-.800 1.700-1.800 1.800-5 .4-10 .4-14.900-.1-1-.1-1.700-.8-1.800-1.800-.4-4.900-.4-9.800.1-14.800.1-1 .7-1.700 1.700-1.800z"
    />
    <path className="seal-mark" d="M12 6v12M7.500 9.500h9M7.500 9.500V18M16.500 9.500V18M7.500 13.800h9" />
  </svg>
);

/** How many of a hunt's things were found. @param label the same in words */
export function Seals({ found, of, label }: { found: number; of: number; label: string }) {
  return (
    <span className="seals" role="img" aria-label={label} title={label}>
      {Array.from({ length: of }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: seals have no names; they fill from the left
        <Seal key={i} full={i < found} />
      ))}
    </span>
  );
}
