import type { Editor } from './editor.ts';
import { differ, zero } from './level.ts';
import type { Place } from './place.ts';
import {
  certainlyDiffer,
  levelOf,
  rigidKind,
  toPi,
  typeOf,
  type Context,
  type Fuel,
} from './refute.ts';
import type { Source } from './source.ts';
import { toTerm } from './to-term.ts';
import type { Term } from './term.ts';

const fuelOfOne = 60_000;

/**
 * Why a declaration is certainly not well-typed any more after the expression at a place was exchanged:
 * a sentence, or null where nothing shows it. Reads types off without unfolding, so what it says is sure
 * and what it does not say may still be wrong.
 */
export function refutePlace(
  source: Source,
  editor: Editor,
  place: Place,
  newRoot: number,
): string | null {
  const records = {
    ...source.records,
    expr: (id: number) => editor.expr(id),
    level: (id: number) => editor.level(id),
  };
  const root = toTerm(newRoot, records, new Map(source.terms));
  if (!root) return null;
  const fuel: Fuel = { left: fuelOfOne };
  return refuteAlong(root, place, source, fuel) ?? refuteWhole(root, place, source, fuel);
}

/** Every node from the root to the place, and the new one itself. A let on the way ends the search. */
function refuteAlong(root: Term, place: Place, source: Source, fuel: Fuel): string | null {
  let node = root;
  const context: Term[] = [];
  for (const field of [...place.steps.map((step) => step.field), null]) {
    const found = refuteNode(node, context, source, fuel);
    if (found !== null || field === null) return found;
    if (field === 'body') {
      if (node.kind === 'letE' || !('type' in node)) return null;
      context.push(node.type);
    }
    const next = childAt(node, field);
    if (!next) return null;
    node = next;
  }
  return null;
}

function refuteNode(node: Term, context: Context, source: Source, fuel: Fuel): string | null {
  const { signatures } = source;
  const type = (one: Term, around: Context = context): Term | null =>
    typeOf(one, around, signatures, fuel);
  const isNoType = (one: Term, around: Context = context): boolean => {
    const kind = rigidKind(type(one, around) ?? unknown, signatures);
    return kind !== null && kind !== 'sort';
  };
  if (node.kind === 'app') {
    const fn = type(node.fn);
    if (!fn) return null;
    const pi = toPi(fn);
    if (!pi) {
      const kind = rigidKind(fn, signatures);
      return kind === null ? null : `what is applied is no function: its type is a ${kind}`;
    }
    const arg = type(node.arg);
    return arg && certainlyDiffer(pi.type, arg, signatures, fuel)
      ? 'an argument is not of the type that its function takes'
      : null;
  }
  if (node.kind !== 'lam' && node.kind !== 'forallE' && node.kind !== 'letE') return null;
  if (isNoType(node.type)) return 'the type of a bound variable is no type';
  if (node.kind === 'forallE' && isNoType(node.body, [...context, node.type]))
    return 'what a function type ends in is no type';
  const value = node.kind === 'letE' ? type(node.value) : null;
  return value && certainlyDiffer(node.type, value, signatures, fuel)
    ? 'the value of a let is not of its type'
    : null;
}

/** Type against value of the declaration, one of them the new root; the other one is as it was. */
function refuteWhole(root: Term, place: Place, source: Source, fuel: Fuel): string | null {
  const { signatures } = source;
  const { declaration, path } = place.root;
  const own = typeOf(root, [], signatures, fuel);
  if (path.at(-1) === 'value') {
    const type = source.terms.get(Number(declaration.body['type'] ?? NaN));
    return own && type && certainlyDiffer(type, own, signatures, fuel)
      ? 'the value is not of the declared type'
      : null;
  }
  if (path.at(-1) !== 'type') return null; // a rule of a recursor has no declared type
  const kind = own && rigidKind(own, signatures);
  if (kind && kind !== 'sort') return 'the declared type is no type';
  const level = levelOf(own);
  if (declaration.kind === 'thm' && level && differ(level, zero))
    return 'the statement of a theorem is no proposition';
  const before = source.terms.get(place.root.id);
  return 'value' in declaration.body && before && certainlyDiffer(before, root, signatures, fuel)
    ? 'the value has the type that was declared before, which is another one'
    : null;
}

/** Stands for a type that is not known: an application of a constant that nobody declares. */
const unknown: Term = { kind: 'const', name: '', us: [], range: 0 };

function childAt(node: Term, field: string): Term | null {
  if (node.kind === 'app') return field === 'fn' ? node.fn : node.arg;
  if (node.kind === 'proj') return node.struct;
  if (node.kind === 'lam' || node.kind === 'forallE')
    return field === 'type' ? node.type : node.body;
  if (node.kind !== 'letE') return null;
  return field === 'type' ? node.type : field === 'value' ? node.value : node.body;
}
