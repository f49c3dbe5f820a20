import type { Projection } from '../projection.ts';

/** The projection of a view. Throws for a view that this program does not have. */
export const projectionOf = (
  { projections }: { readonly projections: readonly Projection[] },
  view: string,
): Projection => {
  const projection = projections.find(({ name }) => name === view);
  if (!projection) throw new RangeError(`there is no view ${view}`);
  return projection;
};
