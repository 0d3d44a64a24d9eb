import { onTestFinished } from 'vitest';
import { type Network, openNetwork } from '../../support/postgres/open-network.ts';

/** A network between a store and its server that can be cut; it is gone when the test ends. */
export async function networkTo(url: string): Promise<Network> {
  const network = await openNetwork(url);
  onTestFinished(() => network.close());
  return network;
}
