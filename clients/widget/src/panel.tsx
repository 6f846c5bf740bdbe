import { render } from 'preact';
import { App } from './app.tsx';
import type { Settings } from './liuke.ts';
import css from './panel.css?inline';

export type PanelEvents = {
  readonly onClose: () => void;
  /** Words that came while the panel was closed; 0 once it is open. */
  readonly onUnread: (count: number) => void;
};

/**
 * Draws the panel into the launcher's shadow root, so that neither the site's styles nor ours reach each other. Closing hides
 * it: the conversation goes on, what was written stays written, and the launcher counts what comes.
 */
export const createPanel = (root: ShadowRoot, settings: Settings, { onClose, onUnread }: PanelEvents) => {
  const style = document.createElement('style');
  style.textContent = css;
  const place = document.createElement('div');
  root.append(style, place);
  const draw = (open: boolean): void => {
    place.hidden = !open;
    render(<App settings={settings} open={open} onClose={close} onUnread={onUnread} />, place);
  };
  const close = (): void => {
    draw(false);
    onClose();
  };
  return { show: () => draw(true) };
};
