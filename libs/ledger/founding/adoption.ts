import type { JsonValue } from '#event-log/envelope';

/**
 * The founding command in a resolution's file: everything but `ledger`, which names where it goes. A field that the command
 * does not know stays in it, for the door to refuse.
 */
export const adoptionOf = (document: { readonly [key: string]: JsonValue }): object => ({
  ...Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'ledger')),
  type: 'AdoptResolution',
});

/** The ledger that a resolution's file names; empty when it names none, for the door to refuse. */
export const ledgerOf = ({ ledger }: { readonly [key: string]: JsonValue }): string =>
  typeof ledger === 'string' ? ledger : '';
