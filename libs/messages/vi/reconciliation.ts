/** What a report says of a target and the ledger says today: figures as people write them. */
interface Compared {
  readonly code: string;
  /** The day of the report. */
  readonly day: string;
  /** What is compared, before its figure: “tiến độ ”; empty for the actual. */
  readonly what: string;
  readonly then: string;
  readonly now: string;
}

/** An older printed report against today. */
export const reconciliation = {
  what: { actual: '', percentOfGoal: '% so với NQ ', pace: 'tiến độ ', status: 'đánh giá ' },
  absent: 'chưa có số liệu',
  differs: ({ code, day, what, then, now }: Compared) => `${code}: báo cáo ngày ${day} ghi ${what}${then}, nay ${now}`,
  /** Another figure of the same target, after the first. */
  also: ({ what, then, now }: Compared) => `; ${what}${then}, nay ${now}`,
  holds: ({ code, day, what, then }: Compared) => `${code}: báo cáo ngày ${day} ghi ${what}${then}, nay vẫn ${then}`,
  /** The printed figure is not what the ledger knew at the report's moment. */
  misprinted: ({ code, day, what, then, now }: Compared, figure: string, position: number) =>
    `${code}: báo cáo ngày ${day} ghi ${what}${figure}, nhưng theo số liệu đã ghi đến sự kiện ${position} thì sổ cái biết ${then}; nay ${now}`,
  found: {
    known: () => '',
    earlier: (figure: string, position: number) =>
      ` (sổ cái biết ${figure} từ sự kiện ${position}, trước mốc của báo cáo)`,
    later: (figure: string, position: number) => ` (sổ cái biết ${figure} từ sự kiện ${position}, sau mốc của báo cáo)`,
    never: (figure: string) => ` (sổ cái chưa lúc nào biết ${figure} cho ngày ấy)`,
  },
  because: ', do',
  events: (numbers: string) => `sự kiện ${numbers}`,
  more: (count: number) => `và ${count} sự kiện nữa`,
  remaining: (count: number) => `${count} chỉ tiêu còn lại: con số đã in vẫn đúng.`,
  report: (moment: string) => `Báo cáo: ${moment}`,
  /** An issued report against its own ledger: its title, the event that issued it, the event up to which it was known. */
  issued: {
    right: (title: string, position: number, asOf: number) =>
      `Báo cáo “${title}” (sự kiện ${position}): mã kiểm tra khớp; đánh giá lại theo số liệu đã ghi đến sự kiện ${asOf} ` +
      'cho đúng mọi con số đã phát hành.',
    wrong: (title: string, position: number, asOf: number, codes: string) =>
      `Báo cáo “${title}” (sự kiện ${position}) KHÔNG khớp với sổ cái: đánh giá lại theo số liệu đã ghi đến sự kiện ${asOf} ` +
      `cho con số khác ở ${codes}.`,
    altered: (title: string, position: number) =>
      `Báo cáo “${title}” (sự kiện ${position}): mã kiểm tra KHÔNG phải của các con số ghi trong báo cáo.`,
  },
};
