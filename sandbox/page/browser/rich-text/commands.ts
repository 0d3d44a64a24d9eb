import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { richTextSchema } from './schema.ts';

const { nodes, marks } = richTextSchema;

export type EditorCommand = {
  readonly id: string;
  readonly label: string;
  /** ProseMirror's name of the key; `Mod` is Ctrl, or Cmd on a Mac. */
  readonly key: string;
  readonly run: Command;
  readonly isOn: (state: EditorState) => boolean;
};

/** The toolbar's buttons, with Slack's own keys. The link has its own dialogue. */
export const editorCommands: readonly EditorCommand[] = [
  styleCommand('bold', 'Bold', 'Mod-b', marks.bold),
  styleCommand('italic', 'Italic', 'Mod-i', marks.italic),
  styleCommand('strike', 'Strikethrough', 'Mod-Shift-x', marks.strike),
  styleCommand('code', 'Code', 'Mod-Shift-c', marks.code),
  listCommand('ordered', 'Numbered list', 'Mod-Shift-7', nodes.ordered_list),
  listCommand('bullet', 'Bulleted list', 'Mod-Shift-8', nodes.bullet_list),
  {
    id: 'quote',
    label: 'Quote',
    key: 'Mod-Shift-9',
    run: (state, dispatch) =>
      (isIn(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch),
    isOn: (state) => isIn(state, nodes.blockquote),
  },
  {
    id: 'code-block',
    label: 'Code block',
    key: 'Mod-Alt-Shift-c',
    run: (state, dispatch) =>
      setBlockType(isIn(state, nodes.code_block) ? nodes.paragraph : nodes.code_block)(state, dispatch),
    isOn: (state) => isIn(state, nodes.code_block),
  },
];

/** True when the cursor or the selection's start is styled so. */
export function hasMark(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return state.doc.rangeHasMark(from, to, mark);
  return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
}

function styleCommand(id: string, label: string, key: string, mark: MarkType): EditorCommand {
  return { id, label, key, run: toggleMark(mark), isOn: (state) => hasMark(state, mark) };
}

function listCommand(id: string, label: string, key: string, list: NodeType): EditorCommand {
  return {
    id,
    label,
    key,
    run: (state, dispatch) =>
      (isIn(state, list) ? liftListItem(nodes.list_item) : wrapInList(list))(state, dispatch),
    isOn: (state) => isIn(state, list),
  };
}

function isIn(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
}
