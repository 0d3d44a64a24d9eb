import { html } from 'htm/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { objectIn } from '../blocks/json-fields.ts';
import { plainText } from '../blocks/text-object.ts';
import { createEditor } from '../rich-text/create-editor.ts';
import { LinkForm } from '../rich-text/link-form.ts';
import { parseRichText } from '../rich-text/parse-rich-text.ts';
import { Toolbar } from '../rich-text/toolbar.ts';
import { writeRichText } from '../rich-text/write-rich-text.ts';
import type { ControlProps } from './control.ts';
import { isEmptyState, stateWith } from './element-state.ts';

/** rich_text_input. The editor is made once and owns its text from then on; only what it says goes up. */
export function RichTextInput(props: ControlProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  const [editor, setEditor] = useState<EditorState | null>(null);
  const [linking, setLinking] = useState(false);
  latest.current = props;

  useLayoutEffect(() => {
    if (place.current === null) return;
    const made = createEditor({
      place: place.current,
      doc: parseRichText(objectIn(latest.current.state, 'rich_text_value')),
      attributes: () => editorAttributes(latest.current),
      onState: (state, changed) => {
        setEditor(state);
        const { onChange, element } = latest.current;
        if (changed) onChange(stateWith(element, writeRichText(state.doc)));
      },
      onLink: () => setLinking(true),
    });
    view.current = made;
    setEditor(made.state);
    return () => made.destroy();
  }, []);
  // The error or hint changed: ProseMirror reads its attributes again on any update.
  useEffect(() => view.current?.setProps({}), [props.invalid, props.describedBy]);

  const placeholder = plainText(objectIn(props.element, 'placeholder'));
  return html`<div class="editor">
    <${Toolbar} view=${view.current} state=${editor} controls=${props.id} onLink=${() => setLinking(true)} />
    ${linking && html`<${LinkForm} view=${view.current} onDone=${() => setLinking(false)} />`}
    <div class="editor-text" ref=${place} data-placeholder=${isEmptyState(props.state) && onePlainLine(editor) ? placeholder : ''}></div>
  </div>`;
}

function editorAttributes({ id, labelledBy, describedBy, invalid, required }: ControlProps) {
  return {
    id,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelledBy,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(invalid ? { 'aria-invalid': 'true' } : {}),
    ...(required ? { 'aria-required': 'true' } : {}),
  };
}

/** A list or code block without words is no place for a placeholder. */
function onePlainLine(state: EditorState | null): boolean {
  return state?.doc.childCount === 1 && state.doc.firstChild?.type.name === 'paragraph';
}
