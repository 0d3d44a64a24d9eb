import type { Route } from '../serve-http.ts';
import type { Metrics, Readings } from './metrics.ts';

/** `/metrics`. */
export function metricsRoute(metrics: Metrics, readings: Readings): Route {
  return {
    method: 'GET',
    path: '/metrics',
    answer(_request, response) {
      metrics.read(readings).then(
        ({ type, text }) => response.writeHead(200, { 'content-type': type }).end(text),
        () => response.writeHead(500).end(),
      );
    },
  };
}
