import { unzipSync } from 'fflate';
import { type Findings, reasonOf } from './findings.ts';

/** The files of a bundle by their paths. */
export type Files = Map<string, Uint8Array>;

const mostFiles = 60_000;
const mostBytes = 1 << 29;
const segment = /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/;

/** Opens the zip and takes off the one folder around everything; null when it cannot be read. */
export function openContainer(zip: Uint8Array, findings: Findings): Files | null {
  try {
    return withoutFolder(readZip(zip), findings);
  } catch (error) {
    findings.add('bundle.zip', `cannot be read: ${reasonOf(error)}`);
    return null;
  }
}

function readZip(zip: Uint8Array): Files {
  const seen = new Set<string>();
  let bytes = 0;
  const found = unzipSync(zip, {
    filter: ({ name, size, originalSize }) => {
      if (seen.has(name)) throw new Error(`two files are called ${name}`);
      seen.add(name);
      bytes += Math.max(size, originalSize);
      if (seen.size > mostFiles || !(bytes <= mostBytes)) throw new Error('it is too large');
      return true;
    },
  });
  const files: Files = new Map();
  for (const name of seen) {
    const content = Object.hasOwn(found, name) ? found[name] : undefined;
    if (!content) throw new Error(`${name} cannot be unpacked`);
    if (!name.endsWith('/')) files.set(name, content);
    else if (content.length > 0) throw new Error(`the folder ${name} has content`);
  }
  return files;
}

function withoutFolder(files: Files, findings: Findings): Files {
  const [first = ''] = files.keys();
  const folder = first.slice(0, first.indexOf('/') + 1);
  const isWrapped = folder !== '' && [...files.keys()].every((name) => name.startsWith(folder));
  if (isWrapped && /^\.{1,2}\/$|^\/|[\\:\0]/.test(folder))
    findings.add('bundle.zip', 'the folder around everything has a name that leads elsewhere');
  const inside: Files = new Map();
  const lowerCase = new Set<string>();
  for (const [name, content] of files) {
    const path = isWrapped ? name.slice(folder.length) : name;
    if (!path.split('/').every((part) => segment.test(part)))
      findings.add(path, 'a path that no bundle has');
    if (lowerCase.has(path.toLowerCase()))
      findings.add(path, 'another path differs in nothing but capitals');
    lowerCase.add(path.toLowerCase());
    inside.set(path, content);
  }
  return inside;
}
