import { baseKeymap, chainCommands, exitCode, setBlockType } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { editorCommands } from './commands.ts';
import { richTextSchema } from './schema.ts';
import { typingRules } from './typing-rules.ts';

const { nodes } = richTextSchema;

type EditorOptions = {
  readonly place: HTMLElement;
  readonly doc: Node;
  readonly attributes: () => Record<string, string>;
  readonly onState: (state: EditorState, changed: boolean) => void;
  readonly onLink: () => void;
};

/** A ProseMirror editor in `place`. Tab leaves it, except in a list, where it moves the item. */
export function createEditor({ place, doc, attributes, onState, onLink }: EditorOptions): EditorView {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc, plugins: [typingRules(), keys(onLink), keymap(baseKeymap), history()] }),
    attributes,
    clipboardTextParser: parseLines,
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction);
      view.updateState(state);
      onState(state, transaction.docChanged);
    },
  });
  return view;
}

/** Each line that is pasted is a line, empty ones too; ProseMirror by itself leaves those out. */
function parseLines(text: string): Slice {
  const lines = text.split(/\r\n?|\n/);
  const paragraphs = lines.map((line) =>
    nodes.paragraph.create(null, line === '' ? [] : [richTextSchema.text(line)]),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

function keys(onLink: () => void) {
  const newLine: Command = (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    return true;
  };
  return keymap({
    ...Object.fromEntries(editorCommands.map(({ key, run }) => [key, run])),
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-k': () => {
      onLink();
      return true;
    },
    Enter: chainCommands(leaveEmptyCodeLine, leaveEmptyItem, splitListItem(nodes.list_item)),
    'Shift-Enter': chainCommands(exitCode, newLine),
    Tab: sinkListItem(nodes.list_item),
    'Shift-Tab': liftListItem(nodes.list_item),
    Backspace: plainAtStart,
    ArrowDown: goBelowCode,
  });
}

/** Enter on an empty last line ends a code block. */
const leaveEmptyCodeLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const atEnd = $from.parent.type === nodes.code_block && $from.parentOffset === $from.parent.content.size;
  if (!empty || !atEnd || !$from.parent.textContent.endsWith('\n')) return false;
  const after = $from.after();
  const transaction = state.tr.insert(after, nodes.paragraph.create()).delete($from.pos - 1, $from.pos);
  // The line break before it is gone, so the new paragraph begins one earlier and its inside is at `after`.
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, after)).scrollIntoView());
  return true;
};

/** Arrow down at the end of a code block with nothing below it makes a line there. */
const goBelowCode: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const inLast = $from.parent.type === nodes.code_block && $from.after() === state.doc.content.size;
  return empty && inLast && $from.parentOffset === $from.parent.content.size && exitCode(state, dispatch);
};

/** Enter in an item without words moves it out, as in Slack: one level up, or out of the list. */
const leaveEmptyItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const inItem = $from.depth > 1 && $from.node(-1).type === nodes.list_item;
  const lone = inItem && $from.node(-1).childCount === 1 && $from.parent.content.size === 0;
  return empty && lone && liftListItem(nodes.list_item)(state, dispatch);
};

/** Backspace at the start of a list item or code block makes it a plain line again. */
const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type === nodes.code_block) return setBlockType(nodes.paragraph)(state, dispatch);
  const firstInItem = $from.depth > 1 && $from.node(-1).type === nodes.list_item && $from.index(-1) === 0;
  return firstInItem && liftListItem(nodes.list_item)(state, dispatch);
};
