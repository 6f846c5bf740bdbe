import { textsFor } from './texts.ts';

/**
 * What a site embeds:
 *
 *   <script type="module" src="https://.../widget/liuke.js" data-liuke-workspace="demo"></script>
 *
 * Optional: `data-liuke-locale` (else the page's language), `data-liuke-identity` (a JWT signed by the site's backend).
 * Draws the launcher; everything else is fetched at the first click.
 */
export type Settings = {
  readonly url: string;
  readonly workspaceKey: string;
  readonly locale: string;
  readonly identityToken?: string;
};

const script = document.querySelector<HTMLScriptElement>('script[data-liuke-workspace]');
if (!script) throw new Error('Liuke: the script tag needs data-liuke-workspace.');
const { liukeWorkspace, liukeLocale, liukeIdentity } = script.dataset;

const settings: Settings = {
  url: new URL('/graphql', import.meta.url).href,
  workspaceKey: liukeWorkspace ?? '',
  locale: liukeLocale ?? (document.documentElement.lang || navigator.language),
  ...(liukeIdentity ? { identityToken: liukeIdentity } : {}),
};
const texts = textsFor(settings.locale);

const host = document.createElement('div');
host.id = 'liuke';
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = `<style>
:host { position: fixed; inset-inline-end: 16px; inset-block-end: 16px; z-index: 2147483000; }
.launcher { display: flex; align-items: center; gap: 8px; min-block-size: 52px; padding: 0 20px; border: 0; border-radius: 26px; background: #0b5c4d; color: #fff; font: 600 16px/1 system-ui, sans-serif; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
.launcher:hover { background: #094a3e; }
.launcher:focus-visible { outline: 3px solid #f2b705; outline-offset: 2px; }
.launcher[hidden] { display: none; }
@media print { :host { display: none; } }
</style>
<button class="launcher" type="button" aria-haspopup="dialog" aria-expanded="false">
<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M4 5h16v11H9l-5 4z"/></svg><span></span></button>`;
const launcher = root.querySelector('button')!;
launcher.querySelector('span')!.textContent = texts.launcher;

let panel: Promise<typeof import('./panel.tsx')> | undefined;
const open = async (): Promise<void> => {
  panel ??= import('./panel.tsx');
  const { openPanel } = await panel;
  launcher.hidden = true;
  launcher.setAttribute('aria-expanded', 'true');
  openPanel(root, settings, () => {
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
  });
};
launcher.addEventListener('click', () => void open());
document.body.append(host);
