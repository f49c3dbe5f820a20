import { expect, it } from '@jest/globals';
import type { UnitKind } from '#resolution/values/shapes';
import { readList } from './read-list.ts';

const KINDS: readonly (readonly [UnitKind, string])[] = [
  ['residentialGroup', 'tổ dân phố'],
  ['village', 'bản'],
];

it('reads a pasted sheet, and lines typed with semicolons', () => {
  expect(readList('TDP-01\tTổ dân phố 1\tTổ dân phố\r\n\n B-01 ; Bản Cọ ; bản \n', KINDS)).toEqual({
    units: [
      { unit: 'TDP-01', name: 'Tổ dân phố 1', kind: 'residentialGroup' },
      { unit: 'B-01', name: 'Bản Cọ', kind: 'village' },
    ],
    unread: [],
  });
});

it('reads a kind in any spelling of its marks', () => {
  const [typed] = readList(`TDP-01;Tổ 1;${'tổ dân phố'.normalize('NFD')}`, KINDS).units;
  expect(typed?.kind).toBe('residentialGroup');
});

it.each([
  ['a kind that is none', 'TDP-02;Tổ 2;xóm'],
  ['a missing cell', 'TDP-02;Tổ 2'],
  ['an empty name', 'TDP-02;;bản'],
  ['a cell too many', 'TDP-02;Tổ 2;bản;x'],
  ['a code for the second time', 'TDP-01;Tổ 2;bản'],
])('names the line with %s', (_what, line) => {
  const { units, unread } = readList(`TDP-01;Tổ 1;bản\n${line}`, KINDS);
  expect(units).toHaveLength(1);
  expect(unread).toEqual([{ line: 2, text: line }]);
});
