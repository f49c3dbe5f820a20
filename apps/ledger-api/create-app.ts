import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { AccountsController } from './accounts/accounts.controller.ts';
import { TokensController } from './accounts/tokens.controller.ts';
import { Access } from './auth/access.ts';
import { ReadingLogController } from './accounts/reading-log.controller.ts';
import { ReadingLog } from './auth/reading-log.ts';
import { CallerGuard } from './auth/caller-guard.ts';
import { LiveController } from './live/live.controller.ts';
import { closeOnceAnswered } from './http/closing.ts';
import { HealthController } from './http/health.controller.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { securityHeaders } from './http/security-headers.ts';
import { validation } from './http/validation.ts';
import { serveWebPages } from './http/web-pages.ts';
import { ComparisonsController } from './resolutions/comparisons.controller.ts';
import { HistoryController } from './resolutions/history.controller.ts';
import { MeController } from './resolutions/me.controller.ts';
import { ReadingsController } from './resolutions/readings.controller.ts';
import { ResolutionsController } from './resolutions/resolutions.controller.ts';
import { CommandDoor } from './commands/command-door.ts';
import { OidcController } from './elsewhere/oidc.controller.ts';
import { SigningInElsewhere } from './elsewhere/signing-in-elsewhere.ts';
import { EffectsController } from './effects/effects.controller.ts';
import { PeriodsController } from './ledger-settings/periods.controller.ts';
import { RolesController } from './ledger-settings/roles.controller.ts';
import { OpenApiController } from './openapi/openapi.controller.ts';
import { OperationsController } from './operations/operations.controller.ts';
import { ChecksController } from './operations/checks.controller.ts';
import { GenerationsController } from './operations/generations.controller.ts';
import { RebuildSchedule } from './operations/rebuild-schedule.ts';
import { RunsController } from './operations/runs.controller.ts';
import { ScheduleController } from './operations/schedule.controller.ts';
import { OperatorController, OperatorSecret } from './operator/operator.controller.ts';
import { ProposalsController } from './proposals/proposals.controller.ts';
import { SchemesController } from './proposals/schemes.controller.ts';
import { TargetsController } from './proposals/targets.controller.ts';
import { UnitsController } from './proposals/units.controller.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { FoundingController } from './resolutions/founding.controller.ts';
import { EstimatesController } from './results/estimates.controller.ts';
import { DecisionsController } from './results/decisions.controller.ts';
import { ResultsController } from './results/results.controller.ts';
import { OpenSessions } from './sessions/open-sessions.ts';
import { SessionCookie } from './sessions/session-cookie.ts';
import { SessionsController } from './sessions/sessions.controller.ts';

/** What a server stands on. Whoever opened ledgers and accounts closes them, after the server. */
export interface Foundation {
  readonly ledgers: Ledgers;
  readonly accounts: Accounts;
  /** Whether people come by HTTPS: then the session's cookie goes no other way. */
  readonly secure: boolean;
  /** What the command line at the machine shows to be answered; without it no operator is. */
  readonly operatorSecret?: string;
  /** Where the built web app is; without it only the API is served. */
  readonly web?: string;
  /** Signing in with accounts of an OpenID provider. */
  readonly elsewhere?: SigningInElsewhere | undefined;
}

/** A body is one command: larger than the largest event, smaller than anything that hurts. */
const LARGEST_BODY = 256 * 1024;

/** Every route there is; a test asks for a row of each in the table of who may do what. */
export const CONTROLLERS = [
  SessionsController,
  OidcController,
  MeController,
  AccountsController,
  TokensController,
  ReadingLogController,
  ResolutionsController,
  ReadingsController,
  ResultsController,
  DecisionsController,
  EstimatesController,
  EffectsController,
  TargetsController,
  UnitsController,
  SchemesController,
  ProposalsController,
  PeriodsController,
  RolesController,
  ReportsController,
  FoundingController,
  HistoryController,
  ComparisonsController,
  LiveController,
  OperatorController,
  OpenApiController,
  OperationsController,
  ScheduleController,
  ChecksController,
  RunsController,
  GenerationsController,
  HealthController,
] as const;

@Module({})
class LedgerApiModule {
  static on({ ledgers, accounts, secure, operatorSecret, elsewhere }: Foundation): DynamicModule {
    return {
      module: LedgerApiModule,
      imports: [ScheduleModule.forRoot()],
      controllers: [...CONTROLLERS],
      providers: [
        Access,
        CommandDoor,
        OpenSessions,
        RebuildSchedule,
        { provide: Ledgers, useValue: ledgers },
        { provide: Accounts, useValue: accounts },
        ...(operatorSecret === undefined
          ? []
          : [{ provide: OperatorSecret, useValue: new OperatorSecret(operatorSecret) }]),
        ...(elsewhere ? [{ provide: SigningInElsewhere, useValue: elsewhere }] : []),
        { provide: SessionCookie, useValue: new SessionCookie(secure) },
        { provide: APP_GUARD, useClass: CallerGuard },
        { provide: APP_INTERCEPTOR, useClass: ReadingLog },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validation },
      ],
    };
  }
}

/** The HTTP API, ready to listen or to be asked in process. */
export const createApp = async (foundation: Foundation): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: LARGEST_BODY, forceCloseConnections: 'idle' });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class, and documents a literal.
  const app = await NestFactory.create<NestFastifyApplication>(LedgerApiModule.on(foundation), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  await app.register(cookie);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', securityHeaders);
  closeOnceAnswered(server);
  if (foundation.web !== undefined) await serveWebPages(app, foundation.web);
  await app.init();
  await server.ready();
  return app;
};
