import { describe, expect, it } from '@jest/globals';
import type { StatusAnswer, TargetStatus } from '#ledger/queries/answers';
import { CATALOGUES } from '#messages/catalogues';
import type { Page } from './page.ts';
import { statusPage } from './status-page.ts';

const page = (width: number, changes: Partial<Page> = {}): Page => ({
  catalogue: CATALOGUES.vi,
  width,
  unicode: true,
  paint: (_, text) => text,
  ...changes,
});

const target = (changes: Partial<TargetStatus>): TargetStatus => ({
  status: 'noData',
  missing: null,
  actual: null,
  goal: { value: '150' },
  baseline: null,
  percentOfGoal: null,
  expected: null,
  pace: null,
  judgedActual: null,
  judgedDay: null,
  judgedYear: null,
  termAverage: null,
  flags: [],
  yearToDate: null,
  estimate: null,
  code: 'TH-07',
  name: 'Đảng viên mới được kết nạp',
  shortName: null,
  theme: 'Xây dựng Đảng',
  breakthrough: null,
  kind: 'cumulative',
  unit: 'đảng viên',
  judgedPeriod: null,
  lastPosition: 11,
  ...changes,
});

const SUMMARY = {
  exceeded: 0,
  achieved: 0,
  onTrack: 0,
  atRisk: 1,
  behind: 0,
  regressed: 0,
  notAchieved: 0,
  insufficientBasis: 1,
  notDue: 0,
  noData: 1,
  unnamed: 22,
  dropped: 0,
};

const members = target({
  status: 'atRisk',
  actual: '46',
  percentOfGoal: '30.6666666667',
  pace: '83.7671232877',
  judgedPeriod: '2027-03-31',
  flags: [{ flag: 'waiting', count: 1 }, { flag: 'corrected' }],
});
const models = target({
  code: 'TH-06',
  name: 'Tổ dân phố, bản có “Ngôi nhà trí tuệ”, câu lạc bộ học tập suốt đời hoặc mô hình văn hóa cộng đồng',
  shortName: 'Tổ dân phố, bản có mô hình',
  unit: '%',
  goal: null,
  status: 'insufficientBasis',
  missing: 'goal',
  actual: '37.0967741935',
});
const visitors = target({
  code: 'TH-03',
  name: 'Khách du lịch',
  unit: 'lượt khách',
  goal: { value: '3000000' },
  yearToDate: { year: 2027, value: '168200' },
});

const answer = (targets: readonly TargetStatus[], changes: Partial<StatusAnswer> = {}): StatusAnswer => ({
  ledger: 'x',
  position: 318,
  at: '2027-04-03',
  asOf: '2027-04-03T03:15:00.000Z',
  name: 'Nghị quyết A',
  organisation: 'Đảng ủy phường B',
  nature: 'real',
  rulesVersion: 1,
  announcedTargets: 25,
  summary: SUMMARY,
  targets,
  ...changes,
});

const estimated = target({
  ...members,
  estimate: {
    year: 2027,
    value: '149.999',
    position: 12,
    judgement: { ...members, status: 'onTrack', actual: '149.999' },
  },
});

const lines = (given: Page, shown: StatusAnswer): readonly string[] => statusPage(given, shown).split('\n');

