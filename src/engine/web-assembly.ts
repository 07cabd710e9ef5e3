/** The part of the host's WebAssembly that is used; it is in every engine, but not in the language's own library. */
interface Host {
  WebAssembly?: {
    validate(bytes: Uint8Array): boolean;
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: object) => { readonly exports: unknown };
  };
}

const host = (globalThis as Host).WebAssembly;

/** Compiled code given as text; null where the host cannot run it. */
export function compileBinary(text: string): object | null {
  if (host === undefined) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return host.validate(bytes) ? new host.Module(bytes) : null;
}

/** What a new instance of compiled code exports. */
export function instantiate(compiled: object): unknown {
  return new host!.Instance(compiled, {}).exports;
}
