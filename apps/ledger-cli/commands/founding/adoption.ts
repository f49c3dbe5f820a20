import type { JsonValue } from '#event-log/envelope';

/**
 * The founding command in a resolution's file: everything but `ledger`, which names where it goes. A field that the command
 * does not know stays in it, for the door to refuse.
 */
export const adoptionOf = (document: { readonly [key: string]: JsonValue }): object => {
  const { ledger: _, ...adoption } = document;
  return { ...adoption, type: 'AdoptResolution' };
};
