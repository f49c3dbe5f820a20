import type { EventType } from '#resolution/events/events';
import type { Interpretation, MeasureKind } from '#resolution/events/target-definition';
import type { Cadence } from '#resolution/values/period';
import type { Role, UnitKind } from '#resolution/values/shapes';
import type { Flag, MissingBasis, Status } from '#resolution/verdict/verdict';
import type { ResultRow } from '#ledger/queries/answers';

/** Đánh giá: the words of the specification, never any others. */
export const statuses: Record<Status, string> = {
  exceeded: 'Vượt',
  achieved: 'Đạt',
  onTrack: 'Đúng tiến độ',
  atRisk: 'Cần đẩy nhanh',
  behind: 'Chậm',
  regressed: 'Thụt lùi',
  notAchieved: 'Chưa đạt',
  insufficientBasis: 'Chưa đủ căn cứ',
  notDue: 'Chưa đến kỳ đánh giá',
  noData: 'Chưa có số liệu',
};

export const missing: Record<MissingBasis, string> = {
  roster: 'thiếu danh sách đơn vị',
  goal: 'mục tiêu chưa công bố',
  previousYear: 'thiếu số liệu năm trước',
  baseline: 'thiếu đầu kỳ',
};

export const flags: Record<Flag['flag'], (count: number) => string> = {
  overdue: () => 'Quá hạn báo cáo',
  waiting: (count) => `Chờ duyệt ${count}`,
  corrected: () => 'Đã đính chính',
  interpretationUnconfirmed: () => 'Chưa xác nhận cách tính',
  linearAssumption: () => 'Giả định tuyến tính',
};

export const kinds: Record<MeasureKind, string> = {
  cumulative: 'lũy kế từ đầu nhiệm kỳ',
  level: 'mức đạt trong năm',
  ratio: 'tỷ lệ của năm',
  growth: 'tốc độ tăng so với năm trước',
  coverage: 'tỷ lệ đơn vị có mô hình',
  milestone: 'khối lượng đề án đã hoàn thành',
};

export const interpretations: Record<Interpretation, string> = {
  dueYear: 'xét ở năm đến hạn',
  everyYear: 'xét từng năm',
  termSum: 'cộng dồn cả nhiệm kỳ',
  termAverage: 'bình quân cả nhiệm kỳ',
};

export const cadences: Record<Cadence, string> = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  halfYear: '6 tháng một lần',
  year: 'hằng năm',
  none: 'không theo kỳ',
};

export const roles: Record<Role, string> = {
  administrator: 'quản trị',
  clerk: 'cán bộ tổng hợp',
  approver: 'lãnh đạo duyệt',
  member: 'cấp ủy viên',
  auditor: 'kiểm tra, kiểm toán',
};

export const unitKinds: Record<UnitKind, string> = {
  residentialGroup: 'tổ dân phố',
  village: 'bản',
  partyCell: 'chi bộ',
};

export const resultStatuses: Record<ResultRow['status'], string> = {
  pending: 'chờ duyệt',
  returned: 'đã trả lại',
  approved: 'đã duyệt',
  withdrawn: 'đã thu hồi',
};

/** What an event did, in two or three words: for lists of events and of proposed changes. */
export const events: Record<EventType, string> = {
  ResolutionAdopted: 'thông qua nghị quyết',
  BreakthroughDeclared: 'xác định khâu đột phá',
  RulesAdopted: 'áp dụng bộ quy tắc',
  RoleGranted: 'giao vai trò',
  RoleRevoked: 'thôi vai trò',
  PeriodClosed: 'chốt số liệu',
  PeriodReopened: 'mở lại kỳ đã chốt',
  ReportIssued: 'phát hành báo cáo',
  UnitEnrolled: 'ghi danh đơn vị',
  UnitRenamed: 'đổi tên đơn vị',
  UnitsMerged: 'sáp nhập đơn vị',
  UnitClosed: 'đơn vị ngừng hoạt động',
  TargetSet: 'đặt chỉ tiêu',
  TargetDropped: 'thôi theo dõi chỉ tiêu',
  InterpretationConfirmed: 'xác nhận cách tính',
  BaselineSet: 'đặt đầu kỳ',
  RoadmapApproved: 'phê duyệt lộ trình',
  TargetRevised: 'điều chỉnh mục tiêu',
  ResponsibilityAssigned: 'phân công 6 rõ',
  ResultRecorded: 'ghi kết quả',
  ResultApproved: 'duyệt kết quả',
  ResultReturned: 'trả lại kết quả',
  ResultResubmitted: 'gửi lại kết quả',
  ResultWithdrawn: 'thu hồi kết quả',
  CorrectionProposed: 'đề nghị đính chính',
  CorrectionApproved: 'duyệt đính chính',
  CorrectionRejected: 'không duyệt đính chính',
  EstimateRecorded: 'ghi ước thực hiện',
  EstimateWithdrawn: 'thu hồi ước thực hiện',
  SchemeAdopted: 'phê duyệt đề án',
  SchemeRevised: 'điều chỉnh đề án',
  SchemeStepCompleted: 'hoàn thành bước đề án',
  SchemeStepReopened: 'mở lại bước đề án',
  ProposalMade: 'đề xuất',
  ProposalRejected: 'không duyệt đề xuất',
};
