import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, tap } from 'rxjs';
import { Accounts } from '#identity/accounts';
import type { RequestWithCaller } from './caller.ts';

const READS = 'reads';

/** Says what a route shows of a ledger, in the words of the reading log; the target that it names is added. */
export const Reads = (what: string): ReturnType<typeof SetMetadata> => SetMetadata(READS, what);

/** Writes down who opened what of a ledger, once it was shown. */
@Injectable()
export class ReadingLog implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Accounts) private readonly accounts: Accounts,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const what = this.reflector.get<string | undefined>(READS, context.getHandler());
    const { caller, params } = context.switchToHttp().getRequest<RequestWithCaller>();
    const { r: ledger, c: target } = params as { r?: string; c?: string };
    if (what === undefined || !caller || ledger === undefined) return next.handle();
    const { account } = caller;
    return next.handle().pipe(
      tap(() => {
        this.accounts.logReading({ account, ledger, what: target === undefined ? what : `${what} ${target}` });
      }),
    );
  }
}
