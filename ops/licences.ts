/** What package-lock.json says of the packages that are installed. */
export type Lock = {
  readonly packages: Readonly<
    Record<
      string,
      { readonly license?: string; readonly link?: boolean; readonly dev?: boolean; readonly devOptional?: boolean }
    >
  >;
};

/** What a licence may be by which somebody else's code runs in the product: free to use, change and pass on with it. */
const forProduct: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  // Changes to the file itself stay open; what links to it is free.
  'MPL-2.0',
  'PSF-2.0',
]);
/** In addition, of what only builds and tests. */
const forBuilding: ReadonlySet<string> = new Set(['CC-BY-4.0', 'Python-2.0', 'Zlib']);
/**
 * Elastic 2.0 lets everybody run and change it, but not offer it to others as a service of its own: known and wanted, as the federated
 * gateway is Apollo's.
 */
const byName: Readonly<Record<string, RegExp>> = {
  'Elastic-2.0': /^@apollo\/(composition|federation-internals|gateway|query-graphs|query-planner)$/,
};

export type Refused = { readonly name: string; readonly licence: string };

/** The packages whose licence is none of those, or is not said. */
export const refusedLicences = ({ packages }: Lock): Refused[] =>
  Object.entries(packages).flatMap(([path, { license, link, dev, devOptional }]) => {
    const [, name] = /.*node_modules\/(.+)$/.exec(path) ?? [];
    if (name === undefined || link) return [];
    const building = Boolean(dev ?? devOptional);
    const fits = (id: string) =>
      forProduct.has(id) || (building && forBuilding.has(id)) || (byName[id]?.test(name) ?? false);
    return license !== undefined && allows(license, fits) ? [] : [{ name, licence: license ?? 'not said' }];
  });

/** An SPDX expression as packages write it: one of the alternatives must fit, with all its parts. */
const allows = (expression: string, fits: (id: string) => boolean): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((alternative) => alternative.split(/ AND /).every((id) => fits(id.trim())));
