import type {
  Definition,
  ImageReference,
  LinkReference,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';

/**
 * The tree with each reference as the link or image it stands for, because a definition in one field would reach into
 * the others of the file. A definition that nothing uses is shown as the text it was typed as.
 */
export function resolveReferences(root: Root): Root {
  const definitions = new Map<string, Definition>();
  const extra: Definition[] = [];
  const used = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type !== 'definition') return;
    if (definitions.has(node.identifier)) extra.push(node);
    else definitions.set(node.identifier, node);
  });
  if (definitions.size === 0 && used.size === 0) return root;

  const resolve = (node: RootContent): RootContent[] => {
    if (node.type === 'definition') {
      return used.has(node.identifier) && !extra.includes(node) ? [] : [spelledOut(node)];
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      return [resolved(node, definitions.get(node.identifier), resolve)];
    }
    return ['children' in node ? withChildren(node, resolve) : node];
  };
  return withChildren(root, resolve);
}

function resolved(
  node: LinkReference | ImageReference,
  definition: Definition | undefined,
  resolve: (node: RootContent) => RootContent[],
): PhrasingContent {
  if (definition === undefined) {
    return { type: 'text', value: `[${node.label ?? node.identifier}]` };
  }
  const { url, title = null } = definition;
  if (node.type === 'imageReference') return { type: 'image', url, title, alt: node.alt ?? '' };
  return { ...withChildren(node, resolve), type: 'link', url, title };
}

function spelledOut(definition: Definition): RootContent {
  const title = definition.title ? ` "${definition.title}"` : '';
  const value = `[${definition.label ?? definition.identifier}]: ${definition.url}${title}`;
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A node with other children; what resolves a child gives content that may stand where the child stood. */
function withChildren<Parent extends Nodes & { children: RootContent[] }>(
  node: Parent,
  resolve: (node: RootContent) => RootContent[],
): Parent {
  return { ...node, children: node.children.flatMap(resolve) };
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
