/** Small drawings in ink line. Decoration: the words beside them say it. */
import type { ReactNode } from 'react';

export const Icon = ({ children, box = 24 }: { children: ReactNode; box?: number }) => (
  <svg
    className="icon"
    viewBox={`0 0 ${box} ${box}`}
    fill="none"
    stroke="currentColor"
    strokeWidth={box / 16}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

/** The kiln like a water jar on its side, with its chimney: the mark of the programme. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="6" fill="var(--cobalt)" />
    <path d="M4 23c0-7 5-12 13-12 6 0 8 3 11 4v8z" fill="var(--paper)" />
    <path d="M9 23c-1-3 1-5 2-7 2 2 3 4 2 7z" fill="var(--cobalt)" />
    <path d="M24 5v9" stroke="var(--paper)" strokeWidth="4" strokeLinecap="round" />
  </svg>
);

export const MouseIcon = () => (
  <Icon>
    <rect x="7" y="2.5" width="10" height="19" rx="5" />
    <path d="M12 6v4M12 2.5v0M7 10h10" />
  </Icon>
);
export const KeyboardIcon = () => (
  <Icon>
    <rect x="2" y="6" width="20" height="12" rx="2" />
    <path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8" />
  </Icon>
);
export const TouchIcon = () => (
  <Icon>
    <path d="M9 12.5V5a1.8 1.8 0 0 1 3.6 0v6l5 1.2c1.6.4 2.2 1.6 1.9 3.1l-.9 4.2c-.2 1-1 2-2.5 2H12c-1 0-1.8-.4-2.5-1.200L5.5 15.500c-.9-1.2.6-2.9 2-1.900z" />
  </Icon>
);
export const HeadsetIcon = () => (
  <Icon>
    <path d="M3 9.500C3 8 4 7 5.5 7h13C20 7 21 8 21 9.500v5c0 1.5-1 2.5-2.5 2.500h-2.700c-1 0-1.7-.6-2.2-1.4-.7-1.2-2.5-1.2-3.2 0-.5.8-1.2 1.4-2.2 1.400H5.500C4 17 3 16 3 14.500z" />
    <path d="M1.5 11v2M22.5 11v2" />
  </Icon>
);
export const HomeIcon = () => (
  <Icon>
    <path d="M3 11l9-7 9 7M6 9.500V20h12V9.500M10 20v-5h4v5" />
  </Icon>
);
export const PlacesIcon = () => (
  <Icon>
    <path d="M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11z" />
    <circle cx="12" cy="10" r="2.3" />
  </Icon>
);
export const ToursIcon = () => (
  <Icon>
    <path d="M5 20c0-5 14-5 14-10 0-3-3-5-6-5H6" />
    <path d="M9 2L6 5l3 3" />
    <circle cx="5" cy="20" r="1.2" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
    <circle cx="15" cy="7" r="2" />
    <circle cx="9" cy="17" r="2" />
  </Icon>
);
export const CaptionsIcon = () => (
  <Icon>
    <rect x="2.5" y="5" width="19" height="14" rx="2" />
    <path d="M6 12h5M13.5 12H18M6 15.500h8" />
  </Icon>
);
export const HelpIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9.2" />
    <path d="M9.5 9.500c0-1.5 1.1-2.5 2.6-2.500s2.6 1 2.6 2.400c0 1.9-2.6 2.1-2.6 4.100M12 17h.01" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
);
export const PreviousIcon = () => (
  <Icon>
    <path d="M15 5l-7 7 7 7" />
  </Icon>
);
export const NextIcon = () => (
  <Icon>
    <path d="M9 5l7 7-7 7" />
  </Icon>
);
