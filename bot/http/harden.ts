import type { Server } from 'restify';
import { sendProblem } from './problem.ts';

/** A request must have arrived whole by then, in ms; what Teams sends takes a moment. */
const LONGEST_ARRIVAL = 30_000;

/** What a server must bear that anybody reaches, and that restify does not by itself. */
export function harden(server: Server): void {
  refuseBadUrls(server);
  // restify takes the connections that ask for another protocol, and then never answers nor closes them.
  server.server.removeAllListeners('upgrade');
  server.server.requestTimeout = LONGEST_ARRIVAL;
  server.server.headersTimeout = LONGEST_ARRIVAL;
}

/** restify reads the URL, which the Host header is part of, where nothing catches: a bad one would end the process. */
function refuseBadUrls(server: Server): void {
  server.pre((request, response, next) => {
    try {
      request.getUrl();
    } catch {
      sendProblem(response, 400, 'Refused', 'The request names no valid URL.');
      next(false);
      return;
    }
    next();
  });
}
