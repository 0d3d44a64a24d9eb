import type { PlayedGitHub } from '../../sandbox/github/played-github.ts';
import type { Random } from '../chaos/random.ts';

/** Somebody who now and then puts a file beside those of the bot, or adds a line to one of their own. */
export function editsByHand(github: PlayedGitHub, random: Random) {
  let count = 0;
  return {
    count: () => count,
    async edit(): Promise<void> {
      count += 1;
      const path = `buildlog/daily/by-hand-${random.below(3)}.md`;
      const text = (await github.file(path)) ?? '';
      const mark = `h${String(count).padStart(5, '0')}`;
      await github.pushByHand({ [path]: `${text}${mark}\n` }, 'By hand', 'Grace Okafor');
    },
  };
}
