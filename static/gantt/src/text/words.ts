// The shape of all that the app says. One record a language; a missing sentence doesn't compile.
import { english } from './en';

export type Words = typeof english;

export const wordsFor = (_locale: string): Words => english;
