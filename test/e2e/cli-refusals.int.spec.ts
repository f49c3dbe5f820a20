import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ran, runInProcess } from './cli-in-process.ts';
import { APPROVER, CLERK, CliTown } from './cli-town.ts';

let town: CliTown;
const run = (...args: readonly string[]): Promise<Ran> => town.run(...args);

/** A ledger with one approved, one corrected-and-waiting and one decided thing: events 16 to 19. */
beforeAll(async () => {
  town = await CliTown.open();
  const { root } = town;
  await town.done(
    ['record', 'TH-07', '12', '--on', '15/03/2026', ...CLERK, '--key', 'k-1'],
    ['approve', '16', ...APPROVER],
    ['correct', '16', '11', '--reason', 'Tính trùng', ...CLERK],
  );
  await writeFile(join(root, 'broken.json'), '{"ledger": "x",}');
  await writeFile(join(root, 'twice.json'), '{"ledger": "x", "ledger": "y"}');
  await writeFile(join(root, 'latin1.csv'), Buffer.from('m\xe3;t\xean', 'latin1'));
  await writeFile(join(root, 'short.csv'), 'mã;tên\nA;B\n');
  await mkdir(join(root, 'photos'));
  await writeFile(join(root, 'photos', 'a.jpg'), 'x');
});
afterAll(() => town.close());

/** `@name` is a file of this test. */
const inRoot = (text: string): string => text.replace(/(^|“)@/, `$1${town.root}/`);

/** Every way to fail, by its exit code: the line, and the start of what is said. */
const FAILURES: readonly (readonly [exitCode: number, line: readonly string[], says: string])[] = [
  [2, ['bogus'], 'Lệnh viết chưa đúng: Lệnh “bogus” không có'],
  [2, ['unit', 'bogus'], 'Lệnh viết chưa đúng: Lệnh “unit bogus” không có'],
  [2, ['status', '--foo'], 'Lệnh viết chưa đúng: Tùy chọn “--foo” không có ở lệnh này'],
  [2, ['status', 'TH-07'], 'Lệnh viết chưa đúng: Thừa tham số'],
  [2, ['target'], 'Lệnh viết chưa đúng: Còn thiếu tham số <chỉ tiêu>'],
  [2, ['record', 'TH-07', '1', '--on'], 'Lệnh viết chưa đúng: Tùy chọn “--on <ngày>” cần một giá trị'],
  [2, ['status', '--lang', 'fr'], 'Lệnh viết chưa đúng: Ngôn ngữ “fr” không có; dùng vi hoặc en.'],
  [2, ['record', 'TH-07', '1', '--on', '01/04/2026'], 'Lệnh viết chưa đúng: Chưa nêu tài khoản thực hiện'],
  [2, ['record', 'TH-07', ...CLERK], 'Lệnh viết chưa đúng: Chưa nêu số liệu'],
  [2, ['record', 'TH-06', '1', '--model', 'NTT', ...CLERK], 'Lệnh viết chưa đúng: Nêu cả số liệu và mô hình'],
  [2, ['correct', '16', '11', '--approve', '18', ...APPROVER], 'Lệnh viết chưa đúng: Chỉ dùng một trong'],
  [2, ['correct', ...CLERK], 'Lệnh viết chưa đúng: Còn thiếu tham số <số sự kiện>'],
  [2, ['unit', 'enrol', ...CLERK], 'Lệnh viết chưa đúng: Chưa nêu đơn vị nào'],
  [2, ['unit', 'enrol', '--file', '@short.csv', ...CLERK], 'Lệnh viết chưa đúng: Tệp CSV hỏng ở dòng 1'],
  [2, ['unit', 'enrol', '--file', '@latin1.csv', ...CLERK], 'Lệnh viết chưa đúng: Tệp “@latin1.csv” không phải UTF-8'],
  [2, ['adopt', '@none.json', '--as', 'a'], 'Lệnh viết chưa đúng: Không đọc được tệp “@none.json” (ENOENT)'],
  [2, ['replay', '@none.jsonl'], 'Lệnh viết chưa đúng: Không đọc được tệp “@none.jsonl” (ENOENT)'],
  [3, ['adopt', '@broken.json', '--as', 'a'], 'Không ghi được: JSON bị hỏng ở dòng 1, cột 16'],
  [3, ['adopt', '@twice.json', '--as', 'a'], 'Không ghi được: Tên mục “ledger” xuất hiện hai lần'],
  [
    3,
    ['record', 'TH-07', '12,5', '--on', '30/02/2026', ...CLERK],
    'Không ghi được: Ngày “30/02/2026” không có trong lịch; ghi ngày/tháng/năm, ví dụ 15/03/2026.',
  ],
  [
    3,
    ['record', 'TH-02', '1.500', '--period', '2026-Q1', ...CLERK],
    'Không ghi được: Số “1.500” đọc được hai cách: “1500” hoặc “1,5000”; ghi lại theo một trong hai cách đó.',
  ],
  [3, ['record', 'TH-07', '12', '--on', '01/01/2027', ...CLERK], 'Không ghi được: Ngày 01/01/2027 chưa đến'],
  [
    3,
    ['record', 'TH-07', '12', '--on', '01/04/2026', ...APPROVER],
    'Không ghi được: Tài khoản “lanh-dao-01” cần vai trò cán bộ',
  ],
  [3, ['return', '16', ...APPROVER], 'Không ghi được: Còn thiếu lý do'],
  [3, ['status', '--at', '31/12/2031'], 'Không trả lời được: Ngày tính “2031-12-31” phải từ ngày 09/07/2025'],
  [3, ['status', '--as-of', '99'], 'Không trả lời được: Mốc số liệu “99” nằm trước'],
  [3, ['status', '--as-of', 'hôm qua'], 'Không trả lời được: Thời điểm “hôm qua” không đọc được'],
  [3, ['activity', '--type', 'Foo'], 'Không trả lời được: Giá trị “Foo” không có trong các lựa chọn'],
  [3, ['events', '--after', 'x'], 'Không trả lời được: Số sự kiện “x” không phải'],
  [4, ['status', '--ledger', 'xyz'], 'Không trả lời được: Sổ cái “xyz” chưa có'],
  [4, ['target', 'TH-99'], 'Không trả lời được: Chỉ tiêu “TH-99” không có'],
  [4, ['history', 'TH-99'], 'Không trả lời được: Chỉ tiêu “TH-99” không có'],
  [4, ['approve', '99', ...APPROVER], 'Không ghi được: Không có kết quả nào mang số sự kiện 99'],
  [4, ['approve', '2', ...APPROVER], 'Không ghi được: Không có kết quả nào mang số sự kiện 2'],
  [4, ['reject', '16', '--reason', 'x', ...APPROVER], 'Không ghi được: Không có đề xuất nào mang số sự kiện 16'],
  [6, ['approve', '16', ...APPROVER], 'Không ghi được: Kết quả ở sự kiện 16 không còn chờ duyệt (đã duyệt)'],
  [
    6,
    ['correct', '16', '10', '--reason', 'x', ...CLERK],
    'Không ghi được: Kết quả ở sự kiện 16 đang có đề nghị đính chính ở sự kiện 18',
  ],
  [
    6,
    ['record', 'TH-07', '13', '--on', '15/03/2026', ...CLERK, '--key', 'k-1'],
    'Không ghi được: Khóa “k-1” đã dùng cho một nội dung khác',
  ],
];

