import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../http/problem-filter.ts';

/**
 * On the way to the provider and back the browser shows whatever it is answered. It is sent to our own sign-in page, which says
 * what went wrong and offers another try; who does not ask for a page gets the problem.
 */
@Catch()
export class DoorFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { accept = '' } = http.getRequest<FastifyRequest>().headers;
    if (!accept.includes('text/html')) {
      super.catch(error, host);
      return;
    }
    const [{ code }] = this.problemOf(error).errors;
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store').redirect(`/?dang-nhap=${code}`, 302);
  }
}
