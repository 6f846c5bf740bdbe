/** Vite turns these imports into stylesheets; TypeScript only needs to know that they are allowed. */
declare module '*.css';
declare module '*.css?inline' {
  const css: string;
  export default css;
}
