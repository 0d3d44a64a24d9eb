import { encodeInLines } from '../base64.ts';
import { branchNotFound, restRefusals } from '../error-shapes.ts';
import { parseRepositoryPath } from '../repository-path.ts';
import type { Scene } from '../scene.ts';
import { type Answer, bytesAnswer, jsonAnswer } from '../wire/answer.ts';
import { describeContent } from './describe-content.ts';
import { putContents } from './put-contents.ts';
import { RestRefused } from './rest-refused.ts';
import type { RepositoryRoute, RestRequest } from './route.ts';
import { wantsRaw } from './wants-raw.ts';

/** Above it GitHub leaves the content out and says `encoding: none`. */
const LARGEST_CONTENT = 1024 * 1024;

/** A file or folder by its path, and one-file commits. */
export function getContentsRoutes(): readonly RepositoryRoute[] {
  return [
    { method: 'GET', path: '/contents', answer: getContents },
    { method: 'GET', path: '/contents/{path+}', answer: getContents },
    { method: 'PUT', path: '/contents/{path+}', answer: putContents },
  ];
}

async function getContents(scene: Scene, { parameters, query, headers }: RestRequest): Promise<Answer> {
  const { path = '' } = parameters;
  const rev = query.get('ref') ?? scene.defaultBranch;
  const tree = await treeAt(scene, rev);
  if (path === '') return jsonAnswer(200, await listFolder(scene, rev, tree, ''));
  const found = parseRepositoryPath(path) === null ? null : await scene.repository.find(tree, path);
  if (found === null) throw new RestRefused(restRefusals.notFound);
  if (found.type === 'tree') return jsonAnswer(200, await listFolder(scene, rev, found.oid, `${path}/`));
  const bytes = (await scene.repository.objects.read(found.oid))?.bytes ?? Buffer.alloc(0);
  if (wantsRaw(headers.accept)) return bytesAnswer('application/vnd.github.raw; charset=utf-8', bytes);
  const isSmall = bytes.length <= LARGEST_CONTENT;
  return jsonAnswer(200, {
    ...describeContent(scene, rev, path, found, bytes.length),
    content: isSmall ? encodeInLines(bytes) : '',
    encoding: isSmall ? 'base64' : 'none',
  });
}

async function listFolder(scene: Scene, rev: string, tree: string, folder: string) {
  const items = (await scene.repository.tree(tree)) ?? [];
  return Promise.all(
    items.map(async (item) => {
      const measured = item.type === 'blob' ? await scene.repository.objects.measure(item.oid) : null;
      return describeContent(scene, rev, `${folder}${item.name}`, item, measured?.size ?? 0);
    }),
  );
}

/** The root tree of a branch or commit. */
async function treeAt({ repository, defaultBranch }: Scene, rev: string): Promise<string> {
  if ((await repository.head(defaultBranch)) === null) throw new RestRefused(restRefusals.emptyContents);
  const head = await repository.head(rev.replace(/^refs\/heads\//, ''));
  const commit = await repository.commit(head ?? rev);
  if (commit === null)
    throw new RestRefused({ ...branchNotFound(rev), message: `No commit found for the ref ${rev}` });
  return commit.tree;
}
