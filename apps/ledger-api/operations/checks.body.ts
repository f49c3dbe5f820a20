import { IsBoolean, IsInt } from 'class-validator';

/** How often each ledger is to be checked by itself. */
export class ChecksBody {
  /** Every ledger once in so many whole hours: 1 to 720. */
  @IsInt() readonly periodHours!: number;
  @IsBoolean() readonly paused!: boolean;
}
