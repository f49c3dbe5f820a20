import { IsString } from 'class-validator';

/** The document a decision rests on. */
export class DocumentBody {
  @IsString() readonly number!: string;
  /** YYYY-MM-DD. */
  @IsString() readonly date!: string;
  @IsString() readonly issuer!: string;
}
