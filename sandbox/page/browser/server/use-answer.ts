import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { serverEvents } from './server-events.ts';

/**
 * What the server last answered, asked again on every event of this kind and whenever `ask` changes.
 * One request at a time: changes during a request are one more request after it, so an old answer never wins.
 */
export function useAnswer<Answer>(kind: 'screen' | 'repository', ask: () => Promise<Answer>): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const latest = useRef(ask);
  const running = useRef(false);
  const again = useRef(false);
  latest.current = ask;

  const refresh = useCallback(async () => {
    again.current = true;
    if (running.current) return;
    running.current = true;
    while (again.current) {
      again.current = false;
      const asked = latest.current;
      const answered = await asked().catch(() => null);
      if (answered !== null && asked === latest.current) setAnswer(answered);
    }
    running.current = false;
  }, []);

  useEffect(() => void refresh(), [ask, refresh]);
  useEffect(() => {
    const stream = serverEvents();
    const onChange = () => void refresh();
    stream.addEventListener(kind, onChange);
    // After a lost connection nothing is known about what was missed.
    stream.addEventListener('open', onChange);
    return () => {
      stream.removeEventListener(kind, onChange);
      stream.removeEventListener('open', onChange);
    };
  }, [kind, refresh]);
  return answer;
}
