import { comparison } from './cli-comparison.ts';
import { issued } from './cli-issued.ts';
import { move } from './cli-move.ts';
import { formatDate, formatInstant } from '../dates.ts';
import { events } from './words.ts';

const eventNumbers = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`);

/** The line that stands above every figure: up to which day, and what the ledger knew. */
const moment = (at: string, asOf: string, position: number): string =>
  `Tình hình tính đến ngày ${formatDate('vi', at)}, theo số liệu đã ghi đến ${formatInstant('vi', asOf)} (sự kiện ${position}).`;

const natures = {
  real: '',
  demonstration: 'DỮ LIỆU MINH HỌA. Mọi con số, văn bản và phân công ở đây là hư cấu.',
  simulated: 'DỮ LIỆU MÔ PHỎNG. Mọi con số, văn bản và phân công ở đây là hư cấu.',
};

/** Headings of the status table and of the target page. */
const columns = {
  code: 'Mã',
  target: 'Chỉ tiêu (ĐVT)',
  goal: 'Mục tiêu NQ',
  actual: 'Thực hiện',
  judged: 'Kỳ xét',
  percent: '% so với NQ',
  pace: 'Tiến độ',
  verdict: 'Đánh giá',
  byEstimate: 'Theo ước',
  flags: 'Lưu ý',
  event: 'Sự kiện',
  time: 'Lúc',
  account: 'Tài khoản',
  what: 'Việc',
  subject: 'Về sự kiện',
  events: 'Các sự kiện',
  unit: 'Đơn vị',
  name: 'Tên',
  kind: 'Loại',
  enrolled: 'Từ ngày',
  left: 'Đến trước ngày',
  when: 'Kỳ, ngày',
  value: 'Số liệu',
  state: 'Trạng thái',
  period: 'Kỳ',
  results: 'Số kết quả',
  waiting: 'Mục chờ',
  current: 'Đang tính',
  view: 'Bảng tổng hợp',
  rows: 'Số dòng',
  outcome: 'Kết quả',
  ledger: 'Sổ cái',
  report: 'Biên bản',
  run: 'Việc',
  position: 'Đến sự kiện',
  rate: 'Sự kiện/s',
};

const status = {
  announced: (announced: number, unnamed: number) =>
    `Nghị quyết công bố ${announced} chỉ tiêu; ${unnamed} chỉ tiêu chưa công bố.`,
  dropped: (count: number) => `${count} chỉ tiêu đã thôi theo dõi.`,
  goalNotPublic: 'chưa công bố',
  estimated: (figure: string) => `ước ${figure}`,
  judgedByEstimate: (verdict: string) => `theo ước: ${verdict}`,
};

/** What is printed after the table at the very start. */
const opening = {
  founded: (ledger: string, folder: string) => `Đã lập sổ cái ${ledger} trong thư mục ${folder}.`,
  next: [
    'Việc tiếp theo: giao vai trò cho một tài khoản ghi và một tài khoản duyệt, rồi ghi kết quả đầu tiên.',
    '  npm run ledger -- grant can-bo-01 clerk --as quan-tri',
    '  npm run ledger -- grant lanh-dao-01 approver --as quan-tri',
    '  npm run ledger -- record TH-07 12 --on 15/03/2026 --as can-bo-01',
  ],
  demonstrated: (folder: string, waiting: number) => [
    'Câu chuyện này nằm trong một thư mục tạm, xóa được bất cứ lúc nào. Xem tiếp:',
    `  npm run ledger -- history TH-07 --data ${folder}`,
    `  npm run ledger -- target TH-07 --data ${folder} --as-of 03/02/2026`,
    `  npm run ledger -- approve ${waiting} --as lanh-dao-01 --data ${folder}`,
  ],
  waiting: (count: number) => `Đang chờ duyệt hoặc chờ sửa: ${count} mục. Xem: npm run ledger -- queue`,
  commands: 'Mọi lệnh: npm run ledger -- --help',
};

const target = {
  goal: 'Mục tiêu NQ',
  due: 'Đến hạn',
  kind: 'Cách đo',
  interpretation: 'Cách tính',
  unconfirmed: 'chưa xác nhận',
  cadence: 'Kỳ báo cáo',
  cadenceDue: (cadence: string, days: number) => `${cadence}, nộp trong ${days} ngày sau khi hết kỳ`,
  baseline: 'Đầu kỳ',
  roadmap: 'Lộ trình',
  linear: 'chưa có lộ trình được duyệt: giả định tuyến tính',
  none: 'chưa có',
  startsAtZero: '0, không cần đặt',
  scope: 'Ghi theo',
  ward: 'toàn phường',
  units: (kinds: string) => `đơn vị (${kinds})`,
  theme: 'Lĩnh vực',
  breakthrough: (number: number) => `khâu đột phá ${number}`,
  dropped: (date: string) => `Thôi theo dõi từ ngày ${date}`,
  expected: 'Lộ trình đến kỳ xét',
  pace: 'Tiến độ so với lộ trình',
  average: 'Bình quân nhiệm kỳ',
  yearToDate: (year: number) => `Lũy kế năm ${year}`,
  event: (position: number) => `sự kiện ${position}`,
  responsibility: {
    heading: 'Phân công 6 rõ',
    office: 'Rõ người',
    task: 'Rõ việc',
    responsibility: 'Rõ trách nhiệm',
    product: 'Rõ sản phẩm',
    deadline: 'Rõ thời hạn',
    roadmap: 'Rõ lộ trình',
    none: 'Chưa phân công.',
  },
  results: 'Kết quả đã ghi',
  noResults: 'Chưa có kết quả nào.',
  series: { month: 'Theo tháng', quarter: 'Theo quý', year: 'Theo năm', unit: 'Theo đơn vị' },
  corrected: 'đã đính chính',
  correcting: (position: number, value: string) => `chờ đính chính thành ${value} (sự kiện ${position})`,
  inPlace: 'có mô hình',
  ended: 'đã kết thúc',
};

const queue = {
  empty: 'Không có gì đang chờ.',
  kinds: { result: 'kết quả', correction: 'đính chính', proposal: 'đề xuất', returned: 'đã trả lại, chờ gửi lại' },
  changes: (type: string, count: number) => `${words(type)}${count > 1 ? ` (${count} mục)` : ''}`,
  nothingYet: 'chưa có',
};

const words = (type: string): string => (events as Readonly<Record<string, string>>)[type] ?? type;

const roster = {
  empty: 'Chưa có đơn vị nào được ghi danh.',
  summary: (on: number, all: number) => `${on} đơn vị đang trong danh sách, trên ${all} đơn vị đã từng ghi danh.`,
};

const activity = { empty: 'Không có sự kiện nào như vậy.' };

/** The answer to an act names its event. */
const done = {
  accepted: (type: string, first: number, last: number) => `Đã ${words(type)}: sự kiện ${eventNumbers(first, last)}.`,
  proposed: (type: string, position: number) => `Đã đề xuất ${words(type)}: sự kiện ${position}.`,
  repeated: 'Khóa này đã được trả lời trước đó; không ghi thêm gì.',
  nextApprove: (position: number) => `Chờ tài khoản khác duyệt: npm run ledger -- approve ${position} --as <tài khoản>`,
  withdrawProposed: 'Kết quả này đã được duyệt, nên việc thu hồi là một đề xuất chờ tài khoản khác duyệt.',
};

const rebuild = {
  views: { status: 'tình hình', target: 'chỉ tiêu', queue: 'mục chờ', activity: 'nhật ký', roster: 'đơn vị' },
  progress: (events: string, total: string, percent: string, rate: string, left: string) =>
    `${events}/${total} sự kiện · ${percent} · ${rate} sự kiện/s · còn ${left}`,
  seconds: (seconds: string) => `${seconds} giây`,
  equal: 'không đổi',
  differs: 'SAI LỆCH',
  summary: (events: string, seconds: string) => `Đã đọc ${events} sự kiện trong ${seconds} giây.`,
  same: 'Không có sai lệch: bảng tổng hợp vừa dựng bằng bảng đang dùng, và đã thay vào.',
  drift: 'Có sai lệch: bảng đang dùng được giữ nguyên; báo cho người vận hành.',
  confirmed: 'Có sai lệch: phát lại từ sự kiện 1 xác nhận bảng vừa dựng, nên bảng đó đã thay vào.',
  checkedSame: 'Không có sai lệch; không thay gì.',
  checkedDrift: 'Có sai lệch; không thay gì.',
  replay: {
    agrees: 'Phát lại từ sự kiện 1 xác nhận bảng vừa dựng.',
    differs: 'Phát lại từ sự kiện 1 không xác nhận bảng vừa dựng.',
  },
  driftCount: (shown: string, total: string) => `Chỗ sai lệch (${shown} trong ${total}):`,
  driftCell: (where: string, live: string, rebuilt: string, events: string) =>
    `${where}: đang dùng ${live}, vừa dựng ${rebuilt} (sự kiện ${events})`,
  noRow: 'không có dòng này',
  noEvents: 'không rõ',
  andMore: (count: string) => ` và ${count} sự kiện nữa`,
  failed: (ledger: string, why: string) => `${ledger}: ${why}`,
  cancelled: 'Đã dừng; bảng tổng hợp đang dùng được giữ nguyên.',
};

const reports = {
  kinds: { rebuild: 'dựng lại', check: 'so sánh', revert: 'quay lại bản trước' },
  outcomes: {
    running: 'đang chạy',
    switched: 'đã thay',
    unchanged: 'không sai lệch',
    drift: 'SAI LỆCH',
    cancelled: 'đã dừng',
    failed: 'HỎNG',
  },
  none: 'Chưa có biên bản nào.',
  head: (id: string, kind: string, ledger: string, startedBy: string, when: string) =>
    `Biên bản ${id}: ${kind} ${ledger}, do ${startedBy}, lúc ${when}`,
  outcome: (outcome: string, to: string, seconds: string, rate: string) =>
    `${outcome}: đến sự kiện ${to}, trong ${seconds} giây, ${rate} sự kiện/s`,
  reason: (message: string) => `Lý do: ${message}`,
  reverted: (view: string, file: string) => `Đã quay lại bản trước của bảng ${view}: ${file}.`,
};

const schedule = {
  none: 'Chưa đặt lịch dựng lại: không lần nào tự chạy.',
  standing: (words: string, cron: string, jitter: number) =>
    `Dựng lại ${words} (${cron}), xê dịch tối đa ${jitter} phút.`,
  next: (when: string) => `Lần tới: ${when}.`,
  paused: 'Lịch đang tạm dừng: không lần nào tự chạy.',
  by: (account: string, when: string) => `Do ${account} đặt lúc ${when}.`,
  byEnvironment: 'Đặt bằng LEDGER_REBUILD khi chạy máy chủ.',
};

const checks = {
  standing: (hours: string) => `Đối chiếu nền: mỗi sổ cái một lần trong ${hours} giờ, khi máy chủ chạy.`,
  paused: 'Đối chiếu nền đang tạm dừng.',
  last: (ledger: string, when: string, found: string) => `Lần gần nhất: ${ledger}, lúc ${when}, ${found}.`,
  none: 'Chưa sổ cái nào được đối chiếu.',
  next: (ledger: string, when: string) => `Sổ kế tiếp: ${ledger}, từ ${when}.`,
  running: (ledger: string) => `Đang đối chiếu ${ledger}.`,
  outcomes: {
    equal: (position: string) => `đến sự kiện ${position}, khớp`,
    mended: (position: string) => `đến sự kiện ${position}, sai lệch, đã thay bằng bản dựng lại`,
    drift: (position: string) => `đến sự kiện ${position}, sai lệch`,
    failed: 'không đối chiếu được; xem views reports',
  },
};

const simulation = {
  done: (ledgers: string, events: string, seconds: string, rate: string) =>
    `Đã ghi ${ledgers} sổ cái mô phỏng, ${events} sự kiện, trong ${seconds} giây (${rate} sự kiện/s).`,
  next: (folder: string, ledger: string) => [
    `Thư mục: ${folder}; xóa được bất cứ lúc nào. Xem tiếp:`,
    `  npm run ledger -- status --ledger ${ledger} --data ${folder}`,
  ],
  cancelled: 'Đã dừng mô phỏng; không sổ cái nào được ghi.',
};

const diff = {
  before: 'Trước:',
  after: 'Sau:',
  nothing: 'Không chỉ tiêu nào khác nhau giữa hai mốc.',
  sameFigures: 'số liệu và đánh giá không đổi',
  onlyTheDay: 'không có sự kiện nào ở giữa: khác vì ngày tính khác',
};

/** What the person of an account does with the key: it works once, for three days. */
const accountLink = (account: string, address: string): string =>
  `Tài khoản ${account} đặt mật khẩu (ít nhất 12 ký tự) một lần, trong 3 ngày, ở trang này:\n${address}\n` +
  'Địa chỉ chỉ hiện ở đây; gửi riêng cho người dùng. Máy chủ chưa chạy thì chạy bằng: npm start.';

/** Headlines of problems. */
const problems = {
  refused: 'Không ghi được',
  undone: 'Không làm được',
  unanswered: 'Không trả lời được',
  usage: 'Lệnh viết chưa đúng',
  unavailable: 'Sổ cái chưa dùng được',
  unexpected: 'Lỗi ngoài dự kiến, sổ cái không bị thay đổi bởi lệnh này',
  seeHelp: 'Xem cách dùng: npm run ledger -- --help',
};

/** What the command line prints. */
export const output = {
  moment,
  natures,
  columns,
  status,
  opening,
  target,
  queue,
  roster,
  activity,
  done,
  rebuild,
  schedule,
  checks,
  simulation,
  reports,
  diff,
  comparison,
  issued,
  move,
  accountLink,
  problems,
};
