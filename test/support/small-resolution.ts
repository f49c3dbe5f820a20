/** A small resolution for tests: one measure of each common kind, all due 31/12/2030. */
const common = {
  theme: 'Thử nghiệm',
  direction: 'up',
  cadence: 'quarter',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'ward',
  interpretation: null,
  interpretationConfirmed: true,
};

/** The founding command: TH-02 level (money), TH-07 cumulative (count), TH-08 ratio by the year. */
export const smallAdoption = {
  type: 'AdoptResolution',
  resolution: {
    name: 'Nghị quyết thử nghiệm',
    organisation: 'Đảng bộ thử nghiệm',
    termFrom: '2025-07-09',
    termTo: '2030-12-31',
    announcedTargets: 5,
    document: { date: '2025-07-09', issuer: 'Đại hội thử nghiệm' },
    nature: 'simulated',
  },
  breakthroughs: [{ number: 1, name: 'Khâu đột phá thử nghiệm' }],
  targets: [
    {
      ...common,
      target: 'TH-02',
      name: 'Thu ngân sách',
      measure: { kind: 'level', quantity: 'money', aggregation: 'sum' },
      unitOfMeasure: 'tỷ đồng',
      goal: { value: '250' },
      interpretation: 'dueYear',
    },
    {
      ...common,
      target: 'TH-07',
      name: 'Đảng viên mới được kết nạp',
      measure: { kind: 'cumulative', quantity: 'count' },
      unitOfMeasure: 'đảng viên',
      goal: { value: '150' },
    },
    {
      ...common,
      target: 'TH-08',
      name: 'Chi bộ hoàn thành tốt nhiệm vụ',
      measure: { kind: 'ratio', quantity: 'count' },
      unitOfMeasure: '%',
      goal: { value: '90' },
      cadence: 'year',
      interpretation: 'everyYear',
    },
  ],
};
