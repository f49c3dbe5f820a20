import type { Views } from '#projections/views';

/** Prepares the views of ledgers one after the other. Throws what stands in the way of one only when the others were tried. */
export const prepareViews = async (
  ledgers: readonly string[],
  views: Pick<Views, 'prepare'>,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const failures: unknown[] = [];
  for (const ledger of ledgers) {
    signal?.throwIfAborted();
    await views.prepare(ledger).catch((error: unknown) => void failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
};
