import { IsArray, IsObject, IsString } from 'class-validator';

/** A resolution to be adopted: the founding document of a new ledger, in the shape of the file that `ledger adopt` takes. */
export class FoundingBody {
  /** The ledger's id, such as to-hieu-2025-2030. */
  @IsString() readonly ledger!: string;
  @IsObject() readonly resolution!: object;
  @IsArray() readonly breakthroughs!: object[];
  @IsArray() readonly targets!: object[];
}
