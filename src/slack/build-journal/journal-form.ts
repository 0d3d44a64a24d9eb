/** Ids of the build journal's views, of its buttons, and of the blocks that hold no answer. */
export const journalForm = {
  hub: 'build-journal:hub',
  page: 'build-journal:page',
  row: 'build-journal:row',
  rows: 'build-journal:rows',
  removal: 'build-journal:removal',
  preview: 'build-journal:preview',
  chooser: 'build-journal:chooser',

  goTo: 'build-journal:go-to',
  openPage: 'build-journal:open-page',
  openPreview: 'build-journal:open-preview',
  discard: 'build-journal:discard',
  rowMenu: 'build-journal:row-menu',
  addRow: 'build-journal:add-row',
  addRows: 'build-journal:add-rows',
  rowLines: 'build-journal:row-lines',
  turnBack: 'build-journal:turn-back',
  turnOn: 'build-journal:turn-on',
  saveAndAdd: 'build-journal:save-and-add',
  redact: 'build-journal:redact',
  fetchAgain: 'build-journal:fetch-again',
  dropUpload: 'build-journal:drop-upload',
  openDraft: 'build-journal:open-draft',
  discardDraft: 'build-journal:discard-draft',
  startNew: 'build-journal:start-new',
} as const;

/** How its sections and rows stop what may hold a secret; the hub has words of its own. */
export const journalGate = { redact: journalForm.redact, notYet: 'saved' } as const;
