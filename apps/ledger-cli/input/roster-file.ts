import { UsageError } from '../session/usage-error.ts';
import { readCsv } from './csv.ts';
import { readJsonFile } from './json-file.ts';
import { readDate } from './read-date.ts';
import { readUnitKind } from './read-unit-kind.ts';
import { readTextFile } from './text-file.ts';

const COLUMNS = ['unit', 'name', 'kind', 'effectiveOn'] as const;
type Column = (typeof COLUMNS)[number];

/** The headings of a roster as offices write them, beside the names of the fields. */
const HEADINGS: Readonly<Record<string, Column>> = {
  unit: 'unit',
  mã: 'unit',
  name: 'name',
  tên: 'name',
  kind: 'kind',
  loại: 'kind',
  effectiveon: 'effectiveOn',
  'từ ngày': 'effectiveOn',
};

/** The units of a roster file (CSV with a heading line, or a JSON array), as the data of UnitEnrolled. */
export const readRosterFile = async (file: string): Promise<readonly unknown[]> => {
  if (file.toLowerCase().endsWith('.json')) {
    const units = await readJsonFile(file);
    return Array.isArray(units) ? (units as readonly unknown[]) : [units];
  }
  return rosterOf(await readTextFile(file));
};

/** The units of a CSV roster. Throws UsageError, naming the line, when a column or a cell is missing. */
export const rosterOf = (csv: string): readonly Readonly<Record<Column, string>>[] => {
  const [heading, ...rows] = readCsv(csv);
  const columns = (heading?.cells ?? []).map((cell) => HEADINGS[cell.normalize('NFC').toLocaleLowerCase('vi')]);
  const broken = (line: number): UsageError => new UsageError('csv-broken', { line, columns: COLUMNS });
  if (COLUMNS.some((column) => !columns.includes(column))) throw broken(1);
  return rows.map(({ line, cells }) => {
    if (cells.length !== columns.length) throw broken(line);
    const of = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    return {
      unit: of('unit'),
      name: of('name'),
      kind: readUnitKind(of('kind')),
      effectiveOn: readDate(of('effectiveOn')),
    };
  });
};
