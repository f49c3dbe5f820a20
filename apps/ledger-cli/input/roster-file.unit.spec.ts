import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../session/usage-error.ts';
import { readCsv } from './csv.ts';
import { rosterOf } from './roster-file.ts';

describe('CSV', () => {
  it('keeps separators, breaks and quotes inside quoted cells, and the line of each row', () => {
    expect(readCsv('a,b\r\n"1,5","x ""y""\nz"\n\n3,4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1,5', 'x "y"\nz'] },
      { line: 5, cells: ['3', '4'] },
    ]);
  });

  it('is separated by semicolons where the first line is', () => {
    expect(readCsv('a;b\n1,5;2')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1,5', '2'] },
    ]);
  });
});

describe('a roster in CSV', () => {
  it('is read by its headings, in any order', () => {
    expect(
      rosterOf('Tên,Mã,Từ ngày,Loại\nTổ dân phố 1,TDP-01,09/07/2025,tổ dân phố\nBản Một,BAN-01,2025-07-09,bản\n'),
    ).toEqual([
      { unit: 'TDP-01', name: 'Tổ dân phố 1', kind: 'residentialGroup', effectiveOn: '2025-07-09' },
      { unit: 'BAN-01', name: 'Bản Một', kind: 'village', effectiveOn: '2025-07-09' },
    ]);
  });

  it('names the line that is broken', () => {
    const columns = ['unit', 'name', 'kind', 'effectiveOn'];
    expect(() => rosterOf('unit,name,kind\nA,B,C')).toThrow(new UsageError('csv-broken', { line: 1, columns }));
    expect(() => rosterOf('unit,name,kind,effectiveOn\nA,B,C,09/07/2025\nA,B')).toThrow(
      new UsageError('csv-broken', { line: 3, columns }),
    );
    expect(() => rosterOf('')).toThrow(new UsageError('csv-broken', { line: 1, columns }));
  });
});
