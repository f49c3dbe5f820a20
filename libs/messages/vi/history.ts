import { factPhrases } from '../history/fact-phrase.ts';
import type { EventSentences } from '../history/history-words.ts';
import type { TextRef } from '#resolution/values/shapes';
import type { Story } from '../history/story.ts';
import { facts } from './history-facts.ts';
import { date, document, reason, result, text, values } from './phrases.ts';
import { roles } from './words.ts';

const told = (position: number, story: Story): string => {
  const known = story.result(position);
  return `${known ? `${result(known, story)} ` : ''}(sự kiện ${position})`;
};
const note = (reference: TextRef | undefined, story: Story): string =>
  reference ? `, ghi chú: ${text(reference, story)}` : '';
const evidence = (paper: Parameters<typeof document>[0] | undefined): string =>
  paper ? `, minh chứng: ${document(paper)}` : '';

export const sentences: EventSentences = {
  ResolutionAdopted: ({ data }) => {
    const nature = { real: '', demonstration: '. DỮ LIỆU MINH HỌA', simulated: '. DỮ LIỆU MÔ PHỎNG' }[data.nature];
    return (
      `Mở sổ cái của ${data.organisation}: ${data.name}, từ ngày ${date(data.termFrom)} đến ngày ${date(data.termTo)}, ` +
      `công bố ${data.announcedTargets} chỉ tiêu (${document(data.document)}); bộ quy tắc phiên bản ${data.rulesVersion}${nature}`
    );
  },
  RoleGranted: ({ data }) => `Giao vai trò ${roles[data.role]} cho tài khoản ${data.account}`,
  RoleRevoked: ({ data }) => `Thôi vai trò ${roles[data.role]} của tài khoản ${data.account}`,
  PeriodClosed: ({ data }) => `Chốt số liệu từ ngày ${date(data.from)} đến ngày ${date(data.to)}`,
  ReportIssued: ({ data }) =>
    `Phát hành báo cáo “${data.title}” tính đến ngày ${date(data.at)}, theo số liệu đã ghi đến sự kiện ${data.asOf}`,
  ResultRecorded: ({ data }, story) =>
    `Ghi kết quả ${result(data, story)}${evidence(data.evidence)}${note(data.note, story)}`,
  ResultApproved: ({ data }, story) =>
    `Duyệt kết quả ${told(data.result, story)}${data.submission === data.result ? '' : `, bản gửi lại ở sự kiện ${data.submission}`}`,
  ResultReturned: ({ data }, story) => `Trả lại kết quả ${told(data.result, story)}${reason(data.reason, story)}`,
  ResultResubmitted: ({ data }, story) =>
    `Gửi lại kết quả ${result(data, story)} (thay cho sự kiện ${data.result})${evidence(data.evidence)}${note(data.note, story)}`,
  CorrectionProposed: ({ data }, story) =>
    `Đề nghị đính chính kết quả ${told(data.result, story)} thành ` +
    `${values(data.values, story.definition(data.target))}${evidence(data.evidence)}${reason(data.reason, story)}`,
  CorrectionApproved: ({ data }, story) => {
    const corrected = story.correction(data.correction);
    const into = corrected ? ` thành ${values(corrected, story.definition(data.target))}` : '';
    return `Duyệt đính chính kết quả ${told(data.result, story)}${into}, theo đề nghị ở sự kiện ${data.correction}`;
  },
  CorrectionRejected: ({ data }, story) =>
    `Không duyệt đề nghị đính chính ở sự kiện ${data.correction} về kết quả ${told(data.result, story)}${reason(data.reason, story)}`,
  EstimateRecorded: ({ data }, story) =>
    `Ước thực hiện ${data.target} cả năm ${data.year}: ${values(data.values, story.definition(data.target))}${note(data.note, story)}`,
  EstimateWithdrawn: ({ data }, story) => {
    const known = story.estimate(data.estimate);
    const figure = known ? ` năm ${known.year}: ${values(known.values, story.definition(known.target))}` : '';
    return `Thu hồi ước thực hiện ${data.target}${figure} (sự kiện ${data.estimate})${reason(data.reason, story)}`;
  },
  ProposalRejected: ({ data }, story) => `Không duyệt đề xuất ở sự kiện ${data.proposal}${reason(data.reason, story)}`,
  ProposalMade: ({ data }, story) => {
    const { told: phrases, more } = factPhrases(facts, data.changes, story);
    return `Đề xuất, chờ tài khoản khác duyệt: ${phrases}${more > 0 ? `; và ${more} mục nữa` : ''}`;
  },
};
