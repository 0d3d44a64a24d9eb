import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppLine } from './app-line.ts';
import { CallLimits } from './call-limits.ts';
import { defaultPeople } from './default-people.ts';
import { Faults } from './faults.ts';
import { answerResponseUrl } from './http/answer-response-url.ts';
import { respond } from './http/respond.ts';
import { sendFile } from './http/send-file.ts';
import { takeUpload } from './http/take-upload.ts';
import { HttpMode } from './http-mode/http-mode.ts';
import { perform } from './interactions/perform.ts';
import { defaultManifest, type PlayedManifest } from './manifest.ts';
import type { PlayedPerson, PlayedSlack, SlackFault, Transport } from './played-slack.ts';
import { type EnvelopeType, isEnvelopeType } from './socket-mode/envelope.ts';
import { SocketMode } from './socket-mode/socket-mode.ts';
import { fileObject } from './state/files.ts';
import { screenOf } from './state/screen.ts';
import { Workspace } from './state/workspace.ts';
import { answerCall } from './web-api/answer-call.ts';

export type PlayedSlackOptions = {
  readonly clock: { now(): number };
  readonly people?: readonly PlayedPerson[];
  readonly manifest?: PlayedManifest;
  /** Shown as the topic of #build-log. */
  readonly repositoryNote?: string;
  /** How long a client waits for the app, in milliseconds. Slack: 3,000. */
  readonly patience?: number;
  /** How events and interactions go to the app; Socket Mode without it. */
  readonly transport?: Transport;
};

/** Slack's side of everything the bot does, in one process and strict where Slack is strict. */
export function createPlayedSlack(options: PlayedSlackOptions): PlayedSlack {
  const workspace = new Workspace({
    now: () => options.clock.now(),
    people: options.people ?? defaultPeople,
    manifest: options.manifest ?? defaultManifest,
    repositoryNote: options.repositoryNote,
  });
  const faults = new Faults();
  const deliveryTerms = {
    patience: options.patience ?? 3_000,
    deliverTwice: (type: EnvelopeType) => faults.takeDeliverTwice(type),
  };
  const socket = new SocketMode(deliveryTerms);
  let requestUrl: string | null = null;
  const { signingSecret } = workspace;
  const line: AppLine =
    options.transport === 'http'
      ? new HttpMode({ ...deliveryTerms, signingSecret, requestUrl: () => requestUrl })
      : socket;
  const server = { workspace, ticket: () => socket.ticket(), limits: new CallLimits() };

  return {
    get apiUrl() {
      return `${workspace.origin}/slack/api/`;
    },
    get connections() {
      return socket.connections;
    },
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    signingSecret,
    teamId: workspace.team.id,
    appUserId: workspace.app.userId,
    get people() {
      return workspace.people;
    },
    calls: workspace.calls,
    listen(origin) {
      workspace.origin = origin;
    },
    callAppAt(url) {
      requestUrl = url;
    },
    handle(request, response) {
      const { pathname } = new URL(request.url ?? '', 'http://slack');
      if (!pathname.startsWith('/slack/')) return false;
      route(pathname, request, response).catch((error: unknown) => {
        console.error('The played Slack failed', error);
        if (response.headersSent) response.destroy();
        else respond(response, 500, { ok: false, error: 'internal_error' });
      });
      return true;
    },
    upgrade(request, duplex, head) {
      if (!request.url?.startsWith('/slack/socket')) return false;
      socket.upgrade(request, duplex, head);
      return true;
    },
    screen: (userId) => screenOf(workspace, known(userId)),
    act: async (userId, action) => perform({ workspace, line }, known(userId), action),
    onChange: (listener) => workspace.onChange(listener),
    fault: (fault) => cause(fault),
    upload(userId, { name, mimetype, content }) {
      const bytes = Buffer.from(content);
      const user = known(userId).id;
      const file = workspace.files.add({ name, mimetype, user, length: bytes.length, content: bytes });
      return fileObject(file, workspace.origin);
    },
    fileContent(id) {
      const file = workspace.files.find(id);
      return file === undefined || file.content === null
        ? null
        : { mimetype: file.mimetype, content: file.content };
    },
    deleteFile: (id) => workspace.files.remove(id),
    limit: (method, perMinute) => server.limits.set(method, perMinute),
    changePerson(userId, change) {
      workspace.people = workspace.people.map((one) => (one.id === userId ? { ...one, ...change } : one));
      workspace.changed();
    },
    setArchived(id, archived) {
      const conversation = workspace.conversations.find(id);
      if (conversation === undefined) throw new Error(`There is no conversation ${id}`);
      conversation.isArchived = archived;
      workspace.changed();
    },
    async deliver(envelopeType, payload) {
      if (!isEnvelopeType(envelopeType)) throw new Error(`Slack has no envelope ${envelopeType}`);
      const delivery = await line.deliver(envelopeType, payload);
      return delivery.type === 'acknowledged' ? delivery.payload : null;
    },
    async stop() {
      await Promise.all([socket.stop(), line.stop()]);
    },
  };

  async function route(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, , room, name = ''] = path.split('/');
    switch (room) {
      case 'api':
        return answerCall(name, request, response, server, faults);
      case 'response':
        return answerResponseUrl(name, request, response, workspace);
      case 'upload':
        return takeUpload(name, request, response, workspace);
      case 'files':
        return sendFile(name, request, response, workspace, faults);
      default:
        return respond(response, 404, { ok: false, error: 'not_found' });
    }
  }

  function cause(fault: SlackFault): void {
    switch (fault.type) {
      case 'drop-socket':
        socket.drop();
        break;
      case 'refresh-socket':
        socket.refresh();
        break;
      case 'deaf-socket':
        socket.deafen();
        break;
      default:
        faults.add(fault);
    }
  }

  function known(userId: string): PlayedPerson {
    const person = workspace.person(userId);
    if (person === undefined) throw new Error(`Nobody in the played Slack has the id ${userId}`);
    return person;
  }
}
