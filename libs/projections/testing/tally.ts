import type { Envelope } from '#event-log/envelope';
import { UnknownEventError } from '#event-log/errors';
import type { Projection, Rows } from '../projection.ts';

/** Events of a toy domain: something was counted under a name. */
export const counted = (position: number, name: string, ledger = 'toy'): Envelope => ({
  ledger,
  position,
  id: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
  type: 'Counted',
  version: 1,
  recordedAt: '2026-03-04T05:06:07.890Z',
  actor: 'clerk-01',
  command: { key: `key-${position}`, sha256: '0'.repeat(64) },
  correlationId: 'correlation',
  data: { name },
});

const NAMES = ['mai', 'lan', 'cúc', 'trúc', 'đào'];

/** `count` events from `from` on, whose names come around at different paces. */
export const countedMany = (from: number, count: number, ledger = 'toy'): readonly Envelope[] =>
  Array.from({ length: count }, (_, index) => {
    const position = from + index;
    return counted(position, NAMES[(position * position) % NAMES.length] ?? '', ledger);
  });

export const nameIn = (event: Envelope): string => {
  if (event.type !== 'Counted' || event.version !== 1) throw new UnknownEventError(event);
  return event.data['name'] as string;
};

/** How often each name was counted: rows that change. */
export const tally: Projection = {
  name: 'tally',
  version: 1,
  tables: [{ name: 'names', columns: { name: 'text', times: 'integer' }, key: ['name'], indexes: [['times']] }],
  apply: (event: Envelope, rows: Rows) => {
    const name = nameIn(event);
    rows.put('names', { name, times: Number(rows.get('names', name)?.['times'] ?? 0) + 1 });
  },
};

/** Each count as a row of its own: rows that are only added. */
export const entries: Projection = {
  name: 'entries',
  version: 1,
  tables: [
    { name: 'entries', columns: { name: 'text', position: 'integer' }, key: ['name', 'position'], appendOnly: true },
  ],
  apply: (event: Envelope, rows: Rows) => {
    rows.put('entries', { name: nameIn(event), position: event.position });
  },
};
