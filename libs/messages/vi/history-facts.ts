import type { FactPhrases } from '../history/history-words.ts';
import { formatPeriod } from '../periods.ts';
import { interpretations, unitKinds } from './words.ts';
import { date, document, goal, number, reason, result, unit, withUnit } from './phrases.ts';

const from = (day: string | undefined): string => (day ? ` từ ngày ${date(day)}` : '');

export const facts: FactPhrases = {
  UnitEnrolled: ({ unit: code, name, kind, effectiveOn }) =>
    `ghi danh ${unitKinds[kind]} ${code} “${name}”${from(effectiveOn)}`,
  UnitRenamed: ({ unit: code, name, effectiveOn }, story) =>
    `đổi tên ${unit(code, story)} thành “${name}”${from(effectiveOn)}`,
  UnitsMerged: ({ predecessors, successor, enrolled, effectiveOn }, story) => {
    const into = enrolled ? `đơn vị mới ${successor} “${enrolled.name}”` : unit(successor, story);
    return `sáp nhập ${predecessors.map((code) => unit(code, story)).join(', ')} vào ${into}${from(effectiveOn)}`;
  },
  UnitClosed: ({ unit: code, effectiveOn }, story) => `đưa ${unit(code, story)} ra khỏi danh sách${from(effectiveOn)}`,
  BreakthroughDeclared: ({ number: which, name }) => `xác định khâu đột phá ${which}: ${name}`,
  RulesAdopted: ({ rulesVersion }) => `áp dụng bộ quy tắc đánh giá phiên bản ${rulesVersion}`,
  TargetSet: ({ target, name, goal: given, unitOfMeasure }) =>
    `đặt chỉ tiêu ${target}: ${name}; mục tiêu ${goal(given, unitOfMeasure)}`,
  TargetDropped: ({ target, effectiveFrom, document: paper }) =>
    `thôi theo dõi chỉ tiêu ${target}${from(effectiveFrom)} (${document(paper)})`,
  InterpretationConfirmed: ({ target, interpretation }) =>
    `xác nhận cách tính ${target}: ${interpretations[interpretation]}`,
  BaselineSet: ({ target, baseline, document: paper }, story) => {
    const figure =
      'value' in baseline
        ? `${withUnit(number(baseline.value), story.definition(target)?.unitOfMeasure)} ${formatPeriod('vi', `${baseline.year}`)}`
        : `${baseline.covered.length} mô hình có sẵn`;
    return `đặt đầu kỳ ${target}: ${figure} (${document(paper)})`;
  },
  RoadmapApproved: ({ target, milestones, effectiveFrom, document: paper }) => {
    const steps = milestones.map(({ year, value }) => `cuối ${year} đạt ${number(value)}`).join(', ');
    return `phê duyệt lộ trình ${target}: ${steps}${from(effectiveFrom)} (${document(paper)})`;
  },
  TargetRevised: ({ target, goal: given, effectiveFrom, document: paper }, story) => {
    const revised = goal(given, story.definition(target)?.unitOfMeasure ?? '');
    return `điều chỉnh mục tiêu ${target} thành ${revised}${from(effectiveFrom)} (${document(paper)})`;
  },
  ResponsibilityAssigned: ({ target, office, task, responsibility, product, deadline, roadmap }) =>
    `phân công ${target}: rõ người: ${office}; rõ việc: ${task}; rõ trách nhiệm: ${responsibility}; ` +
    `rõ sản phẩm: ${product}; rõ thời hạn: ${deadline}; rõ lộ trình: ${roadmap}`,
  SchemeAdopted: ({ scheme, name, steps, effectiveFrom, document: paper }) =>
    `phê duyệt đề án ${scheme} “${name}” gồm ${steps.length} bước${from(effectiveFrom)} (${document(paper)})`,
  SchemeRevised: ({ scheme, steps, effectiveFrom, document: paper }) =>
    `điều chỉnh đề án ${scheme} thành ${steps.length} bước${from(effectiveFrom)} (${document(paper)})`,
  SchemeStepCompleted: ({ scheme, step, occurredOn }) =>
    `hoàn thành bước ${step} của đề án ${scheme} ngày ${date(occurredOn)}`,
  SchemeStepReopened: ({ scheme, step, occurredOn, reason: why }, story) =>
    `mở lại bước ${step} của đề án ${scheme}${from(occurredOn)}${reason(why, story)}`,
  ResultWithdrawn: ({ result: position, reason: why }, story) => {
    const told = story.result(position);
    return `thu hồi kết quả ${told ? `${result(told, story)} ` : ''}(sự kiện ${position})${reason(why, story)}`;
  },
  PeriodReopened: ({ from: first, to, document: paper, reason: why }, story) =>
    `mở lại số liệu đã chốt từ ngày ${date(first)} đến ngày ${date(to)} (${document(paper)})${reason(why, story)}`,
};
