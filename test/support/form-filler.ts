import { listIn, objectIn, textIn } from '../../sandbox/slack/json.ts';
import type { JsonObject, OpenView } from '../../sandbox/slack/played-slack.ts';
import { allText } from './all-text.ts';
import { type Answer, stateFor } from './answer-state.ts';
import { buttonBeside, buttonIn, choiceBeside, choicesBeside } from './button-in.ts';
import { ScreenReader } from './screen-reader.ts';
import { dispatches, ViewInputs } from './view-inputs.ts';

/** What one person does in the modal on top: fills, presses, submits, closes. */
export class FormFiller extends ScreenReader {
  readonly #inputs = new ViewInputs();
  readonly #typed: string[] = [];

  /** The view on top, or null. */
  modal(): OpenView | null {
    return this.screen().views.at(-1) ?? null;
  }

  modalTitle(): string | null {
    const title = this.modal()?.view.title;
    return title === undefined ? null : (textIn(objectIn(title).text) ?? null);
  }

  /**
   * Fills the input with this label in the view on top. Where the client would tell the app at once (`dispatch_action`,
   * menus outside input blocks), it is told, and this resolves when it has acknowledged.
   */
  async fills(label: string, answer: Answer): Promise<void> {
    const view = this.top();
    const input = this.#inputs.find(view, label);
    const state = stateFor(input.element, answer);
    this.#inputs.set(view, input, state);
    if ('value' in state || 'rich_text_value' in state)
      this.#typed.push(...this.#inputs.shown(view, input).split('\n'));
    if (!dispatches(input)) return;
    await this.slack.act(this.id, {
      type: 'act-in-view',
      viewId: view.id,
      action: { ...state, block_id: input.blockId, action_id: input.actionId },
      ...this.#inputs.sent(view),
    });
  }

  /** Every line this person has filled in so far: words that are theirs. */
  typed(): readonly string[] {
    return this.#typed;
  }

  /** What the input with this label shows now, as text; empty when it shows nothing. */
  shows(label: string): string {
    const view = this.top();
    return this.#inputs.shown(view, this.#inputs.find(view, label));
  }

  /** The labels of the inputs of the view on top, in order. */
  labels(): readonly string[] {
    return this.#inputs.labels(this.top());
  }

  /** Submits the view on top and waits for the app's answer. */
  async submits(): Promise<void> {
    const view = this.top();
    await this.slack.act(this.id, { type: 'submit', viewId: view.id, ...this.#inputs.sent(view) });
  }

  async closes(all = false): Promise<void> {
    await this.slack.act(this.id, { type: 'close', viewId: this.top().id, all });
  }

  /** Label -> what stands in red beside it. */
  errors(): Readonly<Record<string, string>> {
    const view = this.top();
    return Object.fromEntries(
      Object.entries(view.errors).map(([blockId, error]) => [this.#inputs.labelOf(view, blockId), error]),
    );
  }

  /** Presses the button with these words in the view on top. Resolves when the app has acknowledged. */
  protected async pressesInView(words: string): Promise<void> {
    await this.#acts(buttonIn(listIn(this.top().view.blocks), words), `button “${words}”`);
  }

  /** Presses the button, or chooses from the menu, that stands beside these words in the view on top. */
  async chooses(words: string, beside: string): Promise<void> {
    const action = choiceBeside(listIn(this.top().view.blocks), beside, words);
    await this.#acts(action, `“${words}” beside “${beside}”`);
  }

  /** Presses the button beside these words in the view on top, whatever is on it. */
  async pressesBeside(words: string): Promise<void> {
    await this.#acts(buttonBeside(listIn(this.top().view.blocks), words), `button beside “${words}”`);
  }

  /** What the menu beside these words offers. */
  offers(words: string): readonly string[] {
    return choicesBeside(listIn(this.top().view.blocks), words);
  }

  protected top(): OpenView {
    const view = this.modal();
    if (view === null) throw new Error(`${this.screen().me.realName} has no modal open`);
    return view;
  }

  async #acts(action: JsonObject | null, what: string): Promise<void> {
    const view = this.top();
    if (action === null) throw new Error(`No ${what} in “${this.modalTitle()}”:\n${allText(view.view)}`);
    await this.slack.act(this.id, {
      type: 'act-in-view',
      viewId: view.id,
      action,
      ...this.#inputs.sent(view),
    });
  }
}
