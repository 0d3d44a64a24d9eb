import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { isOn, opensSection } from '../../support/journal-form.ts';
import { type Stage, stageForEach } from '../../support/stage.ts';

describe('screenshots in a build journal', () => {
  const stage = stageForEach();

  async function picks({ ada, sandbox }: Stage, name: string, content: Uint8Array): Promise<void> {
    const file = sandbox.slack.upload(ada.id, { name, mimetype: 'image/png', content });
    await ada.fills('Add screenshots', { files: [file] });
    await ada.submits();
  }

  function picture(): Promise<Uint8Array> {
    return sharp({ create: { width: 20, height: 10, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
  }

  it('are kept when they are pictures, and take a caption', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Pictures');
    await opensSection(ada, 'Screenshots');
    await picks(stage(), 'login.png', await picture());
    await ada.sees('Say in a caption what each picture shows.');
    expect(ada.reads()).toContain('a png picture');
    await ada.fills('Caption', 'The login page');
    await ada.submits();
    await isOn(ada, 'Build journal');
    await ada.sees('*Screenshots* — 1 screenshot');
    await opensSection(ada, 'Screenshots');
    expect(ada.shows('Caption')).toBe('The login page');
  });

  it('are refused by what is in them, whatever they are called', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal No pictures');
    await opensSection(ada, 'Screenshots');
    await picks(stage(), 'notes.png', Buffer.from('not a picture at all'));
    await ada.sees('notes.png');
    await ada.until(() => ada.labels().includes('Add screenshots'), 'the page to come back');
    expect(ada.reads()).toContain(':warning:');
    await ada.closes();
    await ada.sees('*Screenshots* — _optional_');
  });

  it('wait in the draft when Slack does not hand them over, and are fetched at a press', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Later');
    await opensSection(ada, 'Screenshots');
    sandbox.slack.fault({ type: 'file-download', how: 'unavailable', times: 1 });
    await picks(stage(), 'login.png', await picture());
    await ada.sees('could not be fetched from Slack: Slack did not answer in time.');
    await ada.presses('Try again');
    await ada.sees('a png picture');
    expect(ada.reads()).not.toContain('could not be fetched');
  });

  it('are in the draft although the window was closed at once, and the next opening fetches them', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog journal Closed');
    await opensSection(ada, 'Screenshots');
    sandbox.slack.fault({ type: 'file-download', how: 'unavailable', times: 1 });
    await picks(stage(), 'login.png', await picture());
    await ada.closes(true);
    await vi.waitFor(() => expect(sandbox.slack.calls.map(({ method }) => method)).toContain('views.update'));
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    await vi.waitFor(async () => {
      await opensSection(ada, 'Screenshots');
      const page = ada.reads();
      await ada.closes();
      expect(page).toContain('a png picture');
    });
  });
});
