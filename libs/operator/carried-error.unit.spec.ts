import { expect, it } from '@jest/globals';
import { LogCorruptError, LogUnavailableError, UnknownEventError } from '#event-log/errors';
import { NoEventsError } from '#projections/no-events-error';
import { ViewRefusedError } from '#projections/view-refused-error';
import { ViewStoppedError } from '#projections/view-stopped-error';
import { type CarriedError, carriedError, errorCarried } from './carried-error.ts';

const unknown = { ledger: 'a', position: 3, type: 'Odd', version: 2 };

it.each([
  new LogUnavailableError('disk-full', { folder: '/d' }),
  new LogCorruptError('event-altered', { ledger: 'a', position: 3 }),
  new UnknownEventError(unknown),
  new ViewStoppedError('a', 'status', 7, new Error('a handler failed')),
  new ViewRefusedError('view-no-previous', { ledger: 'a', view: 'status' }),
  new NoEventsError('a'),
  new Error('anything else'),
])('%s is thrown the same on the other side', (thrown) => {
  const carried = errorCarried(JSON.parse(JSON.stringify(carriedError(thrown))) as CarriedError);
  expect(carried).toBeInstanceOf(thrown.constructor);
  const members = (error: Error): object => Object.assign({ message: error.message }, error);
  expect(members(carried)).toEqual(members(thrown));
});

it('what is no error has its words carried', () => {
  expect(errorCarried(carriedError('odd'))).toEqual(new Error('odd'));
});
