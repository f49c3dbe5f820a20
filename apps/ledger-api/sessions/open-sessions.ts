import { Inject, Injectable, Optional } from '@nestjs/common';
import { Accounts } from '#identity/accounts';
import type { SignedIn } from '#identity/sessions';
import { SigningInElsewhere } from '../elsewhere/signing-in-elsewhere.ts';

/** Sessions of one machine are a secret without a dot; sealed ones have dots. */
const isSealed = (session: string): boolean => session.includes('.');

/** The sessions that browsers show, of whichever kind: kept on this machine, or sealed for every node of a cluster. */
@Injectable()
export class OpenSessions {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Optional() @Inject(SigningInElsewhere) private readonly elsewhere?: SigningInElsewhere,
  ) {}

  /** Whose session it is; undefined when it is none, or over. */
  async find(session: string): Promise<SignedIn | undefined> {
    return isSealed(session) ? this.elsewhere?.sessions.find(session) : this.accounts.session(session);
  }

  /** Ends one session. */
  async end(session: string): Promise<void> {
    if (isSealed(session)) await this.elsewhere?.sessions.end(session);
    else this.accounts.signOut(session);
  }

  /** Ends every session of an account, as whoever holds one of them, or a token, asks. */
  async endAll(account: string, session: string | undefined): Promise<void> {
    if (session !== undefined && isSealed(session)) await this.elsewhere?.sessions.endAll(account);
    this.accounts.signOutEverywhere(account);
  }
}
