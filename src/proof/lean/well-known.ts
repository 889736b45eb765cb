import type { NameTable } from './names.ts';

/** Names with a meaning for the kernel. */
export interface WellKnown {
  readonly nat: number;
  readonly natZero: number;
  readonly natSucc: number;
  readonly string: number;
  readonly stringMk: number;
  readonly stringOfList: number;
  readonly char: number;
  readonly charOfNat: number;
  readonly list: number;
  readonly listNil: number;
  readonly listCons: number;
  readonly bool: number;
  readonly boolTrue: number;
  readonly boolFalse: number;
  readonly eq: number;
  readonly eqRefl: number;
  readonly quot: number;
  readonly quotMk: number;
  readonly quotLift: number;
  readonly quotInd: number;
}

/** The places of these names in a table. */
export function wellKnown(names: NameTable): WellKnown {
  const of = (dotted: string): number => names.of(dotted);
  return {
    nat: of('Nat'),
    natZero: of('Nat.zero'),
    natSucc: of('Nat.succ'),
    string: of('String'),
    stringMk: of('String.mk'),
    stringOfList: of('String.ofList'),
    char: of('Char'),
    charOfNat: of('Char.ofNat'),
    list: of('List'),
    listNil: of('List.nil'),
    listCons: of('List.cons'),
    bool: of('Bool'),
    boolTrue: of('Bool.true'),
    boolFalse: of('Bool.false'),
    eq: of('Eq'),
    eqRefl: of('Eq.refl'),
    quot: of('Quot'),
    quotMk: of('Quot.mk'),
    quotLift: of('Quot.lift'),
    quotInd: of('Quot.ind'),
  };
}
