import { type Cell, Keyring } from '../../../subgraphs/kit/src/sealing/keyring.ts';

const mark = Buffer.from('plain');

/**
 * A keyring that leaves everything readable: the floor beside which sealing is measured. It keeps all that the house does with sealed
 * values and does none of the work itself. No configuration leads here.
 */
export class Unsealed extends Keyring {
  override async seal(_workspaceId: string, _customerId: string | null, _place: string, plain: Buffer): Promise<Buffer> {
    return Buffer.concat([mark, plain]);
  }
  override async open(_workspaceId: string, cells: readonly Cell[]): Promise<(Buffer | null)[]> {
    return cells.map(({ sealed }) => sealed.subarray(mark.length));
  }
  override async macs(_workspaceId: string, _purpose: string, texts: readonly string[]): Promise<Buffer[]> {
    return texts.map((text) => Buffer.from(text));
  }
}
