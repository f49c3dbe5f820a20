import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LogCorruptError, LogUnavailableError, UnknownEventError } from '#event-log/errors';
import { ViewRefusedError } from '#projections/view-refused-error';
import { ViewStoppedError } from '#projections/view-stopped-error';
import { HttpProblem, notFound } from './http-problem.ts';
import { catalogueOf, problemBody } from './problem-body.ts';
import { viewRefusedProblem } from './view-refused-problem.ts';

/** Every way a request can fail becomes an RFC 9457 problem. What nobody foresaw is logged, and its words stay here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error);
    const retryAfter = problem.errors[0].params?.['retryAfterSeconds'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
    void reply
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemBody(catalogueOf(request.headers['accept-language']), problem)));
  }

  protected problemOf(error: unknown): HttpProblem {
    if (error instanceof HttpProblem) return error;
    if (error instanceof ViewRefusedError) return viewRefusedProblem(error);
    if (error instanceof ViewStoppedError) {
      const { view, ledger, position } = error;
      return new HttpProblem(503, [
        { code: 'view-stopped', params: { view, ledger, position, reason: error.message } },
      ]);
    }
    if (
      error instanceof LogUnavailableError ||
      error instanceof LogCorruptError ||
      error instanceof UnknownEventError
    ) {
      return new HttpProblem(503, [{ code: error.code, params: error.params }]);
    }
    if (error instanceof HttpException) return ofFramework(error.getStatus());
    const status = statusOfFastify(error);
    if (status !== undefined) return ofFramework(status);
    this.#logger.error(error instanceof Error ? error.stack : String(error));
    return new HttpProblem(500, [{ code: 'unexpected' }]);
  }
}

/** Requests that no handler saw: an unknown address, a body that is no JSON or too large. */
const ofFramework = (status: number): HttpProblem => {
  if (status === 413) return new HttpProblem(413, [{ code: 'body-too-large' }]);
  if (status === 400 || status === 415) return new HttpProblem(status, [{ code: 'json-broken' }]);
  return notFound();
};

const statusOfFastify = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('FST_ERR_CTP')
    ? (error as { statusCode?: number }).statusCode
    : undefined;
