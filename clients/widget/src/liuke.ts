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
// The launcher's own few words, so that it needs nothing of the panel's.
const [words, unreadWords, failedWords] = settings.locale.toLowerCase().startsWith('zh')
  ? ['在线客服', (count: number) => `${count} 条新消息`, '暂时无法打开，请重试']
  : ['Chat with us', (count: number) => `${count} new`, 'Could not open. Try again'];

const host = document.createElement('div');
host.id = 'liuke';
host.lang = settings.locale;
const root = host.attachShadow({ mode: 'open' });
root.innerHTML = `<style>
:host { position: fixed; inset-inline-end: 16px; inset-block-end: max(16px, env(safe-area-inset-bottom)); z-index: 2147483000; }
.launcher { display: flex; align-items: center; gap: 8px; min-block-size: 52px; padding: 0 20px; border: 0; border-radius: 26px; background: #0b5c4d; color: #fff; font: 600 16px/1 system-ui, sans-serif; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
.launcher:hover { background: #094a3e; }
.launcher:focus-visible { outline: 3px solid #f2b705; outline-offset: 2px; }
.launcher[hidden] { display: none; }
.launcher:disabled { opacity: .75; }
.launcher b:not(:empty) { padding: 4px 8px; border-radius: 10px; background: #fff; color: #0b5c4d; font-size: 13px; }
.spoken { position: absolute; overflow: hidden; inline-size: 1px; block-size: 1px; margin: 0; clip-path: inset(50%); }
@media print { :host { display: none; } }
</style>
<button class="launcher" type="button" aria-haspopup="dialog" aria-expanded="false">
<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M4 5h16v11H9l-5 4z"/></svg><span></span> <b></b></button><p class="spoken" role="status"></p>`;
const launcher = root.querySelector('button')!;
const label = launcher.querySelector('span')!;
const badge = launcher.querySelector('b')!;
const spoken = root.querySelector('.spoken')!;
label.textContent = words;

const shown = (open: boolean): void => {
  launcher.hidden = open;
  launcher.setAttribute('aria-expanded', String(open));
};
let panel: { show(): void } | undefined;
const open = async (): Promise<void> => {
  launcher.disabled = true;
  try {
    const { createPanel } = await import('./panel.tsx');
    panel ??= createPanel(root, settings, {
      onClose: () => {
        shown(false);
        launcher.focus();
      },
      onUnread: (count) => {
        badge.textContent = count > 0 ? unreadWords(count) : '';
        spoken.textContent = badge.textContent;
      },
    });
    shown(true);
    label.textContent = words;
    panel.show();
  } catch {
    // The chunk could not be fetched; the next press tries again.
    label.textContent = failedWords;
  } finally {
    launcher.disabled = false;
  }
};
launcher.addEventListener('click', () => void open());
document.body.append(host);
