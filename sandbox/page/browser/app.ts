import { html } from 'htm/preact';
import { useCallback, useState } from 'preact/hooks';
import type { PersonAction } from '../../slack/played-slack.ts';
import type { PageScreen } from '../page-answers.ts';
import { ConversationPane } from './conversation/conversation-pane.ts';
import { ViewStack } from './modal/view-stack.ts';
import { RepositoryPane } from './repository/repository-pane.ts';
import { usePlace } from './repository/use-place.ts';
import { act, getScreen } from './server/client.ts';
import { useAnswer } from './server/use-answer.ts';
import { type Workspace, WorkspaceProvider } from './server/workspace.ts';
import { Notices } from './shell/notices.ts';
import { Sidebar } from './shell/sidebar.ts';
import { TopBar } from './shell/top-bar.ts';
import { usePanes } from './shell/use-panes.ts';

const PERSON_KEY = 'buildlog-sandbox-person';

/** The page: asks who is looking and what they see, and draws it once there is an answer. */
export function App() {
  // Per tab, so that two tabs can be two people.
  const [as, setAs] = useState(sessionStorage.getItem(PERSON_KEY) ?? '');
  const ask = useCallback(() => getScreen(as), [as]);
  const answer = useAnswer('screen', ask);
  const become = (personId: string) => {
    sessionStorage.setItem(PERSON_KEY, personId);
    setAs(personId);
  };
  return answer === null ? null : html`<${Client} answer=${answer} become=${become} />`;
}

function Client({ answer, become }: { answer: PageScreen; become: (personId: string) => void }) {
  const { screen, people, app, now, github, markdown, repositories } = answer;
  const { me, conversations } = screen;
  const start = conversations.find(({ name }) => name === 'build-log') ?? conversations[0];
  const [current, setCurrent] = useState(start?.id ?? '');
  const panes = usePanes();
  const place = usePlace(repositories, panes.showRepository);
  const names = repositories.map(({ name }) => name);
  const conversation = conversations.find(({ id }) => id === current) ?? start;
  const workspace: Workspace = {
    me,
    people,
    app,
    conversations,
    markdown,
    now,
    act: (action: PersonAction) => void act(me.id, action).catch(() => undefined),
  };
  const open = (conversationId: string) => {
    setCurrent(conversationId);
    panes.hideSidebar();
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    // Who types in a file would lose it with the pane.
    if (key === 'Escape' && !(target instanceof HTMLTextAreaElement)) panes.putAway();
  };
  const classes = ['client', panes.repository && 'with-repository', panes.sidebar && 'with-sidebar'];

  return html`<${WorkspaceProvider} value=${workspace}>
    <div class=${classes.filter(Boolean).join(' ')} onKeyDown=${onKeyDown}>
      <${TopBar}
        mood=${github}
        repositoryShown=${panes.repository}
        toggleRepository=${panes.toggleRepository}
        toggleSidebar=${panes.toggleSidebar}
        become=${become}
      />
      <${Sidebar} current=${conversation?.id ?? ''} open=${open} />
      ${conversation && html`<${ConversationPane} key=${`${me.id} ${conversation.id}`} conversation=${conversation} screen=${screen} />`}
      <div class="behind" onClick=${panes.putAway}></div>
      ${panes.repository && html`<${RepositoryPane} ...${place} repositories=${names} />`}
    </div>
    <${ViewStack} key=${me.id} views=${screen.views} />
    <${Notices} notices=${screen.notices} />
  <//>`;
}
