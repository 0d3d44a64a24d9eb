import { describe, expect, test } from 'vitest';
import { isViewTooLarge, checkView as playedCheck } from '../../../sandbox/slack/check-blocks.ts';
import { limits as played } from '../../../sandbox/slack/limits.ts';
import type { JsonObject } from '../../../sandbox/slack/played-slack.ts';
import { limits as ours } from '../../../src/slack/kit/limits.ts';
import { fullModal, refusedViews } from './check/views.ts';

/** The bot's table and the sandbox's were written apart, from the same pages; where both speak, they agree. */
describe('our limit is the played Slack’s for', () => {
  const pairs: readonly (readonly [keyof typeof ours, keyof typeof played])[] = [
    ['messageBlocks', 'messageBlocks'],
    ['viewBlocks', 'modalBlocks'],
    ['viewBlocks', 'homeBlocks'],
    ['viewBytes', 'viewBytes'],
    ['viewTitle', 'viewTitle'],
    ['viewSubmit', 'viewSubmit'],
    ['viewClose', 'viewClose'],
    ['privateMetadata', 'privateMetadata'],
    ['callbackId', 'callbackId'],
    ['externalId', 'externalId'],
    ['blockId', 'blockId'],
    ['actionId', 'actionId'],
    ['headerText', 'header'],
    ['sectionText', 'text'],
    ['sectionFields', 'sectionFields'],
    ['sectionField', 'sectionField'],
    ['contextElements', 'contextElements'],
    ['contextText', 'text'],
    ['actionsElements', 'actionsElements'],
    ['alertText', 'text'],
    ['inputLabel', 'inputLabel'],
    ['inputHint', 'inputHint'],
    ['imageUrl', 'imageUrl'],
    ['imageAltText', 'altText'],
    ['imageTitle', 'imageTitle'],
    ['placeholder', 'placeholder'],
    ['plainTextInput', 'plainTextInput'],
    ['richTextLines', 'richTextLines'],
    ['files', 'files'],
    ['selectOptions', 'options'],
    ['selectGroups', 'optionGroups'],
    ['selectGroupLabel', 'optionGroupLabel'],
    ['checkboxOptions', 'choices'],
    ['radioOptions', 'choices'],
    ['overflowOptions', 'overflowOptions'],
    ['optionText', 'optionText'],
    ['optionDescription', 'optionDescription'],
    ['optionValue', 'optionValue'],
    ['buttonText', 'buttonText'],
    ['buttonValue', 'buttonValue'],
    ['buttonUrl', 'buttonUrl'],
    ['buttonLabel', 'accessibilityLabel'],
    ['confirmTitle', 'confirmTitle'],
    ['confirmText', 'confirmText'],
    ['confirmButton', 'confirmButton'],
    ['messageText', 'messageText'],
    ['markdownText', 'markdownPerMessage'],
  ];
  test.each(pairs)('%s', (our, its) => {
    expect(ours[our].max).toBe(played[its].max);
  });
});

/** A view as it arrives: over the wire, where what is `undefined` is gone. */
const overTheWire = (view: object): JsonObject => JSON.parse(JSON.stringify(view));

test('the played Slack takes the modal that our check lets pass', () => {
  expect(playedCheck(overTheWire(fullModal), 'modal')).toEqual([]);
});

/** Slack's pages do not say; ours never sends one. */
const refusedByUsAlone = ['a rich text of nothing'];
const refusedByBoth = refusedViews.filter(([name]) => !refusedByUsAlone.includes(name));

test.each(refusedByBoth)('the played Slack refuses a modal with %s too', (_, view) => {
  const sent = overTheWire(view);
  expect(isViewTooLarge(sent) || playedCheck(sent, 'modal').length > 0).toBe(true);
});
