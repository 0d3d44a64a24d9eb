import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type BotOrder, type BotWord, botWord } from './bot-messages.ts';

export type BurstBot = {
  /** Plays one burst; `onMove` is told of every instant that the bot's clock moves to, just before it does. */
  play(order: BotOrder, onMove: (to: number) => void): Promise<Extract<BotWord, { type: 'done' }>>;
  stop(): Promise<void>;
};

/** The bot between its outbox and the receipts, in a process of its own. */
export function startBurstBot(): BurstBot {
  const child = fork(new URL('burst-bot.ts', import.meta.url), {
    // As `npm start` does.
    execArgv: ['--max-semi-space-size=8'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  return {
    async play(order, onMove) {
      child.send(order);
      for (;;) {
        const word = await nextWord(child, ended);
        if (word.type === 'done') return word;
        onMove(word.to);
        child.send('moved');
      }
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

async function nextWord(child: ChildProcess, ended: Promise<unknown>): Promise<BotWord> {
  const word = once(child, 'message');
  const first = await Promise.race([word, ended.then(() => null)]);
  if (first === null) throw new Error('the bot of the burst has ended');
  return botWord.parse(first[0]);
}