describe('the status page', () => {
  it('says what is shown, then every target in nine columns, then what is not public', () => {
    expect(lines(page(120), answer([visitors, models, members]))).toEqual([
      'Nghị quyết A',
      'Tình hình tính đến ngày 03/04/2027, theo số liệu đã ghi đến 10:15 ngày 03/04/2027 (sự kiện 318).',
      '',
      '                                                                       % so',
      'Mã     Chỉ tiêu (ĐVT)        Mục tiêu NQ      Thực hiện  Kỳ xét      với NQ  Tiến độ  Đánh giá             Lưu ý',
      '─────  ───────────────────  ────────────  ─────────────  ──────────  ──────  ───────  ───────────────────  ─────────────',
      'TH-03  Khách du lịch (lượt     3.000.000              —  —                —        —  ○ Chưa có số liệu    —',
      '       khách)                             2027: 168.200',
      'TH-06  Tổ dân phố, bản có   chưa công bố           37,1  —                —        —  ? Chưa đủ căn cứ     —',
      '       mô hình (%)                                                                    (mục tiêu chưa công',
      '                                                                                      bố)',
      'TH-07  Đảng viên mới được            150             46  31/03/2027  30,7\u00a0%   83,8\u00a0%  ▲ Cần đẩy nhanh      Chờ duyệt 1',
      '       kết nạp (đảng viên)                                                                                 Đã đính chính',
      '',
      '1 ▲ Cần đẩy nhanh · 1 ? Chưa đủ căn cứ · 1 ○ Chưa có số liệu',
      'Nghị quyết công bố 25 chỉ tiêu; 22 chỉ tiêu chưa công bố.',
    ]);
  });

  it('shares columns where it is narrow: the period under the actual, the flags under the verdict', () => {
    expect(lines(page(80), answer([visitors, models, members]))).toEqual([
      'Nghị quyết A',
      'Tình hình tính đến ngày 03/04/2027, theo số liệu đã ghi đến 10:15 ngày 03/04/2027 (sự kiện 318).',
      '',
      '                                      Thực hiện   % so         Đánh giá',
      'Mã    Chỉ tiêu (ĐVT)  Mục tiêu NQ        Kỳ xét với NQ Tiến độ Lưu ý',
      '───── ────────────── ──────────── ───────────── ────── ─────── ─────────────────',
      'TH-03 Khách du lịch     3.000.000             —      —       — ○ Chưa có số liệu',
      '      (lượt khách)                2027: 168.200',
      'TH-06 Tổ dân phố,    chưa công bố          37,1      —       — ? Chưa đủ căn cứ',
      '      bản có mô hình                                           (mục tiêu chưa',
      '      (%)                                                      công bố)',
      'TH-07 Đảng viên mới           150            46 30,7\u00a0%  83,8\u00a0% ▲ Cần đẩy nhanh',
      '      được kết nạp                   31/03/2027                Chờ duyệt 1',
      '      (đảng viên)                                              Đã đính chính',
      '',
      '1 ▲ Cần đẩy nhanh · 1 ? Chưa đủ căn cứ · 1 ○ Chưa có số liệu',
      'Nghị quyết công bố 25 chỉ tiêu; 22 chỉ tiêu chưa công bố.',
    ]);
  });

  it('gives the verdict by estimate a column of its own, and never shows a figure as its goal', () => {
    expect(lines(page(140), answer([estimated])).slice(3, 9)).toEqual([
      '                                                 Mục                           % so',
      'Mã     Chỉ tiêu (ĐVT)                        tiêu NQ  Thực hiện  Kỳ xét      với NQ  Tiến độ  Đánh giá         Theo ước        Lưu ý',
      '─────  ────────────────────────────────────  ───────  ─────────  ──────────  ──────  ───────  ───────────────  ──────────────  ─────────────',
      'TH-07  Đảng viên mới được kết nạp (đảng          150         46  31/03/2027  30,7\u00a0%   83,8\u00a0%  ▲ Cần đẩy nhanh  2027: 149,999   Chờ duyệt 1',
      '       viên)                                                                                                   → Đúng tiến độ  Đã đính chính',
      '',
    ]);
    expect(lines(page(80), answer([estimated])).slice(3, 11)).toEqual([
      '                          Mục         Thực hiện   % so         Đánh giá',
      'Mã    Chỉ tiêu (ĐVT)  tiêu NQ            Kỳ xét với NQ Tiến độ Lưu ý',
      '───── ─────────────── ─────── ───────────────── ────── ─────── ─────────────────',
      'TH-07 Đảng viên mới       150                46 30,7\u00a0%  83,8\u00a0% ▲ Cần đẩy nhanh',
      '      được kết nạp                   31/03/2027                theo ước: → Đúng',
      '      (đảng viên)             ước 2027: 149,999                tiến độ',
      '                                                               Chờ duyệt 1',
      '                                                               Đã đính chính',
    ]);
  });

  it('marks everything that is not real, and goes without Unicode symbols', () => {
    const shown = answer([members], { nature: 'demonstration', summary: { ...SUMMARY, dropped: 2 } });
    expect(lines(page(120, { unicode: false }), shown)).toEqual([
      'DỮ LIỆU MINH HỌA. Mọi con số, văn bản và phân công ở đây là hư cấu.',
      '',
      'Nghị quyết A',
      'Tình hình tính đến ngày 03/04/2027, theo số liệu đã ghi đến 10:15 ngày 03/04/2027 (sự kiện 318).',
      '',
      '                                             Mục                           % so',
      'Mã     Chỉ tiêu (ĐVT)                    tiêu NQ  Thực hiện  Kỳ xét      với NQ  Tiến độ  Đánh giá         Lưu ý',
      '-----  --------------------------------  -------  ---------  ----------  ------  -------  ---------------  -------------',
      'TH-07  Đảng viên mới được kết nạp (đảng      150         46  31/03/2027  30,7\u00a0%   83,8\u00a0%  ! Cần đẩy nhanh  Chờ duyệt 1',
      '       viên)                                                                                               Đã đính chính',
      '',
      '1 ! Cần đẩy nhanh · 1 ? Chưa đủ căn cứ · 1 o Chưa có số liệu',
      'Nghị quyết công bố 25 chỉ tiêu; 22 chỉ tiêu chưa công bố.',
      '2 chỉ tiêu đã thôi theo dõi.',
    ]);
  });

  it('paints verdicts by family and never in red', () => {
    const painted: string[] = [];
    const paint: Page['paint'] = (format, text) => {
      painted.push(`${String(format)} ${text.trim()}`);
      return text;
    };
    statusPage(page(120, { paint }), answer([members, models, target({ status: 'achieved' })]));
    expect(painted.filter((each) => !each.startsWith('bold'))).toEqual([
      'yellow ▲ Cần đẩy nhanh',
      'gray ? Chưa đủ căn cứ',
      'blue ✓ Đạt',
      'yellow ▲ Cần đẩy nhanh',
      'gray ? Chưa đủ căn cứ',
      'gray ○ Chưa có số liệu',
    ]);
  });
});
