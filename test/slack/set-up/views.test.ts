import { describe, expect, it } from 'vitest';
import { decodeMetadata } from '../../../src/slack/kit/metadata.ts';
import { agentsChoice, readAgentsChoice } from '../../../src/slack/set-up/agents-choice.ts';
import { chooseView } from '../../../src/slack/set-up/choose-view.ts';
import { planView } from '../../../src/slack/set-up/plan-view.ts';
import { setUpMetadata } from '../../../src/slack/set-up/set-up-metadata.ts';
import type { SetUpPlan } from '../../../src/use-cases/set-up/plan-set-up.ts';
import { at, path, repository } from '../../store/sample.ts';

const longest = repository(`${'o'.repeat(39)}/${'n'.repeat(100)}@${'b'.repeat(255)}`);
const channel = { id: 'C1', name: 'team', isPrivate: false, hasBot: true, creator: null };

function planOf(some: Partial<SetUpPlan> = {}): SetUpPlan {
  return {
    channel,
    current: repository('acme/journal'),
    repository: repository('acme/platform'),
    access: {
      ...{
        type: 'open',
        repository: 'acme/platform',
        branch: 'main',
        url: 'https://github.example/acme/platform',
      },
      ...{ isPrivate: true, isEmpty: false, wantsPullRequests: false, autoMerges: false },
    },
    way: { type: 'straight' },
    files: [
      { path: path('buildlog/_TEMPLATE.md'), isThere: true },
      { path: path('buildlog/buildlog.yml'), isThere: false },
    ],
    agents: [
      { name: 'CLAUDE.md', state: 'absent' },
      { name: 'AGENTS.md', state: 'absent' },
    ],
    ...some,
  };
}

describe('the first form', () => {
  const open = { type: 'open', channel, log: null, current: longest } as const;

  it('is taken by Slack however many repositories there are and however long their names', () => {
    const repositories = Array.from({ length: 250 }, (_, index) =>
      repository(`acme/${'x'.repeat(90)}${index}`),
    );
    const log = { ...{ team: 'T1', channel: 'C1', channelName: '' }, tiedBy: 'U1', tiedAt: at(0) };
    const found = {
      ...open,
      channel: { ...channel, name: 'n'.repeat(80) },
      log: { ...log, repository: longest },
    };
    const view = chooseView(found, { type: 'listed', repositories: [longest, ...repositories] }, 'buildlog');
    expect(decodeMetadata(setUpMetadata, view.private_metadata)).toEqual({ channel: 'C1', repository: null });
  });

  it('has no menu where the credential sees no repository', () => {
    const view = chooseView(open, { type: 'listed', repositories: [] }, 'buildlog');
    expect(JSON.stringify(view)).not.toContain('static_select');
    expect(JSON.stringify(view)).toContain('Nothing typed means');
  });

  it('shows what people named a channel as text', () => {
    const found = { ...open, channel: { ...channel, name: '<!channel>' } };
    expect(JSON.stringify(chooseView(found, { type: 'listed', repositories: [] }, 'buildlog'))).toContain(
      '*#&lt;!channel&gt;*',
    );
  });
});

describe('the second form', () => {
  it('says what is missing and what stays as it is', () => {
    const text = JSON.stringify(planView(planOf()));
    expect(text).toContain('One commit adds `buildlog/buildlog.yml`.');
    expect(text).toContain('These are there and stay as they are: `buildlog/_TEMPLATE.md`.');
  });

  it.each([
    ['rule', 'day', 'because a rule of the branch takes no other changes: one each day gathers them'],
    ['settings', 'week', 'because the `buildlog.yml` there asks for it: one each week gathers them'],
  ] as const)('says that entries go by pull request, and why: %s', (why, every, words) => {
    const text = JSON.stringify(planView(planOf({ way: { type: 'pull-request', why, every } })));
    expect(text).toContain(`Entries go by pull request, ${words}, and they land when it is merged.`);
    expect(text).toContain('One pull request adds `buildlog/buildlog.yml`.');
    expect(JSON.stringify(planView(planOf()))).not.toContain('Entries go by pull request');
  });

  it('warns twice where the channel is private and the repository public', () => {
    const { access } = planOf();
    const plan = planOf({
      channel: { ...channel, isPrivate: true },
      access: { ...access, isPrivate: false },
    });
    expect(JSON.stringify(planView(plan))).toContain(
      '*The repository is public.* Everyone on the internet can read what is written here, although this channel is private.',
    );
  });

  it('is taken by Slack with the longest names', () => {
    const { access } = planOf();
    const plan = planOf({
      current: longest,
      repository: longest,
      access: { ...access, branch: 'b'.repeat(255) },
    });
    const view = planView(plan);
    expect(decodeMetadata(setUpMetadata, view.private_metadata)).toEqual({
      channel: 'C1',
      repository: longest,
    });
  });
});

describe('the offer of a section for coding agents', () => {
  const choices = (plan: SetUpPlan) =>
    [...JSON.stringify(agentsChoice(plan)).matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value);

  it('is made for the files that can take it', () => {
    expect(choices(planOf())).toEqual(['CLAUDE.md', 'AGENTS.md', 'both', 'none']);
    const one = planOf({
      agents: [
        { name: 'CLAUDE.md', state: 'without' },
        { name: 'AGENTS.md', state: 'not-plain' },
      ],
    });
    expect(choices(one)).toEqual(['CLAUDE.md', 'none']);
    expect(JSON.stringify(agentsChoice(one))).toContain(
      '`AGENTS.md` is a link, or no plain text, and is left alone.',
    );
  });

  it('is not made where both have it', () => {
    const both = planOf({
      agents: [
        { name: 'CLAUDE.md', state: 'with' },
        { name: 'AGENTS.md', state: 'with' },
      ],
    });
    expect(choices(both)).toEqual([]);
  });

  it('means no where nothing is chosen', () => {
    const holding = (value: string) => new Map([['set-up-agents', { selected_option: { value } }]]);
    expect(readAgentsChoice(new Map())).toEqual([]);
    expect(readAgentsChoice(holding('none'))).toEqual([]);
    expect(readAgentsChoice(holding('AGENTS.md'))).toEqual(['AGENTS.md']);
    expect(readAgentsChoice(holding('both'))).toEqual(['CLAUDE.md', 'AGENTS.md']);
  });
});
