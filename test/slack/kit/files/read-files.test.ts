import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSandboxClock } from '../../../../sandbox/clock.ts';
import { Files, fileObject } from '../../../../sandbox/slack/state/files.ts';
import { readFiles } from '../../../../src/slack/kit/files/read-files.ts';
import { readState } from '../../../../src/slack/kit/form/read-state.ts';

/** A view with one input `shots`, whose element is in this state. */
const stateOf = (element: unknown) =>
  readState({
    blocks: [{ type: 'input', block_id: 'shots' }],
    state: { values: { shots: { shots: element } } },
  });
const filesOf = (files: unknown) => readFiles(stateOf({ type: 'file_input', files }), 'shots');

const shot = {
  id: 'F0AB12CD3',
  name: 'shot.png',
  mimetype: 'image/png',
  size: 1234,
  url_private: 'https://files.slack.com/files-pri/T1-F0AB12CD3/shot.png',
  url_private_download: 'https://files.slack.com/files-pri/T1-F0AB12CD3/download/shot.png',
};
const read = {
  id: 'F0AB12CD3',
  name: 'shot.png',
  mimetype: 'image/png',
  size: 1234,
  url: 'https://files.slack.com/files-pri/T1-F0AB12CD3/download/shot.png',
};

test('reads a file with the address to download it from', () => {
  expect(filesOf([{ ...shot, mode: 'hosted', thumb_64: 'https://files.slack.com/t' }])).toEqual([read]);
});

test('reads a file as the played Slack describes it', () => {
  const played = new Files(() => createSandboxClock().now()).add({
    name: 'a b.png',
    mimetype: 'image/png',
    user: 'U1',
    length: 9,
  });
  expect(filesOf([fileObject(played, 'http://127.0.0.1:4010')])).toEqual([
    {
      id: played.id,
      name: 'a b.png',
      mimetype: 'image/png',
      size: 9,
      url: `http://127.0.0.1:4010/slack/files/${played.id}/a%20b.png?download=1`,
    },
  ]);
});

test('takes the address to look at where there is none to download', () => {
  const { url_private_download: _, ...rest } = shot;
  expect(filesOf([rest])).toEqual([{ ...read, url: shot.url_private }]);
});

test('keeps a file of which Slack says no more than its id, so that its uploader can be told', () => {
  const unknown = { id: 'F0AB12CD3', name: '', mimetype: '', size: null, url: null };
  expect(filesOf([{ id: 'F0AB12CD3', file_access: 'check_file_info' }])).toEqual([unknown]);
  expect(filesOf([{ id: 'F0AB12CD3', name: null, size: -1, url_private: 'not an address' }])).toEqual([
    unknown,
  ]);
});

test('leaves out what is no file, and what is more than Slack lets anyone upload', () => {
  expect(filesOf([null, 'F1', {}, { ...shot, id: '../../etc' }, shot])).toEqual([read]);
  expect(filesOf(Array.from({ length: 30 }, () => shot))).toHaveLength(10);
});

test.each([[undefined], [null], [{ type: 'file_input' }], [{ type: 'file_input', files: null }]])(
  'reads an input in the state %j as empty',
  (element) => {
    expect(readFiles(stateOf(element), 'shots')).toEqual([]);
  },
);

test('says nothing of an input that is not in the view', () => {
  expect(readFiles(stateOf({ type: 'file_input', files: [shot] }), 'others')).toBeNull();
});

test('never throws, whatever arrives', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(readFiles(stateOf({ files: [anything] }), 'shots')).toBeInstanceOf(Array);
    }),
  );
});
