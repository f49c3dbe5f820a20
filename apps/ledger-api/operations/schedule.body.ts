import { IsBoolean, IsInt, IsString, MaxLength, ValidateIf } from 'class-validator';

/** When every view is to be rebuilt by itself. */
export class ScheduleBody {
  /** Five fields of cron by the clock in Vietnam; null: never. */
  @ValidateIf((body: ScheduleBody) => body.cron !== null)
  @IsString()
  @MaxLength(100)
  readonly cron!: string | null;
  /** A run begins at random within so many minutes: 0 to 240. */
  @IsInt() readonly jitterMinutes!: number;
  @IsBoolean() readonly paused!: boolean;
}
