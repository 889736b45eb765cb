import type { Font } from './page.ts';

export interface LoadedFont {
  readonly font: Font;
  /** Text space units a glyph unit, per point of size. */
  readonly unit: number;
  /** Share of the size that its letters are high in; 1 but for drawn fonts. */
  readonly height: number;
}

const plain: LoadedFont = {
  font: { name: '', bold: false, italic: false, math: false, mono: false },
  unit: 0.001,
  height: 1,
};

const known = new WeakMap<object, LoadedFont>();

/** What the reader needs of a font as pdf.js loaded it; a plain one where there is none. */
export function fontOf(value: unknown): LoadedFont {
  if (typeof value !== 'object' || value === null) return plain;
  const found = known.get(value) ?? describe(value);
  known.set(value, found);
  return found;
}

function describe(value: object): LoadedFont {
  const field = (name: string): unknown => (name in value ? Reflect.get(value, name) : undefined);
  const name = String(field('name') ?? '').replace(/^[A-Z]{6}\+/, '');
  const matrix = field('fontMatrix');
  const [a, d] = [0, 3].map((place) =>
    Array.isArray(matrix) && Number.isFinite(matrix[place]) ? Number(matrix[place]) : 0.001,
  );
  const unit = Math.abs(a ?? 0.001);
  return {
    font: {
      name,
      bold: field('bold') === true || field('black') === true || bold.test(name),
      italic: field('italic') === true || /ital|obli|slant|CMTI|CMSL|SFTI|-?It$/i.test(name),
      math: math.test(name),
      mono: /mono|cour|typewriter|CMTT|SFTT|consol|menlo|inconsolata/i.test(name),
    },
    unit,
    height: field('isType3Font') === true ? drawnHeight(field('bbox'), Math.abs(d ?? 0.001)) : 1,
  };
}

const bold = /bold|black|heavy|semib|demi|medi\b|CMBX|CMB10|CMSSBX|SFBX|-Bd|NimbusRomNo9L-Medi/i;
const math =
  /^(?:CMMI|CMSY|CMEX|CMBSY|CMMIB|MSAM|MSBM|EUFM|EUSM|RSFS|BBOLD|DSROM|tx(?:sy|mi|ex)|px(?:sy|mi|ex)|STIX.*Math|LM(?:Math|Roman.*Math)|Symbol|rtxmi|rtxsy|NewTXM|zplm|Cambria-?Math|MathematicalPi|MTSY|MTMI|MTEX|StandardSymL)/i;

/** A font of drawn letters has no size of its own: that of the box around its letters, three quarters of which a line of type fills. */
function drawnHeight(bbox: unknown, unit: number): number {
  const numbers = Array.isArray(bbox) ? bbox.map(Number) : [];
  const height = (numbers[3] ?? 0) - (numbers[1] ?? 0);
  return height > 0 && Number.isFinite(height) ? height * unit : 1000 * unit;
}
