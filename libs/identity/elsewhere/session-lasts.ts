import { DAY, HOUR } from '../clock.ts';

/** A working day; then the provider is asked again. */
export const SESSION_LASTS = 12 * HOUR;

/**
 * What was said of a session holds so long, and is forgotten then: by the clock of the cluster's server, while sessions run out by the
 * clocks of the nodes, so it outlasts every session by days.
 */
export const REVOCATION_HOLDS = 7 * DAY;
