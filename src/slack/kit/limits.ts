/**
 * What Slack allows in the views and messages this bot makes, one row a fact with its source. Lengths are in UTF-16
 * units, which is never less than Slack counts. Each row is enforced: by the checks in `check/` or where it is used.
 *
 * Sources: pages below https://docs.slack.dev, `@slack/types` 3.2.0 (types), or an issue thread.
 */
export const limits = {
  messageBlocks: { max: 50, source: 'reference/block-kit/blocks' },
  viewBlocks: { max: 100, source: 'reference/block-kit/blocks' },
  viewBytes: { max: 250_000, source: 'reference/methods/views.open, view_too_large: 250 KB' },
  /** Slack closes a Socket Mode connection over a larger acknowledgement, and delivers the envelope again. */
  ackFrameBytes: { max: 20_480, source: 'revelrylabs/slax#614, slack-go/slack#1196' },
  viewTitle: { max: 24, source: 'surfaces/modals' },
  viewSubmit: { max: 24, source: 'surfaces/modals' },
  viewClose: { max: 24, source: 'surfaces/modals' },
  privateMetadata: { max: 3000, source: 'surfaces/modals' },
  callbackId: { max: 255, source: 'surfaces/modals' },
  externalId: { max: 255, source: 'reference/methods/views.open' },
  blockId: { max: 255, source: 'types: Block.block_id' },
  actionId: { max: 255, source: 'types: Actionable.action_id' },

  headerText: { max: 150, source: 'reference/block-kit/blocks/header-block' },
  sectionText: { max: 3000, source: 'reference/block-kit/blocks/section-block' },
  sectionFields: { max: 10, source: 'reference/block-kit/blocks/section-block' },
  sectionField: { max: 2000, source: 'reference/block-kit/blocks/section-block' },
  contextElements: { max: 10, source: 'reference/block-kit/blocks/context-block' },
  contextText: { max: 3000, source: 'reference/block-kit/composition-objects/text-object' },
  actionsElements: { max: 25, source: 'reference/block-kit/blocks/actions-block' },
  alertText: { max: 3000, source: 'reference/block-kit/composition-objects/text-object' },
  inputLabel: { max: 2000, source: 'reference/block-kit/blocks/input-block' },
  inputHint: { max: 2000, source: 'reference/block-kit/blocks/input-block' },
  imageUrl: { max: 3000, source: 'reference/block-kit/blocks/image-block' },
  imageAltText: { max: 2000, source: 'reference/block-kit/blocks/image-block' },
  imageTitle: { max: 2000, source: 'reference/block-kit/blocks/image-block' },

  placeholder: { max: 150, source: 'types: Placeholdable.placeholder' },
  plainTextInput: { max: 3000, source: 'types: PlainTextInput.max_length' },
  richTextLines: { max: 100, source: 'types: RichTextInput.min_lines, max_lines' },
  selectOptions: { max: 100, source: 'types: StaticSelect.options' },
  selectGroups: { max: 100, source: 'types: StaticSelect.option_groups' },
  selectGroupLabel: { max: 75, source: 'types: OptionGroup.label' },
  checkboxOptions: { max: 10, source: 'reference/block-kit/block-elements/checkboxes-element' },
  radioOptions: { max: 10, source: 'reference/block-kit/block-elements/radio-button-group-element' },
  overflowOptions: { max: 5, source: 'reference/block-kit/block-elements/overflow-menu-element' },
  files: { max: 10, source: 'reference/block-kit/block-elements/file-input-element' },
  /** "10MB", which may mean a little less. */
  fileBytes: { max: 10 * 1024 * 1024, source: 'reference/block-kit/block-elements/file-input-element' },
  optionText: { max: 75, source: 'reference/block-kit/composition-objects/option-object' },
  optionDescription: { max: 75, source: 'reference/block-kit/composition-objects/option-object' },
  optionValue: { max: 150, source: 'reference/block-kit/composition-objects/option-object' },
  buttonText: { max: 75, source: 'types: Button.text' },
  buttonValue: { max: 2000, source: 'types: Button.value' },
  buttonUrl: { max: 3000, source: 'types: Button.url' },
  buttonLabel: { max: 75, source: 'types: Button.accessibility_label' },
  confirmTitle: { max: 100, source: 'types: Confirm.title' },
  confirmText: { max: 300, source: 'types: Confirm.text' },
  confirmButton: { max: 30, source: 'types: Confirm.confirm, deny' },

  /** More than 4,000 is advised against and more than this is cut. */
  messageText: { max: 40_000, source: 'reference/methods/chat.postMessage' },
  /** Over all markdown blocks of a message together. */
  markdownText: { max: 12_000, source: 'reference/block-kit/blocks/markdown-block' },
} as const satisfies Readonly<Record<string, Limit>>;

export type Limit = { readonly max: number; readonly source: string };
