import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { createLines } from '../adapters/lines.ts';
import { once } from '../domain/vocabulary/once.ts';
import { isNews, type LogCode, type Logger } from '../log.ts';

const lines = createLines();
/** Made for the first line that counts, which most cold starts never write. */
const metricsOf = once(() => new Metrics());

/** Embedded metric format: CloudWatch counts a line that bears it, so no fault is logged and not counted. */
const countOf = (code: LogCode) => {
  const metrics = metricsOf();
  const { service: _ofEveryLine, ...counted } = metrics.addMetric(code, MetricUnit.Count, 1).serializeMetrics();
  metrics.clearMetrics();
  return counted;
};

/** One line of JSON a message. Everything but news counts under its code, by function: alarms stand on that. */
export const log: Logger = (code, ids, cause) => lines.write(code, ids, cause, isNews(code) ? {} : countOf(code));

export const { begin } = lines;
