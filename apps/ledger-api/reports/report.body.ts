import { IsInt, IsString } from 'class-validator';

/** The moment of a report; its figures are the ledger's own. */
export class ReportBody {
  @IsString() readonly title!: string;
  /** Up to which day the figures count: YYYY-MM-DD. */
  @IsString() readonly at!: string;
  /** The event up to which they are known, by its number: the same report when it is sent again. */
  @IsInt() readonly asOf!: number;
}
