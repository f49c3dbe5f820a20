import { IsString } from 'class-validator';

export class SignInBody {
  @IsString() readonly account!: string;
  @IsString() readonly password!: string;
}

export class LinkBody {
  @IsString() readonly link!: string;
  @IsString() readonly password!: string;
}

export class PasswordChangeBody {
  @IsString() readonly password!: string;
  @IsString() readonly newPassword!: string;
}
