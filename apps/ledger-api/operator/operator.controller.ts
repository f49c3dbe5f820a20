import { createHash, timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Inject,
  Optional,
  type OnModuleDestroy,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { answerLines } from '#operator/answer-lines';
import { localDoor, type OperatorDoor } from '#operator/door';
import { OPERATOR_SCHEME } from '#operator/remote-door';
import { Public } from '../auth/caller.ts';
import { notFound } from '../http/http-problem.ts';
import { OperatorBody } from './operator.body.ts';

/** The secret that shows that somebody may read the data folder; a server without one answers no operator. */
export class OperatorSecret {
  constructor(readonly value: string) {}
}

/**
 * For the command line at the machine, while this server owns the folder: whoever knows the secret in the folder's file could
 * open the folder itself, and may do here what they could do then. To everybody else the route is not there.
 */
@Public()
@Controller('operator')
export class OperatorController implements OnModuleDestroy {
  readonly #door: OperatorDoor;
  readonly #closing = new AbortController();

  constructor(
    @Inject(Ledgers) ledgers: Ledgers,
    @Inject(Accounts) accounts: Accounts,
    @Optional() @Inject(OperatorSecret) private readonly secret?: OperatorSecret,
  ) {
    this.#door = localDoor(ledgers, () => accounts);
  }

  /** Lines of JSON: progress, and at last the answer or the error. A connection that ends cancels what it asked for. */
  @Post()
  @HttpCode(200)
  ask(@Body() { method, args }: OperatorBody, @Headers('authorization') authorization = ''): StreamableFile {
    if (!this.secret || !isEqual(authorization, `${OPERATOR_SCHEME} ${this.secret.value}`)) throw notFound();
    const cancel = new AbortController();
    const signal = AbortSignal.any([cancel.signal, this.#closing.signal]);
    const lines = Readable.from(answerLines(this.#door, method, args, signal));
    lines.once('close', () => cancel.abort());
    return new StreamableFile(lines, { type: 'application/x-ndjson; charset=utf-8' });
  }

  onModuleDestroy(): void {
    this.#closing.abort();
  }
}

const isEqual = (given: string, expected: string): boolean => {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
};
