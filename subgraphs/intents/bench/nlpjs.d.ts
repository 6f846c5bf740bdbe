declare module '@nlpjs/basic' {
  export const LangEn: unknown;
  export function containerBootstrap(): Promise<{ use(plugin: unknown): void }>;
  export class Nlp {
    constructor(settings: object);
    settings: { autoSave: boolean };
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<{ intent: string; score: number }>;
  }
}
