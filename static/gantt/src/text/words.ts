// The shape of all that the app says. One record a language; a missing sentence doesn't compile.
import type { english } from './en';

export type Words = typeof english;
