import { z } from 'zod';
import { badPageSize } from '../error-shapes.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

const pageArguments = z.object({ first: z.number().nullish(), after: z.string().nullish() });

/** How many were asked for: GitHub wants a number from 1 to 100. Pages from the end (`last`) are not played. */
export function pageSize(connection: string, first: number | null | undefined): number {
  if (first == null) throw refused(badPageSize(connection, null));
  if (first > 100) throw refused(badPageSize(connection, first));
  return Math.max(0, first);
}

/** A connection over a list that is there already. Its cursors are positions. */
export function pageOf(typename: string, connection: string, args: unknown, all: readonly unknown[]): Fields {
  const { first, after } = pageArguments.parse(args);
  const from = after == null ? 0 : Number(after) + 1;
  const nodes = all.slice(from, from + pageSize(connection, first));
  const cursors = nodes.map((_, index) => String(from + index));
  return describeConnection(typename, nodes, cursors, {
    totalCount: all.length,
    hasNextPage: from + nodes.length < all.length,
    hasPreviousPage: from > 0,
  });
}

/** A connection of these nodes, each with its cursor. */
export function describeConnection(
  typename: string,
  nodes: readonly unknown[],
  cursors: readonly string[],
  page: {
    readonly totalCount: number | (() => Promise<number>);
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  },
): Fields {
  return {
    __typename: `${typename}Connection`,
    totalCount: page.totalCount,
    nodes,
    edges: nodes.map((node, index) => ({
      __typename: `${typename}Edge`,
      node,
      cursor: cursors[index] ?? '',
    })),
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}
