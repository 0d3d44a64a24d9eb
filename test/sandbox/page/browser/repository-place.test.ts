import { expect, test } from 'vitest';
import {
  pathOf,
  placeOf,
  type RepositoryPlace,
} from '../../../../sandbox/page/browser/repository/repository-place.ts';

const places: readonly [RepositoryPlace, string][] = [
  [{ type: 'files' }, '/acme/journal'],
  [{ type: 'commits' }, '/acme/journal/commits/main'],
  [{ type: 'commit', oid: 'abc' }, '/acme/journal/commit/abc'],
  [{ type: 'file', path: 'a b/c#d.md' }, '/acme/journal/blob/main/a%20b/c%23d.md'],
  [{ type: 'pull-requests' }, '/acme/journal/pulls'],
  [{ type: 'pull-request', number: 12 }, '/acme/journal/pull/12'],
];

test.each(places)('%j is at %s, as on GitHub, and found there again', (place, path) => {
  expect(pathOf(place, 'acme/journal', 'main')).toBe(path);
  expect(placeOf(path, 'acme/journal')).toEqual(place);
});

test('a repository whose name begins alike is another one', () => {
  expect(placeOf('/acme/journal-2/pulls', 'acme/journal')).toBeNull();
  expect(placeOf('/acme/journal/pull/x', 'acme/journal')).toEqual({ type: 'files' });
});
