import { LogCorruptError, LogUnavailableError, UnknownEventError } from '#event-log/errors';
import { NoEventsError } from '#projections/no-events-error';
import { ViewRefusedError } from '#projections/view-refused-error';
import { ViewStoppedError } from '#projections/view-stopped-error';

/** An error that a door threw, as JSON: enough to throw the same on the other side. */
export type CarriedError =
  | {
      readonly kind: 'unavailable';
      readonly code: LogUnavailableError['code'];
      readonly params: LogUnavailableError['params'];
    }
  | { readonly kind: 'corrupt'; readonly code: LogCorruptError['code']; readonly params: LogCorruptError['params'] }
  | { readonly kind: 'event-unknown'; readonly params: UnknownEventError['params'] }
  | {
      readonly kind: 'view-stopped';
      readonly ledger: string;
      readonly view: string;
      readonly position: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'view-refused';
      readonly code: ViewRefusedError['code'];
      readonly params: ViewRefusedError['params'];
    }
  | { readonly kind: 'no-events'; readonly ledger: string }
  | { readonly kind: 'unexpected'; readonly message: string };

/** The error as JSON. What nobody foresaw keeps its message, and loses its stack: that stays where it happened. */
export const carriedError = (error: unknown): CarriedError => {
  if (error instanceof LogUnavailableError) return { kind: 'unavailable', code: error.code, params: error.params };
  if (error instanceof LogCorruptError) return { kind: 'corrupt', code: error.code, params: error.params };
  if (error instanceof UnknownEventError) return { kind: 'event-unknown', params: error.params };
  if (error instanceof ViewStoppedError) {
    const { ledger, view, position, cause } = error;
    return {
      kind: 'view-stopped',
      ledger,
      view,
      position,
      reason: cause instanceof Error ? cause.message : String(cause),
    };
  }
  if (error instanceof ViewRefusedError) return { kind: 'view-refused', code: error.code, params: error.params };
  if (error instanceof NoEventsError) return { kind: 'no-events', ledger: error.ledger };
  return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) };
};

/** The error to throw for a carried one. */
export const errorCarried = (carried: CarriedError): Error => {
  switch (carried.kind) {
    case 'unavailable':
      return new LogUnavailableError(carried.code, carried.params);
    case 'corrupt':
      return new LogCorruptError(carried.code, carried.params);
    case 'event-unknown': {
      const { ledger, position, type, version } = carried.params;
      return new UnknownEventError({
        ledger: String(ledger),
        position: Number(position),
        type: String(type),
        version: Number(version),
      });
    }
    case 'view-stopped':
      return new ViewStoppedError(carried.ledger, carried.view, carried.position, new Error(carried.reason));
    case 'view-refused':
      return new ViewRefusedError(carried.code, carried.params);
    case 'no-events':
      return new NoEventsError(carried.ledger);
    case 'unexpected':
      return new Error(carried.message);
  }
};
