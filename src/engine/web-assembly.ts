/** The part of the host's WebAssembly that is used; it is in every engine, but not in the language's own library. */
interface Host {
  WebAssembly?: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: object) => { readonly exports: unknown };
  };
}

const host = (globalThis as Host).WebAssembly;

/** Compiled code given as text; null where the host cannot run it. */
export function compileBinary(text: string): object | null {
  if (host === undefined) return null;
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  try {
    return new host.Module(bytes);
  } catch {
    // The only fault that code of our own can have: instructions that the host does not know.
    return null;
  }
}

/** What a new instance of compiled code exports. */
export function instantiate(compiled: object): unknown {
  return new host!.Instance(compiled, {}).exports;
}
