import './console.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { locale, texts } from './texts.ts';

document.documentElement.lang = locale;
document.title = texts.product;
render(<App />, document.getElementById('console')!);
