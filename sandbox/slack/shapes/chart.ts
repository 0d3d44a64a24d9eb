import { limits } from '../limits.ts';
import { type Fields, list, number, object, optional, required, text, typed } from './shape.ts';

const any = Number.POSITIVE_INFINITY;
const point = object({
  label: required(text(limits.chartLabel.max)),
  value: required(number(Number.NEGATIVE_INFINITY, any)),
});
const seriesChart: Fields = {
  series: required(
    list(
      object({
        name: required(text(limits.chartLabel.max)),
        data: required(list(point, limits.chartPoints.max)),
      }),
      limits.chartSeries.max,
    ),
  ),
  axis_config: required(
    object({
      categories: required(list(text(limits.chartLabel.max), limits.chartPoints.max)),
      x_label: optional(text(any)),
      y_label: optional(text(any)),
    }),
  ),
};

/** What a data_visualization block draws. Source: reference/block-kit/blocks/data-visualization-block. */
export const chart = typed(() => ({
  pie: { segments: required(list(point, limits.chartSeries.max)) },
  bar: seriesChart,
  line: seriesChart,
  area: seriesChart,
}));
