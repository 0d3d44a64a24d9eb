import { useEffect, useState } from 'preact/hooks';
import { serverEvents } from './server-events.ts';

/** What the page says while `useConnected` is false. */
export const notConnected = 'The sandbox does not answer. Is it still running?';

/** False from when the stream of events breaks off until it is there again: the browser tries by itself. */
export function useConnected(): boolean {
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const stream = serverEvents();
    const onOpen = () => setConnected(true);
    const onError = () => setConnected(false);
    stream.addEventListener('open', onOpen);
    stream.addEventListener('error', onError);
    return () => {
      stream.removeEventListener('open', onOpen);
      stream.removeEventListener('error', onError);
    };
  }, []);
  return connected;
}
