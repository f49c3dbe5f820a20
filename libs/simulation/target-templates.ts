import type { TargetDefinition } from '#resolution/events/target-definition';
import type { SeasonName } from './season.ts';

type Quantity = 'count' | 'amount' | 'money';

/** What a simulated target measures, before a commune gives it its own size. */
type TemplateMeasure =
  | { readonly kind: 'cumulative'; readonly quantity: Quantity }
  | { readonly kind: 'level'; readonly quantity: Quantity; readonly aggregation: 'sum' | 'last' }
  | { readonly kind: 'ratio'; readonly quantity: 'count' }
  /** Of the level that stands before it in the list. */
  | { readonly kind: 'growth' }
  | { readonly kind: 'coverage' }
  | { readonly kind: 'milestone' };

/** One kind of target that communes set themselves. Figures are of a commune of average size, and invented. */
export interface TargetTemplate {
  readonly name: string;
  readonly theme: string;
  readonly unitOfMeasure: string;
  readonly measure: TemplateMeasure;
  /** Shares of a whole stay as they are; anything else grows with the commune. */
  readonly goal: number;
  /** Where the commune stands before the term, as a share of the goal; above 1 where less is better. */
  readonly start: number;
  readonly scope: TargetDefinition['scope'];
  readonly cadence: TargetDefinition['cadence'];
  readonly interpretation: TargetDefinition['interpretation'];
  readonly season: SeasonName;
}

const [WARD, UNIT] = ['ward', 'unit'] as const;
const sum = (quantity: Quantity) => ({ kind: 'level' as const, quantity, aggregation: 'sum' as const });
const last = (quantity: Quantity) => ({ kind: 'level' as const, quantity, aggregation: 'last' as const });
const cumulative = (quantity: Quantity) => ({ kind: 'cumulative' as const, quantity });
const RATIO = { kind: 'ratio', quantity: 'count' } as const;

type Rest = Pick<TargetTemplate, 'scope' | 'cadence' | 'interpretation' | 'season'>;
const template = (
  [name, theme, unitOfMeasure]: readonly [string, string, string],
  measure: TemplateMeasure,
  [goal, start]: readonly [number, number],
  { scope, cadence, interpretation, season }: Partial<Rest> = {},
): TargetTemplate => ({
  name,
  theme,
  unitOfMeasure,
  measure,
  goal,
  start,
  scope: scope ?? WARD,
  cadence: cadence ?? 'quarter',
  interpretation: interpretation ?? null,
  season: season ?? 'even',
});

const [ECONOMY, TOURISM, SOCIETY, PARTY, ENVIRONMENT, GOVERNMENT] = [
  'Kinh tế, ngân sách',
  'Du lịch',
  'Văn hóa, xã hội',
  'Xây dựng Đảng',
  'Hạ tầng, môi trường',
  'Chính quyền hai cấp',
] as const;
const [dueYear, everyYear, termSum] = ['dueYear', 'everyYear', 'termSum'] as const;

/** The targets of simulated communes, in order: the first few already show every measure. */
export const TARGET_TEMPLATES: readonly TargetTemplate[] = [
  template(['Thu ngân sách trên địa bàn', ECONOMY, 'tỷ đồng'], sum('money'), [120, 0.62], {
    interpretation: dueYear,
    season: 'yearEnd',
  }),
  template(['Tốc độ tăng thu ngân sách', ECONOMY, '%/năm'], { kind: 'growth' }, [7, 1], { interpretation: everyYear }),
  template(['Doanh nghiệp, hợp tác xã thành lập mới', ECONOMY, 'đơn vị'], cumulative('count'), [90, 0]),
  template(['Tổ dân phố, bản có mô hình học tập cộng đồng', SOCIETY, '%'], { kind: 'coverage' }, [100, 0.2], {
    scope: UNIT,
  }),
  template(['Chi bộ hoàn thành tốt nhiệm vụ', PARTY, '%'], RATIO, [90, 0.93], {
    cadence: 'year',
    interpretation: everyYear,
  }),
  template(['Đề án chuyển đổi số cấp xã', GOVERNMENT, '%'], { kind: 'milestone' }, [100, 0]),
  template(['Lượt người học tại trung tâm học tập cộng đồng', SOCIETY, 'lượt'], sum('count'), [9_000, 0.5], {
    scope: UNIT,
    cadence: 'month',
    interpretation: dueYear,
    season: 'dry',
  }),
  template(['Tỷ lệ hộ nghèo', SOCIETY, '%'], RATIO, [3, 4.2], { cadence: 'year', interpretation: dueYear }),
  template(['Hợp tác xã hoạt động có hiệu quả', ECONOMY, 'hợp tác xã'], last('count'), [24, 0.5], {
    interpretation: dueYear,
  }),
  template(['Đảng viên mới được kết nạp', PARTY, 'đảng viên'], cumulative('count'), [110, 0]),
  template(['Đường ngõ, bản được cứng hóa', ENVIRONMENT, 'km'], cumulative('amount'), [48, 0], {
    scope: UNIT,
    season: 'dry',
  }),
  template(['Khách du lịch', TOURISM, 'lượt khách'], sum('count'), [180_000, 0.45], {
    cadence: 'month',
    interpretation: dueYear,
    season: 'spring',
  }),
  template(['Doanh thu du lịch', TOURISM, 'tỷ đồng'], sum('money'), [95, 0.4], {
    cadence: 'month',
    interpretation: dueYear,
    season: 'spring',
  }),
  template(['Tốc độ tăng doanh thu du lịch', TOURISM, '%/năm'], { kind: 'growth' }, [9, 1], {
    interpretation: 'termAverage',
  }),
  template(['Người dân tham gia bảo hiểm y tế', SOCIETY, '%'], RATIO, [97, 0.94], {
    scope: UNIT,
    cadence: 'halfYear',
    interpretation: dueYear,
  }),
  template(['Lao động được đào tạo nghề', SOCIETY, 'người'], cumulative('count'), [1_400, 0], { season: 'dry' }),
  template(['Lao động được giải quyết việc làm', SOCIETY, 'người'], cumulative('count'), [2_600, 0]),
  template(['Tổ dân phố, bản có nhà văn hóa đạt chuẩn', SOCIETY, '%'], { kind: 'coverage' }, [100, 0.35], {
    scope: UNIT,
  }),
  template(['Đề án trường học đạt chuẩn quốc gia', SOCIETY, '%'], { kind: 'milestone' }, [100, 0]),
  template(['Hộ đạt gia đình văn hóa', SOCIETY, '%'], RATIO, [92, 0.92], {
    scope: UNIT,
    cadence: 'year',
    interpretation: everyYear,
  }),
  template(['Trồng rừng, cây xanh tập trung', ENVIRONMENT, 'ha'], sum('amount'), [320, 0.15], {
    interpretation: termSum,
    season: 'rainy',
  }),
  template(['Hộ cận nghèo', SOCIETY, 'hộ'], last('count'), [120, 3], { interpretation: dueYear }),
  template(['Vốn huy động xây dựng hạ tầng', ENVIRONMENT, 'tỷ đồng'], cumulative('money'), [260, 0], {
    season: 'yearEnd',
  }),
  template(['Hồ sơ giải quyết trực tuyến', GOVERNMENT, '%'], RATIO, [90, 0.6], { interpretation: dueYear }),
  template(['Rác thải sinh hoạt được thu gom', ENVIRONMENT, 'tấn'], sum('amount'), [6_500, 0.7], {
    scope: UNIT,
    cadence: 'month',
    interpretation: dueYear,
  }),
];
