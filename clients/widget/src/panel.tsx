import { render } from 'preact';
import { App } from './app.tsx';
import type { Settings } from './liuke.ts';
import css from './panel.css?inline';

/** Draws the panel into the launcher's shadow root, so that neither the site's styles nor ours reach each other. */
export const openPanel = (root: ShadowRoot, settings: Settings, onClose: () => void): void => {
  const style = document.createElement('style');
  style.textContent = css;
  const place = document.createElement('div');
  root.append(style, place);
  const close = (): void => {
    render(null, place);
    place.remove();
    style.remove();
    onClose();
  };
  render(<App settings={settings} onClose={close} />, place);
};