describe('a command that fails', () => {
  it.each(FAILURES)('ends with %i: %j', async (exitCode, line, says) => {
    const ran = await run(...line.map(inRoot));
    const begins = inRoot(says);
    expect([ran.exitCode, ran.out, ran.err.slice(0, begins.length)]).toEqual([exitCode, '', begins]);
  });

  it('names every wrong field, a line each', async () => {
    expect(await run('record', 'th7', 'x', '--on', '30/02/2026', ...CLERK)).toEqual({
      exitCode: 3,
      out: '',
      err:
        'Không ghi được:\n' +
        '- Số “x” không đọc được; chỉ ghi chữ số, dấu phẩy trước phần thập phân và dấu chấm giữa các nhóm ba, ví dụ 1500 hoặc 7,5.\n' +
        '- Mã chỉ tiêu “th7” viết chưa đúng; dùng chữ hoa không dấu, chữ số và gạch nối, ví dụ TH-07.\n' +
        '- Ngày “30/02/2026” không có trong lịch; ghi ngày/tháng/năm, ví dụ 15/03/2026.',
    });
  });

  it('answers programs with a problem (RFC 9457), in the language asked for', async () => {
    const ran = await run('record', 'TH-99', '12', '--on', '15/03/2026', ...CLERK, '--json', '--lang', 'en');
    expect([ran.exitCode, ran.err, JSON.parse(ran.out)]).toEqual([
      4,
      '',
      {
        type: 'urn:to-hieu-ledger:problem:refused',
        title: 'Refused',
        exitCode: 4,
        errors: [
          {
            code: 'target-unknown',
            field: 'target',
            params: { target: 'TH-99' },
            detail: 'The target “TH-99” is not in this ledger; see the codes with status.',
          },
        ],
      },
    ]);
  });

  it('changes nothing', async () => {
    const { out } = await run('status', '--json');
    expect((JSON.parse(out) as { position: number }).position).toBe(18);
  });
});

describe('a data folder that cannot be used', () => {
  it('is said to hold something else, and keeps it', async () => {
    const ran = await runInProcess(join(town.root, 'photos'), ['open']);
    expect(ran).toEqual({
      exitCode: 5,
      out: '',
      err:
        `Sổ cái chưa dùng được: Thư mục “${join(town.root, 'photos')}” không phải thư mục dữ liệu của sổ cái (trong đó có “a.jpg”); ` +
        'chọn đúng thư mục, hoặc một thư mục trống.',
    });
  });

  it('is not made by a question', async () => {
    const folder = join(town.root, 'nowhere');
    const ran = await runInProcess(folder, ['status']);
    expect([ran.exitCode, ran.err]).toEqual([
      2,
      `Lệnh viết chưa đúng: Thư mục “${folder}” chưa có sổ cái nào; lập sổ bằng lệnh open hoặc adopt.`,
    ]);
  });
});

describe('the same key and content', () => {
  it('takes effect once and answers the same', async () => {
    const again = await run('record', 'TH-07', '12', '--on', '15/03/2026', ...CLERK, '--key', 'k-1', '--json');
    expect([again.exitCode, JSON.parse(again.out)]).toEqual([
      0,
      {
        outcome: 'accepted',
        ledger: 'to-hieu-2025-2030',
        position: 16,
        events: [{ position: 16, type: 'ResultRecorded' }],
        repeated: true,
      },
    ]);
    expect(await run('record', 'TH-07', '12', '--on', '15/03/2026', ...CLERK, '--key', 'k-1')).toEqual({
      exitCode: 0,
      out: 'Đã ghi kết quả: sự kiện 16.\nKhóa này đã được trả lời trước đó; không ghi thêm gì.',
      err: '',
    });
  });
});
