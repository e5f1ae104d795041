// Nominal types over primitives, so that a day is never passed where minutes are meant.
declare const brand: unique symbol;

export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
