// Made by `npm run prelude` from sandbox/numeric/numeric-source.ts. Not to be edited.
'use strict';
var TruthNumeric = (() => {
  var Sh = Object.create;
  var y0 = Object.defineProperty;
  var Ih = Object.getOwnPropertyDescriptor;
  var Eh = Object.getOwnPropertyNames;
  var Mh = Object.getPrototypeOf,
    _h = Object.prototype.hasOwnProperty;
  var v = (r, e) => () => {
      try {
        return (e || r((e = { exports: {} }).exports, e), e.exports);
      } catch (i) {
        throw ((e = 0), i);
      }
    },
    Th = (r, e) => {
      for (var i in e) y0(r, i, { get: e[i], enumerable: !0 });
    },
    Qs = (r, e, i, t) => {
      if ((e && typeof e == 'object') || typeof e == 'function')
        for (let s of Eh(e))
          !_h.call(r, s) &&
            s !== i &&
            y0(r, s, { get: () => e[s], enumerable: !(t = Ih(e, s)) || t.enumerable });
      return r;
    };
  var te = (r, e, i) => (
      (i = r != null ? Sh(Mh(r)) : {}),
      Qs(e || !r || !r.__esModule ? y0(i, 'default', { value: r, enumerable: !0 }) : i, r)
    ),
    bh = (r) => Qs(y0({}, '__esModule', { value: !0 }), r);
  var Js = v((XL, Zs) => {
    'use strict';
    var Oh = typeof Object.defineProperty == 'function' ? Object.defineProperty : null;
    Zs.exports = Oh;
  });
  var xs = v((VL, zs) => {
    'use strict';
    var Rh = Js();
    function Fh() {
      try {
        return (Rh({}, 'x', {}), !0);
      } catch {
        return !1;
      }
    }
    zs.exports = Fh;
  });
  var en = v(($L, rn) => {
    'use strict';
    var Lh = Object.defineProperty;
    rn.exports = Lh;
  });
  var At = v((QL, tn) => {
    'use strict';
    function Ph(r) {
      return typeof r == 'number';
    }
    tn.exports = Ph;
  });
  var Ot = v((HL, nn) => {
    'use strict';
    function jh(r) {
      return r[0] === '-';
    }
    function sn(r) {
      var e = '',
        i;
      for (i = 0; i < r; i++) e += '0';
      return e;
    }
    function Dh(r, e, i) {
      var t = !1,
        s = e - r.length;
      return (
        s < 0 ||
          (jh(r) && ((t = !0), (r = r.substr(1))),
          (r = i ? r + sn(s) : sn(s) + r),
          t && (r = '-' + r)),
        r
      );
    }
    nn.exports = Dh;
  });
  var ln = v((KL, an) => {
    'use strict';
    var kh = At(),
      on = Ot(),
      Gh = String.prototype.toLowerCase,
      un = String.prototype.toUpperCase;
    function Ch(r) {
      var e, i, t;
      switch (r.specifier) {
        case 'b':
          e = 2;
          break;
        case 'o':
          e = 8;
          break;
        case 'x':
        case 'X':
          e = 16;
          break;
        default:
          e = 10;
          break;
      }
      if (((i = r.arg), (t = parseInt(i, 10)), !isFinite(t))) {
        if (!kh(i)) throw new Error('invalid integer. Value: ' + i);
        t = 0;
      }
      return (
        t < 0 && (r.specifier === 'u' || e !== 10) && (t = 4294967295 + t + 1),
        t < 0
          ? ((i = (-t).toString(e)),
            r.precision && (i = on(i, r.precision, r.padRight)),
            (i = '-' + i))
          : ((i = t.toString(e)),
            !t && !r.precision ? (i = '') : r.precision && (i = on(i, r.precision, r.padRight)),
            r.sign && (i = r.sign + i)),
        e === 16 &&
          (r.alternate && (i = '0x' + i),
          (i = r.specifier === un.call(r.specifier) ? un.call(i) : Gh.call(i))),
        e === 8 && r.alternate && i.charAt(0) !== '0' && (i = '0' + i),
        i
      );
    }
    an.exports = Ch;
  });
  var cn = v((YL, fn) => {
    'use strict';
    function Wh(r) {
      return typeof r == 'string';
    }
    fn.exports = Wh;
  });
  var pn = v((ZL, hn) => {
    'use strict';
    var Uh = Math.abs,
      Bh = String.prototype.toLowerCase,
      vn = String.prototype.toUpperCase,
      ie = String.prototype.replace,
      Xh = /e\+(\d)$/,
      Vh = /e-(\d)$/,
      $h = /^(\d+)$/,
      Qh = /^(\d+)e/,
      Hh = /\.0$/,
      Kh = /\.0*e/,
      Yh = /(\..*[^0])0*e/;
    function Zh(r, e) {
      var i, t;
      switch (e.specifier) {
        case 'e':
        case 'E':
          t = r.toExponential(e.precision);
          break;
        case 'f':
        case 'F':
          t = r.toFixed(e.precision);
          break;
        case 'g':
        case 'G':
          (Uh(r) < 1e-4
            ? ((i = e.precision), i > 0 && (i -= 1), (t = r.toExponential(i)))
            : (t = r.toPrecision(e.precision)),
            e.alternate ||
              ((t = ie.call(t, Yh, '$1e')), (t = ie.call(t, Kh, 'e')), (t = ie.call(t, Hh, ''))));
          break;
        default:
          throw new Error('invalid double notation. Value: ' + e.specifier);
      }
      return (
        (t = ie.call(t, Xh, 'e+0$1')),
        (t = ie.call(t, Vh, 'e-0$1')),
        e.alternate && ((t = ie.call(t, $h, '$1.')), (t = ie.call(t, Qh, '$1.e'))),
        r >= 0 && e.sign && (t = e.sign + t),
        (t = e.specifier === vn.call(e.specifier) ? vn.call(t) : Bh.call(t)),
        t
      );
    }
    hn.exports = Zh;
  });
  var wn = v((JL, gn) => {
    'use strict';
    function mn(r) {
      var e = '',
        i;
      for (i = 0; i < r; i++) e += ' ';
      return e;
    }
    function Jh(r, e, i) {
      var t = e - r.length;
      return (t < 0 || (r = i ? r + mn(t) : mn(t) + r), r);
    }
    gn.exports = Jh;
  });
  var yn = v((zL, qn) => {
    'use strict';
    var zh = ln(),
      xh = cn(),
      rp = At(),
      ep = pn(),
      tp = wn(),
      ip = Ot(),
      sp = String.fromCharCode,
      np = Array.isArray;
    function d0(r) {
      return r !== r;
    }
    function op(r) {
      var e = {};
      return (
        (e.specifier = r.specifier),
        (e.precision = r.precision === void 0 ? 1 : r.precision),
        (e.width = r.width),
        (e.flags = r.flags || ''),
        (e.mapping = r.mapping),
        e
      );
    }
    function up(r) {
      var e, i, t, s, n, u, o, a, l, f;
      if (!np(r))
        throw new TypeError(
          'invalid argument. First argument must be an array. Value: `' + r + '`.',
        );
      for (u = '', o = 1, l = 0; l < r.length; l++)
        if (((t = r[l]), xh(t))) u += t;
        else {
          if (((e = t.precision !== void 0), (t = op(t)), !t.specifier))
            throw new TypeError(
              'invalid argument. Token is missing `specifier` property. Index: `' +
                l +
                '`. Value: `' +
                t +
                '`.',
            );
          for (t.mapping && (o = t.mapping), i = t.flags, f = 0; f < i.length; f++)
            switch (((s = i.charAt(f)), s)) {
              case ' ':
                t.sign = ' ';
                break;
              case '+':
                t.sign = '+';
                break;
              case '-':
                ((t.padRight = !0), (t.padZeros = !1));
                break;
              case '0':
                t.padZeros = i.indexOf('-') < 0;
                break;
              case '#':
                t.alternate = !0;
                break;
              default:
                throw new Error('invalid flag: ' + s);
            }
          if (t.width === '*') {
            if (((t.width = parseInt(arguments[o], 10)), (o += 1), d0(t.width)))
              throw new TypeError(
                'the argument for * width at position ' +
                  o +
                  ' is not a number. Value: `' +
                  t.width +
                  '`.',
              );
            t.width < 0 && ((t.padRight = !0), (t.width = -t.width));
          }
          if (e && t.precision === '*') {
            if (((t.precision = parseInt(arguments[o], 10)), (o += 1), d0(t.precision)))
              throw new TypeError(
                'the argument for * precision at position ' +
                  o +
                  ' is not a number. Value: `' +
                  t.precision +
                  '`.',
              );
            t.precision < 0 && ((t.precision = 1), (e = !1));
          }
          switch (((t.arg = arguments[o]), t.specifier)) {
            case 'b':
            case 'o':
            case 'x':
            case 'X':
            case 'd':
            case 'i':
            case 'u':
              (e && (t.padZeros = !1), (t.arg = zh(t)));
              break;
            case 's':
              ((t.maxWidth = e ? t.precision : -1), (t.arg = String(t.arg)));
              break;
            case 'c':
              if (!d0(t.arg)) {
                if (((n = parseInt(t.arg, 10)), n < 0 || n > 127))
                  throw new Error('invalid character code. Value: ' + t.arg);
                t.arg = d0(n) ? String(t.arg) : sp(n);
              }
              break;
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G':
              if ((e || (t.precision = 6), (a = parseFloat(t.arg)), !isFinite(a))) {
                if (!rp(t.arg)) throw new Error('invalid floating-point number. Value: ' + u);
                ((a = t.arg), (t.padZeros = !1));
              }
              t.arg = ep(a, t);
              break;
            default:
              throw new Error('invalid specifier: ' + t.specifier);
          }
          (t.maxWidth >= 0 && t.arg.length > t.maxWidth && (t.arg = t.arg.substring(0, t.maxWidth)),
            t.padZeros
              ? (t.arg = ip(t.arg, t.width || t.precision, t.padRight))
              : t.width && (t.arg = tp(t.arg, t.width, t.padRight)),
            (u += t.arg || ''),
            (o += 1));
        }
      return u;
    }
    qn.exports = up;
  });
  var Nn = v((xL, dn) => {
    'use strict';
    var ap = yn();
    dn.exports = ap;
  });
  var In = v((rP, Sn) => {
    'use strict';
    var N0 = /%(?:([1-9]\d*)\$)?([0 +\-#]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([%A-Za-z])/g;
    function lp(r) {
      var e = {
        mapping: r[1] ? parseInt(r[1], 10) : void 0,
        flags: r[2],
        width: r[3],
        precision: r[5],
        specifier: r[6],
      };
      return (r[4] === '.' && r[5] === void 0 && (e.precision = '1'), e);
    }
    function fp(r) {
      var e, i, t, s;
      for (i = [], s = 0, t = N0.exec(r); t;)
        ((e = r.slice(s, N0.lastIndex - t[0].length)),
          e.length && i.push(e),
          t[6] === '%' ? i.push('%') : i.push(lp(t)),
          (s = N0.lastIndex),
          (t = N0.exec(r)));
      return ((e = r.slice(s)), e.length && i.push(e), i);
    }
    Sn.exports = fp;
  });
  var Mn = v((eP, En) => {
    'use strict';
    var cp = In();
    En.exports = cp;
  });
  var Tn = v((tP, _n) => {
    'use strict';
    function vp(r) {
      return typeof r == 'string';
    }
    _n.exports = vp;
  });
  var On = v((iP, An) => {
    'use strict';
    var hp = Nn(),
      pp = Mn(),
      mp = Tn();
    function bn(r) {
      var e, i;
      if (!mp(r))
        throw new TypeError(
          bn('invalid argument. First argument must be a string. Value: `%s`.', r),
        );
      for (e = [pp(r)], i = 1; i < arguments.length; i++) e.push(arguments[i]);
      return hp.apply(null, e);
    }
    An.exports = bn;
  });
  var Fn = v((sP, Rn) => {
    'use strict';
    var gp = On();
    Rn.exports = gp;
  });
  var Gn = v((nP, kn) => {
    'use strict';
    var Ln = Fn(),
      de = Object.prototype,
      Pn = de.toString,
      jn = de.__defineGetter__,
      Dn = de.__defineSetter__,
      wp = de.__lookupGetter__,
      qp = de.__lookupSetter__;
    function yp(r, e, i) {
      var t, s, n, u;
      if (typeof r != 'object' || r === null || Pn.call(r) === '[object Array]')
        throw new TypeError(
          Ln('invalid argument. First argument must be an object. Value: `%s`.', r),
        );
      if (typeof i != 'object' || i === null || Pn.call(i) === '[object Array]')
        throw new TypeError(
          Ln('invalid argument. Property descriptor must be an object. Value: `%s`.', i),
        );
      if (
        ((s = 'value' in i),
        s &&
          (wp.call(r, e) || qp.call(r, e)
            ? ((t = r.__proto__),
              (r.__proto__ = de),
              delete r[e],
              (r[e] = i.value),
              (r.__proto__ = t))
            : (r[e] = i.value)),
        (n = 'get' in i),
        (u = 'set' in i),
        s && (n || u))
      )
        throw new Error(
          'invalid argument. Cannot specify one or more accessors and a value or writable attribute in the property descriptor.',
        );
      return (n && jn && jn.call(r, e, i.get), u && Dn && Dn.call(r, e, i.set), r);
    }
    kn.exports = yp;
  });
  var Wn = v((oP, Cn) => {
    'use strict';
    var dp = xs(),
      Np = en(),
      Sp = Gn(),
      Rt;
    dp() ? (Rt = Np) : (Rt = Sp);
    Cn.exports = Rt;
  });
  var Bn = v((uP, Un) => {
    'use strict';
    var Ip = Wn();
    function Ep(r, e, i) {
      Ip(r, e, { configurable: !1, enumerable: !1, writable: !1, value: i });
    }
    Un.exports = Ep;
  });
  var $e = v((aP, Xn) => {
    'use strict';
    var Mp = Bn();
    Xn.exports = Mp;
  });
  var $n = v((lP, Vn) => {
    'use strict';
    function _p(r) {
      return r !== r;
    }
    Vn.exports = _p;
  });
  var X = v((fP, Qn) => {
    'use strict';
    var Tp = $n();
    Qn.exports = Tp;
  });
  var Kn = v((cP, Hn) => {
    'use strict';
    function bp() {
      return typeof Symbol == 'function' && typeof Symbol('foo') == 'symbol';
    }
    Hn.exports = bp;
  });
  var Zn = v((vP, Yn) => {
    'use strict';
    var Ap = Kn();
    Yn.exports = Ap;
  });
  var zn = v((hP, Jn) => {
    'use strict';
    var Op = Zn(),
      Rp = Op();
    function Fp() {
      return Rp && typeof Symbol.toStringTag == 'symbol';
    }
    Jn.exports = Fp;
  });
  var r1 = v((pP, xn) => {
    'use strict';
    var Lp = zn();
    xn.exports = Lp;
  });
  var Ft = v((mP, e1) => {
    'use strict';
    var Pp = Object.prototype.toString;
    e1.exports = Pp;
  });
  var i1 = v((gP, t1) => {
    'use strict';
    var jp = Ft();
    function Dp(r) {
      return jp.call(r);
    }
    t1.exports = Dp;
  });
  var n1 = v((wP, s1) => {
    'use strict';
    var kp = Object.prototype.hasOwnProperty;
    function Gp(r, e) {
      return r == null ? !1 : kp.call(r, e);
    }
    s1.exports = Gp;
  });
  var u1 = v((qP, o1) => {
    'use strict';
    var Cp = n1();
    o1.exports = Cp;
  });
  var l1 = v((yP, a1) => {
    'use strict';
    var Wp = typeof Symbol == 'function' ? Symbol : void 0;
    a1.exports = Wp;
  });
  var c1 = v((dP, f1) => {
    'use strict';
    var Up = l1();
    f1.exports = Up;
  });
  var p1 = v((NP, h1) => {
    'use strict';
    var v1 = c1(),
      Bp = typeof v1 == 'function' ? v1.toStringTag : '';
    h1.exports = Bp;
  });
  var g1 = v((SP, m1) => {
    'use strict';
    var Xp = u1(),
      Qe = p1(),
      Lt = Ft();
    function Vp(r) {
      var e, i, t;
      if (r == null) return Lt.call(r);
      ((i = r[Qe]), (e = Xp(r, Qe)));
      try {
        r[Qe] = void 0;
      } catch {
        return Lt.call(r);
      }
      return ((t = Lt.call(r)), e ? (r[Qe] = i) : delete r[Qe], t);
    }
    m1.exports = Vp;
  });
  var He = v((IP, w1) => {
    'use strict';
    var $p = r1(),
      Qp = i1(),
      Hp = g1(),
      Pt;
    $p() ? (Pt = Hp) : (Pt = Qp);
    w1.exports = Pt;
  });
  var y1 = v((EP, q1) => {
    'use strict';
    var Kp = He(),
      Yp = typeof Uint32Array == 'function';
    function Zp(r) {
      return (Yp && r instanceof Uint32Array) || Kp(r) === '[object Uint32Array]';
    }
    q1.exports = Zp;
  });
  var N1 = v((MP, d1) => {
    'use strict';
    var Jp = y1();
    d1.exports = Jp;
  });
  var I1 = v((_P, S1) => {
    'use strict';
    var zp = 4294967295;
    S1.exports = zp;
  });
  var M1 = v((TP, E1) => {
    'use strict';
    var xp = typeof Uint32Array == 'function' ? Uint32Array : null;
    E1.exports = xp;
  });
  var b1 = v((bP, T1) => {
    'use strict';
    var rm = N1(),
      jt = I1(),
      _1 = M1();
    function em() {
      var r, e;
      if (typeof _1 != 'function') return !1;
      try {
        ((e = [1, 3.14, -3.14, jt + 1, jt + 2]),
          (e = new _1(e)),
          (r = rm(e) && e[0] === 1 && e[1] === 3 && e[2] === jt - 2 && e[3] === 0 && e[4] === 1));
      } catch {
        r = !1;
      }
      return r;
    }
    T1.exports = em;
  });
  var O1 = v((AP, A1) => {
    'use strict';
    var tm = b1();
    A1.exports = tm;
  });
  var F1 = v((OP, R1) => {
    'use strict';
    var im = typeof Uint32Array == 'function' ? Uint32Array : void 0;
    R1.exports = im;
  });
  var P1 = v((RP, L1) => {
    'use strict';
    function sm() {
      throw new Error('not implemented');
    }
    L1.exports = sm;
  });
  var se = v((FP, j1) => {
    'use strict';
    var nm = O1(),
      om = F1(),
      um = P1(),
      Dt;
    nm() ? (Dt = om) : (Dt = um);
    j1.exports = Dt;
  });
  var k1 = v((LP, D1) => {
    'use strict';
    var am = He(),
      lm = typeof Float64Array == 'function';
    function fm(r) {
      return (lm && r instanceof Float64Array) || am(r) === '[object Float64Array]';
    }
    D1.exports = fm;
  });
  var C1 = v((PP, G1) => {
    'use strict';
    var cm = k1();
    G1.exports = cm;
  });
  var U1 = v((jP, W1) => {
    'use strict';
    var vm = typeof Float64Array == 'function' ? Float64Array : null;
    W1.exports = vm;
  });
  var V1 = v((DP, X1) => {
    'use strict';
    var hm = C1(),
      B1 = U1();
    function pm() {
      var r, e;
      if (typeof B1 != 'function') return !1;
      try {
        ((e = new B1([1, 3.14, -3.14, NaN])),
          (r = hm(e) && e[0] === 1 && e[1] === 3.14 && e[2] === -3.14 && e[3] !== e[3]));
      } catch {
        r = !1;
      }
      return r;
    }
    X1.exports = pm;
  });
  var Q1 = v((kP, $1) => {
    'use strict';
    var mm = V1();
    $1.exports = mm;
  });
  var K1 = v((GP, H1) => {
    'use strict';
    var gm = typeof Float64Array == 'function' ? Float64Array : void 0;
    H1.exports = gm;
  });
  var Z1 = v((CP, Y1) => {
    'use strict';
    function wm() {
      throw new Error('not implemented');
    }
    Y1.exports = wm;
  });
  var ne = v((WP, J1) => {
    'use strict';
    var qm = Q1(),
      ym = K1(),
      dm = Z1(),
      kt;
    qm() ? (kt = ym) : (kt = dm);
    J1.exports = kt;
  });
  var x1 = v((UP, z1) => {
    'use strict';
    var Nm = He(),
      Sm = typeof Uint8Array == 'function';
    function Im(r) {
      return (Sm && r instanceof Uint8Array) || Nm(r) === '[object Uint8Array]';
    }
    z1.exports = Im;
  });
  var eo = v((BP, ro) => {
    'use strict';
    var Em = x1();
    ro.exports = Em;
  });
  var io = v((XP, to) => {
    'use strict';
    var Mm = 255;
    to.exports = Mm;
  });
  var no = v((VP, so) => {
    'use strict';
    var _m = typeof Uint8Array == 'function' ? Uint8Array : null;
    so.exports = _m;
  });
  var ao = v(($P, uo) => {
    'use strict';
    var Tm = eo(),
      Gt = io(),
      oo = no();
    function bm() {
      var r, e;
      if (typeof oo != 'function') return !1;
      try {
        ((e = [1, 3.14, -3.14, Gt + 1, Gt + 2]),
          (e = new oo(e)),
          (r = Tm(e) && e[0] === 1 && e[1] === 3 && e[2] === Gt - 2 && e[3] === 0 && e[4] === 1));
      } catch {
        r = !1;
      }
      return r;
    }
    uo.exports = bm;
  });
  var fo = v((QP, lo) => {
    'use strict';
    var Am = ao();
    lo.exports = Am;
  });
  var vo = v((HP, co) => {
    'use strict';
    var Om = typeof Uint8Array == 'function' ? Uint8Array : void 0;
    co.exports = Om;
  });
  var po = v((KP, ho) => {
    'use strict';
    function Rm() {
      throw new Error('not implemented');
    }
    ho.exports = Rm;
  });
  var go = v((YP, mo) => {
    'use strict';
    var Fm = fo(),
      Lm = vo(),
      Pm = po(),
      Ct;
    Fm() ? (Ct = Lm) : (Ct = Pm);
    mo.exports = Ct;
  });
  var qo = v((ZP, wo) => {
    'use strict';
    var jm = He(),
      Dm = typeof Uint16Array == 'function';
    function km(r) {
      return (Dm && r instanceof Uint16Array) || jm(r) === '[object Uint16Array]';
    }
    wo.exports = km;
  });
  var No = v((JP, yo) => {
    'use strict';
    var Gm = qo();
    yo.exports = Gm;
  });
  var Io = v((zP, So) => {
    'use strict';
    var Cm = 65535;
    So.exports = Cm;
  });
  var Mo = v((xP, Eo) => {
    'use strict';
    var Wm = typeof Uint16Array == 'function' ? Uint16Array : null;
    Eo.exports = Wm;
  });
  var bo = v((rj, To) => {
    'use strict';
    var Um = No(),
      Wt = Io(),
      _o = Mo();
    function Bm() {
      var r, e;
      if (typeof _o != 'function') return !1;
      try {
        ((e = [1, 3.14, -3.14, Wt + 1, Wt + 2]),
          (e = new _o(e)),
          (r = Um(e) && e[0] === 1 && e[1] === 3 && e[2] === Wt - 2 && e[3] === 0 && e[4] === 1));
      } catch {
        r = !1;
      }
      return r;
    }
    To.exports = Bm;
  });
  var Oo = v((ej, Ao) => {
    'use strict';
    var Xm = bo();
    Ao.exports = Xm;
  });
  var Fo = v((tj, Ro) => {
    'use strict';
    var Vm = typeof Uint16Array == 'function' ? Uint16Array : void 0;
    Ro.exports = Vm;
  });
  var Po = v((ij, Lo) => {
    'use strict';
    function $m() {
      throw new Error('not implemented');
    }
    Lo.exports = $m;
  });
  var Do = v((sj, jo) => {
    'use strict';
    var Qm = Oo(),
      Hm = Fo(),
      Km = Po(),
      Ut;
    Qm() ? (Ut = Hm) : (Ut = Km);
    jo.exports = Ut;
  });
  var Go = v((nj, ko) => {
    'use strict';
    var Ym = go(),
      Zm = Do(),
      Jm = { uint16: Zm, uint8: Ym };
    ko.exports = Jm;
  });
  var Bo = v((oj, Uo) => {
    'use strict';
    var Co = Go(),
      Wo;
    function zm() {
      var r, e;
      return ((r = new Co.uint16(1)), (r[0] = 4660), (e = new Co.uint8(r.buffer)), e[0] === 52);
    }
    Wo = zm();
    Uo.exports = Wo;
  });
  var oe = v((uj, Xo) => {
    'use strict';
    var xm = Bo();
    Xo.exports = xm;
  });
  var $o = v((aj, Vo) => {
    'use strict';
    var rg = oe(),
      Bt;
    rg === !0 ? (Bt = 1) : (Bt = 0);
    Vo.exports = Bt;
  });
  var Ko = v((lj, Ho) => {
    'use strict';
    var eg = se(),
      tg = ne(),
      ig = $o(),
      Qo = new tg(1),
      sg = new eg(Qo.buffer);
    function ng(r) {
      return ((Qo[0] = r), sg[ig]);
    }
    Ho.exports = ng;
  });
  var lr = v((fj, Yo) => {
    'use strict';
    var og = Ko();
    Yo.exports = og;
  });
  var Jo = v((cj, Zo) => {
    'use strict';
    var ug = oe(),
      Xt;
    ug === !0 ? (Xt = 1) : (Xt = 0);
    Zo.exports = Xt;
  });
  var xo = v((vj, zo) => {
    'use strict';
    var ag = se(),
      lg = ne(),
      fg = Jo(),
      Vt = new lg(1),
      cg = new ag(Vt.buffer);
    function vg(r, e) {
      return ((Vt[0] = r), (cg[fg] = e >>> 0), Vt[0]);
    }
    zo.exports = vg;
  });
  var Ne = v((hj, ru) => {
    'use strict';
    var hg = xo();
    ru.exports = hg;
  });
  var iu = v((pj, tu) => {
    'use strict';
    var pg = oe(),
      eu,
      $t,
      Qt;
    pg === !0 ? (($t = 1), (Qt = 0)) : (($t = 0), (Qt = 1));
    eu = { HIGH: $t, LOW: Qt };
    tu.exports = eu;
  });
  var au = v((mj, uu) => {
    'use strict';
    var mg = se(),
      gg = ne(),
      nu = iu(),
      ou = new gg(1),
      su = new mg(ou.buffer),
      wg = nu.HIGH,
      qg = nu.LOW;
    function yg(r, e) {
      return ((su[wg] = r), (su[qg] = e), ou[0]);
    }
    uu.exports = yg;
  });
  var Ke = v((gj, lu) => {
    'use strict';
    var dg = au();
    lu.exports = dg;
  });
  var rr = v((wj, fu) => {
    'use strict';
    var Ng = Number.POSITIVE_INFINITY;
    fu.exports = Ng;
  });
  var vu = v((qj, cu) => {
    'use strict';
    cu.exports = Number;
  });
  var pu = v((yj, hu) => {
    'use strict';
    var Sg = vu();
    hu.exports = Sg;
  });
  var or = v((dj, mu) => {
    'use strict';
    var Ig = pu(),
      Eg = Ig.NEGATIVE_INFINITY;
    mu.exports = Eg;
  });
  var Wr = v((Nj, gu) => {
    'use strict';
    var Mg = 1023;
    gu.exports = Mg;
  });
  var qu = v((Sj, wu) => {
    'use strict';
    var _g = 0.34657359027997264;
    wu.exports = _g;
  });
  var du = v((Ij, yu) => {
    'use strict';
    function Tg(r) {
      return r === 0
        ? -0.03333333333333313
        : -0.03333333333333313 +
            r *
              (0.0015873015872548146 +
                r *
                  (-793650757867488e-19 + r * (4008217827329362e-21 + r * -20109921818362437e-23)));
    }
    yu.exports = Tg;
  });
  var _u = v((Ej, Mu) => {
    'use strict';
    var bg = X(),
      Nu = lr(),
      Ht = Ne(),
      Ag = Ke(),
      Su = rr(),
      Og = or(),
      Iu = Wr(),
      Rg = qu(),
      Fg = du(),
      Lg = 709.782712893384,
      Kt = 0.6931471803691238,
      Yt = 19082149292705877e-26,
      Eu = 1.4426950408889634,
      Pg = 38.816242111356935,
      jg = 1.0397207708399179;
    function Dg(r) {
      var e, i, t, s, n, u, o, a, l, f, c, p, g;
      if (r === Su || bg(r)) return r;
      if (r === Og) return -1;
      if (r === 0) return r;
      if ((r < 0 ? ((t = !0), (a = -r)) : ((t = !1), (a = r)), a >= Pg)) {
        if (t) return -1;
        if (a >= Lg) return Su;
      }
      if (((u = Nu(a) | 0), a > Rg))
        (a < jg
          ? t
            ? ((s = r + Kt), (n = -Yt), (g = -1))
            : ((s = r - Kt), (n = Yt), (g = 1))
          : (t ? (g = Eu * r - 0.5) : (g = Eu * r + 0.5),
            (g |= 0),
            (c = g),
            (s = r - c * Kt),
            (n = c * Yt)),
          (r = s - n),
          (f = s - r - n));
      else {
        if (u < 1016070144) return r;
        g = 0;
      }
      return (
        (e = 0.5 * r),
        (l = r * e),
        (o = 1 + l * Fg(l)),
        (c = 3 - o * e),
        (p = l * ((o - c) / (6 - r * c))),
        g === 0
          ? r - (r * p - l)
          : ((i = Ag((Iu + g) << 20, 0)),
            (p = r * (p - f) - f),
            (p -= l),
            g === -1
              ? 0.5 * (r - p) - 0.5
              : g === 1
                ? r < -0.25
                  ? -2 * (p - (r + 0.5))
                  : 1 + 2 * (r - p)
                : g <= -2 || g > 56
                  ? ((a = 1 - (p - r)),
                    g === 1024 ? ((s = (Nu(a) + (g << 20)) | 0), (a = Ht(a, s))) : (a *= i),
                    a - 1)
                  : ((c = 1),
                    g < 20
                      ? ((s = (1072693248 - (2097152 >> g)) | 0), (c = Ht(c, s)), (a = c - (p - r)))
                      : ((s = ((Iu - g) << 20) | 0), (c = Ht(c, s)), (a = r - (p + c)), (a += 1)),
                    (a *= i),
                    a))
      );
    }
    Mu.exports = Dg;
  });
  var ue = v((Mj, Tu) => {
    'use strict';
    var kg = _u();
    Tu.exports = kg;
  });
  var Au = v((_j, bu) => {
    'use strict';
    var Gg = Math.floor;
    bu.exports = Gg;
  });
  var gr = v((Tj, Ou) => {
    'use strict';
    var Cg = Au();
    Ou.exports = Cg;
  });
  var Fu = v((bj, Ru) => {
    'use strict';
    function Wg(r) {
      return r === 0
        ? 0.6666666666666735
        : 0.6666666666666735 +
            r *
              (0.3999999999940942 +
                r *
                  (0.2857142874366239 +
                    r *
                      (0.22222198432149784 +
                        r *
                          (0.1818357216161805 +
                            r * (0.15313837699209373 + r * 0.14798198605116586)))));
    }
    Ru.exports = Wg;
  });
  var ku = v((Aj, Du) => {
    'use strict';
    var Ug = X(),
      Lu = lr(),
      Pu = Ne(),
      Bg = rr(),
      Xg = or(),
      ju = Wr(),
      Vg = Fu(),
      Zt = 0.6931471803691238,
      Jt = 19082149292705877e-26,
      $g = 0.41421356237309503,
      Qg = -0.2928932188134525,
      Hg = 1862645149230957e-24,
      Kg = 5551115123125783e-32,
      Yg = 9007199254740992,
      Zg = 0.6666666666666666;
    function Jg(r) {
      var e, i, t, s, n, u, o, a, l, f;
      if (r < -1 || Ug(r)) return NaN;
      if (r === -1) return Xg;
      if (r === Bg || r === 0) return r;
      if ((r < 0 ? (t = -r) : (t = r), (f = 1), t < $g)) {
        if (t < Hg) return t < Kg ? r : r - r * r * 0.5;
        r > Qg && ((f = 0), (s = r), (i = 1));
      }
      return (
        f !== 0 &&
          (t < Yg
            ? ((l = 1 + r),
              (i = Lu(l)),
              (f = (i >> 20) - ju),
              f > 0 ? (n = 1 - (l - r)) : (n = r - (l - 1)),
              (n /= l))
            : ((l = r), (i = Lu(l)), (f = (i >> 20) - ju), (n = 0)),
          (i &= 1048575),
          i < 434334
            ? (l = Pu(l, i | 1072693248))
            : ((f += 1), (l = Pu(l, i | 1071644672)), (i = (1048576 - i) >> 2)),
          (s = l - 1)),
        (e = 0.5 * s * s),
        i === 0
          ? s === 0
            ? ((n += f * Jt), f * Zt + n)
            : ((a = e * (1 - Zg * s)), f * Zt - (a - (f * Jt + n) - s))
          : ((u = s / (2 + s)),
            (o = u * u),
            (a = o * Vg(o)),
            f === 0 ? s - (e - u * (e + a)) : f * Zt - (e - (u * (e + a) + (f * Jt + n)) - s))
      );
    }
    Du.exports = Jg;
  });
  var Nr = v((Oj, Gu) => {
    'use strict';
    var zg = ku();
    Gu.exports = zg;
  });
  var Wu = v((Rj, Cu) => {
    'use strict';
    var xg = Math.sqrt;
    Cu.exports = xg;
  });
  var J = v((Fj, Uu) => {
    'use strict';
    var rw = Wu();
    Uu.exports = rw;
  });
  var zt = v((Lj, Bu) => {
    'use strict';
    var ew = 0.7853981633974483;
    Bu.exports = ew;
  });
  var Vu = v((Pj, Xu) => {
    'use strict';
    function tw(r) {
      var e, i, t;
      return r === 0
        ? 0.16666666666666713
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -8.198089802484825 +
                r *
                  (19.562619833175948 +
                    r *
                      (-16.262479672107002 +
                        r *
                          (5.444622390564711 +
                            r * (-0.6019598008014124 + r * 0.004253011369004428))))),
              (t =
                -49.18853881490881 +
                r *
                  (139.51056146574857 +
                    r *
                      (-147.1791292232726 +
                        r * (70.49610280856842 + r * (-14.740913729888538 + r * 1))))))
            : ((r = 1 / r),
              (i =
                0.004253011369004428 +
                r *
                  (-0.6019598008014124 +
                    r *
                      (5.444622390564711 +
                        r *
                          (-16.262479672107002 +
                            r * (19.562619833175948 + r * -8.198089802484825))))),
              (t =
                1 +
                r *
                  (-14.740913729888538 +
                    r *
                      (70.49610280856842 +
                        r *
                          (-147.1791292232726 +
                            r * (139.51056146574857 + r * -49.18853881490881)))))),
          i / t);
    }
    Xu.exports = tw;
  });
  var Qu = v((jj, $u) => {
    'use strict';
    function iw(r) {
      var e, i, t;
      return r === 0
        ? 0.08333333333333809
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                28.536655482610616 +
                r *
                  (-25.56901049652825 +
                    r *
                      (6.968710824104713 + r * (-0.5634242780008963 + r * 0.002967721961301243)))),
              (t =
                342.43986579130785 +
                r *
                  (-383.8770957603691 +
                    r * (147.0656354026815 + r * (-21.947795316429207 + r * 1)))))
            : ((r = 1 / r),
              (i =
                0.002967721961301243 +
                r *
                  (-0.5634242780008963 +
                    r * (6.968710824104713 + r * (-25.56901049652825 + r * 28.536655482610616)))),
              (t =
                1 +
                r *
                  (-21.947795316429207 +
                    r * (147.0656354026815 + r * (-383.8770957603691 + r * 342.43986579130785))))),
          i / t);
    }
    $u.exports = iw;
  });
  var Yu = v((Dj, Ku) => {
    'use strict';
    var sw = X(),
      nw = J(),
      Hu = zt(),
      ow = Vu(),
      uw = Qu(),
      aw = 6123233995736766e-32;
    function lw(r) {
      var e, i, t, s, n;
      if (sw(r)) return NaN;
      if ((r > 0 ? (t = r) : ((e = !0), (t = -r)), t > 1)) return NaN;
      if (t > 0.625)
        ((i = 1 - t),
          (s = i * uw(i)),
          (i = nw(i + i)),
          (n = Hu - i),
          (i = i * s - aw),
          (n -= i),
          (n += Hu));
      else {
        if (t < 1e-8) return r;
        ((i = t * t), (n = i * ow(i)), (n = t * n + t));
      }
      return e ? -n : n;
    }
    Ku.exports = lw;
  });
  var S0 = v((kj, Zu) => {
    'use strict';
    var fw = Yu();
    Zu.exports = fw;
  });
  var zu = v((Gj, Ju) => {
    'use strict';
    function cw(r) {
      return Math.abs(r);
    }
    Ju.exports = cw;
  });
  var C = v((Cj, xu) => {
    'use strict';
    var vw = zu();
    xu.exports = vw;
  });
  var ea = v((Wj, ra) => {
    'use strict';
    var hw = Math.ceil;
    ra.exports = hw;
  });
  var ia = v((Uj, ta) => {
    'use strict';
    var pw = ea();
    ta.exports = pw;
  });
  var na = v((Bj, sa) => {
    'use strict';
    var mw = gr(),
      gw = ia();
    function ww(r) {
      return r < 0 ? gw(r) : mw(r);
    }
    sa.exports = ww;
  });
  var I0 = v((Xj, oa) => {
    'use strict';
    var qw = na();
    oa.exports = qw;
  });
  var aa = v((Vj, ua) => {
    'use strict';
    var yw = 1023;
    ua.exports = yw;
  });
  var fa = v(($j, la) => {
    'use strict';
    var dw = -1023;
    la.exports = dw;
  });
  var va = v((Qj, ca) => {
    'use strict';
    var Nw = -1074;
    ca.exports = Nw;
  });
  var pa = v((Hj, ha) => {
    'use strict';
    var Sw = rr(),
      Iw = or();
    function Ew(r) {
      return r === Sw || r === Iw;
    }
    ha.exports = Ew;
  });
  var ae = v((Kj, ma) => {
    'use strict';
    var Mw = pa();
    ma.exports = Mw;
  });
  var wa = v((Yj, ga) => {
    'use strict';
    var _w = 2147483648;
    ga.exports = _w;
  });
  var Ur = v((Zj, qa) => {
    'use strict';
    var Tw = 2147483647;
    qa.exports = Tw;
  });
  var Na = v((Jj, da) => {
    'use strict';
    var bw = oe(),
      ya,
      xt,
      ri;
    bw === !0 ? ((xt = 1), (ri = 0)) : ((xt = 0), (ri = 1));
    ya = { HIGH: xt, LOW: ri };
    da.exports = ya;
  });
  var ei = v((zj, Ma) => {
    'use strict';
    var Aw = se(),
      Ow = ne(),
      Ia = Na(),
      Ea = new Ow(1),
      Sa = new Aw(Ea.buffer),
      Rw = Ia.HIGH,
      Fw = Ia.LOW;
    function Lw(r, e, i, t) {
      return ((Ea[0] = r), (e[t] = Sa[Rw]), (e[t + i] = Sa[Fw]), e);
    }
    Ma.exports = Lw;
  });
  var Ta = v((xj, _a) => {
    'use strict';
    var Pw = ei();
    function jw(r) {
      return Pw(r, [0, 0], 1, 0);
    }
    _a.exports = jw;
  });
  var E0 = v((rD, Aa) => {
    'use strict';
    var Dw = $e(),
      ba = Ta(),
      kw = ei();
    Dw(ba, 'assign', kw);
    Aa.exports = ba;
  });
  var Ra = v((eD, Oa) => {
    'use strict';
    var Gw = wa(),
      Cw = Ur(),
      Ww = E0(),
      Uw = lr(),
      Bw = Ke(),
      ti = [0, 0];
    function Xw(r, e) {
      var i, t;
      return (
        Ww.assign(r, ti, 1, 0),
        (i = ti[0]),
        (i &= Cw),
        (t = Uw(e)),
        (t &= Gw),
        (i |= t),
        Bw(i, ti[1])
      );
    }
    Oa.exports = Xw;
  });
  var M0 = v((tD, Fa) => {
    'use strict';
    var Vw = Ra();
    Fa.exports = Vw;
  });
  var Br = v((iD, La) => {
    'use strict';
    var $w = 22250738585072014e-324;
    La.exports = $w;
  });
  var ii = v((sD, Pa) => {
    'use strict';
    var Qw = Br(),
      Hw = ae(),
      Kw = X(),
      Yw = C(),
      Zw = 4503599627370496;
    function Jw(r, e, i, t) {
      return Kw(r) || Hw(r)
        ? ((e[t] = r), (e[t + i] = 0), e)
        : r !== 0 && Yw(r) < Qw
          ? ((e[t] = r * Zw), (e[t + i] = -52), e)
          : ((e[t] = r), (e[t + i] = 0), e);
    }
    Pa.exports = Jw;
  });
  var Da = v((nD, ja) => {
    'use strict';
    var zw = ii();
    function xw(r) {
      return zw(r, [0, 0], 1, 0);
    }
    ja.exports = xw;
  });
  var Ca = v((oD, Ga) => {
    'use strict';
    var rq = $e(),
      ka = Da(),
      eq = ii();
    rq(ka, 'assign', eq);
    Ga.exports = ka;
  });
  var Ye = v((uD, Wa) => {
    'use strict';
    var tq = 2146435072;
    Wa.exports = tq;
  });
  var Ba = v((aD, Ua) => {
    'use strict';
    var iq = lr(),
      sq = Ye(),
      nq = Wr();
    function oq(r) {
      var e = iq(r);
      return ((e = (e & sq) >>> 20), (e - nq) | 0);
    }
    Ua.exports = oq;
  });
  var Va = v((lD, Xa) => {
    'use strict';
    var uq = Ba();
    Xa.exports = uq;
  });
  var Qa = v((fD, $a) => {
    'use strict';
    var aq = rr(),
      lq = or(),
      fq = Wr(),
      cq = aa(),
      vq = fa(),
      hq = va(),
      pq = X(),
      mq = ae(),
      gq = M0(),
      wq = Ca().assign,
      qq = Va(),
      yq = E0(),
      dq = Ke(),
      Nq = 2220446049250313e-31,
      Sq = 2148532223,
      si = [0, 0],
      ni = [0, 0];
    function Iq(r, e) {
      var i, t;
      return e === 0 || r === 0 || pq(r) || mq(r)
        ? r
        : (wq(r, si, 1, 0),
          (r = si[0]),
          (e += si[1]),
          (e += qq(r)),
          e < hq
            ? gq(0, r)
            : e > cq
              ? r < 0
                ? lq
                : aq
              : (e <= vq ? ((e += 52), (t = Nq)) : (t = 1),
                yq.assign(r, ni, 1, 0),
                (i = ni[0]),
                (i &= Sq),
                (i |= (e + fq) << 20),
                t * dq(i, ni[1])));
    }
    $a.exports = Iq;
  });
  var le = v((cD, Ha) => {
    'use strict';
    var Eq = Qa();
    Ha.exports = Eq;
  });
  var Ya = v((vD, Ka) => {
    'use strict';
    function Mq(r) {
      return r === 0
        ? 0.16666666666666602
        : 0.16666666666666602 +
            r *
              (-0.0027777777777015593 +
                r *
                  (6613756321437934e-20 +
                    r * (-16533902205465252e-22 + r * 41381367970572385e-24)));
    }
    Ka.exports = Mq;
  });
  var Ja = v((hD, Za) => {
    'use strict';
    var _q = le(),
      Tq = Ya();
    function bq(r, e, i) {
      var t, s, n, u;
      return (
        (t = r - e),
        (s = t * t),
        (n = t - s * Tq(s)),
        (u = 1 - (e - (t * n) / (2 - n) - r)),
        _q(u, i)
      );
    }
    Za.exports = bq;
  });
  var i2 = v((pD, t2) => {
    'use strict';
    var Aq = X(),
      za = I0(),
      Oq = or(),
      xa = rr(),
      Rq = Ja(),
      Fq = 0.6931471803691238,
      Lq = 19082149292705877e-26,
      r2 = 1.4426950408889634,
      Pq = 709.782712893384,
      jq = -745.1332191019411,
      e2 = 1 / (1 << 28),
      Dq = -e2;
    function kq(r) {
      var e, i, t;
      return Aq(r) || r === xa
        ? r
        : r === Oq
          ? 0
          : r > Pq
            ? xa
            : r < jq
              ? 0
              : r > Dq && r < e2
                ? 1 + r
                : (r < 0 ? (t = za(r2 * r - 0.5)) : (t = za(r2 * r + 0.5)),
                  (e = r - t * Fq),
                  (i = t * Lq),
                  Rq(e, i, t));
    }
    t2.exports = kq;
  });
  var Z = v((mD, s2) => {
    'use strict';
    var Gq = i2();
    s2.exports = Gq;
  });
  var o2 = v((gD, n2) => {
    'use strict';
    var Cq = gr();
    function Wq(r) {
      return Cq(r) === r;
    }
    n2.exports = Wq;
  });
  var fe = v((wD, u2) => {
    'use strict';
    var Uq = o2();
    u2.exports = Uq;
  });
  var l2 = v((qD, a2) => {
    'use strict';
    var Bq = fe();
    function Xq(r) {
      return Bq(r / 2);
    }
    a2.exports = Xq;
  });
  var c2 = v((yD, f2) => {
    'use strict';
    var Vq = l2();
    f2.exports = Vq;
  });
  var p2 = v((dD, h2) => {
    'use strict';
    var v2 = c2();
    function $q(r) {
      return r > 0 ? v2(r - 1) : v2(r + 1);
    }
    h2.exports = $q;
  });
  var _0 = v((ND, m2) => {
    'use strict';
    var Qq = p2();
    m2.exports = Qq;
  });
  var w2 = v((SD, g2) => {
    'use strict';
    var Hq = oe(),
      oi;
    Hq === !0 ? (oi = 0) : (oi = 1);
    g2.exports = oi;
  });
  var y2 = v((ID, q2) => {
    'use strict';
    var Kq = se(),
      Yq = ne(),
      Zq = w2(),
      ui = new Yq(1),
      Jq = new Kq(ui.buffer);
    function zq(r, e) {
      return ((ui[0] = r), (Jq[Zq] = e >>> 0), ui[0]);
    }
    q2.exports = zq;
  });
  var Se = v((ED, d2) => {
    'use strict';
    var xq = y2();
    d2.exports = xq;
  });
  var S2 = v((MD, N2) => {
    'use strict';
    function ry(r) {
      return r | 0;
    }
    N2.exports = ry;
  });
  var ai = v((_D, I2) => {
    'use strict';
    var ey = S2();
    I2.exports = ey;
  });
  var _2 = v((TD, M2) => {
    'use strict';
    var E2 = _0(),
      ty = M0(),
      iy = or(),
      T0 = rr();
    function sy(r, e) {
      return e === iy ? T0 : e === T0 ? 0 : e > 0 ? (E2(e) ? r : 0) : E2(e) ? ty(T0, r) : T0;
    }
    M2.exports = sy;
  });
  var b2 = v((bD, T2) => {
    'use strict';
    var ny = Ur(),
      oy = lr(),
      uy = 1072693247,
      b0 = 1e300,
      A0 = 1e-300;
    function ay(r, e) {
      var i, t;
      return (
        (t = oy(r)),
        (i = t & ny),
        i <= uy ? (e < 0 ? b0 * b0 : A0 * A0) : e > 0 ? b0 * b0 : A0 * A0
      );
    }
    T2.exports = ay;
  });
  var R2 = v((AD, O2) => {
    'use strict';
    var ly = C(),
      A2 = rr();
    function fy(r, e) {
      return r === -1 ? (r - r) / (r - r) : r === 1 ? 1 : ly(r) < 1 == (e === A2) ? 0 : A2;
    }
    O2.exports = fy;
  });
  var li = v((OD, F2) => {
    'use strict';
    var cy = 20;
    F2.exports = cy;
  });
  var P2 = v((RD, L2) => {
    'use strict';
    function vy(r) {
      return r === 0
        ? 0.5999999999999946
        : 0.5999999999999946 +
            r *
              (0.4285714285785502 +
                r *
                  (0.33333332981837743 +
                    r * (0.272728123808534 + r * (0.23066074577556175 + r * 0.20697501780033842))));
    }
    L2.exports = vy;
  });
  var G2 = v((FD, k2) => {
    'use strict';
    var hy = lr(),
      O0 = Se(),
      j2 = Ne(),
      py = Wr(),
      my = li(),
      gy = P2(),
      wy = 1048575,
      D2 = 1048576,
      qy = 1072693248,
      yy = 536870912,
      dy = 524288,
      Ny = 9007199254740992,
      Sy = 0.9617966939259756,
      Iy = 0.9617967009544373,
      Ey = -7028461650952758e-24,
      My = [1, 1.5],
      _y = [0, 0.5849624872207642],
      Ty = [0, 1350039202129749e-23];
    function by(r, e, i) {
      var t, s, n, u, o, a, l, f, c, p, g, m, w, d, h, N, y, T, I, R, S, b;
      return (
        (R = 0),
        i < D2 && ((e *= Ny), (R -= 53), (i = hy(e))),
        (R += ((i >> my) - py) | 0),
        (S = (i & wy) | 0),
        (i = S | qy | 0),
        S <= 235662 ? (b = 0) : S < 767610 ? (b = 1) : ((b = 0), (R += 1), (i -= D2)),
        (e = j2(e, i)),
        (f = My[b]),
        (T = e - f),
        (I = 1 / (e + f)),
        (s = T * I),
        (u = O0(s, 0)),
        (t = ((i >> 1) | yy) + dy),
        (t += b << 18),
        (a = j2(0, t)),
        (l = e - (a - f)),
        (o = I * (T - u * a - u * l)),
        (n = s * s),
        (y = n * n * gy(n)),
        (y += o * (u + s)),
        (n = u * u),
        (a = 3 + n + y),
        (a = O0(a, 0)),
        (l = y - (a - 3 - n)),
        (T = u * a),
        (I = o * a + l * s),
        (p = T + I),
        (p = O0(p, 0)),
        (g = I - (p - T)),
        (m = Iy * p),
        (w = Ey * p + g * Sy + Ty[b]),
        (c = _y[b]),
        (N = R),
        (d = m + w + c + N),
        (d = O0(d, 0)),
        (h = w - (d - N - c - m)),
        (r[0] = d),
        (r[1] = h),
        r
      );
    }
    k2.exports = by;
  });
  var W2 = v((LD, C2) => {
    'use strict';
    function Ay(r) {
      return r === 0 ? 0.5 : 0.5 + r * (-0.3333333333333333 + r * 0.25);
    }
    C2.exports = Ay;
  });
  var B2 = v((PD, U2) => {
    'use strict';
    var Oy = Se(),
      Ry = W2(),
      Fy = 1.4426950408889634,
      Ly = 1.4426950216293335,
      Py = 19259629911266175e-24;
    function jy(r, e) {
      var i, t, s, n, u, o;
      return (
        (s = e - 1),
        (n = s * s * Ry(s)),
        (u = Ly * s),
        (o = s * Py - n * Fy),
        (t = u + o),
        (t = Oy(t, 0)),
        (i = o - (t - u)),
        (r[0] = t),
        (r[1] = i),
        r
      );
    }
    U2.exports = jy;
  });
  var V2 = v((jD, X2) => {
    'use strict';
    var Dy = 0.6931471805599453;
    X2.exports = Dy;
  });
  var fi = v((DD, $2) => {
    'use strict';
    var ky = 1048575;
    $2.exports = ky;
  });
  var H2 = v((kD, Q2) => {
    'use strict';
    function Gy(r) {
      return r === 0
        ? 0.16666666666666602
        : 0.16666666666666602 +
            r *
              (-0.0027777777777015593 +
                r *
                  (6613756321437934e-20 +
                    r * (-16533902205465252e-22 + r * 41381367970572385e-24)));
    }
    Q2.exports = Gy;
  });
  var r3 = v((GD, x2) => {
    'use strict';
    var Cy = lr(),
      K2 = Ne(),
      Wy = Se(),
      Uy = ai(),
      By = le(),
      Xy = V2(),
      Y2 = Wr(),
      Z2 = Ur(),
      J2 = fi(),
      Ze = li(),
      Vy = H2(),
      z2 = 1048576,
      $y = 1071644672,
      Qy = 0.6931471824645996,
      Hy = -1904654299957768e-24;
    function Ky(r, e, i) {
      var t, s, n, u, o, a, l, f, c, p, g;
      return (
        (p = (r & Z2) | 0),
        (g = ((p >> Ze) - Y2) | 0),
        (c = 0),
        p > $y &&
          ((c = (r + (z2 >> (g + 1))) >>> 0),
          (g = (((c & Z2) >> Ze) - Y2) | 0),
          (t = (c & ~(J2 >> g)) >>> 0),
          (n = K2(0, t)),
          (c = (((c & J2) | z2) >> (Ze - g)) >>> 0),
          r < 0 && (c = -c),
          (e -= n)),
        (n = i + e),
        (n = Wy(n, 0)),
        (o = n * Qy),
        (a = (i - (n - e)) * Xy + n * Hy),
        (f = o + a),
        (l = a - (f - o)),
        (n = f * f),
        (s = f - n * Vy(n)),
        (u = (f * s) / (s - 2) - (l + f * l)),
        (f = 1 - (u - f)),
        (r = Cy(f)),
        (r = Uy(r)),
        (r += (c << Ze) >>> 0),
        r >> Ze <= 0 ? (f = By(f, c)) : (f = K2(f, r)),
        f
      );
    }
    x2.exports = Ky;
  });
  var c3 = v((CD, f3) => {
    'use strict';
    var e3 = X(),
      t3 = _0(),
      i3 = ae(),
      Yy = fe(),
      s3 = J(),
      Zy = C(),
      ci = E0(),
      Jy = Se(),
      n3 = ai(),
      zy = or(),
      xy = rr(),
      vi = Ur(),
      rd = _2(),
      ed = b2(),
      td = R2(),
      id = G2(),
      sd = B2(),
      nd = r3(),
      od = 1072693247,
      ud = 1105199104,
      ad = 1139802112,
      o3 = 1083179008,
      ld = 1072693248,
      fd = 1083231232,
      cd = 3230714880,
      u3 = 31,
      Xr = 1e300,
      Vr = 1e-300,
      vd = 8008566259537294e-32,
      Fr = [0, 0],
      a3 = [0, 0];
    function l3(r, e) {
      var i, t, s, n, u, o, a, l, f, c, p, g, m, w, d, h;
      if (e3(r) || e3(e)) return NaN;
      if ((ci.assign(e, Fr, 1, 0), (o = Fr[0]), (a = Fr[1]), a === 0)) {
        if (e === 0) return 1;
        if (e === 1) return r;
        if (e === -1) return 1 / r;
        if (e === 0.5) return s3(r);
        if (e === -0.5) return 1 / s3(r);
        if (e === 2) return r * r;
        if (e === 3) return r * r * r;
        if (e === 4) return ((r *= r), r * r);
        if (i3(e)) return td(r, e);
      }
      if ((ci.assign(r, Fr, 1, 0), (n = Fr[0]), (u = Fr[1]), u === 0)) {
        if (n === 0) return rd(r, e);
        if (r === 1) return 1;
        if (r === -1 && t3(e)) return -1;
        if (i3(r)) return r === zy ? l3(-0, -e) : e < 0 ? 0 : xy;
      }
      if (r < 0 && Yy(e) === !1) return (r - r) / (r - r);
      if (
        ((s = Zy(r)),
        (i = (n & vi) | 0),
        (t = (o & vi) | 0),
        (l = (n >>> u3) | 0),
        (f = (o >>> u3) | 0),
        l && t3(e) ? (l = -1) : (l = 1),
        t > ud)
      ) {
        if (t > ad) return ed(r, e);
        if (i < od) return f === 1 ? l * Xr * Xr : l * Vr * Vr;
        if (i > ld) return f === 0 ? l * Xr * Xr : l * Vr * Vr;
        m = sd(a3, s);
      } else m = id(a3, s, i);
      if (
        ((c = Jy(e, 0)),
        (g = (e - c) * m[0] + e * m[1]),
        (p = c * m[0]),
        (w = g + p),
        ci.assign(w, Fr, 1, 0),
        (d = n3(Fr[0])),
        (h = n3(Fr[1])),
        d >= o3)
      ) {
        if (((d - o3) | h) !== 0 || g + vd > w - p) return l * Xr * Xr;
      } else if ((d & vi) >= fd && (((d - cd) | h) !== 0 || g <= w - p)) return l * Vr * Vr;
      return ((w = nd(d, p, g)), l * w);
    }
    f3.exports = l3;
  });
  var er = v((WD, v3) => {
    'use strict';
    var hd = c3();
    v3.exports = hd;
  });
  var ce = v((UD, h3) => {
    'use strict';
    var pd = 2.718281828459045;
    h3.exports = pd;
  });
  var wr = v((BD, p3) => {
    'use strict';
    var md = 2220446049250313e-31;
    p3.exports = md;
  });
  var g3 = v((XD, m3) => {
    'use strict';
    function gd(r) {
      var e, i, t;
      return r === 0
        ? 1 / 0
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                709811.662581658 +
                r *
                  (679979.8474157227 +
                    r *
                      (293136.7857211597 +
                        r *
                          (74887.54032914672 +
                            r *
                              (12555.290582413863 +
                                r *
                                  (1443.4299244417066 +
                                    r *
                                      (115.24194596137347 +
                                        r *
                                          (6.309239205732627 +
                                            r *
                                              (0.22668404630224365 +
                                                r *
                                                  (0.004826466289237662 +
                                                    r * 4624429436045379e-20)))))))))),
              (t =
                0 +
                r *
                  (362880 +
                    r *
                      (1026576 +
                        r *
                          (1172700 +
                            r *
                              (723680 +
                                r *
                                  (269325 +
                                    r * (63273 + r * (9450 + r * (870 + r * (45 + r * 1)))))))))))
            : ((r = 1 / r),
              (i =
                4624429436045379e-20 +
                r *
                  (0.004826466289237662 +
                    r *
                      (0.22668404630224365 +
                        r *
                          (6.309239205732627 +
                            r *
                              (115.24194596137347 +
                                r *
                                  (1443.4299244417066 +
                                    r *
                                      (12555.290582413863 +
                                        r *
                                          (74887.54032914672 +
                                            r *
                                              (293136.7857211597 +
                                                r *
                                                  (679979.8474157227 +
                                                    r * 709811.662581658)))))))))),
              (t =
                1 +
                r *
                  (45 +
                    r *
                      (870 +
                        r *
                          (9450 +
                            r *
                              (63273 +
                                r *
                                  (269325 +
                                    r *
                                      (723680 +
                                        r *
                                          (1172700 + r * (1026576 + r * (362880 + r * 0))))))))))),
          i / t);
    }
    m3.exports = gd;
  });
  var y3 = v((VD, q3) => {
    'use strict';
    var w3 = X(),
      wd = Nr(),
      qd = J(),
      yd = C(),
      dd = Z(),
      hi = er(),
      Nd = ce(),
      pi = wr(),
      mi = g3(),
      gi = 10.900511;
    function Sd(r, e) {
      var i, t, s, n, u, o, a;
      return w3(r) || w3(e)
        ? NaN
        : r < 0 || e < 0
          ? NaN
          : e === 1
            ? 1 / r
            : r === 1
              ? 1 / e
              : ((a = r + e),
                a < pi
                  ? ((u = a / r), (u /= e), u)
                  : a === r && e < pi
                    ? 1 / e
                    : a === e && r < pi
                      ? 1 / r
                      : (r < e && ((o = e), (e = r), (r = o)),
                        (t = r + gi - 0.5),
                        (s = e + gi - 0.5),
                        (n = a + gi - 0.5),
                        (u = mi(r) * (mi(e) / mi(a))),
                        (i = r - 0.5 - e),
                        yd(e * i) < n * 100 && r > 100
                          ? (u *= dd(i * wd(-e / n)))
                          : (u *= hi(t / n, i)),
                        n > 1e10
                          ? (u *= hi((t / n) * (s / n), e))
                          : (u *= hi((t * s) / (n * n), e)),
                        (u *= qd(Nd / s)),
                        u));
    }
    q3.exports = Sd;
  });
  var wi = v(($D, d3) => {
    'use strict';
    var Id = y3();
    d3.exports = Id;
  });
  var S3 = v((QD, N3) => {
    'use strict';
    var Ed = rr();
    function Md(r) {
      return r === 0 && 1 / r === Ed;
    }
    N3.exports = Md;
  });
  var E3 = v((HD, I3) => {
    'use strict';
    var _d = S3();
    I3.exports = _d;
  });
  var T3 = v((KD, _3) => {
    'use strict';
    var Td = E3(),
      M3 = X(),
      qi = rr();
    function bd(r, e) {
      return M3(r) || M3(e)
        ? NaN
        : r === qi || e === qi
          ? qi
          : r === e && r === 0
            ? Td(r)
              ? r
              : e
            : r > e
              ? r
              : e;
    }
    _3.exports = bd;
  });
  var ve = v((YD, b3) => {
    'use strict';
    var Ad = T3();
    b3.exports = Ad;
  });
  var O3 = v((ZD, A3) => {
    'use strict';
    var Od = or();
    function Rd(r) {
      return r === 0 && 1 / r === Od;
    }
    A3.exports = Rd;
  });
  var yi = v((JD, R3) => {
    'use strict';
    var Fd = O3();
    R3.exports = Fd;
  });
  var P3 = v((zD, L3) => {
    'use strict';
    var Ld = yi(),
      F3 = X(),
      di = or();
    function Pd(r, e) {
      return F3(r) || F3(e)
        ? NaN
        : r === di || e === di
          ? di
          : r === e && r === 0
            ? Ld(r)
              ? r
              : e
            : r < e
              ? r
              : e;
    }
    L3.exports = Pd;
  });
  var $r = v((xD, j3) => {
    'use strict';
    var jd = P3();
    j3.exports = jd;
  });
  var Qr = v((rk, D3) => {
    'use strict';
    var Dd = 17976931348623157e292;
    D3.exports = Dd;
  });
  var Ni = v((ek, k3) => {
    'use strict';
    var kd = 2147483647;
    k3.exports = kd;
  });
  var R0 = v((tk, G3) => {
    'use strict';
    var Gd = 1.5707963267948966;
    G3.exports = Gd;
  });
  var Lr = v((ik, C3) => {
    'use strict';
    var Cd = 3.141592653589793;
    C3.exports = Cd;
  });
  var U3 = v((sk, W3) => {
    'use strict';
    function Wd(r) {
      return r === 0
        ? 0.0416666666666666
        : 0.0416666666666666 + r * (-0.001388888888887411 + r * 2480158728947673e-20);
    }
    W3.exports = Wd;
  });
  var X3 = v((nk, B3) => {
    'use strict';
    function Ud(r) {
      return r === 0
        ? -27557314351390663e-23
        : -27557314351390663e-23 + r * (2087572321298175e-24 + r * -11359647557788195e-27);
    }
    B3.exports = Ud;
  });
  var $3 = v((ok, V3) => {
    'use strict';
    var Bd = U3(),
      Xd = X3();
    function Vd(r, e) {
      var i, t, s, n;
      return (
        (n = r * r),
        (s = n * n),
        (t = n * Bd(n)),
        (t += s * s * Xd(n)),
        (i = 0.5 * n),
        (s = 1 - i),
        s + (1 - s - i + (n * t - r * e))
      );
    }
    V3.exports = Vd;
  });
  var Si = v((uk, Q3) => {
    'use strict';
    var $d = $3();
    Q3.exports = $d;
  });
  var Y3 = v((ak, K3) => {
    'use strict';
    var H3 = -0.16666666666666632,
      Qd = 0.00833333333332249,
      Hd = -0.0001984126982985795,
      Kd = 27557313707070068e-22,
      Yd = -25050760253406863e-24,
      Zd = 158969099521155e-24;
    function Jd(r, e) {
      var i, t, s, n;
      return (
        (n = r * r),
        (s = n * n),
        (i = Qd + n * (Hd + n * Kd) + n * s * (Yd + n * Zd)),
        (t = n * r),
        e === 0 ? r + t * (H3 + n * i) : r - (n * (0.5 * e - t * i) - e - t * H3)
      );
    }
    K3.exports = Jd;
  });
  var Ii = v((lk, Z3) => {
    'use strict';
    var zd = Y3();
    Z3.exports = zd;
  });
  var z3 = v((fk, J3) => {
    'use strict';
    var xd = oe(),
      Ei;
    xd === !0 ? (Ei = 0) : (Ei = 1);
    J3.exports = Ei;
  });
  var el = v((ck, rl) => {
    'use strict';
    var rN = se(),
      eN = ne(),
      tN = z3(),
      x3 = new eN(1),
      iN = new rN(x3.buffer);
    function sN(r) {
      return ((x3[0] = r), iN[tN]);
    }
    rl.exports = sN;
  });
  var il = v((vk, tl) => {
    'use strict';
    var nN = el();
    tl.exports = nN;
  });
  var nl = v((hk, sl) => {
    'use strict';
    function oN(r, e) {
      var i, t;
      for (i = [], t = 0; t < e; t++) i.push(r);
      return i;
    }
    sl.exports = oN;
  });
  var ul = v((pk, ol) => {
    'use strict';
    var uN = nl();
    ol.exports = uN;
  });
  var ll = v((mk, al) => {
    'use strict';
    var aN = ul();
    function lN(r) {
      return aN(0, r);
    }
    al.exports = lN;
  });
  var cl = v((gk, fl) => {
    'use strict';
    var fN = ll();
    fl.exports = fN;
  });
  var gl = v((wk, ml) => {
    'use strict';
    var cN = gr(),
      F0 = le(),
      j0 = cl(),
      hl = [
        10680707, 7228996, 1387004, 2578385, 16069853, 12639074, 9804092, 4427841, 16666979,
        11263675, 12935607, 2387514, 4345298, 14681673, 3074569, 13734428, 16653803, 1880361,
        10960616, 8533493, 3062596, 8710556, 7349940, 6258241, 3772886, 3769171, 3798172, 8675211,
        12450088, 3874808, 9961438, 366607, 15675153, 9132554, 7151469, 3571407, 2607881, 12013382,
        4155038, 6285869, 7677882, 13102053, 15825725, 473591, 9065106, 15363067, 6271263, 9264392,
        5636912, 4652155, 7056368, 13614112, 10155062, 1944035, 9527646, 15080200, 6658437, 6231200,
        6832269, 16767104, 5075751, 3212806, 1398474, 7579849, 6349435, 12618859,
      ],
      vN = [
        1.570796251296997, 7549789415861596e-23, 5390302529957765e-30, 3282003415807913e-37,
        1270655753080676e-44, 12293330898111133e-52, 27337005381646456e-60, 21674168387780482e-67,
      ],
      Mi = 16777216,
      _i = 5960464477539063e-23,
      L0 = j0(20),
      vl = j0(20),
      P0 = j0(20),
      sr = j0(20);
    function pl(r, e, i, t, s, n, u, o, a) {
      var l, f, c, p, g, m, w, d, h;
      for (p = n, h = t[i], d = i, g = 0; d > 0; g++)
        ((f = (_i * h) | 0), (sr[g] = (h - Mi * f) | 0), (h = t[d - 1] + f), (d -= 1));
      if (
        ((h = F0(h, s)),
        (h -= 8 * cN(h * 0.125)),
        (w = h | 0),
        (h -= w),
        (c = 0),
        s > 0
          ? ((g = sr[i - 1] >> (24 - s)),
            (w += g),
            (sr[i - 1] -= g << (24 - s)),
            (c = sr[i - 1] >> (23 - s)))
          : s === 0
            ? (c = sr[i - 1] >> 23)
            : h >= 0.5 && (c = 2),
        c > 0)
      ) {
        for (w += 1, l = 0, g = 0; g < i; g++)
          ((d = sr[g]),
            l === 0 ? d !== 0 && ((l = 1), (sr[g] = 16777216 - d)) : (sr[g] = 16777215 - d));
        if (s > 0)
          switch (s) {
            case 1:
              sr[i - 1] &= 8388607;
              break;
            case 2:
              sr[i - 1] &= 4194303;
              break;
          }
        c === 2 && ((h = 1 - h), l !== 0 && (h -= F0(1, s)));
      }
      if (h === 0) {
        for (d = 0, g = i - 1; g >= n; g--) d |= sr[g];
        if (d === 0) {
          for (m = 1; sr[n - m] === 0; m++);
          for (g = i + 1; g <= i + m; g++) {
            for (a[o + g] = hl[u + g], f = 0, d = 0; d <= o; d++) f += r[d] * a[o + (g - d)];
            t[g] = f;
          }
          return ((i += m), pl(r, e, i, t, s, n, u, o, a));
        }
        for (i -= 1, s -= 24; sr[i] === 0;) ((i -= 1), (s -= 24));
      } else
        ((h = F0(h, -s)),
          h >= Mi
            ? ((f = (_i * h) | 0), (sr[i] = (h - Mi * f) | 0), (i += 1), (s += 24), (sr[i] = f))
            : (sr[i] = h | 0));
      for (f = F0(1, s), g = i; g >= 0; g--) ((t[g] = f * sr[g]), (f *= _i));
      for (g = i; g >= 0; g--) {
        for (f = 0, m = 0; m <= p && m <= i - g; m++) f += vN[m] * t[g + m];
        P0[i - g] = f;
      }
      for (f = 0, g = i; g >= 0; g--) f += P0[g];
      for (c === 0 ? (e[0] = f) : (e[0] = -f), f = P0[0] - f, g = 1; g <= i; g++) f += P0[g];
      return (c === 0 ? (e[1] = f) : (e[1] = -f), w & 7);
    }
    function hN(r, e, i, t) {
      var s, n, u, o, a, l, f, c, p;
      for (
        n = 4,
          o = t - 1,
          u = ((i - 3) / 24) | 0,
          u < 0 && (u = 0),
          l = i - 24 * (u + 1),
          c = u - o,
          p = o + n,
          f = 0;
        f <= p;
        f++
      )
        (c < 0 ? (L0[f] = 0) : (L0[f] = hl[c]), (c += 1));
      for (f = 0; f <= n; f++) {
        for (s = 0, c = 0; c <= o; c++) s += r[c] * L0[o + (f - c)];
        vl[f] = s;
      }
      return ((a = n), pl(r, e, a, vl, l, n, u, o, L0));
    }
    ml.exports = hN;
  });
  var ql = v((qk, wl) => {
    'use strict';
    var pN = Math.round;
    wl.exports = pN;
  });
  var Ti = v((yk, yl) => {
    'use strict';
    var mN = ql();
    yl.exports = mN;
  });
  var Il = v((dk, Sl) => {
    'use strict';
    var gN = Ti(),
      dl = lr(),
      wN = 0.6366197723675814,
      qN = 1.5707963267341256,
      yN = 6077100506506192e-26,
      dN = 6077100506303966e-26,
      NN = 20222662487959506e-37,
      SN = 20222662487111665e-37,
      IN = 84784276603689e-45,
      Nl = 2047;
    function EN(r, e, i) {
      var t, s, n, u, o, a, l;
      return (
        (s = gN(r * wN)),
        (u = r - s * qN),
        (o = s * yN),
        (l = (e >> 20) | 0),
        (i[0] = u - o),
        (t = dl(i[0])),
        (a = l - ((t >> 20) & Nl)),
        a > 16 &&
          ((n = u),
          (o = s * dN),
          (u = n - o),
          (o = s * NN - (n - u - o)),
          (i[0] = u - o),
          (t = dl(i[0])),
          (a = l - ((t >> 20) & Nl)),
          a > 49 &&
            ((n = u), (o = s * SN), (u = n - o), (o = s * IN - (n - u - o)), (i[0] = u - o))),
        (i[1] = u - i[0] - o),
        s
      );
    }
    Sl.exports = EN;
  });
  var Ml = v((Nk, El) => {
    'use strict';
    var MN = Ur(),
      _N = Ye(),
      TN = fi(),
      bN = lr(),
      AN = il(),
      ON = Ke(),
      RN = gl(),
      D0 = Il(),
      FN = 0,
      LN = 16777216,
      Hr = 1.5707963267341256,
      he = 6077100506506192e-26,
      k0 = 2 * he,
      G0 = 3 * he,
      C0 = 4 * he,
      PN = 598523,
      jN = 1072243195,
      DN = 1073928572,
      kN = 1074752122,
      GN = 1074977148,
      CN = 1075183036,
      WN = 1075388923,
      UN = 1075594811,
      BN = 1094263291,
      Je = [0, 0, 0],
      ze = [0, 0];
    function XN(r, e) {
      var i, t, s, n, u, o, a, l;
      if (((s = bN(r) | 0), (n = (s & MN) | 0), n <= jN)) return ((e[0] = r), (e[1] = 0), 0);
      if (n <= kN)
        return (n & TN) === PN
          ? D0(r, n, e)
          : n <= DN
            ? s > 0
              ? ((l = r - Hr), (e[0] = l - he), (e[1] = l - e[0] - he), 1)
              : ((l = r + Hr), (e[0] = l + he), (e[1] = l - e[0] + he), -1)
            : s > 0
              ? ((l = r - 2 * Hr), (e[0] = l - k0), (e[1] = l - e[0] - k0), 2)
              : ((l = r + 2 * Hr), (e[0] = l + k0), (e[1] = l - e[0] + k0), -2);
      if (n <= UN)
        return n <= CN
          ? n === GN
            ? D0(r, n, e)
            : s > 0
              ? ((l = r - 3 * Hr), (e[0] = l - G0), (e[1] = l - e[0] - G0), 3)
              : ((l = r + 3 * Hr), (e[0] = l + G0), (e[1] = l - e[0] + G0), -3)
          : n === WN
            ? D0(r, n, e)
            : s > 0
              ? ((l = r - 4 * Hr), (e[0] = l - C0), (e[1] = l - e[0] - C0), 4)
              : ((l = r + 4 * Hr), (e[0] = l + C0), (e[1] = l - e[0] + C0), -4);
      if (n < BN) return D0(r, n, e);
      if (n >= _N) return ((e[0] = NaN), (e[1] = NaN), 0);
      for (i = AN(r), t = (n >> 20) - 1046, l = ON(n - ((t << 20) | 0), i), o = 0; o < 2; o++)
        ((Je[o] = l | 0), (l = (l - Je[o]) * LN));
      for (Je[2] = l, u = 3; Je[u - 1] === FN;) u -= 1;
      return (
        (a = RN(Je, ze, t, u, 1)),
        s < 0 ? ((e[0] = -ze[0]), (e[1] = -ze[1]), -a) : ((e[0] = ze[0]), (e[1] = ze[1]), a)
      );
    }
    El.exports = XN;
  });
  var bi = v((Sk, _l) => {
    'use strict';
    var VN = Ml();
    _l.exports = VN;
  });
  var Al = v((Ik, bl) => {
    'use strict';
    var $N = Ur(),
      QN = Ye(),
      HN = lr(),
      Tl = Si(),
      Ai = Ii(),
      KN = bi(),
      YN = 1072243195,
      ZN = 1045430272,
      Pr = [0, 0];
    function JN(r) {
      var e, i;
      if (((e = HN(r)), (e &= $N), e <= YN)) return e < ZN ? r : Ai(r, 0);
      if (e >= QN) return NaN;
      switch (((i = KN(r, Pr)), i & 3)) {
        case 0:
          return Ai(Pr[0], Pr[1]);
        case 1:
          return Tl(Pr[0], Pr[1]);
        case 2:
          return -Ai(Pr[0], Pr[1]);
        default:
          return -Tl(Pr[0], Pr[1]);
      }
    }
    bl.exports = JN;
  });
  var Ie = v((Ek, Ol) => {
    'use strict';
    var zN = Al();
    Ol.exports = zN;
  });
  var xe = v((Mk, Rl) => {
    'use strict';
    var xN = 2.5066282746310007;
    Rl.exports = xN;
  });
  var Ll = v((_k, Fl) => {
    'use strict';
    function rS(r) {
      return r === 0
        ? 0.08333333333334822
        : 0.08333333333334822 +
            r *
              (0.0034722222160545866 +
                r *
                  (-0.0026813261780578124 +
                    r * (-0.00022954996161337813 + r * 0.0007873113957930937)));
    }
    Fl.exports = rS;
  });
  var Dl = v((Tk, jl) => {
    'use strict';
    var eS = xe(),
      Pl = er(),
      tS = Z(),
      iS = Ll(),
      sS = 143.01608;
    function nS(r) {
      var e, i, t;
      return (
        (e = 1 / r),
        (e = 1 + e * iS(e)),
        (i = tS(r)),
        r > sS ? ((t = Pl(r, 0.5 * r - 0.25)), (i = t * (t / i))) : (i = Pl(r, r - 0.5) / i),
        eS * i * e
      );
    }
    jl.exports = nS;
  });
  var Gl = v((bk, kl) => {
    'use strict';
    var oS = 0.5772156649015329;
    kl.exports = oS;
  });
  var Wl = v((Ak, Cl) => {
    'use strict';
    var uS = Gl();
    function aS(r, e) {
      return e / ((1 + uS * r) * r);
    }
    Cl.exports = aS;
  });
  var Bl = v((Ok, Ul) => {
    'use strict';
    function lS(r) {
      var e, i, t;
      return r === 0
        ? 1
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                1 +
                r *
                  (0.4942148268014971 +
                    r *
                      (0.20744822764843598 +
                        r *
                          (0.04763678004571372 +
                            r *
                              (0.010421379756176158 +
                                r *
                                  (0.0011913514700658638 +
                                    r * (0.00016011952247675185 + r * 0))))))),
              (t =
                1 +
                r *
                  (0.0714304917030273 +
                    r *
                      (-0.23459179571824335 +
                        r *
                          (0.035823639860549865 +
                            r *
                              (0.011813978522206043 +
                                r *
                                  (-0.004456419138517973 +
                                    r * (0.0005396055804933034 + r * -23158187332412014e-21))))))))
            : ((r = 1 / r),
              (i =
                0 +
                r *
                  (0.00016011952247675185 +
                    r *
                      (0.0011913514700658638 +
                        r *
                          (0.010421379756176158 +
                            r *
                              (0.04763678004571372 +
                                r * (0.20744822764843598 + r * (0.4942148268014971 + r * 1))))))),
              (t =
                -23158187332412014e-21 +
                r *
                  (0.0005396055804933034 +
                    r *
                      (-0.004456419138517973 +
                        r *
                          (0.011813978522206043 +
                            r *
                              (0.035823639860549865 +
                                r * (-0.23459179571824335 + r * (0.0714304917030273 + r * 1)))))))),
          i / t);
    }
    Ul.exports = lS;
  });
  var Zl = v((Rk, Yl) => {
    'use strict';
    var fS = X(),
      cS = fe(),
      vS = yi(),
      Xl = C(),
      hS = gr(),
      pS = Ie(),
      Vl = rr(),
      $l = or(),
      Ql = Lr(),
      Hl = Dl(),
      Kl = Wl(),
      mS = Bl();
    function gS(r) {
      var e, i, t, s;
      if ((cS(r) && r < 0) || r === $l || fS(r)) return NaN;
      if (r === 0) return vS(r) ? $l : Vl;
      if (r > 171.61447887182297) return Vl;
      if (r < -170.5674972726612) return 0;
      if (((i = Xl(r)), i > 33))
        return r >= 0
          ? Hl(r)
          : ((t = hS(i)),
            (t & 1) === 0 ? (e = -1) : (e = 1),
            (s = i - t),
            s > 0.5 && ((t += 1), (s = i - t)),
            (s = i * pS(Ql * s)),
            (e * Ql) / (Xl(s) * Hl(i)));
      for (s = 1; r >= 3;) ((r -= 1), (s *= r));
      for (; r < 0;) {
        if (r > -1e-9) return Kl(r, s);
        ((s /= r), (r += 1));
      }
      for (; r < 2;) {
        if (r < 1e-9) return Kl(r, s);
        ((s /= r), (r += 1));
      }
      return r === 2 ? s : ((r -= 2), s * mS(r));
    }
    Yl.exports = gS;
  });
  var Sr = v((Fk, Jl) => {
    'use strict';
    var wS = Zl();
    Jl.exports = wS;
  });
  var r0 = v((Lk, zl) => {
    'use strict';
    var qS = 170;
    zl.exports = qS;
  });
  var xl = v((Pk, yS) => {
    yS.exports = [
      1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800, 39916800, 479001600, 6227020800,
      87178291200, 1307674368e3, 20922789888e3, 355687428096e3, 6402373705728e3, 121645100408832e3,
      243290200817664e4, 5109094217170944e4, 11240007277776077e5, 2585201673888498e7,
      6204484017332394e8, 15511210043330986e9, 40329146112660565e10, 10888869450418352e12,
      30488834461171387e13, 8841761993739702e15, 26525285981219107e16, 8222838654177922e18,
      2631308369336935e20, 8683317618811886e21, 29523279903960416e22, 10333147966386145e24,
      37199332678990125e25, 13763753091226346e27, 5230226174666011e29, 20397882081197444e30,
      8159152832478977e32, 3345252661316381e34, 140500611775288e37, 6041526306337383e37,
      2658271574788449e39, 11962222086548019e40, 5502622159812089e42, 25862324151116818e43,
      12413915592536073e45, 6082818640342675e47, 30414093201713376e48, 15511187532873822e50,
      8065817517094388e52, 42748832840600255e53, 2308436973392414e56, 12696403353658276e57,
      7109985878048635e59, 40526919504877214e60, 23505613312828785e62, 13868311854568984e64,
      832098711274139e67, 5075802138772248e68, 3146997326038794e70, 198260831540444e73,
      12688693218588417e73, 8247650592082472e75, 5443449390774431e77, 3647111091818868e79,
      24800355424368305e80, 1711224524281413e83, 11978571669969892e84, 8504785885678623e86,
      61234458376886085e87, 44701154615126844e89, 3307885441519386e92, 248091408113954e95,
      18854947016660504e95, 14518309202828587e97, 11324281178206297e99, 8946182130782976e101,
      7156945704626381e103, 5797126020747368e105, 4753643337012842e107, 3945523969720659e109,
      3314240134565353e111, 281710411438055e114, 24227095383672734e114, 2107757298379528e117,
      18548264225739844e118, 1650795516090846e121, 14857159644817615e122, 1352001527678403e125,
      12438414054641308e126, 11567725070816416e128, 1087366156656743e131, 1032997848823906e133,
      9916779348709496e134, 9619275968248212e136, 9426890448883248e138, 9332621544394415e140,
      9332621544394415e142, 942594775983836e145, 9614466715035127e146, 990290071648618e149,
      10299016745145628e150, 1081396758240291e153, 11462805637347084e154, 1226520203196138e157,
      1324641819451829e159, 14438595832024937e160, 1588245541522743e163, 17629525510902446e164,
      1974506857221074e167, 22311927486598138e168, 25435597334721877e170, 2925093693493016e173,
      3393108684451898e175, 3969937160808721e177, 4684525849754291e179, 5574585761207606e181,
      6689502913449127e183, 8094298525273444e185, 9875044200833601e187, 1214630436702533e190,
      1506141741511141e192, 1882677176888926e194, 2372173242880047e196, 30126600184576594e197,
      3856204823625804e200, 4974504222477287e202, 6466855489220474e204, 847158069087882e207,
      11182486511960043e208, 14872707060906857e210, 19929427461615188e212, 26904727073180504e214,
      3659042881952549e217, 5012888748274992e219, 6917786472619489e221, 9615723196941089e223,
      13462012475717526e225, 1898143759076171e228, 2695364137888163e230, 3854370717180073e232,
      55502938327393044e233, 8047926057471992e236, 11749972043909107e238, 1727245890454639e241,
      25563239178728654e242, 380892263763057e246, 5713383956445855e247, 862720977423324e250,
      13113358856834524e251, 20063439050956823e253, 30897696138473508e255, 4789142901463394e258,
      7471062926282894e260, 11729568794264145e262, 1853271869493735e265, 29467022724950384e266,
      47147236359920616e268, 7590705053947219e271, 12296942187394494e273, 20044015765453026e275,
      3287218585534296e278, 5423910666131589e280, 9003691705778438e282, 1503616514864999e285,
      25260757449731984e286, 4269068009004705e289, 7257415615307999e291,
    ];
  });
  var e6 = v((jk, r6) => {
    'use strict';
    var dS = X(),
      NS = fe(),
      SS = Sr(),
      IS = rr(),
      ES = r0(),
      MS = xl();
    function _S(r) {
      return dS(r) ? NaN : NS(r) ? (r < 0 ? NaN : r <= ES ? MS[r] : IS) : SS(r + 1);
    }
    r6.exports = _S;
  });
  var Oi = v((Dk, t6) => {
    'use strict';
    var TS = e6();
    t6.exports = TS;
  });
  var s6 = v((kk, i6) => {
    'use strict';
    function bS(r) {
      var e, i, t;
      return r === 0
        ? 1 / 0
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                3847467039331777e-5 +
                r *
                  (3685766504351951e-5 +
                    r *
                      (1588920245372942e-5 +
                        r *
                          (4059208354298835e-6 +
                            r *
                              (6805476611834733e-7 +
                                r *
                                  (7823975500312005e-8 +
                                    r *
                                      (6246580776401795e-9 +
                                        r *
                                          (341986.3488721347 +
                                            r *
                                              (12287.194511824551 +
                                                r *
                                                  (261.61404416416684 +
                                                    r * 2.5066282746310007)))))))))),
              (t =
                0 +
                r *
                  (362880 +
                    r *
                      (1026576 +
                        r *
                          (1172700 +
                            r *
                              (723680 +
                                r *
                                  (269325 +
                                    r * (63273 + r * (9450 + r * (870 + r * (45 + r * 1)))))))))))
            : ((r = 1 / r),
              (i =
                2.5066282746310007 +
                r *
                  (261.61404416416684 +
                    r *
                      (12287.194511824551 +
                        r *
                          (341986.3488721347 +
                            r *
                              (6246580776401795e-9 +
                                r *
                                  (7823975500312005e-8 +
                                    r *
                                      (6805476611834733e-7 +
                                        r *
                                          (4059208354298835e-6 +
                                            r *
                                              (1588920245372942e-5 +
                                                r *
                                                  (3685766504351951e-5 +
                                                    r * 3847467039331777e-5)))))))))),
              (t =
                1 +
                r *
                  (45 +
                    r *
                      (870 +
                        r *
                          (9450 +
                            r *
                              (63273 +
                                r *
                                  (269325 +
                                    r *
                                      (723680 +
                                        r *
                                          (1172700 + r * (1026576 + r * (362880 + r * 0))))))))))),
          i / t);
    }
    i6.exports = bS;
  });
  var o6 = v((Gk, n6) => {
    'use strict';
    var AS = s6();
    n6.exports = AS;
  });
  var a6 = v((Ck, u6) => {
    'use strict';
    var OS = o6();
    u6.exports = OS;
  });
  var Ee = v((Wk, l6) => {
    'use strict';
    var RS = 10.900511;
    l6.exports = RS;
  });
  var q6 = v((Uk, w6) => {
    'use strict';
    var f6 = a6(),
      FS = Sr(),
      LS = Nr(),
      c6 = C(),
      v6 = Z(),
      h6 = er(),
      p6 = wr(),
      PS = ce(),
      jS = Ee(),
      m6 = r0(),
      DS = 4269068009004705e289;
    function g6(r, e) {
      var i, t, s;
      return r < p6
        ? e >= m6
          ? ((t = g6(e, m6 - e)), (t *= r), (t *= DS), 1 / t)
          : 1 / (r * FS(r + e))
        : ((s = r + jS - 0.5),
          r + e === r
            ? c6(e / s) < p6
              ? (i = v6(-e))
              : (i = 1)
            : (c6(e) < 10 ? (i = v6((0.5 - r) * LS(e / s))) : (i = h6(s / (s + e), r - 0.5)),
              (i *= f6(r) / f6(r + e))),
          (i *= h6(PS / (s + e), e)),
          i);
    }
    w6.exports = g6;
  });
  var E6 = v((Bk, I6) => {
    'use strict';
    var kS = C(),
      y6 = gr(),
      d6 = Sr(),
      N6 = Oi(),
      S6 = r0(),
      GS = q6();
    function CS(r, e) {
      var i, t, s;
      if (r <= 0 || r + e <= 0) return d6(r) / d6(r + e);
      if (((t = y6(e)), t === e)) {
        if (((s = y6(r)), s === r && r <= S6 && r + e <= S6)) return N6(s - 1) / N6(t + s - 1);
        if (kS(e) < 20) {
          if (e === 0) return 1;
          if (e < 0) {
            for (r -= 1, i = r, e += 1; e !== 0;) ((r -= 1), (i *= r), (e += 1));
            return i;
          }
          for (i = 1 / r, e -= 1; e !== 0;) ((r += 1), (i /= r), (e -= 1));
          return i;
        }
      }
      return GS(r, e);
    }
    I6.exports = CS;
  });
  var W0 = v((Xk, M6) => {
    'use strict';
    var WS = E6();
    M6.exports = WS;
  });
  var T6 = v((Vk, _6) => {
    'use strict';
    function US(r) {
      return r === 0
        ? 0.3999999999940942
        : 0.3999999999940942 + r * (0.22222198432149784 + r * 0.15313837699209373);
    }
    _6.exports = US;
  });
  var A6 = v(($k, b6) => {
    'use strict';
    function BS(r) {
      return r === 0
        ? 0.6666666666666735
        : 0.6666666666666735 +
            r * (0.2857142874366239 + r * (0.1818357216161805 + r * 0.14798198605116586));
    }
    b6.exports = BS;
  });
  var L6 = v((Qk, F6) => {
    'use strict';
    var O6 = lr(),
      XS = Ne(),
      VS = X(),
      $S = Wr(),
      QS = or(),
      HS = T6(),
      KS = A6(),
      U0 = 0.6931471803691238,
      B0 = 19082149292705877e-26,
      YS = 0x40000000000000,
      ZS = 0.3333333333333333,
      R6 = 1048575,
      JS = 2146435072,
      zS = 1048576,
      xS = 1072693248;
    function rI(r) {
      var e, i, t, s, n, u, o, a, l, f, c, p;
      return r === 0
        ? QS
        : VS(r) || r < 0
          ? NaN
          : ((i = O6(r)),
            (n = 0),
            i < zS && ((n -= 54), (r *= YS), (i = O6(r))),
            i >= JS
              ? r + r
              : ((n += ((i >> 20) - $S) | 0),
                (i &= R6),
                (a = ((i + 614244) & 1048576) | 0),
                (r = XS(r, i | (a ^ xS))),
                (n += (a >> 20) | 0),
                (o = r - 1),
                (R6 & (2 + i)) < 3
                  ? o === 0
                    ? n === 0
                      ? 0
                      : n * U0 + n * B0
                    : ((u = o * o * (0.5 - ZS * o)), n === 0 ? o - u : n * U0 - (u - n * B0 - o))
                  : ((f = o / (2 + o)),
                    (p = f * f),
                    (a = (i - 398458) | 0),
                    (c = p * p),
                    (l = (440401 - i) | 0),
                    (s = c * HS(c)),
                    (t = p * KS(c)),
                    (a |= l),
                    (u = t + s),
                    a > 0
                      ? ((e = 0.5 * o * o),
                        n === 0 ? o - (e - f * (e + u)) : n * U0 - (e - (f * (e + u) + n * B0) - o))
                      : n === 0
                        ? o - f * (o - u)
                        : n * U0 - (f * (o - u) - n * B0 - o))));
    }
    F6.exports = rI;
  });
  var V = v((Hk, P6) => {
    'use strict';
    var eI = L6();
    P6.exports = eI;
  });
  var k6 = v((Kk, D6) => {
    'use strict';
    var tI = lr(),
      Ri = Si(),
      j6 = Ii(),
      iI = bi(),
      sI = Ur(),
      nI = Ye(),
      jr = [0, 0],
      oI = 1072243195,
      uI = 1044381696;
    function aI(r) {
      var e, i;
      if (((e = tI(r)), (e &= sI), e <= oI)) return e < uI ? 1 : Ri(r, 0);
      if (e >= nI) return NaN;
      switch (((i = iI(r, jr)), i & 3)) {
        case 0:
          return Ri(jr[0], jr[1]);
        case 1:
          return -j6(jr[0], jr[1]);
        case 2:
          return -Ri(jr[0], jr[1]);
        default:
          return j6(jr[0], jr[1]);
      }
    }
    D6.exports = aI;
  });
  var X0 = v((Yk, G6) => {
    'use strict';
    var lI = k6();
    G6.exports = lI;
  });
  var U6 = v((Zk, W6) => {
    'use strict';
    var fI = X(),
      cI = ae(),
      C6 = X0(),
      Fi = Ie(),
      vI = C(),
      e0 = M0(),
      t0 = Lr();
    function hI(r) {
      var e, i;
      return fI(r)
        ? NaN
        : cI(r)
          ? NaN
          : ((i = r % 2),
            (e = vI(i)),
            e === 0 || e === 1
              ? e0(0, i)
              : e < 0.25
                ? Fi(t0 * i)
                : e < 0.75
                  ? ((e = 0.5 - e), e0(C6(t0 * e), i))
                  : e < 1.25
                    ? ((i = e0(1, i) - i), Fi(t0 * i))
                    : e < 1.75
                      ? ((e -= 1.5), -e0(C6(t0 * e), i))
                      : ((i -= e0(2, i)), Fi(t0 * i)));
    }
    W6.exports = hI;
  });
  var X6 = v((Jk, B6) => {
    'use strict';
    var pI = U6();
    B6.exports = pI;
  });
  var $6 = v((zk, V6) => {
    'use strict';
    function mI(r) {
      return r === 0
        ? 0.06735230105312927
        : 0.06735230105312927 +
            r *
              (0.007385550860814029 +
                r *
                  (0.0011927076318336207 +
                    r * (0.00022086279071390839 + r * 25214456545125733e-21)));
    }
    V6.exports = mI;
  });
  var H6 = v((xk, Q6) => {
    'use strict';
    function gI(r) {
      return r === 0
        ? 0.020580808432516733
        : 0.020580808432516733 +
            r *
              (0.0028905138367341563 +
                r *
                  (0.0005100697921535113 +
                    r * (0.00010801156724758394 + r * 44864094961891516e-21)));
    }
    Q6.exports = gI;
  });
  var Y6 = v((rG, K6) => {
    'use strict';
    function wI(r) {
      return r === 0
        ? 1.3920053346762105
        : 1.3920053346762105 +
            r *
              (0.7219355475671381 +
                r *
                  (0.17193386563280308 +
                    r *
                      (0.01864591917156529 +
                        r * (0.0007779424963818936 + r * 7326684307446256e-21))));
    }
    K6.exports = wI;
  });
  var J6 = v((eG, Z6) => {
    'use strict';
    function qI(r) {
      return r === 0
        ? 0.21498241596060885
        : 0.21498241596060885 +
            r *
              (0.325778796408931 +
                r *
                  (0.14635047265246445 +
                    r *
                      (0.02664227030336386 +
                        r * (0.0018402845140733772 + r * 3194753265841009e-20))));
    }
    Z6.exports = qI;
  });
  var x6 = v((tG, z6) => {
    'use strict';
    function yI(r) {
      return r === 0
        ? -0.032788541075985965
        : -0.032788541075985965 +
            r * (0.006100538702462913 + r * (-0.0014034646998923284 + r * 0.00031563207090362595));
    }
    z6.exports = yI;
  });
  var ef = v((iG, rf) => {
    'use strict';
    function dI(r) {
      return r === 0
        ? 0.01797067508118204
        : 0.01797067508118204 +
            r * (-0.0036845201678113826 + r * (0.000881081882437654 + r * -0.00031275416837512086));
    }
    rf.exports = dI;
  });
  var sf = v((sG, tf) => {
    'use strict';
    function NI(r) {
      return r === 0
        ? -0.010314224129834144
        : -0.010314224129834144 +
            r * (0.0022596478090061247 + r * (-0.0005385953053567405 + r * 0.0003355291926355191));
    }
    tf.exports = NI;
  });
  var of = v((nG, nf) => {
    'use strict';
    function SI(r) {
      return r === 0
        ? 0.6328270640250934
        : 0.6328270640250934 +
            r *
              (1.4549225013723477 +
                r * (0.9777175279633727 + r * (0.22896372806469245 + r * 0.013381091853678766)));
    }
    nf.exports = SI;
  });
  var af = v((oG, uf) => {
    'use strict';
    function II(r) {
      return r === 0
        ? 2.4559779371304113
        : 2.4559779371304113 +
            r *
              (2.128489763798934 +
                r * (0.7692851504566728 + r * (0.10422264559336913 + r * 0.003217092422824239)));
    }
    uf.exports = II;
  });
  var ff = v((uG, lf) => {
    'use strict';
    function EI(r) {
      return r === 0
        ? 0.08333333333333297
        : 0.08333333333333297 +
            r *
              (-0.0027777777772877554 +
                r *
                  (0.0007936505586430196 +
                    r *
                      (-0.00059518755745034 +
                        r * (0.0008363399189962821 + r * -0.0016309293409657527))));
    }
    lf.exports = EI;
  });
  var hf = v((aG, vf) => {
    'use strict';
    var MI = X(),
      _I = ae(),
      TI = C(),
      Me = V(),
      bI = I0(),
      AI = X6(),
      OI = Lr(),
      Li = rr(),
      RI = $6(),
      FI = H6(),
      LI = Y6(),
      PI = J6(),
      jI = x6(),
      DI = ef(),
      kI = sf(),
      GI = of(),
      CI = af(),
      WI = ff(),
      UI = 0.07721566490153287,
      BI = 0.3224670334241136,
      XI = 1,
      VI = -0.07721566490153287,
      $I = 0.48383612272381005,
      QI = -0.1475877229945939,
      HI = 0.06462494023913339,
      KI = -0.07721566490153287,
      YI = 1,
      ZI = 0.4189385332046727,
      V0 = 1.4616321449683622,
      JI = 4503599627370496,
      zI = 72057594037927940,
      xI = 13877787807814457e-33,
      cf = 1.4616321449683622,
      rE = -0.12148629053584961,
      eE = -3638676997039505e-33;
    function tE(r) {
      var e, i, t, s, n, u, o, a, l, f, c, p, g;
      if (MI(r) || _I(r)) return r;
      if (r === 0) return Li;
      if ((r < 0 ? ((e = !0), (r = -r)) : (e = !1), r < xI)) return -Me(r);
      if (e) {
        if (r >= JI || ((l = AI(r)), l === 0)) return Li;
        i = Me(OI / TI(l * r));
      }
      if (r === 1 || r === 2) return 0;
      if (r < 2)
        switch (
          (r <= 0.9
            ? ((g = -Me(r)),
              r >= V0 - 1 + 0.27
                ? ((c = 1 - r), (t = 0))
                : r >= V0 - 1 - 0.27
                  ? ((c = r - (cf - 1)), (t = 1))
                  : ((c = r), (t = 2)))
            : ((g = 0),
              r >= V0 + 0.27
                ? ((c = 2 - r), (t = 0))
                : r >= V0 - 0.27
                  ? ((c = r - cf), (t = 1))
                  : ((c = r - 1), (t = 2))),
          t)
        ) {
          case 0:
            ((p = c * c),
              (u = UI + p * RI(p)),
              (n = p * (BI + p * FI(p))),
              (o = c * u + n),
              (g += o - 0.5 * c));
            break;
          case 1:
            ((p = c * c),
              (f = p * c),
              (u = $I + f * jI(f)),
              (n = QI + f * DI(f)),
              (s = HI + f * kI(f)),
              (o = p * u - (eE - f * (n + c * s))),
              (g += rE + o));
            break;
          case 2:
            ((u = c * (KI + c * GI(c))), (n = YI + c * CI(c)), (g += -0.5 * c + u / n));
            break;
        }
      else if (r < 8)
        switch (
          ((t = bI(r)),
          (c = r - t),
          (o = c * (VI + c * PI(c))),
          (a = XI + c * LI(c)),
          (g = 0.5 * c + o / a),
          (p = 1),
          t)
        ) {
          case 7:
            p *= c + 6;
          case 6:
            p *= c + 5;
          case 5:
            p *= c + 4;
          case 4:
            p *= c + 3;
          case 3:
            ((p *= c + 2), (g += Me(p)));
        }
      else
        r < zI
          ? ((l = Me(r)),
            (p = 1 / r),
            (c = p * p),
            (f = ZI + p * WI(c)),
            (g = (r - 0.5) * (l - 1) + f))
          : (g = r * (Me(r) - 1));
      return (e && (g = i - g), g);
    }
    vf.exports = tE;
  });
  var _e = v((lG, pf) => {
    'use strict';
    var iE = hf();
    pf.exports = iE;
  });
  var Dr = v((fG, mf) => {
    'use strict';
    var sE = 709.782712893384;
    mf.exports = sE;
  });
  var wf = v((cG, gf) => {
    'use strict';
    var nE = 14901161193847656e-24;
    gf.exports = nE;
  });
  var yf = v((vG, qf) => {
    'use strict';
    var oE = eval;
    qf.exports = oE;
  });
  var Nf = v((hG, df) => {
    'use strict';
    var uE = yf();
    function aE() {
      var r;
      try {
        (uE('"use strict"; (function* () {})'), (r = !0));
      } catch {
        r = !1;
      }
      return r;
    }
    df.exports = aE;
  });
  var Pi = v((pG, Sf) => {
    'use strict';
    var lE = Nf();
    Sf.exports = lE;
  });
  var Ef = v((mG, If) => {
    'use strict';
    var $0 = C(),
      fE = wr(),
      cE = 1e6;
    function vE(r, e) {
      var i, t, s, n, u, o;
      if (
        ((o = {}),
        arguments.length > 1 && (o = e),
        (t = o.tolerance || fE),
        (n = o.maxTerms || cE),
        (u = o.initialValue || 0),
        (i = typeof r.next == 'function'),
        i === !0)
      ) {
        for (s of r) if (((u += s), $0(t * u) >= $0(s) || --n === 0)) break;
      } else
        do ((s = r()), (u += s));
        while ($0(t * u) < $0(s) && --n);
      return u;
    }
    If.exports = vE;
  });
  var Tf = v((gG, _f) => {
    'use strict';
    var Mf = C(),
      hE = wr(),
      pE = 1e6;
    function mE(r, e) {
      var i, t, s, n, u;
      ((u = {}),
        arguments.length > 1 && (u = e),
        (i = u.tolerance || hE),
        (s = u.maxTerms || pE),
        (n = u.initialValue || 0));
      do ((t = r()), (n += t));
      while (Mf(i * n) < Mf(t) && --s);
      return n;
    }
    _f.exports = mE;
  });
  var Te = v((wG, bf) => {
    'use strict';
    var gE = Pi(),
      wE = Ef(),
      qE = Tf(),
      ji;
    gE() ? (ji = wE) : (ji = qE);
    bf.exports = ji;
  });
  var Of = v((qG, Af) => {
    'use strict';
    function yE(r, e) {
      var i = 1,
        t = r,
        s = e;
      return n;
      function n() {
        var u = i;
        return ((i *= t / s), (t -= 1), u);
      }
    }
    Af.exports = yE;
  });
  var Ff = v((yG, Rf) => {
    'use strict';
    var dE = Te(),
      NE = Of();
    function SE(r, e) {
      var i, t;
      return ((t = NE(r, e)), (i = dE(t)), i);
    }
    Rf.exports = SE;
  });
  var Pf = v((dG, Lf) => {
    'use strict';
    var IE = Z();
    function EE(r, e) {
      var i, t, s, n;
      if (((s = IE(-e)), (t = s), t !== 0))
        for (i = t, n = 1; n < r; ++n) ((i /= n), (i *= e), (t += i));
      return t;
    }
    Lf.exports = EE;
  });
  var Df = v((NG, jf) => {
    'use strict';
    function ME(r) {
      return r === 0
        ? -0.3250421072470015
        : -0.3250421072470015 +
            r * (-0.02848174957559851 + r * (-0.005770270296489442 + r * -23763016656650163e-21));
    }
    jf.exports = ME;
  });
  var Gf = v((SG, kf) => {
    'use strict';
    function _E(r) {
      return r === 0
        ? 0.39791722395915535
        : 0.39791722395915535 +
            r *
              (0.0650222499887673 +
                r *
                  (0.005081306281875766 +
                    r * (0.00013249473800432164 + r * -3960228278775368e-21)));
    }
    kf.exports = _E;
  });
  var Wf = v((IG, Cf) => {
    'use strict';
    function TE(r) {
      return r === 0
        ? 0.41485611868374833
        : 0.41485611868374833 +
            r *
              (-0.3722078760357013 +
                r *
                  (0.31834661990116175 +
                    r *
                      (-0.11089469428239668 +
                        r * (0.035478304325618236 + r * -0.002166375594868791))));
    }
    Cf.exports = TE;
  });
  var Bf = v((EG, Uf) => {
    'use strict';
    function bE(r) {
      return r === 0
        ? 0.10642088040084423
        : 0.10642088040084423 +
            r *
              (0.540397917702171 +
                r *
                  (0.07182865441419627 +
                    r *
                      (0.12617121980876164 +
                        r * (0.01363708391202905 + r * 0.011984499846799107))));
    }
    Uf.exports = bE;
  });
  var Vf = v((MG, Xf) => {
    'use strict';
    function AE(r) {
      return r === 0
        ? -0.6938585727071818
        : -0.6938585727071818 +
            r *
              (-10.558626225323291 +
                r *
                  (-62.375332450326006 +
                    r *
                      (-162.39666946257347 +
                        r *
                          (-184.60509290671104 +
                            r * (-81.2874355063066 + r * -9.814329344169145)))));
    }
    Xf.exports = AE;
  });
  var Qf = v((_G, $f) => {
    'use strict';
    function OE(r) {
      return r === 0
        ? 19.651271667439257
        : 19.651271667439257 +
            r *
              (137.65775414351904 +
                r *
                  (434.56587747522923 +
                    r *
                      (645.3872717332679 +
                        r *
                          (429.00814002756783 +
                            r *
                              (108.63500554177944 +
                                r * (6.570249770319282 + r * -0.0604244152148581))))));
    }
    $f.exports = OE;
  });
  var Kf = v((TG, Hf) => {
    'use strict';
    function RE(r) {
      return r === 0
        ? -0.799283237680523
        : -0.799283237680523 +
            r *
              (-17.757954917754752 +
                r *
                  (-160.63638485582192 +
                    r * (-637.5664433683896 + r * (-1025.0951316110772 + r * -483.5191916086514))));
    }
    Hf.exports = RE;
  });
  var Zf = v((bG, Yf) => {
    'use strict';
    function FE(r) {
      return r === 0
        ? 30.33806074348246
        : 30.33806074348246 +
            r *
              (325.7925129965739 +
                r *
                  (1536.729586084437 +
                    r *
                      (3199.8582195085955 +
                        r *
                          (2553.0504064331644 +
                            r * (474.52854120695537 + r * -22.44095244658582)))));
    }
    Yf.exports = FE;
  });
  var r4 = v((AG, xf) => {
    'use strict';
    var LE = X(),
      Jf = Z(),
      PE = Se(),
      jE = rr(),
      DE = or(),
      kE = Df(),
      GE = Gf(),
      CE = Wf(),
      WE = Bf(),
      UE = Vf(),
      BE = Qf(),
      XE = Kf(),
      VE = Zf(),
      Q0 = 1e-300,
      $E = 13877787807814457e-33,
      zf = 0.8450629115104675,
      QE = 0.12837916709551256,
      HE = 1,
      KE = -0.0023621185607526594,
      YE = 1,
      ZE = -0.009864944034847148,
      JE = 1,
      zE = -0.0098649429247001,
      xE = 1;
    function rM(r) {
      var e, i, t, s, n, u, o, a;
      if (LE(r)) return NaN;
      if (r === jE) return 0;
      if (r === DE) return 2;
      if (r === 0) return 1;
      if ((r < 0 ? ((e = !0), (i = -r)) : ((e = !1), (i = r)), i < 0.84375))
        return i < $E
          ? 1 - r
          : ((t = r * r),
            (s = QE + t * kE(t)),
            (n = HE + t * GE(t)),
            (u = s / n),
            r < 0.25 ? 1 - (r + r * u) : ((s = r * u), (s += r - 0.5), 0.5 - s));
      if (i < 1.25)
        return (
          (n = i - 1),
          (o = KE + n * CE(n)),
          (a = YE + n * WE(n)),
          e ? 1 + zf + o / a : 1 - zf - o / a
        );
      if (i < 28) {
        if (((n = 1 / (i * i)), i < 2.857142857142857))
          ((s = ZE + n * UE(n)), (n = JE + n * BE(n)));
        else {
          if (r < -6) return 2 - Q0;
          ((s = zE + n * XE(n)), (n = xE + n * VE(n)));
        }
        return (
          (t = PE(i, 0)),
          (s = Jf(-(t * t) - 0.5625) * Jf((t - i) * (t + i) + s / n)),
          e ? 2 - s / i : s / i
        );
      }
      return e ? 2 - Q0 : Q0 * Q0;
    }
    xf.exports = rM;
  });
  var H0 = v((OG, e4) => {
    'use strict';
    var eM = r4();
    e4.exports = eM;
  });
  var s4 = v((RG, i4) => {
    'use strict';
    var tM = H0(),
      t4 = J(),
      iM = Z(),
      sM = Lr();
    function nM(r, e) {
      var i, t, s, n, u;
      if (((n = tM(t4(e))), n !== 0 && r > 1)) {
        for (t = iM(-e) / t4(sM * e), t *= e, i = 0.5, t /= i, s = t, u = 2; u < r; ++u)
          ((t /= u - i), (t *= e), (s += t));
        n += s;
      }
      return n;
    }
    i4.exports = nM;
  });
  var pe = v((FG, n4) => {
    'use strict';
    var oM = -708.3964185322641;
    n4.exports = oM;
  });
  var l4 = v((LG, a4) => {
    'use strict';
    var be = Z(),
      K0 = er(),
      uM = V(),
      o4 = Dr(),
      u4 = pe();
    function aM(r, e) {
      var i, t;
      return (
        (t = r * uM(e)),
        e >= 1
          ? t < o4 && -e > u4
            ? (i = K0(e, r) * be(-e))
            : r >= 1
              ? (i = K0(e / be(e / r), r))
              : (i = be(t - e))
          : t > u4
            ? (i = K0(e, r) * be(-e))
            : e / r < o4
              ? (i = K0(e / be(e / r), r))
              : (i = be(t - e)),
        i
      );
    }
    a4.exports = aM;
  });
  var Di = v((PG, f4) => {
    'use strict';
    function lM(r, e) {
      var i, t;
      if (((t = r.length), t < 2 || e === 0)) return t === 0 ? 0 : r[0];
      for (t -= 1, i = r[t] * e + r[t - 1], t -= 2; t >= 0;) ((i = i * e + r[t]), (t -= 1));
      return i;
    }
    f4.exports = lM;
  });
  var v4 = v((jG, c4) => {
    'use strict';
    var fM = Function;
    c4.exports = fM;
  });
  var p4 = v((DG, h4) => {
    'use strict';
    var cM = v4();
    h4.exports = cM;
  });
  var g4 = v((kG, m4) => {
    'use strict';
    var vM = p4(),
      hM = Di();
    function pM(r) {
      var e, i, t, s;
      if (r.length > 500) return n;
      if (((e = 'return function evalpoly(x){'), (i = r.length), i === 0)) e += 'return 0.0;';
      else if (i === 1) e += 'return ' + r[0] + ';';
      else {
        for (
          e += 'if(x===0.0){return ' + r[0] + ';}', e += 'return ' + r[0], t = i - 1, s = 1;
          s < i;
          s++
        )
          ((e += '+x*'), s < t && (e += '('), (e += r[s]));
        for (s = 0; s < t - 1; s++) e += ')';
        e += ';';
      }
      return ((e += '}'), (e += '//# sourceURL=evalpoly.factory.js'), new vM(e)());
      function n(u) {
        return hM(r, u);
      }
    }
    m4.exports = pM;
  });
  var kr = v((GG, q4) => {
    'use strict';
    var mM = $e(),
      w4 = Di(),
      gM = g4();
    mM(w4, 'factory', gM);
    q4.exports = w4;
  });
  var d4 = v((CG, y4) => {
    'use strict';
    function wM(r) {
      var e = -r,
        i = -1,
        t = 0;
      return s;
      function s() {
        return ((i *= e), (t += 1), i / t);
      }
    }
    y4.exports = wM;
  });
  var S4 = v((WG, N4) => {
    'use strict';
    var qM = C(),
      yM = V(),
      dM = wr(),
      NM = Te(),
      SM = d4();
    function IM(r) {
      var e, i;
      return r <= -1
        ? NaN
        : ((i = qM(r)),
          i > 0.95
            ? yM(1 + r) - r
            : i < dM
              ? (-r * r) / 2
              : ((e = { initialValue: -r }), NM(SM(r), e)));
    }
    N4.exports = IM;
  });
  var ki = v((UG, I4) => {
    'use strict';
    var EM = S4();
    I4.exports = EM;
  });
  var Gi = v((BG, E4) => {
    'use strict';
    var MM = 6.283185307179586;
    E4.exports = MM;
  });
  var _4 = v((XG, M4) => {
    'use strict';
    function _M(r) {
      return r === 0
        ? -0.3333333333333333
        : -0.3333333333333333 +
            r *
              (0.08333333333333333 +
                r *
                  (-0.014814814814814815 +
                    r *
                      (0.0011574074074074073 +
                        r *
                          (0.0003527336860670194 +
                            r *
                              (-0.0001787551440329218 +
                                r *
                                  (3919263178522438e-20 +
                                    r *
                                      (-21854485106799924e-22 +
                                        r *
                                          (-185406221071516e-20 +
                                            r *
                                              (8296711340953087e-22 +
                                                r *
                                                  (-17665952736826078e-23 +
                                                    r *
                                                      (6707853543401498e-24 +
                                                        r *
                                                          (10261809784240309e-24 +
                                                            r *
                                                              (-4382036018453353e-24 +
                                                                r *
                                                                  914769958223679e-24)))))))))))));
    }
    M4.exports = _M;
  });
  var b4 = v((VG, T4) => {
    'use strict';
    function TM(r) {
      return r === 0
        ? -0.001851851851851852
        : -0.001851851851851852 +
            r *
              (-0.003472222222222222 +
                r *
                  (0.0026455026455026454 +
                    r *
                      (-0.0009902263374485596 +
                        r *
                          (0.00020576131687242798 +
                            r *
                              (-4018775720164609e-22 +
                                r *
                                  (-18098550334489977e-21 +
                                    r *
                                      (764916091608111e-20 +
                                        r *
                                          (-16120900894563446e-22 +
                                            r *
                                              (4647127802807434e-24 +
                                                r *
                                                  (1378633446915721e-22 +
                                                    r *
                                                      (-5752545603517705e-23 +
                                                        r * 11951628599778148e-24)))))))))));
    }
    T4.exports = TM;
  });
  var O4 = v(($G, A4) => {
    'use strict';
    function bM(r) {
      return r === 0
        ? 0.004133597883597883
        : 0.004133597883597883 +
            r *
              (-0.0026813271604938273 +
                r *
                  (0.0007716049382716049 +
                    r *
                      (20093878600823047e-22 +
                        r *
                          (-0.00010736653226365161 +
                            r *
                              (52923448829120125e-21 +
                                r *
                                  (-12760635188618728e-21 +
                                    r *
                                      (3423578734096138e-23 +
                                        r *
                                          (13721957309062932e-22 +
                                            r *
                                              (-6298992138380055e-22 +
                                                r * 14280614206064242e-23)))))))));
    }
    A4.exports = bM;
  });
  var F4 = v((QG, R4) => {
    'use strict';
    function AM(r) {
      return r === 0
        ? 0.0006494341563786008
        : 0.0006494341563786008 +
            r *
              (0.00022947209362139917 +
                r *
                  (-0.0004691894943952557 +
                    r *
                      (0.00026772063206283885 +
                        r *
                          (-7561801671883977e-20 +
                            r *
                              (-2396505113867297e-22 +
                                r *
                                  (11082654115347302e-21 +
                                    r * (-56749528269915965e-22 + r * 14230900732435883e-22)))))));
    }
    R4.exports = AM;
  });
  var P4 = v((HG, L4) => {
    'use strict';
    function OM(r) {
      return r === 0
        ? -0.0008618882909167117
        : -0.0008618882909167117 +
            r *
              (0.0007840392217200666 +
                r *
                  (-0.0002990724803031902 +
                    r *
                      (-14638452578843418e-22 +
                        r *
                          (6641498215465122e-20 +
                            r * (-3968365047179435e-20 + r * 11375726970678419e-21)))));
    }
    L4.exports = OM;
  });
  var D4 = v((KG, j4) => {
    'use strict';
    function RM(r) {
      return r === 0
        ? -0.00033679855336635813
        : -0.00033679855336635813 +
            r *
              (-6972813758365858e-20 +
                r *
                  (0.0002772753244959392 +
                    r *
                      (-0.00019932570516188847 +
                        r *
                          (6797780477937208e-20 +
                            r *
                              (1419062920643967e-22 +
                                r *
                                  (-13594048189768693e-21 +
                                    r * (8018470256334202e-21 + r * -2291481176508095e-21)))))));
    }
    j4.exports = RM;
  });
  var G4 = v((YG, k4) => {
    'use strict';
    function FM(r) {
      return r === 0
        ? 0.0005313079364639922
        : 0.0005313079364639922 +
            r *
              (-0.0005921664373536939 +
                r *
                  (0.0002708782096718045 +
                    r *
                      (7902353232660328e-22 +
                        r *
                          (-8153969367561969e-20 +
                            r * (561168275310625e-19 + r * -18329116582843375e-21)))));
    }
    k4.exports = FM;
  });
  var W4 = v((ZG, C4) => {
    'use strict';
    function LM(r) {
      return r === 0
        ? 0.00034436760689237765
        : 0.00034436760689237765 +
            r *
              (5171790908260592e-20 +
                r *
                  (-0.00033493161081142234 +
                    r * (0.0002812695154763237 + r * -0.00010976582244684731)));
    }
    C4.exports = LM;
  });
  var B4 = v((JG, U4) => {
    'use strict';
    function PM(r) {
      return r === 0
        ? -0.0006526239185953094
        : -0.0006526239185953094 + r * (0.0008394987206720873 + r * -0.000438297098541721);
    }
    U4.exports = PM;
  });
  var V4 = v((zG, X4) => {
    'use strict';
    var jM = kr(),
      DM = ki(),
      kM = H0(),
      Ci = J(),
      GM = Z(),
      CM = Gi(),
      WM = _4(),
      UM = b4(),
      BM = O4(),
      XM = F4(),
      VM = P4(),
      $M = D4(),
      QM = G4(),
      HM = W4(),
      KM = B4(),
      qr = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function YM(r, e) {
      var i, t, s, n, u;
      return (
        (t = (e - r) / r),
        (s = -DM(t)),
        (n = r * s),
        (u = Ci(2 * s)),
        e < r && (u = -u),
        (qr[0] = WM(u)),
        (qr[1] = UM(u)),
        (qr[2] = BM(u)),
        (qr[3] = XM(u)),
        (qr[4] = VM(u)),
        (qr[5] = $M(u)),
        (qr[6] = QM(u)),
        (qr[7] = HM(u)),
        (qr[8] = KM(u)),
        (qr[9] = -0.0005967612901927463),
        (i = jM(qr, 1 / r)),
        (i *= GM(-n) / Ci(CM * r)),
        e < r && (i = -i),
        (i += kM(Ci(n)) / 2),
        i
      );
    }
    X4.exports = YM;
  });
  var Q4 = v((xG, $4) => {
    'use strict';
    function ZM(r, e) {
      var i = 1,
        t = r,
        s = e;
      return n;
      function n() {
        var u = i;
        return ((t += 1), (i *= s / t), u);
      }
    }
    $4.exports = ZM;
  });
  var Wi = v((rC, H4) => {
    'use strict';
    var JM = Te(),
      zM = Q4();
    function xM(r, e, i) {
      var t, s;
      return ((i = i || 0), (s = zM(r, e)), (t = JM(s, { initialValue: i })), t);
    }
    H4.exports = xM;
  });
  var Y4 = v((eC, K4) => {
    'use strict';
    function r_(r) {
      var e, i, t;
      return r === 0
        ? 1 / 0
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                709811.662581658 +
                r *
                  (679979.8474157227 +
                    r *
                      (293136.7857211597 +
                        r *
                          (74887.54032914672 +
                            r *
                              (12555.290582413863 +
                                r *
                                  (1443.4299244417066 +
                                    r *
                                      (115.24194596137347 +
                                        r *
                                          (6.309239205732627 +
                                            r *
                                              (0.22668404630224365 +
                                                r *
                                                  (0.004826466289237662 +
                                                    r * 4624429436045379e-20)))))))))),
              (t =
                0 +
                r *
                  (362880 +
                    r *
                      (1026576 +
                        r *
                          (1172700 +
                            r *
                              (723680 +
                                r *
                                  (269325 +
                                    r * (63273 + r * (9450 + r * (870 + r * (45 + r * 1)))))))))))
            : ((r = 1 / r),
              (i =
                4624429436045379e-20 +
                r *
                  (0.004826466289237662 +
                    r *
                      (0.22668404630224365 +
                        r *
                          (6.309239205732627 +
                            r *
                              (115.24194596137347 +
                                r *
                                  (1443.4299244417066 +
                                    r *
                                      (12555.290582413863 +
                                        r *
                                          (74887.54032914672 +
                                            r *
                                              (293136.7857211597 +
                                                r *
                                                  (679979.8474157227 +
                                                    r * 709811.662581658)))))))))),
              (t =
                1 +
                r *
                  (45 +
                    r *
                      (870 +
                        r *
                          (9450 +
                            r *
                              (63273 +
                                r *
                                  (269325 +
                                    r *
                                      (723680 +
                                        r *
                                          (1172700 + r * (1026576 + r * (362880 + r * 0))))))))))),
          i / t);
    }
    K4.exports = r_;
  });
  var J4 = v((tC, Z4) => {
    'use strict';
    var e_ = Y4();
    Z4.exports = e_;
  });
  var i0 = v((iC, z4) => {
    'use strict';
    var t_ = J4();
    z4.exports = t_;
  });
  var e5 = v((sC, r5) => {
    'use strict';
    var i_ = i0(),
      s_ = _e(),
      n_ = Sr(),
      o_ = ki(),
      u_ = J(),
      a_ = C(),
      Kr = Z(),
      s0 = er(),
      Ui = ve(),
      Bi = $r(),
      x4 = V(),
      l_ = Qr(),
      Y0 = Dr(),
      n0 = pe(),
      Xi = Ee(),
      f_ = ce();
    function c_(r, e) {
      var i, t, s, n, u, o, a;
      return (
        (s = r + Xi - 0.5),
        (a = (e - r - Xi + 0.5) / s),
        r < 1
          ? e <= n0 || r < 1 / l_
            ? Kr(r * x4(e) - e - s_(r))
            : (s0(e, r) * Kr(-e)) / n_(r)
          : (a_(a * a * r) <= 100 && r > 150
              ? ((i = r * o_(a) + (e * (0.5 - Xi)) / s), (i = Kr(i)))
              : ((n = r * x4(e / s)),
                (u = r - e),
                Bi(n, u) <= n0 || Ui(n, u) >= Y0
                  ? ((t = u / r),
                    Bi(n, u) / 2 > n0 && Ui(n, u) / 2 < Y0
                      ? ((o = s0(e / s, r / 2) * Kr(u / 2)), (i = o * o))
                      : Bi(n, u) / 4 > n0 && Ui(n, u) / 4 < Y0 && e > r
                        ? ((o = s0(e / s, r / 4) * Kr(u / 4)), (i = o * o), (i *= i))
                        : t > n0 && t < Y0
                          ? (i = s0((e * Kr(t)) / s, r))
                          : (i = Kr(n + u)))
                  : (i = s0(e / s, r) * Kr(u))),
            (i *= u_(s / f_) / i_(r)),
            i)
      );
    }
    r5.exports = c_;
  });
  var s5 = v((nC, i5) => {
    'use strict';
    var Vi = X(),
      v_ = ae(),
      t5 = C(),
      h_ = ue(),
      p_ = V(),
      m_ = er(),
      g_ = I0();
    function w_(r, e) {
      var i, t;
      if (Vi(r) || Vi(e)) return NaN;
      if (e === 0) return 0;
      if (r === 0) return -1;
      if ((r < 0 && e % 2 === 0 && (r = -r), r > 0)) {
        if ((t5(e * (r - 1)) < 0.5 || t5(e) < 0.2) && ((t = p_(r) * e), t < 0.5)) return h_(t);
      } else if (g_(e) !== e) return NaN;
      return ((i = m_(r, e) - 1), v_(i) || Vi(i) ? NaN : i);
    }
    i5.exports = w_;
  });
  var o5 = v((oC, n5) => {
    'use strict';
    var q_ = s5();
    n5.exports = q_;
  });
  var a5 = v((uC, u5) => {
    'use strict';
    function y_(r) {
      var e, i, t;
      return r === 0
        ? -0.01803556856784494
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.01803556856784494 +
                r *
                  (0.02512664961998968 +
                    r *
                      (0.049410315156753225 +
                        r *
                          (0.0172491608709614 +
                            r *
                              (-0.0002594535632054381 +
                                r *
                                  (-0.0005410098692152044 +
                                    r * (-3245886498259485e-20 + r * 0))))))),
              (t =
                1 +
                r *
                  (1.962029871977952 +
                    r *
                      (1.4801966942423133 +
                        r *
                          (0.5413914320717209 +
                            r *
                              (0.09885042511280101 +
                                r *
                                  (0.008213096746488934 +
                                    r * (0.00022493629192211576 + r * -22335276320861708e-23))))))))
            : ((r = 1 / r),
              (i =
                0 +
                r *
                  (-3245886498259485e-20 +
                    r *
                      (-0.0005410098692152044 +
                        r *
                          (-0.0002594535632054381 +
                            r *
                              (0.0172491608709614 +
                                r *
                                  (0.049410315156753225 +
                                    r * (0.02512664961998968 + r * -0.01803556856784494))))))),
              (t =
                -22335276320861708e-23 +
                r *
                  (0.00022493629192211576 +
                    r *
                      (0.008213096746488934 +
                        r *
                          (0.09885042511280101 +
                            r *
                              (0.5413914320717209 +
                                r * (1.4801966942423133 + r * (1.962029871977952 + r * 1)))))))),
          i / t);
    }
    u5.exports = y_;
  });
  var f5 = v((aC, l5) => {
    'use strict';
    function d_(r) {
      var e, i, t;
      return r === 0
        ? 0.04906224540690395
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                0.04906224540690395 +
                r *
                  (-0.09691175301595212 +
                    r *
                      (-0.4149833583594954 +
                        r *
                          (-0.4065671242119384 +
                            r *
                              (-0.1584135863906922 +
                                r * (-0.024014982064857155 + r * -0.0010034668769627955)))))),
              (t =
                1 +
                r *
                  (3.0234982984646304 +
                    r *
                      (3.4873958536072385 +
                        r *
                          (1.9141558827442668 +
                            r *
                              (0.5071377386143635 +
                                r * (0.05770397226904519 + r * 0.001957681026011072)))))))
            : ((r = 1 / r),
              (i =
                -0.0010034668769627955 +
                r *
                  (-0.024014982064857155 +
                    r *
                      (-0.1584135863906922 +
                        r *
                          (-0.4065671242119384 +
                            r *
                              (-0.4149833583594954 +
                                r * (-0.09691175301595212 + r * 0.04906224540690395)))))),
              (t =
                0.001957681026011072 +
                r *
                  (0.05770397226904519 +
                    r *
                      (0.5071377386143635 +
                        r *
                          (1.9141558827442668 +
                            r * (3.4873958536072385 + r * (3.0234982984646304 + r * 1))))))),
          i / t);
    }
    l5.exports = d_;
  });
  var v5 = v((lC, c5) => {
    'use strict';
    function N_(r) {
      var e, i, t;
      return r === 0
        ? -0.029232972183027003
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.029232972183027003 +
                r *
                  (0.14421626775719232 +
                    r *
                      (-0.14244039073863127 +
                        r *
                          (0.05428096940550536 +
                            r * (-0.008505359768683364 + r * (0.0004311713426792973 + r * 0)))))),
              (t =
                1 +
                r *
                  (-1.5016935605448505 +
                    r *
                      (0.846973248876495 +
                        r *
                          (-0.22009515181499575 +
                            r *
                              (0.02558279715597587 +
                                r * (-0.0010066679553914337 + r * -8271935218912905e-22)))))))
            : ((r = 1 / r),
              (i =
                0 +
                r *
                  (0.0004311713426792973 +
                    r *
                      (-0.008505359768683364 +
                        r *
                          (0.05428096940550536 +
                            r *
                              (-0.14244039073863127 +
                                r * (0.14421626775719232 + r * -0.029232972183027003)))))),
              (t =
                -8271935218912905e-22 +
                r *
                  (-0.0010066679553914337 +
                    r *
                      (0.02558279715597587 +
                        r *
                          (-0.22009515181499575 +
                            r * (0.846973248876495 + r * (-1.5016935605448505 + r * 1))))))),
          i / t);
    }
    c5.exports = N_;
  });
  var p5 = v((fC, h5) => {
    'use strict';
    var $i = V(),
      S_ = wr(),
      I_ = a5(),
      E_ = f5(),
      M_ = v5(),
      __ = 0.15896368026733398,
      T_ = 0.5281534194946289,
      b_ = 0.45201730728149414;
    function A_(r, e, i) {
      var t, s, n, u;
      if (r < S_) return -$i(r);
      if (e === 0 || i === 0) return 0;
      if (((s = 0), r > 2)) {
        if (r >= 3) {
          do ((r -= 1), (i -= 1), (s += $i(r)));
          while (r >= 3);
          i = r - 2;
        }
        return ((n = i * (r + 1)), (u = I_(i)), (s += n * __ + n * u), s);
      }
      return (
        r < 1 && ((s += -$i(r)), (i = e), (e = r), (r += 1)),
        r <= 1.5
          ? ((n = E_(e)), (t = e * i), (s += t * T_ + t * n), s)
          : ((n = i * e), (u = M_(-i)), (s += n * b_ + n * u), s)
      );
    }
    h5.exports = A_;
  });
  var y5 = v((cC, q5) => {
    'use strict';
    var m5 = Sr(),
      g5 = ue(),
      O_ = Nr(),
      R_ = X(),
      w5 = p5();
    function F_(r) {
      return R_(r)
        ? NaN
        : r < 0
          ? r < -0.5
            ? m5(1 + r) - 1
            : g5(-O_(r) + w5(r + 2, r + 1, r))
          : r < 2
            ? g5(w5(r + 1, r, r - 1))
            : m5(1 + r) - 1;
    }
    q5.exports = F_;
  });
  var N5 = v((vC, d5) => {
    'use strict';
    var L_ = y5();
    d5.exports = L_;
  });
  var I5 = v((hC, S5) => {
    'use strict';
    function P_(r, e) {
      var i, t, s, n;
      return ((i = -e), (e = -e), (t = r + 1), (s = 1), u);
      function u() {
        return ((n = i / t), (i *= e), (s += 1), (i /= s), (t += 1), n);
      }
    }
    S5.exports = P_;
  });
  var M5 = v((pC, E5) => {
    'use strict';
    var j_ = o5(),
      D_ = Te(),
      k_ = N5(),
      G_ = I5();
    function C_(r, e, i) {
      var t, s, n, u, o;
      return (
        (s = k_(r)),
        (n = (s + 1) / r),
        (u = j_(e, r)),
        (s -= u),
        (s /= r),
        (o = G_(r, e)),
        (u += 1),
        (t = i ? n : 0),
        (s = -u * D_(o, { initialValue: (t - s) / u })),
        i && (s = -s),
        [s, n]
      );
    }
    E5.exports = C_;
  });
  var o0 = v((mC, _5) => {
    'use strict';
    var W_ = 11754943508222875e-54;
    _5.exports = W_;
  });
  var b5 = v((gC, T5) => {
    'use strict';
    var Z0 = C(),
      Ir = o0(),
      U_ = wr(),
      B_ = 1e6;
    function X_(r, e, i) {
      var t, s, n, u, o, a, l;
      if (
        ((t = typeof r.next == 'function'),
        (l = t ? r.next().value : r()),
        (u = l[1]),
        (n = l[0]),
        u === 0 && (u = Ir),
        (o = u),
        (a = 0),
        t === !0)
      )
        do
          ((l = r.next().value),
            l &&
              ((a = l[1] + l[0] * a),
              a === 0 && (a = Ir),
              (o = l[1] + l[0] / o),
              o === 0 && (o = Ir),
              (a = 1 / a),
              (s = o * a),
              (u *= s)));
        while (Z0(s - 1) > e && --i);
      else
        do
          ((l = r()),
            l &&
              ((a = l[1] + l[0] * a),
              a === 0 && (a = Ir),
              (o = l[1] + l[0] / o),
              o === 0 && (o = Ir),
              (a = 1 / a),
              (s = o * a),
              (u *= s)));
        while (l && Z0(s - 1) > e && --i);
      return n / u;
    }
    function V_(r, e, i) {
      var t, s, n, u, o, a;
      if (
        ((t = typeof r.next == 'function'),
        (a = t ? r.next().value : r()),
        (n = a[1]),
        n === 0 && (n = Ir),
        (u = n),
        (o = 0),
        t === !0)
      )
        do
          ((a = r.next().value),
            a &&
              ((o = a[1] + a[0] * o),
              o === 0 && (o = Ir),
              (u = a[1] + a[0] / u),
              u === 0 && (u = Ir),
              (o = 1 / o),
              (s = u * o),
              (n *= s)));
        while (a && Z0(s - 1) > e && --i);
      else
        do
          ((a = r()),
            a &&
              ((o = a[1] + a[0] * o),
              o === 0 && (o = Ir),
              (u = a[1] + a[0] / u),
              u === 0 && (u = Ir),
              (o = 1 / o),
              (s = u * o),
              (n *= s)));
        while (a && Z0(s - 1) > e && --i);
      return n;
    }
    function $_(r, e) {
      var i, t, s;
      return (
        (t = {}),
        arguments.length > 1 && (t = e),
        (i = t.maxIter || B_),
        (s = t.tolerance || U_),
        t.keep ? V_(r, s, i) : X_(r, s, i)
      );
    }
    T5.exports = $_;
  });
  var R5 = v((wC, O5) => {
    'use strict';
    var A5 = C(),
      Q_ = wr(),
      Ae = o0(),
      H_ = 1e6;
    function K_(r, e, i) {
      var t, s, n, u, o, a;
      ((a = r()), (o = a[1]), (s = a[0]), o === 0 && (o = Ae), (n = o), (u = 0));
      do
        ((a = r()),
          a &&
            ((u = a[1] + a[0] * u),
            u === 0 && (u = Ae),
            (n = a[1] + a[0] / n),
            n === 0 && (n = Ae),
            (u = 1 / u),
            (t = n * u),
            (o *= t)));
      while (a && A5(t - 1) > e && --i);
      return s / o;
    }
    function Y_(r, e, i) {
      var t, s, n, u, o;
      ((o = r()), (u = o[1]), u === 0 && (u = Ae), (s = u), (n = 0));
      do
        ((o = r()),
          o &&
            ((n = o[1] + o[0] * n),
            n === 0 && (n = Ae),
            (s = o[1] + o[0] / s),
            s === 0 && (s = Ae),
            (n = 1 / n),
            (t = s * n),
            (u *= t)));
      while (o && A5(t - 1) > e && --i);
      return u;
    }
    function Z_(r, e) {
      var i, t, s;
      return (
        (t = {}),
        arguments.length > 1 && (t = e),
        (s = t.tolerance || Q_),
        (i = t.maxIter || H_),
        t.keep ? Y_(r, s, i) : K_(r, s, i)
      );
    }
    O5.exports = Z_;
  });
  var Hi = v((qC, F5) => {
    'use strict';
    var J_ = Pi(),
      z_ = b5(),
      x_ = R5(),
      Qi;
    J_() ? (Qi = z_) : (Qi = x_);
    F5.exports = Qi;
  });
  var P5 = v((yC, L5) => {
    'use strict';
    function rT(r, e) {
      var i = e - r + 1,
        t = r,
        s = 0;
      return n;
      function n() {
        return ((s += 1), (i += 2), [s * (t - s), i]);
      }
    }
    L5.exports = rT;
  });
  var Ki = v((dC, j5) => {
    'use strict';
    var eT = Hi(),
      tT = P5();
    function iT(r, e) {
      var i = tT(r, e);
      return 1 / (e - r + 1 + eT(i));
    }
    j5.exports = iT;
  });
  var C5 = v((NC, G5) => {
    'use strict';
    var sT = gr(),
      u0 = Sr(),
      Yi = C(),
      D5 = er(),
      nT = V(),
      oT = wf(),
      k5 = Qr(),
      uT = Dr(),
      aT = Ff(),
      lT = Pf(),
      fT = s4(),
      Zi = l4(),
      cT = V4(),
      vT = Wi(),
      Ji = e5(),
      hT = M5(),
      pT = Ki();
    function mT(r, e, i, t) {
      var s, n, u, o, a, l, f, c, p, g, m, w, d, h;
      switch (
        ((f = 0),
        (c = t),
        (l = e < 30 && e <= r + 1 && r < uT),
        l ? ((d = sT(e)), (p = d === e), (u = p ? !1 : Yi(d - e) === 0.5)) : ((p = !1), (u = !1)),
        p && r > 0.6
          ? ((c = !c), (n = 0))
          : u && r > 0.2
            ? ((c = !c), (n = 1))
            : r < oT && e > 1
              ? (n = 6)
              : r > 1e3 && (e < r || Yi(e - 50) / r < 1)
                ? ((c = !c), (n = 7))
                : r < 0.5
                  ? -0.4 / nT(r) < e
                    ? (n = 2)
                    : (n = 3)
                  : r < 1.1
                    ? r * 0.75 < e
                      ? (n = 2)
                      : (n = 3)
                    : ((a = !1),
                      i &&
                        e > 20 &&
                        ((g = Yi((r - e) / e)),
                        e > 200 ? 20 / e > g * g && (a = !0) : g < 0.4 && (a = !0)),
                      a ? (n = 5) : r - 1 / (3 * r) < e ? (n = 2) : ((n = 4), (c = !c))),
        n)
      ) {
        case 0:
          ((f = lT(e, r)), i === !1 && (f *= u0(e)));
          break;
        case 1:
          ((f = fT(e, r)), i === !1 && (f *= u0(e)));
          break;
        case 2:
          ((f = i ? Ji(e, r) : Zi(e, r)),
            f !== 0 &&
              ((o = 0),
              (s = !1),
              c &&
                ((o = i ? 1 : u0(e)),
                i || f >= 1 || k5 * f > o
                  ? ((o /= f), i || e < 1 || k5 / e > o ? ((o *= -e), (s = !0)) : (o = 0))
                  : (o = 0)),
              (f *= vT(e, r, o) / e),
              s && ((c = !1), (f = -f))));
          break;
        case 3:
          ((c = !c), (m = hT(e, r, c)), (f = m[0]), (h = m[1]), (c = !1), i && (f /= h));
          break;
        case 4:
          ((f = i ? Ji(e, r) : Zi(e, r)), f !== 0 && (f *= pT(e, r)));
          break;
        case 5:
          ((f = cT(e, r)), r >= e && (c = !c));
          break;
        case 6:
          ((f = i ? D5(r, e) / u0(e + 1) : D5(r, e) / e), (f *= 1 - (e * r) / (e + 1)));
          break;
        case 7:
          ((f = i ? Ji(e, r) : Zi(e, r)), (f /= r), f !== 0 && (f *= aT(e, r)));
          break;
      }
      return (i && f > 1 && (f = 1), c && ((w = i ? 1 : u0(e)), (f = w - f)), f);
    }
    G5.exports = mT;
  });
  var X5 = v((SC, B5) => {
    'use strict';
    var gT = _e(),
      wT = Z(),
      Er = V(),
      qT = xe(),
      yT = Dr(),
      dT = rr(),
      NT = r0(),
      W5 = C5(),
      U5 = Wi(),
      ST = Ki();
    function IT(r, e, i, t) {
      var s, n, u, o;
      return r < 0 || e <= 0
        ? NaN
        : ((s = i === void 0 ? !0 : i),
          (u = t),
          e >= NT && !s
            ? (u && e * 4 < r
                ? ((o = e * Er(r) - r), (o += Er(ST(e, r))))
                : !u && e > 4 * r
                  ? ((o = e * Er(r) - r), (n = 0), (o += Er(U5(e, r, n) / e)))
                  : ((o = W5(r, e, !0, u)),
                    o === 0
                      ? u
                        ? ((o = 1 + 1 / (12 * e) + 1 / (288 * e * e)),
                          (o = Er(o) - e + (e - 0.5) * Er(e)),
                          (o += Er(qT)))
                        : ((o = e * Er(r) - r), (n = 0), (o += Er(U5(e, r, n) / e)))
                      : (o = Er(o) + gT(e))),
              o > yT ? dT : wT(o))
            : W5(r, e, s, u));
    }
    B5.exports = IT;
  });
  var J0 = v((IC, V5) => {
    'use strict';
    var ET = X5();
    V5.exports = ET;
  });
  var K5 = v((EC, H5) => {
    'use strict';
    var Oe = Z(),
      z0 = er(),
      MT = V(),
      $5 = Dr(),
      Q5 = pe();
    function _T(r, e) {
      var i, t;
      return (
        (t = r * MT(e)),
        e >= 1
          ? t < $5 && -e > Q5
            ? (i = z0(e, r) * Oe(-e))
            : r >= 1
              ? (i = z0(e / Oe(e / r), r))
              : (i = Oe(t - e))
          : t > Q5
            ? (i = z0(e, r) * Oe(-e))
            : e / r < $5
              ? (i = z0(e / Oe(e / r), r))
              : (i = Oe(t - e)),
        i
      );
    }
    H5.exports = _T;
  });
  var J5 = v((MC, Z5) => {
    'use strict';
    var TT = i0(),
      bT = _e(),
      AT = Sr(),
      OT = Nr(),
      RT = J(),
      FT = C(),
      Yr = Z(),
      a0 = er(),
      zi = ve(),
      xi = $r(),
      Y5 = V(),
      x0 = Dr(),
      l0 = pe(),
      rs = Ee(),
      LT = ce();
    function PT(r, e) {
      var i, t, s, n, u, o, a;
      return (
        (s = r + rs - 0.5),
        (a = (e - r - rs + 0.5) / s),
        r < 1
          ? e <= l0
            ? Yr(r * Y5(e) - e - bT(r))
            : (a0(e, r) * Yr(-e)) / AT(r)
          : (FT(a * a * r) <= 100 && r > 150
              ? ((i = r * (OT(a) - a) + (e * (0.5 - rs)) / s), (i = Yr(i)))
              : ((n = r * Y5(e / s)),
                (u = r - e),
                xi(n, u) <= l0 || zi(n, u) >= x0
                  ? ((t = u / r),
                    xi(n, u) / 2 > l0 && zi(n, u) / 2 < x0
                      ? ((o = a0(e / s, r / 2) * Yr(u / 2)), (i = o * o))
                      : xi(n, u) / 4 > l0 && zi(n, u) / 4 < x0 && e > r
                        ? ((o = a0(e / s, r / 4) * Yr(u / 4)), (i = o * o), (i *= i))
                        : t > l0 && t < x0
                          ? (i = a0((e * Yr(t)) / s, r))
                          : (i = Yr(n + u)))
                  : (i = a0(e / s, r) * Yr(u))),
            (i *= RT(s / LT) / TT(r)),
            i)
      );
    }
    Z5.exports = PT;
  });
  var t7 = v((_C, e7) => {
    'use strict';
    var jT = W0(),
      z5 = Oi(),
      DT = J0(),
      kT = Nr(),
      rt = C(),
      x5 = er(),
      GT = V(),
      CT = Br(),
      r7 = wr(),
      WT = K5(),
      UT = J5(),
      Zr = new Array(30);
    function BT(r, e, i, t, s, n, u) {
      var o, a, l, f, c, p, g, m, w, d, h, N, y, T, I, R, S, b;
      if (
        ((p = e - 1),
        (S = r + p / 2),
        t < 0.35 ? (d = kT(-t)) : (d = GT(i)),
        (b = -S * d),
        (N = UT(e, b)),
        N <= CT)
      )
        return s;
      for (
        u ? ((o = N / jT(r, e)), (o /= x5(S, e))) : (o = WT(e, b) / x5(S, e)),
          o *= n,
          Zr[0] = 1,
          y = DT(b, e, !0, !0),
          y /= N,
          f = s + o * y,
          l = 1,
          g = d / 2,
          g *= g,
          m = 1,
          h = 4 * S * S,
          c = e,
          I = 1;
        I < Zr.length;
        ++I
      ) {
        for (l += 2, Zr[I] = 0, w = e - I, a = 3, T = 1; T < I; ++T)
          ((w = T * e - I), (Zr[I] += (w * Zr[I - T]) / z5(a)), (a += 2));
        if (
          ((Zr[I] /= I),
          (Zr[I] += p / z5(l)),
          (y = (c * (c + 1) * y + (b + c + 1) * m) / h),
          (m *= g),
          (c += 2),
          (R = o * Zr[I] * y),
          (f += R),
          R > 1)
        ) {
          if (rt(R) < rt(r7 * f)) break;
        } else if (rt(R / r7) < rt(f)) break;
      }
      return f;
    }
    e7.exports = BT;
  });
  var s7 = v((TC, i7) => {
    'use strict';
    function XT(r, e, i) {
      var t, s;
      if (i === 0) return 1;
      for (t = 1, s = 0; s < i; s++) t *= (r + s) / (e + s);
      return t;
    }
    i7.exports = XT;
  });
  var u7 = v((bC, o7) => {
    'use strict';
    var n7 = C(),
      VT = ve();
    function $T(r, e) {
      return VT(n7(r), n7(e));
    }
    o7.exports = $T;
  });
  var l7 = v((AC, a7) => {
    'use strict';
    var QT = u7();
    a7.exports = QT;
  });
  var v7 = v((OC, c7) => {
    'use strict';
    var f7 = C(),
      HT = $r();
    function KT(r, e) {
      return HT(f7(r), f7(e));
    }
    c7.exports = KT;
  });
  var p7 = v((RC, h7) => {
    'use strict';
    var YT = v7();
    h7.exports = YT;
  });
  var tt = v((FC, w7) => {
    'use strict';
    var es = i0(),
      ZT = l7(),
      JT = p7(),
      m7 = ue(),
      Jr = Nr(),
      g7 = J(),
      et = C(),
      Mr = Z(),
      _r = er(),
      zT = $r(),
      fr = V(),
      Tr = Dr(),
      Re = pe(),
      ts = Ee(),
      xT = ce();
    function rb(r, e, i, t, s) {
      var n, u, o, a, l, f, c, p, g, m, w, d, h, N;
      if (!s) return _r(i, r) * _r(t, e);
      if (
        ((h = r + e),
        (a = r + ts - 0.5),
        (l = e + ts - 0.5),
        (f = h + ts - 0.5),
        (n = es(h)),
        (n /= es(r) * es(e)),
        (n *= g7(l / xT)),
        (n *= g7(a / f)),
        (c = (i * e - t * a) / a),
        (p = (t * r - i * l) / l),
        JT(c, p) < 0.2)
      )
        if (c * p > 0 || zT(r, e) < 1)
          (et(c) < 0.1 ? (n *= Mr(r * Jr(c))) : (n *= _r((i * f) / a, r)),
            et(p) < 0.1 ? (n *= Mr(e * Jr(p))) : (n *= _r((t * f) / l, e)));
        else if (ZT(c, p) < 0.5)
          ((u = r < e),
            (o = e / r),
            (u && o * p < 0.1) || (!u && c / o > 0.1)
              ? ((g = m7(o * Jr(p))), (g = c + g + g * c), (g = r * Jr(g)), (n *= Mr(g)))
              : ((g = m7(Jr(c) / o)), (g = p + g + g * p), (g = e * Jr(g)), (n *= Mr(g))));
        else if (et(c) < et(p))
          if (((N = r * Jr(c) + e * fr((t * f) / l)), N <= Re || N >= Tr)) {
            if (((N += fr(n)), N >= Tr)) return NaN;
            n = Mr(N);
          } else n *= Mr(N);
        else if (((N = e * Jr(p) + r * fr((i * f) / a)), N <= Re || N >= Tr)) {
          if (((N += fr(n)), N >= Tr)) return NaN;
          n = Mr(N);
        } else n *= Mr(N);
      else if (
        ((w = (i * f) / a),
        (d = (t * f) / l),
        (c = r * fr(w)),
        (p = e * fr(d)),
        c >= Tr || c <= Re || p >= Tr || p <= Re)
      )
        if (r < e)
          if (((m = _r(d, e / r)), (g = r * (fr(w) + fr(m))), g < Tr && g > Re)) n *= _r(m * w, r);
          else {
            if (((p += c + fr(n)), p >= Tr)) return NaN;
            n = Mr(p);
          }
        else if (((m = _r(w, r / e)), (g = (fr(m) + fr(d)) * e), g < Tr && g > Re))
          n *= _r(m * d, e);
        else {
          if (((p += c + fr(n)), p >= Tr)) return NaN;
          n = Mr(p);
        }
      else n *= _r(w, r) * _r(d, e);
      return n;
    }
    w7.exports = rb;
  });
  var y7 = v((LC, q7) => {
    'use strict';
    var eb = Hi(),
      tb = tt(),
      ib = { keep: !0, maxIter: 1e3 };
    function sb(r, e, i, t) {
      var s = 0;
      return n;
      function n() {
        var u, o, a;
        return (
          (o = (r + s - 1) * (r + e + s - 1) * s * (e - s) * i * i),
          (u = r + 2 * s - 1),
          (o /= u * u),
          (a = s),
          (a += (s * (e - s) * i) / (r + 2 * s - 1)),
          (a += ((r + s) * (r * t - e * i + 1 + s * (2 - i))) / (r + 2 * s + 1)),
          (s += 1),
          [o, a]
        );
      }
    }
    function nb(r, e, i, t, s, n) {
      var u, o, a;
      return (
        (u = tb(r, e, i, t, s)),
        n && (n[1] = u),
        u === 0 ? u : ((a = sb(r, e, i, t)), (o = eb(a, ib)), u / o)
      );
    }
    q7.exports = nb;
  });
  var N7 = v((PC, d7) => {
    'use strict';
    var ob = 9007199254740991;
    d7.exports = ob;
  });
  var I7 = v((jC, S7) => {
    'use strict';
    function ub(r, e) {
      var i = 0,
        t;
      if (r === 0) return e;
      if (e === 0) return r;
      for (; (r & 1) === 0 && (e & 1) === 0;) ((r >>>= 1), (e >>>= 1), (i += 1));
      for (; (r & 1) === 0;) r >>>= 1;
      for (; e;) {
        for (; (e & 1) === 0;) e >>>= 1;
        (r > e && ((t = e), (e = r), (r = t)), (e -= r));
      }
      return r << i;
    }
    S7.exports = ub;
  });
  var M7 = v((DC, E7) => {
    'use strict';
    function ab(r, e) {
      var i = 1,
        t;
      if (r === 0) return e;
      if (e === 0) return r;
      for (; r % 2 === 0 && e % 2 === 0;) ((r /= 2), (e /= 2), (i *= 2));
      for (; r % 2 === 0;) r /= 2;
      for (; e;) {
        for (; e % 2 === 0;) e /= 2;
        (r > e && ((t = e), (e = r), (r = t)), (e -= r));
      }
      return i * r;
    }
    E7.exports = ab;
  });
  var F7 = v((kC, R7) => {
    'use strict';
    var _7 = X(),
      T7 = fe(),
      b7 = rr(),
      A7 = or(),
      O7 = Ni(),
      lb = I7(),
      fb = M7();
    function cb(r, e) {
      return _7(r) || _7(e)
        ? NaN
        : r === b7 || e === b7 || r === A7 || e === A7
          ? NaN
          : T7(r) && T7(e)
            ? (r < 0 && (r = -r), e < 0 && (e = -e), r <= O7 && e <= O7 ? lb(r, e) : fb(r, e))
            : NaN;
    }
    R7.exports = cb;
  });
  var P7 = v((GC, L7) => {
    'use strict';
    var vb = F7();
    L7.exports = vb;
  });
  var G7 = v((CC, k7) => {
    'use strict';
    var hb = N7(),
      pb = rr(),
      j7 = fe(),
      D7 = X(),
      mb = _0(),
      gb = gr(),
      wb = P7();
    function is(r, e) {
      var i, t, s, n, u, o, a;
      if (D7(r) || D7(e)) return NaN;
      if (!j7(r) || !j7(e)) return NaN;
      if (e < 0 || ((t = 1), r < 0 && ((r = -r + e - 1), mb(e) && (t *= -1)), e > r)) return 0;
      if (e === 0 || e === r) return t;
      if (e === 1 || e === r - 1) return t * r;
      for (r - e < e && (e = r - e), a = gb(hb / r), i = 1, u = 1; u <= e && !(i > a); u++)
        ((i *= r), (i /= u), (r -= 1));
      return u > e
        ? t * i
        : ((s = is(r, e - u + 1)),
          s === pb
            ? t * s
            : ((n = is(e, e - u + 1)), (o = wb(s, n)), (s /= o), (n /= o), (i /= n), t * i * s));
    }
    k7.exports = is;
  });
  var W7 = v((WC, C7) => {
    'use strict';
    var qb = G7();
    C7.exports = qb;
  });
  var X7 = v((UC, B7) => {
    'use strict';
    var U7 = W7(),
      me = gr(),
      f0 = er(),
      yb = Br();
    function db(r, e, i, t) {
      var s, n, u, o, a;
      if (((n = f0(i, r)), n > yb))
        for (o = n, a = me(r - 1); a > e; a--) ((o *= ((a + 1) * t) / ((r - a) * i)), (n += o));
      else if (
        ((u = me(r * i)),
        u <= e + 1 && (u = me(e + 2)),
        (n = f0(i, u) * f0(t, r - u)),
        (n *= U7(me(r), me(u))),
        n === 0)
      )
        for (a = u - 1; a > e; a--) ((n += f0(i, a) * f0(t, r - a)), (n *= U7(me(r), me(a))));
      else {
        for (o = n, s = n, a = u - 1; a > e; a--) ((o *= ((a + 1) * t) / ((r - a) * i)), (n += o));
        for (o = s, a = u + 1; a <= r; a++) ((o *= ((r - a + 1) * i) / (a * t)), (n += o));
      }
      return n;
    }
    B7.exports = db;
  });
  var $7 = v((BC, V7) => {
    'use strict';
    var Nb = tt();
    function Sb(r, e, i, t, s, n, u) {
      var o, a, l, f;
      if (((o = Nb(r, e, i, t, n)), u && (u[1] = o), (o /= r), o === 0)) return o;
      for (l = 1, a = 1, f = 0; f < s - 1; ++f) ((a *= ((r + e + f) * i) / (r + f + 1)), (l += a));
      return ((o *= l), o);
    }
    V7.exports = Sb;
  });
  var Z7 = v((XC, Y7) => {
    'use strict';
    var ss = i0(),
      Ib = Te(),
      Eb = Nr(),
      Mb = J(),
      ns = Z(),
      it = er(),
      c0 = V(),
      _b = Br(),
      Q7 = Dr(),
      H7 = pe(),
      os = Ee(),
      Tb = ce(),
      K7 = { maxTerms: 100 };
    function bb(r, e, i, t) {
      var s = 1 - e,
        n = 1;
      return u;
      function u() {
        var o = t / r;
        return ((r += 1), (t *= (s * i) / n), (n += 1), (s += 1), o);
      }
    }
    function Ab(r, e, i, t, s, n, u) {
      var o, a, l, f, c, p, g, m;
      return (
        s
          ? ((g = r + e),
            (a = r + os - 0.5),
            (l = e + os - 0.5),
            (f = g + os - 0.5),
            (o = ss(g) / (ss(r) * ss(e))),
            (c = c0(f / l) * (e - 0.5)),
            (p = c0((i * f) / a) * r),
            c > H7 && c < Q7 && p > H7 && p < Q7
              ? (r * e < l * 10 ? (o *= ns((e - 0.5) * Eb(r / l))) : (o *= it(f / l, e - 0.5)),
                (o *= it((i * f) / a, r)),
                (o *= Mb(a / Tb)),
                n && (n[1] = o * it(u, e)))
              : ((o = c0(o) + c + p + (c0(a) - 1) / 2),
                n && (n[1] = ns(o + e * c0(u))),
                (o = ns(o))))
          : (o = it(i, r)),
        o < _b ? t : ((m = bb(r, e, i, o)), (K7.initialValue = t), Ib(m, K7))
      );
    }
    Y7.exports = Ab;
  });
  var ls = v((VC, i8) => {
    'use strict';
    var Ob = X(),
      Rb = ue(),
      st = gr(),
      J7 = Nr(),
      z7 = S0(),
      cr = wi(),
      us = J(),
      Fb = Z(),
      v0 = er(),
      Lb = ve(),
      x7 = $r(),
      nt = Qr(),
      r8 = Br(),
      Pb = Ni(),
      jb = R0(),
      t8 = Lr(),
      zr = t7(),
      as = s7(),
      Db = tt(),
      e8 = y7(),
      kb = X7(),
      h0 = $7(),
      br = Z7(),
      Gb = 1 / t8;
    function Cb(r, e, i, t, s, n, u, o) {
      var a, l, f, c, p, g, m, w, d, h, N, y;
      if (((y = 1 - r), (m = o), (w = o + u), (n[w] = -1), Ob(r) || r < 0 || r > 1))
        return ((n[m] = NaN), (n[w] = NaN), n);
      if (t) {
        if (e < 0 || i < 0) return ((n[m] = NaN), (n[w] = NaN), n);
        if (e === 0) {
          if (i === 0) return ((n[m] = NaN), (n[w] = NaN), n);
          if (i > 0) return ((n[m] = s ? 0 : 1), n);
        } else if (i === 0 && e > 0) return ((n[m] = s ? 1 : 0), n);
      } else if (e <= 0 || i <= 0) return ((n[m] = NaN), (n[w] = NaN), n);
      return r === 0
        ? (e === 1 ? (n[w] = 1) : (n[w] = e < 1 ? nt / 2 : r8 * 2),
          s ? ((n[m] = t ? 1 : cr(e, i)), n) : ((n[m] = 0), n))
        : r === 1
          ? (i === 1 ? (n[w] = 1) : (n[w] = i < 1 ? nt / 2 : r8 * 2),
            s ? (n[m] = 0) : (n[m] = t ? 1 : cr(e, i)),
            n)
          : e === 0.5 && i === 0.5
            ? ((n[w] = Gb * us(y * r)),
              (N = z7(us(s ? y : r))),
              (N /= jb),
              t || (N *= t8),
              (n[m] = N),
              n)
            : (e === 1 && ((g = i), (i = e), (e = g), (g = y), (y = r), (r = g), (s = !s)),
              i === 1
                ? e === 1
                  ? ((n[m] = s ? y : r), (n[w] = 1), n)
                  : ((n[w] = e * v0(r, e - 1)),
                    y < 0.5
                      ? (N = s ? -Rb(e * J7(-y)) : Fb(e * J7(-y)))
                      : (N = s ? -(v0(r, e) - 1) : v0(r, e)),
                    t || (N /= e),
                    (n[m] = N),
                    n)
                : (x7(e, i) <= 1
                    ? (r > 0.5 && ((g = i), (i = e), (e = g), (g = y), (y = r), (r = g), (s = !s)),
                      Lb(e, i) <= 1
                        ? e >= x7(0.2, i) || v0(r, e) <= 0.9
                          ? s
                            ? ((f = -(t ? 1 : cr(e, i))), (s = !1), (f = -br(e, i, r, f, t, n, y)))
                            : (f = br(e, i, r, 0, t, n, y))
                          : ((g = i),
                            (i = e),
                            (e = g),
                            (g = y),
                            (y = r),
                            (r = g),
                            (s = !s),
                            y >= 0.3
                              ? s
                                ? ((f = -(t ? 1 : cr(e, i))),
                                  (s = !1),
                                  (f = -br(e, i, r, f, t, n, y)))
                                : (f = br(e, i, r, 0, t, n, y))
                              : (t ? (l = 1) : (l = as(e + i, e, 20)),
                                (f = h0(e, i, r, y, 20, t, n)),
                                s
                                  ? ((f -= t ? 1 : cr(e, i)),
                                    (s = !1),
                                    (f = -zr(e + 20, i, r, y, f, l, t)))
                                  : (f = zr(e + 20, i, r, y, f, l, t))))
                        : i <= 1 || (r < 0.1 && v0(i * r, e) <= 0.7)
                          ? s
                            ? ((f = -(t ? 1 : cr(e, i))), (s = !1), (f = -br(e, i, r, f, t, n, y)))
                            : (f = br(e, i, r, 0, t, n, y))
                          : ((g = i),
                            (i = e),
                            (e = g),
                            (g = y),
                            (y = r),
                            (r = g),
                            (s = !s),
                            y >= 0.3
                              ? s
                                ? ((f = -(t ? 1 : cr(e, i))),
                                  (s = !1),
                                  (f = -br(e, i, r, f, t, n, y)))
                                : (f = br(e, i, r, 0, t, n, y))
                              : e >= 15
                                ? s
                                  ? ((f = -(t ? 1 : cr(e, i))),
                                    (s = !1),
                                    (f = -zr(e, i, r, y, f, 1, t)))
                                  : (f = zr(e, i, r, y, 0, 1, t))
                                : (t ? (l = 1) : (l = as(e + i, e, 20)),
                                  (f = h0(e, i, r, y, 20, t, n)),
                                  s
                                    ? ((f -= t ? 1 : cr(e, i)),
                                      (s = !1),
                                      (f = -zr(e + 20, i, r, y, f, l, t)))
                                    : (f = zr(e + 20, i, r, y, f, l, t)))))
                    : (e < i ? (a = e - (e + i) * r) : (a = (e + i) * y - i),
                      a < 0 && ((g = i), (i = e), (e = g), (g = y), (y = r), (r = g), (s = !s)),
                      i < 40
                        ? st(e) === e && st(i) === i && e < Pb - 100
                          ? ((d = e - 1), (h = i + d), (f = kb(h, d, r, y)), t || (f *= cr(e, i)))
                          : i * r <= 0.7
                            ? s
                              ? ((f = -(t ? 1 : cr(e, i))),
                                (s = !1),
                                (f = -br(e, i, r, f, t, n, y)))
                              : (f = br(e, i, r, 0, t, n, y))
                            : e > 15
                              ? ((h = st(i)),
                                h === i && (h -= 1),
                                (c = i - h),
                                t ? (l = 1) : (l = as(e + c, c, h)),
                                (f = h0(c, e, y, r, h, t)),
                                (f = zr(e, c, r, y, f, 1, t)),
                                (f /= l))
                              : t
                                ? ((h = st(i)),
                                  (c = i - h),
                                  c <= 0 && ((h -= 1), (c += 1)),
                                  (f = h0(c, e, y, r, h, t)),
                                  (f += h0(e, c, r, y, 20, t)),
                                  s && (f -= 1),
                                  (f = zr(e + 20, c, r, y, f, 1, t)),
                                  s && ((f = -f), (s = !1)))
                                : (f = e8(e, i, r, y, t, n))
                        : (f = e8(e, i, r, y, t, n))),
                  n[w] < 0 && (n[w] = Db(e, i, r, y, !0)),
                  (p = y * r),
                  n[w] !== 0 && (nt * p < n[w] ? (n[w] = nt / 2) : (n[w] /= p)),
                  (n[m] = s ? (t ? 1 : cr(e, i)) - f : f),
                  n));
    }
    i8.exports = Cb;
  });
  var n8 = v(($C, s8) => {
    'use strict';
    var Wb = ls();
    function Ub(r, e, i, t, s) {
      return Wb(r, e, i, t, s, [0, 0], 1, 0);
    }
    s8.exports = Ub;
  });
  var fs = v((QC, u8) => {
    'use strict';
    var Bb = $e(),
      o8 = n8(),
      Xb = ls();
    Bb(o8, 'assign', Xb);
    u8.exports = o8;
  });
  var l8 = v((HC, a8) => {
    'use strict';
    var Vb = fs().assign;
    function $b(r, e, i, t, s) {
      var n = [0, 0];
      return ((t = t !== !1), (s = s === !0), Vb(r, e, i, t, s, n, 1, 0), n[0]);
    }
    a8.exports = $b;
  });
  var cs = v((KC, f8) => {
    'use strict';
    var Qb = l8();
    f8.exports = Qb;
  });
  var v8 = v((YC, c8) => {
    'use strict';
    function Hb(r) {
      var e, i, t;
      return r === 0
        ? -0.0005087819496582806
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.0005087819496582806 +
                r *
                  (-0.008368748197417368 +
                    r *
                      (0.03348066254097446 +
                        r *
                          (-0.012692614766297404 +
                            r *
                              (-0.03656379714117627 +
                                r *
                                  (0.02198786811111689 +
                                    r *
                                      (0.008226878746769157 +
                                        r * (-0.005387729650712429 + r * (0 + r * 0))))))))),
              (t =
                1 +
                r *
                  (-0.9700050433032906 +
                    r *
                      (-1.5657455823417585 +
                        r *
                          (1.5622155839842302 +
                            r *
                              (0.662328840472003 +
                                r *
                                  (-0.7122890234154284 +
                                    r *
                                      (-0.05273963823400997 +
                                        r *
                                          (0.07952836873415717 +
                                            r *
                                              (-0.0023339375937419 +
                                                r * 0.0008862163904564247))))))))))
            : ((r = 1 / r),
              (i =
                0 +
                r *
                  (0 +
                    r *
                      (-0.005387729650712429 +
                        r *
                          (0.008226878746769157 +
                            r *
                              (0.02198786811111689 +
                                r *
                                  (-0.03656379714117627 +
                                    r *
                                      (-0.012692614766297404 +
                                        r *
                                          (0.03348066254097446 +
                                            r *
                                              (-0.008368748197417368 +
                                                r * -0.0005087819496582806))))))))),
              (t =
                0.0008862163904564247 +
                r *
                  (-0.0023339375937419 +
                    r *
                      (0.07952836873415717 +
                        r *
                          (-0.05273963823400997 +
                            r *
                              (-0.7122890234154284 +
                                r *
                                  (0.662328840472003 +
                                    r *
                                      (1.5622155839842302 +
                                        r *
                                          (-1.5657455823417585 +
                                            r * (-0.9700050433032906 + r * 1)))))))))),
          i / t);
    }
    c8.exports = Hb;
  });
  var p8 = v((ZC, h8) => {
    'use strict';
    function Kb(r) {
      var e, i, t;
      return r === 0
        ? -0.20243350835593876
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.20243350835593876 +
                r *
                  (0.10526468069939171 +
                    r *
                      (8.3705032834312 +
                        r *
                          (17.644729840837403 +
                            r *
                              (-18.851064805871424 +
                                r *
                                  (-44.6382324441787 +
                                    r *
                                      (17.445385985570866 +
                                        r * (21.12946554483405 + r * -3.6719225470772936)))))))),
              (t =
                1 +
                r *
                  (6.242641248542475 +
                    r *
                      (3.971343795334387 +
                        r *
                          (-28.66081804998 +
                            r *
                              (-20.14326346804852 +
                                r *
                                  (48.560921310873994 +
                                    r *
                                      (10.826866735546016 +
                                        r * (-22.643693341313973 + r * 1.7211476576120028)))))))))
            : ((r = 1 / r),
              (i =
                -3.6719225470772936 +
                r *
                  (21.12946554483405 +
                    r *
                      (17.445385985570866 +
                        r *
                          (-44.6382324441787 +
                            r *
                              (-18.851064805871424 +
                                r *
                                  (17.644729840837403 +
                                    r *
                                      (8.3705032834312 +
                                        r * (0.10526468069939171 + r * -0.20243350835593876)))))))),
              (t =
                1.7211476576120028 +
                r *
                  (-22.643693341313973 +
                    r *
                      (10.826866735546016 +
                        r *
                          (48.560921310873994 +
                            r *
                              (-20.14326346804852 +
                                r *
                                  (-28.66081804998 +
                                    r *
                                      (3.971343795334387 + r * (6.242641248542475 + r * 1))))))))),
          i / t);
    }
    h8.exports = Kb;
  });
  var g8 = v((JC, m8) => {
    'use strict';
    function Yb(r) {
      var e, i, t;
      return r === 0
        ? -0.1311027816799519
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.1311027816799519 +
                r *
                  (-0.16379404719331705 +
                    r *
                      (0.11703015634199525 +
                        r *
                          (0.38707973897260434 +
                            r *
                              (0.3377855389120359 +
                                r *
                                  (0.14286953440815717 +
                                    r *
                                      (0.029015791000532906 +
                                        r *
                                          (0.0021455899538880526 +
                                            r *
                                              (-6794655751811263e-22 +
                                                r *
                                                  (28522533178221704e-24 +
                                                    r * -681149956853777e-24)))))))))),
              (t =
                1 +
                r *
                  (3.4662540724256723 +
                    r *
                      (5.381683457070069 +
                        r *
                          (4.778465929458438 +
                            r *
                              (2.5930192162362027 +
                                r *
                                  (0.848854343457902 +
                                    r *
                                      (0.15226433829533179 +
                                        r *
                                          (0.011059242293464892 + r * (0 + r * (0 + r * 0)))))))))))
            : ((r = 1 / r),
              (i =
                -681149956853777e-24 +
                r *
                  (28522533178221704e-24 +
                    r *
                      (-6794655751811263e-22 +
                        r *
                          (0.0021455899538880526 +
                            r *
                              (0.029015791000532906 +
                                r *
                                  (0.14286953440815717 +
                                    r *
                                      (0.3377855389120359 +
                                        r *
                                          (0.38707973897260434 +
                                            r *
                                              (0.11703015634199525 +
                                                r *
                                                  (-0.16379404719331705 +
                                                    r * -0.1311027816799519)))))))))),
              (t =
                0 +
                r *
                  (0 +
                    r *
                      (0 +
                        r *
                          (0.011059242293464892 +
                            r *
                              (0.15226433829533179 +
                                r *
                                  (0.848854343457902 +
                                    r *
                                      (2.5930192162362027 +
                                        r *
                                          (4.778465929458438 +
                                            r *
                                              (5.381683457070069 +
                                                r * (3.4662540724256723 + r * 1))))))))))),
          i / t);
    }
    m8.exports = Yb;
  });
  var q8 = v((zC, w8) => {
    'use strict';
    function Zb(r) {
      var e, i, t;
      return r === 0
        ? -0.0350353787183178
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.0350353787183178 +
                r *
                  (-0.0022242652921344794 +
                    r *
                      (0.018557330651423107 +
                        r *
                          (0.009508047013259196 +
                            r *
                              (0.0018712349281955923 +
                                r *
                                  (0.00015754461742496055 +
                                    r *
                                      (460469890584318e-20 +
                                        r *
                                          (-2304047769118826e-25 +
                                            r * 26633922742578204e-28)))))))),
              (t =
                1 +
                r *
                  (1.3653349817554064 +
                    r *
                      (0.7620591645536234 +
                        r *
                          (0.22009110576413124 +
                            r *
                              (0.03415891436709477 +
                                r *
                                  (0.00263861676657016 +
                                    r * (7646752923027944e-20 + r * (0 + r * 0)))))))))
            : ((r = 1 / r),
              (i =
                26633922742578204e-28 +
                r *
                  (-2304047769118826e-25 +
                    r *
                      (460469890584318e-20 +
                        r *
                          (0.00015754461742496055 +
                            r *
                              (0.0018712349281955923 +
                                r *
                                  (0.009508047013259196 +
                                    r *
                                      (0.018557330651423107 +
                                        r *
                                          (-0.0022242652921344794 + r * -0.0350353787183178)))))))),
              (t =
                0 +
                r *
                  (0 +
                    r *
                      (7646752923027944e-20 +
                        r *
                          (0.00263861676657016 +
                            r *
                              (0.03415891436709477 +
                                r *
                                  (0.22009110576413124 +
                                    r *
                                      (0.7620591645536234 +
                                        r * (1.3653349817554064 + r * 1))))))))),
          i / t);
    }
    w8.exports = Zb;
  });
  var d8 = v((xC, y8) => {
    'use strict';
    function Jb(r) {
      var e, i, t;
      return r === 0
        ? -0.016743100507663373
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.016743100507663373 +
                r *
                  (-0.0011295143874558028 +
                    r *
                      (0.001056288621524929 +
                        r *
                          (0.00020938631748758808 +
                            r *
                              (14962478375834237e-21 +
                                r *
                                  (44969678992770644e-23 +
                                    r *
                                      (4625961635228786e-24 +
                                        r *
                                          (-2811287356288318e-29 + r * 9905570997331033e-32)))))))),
              (t =
                1 +
                r *
                  (0.5914293448864175 +
                    r *
                      (0.1381518657490833 +
                        r *
                          (0.016074608709367652 +
                            r *
                              (0.0009640118070051656 +
                                r *
                                  (27533547476472603e-21 +
                                    r * (282243172016108e-21 + r * (0 + r * 0)))))))))
            : ((r = 1 / r),
              (i =
                9905570997331033e-32 +
                r *
                  (-2811287356288318e-29 +
                    r *
                      (4625961635228786e-24 +
                        r *
                          (44969678992770644e-23 +
                            r *
                              (14962478375834237e-21 +
                                r *
                                  (0.00020938631748758808 +
                                    r *
                                      (0.001056288621524929 +
                                        r *
                                          (-0.0011295143874558028 +
                                            r * -0.016743100507663373)))))))),
              (t =
                0 +
                r *
                  (0 +
                    r *
                      (282243172016108e-21 +
                        r *
                          (27533547476472603e-21 +
                            r *
                              (0.0009640118070051656 +
                                r *
                                  (0.016074608709367652 +
                                    r *
                                      (0.1381518657490833 +
                                        r * (0.5914293448864175 + r * 1))))))))),
          i / t);
    }
    y8.exports = Jb;
  });
  var E8 = v((rW, I8) => {
    'use strict';
    var zb = X(),
      N8 = J(),
      S8 = V(),
      xb = rr(),
      rA = or(),
      eA = v8(),
      tA = p8(),
      iA = g8(),
      sA = q8(),
      nA = d8(),
      oA = 0.08913147449493408,
      uA = 2.249481201171875,
      aA = 0.807220458984375,
      lA = 0.9399557113647461,
      fA = 0.9836282730102539;
    function cA(r) {
      var e, i, t, s, n;
      return zb(r)
        ? NaN
        : r === 0
          ? xb
          : r === 2
            ? rA
            : r === 1
              ? 0
              : r > 2 || r < 0
                ? NaN
                : (r > 1 ? ((e = -1), (t = 2 - r)) : ((e = 1), (t = r)),
                  (r = 1 - t),
                  r <= 0.5
                    ? ((s = r * (r + 10)), (n = eA(r)), e * (s * oA + s * n))
                    : t >= 0.25
                      ? ((s = N8(-2 * S8(t))), (t -= 0.25), (n = tA(t)), e * (s / (uA + n)))
                      : ((t = N8(-S8(t))),
                        t < 3
                          ? ((i = t - 1.125), (n = iA(i)), e * (aA * t + n * t))
                          : t < 6
                            ? ((i = t - 3), (n = sA(i)), e * (lA * t + n * t))
                            : ((i = t - 6), (n = nA(i)), e * (fA * t + n * t))));
    }
    I8.exports = cA;
  });
  var ge = v((eW, M8) => {
    'use strict';
    var vA = E8();
    M8.exports = vA;
  });
  var A8 = v((tW, b8) => {
    'use strict';
    var hA = X(),
      _8 = S0(),
      pA = J(),
      T8 = zt(),
      mA = 6123233995736766e-32;
    function gA(r) {
      var e;
      return hA(r)
        ? NaN
        : r < -1 || r > 1
          ? NaN
          : r > 0.5
            ? 2 * _8(pA(0.5 - 0.5 * r))
            : ((e = T8 - _8(r)), (e += mA), (e += T8), e);
    }
    b8.exports = gA;
  });
  var R8 = v((iW, O8) => {
    'use strict';
    var wA = A8();
    O8.exports = wA;
  });
  var ot = v((sW, F8) => {
    'use strict';
    var qA = 1.4142135623730951;
    F8.exports = qA;
  });
  var P8 = v((nW, L8) => {
    'use strict';
    function yA(r) {
      return r === 0 ? 0.16666666666666666 : 0.16666666666666666 + r * 0.16666666666666666;
    }
    L8.exports = yA;
  });
  var D8 = v((oW, j8) => {
    'use strict';
    function dA(r) {
      return r === 0
        ? 0.058333333333333334
        : 0.058333333333333334 + r * (0.06666666666666667 + r * 0.008333333333333333);
    }
    j8.exports = dA;
  });
  var G8 = v((uW, k8) => {
    'use strict';
    function NA(r) {
      return r === 0
        ? 0.0251984126984127
        : 0.0251984126984127 +
            r * (0.026785714285714284 + r * (0.0017857142857142857 + r * 0.0001984126984126984));
    }
    k8.exports = NA;
  });
  var W8 = v((aW, C8) => {
    'use strict';
    function SA(r) {
      return r === 0
        ? 0.012039792768959435
        : 0.012039792768959435 +
            r *
              (0.010559964726631394 +
                r *
                  (-0.0011078042328042327 +
                    r * (0.0003747795414462081 + r * 27557319223985893e-22)));
    }
    C8.exports = SA;
  });
  var B8 = v((lW, U8) => {
    'use strict';
    function IA(r) {
      return r === 0
        ? 0.003837005972422639
        : 0.003837005972422639 +
            r *
              (0.00610392115600449 +
                r *
                  (-0.0016095979637646305 +
                    r *
                      (0.0005945867404200738 +
                        r * (-6270542728876062e-20 + r * 2505210838544172e-23))));
    }
    U8.exports = IA;
  });
  var V8 = v((fW, X8) => {
    'use strict';
    function EA(r) {
      return r === 0
        ? 0.0032177478835464946
        : 0.0032177478835464946 +
            r *
              (0.0010898206731540065 +
                r *
                  (-0.0012579159844784845 +
                    r *
                      (0.0006908420797309686 +
                        r *
                          (-0.00016376804137220805 +
                            r * (154012654012654e-19 + r * 16059043836821613e-26)))));
    }
    X8.exports = EA;
  });
  var Q8 = v((cW, $8) => {
    'use strict';
    function MA(r) {
      return r === 0
        ? 0.001743826229834001
        : 0.001743826229834001 +
            r *
              (3353097688001788e-20 +
                r *
                  (-0.0007624513544032393 +
                    r *
                      (0.0006451304695145635 +
                        r *
                          (-0.000249472580470431 +
                            r *
                              (49255746366361444e-21 +
                                r * (-39851014346715405e-22 + r * 7647163731819816e-28))))));
    }
    $8.exports = MA;
  });
  var K8 = v((vW, H8) => {
    'use strict';
    function _A(r) {
      return r === 0
        ? 0.0009647274732138864
        : 0.0009647274732138864 +
            r *
              (-0.0003110108632631878 +
                r *
                  (-0.00036307660358786886 +
                    r *
                      (0.0005140660578834113 +
                        r *
                          (-0.00029133414466938067 +
                            r *
                              (9086710793521991e-20 +
                                r *
                                  (-15303004486655377e-21 +
                                    r * (10914179173496788e-22 + r * 28114572543455206e-31)))))));
    }
    H8.exports = _A;
  });
  var Z8 = v((hW, Y8) => {
    'use strict';
    function TA(r) {
      return r === 0
        ? 0.0005422926281312969
        : 0.0005422926281312969 +
            r *
              (-0.0003694266780000966 +
                r *
                  (-0.00010230378073700413 +
                    r *
                      (0.00035764655430568635 +
                        r *
                          (-0.00028690924218514614 +
                            r *
                              (0.00012645437628698076 +
                                r *
                                  (-33202652391372056e-21 +
                                    r *
                                      (4890304529197534e-21 +
                                        r *
                                          (-3123956959982987e-22 + r * 822063524662433e-32))))))));
    }
    Y8.exports = TA;
  });
  var z8 = v((pW, J8) => {
    'use strict';
    var bA = W0(),
      AA = kr(),
      OA = J(),
      RA = Lr(),
      FA = P8(),
      LA = D8(),
      PA = G8(),
      jA = W8(),
      DA = B8(),
      kA = V8(),
      GA = Q8(),
      CA = K8(),
      WA = Z8(),
      UA = 0,
      Ar = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function BA(r, e) {
      var i, t;
      return (
        (t = bA(r / 2, 0.5) * OA(r * RA) * (e - 0.5)),
        (i = 1 / r),
        (Ar[1] = FA(i)),
        (Ar[2] = LA(i)),
        (Ar[3] = PA(i)),
        (Ar[4] = jA(i)),
        (Ar[5] = DA(i)),
        (Ar[6] = kA(i)),
        (Ar[7] = GA(i)),
        (Ar[8] = CA(i)),
        (Ar[9] = WA(i)),
        UA + t * AA(Ar, t * t)
      );
    }
    J8.exports = BA;
  });
  var e9 = v((mW, r9) => {
    'use strict';
    var XA = W0(),
      VA = kr(),
      x8 = J(),
      $A = er(),
      QA = Lr(),
      xr = [0, 0, 0, 0, 0, 0, 0];
    function HA(r, e) {
      var i, t, s, n, u, o, a, l;
      return (
        (l = XA(r / 2, 0.5) * x8(r * QA) * e),
        (n = r + 2),
        (u = r + 4),
        (o = r + 6),
        (xr[0] = 1),
        (xr[1] = -(r + 1) / (2 * n)),
        (n *= r + 2),
        (xr[2] = (-r * (r + 1) * (r + 3)) / (8 * n * u)),
        (n *= r + 2),
        (xr[3] = (-r * (r + 1) * (r + 5) * ((3 * r + 7) * r - 2)) / (48 * n * u * o)),
        (n *= r + 2),
        (u *= r + 4),
        (xr[4] =
          (-r * (r + 1) * (r + 7) * (((((15 * r + 154) * r + 465) * r + 286) * r - 336) * r + 64)) /
          (384 * n * u * o * (r + 8))),
        (n *= r + 2),
        (xr[5] =
          (-r *
            (r + 1) *
            (r + 3) *
            (r + 9) *
            ((((((35 * r + 452) * r + 1573) * r + 600) * r - 2020) * r + 928) * r - 128)) /
          (1280 * n * u * o * (r + 8) * (r + 10))),
        (n *= r + 2),
        (u *= r + 4),
        (o *= r + 6),
        (xr[6] =
          (-r *
            (r + 1) *
            (r + 11) *
            (((((((((((945 * r + 31506) * r + 425858) * r + 2980236) * r + 11266745) * r +
              20675018) *
              r +
              7747124) *
              r -
              22574632) *
              r -
              8565600) *
              r +
              18108416) *
              r -
              7099392) *
              r +
              884736)) /
          (46080 * n * u * o * (r + 8) * (r + 10) * (r + 12))),
        (a = x8(r)),
        (s = $A(a * l, 1 / r)),
        (t = s * s),
        (i = VA(xr, t)),
        (i *= a),
        (i /= s),
        -i
      );
    }
    r9.exports = HA;
  });
  var o9 = v((gW, n9) => {
    'use strict';
    var t9 = ge(),
      KA = ue(),
      i9 = J(),
      YA = er(),
      ZA = R0(),
      s9 = ot();
    function JA(r, e) {
      var i, t, s, n, u, o, a;
      return r > 1e20
        ? -t9(2 * e) * s9
        : ((i = 1 / (r - 0.5)),
          (t = 48 / (i * i)),
          (s = (((20700 * i) / t - 98) * i - 16) * i + 96.36),
          (n = ((94.5 / (t + s) - 3) / t + 1) * i9(i * ZA) * r),
          (a = YA(n * 2 * e, 2 / r)),
          a > 0.05 + i
            ? ((o = -t9(2 * e) * s9),
              (a = o * o),
              r < 5 && (s += 0.3 * (r - 4.5) * (o + 0.6)),
              (s += (((0.05 * n * o - 5) * o - 7) * o - 2) * o + t),
              (a = (((((0.4 * a + 6.3) * a + 36) * a + 94.5) / s - a - 3) / t + 1) * o),
              (a = KA(i * a * a)))
            : (a =
                (((1 / (((r + 6) / (r * a) - 0.089 * n - 0.822) * (r + 2) * 3) + 0.5 / (r + 4)) *
                  a -
                  1) *
                  (r + 1)) /
                  (r + 2) +
                1 / a),
          (u = i9(r * a)),
          -u);
    }
    n9.exports = JA;
  });
  var g9 = v((wW, m9) => {
    'use strict';
    var u9 = ge(),
      a9 = gr(),
      vs = le(),
      l9 = Ti(),
      zA = R8(),
      ut = J(),
      xA = C(),
      f9 = X0(),
      rO = er(),
      eO = Ie(),
      c9 = ot(),
      v9 = Lr(),
      h9 = z8(),
      at = e9(),
      hs = o9(),
      p9 = 268435456,
      tO = 1 / 3,
      iO = 106 / 3,
      sO = 0.8549879733383485;
    function nO(r, e, i) {
      var t, s, n, u, o, a, l, f, c, p, g, m, w, d, h, N;
      if (
        ((o = 0), e > i ? ((l = i), (i = e), (e = l), (u = !0)) : (u = !1), a9(r) === r && r < 20)
      )
        switch (((s = vs(1, iO)), a9(r))) {
          case 1:
            e === 0.5 ? (o = 0) : (o = -f9(v9 * e) / eO(v9 * e));
            break;
          case 2:
            o = (2 * e - 1) / ut(2 * e * i);
            break;
          case 4:
            ((a = 4 * e * i),
              (n = ut(a)),
              (w = (4 * f9(zA(n) / 3)) / n),
              (d = ut(w - 4)),
              (o = e - 0.5 < 0 ? -d : d));
            break;
          case 6:
            if (e < 1e-150) return (u ? -1 : 1) * hs(r, e);
            ((h = 4 * (e - e * e)), (N = rO(h, tO)), (m = 6 * (1 + sO * (1 / N - 1))));
            do
              ((c = m * m),
                (p = c * c),
                (g = m * p),
                (f = m),
                (m = (2 * (8 * h * g - 270 * c + 2187)) / (5 * (4 * h * p - 216 * m - 243))));
            while (xA((m - f) / m) > s);
            ((m = ut(m - r)), (o = e - 0.5 < 0 ? -m : m));
            break;
          default:
            r > p9
              ? (o = u9(2 * e) * c9)
              : r < 3
                ? ((t = 0.2742 - r * 0.0242143), e > t ? (o = h9(r, e)) : (o = at(r, e)))
                : ((t = vs(1, l9(r / -0.654))), e > t ? (o = hs(r, e)) : (o = at(r, e)));
        }
      else
        r > p9
          ? (o = -u9(2 * e) * c9)
          : r < 3
            ? ((t = 0.2742 - r * 0.0242143), e > t ? (o = h9(r, e)) : (o = at(r, e)))
            : ((t = vs(1, l9(r / -0.654))), e > t ? (o = hs(r, e)) : (o = at(r, e)));
      return u ? -o : o;
    }
    m9.exports = nO;
  });
  var q9 = v((qW, w9) => {
    'use strict';
    var oO = g9();
    function uO(r, e, i) {
      var t, s, n, u;
      return (
        (s = e / 2),
        (n = 1 - s),
        (t = r * 2),
        (u = oO(t, s, n)),
        i && (i.value = (u * u) / (t + u * u)),
        t / (t + u * u)
      );
    }
    w9.exports = uO;
  });
  var N9 = v((yW, d9) => {
    'use strict';
    var lt = kr(),
      aO = ge(),
      y9 = J(),
      lO = Z(),
      Gr = ot(),
      H = [0, 0, 0, 0, 0, 0, 0],
      p0 = [0, 0, 0, 0];
    function fO(r, e, i) {
      var t, s, n, u, o, a, l;
      return (
        (t = aO(2 * i)),
        (t /= -y9(r / 2)),
        (p0[0] = t),
        (a = e - r),
        (u = a * a),
        (o = u * a),
        (H[0] = (-a * Gr) / 2),
        (H[1] = (1 - 2 * a) / 8),
        (H[2] = -((a * Gr) / 48)),
        (H[3] = -1 / 192),
        (H[4] = (-a * Gr) / 3840),
        (H[5] = 0),
        (H[6] = 0),
        (p0[1] = lt(H, t)),
        (H[0] = (a * Gr * (3 * a - 2)) / 12),
        (H[1] = (20 * u - 12 * a + 1) / 128),
        (H[2] = (a * Gr * (20 * a - 1)) / 960),
        (H[3] = (16 * u + 30 * a - 15) / 4608),
        (H[4] = (a * Gr * (21 * a + 32)) / 53760),
        (H[5] = (-(32 * u) + 63) / 368640),
        (H[6] = (-a * Gr * (120 * a + 17)) / 25804480),
        (p0[2] = lt(H, t)),
        (H[0] = (a * Gr * (-75 * u + 80 * a - 16)) / 480),
        (H[1] = (-1080 * o + 868 * u - 90 * a - 45) / 9216),
        (H[2] = (a * Gr * (-1190 * u + 84 * a + 373)) / 53760),
        (H[3] = (-2240 * o - 2508 * u + 2100 * a - 165) / 368640),
        (H[4] = 0),
        (H[5] = 0),
        (H[6] = 0),
        (p0[3] = lt(H, t)),
        (n = lt(p0, 1 / r)),
        (s = n * n),
        (l = -lO(-s / 2)),
        s === 0 ? 0.5 : (1 + n * y9((1 + l) / s)) / 2
      );
    }
    d9.exports = fO;
  });
  var ps = v((dW, I9) => {
    'use strict';
    var S9 = V(),
      cO = Qr(),
      ft = cO / 4;
    function vO(r, e) {
      return i;
      function i(t) {
        var s, n, u;
        return (
          (u = 1 - t),
          u === 0
            ? [-ft, -ft]
            : t === 0
              ? [-ft, -ft]
              : ((n = S9(t) + e * S9(u) + r), (s = 1 / t - e / u), [n, s])
        );
      }
    }
    I9.exports = vO;
  });
  var M9 = v((NW, E9) => {
    'use strict';
    var hO = X();
    function pO(r) {
      return r === 0 || hO(r) ? r : r < 0 ? -1 : 1;
    }
    E9.exports = pO;
  });
  var ms = v((SW, _9) => {
    'use strict';
    var mO = M9();
    _9.exports = mO;
  });
  var ws = v((IW, b9) => {
    'use strict';
    var T9 = ms(),
      ct = C(),
      gO = le(),
      gs = Qr();
    function wO(r, e, i, t, s, n) {
      var u, o, a, l, f, c, p, g, m, w;
      ((m = 0), (u = 0), (f = e), (l = gO(1, 1 - s)), (p = gs), (o = gs), (a = gs), (c = n));
      do {
        if (((u = m), (a = o), (o = p), (g = r(f)), (m = g[0]), (w = g[1]), (c -= 1), m === 0))
          break;
        if (
          (w === 0
            ? (u === 0 && (f === i ? (e = t) : (e = i), (u = r(e)), (p = e - f)),
              T9(u) * T9(m) < 0
                ? p < 0
                  ? (p = (f - i) / 2)
                  : (p = (f - t) / 2)
                : p < 0
                  ? (p = (f - t) / 2)
                  : (p = (f - i) / 2))
            : (p = m / w),
          ct(p * 2) > ct(a) && (p = p > 0 ? (f - i) / 2 : (f - t) / 2),
          (e = f),
          (f -= p),
          f <= i)
        ) {
          if (((p = 0.5 * (e - i)), (f = e - p), f === i || f === t)) break;
        } else if (f >= t && ((p = 0.5 * (e - t)), (f = e - p), f === i || f === t)) break;
        p > 0 ? (t = e) : (i = e);
      } while (c && ct(f * l) < ct(p));
      return f;
    }
    b9.exports = wO;
  });
  var O9 = v((EW, A9) => {
    'use strict';
    function qO(r) {
      return r === 0 ? -1 : -1 + r * (-5 + r * 5);
    }
    A9.exports = qO;
  });
  var F9 = v((MW, R9) => {
    'use strict';
    function yO(r) {
      return r === 0 ? 1 : 1 + r * (21 + r * (-69 + r * 46));
    }
    R9.exports = yO;
  });
  var P9 = v((_W, L9) => {
    'use strict';
    function dO(r) {
      return r === 0 ? 7 : 7 + r * (-2 + r * (33 + r * (-62 + r * 31)));
    }
    L9.exports = dO;
  });
  var D9 = v((TW, j9) => {
    'use strict';
    function NO(r) {
      return r === 0 ? 25 : 25 + r * (-52 + r * (-17 + r * (88 + r * (-115 + r * 46))));
    }
    j9.exports = NO;
  });
  var G9 = v((bW, k9) => {
    'use strict';
    function SO(r) {
      return r === 0 ? 7 : 7 + r * (12 + r * (-78 + r * 52));
    }
    k9.exports = SO;
  });
  var W9 = v((AW, C9) => {
    'use strict';
    function IO(r) {
      return r === 0 ? -7 : -7 + r * (2 + r * (183 + r * (-370 + r * 185)));
    }
    C9.exports = IO;
  });
  var B9 = v((OW, U9) => {
    'use strict';
    function EO(r) {
      return r === 0
        ? -533
        : -533 + r * (776 + r * (-1835 + r * (10240 + r * (-13525 + r * 5410))));
    }
    U9.exports = EO;
  });
  var V9 = v((RW, X9) => {
    'use strict';
    function MO(r) {
      return r === 0
        ? -1579
        : -1579 + r * (3747 + r * (-3372 + r * (-15821 + r * (45588 + r * (-45213 + r * 15071)))));
    }
    X9.exports = MO;
  });
  var Q9 = v((FW, $9) => {
    'use strict';
    function _O(r) {
      return r === 0 ? 449 : 449 + r * (-1259 + r * (-769 + r * (6686 + r * (-9260 + r * 3704))));
    }
    $9.exports = _O;
  });
  var K9 = v((LW, H9) => {
    'use strict';
    function TO(r) {
      return r === 0
        ? 63149
        : 63149 +
            r *
              (-151557 +
                r * (140052 + r * (-727469 + r * (2239932 + r * (-2251437 + r * 750479)))));
    }
    H9.exports = TO;
  });
  var Z9 = v((PW, Y9) => {
    'use strict';
    function bO(r) {
      return r === 0
        ? 29233
        : 29233 +
            r *
              (-78755 +
                r *
                  (105222 +
                    r * (146879 + r * (-1602610 + r * (3195183 + r * (-2554139 + r * 729754))))));
    }
    Y9.exports = bO;
  });
  var z9 = v((jW, J9) => {
    'use strict';
    function AO(r) {
      return r === 0 ? 1 : 1 + r * (-13 + r * 13);
    }
    J9.exports = AO;
  });
  var rc = v((DW, x9) => {
    'use strict';
    function OO(r) {
      return r === 0 ? 1 : 1 + r * (21 + r * (-69 + r * 46));
    }
    x9.exports = OO;
  });
  var ic = v((kW, tc) => {
    'use strict';
    var Fe = kr(),
      RO = ge(),
      FO = C(),
      LO = Z(),
      ec = V(),
      PO = J(),
      jO = Ie(),
      DO = X0(),
      kO = ps(),
      GO = ws(),
      CO = O9(),
      WO = F9(),
      UO = P9(),
      BO = D9(),
      XO = G9(),
      VO = W9(),
      $O = B9(),
      QO = V9(),
      HO = Q9(),
      KO = K9(),
      YO = Z9(),
      ZO = z9(),
      JO = rc(),
      G = [0, 0, 0, 0, 0, 0],
      m0 = [0, 0, 0, 0];
    function zO(r, e, i) {
      var t, s, n, u, o, a, l, f, c, p, g, m, w, d, h, N, y, T, I, R;
      return (
        (o = RO(2 * r) / -PO(e / 2)),
        (T = jO(i)),
        (y = DO(i)),
        (m0[0] = o),
        (h = T * T),
        (N = y * y),
        (w = T * y),
        (m = w * w),
        (g = m * w),
        (p = m * m),
        (c = m * g),
        (f = g * g),
        (l = p * g),
        (G[0] = (2 * h - 1) / (3 * w)),
        (G[1] = -CO(h) / (36 * m)),
        (G[2] = WO(h) / (1620 * g)),
        (G[3] = UO(h) / (6480 * p)),
        (G[4] = BO(h) / (90720 * c)),
        (G[5] = 0),
        (m0[1] = Fe(G, o)),
        (G[0] = -XO(h) / (405 * g)),
        (G[1] = VO(h) / (2592 * p)),
        (G[2] = -$O(h) / (204120 * c)),
        (G[3] = -QO(h) / (2099520 * f)),
        (G[4] = 0),
        (G[5] = 0),
        (m0[2] = Fe(G, o)),
        (G[0] = HO(h) / (102060 * c)),
        (G[1] = -KO(h) / (20995200 * f)),
        (G[2] = YO(h) / (36741600 * l)),
        (G[3] = 0),
        (G[4] = 0),
        (G[5] = 0),
        (m0[3] = Fe(G, o)),
        (a = Fe(m0, 1 / e)),
        (n = y / T),
        (n *= n),
        (d = -(a * a) / (2 * h) + ec(h) + (N * ec(N)) / h),
        FO(a) < 0.7
          ? ((G[0] = h),
            (G[1] = w),
            (G[2] = (1 - 2 * h) / 3),
            (G[3] = ZO(h) / (36 * w)),
            (G[4] = JO(h) / (270 * m)),
            (G[5] = 0),
            (R = Fe(G, a)))
          : ((I = LO(d)),
            (G[0] = I),
            (G[1] = n),
            (G[2] = 0),
            (G[3] = (3 * n * (3 * n + 1)) / 6),
            (G[4] = (4 * n * (4 * n + 1) * (4 * n + 2)) / 24),
            (G[5] = (5 * n * (5 * n + 1) * (5 * n + 2) * (5 * n + 3)) / 120),
            (R = Fe(G, I)),
            (R - h) * a < 0 && (R = 1 - R)),
        a < 0 ? ((s = 0), (t = h)) : ((s = h), (t = 1)),
        (R < s || R > t) && (R = (s + t) / 2),
        (u = kO(-d, n)),
        (R = GO(u, R, s, t, 32, 100)),
        R
      );
    }
    tc.exports = zO;
  });
  var qs = v((GW, sc) => {
    'use strict';
    sc.exports = () => () => {};
  });
  var g0 = v((CW, nc) => {
    'use strict';
    var xO = 34028234663852886e22;
    nc.exports = xO;
  });
  var fc = v((WW, lc) => {
    'use strict';
    var rR = qs(),
      oc = J0(),
      eR = C(),
      tR = Z(),
      uc = V(),
      iR = g0(),
      ac = rR('gammaincinv:higher_newton');
    function sR(r, e, i, t, s, n, u, o) {
      var a, l, f, c, p, g, m, w, d, h, N, y, T, I;
      ((I = r), (N = 1), (y = 1), (g = e * e), (l = r));
      do {
        if (((I = r), (m = I * I), i === 0)) {
          if (((a = (1 - e) * uc(I) + I + n), a > uc(iR)))
            return (
              ac(
                'Warning: overflow problems in one or more steps of the computation. The initial approximation to the root is returned.',
              ),
              l
            );
          T = tR(a);
        } else T = -u * I;
        (o
          ? ((w = oc(I, e, !0, !1)), (f = -T * (w - t)))
          : ((d = oc(I, e, !0, !0)), (f = T * (d - s))),
          (T = f),
          t > 1e-120 || y > 1
            ? ((c = (0.5 * (I - e + 1)) / I),
              (p = (2 * m - 4 * I * e + 4 * I + 2 * g - 3 * e + 1) / m),
              (p /= 6),
              (r = I + T * (1 + T * (c + T * p))))
            : (r = I + T),
          (N = eR(I / r - 1)),
          (y += 1),
          (I = r),
          I < 0 && ((I = l), (y = 100)));
      } while (N > 2e-14 && y < 35);
      return (
        (N > 2e-14 || y > 99) &&
          ac(
            'Warning: the number of iterations in the Newton method reached the upper limit N=35. The last value obtained for the root is given as output.',
          ),
        (h = I || 0),
        h
      );
    }
    lc.exports = sR;
  });
  var vc = v((UW, cc) => {
    'use strict';
    function nR(r) {
      return r === 0
        ? 0
        : 0 +
            r *
              (1 +
                r *
                  (1 + r * (1.5 + r * (2.6666666666666665 + r * (5.208333333333333 + r * 10.8)))));
    }
    cc.exports = nR;
  });
  var pc = v((BW, hc) => {
    'use strict';
    function oR(r) {
      return r === 0
        ? 1
        : 1 +
            r *
              (1 +
                r *
                  (0.3333333333333333 +
                    r *
                      (0.027777777777777776 +
                        r *
                          (-0.003703703703703704 +
                            r * (0.0002314814814814815 + r * 5878894767783657e-20)))));
    }
    hc.exports = oR;
  });
  var ys = v((XW, gc) => {
    'use strict';
    var uR = C(),
      aR = Z(),
      mc = V(),
      lR = kr(),
      fR = vc(),
      cR = pc(),
      vR = 1e-8,
      hR = 0.08333333333333333,
      pR = 0.008333333333333333,
      Le = [1, 0, 0, 0, 0, 0];
    function mR(r) {
      var e, i, t, s, n, u, o, a, l;
      if (
        ((l = r * r * 0.5),
        r === 0
          ? (n = 0)
          : r < -1
            ? ((a = aR(-1 - l)), (n = fR(a)))
            : r < 1
              ? ((a = r), (n = cR(a)))
              : ((a = 11 + l),
                (u = mc(a)),
                (n = a + u),
                (a = 1 / a),
                (e = u * u),
                (i = e * u),
                (t = i * u),
                (s = t * u),
                (Le[1] = (2 - u) * 0.5),
                (Le[2] = (-9 * u + 6 + 2 * e) / 6),
                (Le[3] = -(3 * i + 36 * u - 22 * e - 12) * hR),
                (Le[4] = (60 + 350 * e - 300 * u - 125 * i + 12 * t) / 60),
                (Le[5] = -(-120 - 274 * t + 900 * u - 1700 * e + 1125 * i + 20 * s) * pR),
                (n += u * a * lR(Le, a))),
        (a = 1),
        (r > -3.5 && r < -0.03) || (r > 0.03 && r < 40))
      ) {
        ((a = 1), (o = n));
        do ((n = (o * (l + mc(o))) / (o - 1)), (a = uR(o / n - 1)), (o = n));
        while (a > vR);
      }
      return n;
    }
    gc.exports = mR;
  });
  var qc = v((VW, wc) => {
    'use strict';
    var gR = 0.9189385332046728;
    wc.exports = gR;
  });
  var dc = v(($W, yc) => {
    'use strict';
    var wR = [
      1.9963790515900766, -0.0017971032528832887, 13129285796384672e-21, -2340875228178749e-22,
      72291210671127e-22, -3280997607821e-22, 19875070901e-21, -1509214183e-21, 1375340084e-22,
      -145728923e-22, 17532367e-22, -2351465e-22, 346551e-22, -55471e-22, 9548e-22, -1748e-22,
      332e-22, -58e-22,
    ];
    function qR(r, e) {
      var i, t, s, n, u;
      ((t = 0), (s = 0), (i = e + e), (u = r));
      do ((n = s), (s = t), (t = i * s - n + wR[u]), (u -= 1));
      while (u >= 0);
      return (t - n) / 2;
    }
    yc.exports = qR;
  });
  var Sc = v((QW, Nc) => {
    'use strict';
    function yR(r) {
      return r === 0
        ? 0.025721014990011306
        : 0.025721014990011306 +
            r *
              (0.08247596616699963 +
                r *
                  (-0.0025328157302663564 +
                    r *
                      (0.0006099292666946337 +
                        r * (-0.00033543297638406 + r * 0.000250505279903))));
    }
    Nc.exports = yR;
  });
  var Ec = v((HW, Ic) => {
    'use strict';
    function dR(r) {
      return r === 0
        ? 0.08333333333333333
        : 0.08333333333333333 +
            r * (-0.002777777777777778 + r * (0.0007936507936507937 + r * -0.0005952380952380953));
    }
    Ic.exports = dR;
  });
  var _c = v((KW, Mc) => {
    'use strict';
    var ds = _e(),
      vt = V(),
      Ns = qc(),
      NR = o0(),
      SR = g0(),
      IR = dc(),
      ER = Sc(),
      MR = Ec(),
      _R = 0.30865217988013566;
    function TR(r) {
      var e;
      return r < NR
        ? SR
        : r < 1
          ? ds(r + 1) - (r + 0.5) * vt(r) + r - Ns
          : r < 2
            ? ds(r) - (r - 0.5) * vt(r) + r - Ns
            : r < 3
              ? ds(r - 1) - (r - 0.5) * vt(r) + r - Ns + vt(r - 1)
              : r < 12
                ? ((e = 18 / (r * r) - 1), IR(17, e) / (12 * r))
                : ((e = 1 / (r * r)), r < 1e3 ? ER(e) / (_R + e) / r : MR(e) / r);
    }
    Mc.exports = TR;
  });
  var Ac = v((YW, bc) => {
    'use strict';
    var Tc = Z(),
      bR = Sr(),
      AR = V(),
      OR = g0(),
      RR = xe(),
      FR = _c();
    function LR(r) {
      return r >= 3 ? Tc(FR(r)) : r > 0 ? bR(r) / (Tc(-r + (r - 0.5) * AR(r)) * RR) : OR;
    }
    bc.exports = LR;
  });
  var Rc = v((ZW, Oc) => {
    'use strict';
    function PR(r) {
      var e, i, t;
      return r === 0
        ? -0.3333333333438
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.3333333333438 +
                r *
                  (-0.2070740359969 +
                    r * (-0.05041806657154 + r * (-0.004923635739372 + r * -4293658292782e-17)))),
              (t =
                1 +
                r *
                  (0.7045554412463 +
                    r * (0.2118190062224 + r * (0.03048648397436 + r * 0.001605037988091)))))
            : ((r = 1 / r),
              (i =
                -4293658292782e-17 +
                r *
                  (-0.004923635739372 +
                    r * (-0.05041806657154 + r * (-0.2070740359969 + r * -0.3333333333438)))),
              (t =
                0.001605037988091 +
                r * (0.03048648397436 + r * (0.2118190062224 + r * (0.7045554412463 + r * 1))))),
          i / t);
    }
    Oc.exports = PR;
  });
  var Lc = v((JW, Fc) => {
    'use strict';
    var jR = C(),
      DR = V(),
      kR = ys(),
      GR = Rc();
    function CR(r) {
      var e;
      return jR(r) < 1 ? GR(r) : ((e = kR(r)), DR(r / (e - 1)) / r);
    }
    Fc.exports = CR;
  });
  var jc = v((zW, Pc) => {
    'use strict';
    function WR(r) {
      var e, i, t;
      return r === 0
        ? -0.0172847633523
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.0172847633523 +
                r *
                  (-0.0159372646475 +
                    r * (-0.00464910887221 + r * (-0.00060683488776 + r * -614830384279e-17)))),
              (t =
                1 +
                r *
                  (0.764050615669 +
                    r * (0.297143406325 + r * (0.0579490176079 + r * 0.00574558524851)))))
            : ((r = 1 / r),
              (i =
                -614830384279e-17 +
                r *
                  (-0.00060683488776 +
                    r * (-0.00464910887221 + r * (-0.0159372646475 + r * -0.0172847633523)))),
              (t =
                0.00574558524851 +
                r * (0.0579490176079 + r * (0.297143406325 + r * (0.764050615669 + r * 1))))),
          i / t);
    }
    Pc.exports = WR;
  });
  var kc = v((xW, Dc) => {
    'use strict';
    function UR(r) {
      var e, i, t;
      return r === 0
        ? -0.0172839517431
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.0172839517431 +
                r *
                  (-0.0146362417966 +
                    r * (-0.00357406772616 + r * (-0.000391032032692 + r * 249634036069e-17)))),
              (t =
                1 +
                r *
                  (0.690560400696 +
                    r * (0.249962384741 + r * (0.0443843438769 + r * 0.00424073217211)))))
            : ((r = 1 / r),
              (i =
                249634036069e-17 +
                r *
                  (-0.000391032032692 +
                    r * (-0.00357406772616 + r * (-0.0146362417966 + r * -0.0172839517431)))),
              (t =
                0.00424073217211 +
                r * (0.0443843438769 + r * (0.249962384741 + r * (0.690560400696 + r * 1))))),
          i / t);
    }
    Dc.exports = UR;
  });
  var Cc = v((rU, Gc) => {
    'use strict';
    function BR(r) {
      var e, i, t;
      return r === 0
        ? 0.99994466948
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                0.99994466948 +
                r *
                  (104.649839762 + r * (857.204033806 + r * (731.901559577 + r * 45.5174411671)))),
              (t =
                1 +
                r *
                  (104.526456943 + r * (823.313447808 + r * (3119.93802124 + r * 3970.03311219)))))
            : ((r = 1 / r),
              (i =
                45.5174411671 +
                r *
                  (731.901559577 + r * (857.204033806 + r * (104.649839762 + r * 0.99994466948)))),
              (t =
                3970.03311219 +
                r * (3119.93802124 + r * (823.313447808 + r * (104.526456943 + r * 1))))),
          i / t);
    }
    Gc.exports = BR;
  });
  var Uc = v((eU, Wc) => {
    'use strict';
    var XR = V(),
      VR = jc(),
      $R = kc(),
      QR = Cc();
    function HR(r) {
      var e, i;
      return r < -5
        ? ((i = r * r), (e = XR(-r)), (12 - i - 6 * (e * e)) / (12 * i * r))
        : r < -2
          ? VR(r)
          : r < 2
            ? $R(r)
            : r < 1e3
              ? ((i = 1 / r), QR(r) / (-12 * r))
              : -1 / (12 * r);
    }
    Wc.exports = HR;
  });
  var Xc = v((tU, Bc) => {
    'use strict';
    function KR(r) {
      var e, i, t;
      return r === 0
        ? 0.0495346498136
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                0.0495346498136 +
                r *
                  (0.0299521337141 +
                    r * (0.00688296911516 + r * (0.000512634846317 + r * -201411722031e-16)))),
              (t =
                1 +
                r *
                  (0.759803615283 +
                    r * (0.261547111595 + r * (0.0464854522477 + r * 0.00403751193496)))))
            : ((r = 1 / r),
              (i =
                -201411722031e-16 +
                r *
                  (0.000512634846317 +
                    r * (0.00688296911516 + r * (0.0299521337141 + r * 0.0495346498136)))),
              (t =
                0.00403751193496 +
                r * (0.0464854522477 + r * (0.261547111595 + r * (0.759803615283 + r * 1))))),
          i / t);
    }
    Bc.exports = KR;
  });
  var $c = v((iU, Vc) => {
    'use strict';
    function YR(r) {
      var e, i, t;
      return r === 0
        ? 0.00452313583942
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                0.00452313583942 +
                r *
                  (0.00120744920113 +
                    r * (-789724156582e-16 + r * (-504476066942e-16 + r * -535770949796e-17)))),
              (t =
                1 +
                r *
                  (0.912203410349 +
                    r * (0.405368773071 + r * (0.0901638932349 + r * 0.00948935714996)))))
            : ((r = 1 / r),
              (i =
                -535770949796e-17 +
                r *
                  (-504476066942e-16 +
                    r * (-789724156582e-16 + r * (0.00120744920113 + r * 0.00452313583942)))),
              (t =
                0.00948935714996 +
                r * (0.0901638932349 + r * (0.405368773071 + r * (0.912203410349 + r * 1))))),
          i / t);
    }
    Vc.exports = YR;
  });
  var Hc = v((sU, Qc) => {
    'use strict';
    function ZR(r) {
      var e, i, t;
      return r === 0
        ? 0.00439937562904
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                0.00439937562904 +
                r *
                  (0.000487225670639 +
                    r * (-0.000128470657374 + r * (529110969589e-17 + r * 15716677175e-17)))),
              (t =
                1 +
                r *
                  (0.794435257415 +
                    r * (0.333094721709 + r * (0.0703527806143 + r * 0.00806110846078)))))
            : ((r = 1 / r),
              (i =
                15716677175e-17 +
                r *
                  (529110969589e-17 +
                    r * (-0.000128470657374 + r * (0.000487225670639 + r * 0.00439937562904)))),
              (t =
                0.00806110846078 +
                r * (0.0703527806143 + r * (0.333094721709 + r * (0.794435257415 + r * 1))))),
          i / t);
    }
    Qc.exports = ZR;
  });
  var Yc = v((nU, Kc) => {
    'use strict';
    function JR(r) {
      var e, i, t;
      return r === 0
        ? -0.0011481191232
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.0011481191232 +
                r *
                  (-0.112850923276 +
                    r * (1.51623048511 + r * (-0.218472031183 + r * 0.0730002451555)))),
              (t =
                1 +
                r *
                  (14.2482206905 + r * (69.7360396285 + r * (218.938950816 + r * 277.067027185)))))
            : ((r = 1 / r),
              (i =
                0.0730002451555 +
                r *
                  (-0.218472031183 +
                    r * (1.51623048511 + r * (-0.112850923276 + r * -0.0011481191232)))),
              (t =
                277.067027185 +
                r * (218.938950816 + r * (69.7360396285 + r * (14.2482206905 + r * 1))))),
          i / t);
    }
    Kc.exports = JR;
  });
  var Jc = v((oU, Zc) => {
    'use strict';
    function zR(r) {
      var e, i, t;
      return r === 0
        ? -0.000145727889667
        : (r < 0 ? (e = -r) : (e = r),
          e <= 1
            ? ((i =
                -0.000145727889667 +
                r *
                  (-0.290806748131 +
                    r * (-13.308504545 + r * (199.722374056 + r * -11.4311378756)))),
              (t =
                1 +
                r *
                  (139.612587808 + r * (2189.01116348 + r * (7115.24019009 + r * 45574.6081453)))))
            : ((r = 1 / r),
              (i =
                -11.4311378756 +
                r *
                  (199.722374056 +
                    r * (-13.308504545 + r * (-0.290806748131 + r * -0.000145727889667)))),
              (t =
                45574.6081453 +
                r * (7115.24019009 + r * (2189.01116348 + r * (139.612587808 + r * 1))))),
          i / t);
    }
    Zc.exports = zR;
  });
  var rv = v((uU, xc) => {
    'use strict';
    var zc = V(),
      xR = Xc(),
      rF = $c(),
      eF = Hc(),
      tF = Yc(),
      iF = Jc();
    function sF(r) {
      var e, i;
      return r < -8
        ? ((e = r * r),
          (i = zc(-r) / r),
          (-30 + r * i * (6 * e * i * i - 12 + e)) / (12 * r * e * e))
        : r < -4
          ? xR(r) / (r * r)
          : r < -2
            ? rF(r)
            : r < 2
              ? eF(r)
              : r < 10
                ? ((e = 1 / r), tF(e) / (r * r))
                : r < 100
                  ? ((e = 1 / r), iF(e) / (r * r))
                  : -zc(r) / (12 * r * r * r);
    }
    xc.exports = sF;
  });
  var lv = v((aU, av) => {
    'use strict';
    var nF = qs(),
      ev = kr(),
      yr = _e(),
      oF = ge(),
      tv = Sr(),
      ht = J(),
      iv = C(),
      Pe = Z(),
      uF = $r(),
      aF = er(),
      vr = V(),
      lF = xe(),
      fF = g0(),
      cF = Gi(),
      vF = fc(),
      sv = ys(),
      nv = Ac(),
      hF = Lc(),
      pF = Uc(),
      mF = rv(),
      gF = nF('gammaincinv:compute'),
      re = 0.5,
      Ss = 0.3333333333333333,
      wF = 0.25,
      ov = 0.2,
      uv = 0.16666666666666666,
      qF = 0.08333333333333333,
      yF = 0.041666666666666664,
      hr = [0, 0, 0, 0, 0];
    function dF(r, e, i) {
      var t,
        s,
        n,
        u,
        o,
        a,
        l,
        f,
        c,
        p,
        g,
        m,
        w,
        d,
        h,
        N,
        y,
        T,
        I,
        R,
        S,
        b,
        L,
        q,
        E,
        A,
        M,
        D,
        _,
        F,
        W,
        z,
        nr,
        K,
        ar,
        $,
        P,
        x,
        B,
        Y,
        U,
        Ue,
        Be,
        Xe;
      if (
        (e < re ? ((u = !0), (o = e), (Ue = -1)) : ((u = !1), (o = i), (Ue = 1)),
        (B = 0),
        iv(r - 1) < 1e-4 &&
          ((Y = 0),
          u
            ? e < 0.001
              ? ((z = e * e),
                (D = z * e),
                (W = D * e),
                (R = W * e),
                (I = R * e),
                (S = e + z * re + D * Ss + W * wF + R * ov + I * uv))
              : (S = -vr(1 - e))
            : (S = -vr(i)),
          r === 1 ? ((B = 2), (K = S)) : ((n = yr(r)), (B = 1))),
        i < 1e-30 &&
          r < re &&
          ((Y = 0), (S = -vr(i * tv(r)) + (r - 1) * vr(-vr(i * tv(r)))), (B = 1), (n = yr(r))),
        r > 1 && r < 500 && e < 1e-80)
      ) {
        for (
          Y = 0, a = 1 / r, t = 1 / (r + 1), S = (yr(r + 1) + vr(e)) * a, S = Pe(S), d = S, x = 0;
          x < 10;
          x++
        )
          S = d * Pe(S * a) * aF(1 - S * t, a);
        ((B = 1), (n = yr(r)));
      }
      if (
        ((l = (1 / r) * (vr(e) + yr(r + 1))),
        l < vr(ov * (1 + r)) &&
          B === 0 &&
          ((U = Pe(l)),
          (Y = 0),
          (b = r * r),
          (nr = b * r),
          (_ = nr * r),
          (h = r + 1),
          (g = h * h),
          (p = h * g),
          (c = g * g),
          (N = r + 2),
          (f = N * N),
          (y = r + 3),
          (hr[0] = 1),
          (hr[1] = 1 / h),
          (hr[2] = (re * (3 * r + 5)) / (g * N)),
          (hr[3] = (Ss * (31 + 8 * b + 33 * r)) / (p * N * y)),
          (hr[4] =
            (yF * (2888 + 1179 * nr + 125 * _ + 3971 * b + 5661 * r)) / (c * f * y * (r + 4))),
          (S = U * ev(hr, U)),
          (n = yr(r)),
          (B = 1)),
        r < 10 &&
          B === 0 &&
          ((m = ht(r) / (nv(r) * lF)),
          (w = uF(0.02, m)),
          i < w &&
            ((Y = 0),
            ($ = 1 - r),
            (A = $ * $),
            (M = A * $),
            (T = ht((-2 / r) * vr(i / m))),
            (S = r * sv(T)),
            (P = vr(S)),
            S > 5
              ? ((L = P * P),
                (q = L * P),
                (E = q * P),
                (U = 1 / S),
                (hr[0] = P - 1),
                (hr[1] = (3 * $ - 2 * $ * P + L - 2 * P + 2) * re),
                (hr[2] =
                  (24 * $ * P -
                    11 * A -
                    24 * $ -
                    6 * L +
                    12 * P -
                    12 -
                    9 * $ * L +
                    6 * A * P +
                    2 * q) *
                  uv),
                (hr[3] =
                  (-12 * M * P +
                    8.04 * $ * L -
                    114 * A * P +
                    (72 + 36 * L) +
                    (3 * E - 72 * P + 162) * ($ - 168 * $ * P) -
                    (12 * q + 25 * M) -
                    (22 * $ * q + 36 * A * L + 120 * A)) *
                  qF),
                (hr[4] = 0),
                (S = S - P + $ * U * ev(hr, U)))
              : ((U = 1 / S),
                (L = P * P),
                (ar = P - 1),
                (Be = P - $ * U * ar),
                Be < S && (S -= Be)),
            (n = yr(r)),
            (B = 1))),
        iv(o - re) < 1e-5 &&
          B === 0 &&
          ((Y = 0),
          (a = 1 / r),
          (S = r - Ss + (0.019753086419753086 + 0.007211444248481286 * a) * a),
          (n = yr(r)),
          (B = 1)),
        r < 1 &&
          B === 0 &&
          ((Y = 0),
          u ? (S = Pe((1 / r) * (vr(o) + yr(r + 1)))) : (S = Pe((1 / r) * (vr(1 - o) + yr(r + 1)))),
          (n = yr(r)),
          (B = 1)),
        B === 0)
      )
        if (((Y = 1), (a = 1 / r), (U = oF(2 * o)), (T = (Ue * U) / ht(r * re)), U < fF))
          ((T += (hF(T) + (pF(T) + mF(T) * a) * a) * a),
            (S = r * sv(T)),
            (Xe = T),
            (F = (-ht(r / cF) * Pe(-re * r * Xe * Xe)) / nv(r)),
            (s = 1 / F));
        else
          return (gF('Warning: Overflow problems in one or more steps of the computation.'), NaN);
      return (B < 2 && (K = vF(S, r, Y, e, i, n, s, u)), K);
    }
    av.exports = dF;
  });
  var pv = v((lU, hv) => {
    'use strict';
    var fv = X(),
      NF = o0(),
      cv = rr(),
      vv = lv();
    function SF(r, e, i) {
      return fv(r) || fv(e)
        ? NaN
        : e < NF
          ? NaN
          : r > 1 || r < 0
            ? NaN
            : i === !0
              ? r === 0
                ? cv
                : r === 1
                  ? 0
                  : vv(e, 1 - r, r)
              : r === 0
                ? 0
                : r === 1
                  ? cv
                  : vv(e, r, 1 - r);
    }
    hv.exports = SF;
  });
  var Is = v((fU, mv) => {
    'use strict';
    var IF = pv();
    mv.exports = IF;
  });
  var wv = v((cU, gv) => {
    'use strict';
    var EF = 5e-324;
    gv.exports = EF;
  });
  var Nv = v((vU, dv) => {
    'use strict';
    var qv = Is(),
      yv = V(),
      MF = J(),
      _F = wv(),
      TF = ps(),
      bF = ws();
    function AF(r, e, i, t) {
      var s, n, u, o, a, l, f, c, p, g, m, w, d, h, N, y, T, I, R, S, b, L, q, E, A, M, D, _, F, W;
      return (
        i < t ? (a = qv(i, e, !0)) : (a = qv(t, e, !1)),
        (a /= r),
        (h = e / r),
        (_ = MF(1 + h)),
        (I = _ * _),
        (R = I * _),
        (S = I * I),
        (b = R * I),
        (L = R * R),
        (q = S * R),
        (E = S * S),
        (A = b * S),
        (f = b * b),
        (D = a - h),
        (N = D * D),
        (y = N * D),
        (T = N * N),
        (M = _ + 1),
        (c = M * M),
        (p = M * c),
        (g = c * c),
        (m = ((_ + 2) * (_ - 1)) / (3 * _)),
        (m += ((R + 9 * I + 21 * _ + 5) * D) / (36 * I * M)),
        (m -= ((S - 13 * R + 69 * I + 167 * _ + 46) * N) / (1620 * c * R)),
        (m -= ((7 * b + 21 * S + 70 * R + 26 * I - 93 * _ - 31) * y) / (6480 * p * S)),
        (m -=
          ((75 * L + 202 * b + 188 * S - 888 * R - 1345 * I + 118 * _ + 138) * T) /
          (272160 * g * b)),
        (w = ((28 * S + 131 * R + 402 * I + 581 * _ + 208) * (_ - 1)) / (1620 * M * R)),
        (w -=
          ((35 * L - 154 * b - 623 * S - 1636 * R - 3983 * I - 3514 * _ - 925) * D) /
          (12960 * c * S)),
        (w -=
          ((2132 * q +
            7915 * L +
            16821 * b +
            35066 * S +
            87490 * R +
            141183 * I +
            95993 * _ +
            21640) *
            N) /
          (816480 * b * p)),
        (w -=
          ((11053 * E +
            53308 * q +
            117010 * L +
            163924 * b +
            116188 * S -
            258428 * R -
            677042 * I -
            481940 * _ -
            105497) *
            y) /
          (14696640 * g * L)),
        (d =
          -(
            (3592 * q +
              8375 * L -
              1323 * b -
              29198 * S -
              89578 * R -
              154413 * I -
              116063 * _ -
              29632) *
            (_ - 1)
          ) /
          (816480 * b * c)),
        (d -=
          ((442043 * A +
            2054169 * E +
            3803094 * q +
            3470754 * L +
            2141568 * b -
            2393568 * S -
            19904934 * R -
            34714674 * I -
            23128299 * _ -
            5253353) *
            D) /
          (146966400 * L * p)),
        (d -=
          ((116932 * f +
            819281 * A +
            2378172 * E +
            4341330 * q +
            6806004 * L +
            10622748 * b +
            18739500 * S +
            30651894 * R +
            30869976 * I +
            15431867 * _ +
            2919016) *
            N) /
          (146966400 * g * q)),
        (l = a + m / r + w / (r * r) + d / (r * r * r)),
        l <= 0 && (l = _F),
        (F = l - h * yv(l) + (1 + h) * yv(1 + h) - h),
        (s = 1 / (1 + h)),
        (u = l < h ? s : 0),
        (o = l < h ? 1 : s),
        (W = (u + o) / 2),
        (n = TF(F, h)),
        bF(n, W, u, o, 32, 100)
      );
    }
    dv.exports = AF;
  });
  var Iv = v((hU, Sv) => {
    'use strict';
    var tr = C(),
      OF = le(),
      Es = ms(),
      RF = ve(),
      Ms = Qr();
    function FF(r, e, i, t, s, n) {
      var u, o, a, l, f, c, p, g, m, w, d, h, N, y, T, I;
      ((y = 0),
        (o = !1),
        (c = e),
        (f = OF(1, 1 - s)),
        (m = RF(1e7 * e, 1e7)),
        (p = 0),
        (a = m),
        (l = m),
        (g = n));
      do {
        if (
          ((p = y),
          (l = a),
          (a = m),
          (N = r(c)),
          (y = N[0]),
          (T = N[1]),
          (I = N[2]),
          (g -= 1),
          y === 0)
        )
          break;
        if (
          (T === 0
            ? (p === 0 && (c === i ? (e = t) : (e = i), (p = r(e)), (m = e - c)),
              Es(p) * Es(y) < 0
                ? m < 0
                  ? (m = (c - i) / 2)
                  : (m = (c - t) / 2)
                : m < 0
                  ? (m = (c - t) / 2)
                  : (m = (c - i) / 2))
            : I === 0
              ? (m = y / T)
              : ((w = 2 * y),
                (h = 2 * T - y * (I / T)),
                tr(h) < 1 && tr(w) >= tr(h) * Ms ? (m = y / T) : (m = w / h),
                (m * T) / y < 0 &&
                  ((m = y / T), tr(m) > 2 * tr(e) && (m = (m < 0 ? -1 : 1) * 2 * tr(e)))),
          (u = tr(m / l)),
          u > 0.8 &&
            u < 2 &&
            ((m = m > 0 ? (c - i) / 2 : (c - t) / 2), tr(m) > c && (m = Es(m) * c), (l = m * 3)),
          (e = c),
          (c -= m),
          c < i)
        ) {
          if (
            (tr(i) < 1 && tr(c) > 1 && Ms / tr(c) < tr(i) ? (d = 1e3) : (d = c / i),
            tr(d) < 1 && (d = 1 / d),
            !o && d > 0 && d < 3)
          )
            ((m = 0.99 * (e - i)), (c = e - m), (o = !0));
          else if (((m = (e - i) / 2), (c = e - m), c === i || c === t)) break;
        } else if (c > t) {
          if (
            (tr(t) < 1 && tr(c) > 1 && Ms / tr(c) < tr(t) ? (d = 1e3) : (d = c / t),
            tr(d) < 1 && (d = 1 / d),
            !o && d > 0 && d < 3)
          )
            ((m = 0.99 * (e - t)), (c = e - m), (o = !0));
          else if (((m = (e - t) / 2), (c = e - m), c === i || c === t)) break;
        }
        m > 0 ? (t = e) : (i = e);
      } while (g && tr(c * f) < tr(m));
      return c;
    }
    Sv.exports = FF;
  });
  var Mv = v((pU, Ev) => {
    'use strict';
    var LF = fs().assign,
      PF = C(),
      jF = Qr(),
      _s = Br();
    function DF(r, e, i, t) {
      return s;
      function s(n) {
        var u, o, a, l, f;
        return (
          (f = 1 - n),
          (u = [0, 0]),
          LF(n, r, e, !0, t, u, 1, 0),
          (l = u[0] - i),
          (o = u[1]),
          t && (o = -o),
          f === 0 && (f = _s * 64),
          n === 0 && (n = _s * 64),
          (a = o * (-(f * r) + (e - 2) * n + 1)),
          PF(a) < f * n * jF && (a /= f * n),
          t && (a = -a),
          o === 0 && (o = (t ? -1 : 1) * _s * 64),
          [l, o, a]
        );
      }
    }
    Ev.exports = DF;
  });
  var jv = v((mU, Pv) => {
    'use strict';
    var kF = kr(),
      _v = cs(),
      Ts = ue(),
      Tv = Nr(),
      GF = S0(),
      je = wi(),
      bv = J(),
      CF = C(),
      Av = Z(),
      Or = er(),
      Ov = Ie(),
      WF = ve(),
      UF = $r(),
      Rv = V(),
      bs = Br(),
      Fv = R0(),
      Lv = wr(),
      BF = q9(),
      XF = N9(),
      VF = ic(),
      $F = Nv(),
      QF = Iv(),
      HF = Mv(),
      KF = 32,
      YF = 1e3,
      we = [0, 0, 0, 0, 0];
    function ZF(r, e, i, t) {
      var s, n, u, o, a, l, f, c, p, g, m, w, d, h, N, y, T, I, R, S, b, L, q, E, A, M, D, _, F;
      if (((n = !1), t === 0)) return [1, 0];
      if (i === 0) return [0, 1];
      if (r === 1) {
        if (e === 1) return [i, 1 - i];
        ((w = e), (e = r), (r = w), (w = t), (t = i), (i = w), (n = !0));
      }
      if (((_ = 0), (o = 0), (l = 1), r === 0.5)) {
        if (e === 0.5) return ((_ = Ov(i * Fv)), (_ *= _), (F = Ov(t * Fv)), (F *= F), [_, F]);
        e > 0.5 && ((w = e), (e = r), (r = w), (w = t), (t = i), (i = w), (n = !n));
      }
      if (e === 0.5 && r >= 0.5 && i !== 1) ((b = {}), (_ = BF(r, i, b)), (F = b.value));
      else {
        if (e === 1)
          return (
            i < t
              ? r > 1
                ? ((_ = Or(i, 1 / r)), (F = -Ts(Rv(i) / r)))
                : ((_ = Or(i, 1 / r)), (F = 1 - _))
              : ((_ = Av(Tv(-t) / r)), (F = -Ts(Tv(-t) / r))),
            n && ((w = F), (F = _), (_ = w)),
            [_, F]
          );
        if (r + e > 5)
          (i > 0.5 && ((w = e), (e = r), (r = w), (w = t), (t = i), (i = w), (n = !n)),
            (p = UF(r, e)),
            (c = WF(r, e)),
            bv(p) > c - p && p > 5
              ? ((_ = XF(r, e, i)), (F = 1 - _))
              : ((A = r + e),
                (a = GF(bv(r / A))),
                (u = p / A),
                u >= 0.2 && u <= 0.8 && A >= 10
                  ? ((m = Or(i, 1 / r)),
                    m < 0.0025 && r + e < 200
                      ? (_ = m * Or(r * je(r, e), 1 / r))
                      : (_ = VF(i, A, a)),
                    (F = 1 - _))
                  : (r < e && ((w = e), (e = r), (r = w), (w = t), (t = i), (i = w), (n = !n)),
                    (g = 0),
                    e < 2 && (g = je(r, e)),
                    g === 0 ? (F = 1) : ((F = Or(e * t * g, 1 / e)), (_ = 1 - F))),
                F > 1e-5 && ((_ = $F(r, e, i, t)), (F = 1 - _))));
        else if (r < 1 && e < 1) {
          if (((S = (1 - r) / (2 - r - e)), (y = _v(S, r, e) - i), CF(y) / i < Lv * 3))
            return n ? [1 - S, S] : [S, 1 - S];
          (y < 0 && ((w = e), (e = r), (r = w), (w = t), (t = i), (i = w), (n = !n), (S = 1 - S)),
            (R = Or(r * i * je(r, e), 1 / r)),
            (_ = R / (1 + R)),
            (F = 1 / (1 + R)),
            _ > S && (_ = S),
            (l = S));
        } else
          r > 1 && e > 1
            ? ((S = (r - 1) / (r + e - 2)),
              (d = (e - 1) / (r + e - 2)),
              (I = _v(S, r, e) - i),
              I < 0 &&
                ((w = e),
                (e = r),
                (r = w),
                (w = t),
                (t = i),
                (i = w),
                (w = d),
                (d = S),
                (S = w),
                (n = !n)),
              (T = Rv(i * r * je(r, e)) / r),
              (_ = Av(T)),
              (F = _ < 0.9 ? 1 - _ : -Ts(T)),
              e < r &&
                _ < 0.2 &&
                ((h = r - 1),
                (N = e - 1),
                (L = r * r),
                (q = r * L),
                (E = e * e),
                (we[0] = 0),
                (we[1] = 1),
                (we[2] = N / h),
                (h *= h),
                (we[3] = (N * (3 * r * e + 5 * e + L - r - 4)) / (2 * (r + 2) * h)),
                (h *= r + 1),
                (we[4] =
                  N *
                  (33 * r * E +
                    31 * E +
                    8 * L * E -
                    30 * r * e -
                    47 * e +
                    11 * L * e +
                    6 * q * e +
                    18 +
                    4 * r -
                    q +
                    L * L -
                    10 * L)),
                (we[4] /= 3 * (r + 3) * (r + 2) * h),
                (_ = kF(we, _))),
              _ > S && (_ = S),
              (l = S))
            : (e < r && ((w = e), (e = r), (r = w), (w = t), (t = i), (i = w), (n = !n)),
              Or(i, 1 / r) < 0.5
                ? ((_ = Or(i * r * je(r, e), 1 / r)), _ === 0 && (_ = bs), (F = 1 - _))
                : ((F = Or(1 - Or(i, e * je(r, e)), 1 / e)), F === 0 && (F = bs), (_ = 1 - F)));
      }
      return (
        _ > 0.5 &&
          ((w = e),
          (e = r),
          (r = w),
          (w = t),
          (t = i),
          (i = w),
          (w = F),
          (F = _),
          (_ = w),
          (n = !n),
          (M = 1 - l),
          (D = 1 - o),
          (o = M),
          (l = D)),
        o === 0 && (n ? ((o = Lv), _ < o && (_ = o)) : (o = bs), _ < o && (_ = o)),
        (s = KF),
        _ < 1e-50 && (r < 1 || e < 1) && ((s *= 3), (s /= 2)),
        (f = HF(r, e, i < t ? i : t, i >= t)),
        (_ = QF(f, _, o, l, s, YF)),
        _ === o && (_ = 0),
        n ? [1 - _, _] : [_, 1 - _]
      );
    }
    Pv.exports = ZF;
  });
  var kv = v((gU, Dv) => {
    'use strict';
    var JF = jv();
    Dv.exports = JF;
  });
  var Wv = v((wU, Cv) => {
    'use strict';
    var As = X(),
      Gv = kv();
    function zF(r, e, i, t) {
      return As(r) || As(e) || As(i)
        ? NaN
        : e <= 0 || i <= 0
          ? NaN
          : r < 0 || r > 1
            ? NaN
            : t
              ? Gv(e, i, 1 - r, r)[0]
              : Gv(e, i, r, 1 - r)[0];
    }
    Cv.exports = zF;
  });
  var Bv = v((qU, Uv) => {
    'use strict';
    var xF = Wv();
    Uv.exports = xF;
  });
  var nh = v((k) => {
    'use strict';
    Object.defineProperty(k, '__esModule', { value: !0 });
    var rL = Object.prototype.toString;
    function ir(r) {
      let e = rL.call(r);
      return e.endsWith('Array]') && !e.includes('Big');
    }
    function eL(r, e = {}) {
      if (!ir(r)) throw new TypeError('input must be an array');
      if (r.length === 0) throw new TypeError('input must not be empty');
      let { fromIndex: i = 0, toIndex: t = r.length } = e;
      if (i < 0 || i >= r.length || !Number.isInteger(i))
        throw new Error('fromIndex must be a positive integer smaller than length');
      if (t <= i || t > r.length || !Number.isInteger(t))
        throw new Error(
          'toIndex must be an integer greater than fromIndex and at most equal to length',
        );
      let s = r[i];
      for (let n = i + 1; n < t; n++) r[n] > s && (s = r[n]);
      return s;
    }
    function tL(r, e = {}) {
      if (!ir(r)) throw new TypeError('input must be an array');
      if (r.length === 0) throw new TypeError('input must not be empty');
      let { fromIndex: i = 0, toIndex: t = r.length } = e;
      if (i < 0 || i >= r.length || !Number.isInteger(i))
        throw new Error('fromIndex must be a positive integer smaller than length');
      if (t <= i || t > r.length || !Number.isInteger(t))
        throw new Error(
          'toIndex must be an integer greater than fromIndex and at most equal to length',
        );
      let s = r[i];
      for (let n = i + 1; n < t; n++) r[n] < s && (s = r[n]);
      return s;
    }
    function xv(r, e = {}) {
      if (ir(r)) {
        if (r.length === 0) throw new TypeError('input must not be empty');
      } else throw new TypeError('input must be an array');
      let i;
      if (e.output !== void 0) {
        if (!ir(e.output)) throw new TypeError('output option must be an array if specified');
        i = e.output;
      } else i = new Array(r.length);
      let t = tL(r),
        s = eL(r);
      if (t === s)
        throw new RangeError(
          'minimum and maximum input values are equal. Cannot rescale a constant array',
        );
      let { min: n = e.autoMinMax ? t : 0, max: u = e.autoMinMax ? s : 1 } = e;
      if (n >= u) throw new RangeError('min option must be smaller than max option');
      let o = (u - n) / (s - t);
      for (let a = 0; a < r.length; a++) i[a] = (r[a] - t) * o + n;
      return i;
    }
    var gt = ' '.repeat(2),
      th = ' '.repeat(4);
    function iL() {
      return ih(this);
    }
    function ih(r, e = {}) {
      let { maxRows: i = 15, maxColumns: t = 10, maxNumSize: s = 8, padMinus: n = 'auto' } = e;
      return `${r.constructor.name} {
${gt}[
${th}${sL(r, i, t, s, n)}
${gt}]
${gt}rows: ${r.rows}
${gt}columns: ${r.columns}
}`;
    }
    function sL(r, e, i, t, s) {
      let { rows: n, columns: u } = r,
        o = Math.min(n, e),
        a = Math.min(u, i),
        l = [];
      if (s === 'auto') {
        s = !1;
        r: for (let f = 0; f < o; f++)
          for (let c = 0; c < a; c++)
            if (r.get(f, c) < 0) {
              s = !0;
              break r;
            }
      }
      for (let f = 0; f < o; f++) {
        let c = [];
        for (let p = 0; p < a; p++) c.push(nL(r.get(f, p), t, s));
        l.push(`${c.join(' ')}`);
      }
      return (
        a !== u && (l[l.length - 1] += ` ... ${u - i} more columns`),
        o !== n && l.push(`... ${n - e} more rows`),
        l.join(`
${th}`)
      );
    }
    function nL(r, e, i) {
      return (r >= 0 && i ? ` ${rh(r, e - 1)}` : rh(r, e)).padEnd(e);
    }
    function rh(r, e) {
      let i = r.toString();
      if (i.length <= e) return i;
      let t = r.toFixed(e);
      if (
        (t.length > e && (t = r.toFixed(Math.max(0, e - (t.length - e)))),
        t.length <= e && !t.startsWith('0.000') && !t.startsWith('-0.000'))
      )
        return t;
      let s = r.toExponential(e);
      return (s.length > e && (s = r.toExponential(Math.max(0, e - (s.length - e)))), s.slice(0));
    }
    function oL(r, e) {
      ((r.prototype.add = function (t) {
        return typeof t == 'number' ? this.addS(t) : this.addM(t);
      }),
        (r.prototype.addS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) + t);
          return this;
        }),
        (r.prototype.addM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) + t.get(s, n));
          return this;
        }),
        (r.add = function (t, s) {
          return new e(t).add(s);
        }),
        (r.prototype.sub = function (t) {
          return typeof t == 'number' ? this.subS(t) : this.subM(t);
        }),
        (r.prototype.subS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) - t);
          return this;
        }),
        (r.prototype.subM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) - t.get(s, n));
          return this;
        }),
        (r.sub = function (t, s) {
          return new e(t).sub(s);
        }),
        (r.prototype.subtract = r.prototype.sub),
        (r.prototype.subtractS = r.prototype.subS),
        (r.prototype.subtractM = r.prototype.subM),
        (r.subtract = r.sub),
        (r.prototype.mul = function (t) {
          return typeof t == 'number' ? this.mulS(t) : this.mulM(t);
        }),
        (r.prototype.mulS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) * t);
          return this;
        }),
        (r.prototype.mulM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) * t.get(s, n));
          return this;
        }),
        (r.mul = function (t, s) {
          return new e(t).mul(s);
        }),
        (r.prototype.multiply = r.prototype.mul),
        (r.prototype.multiplyS = r.prototype.mulS),
        (r.prototype.multiplyM = r.prototype.mulM),
        (r.multiply = r.mul),
        (r.prototype.div = function (t) {
          return typeof t == 'number' ? this.divS(t) : this.divM(t);
        }),
        (r.prototype.divS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) / t);
          return this;
        }),
        (r.prototype.divM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) / t.get(s, n));
          return this;
        }),
        (r.div = function (t, s) {
          return new e(t).div(s);
        }),
        (r.prototype.divide = r.prototype.div),
        (r.prototype.divideS = r.prototype.divS),
        (r.prototype.divideM = r.prototype.divM),
        (r.divide = r.div),
        (r.prototype.mod = function (t) {
          return typeof t == 'number' ? this.modS(t) : this.modM(t);
        }),
        (r.prototype.modS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) % t);
          return this;
        }),
        (r.prototype.modM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) % t.get(s, n));
          return this;
        }),
        (r.mod = function (t, s) {
          return new e(t).mod(s);
        }),
        (r.prototype.modulus = r.prototype.mod),
        (r.prototype.modulusS = r.prototype.modS),
        (r.prototype.modulusM = r.prototype.modM),
        (r.modulus = r.mod),
        (r.prototype.and = function (t) {
          return typeof t == 'number' ? this.andS(t) : this.andM(t);
        }),
        (r.prototype.andS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) & t);
          return this;
        }),
        (r.prototype.andM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) & t.get(s, n));
          return this;
        }),
        (r.and = function (t, s) {
          return new e(t).and(s);
        }),
        (r.prototype.or = function (t) {
          return typeof t == 'number' ? this.orS(t) : this.orM(t);
        }),
        (r.prototype.orS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) | t);
          return this;
        }),
        (r.prototype.orM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) | t.get(s, n));
          return this;
        }),
        (r.or = function (t, s) {
          return new e(t).or(s);
        }),
        (r.prototype.xor = function (t) {
          return typeof t == 'number' ? this.xorS(t) : this.xorM(t);
        }),
        (r.prototype.xorS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) ^ t);
          return this;
        }),
        (r.prototype.xorM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) ^ t.get(s, n));
          return this;
        }),
        (r.xor = function (t, s) {
          return new e(t).xor(s);
        }),
        (r.prototype.leftShift = function (t) {
          return typeof t == 'number' ? this.leftShiftS(t) : this.leftShiftM(t);
        }),
        (r.prototype.leftShiftS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) << t);
          return this;
        }),
        (r.prototype.leftShiftM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) << t.get(s, n));
          return this;
        }),
        (r.leftShift = function (t, s) {
          return new e(t).leftShift(s);
        }),
        (r.prototype.signPropagatingRightShift = function (t) {
          return typeof t == 'number'
            ? this.signPropagatingRightShiftS(t)
            : this.signPropagatingRightShiftM(t);
        }),
        (r.prototype.signPropagatingRightShiftS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) >> t);
          return this;
        }),
        (r.prototype.signPropagatingRightShiftM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) >> t.get(s, n));
          return this;
        }),
        (r.signPropagatingRightShift = function (t, s) {
          return new e(t).signPropagatingRightShift(s);
        }),
        (r.prototype.rightShift = function (t) {
          return typeof t == 'number' ? this.rightShiftS(t) : this.rightShiftM(t);
        }),
        (r.prototype.rightShiftS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) >>> t);
          return this;
        }),
        (r.prototype.rightShiftM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) >>> t.get(s, n));
          return this;
        }),
        (r.rightShift = function (t, s) {
          return new e(t).rightShift(s);
        }),
        (r.prototype.zeroFillRightShift = r.prototype.rightShift),
        (r.prototype.zeroFillRightShiftS = r.prototype.rightShiftS),
        (r.prototype.zeroFillRightShiftM = r.prototype.rightShiftM),
        (r.zeroFillRightShift = r.rightShift),
        (r.prototype.not = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, ~this.get(t, s));
          return this;
        }),
        (r.not = function (t) {
          return new e(t).not();
        }),
        (r.prototype.abs = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.abs(this.get(t, s)));
          return this;
        }),
        (r.abs = function (t) {
          return new e(t).abs();
        }),
        (r.prototype.acos = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.acos(this.get(t, s)));
          return this;
        }),
        (r.acos = function (t) {
          return new e(t).acos();
        }),
        (r.prototype.acosh = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.acosh(this.get(t, s)));
          return this;
        }),
        (r.acosh = function (t) {
          return new e(t).acosh();
        }),
        (r.prototype.asin = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.asin(this.get(t, s)));
          return this;
        }),
        (r.asin = function (t) {
          return new e(t).asin();
        }),
        (r.prototype.asinh = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.asinh(this.get(t, s)));
          return this;
        }),
        (r.asinh = function (t) {
          return new e(t).asinh();
        }),
        (r.prototype.atan = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.atan(this.get(t, s)));
          return this;
        }),
        (r.atan = function (t) {
          return new e(t).atan();
        }),
        (r.prototype.atanh = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.atanh(this.get(t, s)));
          return this;
        }),
        (r.atanh = function (t) {
          return new e(t).atanh();
        }),
        (r.prototype.cbrt = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.cbrt(this.get(t, s)));
          return this;
        }),
        (r.cbrt = function (t) {
          return new e(t).cbrt();
        }),
        (r.prototype.ceil = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.ceil(this.get(t, s)));
          return this;
        }),
        (r.ceil = function (t) {
          return new e(t).ceil();
        }),
        (r.prototype.clz32 = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.clz32(this.get(t, s)));
          return this;
        }),
        (r.clz32 = function (t) {
          return new e(t).clz32();
        }),
        (r.prototype.cos = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.cos(this.get(t, s)));
          return this;
        }),
        (r.cos = function (t) {
          return new e(t).cos();
        }),
        (r.prototype.cosh = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.cosh(this.get(t, s)));
          return this;
        }),
        (r.cosh = function (t) {
          return new e(t).cosh();
        }),
        (r.prototype.exp = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.exp(this.get(t, s)));
          return this;
        }),
        (r.exp = function (t) {
          return new e(t).exp();
        }),
        (r.prototype.expm1 = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.expm1(this.get(t, s)));
          return this;
        }),
        (r.expm1 = function (t) {
          return new e(t).expm1();
        }),
        (r.prototype.floor = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.floor(this.get(t, s)));
          return this;
        }),
        (r.floor = function (t) {
          return new e(t).floor();
        }),
        (r.prototype.fround = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.fround(this.get(t, s)));
          return this;
        }),
        (r.fround = function (t) {
          return new e(t).fround();
        }),
        (r.prototype.log = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.log(this.get(t, s)));
          return this;
        }),
        (r.log = function (t) {
          return new e(t).log();
        }),
        (r.prototype.log1p = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.log1p(this.get(t, s)));
          return this;
        }),
        (r.log1p = function (t) {
          return new e(t).log1p();
        }),
        (r.prototype.log10 = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.log10(this.get(t, s)));
          return this;
        }),
        (r.log10 = function (t) {
          return new e(t).log10();
        }),
        (r.prototype.log2 = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.log2(this.get(t, s)));
          return this;
        }),
        (r.log2 = function (t) {
          return new e(t).log2();
        }),
        (r.prototype.round = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.round(this.get(t, s)));
          return this;
        }),
        (r.round = function (t) {
          return new e(t).round();
        }),
        (r.prototype.sign = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.sign(this.get(t, s)));
          return this;
        }),
        (r.sign = function (t) {
          return new e(t).sign();
        }),
        (r.prototype.sin = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.sin(this.get(t, s)));
          return this;
        }),
        (r.sin = function (t) {
          return new e(t).sin();
        }),
        (r.prototype.sinh = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.sinh(this.get(t, s)));
          return this;
        }),
        (r.sinh = function (t) {
          return new e(t).sinh();
        }),
        (r.prototype.sqrt = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.sqrt(this.get(t, s)));
          return this;
        }),
        (r.sqrt = function (t) {
          return new e(t).sqrt();
        }),
        (r.prototype.tan = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.tan(this.get(t, s)));
          return this;
        }),
        (r.tan = function (t) {
          return new e(t).tan();
        }),
        (r.prototype.tanh = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.tanh(this.get(t, s)));
          return this;
        }),
        (r.tanh = function (t) {
          return new e(t).tanh();
        }),
        (r.prototype.trunc = function () {
          for (let t = 0; t < this.rows; t++)
            for (let s = 0; s < this.columns; s++) this.set(t, s, Math.trunc(this.get(t, s)));
          return this;
        }),
        (r.trunc = function (t) {
          return new e(t).trunc();
        }),
        (r.pow = function (t, s) {
          return new e(t).pow(s);
        }),
        (r.prototype.pow = function (t) {
          return typeof t == 'number' ? this.powS(t) : this.powM(t);
        }),
        (r.prototype.powS = function (t) {
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) ** t);
          return this;
        }),
        (r.prototype.powM = function (t) {
          if (((t = e.checkMatrix(t)), this.rows !== t.rows || this.columns !== t.columns))
            throw new RangeError('Matrices dimensions must be equal');
          for (let s = 0; s < this.rows; s++)
            for (let n = 0; n < this.columns; n++) this.set(s, n, this.get(s, n) ** t.get(s, n));
          return this;
        }));
    }
    function pr(r, e, i) {
      let t = i ? r.rows : r.rows - 1;
      if (e < 0 || e > t) throw new RangeError('Row index out of range');
    }
    function mr(r, e, i) {
      let t = i ? r.columns : r.columns - 1;
      if (e < 0 || e > t) throw new RangeError('Column index out of range');
    }
    function ke(r, e) {
      if ((e.to1DArray && (e = e.to1DArray()), e.length !== r.columns))
        throw new RangeError('vector size must be the same as the number of columns');
      return e;
    }
    function Ge(r, e) {
      if ((e.to1DArray && (e = e.to1DArray()), e.length !== r.rows))
        throw new RangeError('vector size must be the same as the number of rows');
      return e;
    }
    function Xs(r, e) {
      if (!ir(e)) throw new TypeError('row indices must be an array');
      for (let i = 0; i < e.length; i++)
        if (e[i] < 0 || e[i] >= r.rows) throw new RangeError('row indices are out of range');
    }
    function Vs(r, e) {
      if (!ir(e)) throw new TypeError('column indices must be an array');
      for (let i = 0; i < e.length; i++)
        if (e[i] < 0 || e[i] >= r.columns) throw new RangeError('column indices are out of range');
    }
    function Ls(r, e, i, t, s) {
      if (arguments.length !== 5) throw new RangeError('expected 4 arguments');
      if (
        (wt('startRow', e),
        wt('endRow', i),
        wt('startColumn', t),
        wt('endColumn', s),
        e > i ||
          t > s ||
          e < 0 ||
          e >= r.rows ||
          i < 0 ||
          i >= r.rows ||
          t < 0 ||
          t >= r.columns ||
          s < 0 ||
          s >= r.columns)
      )
        throw new RangeError('Submatrix indices are out of range');
    }
    function Mt(r, e = 0) {
      let i = [];
      for (let t = 0; t < r; t++) i.push(e);
      return i;
    }
    function wt(r, e) {
      if (typeof e != 'number') throw new TypeError(`${r} must be a number`);
    }
    function De(r) {
      if (r.isEmpty()) throw new Error('Empty matrix has no elements to index');
    }
    function uL(r) {
      let e = Mt(r.rows);
      for (let i = 0; i < r.rows; ++i) for (let t = 0; t < r.columns; ++t) e[i] += r.get(i, t);
      return e;
    }
    function aL(r) {
      let e = Mt(r.columns);
      for (let i = 0; i < r.rows; ++i) for (let t = 0; t < r.columns; ++t) e[t] += r.get(i, t);
      return e;
    }
    function lL(r) {
      let e = 0;
      for (let i = 0; i < r.rows; i++) for (let t = 0; t < r.columns; t++) e += r.get(i, t);
      return e;
    }
    function fL(r) {
      let e = Mt(r.rows, 1);
      for (let i = 0; i < r.rows; ++i) for (let t = 0; t < r.columns; ++t) e[i] *= r.get(i, t);
      return e;
    }
    function cL(r) {
      let e = Mt(r.columns, 1);
      for (let i = 0; i < r.rows; ++i) for (let t = 0; t < r.columns; ++t) e[t] *= r.get(i, t);
      return e;
    }
    function vL(r) {
      let e = 1;
      for (let i = 0; i < r.rows; i++) for (let t = 0; t < r.columns; t++) e *= r.get(i, t);
      return e;
    }
    function hL(r, e, i) {
      let t = r.rows,
        s = r.columns,
        n = [];
      for (let u = 0; u < t; u++) {
        let o = 0,
          a = 0,
          l = 0;
        for (let f = 0; f < s; f++) ((l = r.get(u, f) - i[u]), (o += l), (a += l * l));
        e ? n.push((a - (o * o) / s) / (s - 1)) : n.push((a - (o * o) / s) / s);
      }
      return n;
    }
    function pL(r, e, i) {
      let t = r.rows,
        s = r.columns,
        n = [];
      for (let u = 0; u < s; u++) {
        let o = 0,
          a = 0,
          l = 0;
        for (let f = 0; f < t; f++) ((l = r.get(f, u) - i[u]), (o += l), (a += l * l));
        e ? n.push((a - (o * o) / t) / (t - 1)) : n.push((a - (o * o) / t) / t);
      }
      return n;
    }
    function mL(r, e, i) {
      let t = r.rows,
        s = r.columns,
        n = t * s,
        u = 0,
        o = 0,
        a = 0;
      for (let l = 0; l < t; l++)
        for (let f = 0; f < s; f++) ((a = r.get(l, f) - i), (u += a), (o += a * a));
      return e ? (o - (u * u) / n) / (n - 1) : (o - (u * u) / n) / n;
    }
    function gL(r, e) {
      for (let i = 0; i < r.rows; i++)
        for (let t = 0; t < r.columns; t++) r.set(i, t, r.get(i, t) - e[i]);
    }
    function wL(r, e) {
      for (let i = 0; i < r.rows; i++)
        for (let t = 0; t < r.columns; t++) r.set(i, t, r.get(i, t) - e[t]);
    }
    function qL(r, e) {
      for (let i = 0; i < r.rows; i++)
        for (let t = 0; t < r.columns; t++) r.set(i, t, r.get(i, t) - e);
    }
    function yL(r) {
      let e = [];
      for (let i = 0; i < r.rows; i++) {
        let t = 0;
        for (let s = 0; s < r.columns; s++) t += r.get(i, s) ** 2 / (r.columns - 1);
        e.push(Math.sqrt(t));
      }
      return e;
    }
    function dL(r, e) {
      for (let i = 0; i < r.rows; i++)
        for (let t = 0; t < r.columns; t++) r.set(i, t, r.get(i, t) / e[i]);
    }
    function NL(r) {
      let e = [];
      for (let i = 0; i < r.columns; i++) {
        let t = 0;
        for (let s = 0; s < r.rows; s++) t += r.get(s, i) ** 2 / (r.rows - 1);
        e.push(Math.sqrt(t));
      }
      return e;
    }
    function SL(r, e) {
      for (let i = 0; i < r.rows; i++)
        for (let t = 0; t < r.columns; t++) r.set(i, t, r.get(i, t) / e[t]);
    }
    function IL(r) {
      let e = r.size - 1,
        i = 0;
      for (let t = 0; t < r.columns; t++)
        for (let s = 0; s < r.rows; s++) i += r.get(s, t) ** 2 / e;
      return Math.sqrt(i);
    }
    function EL(r, e) {
      for (let i = 0; i < r.rows; i++)
        for (let t = 0; t < r.columns; t++) r.set(i, t, r.get(i, t) / e);
    }
    var Q = class r {
      static from1DArray(e, i, t) {
        if (e * i !== t.length) throw new RangeError('data length does not match given dimensions');
        let n = new O(e, i);
        for (let u = 0; u < e; u++) for (let o = 0; o < i; o++) n.set(u, o, t[u * i + o]);
        return n;
      }
      static rowVector(e) {
        let i = new O(1, e.length);
        for (let t = 0; t < e.length; t++) i.set(0, t, e[t]);
        return i;
      }
      static columnVector(e) {
        let i = new O(e.length, 1);
        for (let t = 0; t < e.length; t++) i.set(t, 0, e[t]);
        return i;
      }
      static zeros(e, i) {
        return new O(e, i);
      }
      static ones(e, i) {
        return new O(e, i).fill(1);
      }
      static rand(e, i, t = {}) {
        if (typeof t != 'object') throw new TypeError('options must be an object');
        let { random: s = Math.random } = t,
          n = new O(e, i);
        for (let u = 0; u < e; u++) for (let o = 0; o < i; o++) n.set(u, o, s());
        return n;
      }
      static randInt(e, i, t = {}) {
        if (typeof t != 'object') throw new TypeError('options must be an object');
        let { min: s = 0, max: n = 1e3, random: u = Math.random } = t;
        if (!Number.isInteger(s)) throw new TypeError('min must be an integer');
        if (!Number.isInteger(n)) throw new TypeError('max must be an integer');
        if (s >= n) throw new RangeError('min must be smaller than max');
        let o = n - s,
          a = new O(e, i);
        for (let l = 0; l < e; l++)
          for (let f = 0; f < i; f++) {
            let c = s + Math.round(u() * o);
            a.set(l, f, c);
          }
        return a;
      }
      static eye(e, i, t) {
        (i === void 0 && (i = e), t === void 0 && (t = 1));
        let s = Math.min(e, i),
          n = this.zeros(e, i);
        for (let u = 0; u < s; u++) n.set(u, u, t);
        return n;
      }
      static diag(e, i, t) {
        let s = e.length;
        (i === void 0 && (i = s), t === void 0 && (t = i));
        let n = Math.min(s, i, t),
          u = this.zeros(i, t);
        for (let o = 0; o < n; o++) u.set(o, o, e[o]);
        return u;
      }
      static min(e, i) {
        ((e = this.checkMatrix(e)), (i = this.checkMatrix(i)));
        let t = e.rows,
          s = e.columns,
          n = new O(t, s);
        for (let u = 0; u < t; u++)
          for (let o = 0; o < s; o++) n.set(u, o, Math.min(e.get(u, o), i.get(u, o)));
        return n;
      }
      static max(e, i) {
        ((e = this.checkMatrix(e)), (i = this.checkMatrix(i)));
        let t = e.rows,
          s = e.columns,
          n = new this(t, s);
        for (let u = 0; u < t; u++)
          for (let o = 0; o < s; o++) n.set(u, o, Math.max(e.get(u, o), i.get(u, o)));
        return n;
      }
      static checkMatrix(e) {
        return r.isMatrix(e) ? e : new O(e);
      }
      static isMatrix(e) {
        return e != null && e.klass === 'Matrix';
      }
      get size() {
        return this.rows * this.columns;
      }
      apply(e) {
        if (typeof e != 'function') throw new TypeError('callback must be a function');
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) e.call(this, i, t);
        return this;
      }
      applyAlongAxis(e, i) {
        if (typeof e != 'function') throw new TypeError('callback must be a function');
        let t = [];
        switch (i) {
          case 'row': {
            for (let s = 0; s < this.rows; s++) t.push(e.call(this, this.getRow(s), s));
            break;
          }
          case 'column': {
            for (let s = 0; s < this.columns; s++) t.push(e.call(this, this.getColumn(s), s));
            break;
          }
          default:
            throw new Error(`invalid option: ${i}`);
        }
        return t;
      }
      to1DArray() {
        let e = [];
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) e.push(this.get(i, t));
        return e;
      }
      to2DArray() {
        let e = [];
        for (let i = 0; i < this.rows; i++) {
          e.push([]);
          for (let t = 0; t < this.columns; t++) e[i].push(this.get(i, t));
        }
        return e;
      }
      toJSON() {
        return this.to2DArray();
      }
      isRowVector() {
        return this.rows === 1;
      }
      isColumnVector() {
        return this.columns === 1;
      }
      isVector() {
        return this.rows === 1 || this.columns === 1;
      }
      isSquare() {
        return this.rows === this.columns;
      }
      isEmpty() {
        return this.rows === 0 || this.columns === 0;
      }
      isSymmetric() {
        if (this.isSquare()) {
          for (let e = 0; e < this.rows; e++)
            for (let i = 0; i <= e; i++) if (this.get(e, i) !== this.get(i, e)) return !1;
          return !0;
        }
        return !1;
      }
      isDistance() {
        if (!this.isSymmetric()) return !1;
        for (let e = 0; e < this.rows; e++) if (this.get(e, e) !== 0) return !1;
        return !0;
      }
      isEchelonForm() {
        let e = 0,
          i = 0,
          t = -1,
          s = !0,
          n = !1;
        for (; e < this.rows && s;) {
          for (i = 0, n = !1; i < this.columns && n === !1;)
            this.get(e, i) === 0
              ? i++
              : this.get(e, i) === 1 && i > t
                ? ((n = !0), (t = i))
                : ((s = !1), (n = !0));
          e++;
        }
        return s;
      }
      isReducedEchelonForm() {
        let e = 0,
          i = 0,
          t = -1,
          s = !0,
          n = !1;
        for (; e < this.rows && s;) {
          for (i = 0, n = !1; i < this.columns && n === !1;)
            this.get(e, i) === 0
              ? i++
              : this.get(e, i) === 1 && i > t
                ? ((n = !0), (t = i))
                : ((s = !1), (n = !0));
          for (let u = i + 1; u < this.rows; u++) this.get(e, u) !== 0 && (s = !1);
          e++;
        }
        return s;
      }
      echelonForm() {
        let e = this.clone(),
          i = 0,
          t = 0;
        for (; i < e.rows && t < e.columns;) {
          let s = i;
          for (let n = i; n < e.rows; n++) e.get(n, t) > e.get(s, t) && (s = n);
          if (e.get(s, t) === 0) t++;
          else {
            e.swapRows(i, s);
            let n = e.get(i, t);
            for (let u = t; u < e.columns; u++) e.set(i, u, e.get(i, u) / n);
            for (let u = i + 1; u < e.rows; u++) {
              let o = e.get(u, t) / e.get(i, t);
              e.set(u, t, 0);
              for (let a = t + 1; a < e.columns; a++) e.set(u, a, e.get(u, a) - e.get(i, a) * o);
            }
            (i++, t++);
          }
        }
        return e;
      }
      reducedEchelonForm() {
        let e = this.echelonForm(),
          i = e.columns,
          t = e.rows,
          s = t - 1;
        for (; s >= 0;)
          if (e.maxRow(s) === 0) s--;
          else {
            let n = 0,
              u = !1;
            for (; n < t && u === !1;) e.get(s, n) === 1 ? (u = !0) : n++;
            for (let o = 0; o < s; o++) {
              let a = e.get(o, n);
              for (let l = n; l < i; l++) {
                let f = e.get(o, l) - a * e.get(s, l);
                e.set(o, l, f);
              }
            }
            s--;
          }
        return e;
      }
      set() {
        throw new Error('set method is unimplemented');
      }
      get() {
        throw new Error('get method is unimplemented');
      }
      repeat(e = {}) {
        if (typeof e != 'object') throw new TypeError('options must be an object');
        let { rows: i = 1, columns: t = 1 } = e;
        if (!Number.isInteger(i) || i <= 0) throw new TypeError('rows must be a positive integer');
        if (!Number.isInteger(t) || t <= 0)
          throw new TypeError('columns must be a positive integer');
        let s = new O(this.rows * i, this.columns * t);
        for (let n = 0; n < i; n++)
          for (let u = 0; u < t; u++) s.setSubMatrix(this, this.rows * n, this.columns * u);
        return s;
      }
      fill(e) {
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, e);
        return this;
      }
      neg() {
        return this.mulS(-1);
      }
      getRow(e) {
        pr(this, e);
        let i = [];
        for (let t = 0; t < this.columns; t++) i.push(this.get(e, t));
        return i;
      }
      getRowVector(e) {
        return O.rowVector(this.getRow(e));
      }
      setRow(e, i) {
        (pr(this, e), (i = ke(this, i)));
        for (let t = 0; t < this.columns; t++) this.set(e, t, i[t]);
        return this;
      }
      swapRows(e, i) {
        (pr(this, e), pr(this, i));
        for (let t = 0; t < this.columns; t++) {
          let s = this.get(e, t);
          (this.set(e, t, this.get(i, t)), this.set(i, t, s));
        }
        return this;
      }
      getColumn(e) {
        mr(this, e);
        let i = [];
        for (let t = 0; t < this.rows; t++) i.push(this.get(t, e));
        return i;
      }
      getColumnVector(e) {
        return O.columnVector(this.getColumn(e));
      }
      setColumn(e, i) {
        (mr(this, e), (i = Ge(this, i)));
        for (let t = 0; t < this.rows; t++) this.set(t, e, i[t]);
        return this;
      }
      swapColumns(e, i) {
        (mr(this, e), mr(this, i));
        for (let t = 0; t < this.rows; t++) {
          let s = this.get(t, e);
          (this.set(t, e, this.get(t, i)), this.set(t, i, s));
        }
        return this;
      }
      addRowVector(e) {
        e = ke(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) + e[t]);
        return this;
      }
      subRowVector(e) {
        e = ke(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) - e[t]);
        return this;
      }
      mulRowVector(e) {
        e = ke(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) * e[t]);
        return this;
      }
      divRowVector(e) {
        e = ke(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) / e[t]);
        return this;
      }
      addColumnVector(e) {
        e = Ge(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) + e[i]);
        return this;
      }
      subColumnVector(e) {
        e = Ge(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) - e[i]);
        return this;
      }
      mulColumnVector(e) {
        e = Ge(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) * e[i]);
        return this;
      }
      divColumnVector(e) {
        e = Ge(this, e);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) this.set(i, t, this.get(i, t) / e[i]);
        return this;
      }
      mulRow(e, i) {
        pr(this, e);
        for (let t = 0; t < this.columns; t++) this.set(e, t, this.get(e, t) * i);
        return this;
      }
      mulColumn(e, i) {
        mr(this, e);
        for (let t = 0; t < this.rows; t++) this.set(t, e, this.get(t, e) * i);
        return this;
      }
      max(e) {
        if (this.isEmpty()) return NaN;
        switch (e) {
          case 'row': {
            let i = new Array(this.rows).fill(Number.NEGATIVE_INFINITY);
            for (let t = 0; t < this.rows; t++)
              for (let s = 0; s < this.columns; s++)
                this.get(t, s) > i[t] && (i[t] = this.get(t, s));
            return i;
          }
          case 'column': {
            let i = new Array(this.columns).fill(Number.NEGATIVE_INFINITY);
            for (let t = 0; t < this.rows; t++)
              for (let s = 0; s < this.columns; s++)
                this.get(t, s) > i[s] && (i[s] = this.get(t, s));
            return i;
          }
          case void 0: {
            let i = this.get(0, 0);
            for (let t = 0; t < this.rows; t++)
              for (let s = 0; s < this.columns; s++) this.get(t, s) > i && (i = this.get(t, s));
            return i;
          }
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      maxIndex() {
        De(this);
        let e = this.get(0, 0),
          i = [0, 0];
        for (let t = 0; t < this.rows; t++)
          for (let s = 0; s < this.columns; s++)
            this.get(t, s) > e && ((e = this.get(t, s)), (i[0] = t), (i[1] = s));
        return i;
      }
      min(e) {
        if (this.isEmpty()) return NaN;
        switch (e) {
          case 'row': {
            let i = new Array(this.rows).fill(Number.POSITIVE_INFINITY);
            for (let t = 0; t < this.rows; t++)
              for (let s = 0; s < this.columns; s++)
                this.get(t, s) < i[t] && (i[t] = this.get(t, s));
            return i;
          }
          case 'column': {
            let i = new Array(this.columns).fill(Number.POSITIVE_INFINITY);
            for (let t = 0; t < this.rows; t++)
              for (let s = 0; s < this.columns; s++)
                this.get(t, s) < i[s] && (i[s] = this.get(t, s));
            return i;
          }
          case void 0: {
            let i = this.get(0, 0);
            for (let t = 0; t < this.rows; t++)
              for (let s = 0; s < this.columns; s++) this.get(t, s) < i && (i = this.get(t, s));
            return i;
          }
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      minIndex() {
        De(this);
        let e = this.get(0, 0),
          i = [0, 0];
        for (let t = 0; t < this.rows; t++)
          for (let s = 0; s < this.columns; s++)
            this.get(t, s) < e && ((e = this.get(t, s)), (i[0] = t), (i[1] = s));
        return i;
      }
      maxRow(e) {
        if ((pr(this, e), this.isEmpty())) return NaN;
        let i = this.get(e, 0);
        for (let t = 1; t < this.columns; t++) this.get(e, t) > i && (i = this.get(e, t));
        return i;
      }
      maxRowIndex(e) {
        (pr(this, e), De(this));
        let i = this.get(e, 0),
          t = [e, 0];
        for (let s = 1; s < this.columns; s++)
          this.get(e, s) > i && ((i = this.get(e, s)), (t[1] = s));
        return t;
      }
      minRow(e) {
        if ((pr(this, e), this.isEmpty())) return NaN;
        let i = this.get(e, 0);
        for (let t = 1; t < this.columns; t++) this.get(e, t) < i && (i = this.get(e, t));
        return i;
      }
      minRowIndex(e) {
        (pr(this, e), De(this));
        let i = this.get(e, 0),
          t = [e, 0];
        for (let s = 1; s < this.columns; s++)
          this.get(e, s) < i && ((i = this.get(e, s)), (t[1] = s));
        return t;
      }
      maxColumn(e) {
        if ((mr(this, e), this.isEmpty())) return NaN;
        let i = this.get(0, e);
        for (let t = 1; t < this.rows; t++) this.get(t, e) > i && (i = this.get(t, e));
        return i;
      }
      maxColumnIndex(e) {
        (mr(this, e), De(this));
        let i = this.get(0, e),
          t = [0, e];
        for (let s = 1; s < this.rows; s++)
          this.get(s, e) > i && ((i = this.get(s, e)), (t[0] = s));
        return t;
      }
      minColumn(e) {
        if ((mr(this, e), this.isEmpty())) return NaN;
        let i = this.get(0, e);
        for (let t = 1; t < this.rows; t++) this.get(t, e) < i && (i = this.get(t, e));
        return i;
      }
      minColumnIndex(e) {
        (mr(this, e), De(this));
        let i = this.get(0, e),
          t = [0, e];
        for (let s = 1; s < this.rows; s++)
          this.get(s, e) < i && ((i = this.get(s, e)), (t[0] = s));
        return t;
      }
      diag() {
        let e = Math.min(this.rows, this.columns),
          i = [];
        for (let t = 0; t < e; t++) i.push(this.get(t, t));
        return i;
      }
      norm(e = 'frobenius') {
        switch (e) {
          case 'max':
            return O.abs(this).max();
          case 'frobenius':
            return Math.sqrt(this.dot(this));
          default:
            throw new RangeError(`unknown norm type: ${e}`);
        }
      }
      cumulativeSum() {
        let e = 0;
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) ((e += this.get(i, t)), this.set(i, t, e));
        return this;
      }
      dot(e) {
        r.isMatrix(e) && (e = e.to1DArray());
        let i = this.to1DArray();
        if (i.length !== e.length) throw new RangeError('vectors do not have the same size');
        let t = 0;
        for (let s = 0; s < i.length; s++) t += i[s] * e[s];
        return t;
      }
      mmul(e) {
        e = O.checkMatrix(e);
        let i = this.rows,
          t = this.columns,
          s = e.columns,
          n = new O(i, s),
          u = new Float64Array(t);
        for (let o = 0; o < s; o++) {
          for (let a = 0; a < t; a++) u[a] = e.get(a, o);
          for (let a = 0; a < i; a++) {
            let l = 0;
            for (let f = 0; f < t; f++) l += this.get(a, f) * u[f];
            n.set(a, o, l);
          }
        }
        return n;
      }
      gram() {
        let e = this.rows,
          i = this.columns,
          t = new Float64Array(i * i);
        for (let n = 0; n < e; n++)
          for (let u = 0; u < i; u++) {
            let o = this.get(n, u);
            if (o === 0) continue;
            let a = u * i;
            for (let l = u; l < i; l++) t[a + l] += o * this.get(n, l);
          }
        let s = new O(i, i);
        for (let n = 0; n < i; n++) {
          let u = n * i;
          for (let o = n; o < i; o++) {
            let a = t[u + o];
            (s.set(n, o, a), s.set(o, n, a));
          }
        }
        return s;
      }
      transposeMultiply(e) {
        if (((e = O.checkMatrix(e)), this.rows !== e.rows))
          throw new RangeError('the number of rows of the two matrices must be equal');
        let i = this.columns,
          t = e.columns,
          s = new O(i, t),
          n = new Float64Array(t);
        for (let u = 0; u < this.rows; u++) {
          for (let o = 0; o < t; o++) n[o] = e.get(u, o);
          for (let o = 0; o < i; o++) {
            let a = this.get(u, o);
            if (a === 0) continue;
            let l = s.data[o];
            for (let f = 0; f < t; f++) l[f] += a * n[f];
          }
        }
        return s;
      }
      mmulByTranspose(e) {
        let i = this.rows,
          t = this.columns;
        if (e !== void 0 && e.length !== t)
          throw new RangeError('scale must have one value per column');
        let s = new O(i, i),
          n = new Float64Array(t);
        for (let u = 0; u < i; u++) {
          if (e === void 0) for (let o = 0; o < t; o++) n[o] = this.get(u, o);
          else for (let o = 0; o < t; o++) n[o] = e[o] * this.get(u, o);
          for (let o = u; o < i; o++) {
            let a = 0;
            for (let l = 0; l < t; l++) a += this.get(o, l) * n[l];
            (s.set(o, u, a), s.set(u, o, a));
          }
        }
        return s;
      }
      mpow(e) {
        if (!this.isSquare()) throw new RangeError('Matrix must be square');
        if (!Number.isInteger(e) || e < 0)
          throw new RangeError('Exponent must be a non-negative integer');
        let i = O.eye(this.rows),
          t = this;
        for (let s = e; s >= 1; s /= 2) ((s & 1) !== 0 && (i = i.mmul(t)), (t = t.mmul(t)));
        return i;
      }
      strassen2x2(e) {
        e = O.checkMatrix(e);
        let i = new O(2, 2),
          t = this.get(0, 0),
          s = e.get(0, 0),
          n = this.get(0, 1),
          u = e.get(0, 1),
          o = this.get(1, 0),
          a = e.get(1, 0),
          l = this.get(1, 1),
          f = e.get(1, 1),
          c = (t + l) * (s + f),
          p = (o + l) * s,
          g = t * (u - f),
          m = l * (a - s),
          w = (t + n) * f,
          d = (o - t) * (s + u),
          h = (n - l) * (a + f),
          N = c + m - w + h,
          y = g + w,
          T = p + m,
          I = c - p + g + d;
        return (i.set(0, 0, N), i.set(0, 1, y), i.set(1, 0, T), i.set(1, 1, I), i);
      }
      strassen3x3(e) {
        e = O.checkMatrix(e);
        let i = new O(3, 3),
          t = this.get(0, 0),
          s = this.get(0, 1),
          n = this.get(0, 2),
          u = this.get(1, 0),
          o = this.get(1, 1),
          a = this.get(1, 2),
          l = this.get(2, 0),
          f = this.get(2, 1),
          c = this.get(2, 2),
          p = e.get(0, 0),
          g = e.get(0, 1),
          m = e.get(0, 2),
          w = e.get(1, 0),
          d = e.get(1, 1),
          h = e.get(1, 2),
          N = e.get(2, 0),
          y = e.get(2, 1),
          T = e.get(2, 2),
          I = (t + s + n - u - o - f - c) * d,
          R = (t - u) * (-g + d),
          S = o * (-p + g + w - d - h - N + T),
          b = (-t + u + o) * (p - g + d),
          L = (u + o) * (-p + g),
          q = t * p,
          E = (-t + l + f) * (p - m + h),
          A = (-t + l) * (m - h),
          M = (l + f) * (-p + m),
          D = (t + s + n - o - a - l - f) * h,
          _ = f * (-p + m + w - d - h - N + y),
          F = (-n + f + c) * (d + N - y),
          W = (n - c) * (d - y),
          z = n * N,
          nr = (f + c) * (-N + y),
          K = (-n + o + a) * (h + N - T),
          ar = (n - a) * (h - T),
          $ = (o + a) * (-N + T),
          P = s * w,
          x = a * y,
          B = u * m,
          Y = l * g,
          U = c * T,
          Ue = q + z + P,
          Be = I + b + L + q + F + z + nr,
          Xe = q + E + M + D + z + K + $,
          gh = R + S + b + q + z + K + ar,
          wh = R + b + L + q + x,
          qh = z + K + ar + $ + B,
          yh = q + E + A + _ + F + W + z,
          dh = F + W + z + nr + Y,
          Nh = q + E + A + M + U;
        return (
          i.set(0, 0, Ue),
          i.set(0, 1, Be),
          i.set(0, 2, Xe),
          i.set(1, 0, gh),
          i.set(1, 1, wh),
          i.set(1, 2, qh),
          i.set(2, 0, yh),
          i.set(2, 1, dh),
          i.set(2, 2, Nh),
          i
        );
      }
      mmulStrassen(e) {
        e = O.checkMatrix(e);
        let i = this.clone(),
          t = i.rows,
          s = i.columns,
          n = e.rows,
          u = e.columns;
        s !== n &&
          console.warn(`Multiplying ${t} x ${s} and ${n} x ${u} matrix: dimensions do not match.`);
        function o(c, p, g) {
          let m = c.rows,
            w = c.columns;
          if (m === p && w === g) return c;
          {
            let d = r.zeros(p, g);
            return ((d = d.setSubMatrix(c, 0, 0)), d);
          }
        }
        let a = Math.max(t, n),
          l = Math.max(s, u);
        ((i = o(i, a, l)), (e = o(e, a, l)));
        function f(c, p, g, m) {
          if (g <= 512 || m <= 512) return c.mmul(p);
          g % 2 === 1 && m % 2 === 1
            ? ((c = o(c, g + 1, m + 1)), (p = o(p, g + 1, m + 1)))
            : g % 2 === 1
              ? ((c = o(c, g + 1, m)), (p = o(p, g + 1, m)))
              : m % 2 === 1 && ((c = o(c, g, m + 1)), (p = o(p, g, m + 1)));
          let w = parseInt(c.rows / 2, 10),
            d = parseInt(c.columns / 2, 10),
            h = c.subMatrix(0, w - 1, 0, d - 1),
            N = p.subMatrix(0, w - 1, 0, d - 1),
            y = c.subMatrix(0, w - 1, d, c.columns - 1),
            T = p.subMatrix(0, w - 1, d, p.columns - 1),
            I = c.subMatrix(w, c.rows - 1, 0, d - 1),
            R = p.subMatrix(w, p.rows - 1, 0, d - 1),
            S = c.subMatrix(w, c.rows - 1, d, c.columns - 1),
            b = p.subMatrix(w, p.rows - 1, d, p.columns - 1),
            L = f(r.add(h, S), r.add(N, b), w, d),
            q = f(r.add(I, S), N, w, d),
            E = f(h, r.sub(T, b), w, d),
            A = f(S, r.sub(R, N), w, d),
            M = f(r.add(h, y), b, w, d),
            D = f(r.sub(I, h), r.add(N, T), w, d),
            _ = f(r.sub(y, S), r.add(R, b), w, d),
            F = r.add(L, A);
          (F.sub(M), F.add(_));
          let W = r.add(E, M),
            z = r.add(q, A),
            nr = r.sub(L, q);
          (nr.add(E), nr.add(D));
          let K = r.zeros(2 * F.rows, 2 * F.columns);
          return (
            (K = K.setSubMatrix(F, 0, 0)),
            (K = K.setSubMatrix(W, F.rows, 0)),
            (K = K.setSubMatrix(z, 0, F.columns)),
            (K = K.setSubMatrix(nr, F.rows, F.columns)),
            K.subMatrix(0, g - 1, 0, m - 1)
          );
        }
        return f(i, e, a, l);
      }
      scaleRows(e = {}) {
        if (typeof e != 'object') throw new TypeError('options must be an object');
        let { min: i = 0, max: t = 1 } = e;
        if (!Number.isFinite(i)) throw new TypeError('min must be a number');
        if (!Number.isFinite(t)) throw new TypeError('max must be a number');
        if (i >= t) throw new RangeError('min must be smaller than max');
        let s = new O(this.rows, this.columns);
        for (let n = 0; n < this.rows; n++) {
          let u = this.getRow(n);
          (u.length > 0 && xv(u, { min: i, max: t, output: u }), s.setRow(n, u));
        }
        return s;
      }
      scaleColumns(e = {}) {
        if (typeof e != 'object') throw new TypeError('options must be an object');
        let { min: i = 0, max: t = 1 } = e;
        if (!Number.isFinite(i)) throw new TypeError('min must be a number');
        if (!Number.isFinite(t)) throw new TypeError('max must be a number');
        if (i >= t) throw new RangeError('min must be smaller than max');
        let s = new O(this.rows, this.columns);
        for (let n = 0; n < this.columns; n++) {
          let u = this.getColumn(n);
          (u.length && xv(u, { min: i, max: t, output: u }), s.setColumn(n, u));
        }
        return s;
      }
      flipRows() {
        let e = Math.ceil(this.columns / 2);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < e; t++) {
            let s = this.get(i, t),
              n = this.get(i, this.columns - 1 - t);
            (this.set(i, t, n), this.set(i, this.columns - 1 - t, s));
          }
        return this;
      }
      flipColumns() {
        let e = Math.ceil(this.rows / 2);
        for (let i = 0; i < this.columns; i++)
          for (let t = 0; t < e; t++) {
            let s = this.get(t, i),
              n = this.get(this.rows - 1 - t, i);
            (this.set(t, i, n), this.set(this.rows - 1 - t, i, s));
          }
        return this;
      }
      kroneckerProduct(e) {
        e = O.checkMatrix(e);
        let i = this.rows,
          t = this.columns,
          s = e.rows,
          n = e.columns,
          u = new O(i * s, t * n);
        for (let o = 0; o < i; o++)
          for (let a = 0; a < t; a++)
            for (let l = 0; l < s; l++)
              for (let f = 0; f < n; f++) u.set(s * o + l, n * a + f, this.get(o, a) * e.get(l, f));
        return u;
      }
      kroneckerSum(e) {
        if (((e = O.checkMatrix(e)), !this.isSquare() || !e.isSquare()))
          throw new Error('Kronecker Sum needs two Square Matrices');
        let i = this.rows,
          t = e.rows,
          s = this.kroneckerProduct(O.eye(t, t)),
          n = O.eye(i, i).kroneckerProduct(e);
        return s.add(n);
      }
      transpose() {
        let e = new O(this.columns, this.rows);
        for (let i = 0; i < this.rows; i++)
          for (let t = 0; t < this.columns; t++) e.set(t, i, this.get(i, t));
        return e;
      }
      sortRows(e = eh) {
        for (let i = 0; i < this.rows; i++) this.setRow(i, this.getRow(i).sort(e));
        return this;
      }
      sortColumns(e = eh) {
        for (let i = 0; i < this.columns; i++) this.setColumn(i, this.getColumn(i).sort(e));
        return this;
      }
      subMatrix(e, i, t, s) {
        Ls(this, e, i, t, s);
        let n = new O(i - e + 1, s - t + 1);
        for (let u = e; u <= i; u++)
          for (let o = t; o <= s; o++) n.set(u - e, o - t, this.get(u, o));
        return n;
      }
      subMatrixRow(e, i, t) {
        if (
          (i === void 0 && (i = 0),
          t === void 0 && (t = this.columns - 1),
          i > t || i < 0 || i >= this.columns || t < 0 || t >= this.columns)
        )
          throw new RangeError('Argument out of range');
        let s = new O(e.length, t - i + 1);
        for (let n = 0; n < e.length; n++)
          for (let u = i; u <= t; u++) {
            if (e[n] < 0 || e[n] >= this.rows)
              throw new RangeError(`Row index out of range: ${e[n]}`);
            s.set(n, u - i, this.get(e[n], u));
          }
        return s;
      }
      subMatrixColumn(e, i, t) {
        if (
          (i === void 0 && (i = 0),
          t === void 0 && (t = this.rows - 1),
          i > t || i < 0 || i >= this.rows || t < 0 || t >= this.rows)
        )
          throw new RangeError('Argument out of range');
        let s = new O(t - i + 1, e.length);
        for (let n = 0; n < e.length; n++)
          for (let u = i; u <= t; u++) {
            if (e[n] < 0 || e[n] >= this.columns)
              throw new RangeError(`Column index out of range: ${e[n]}`);
            s.set(u - i, n, this.get(u, e[n]));
          }
        return s;
      }
      setSubMatrix(e, i, t) {
        if (((e = O.checkMatrix(e)), e.isEmpty())) return this;
        let s = i + e.rows - 1,
          n = t + e.columns - 1;
        Ls(this, i, s, t, n);
        for (let u = 0; u < e.rows; u++)
          for (let o = 0; o < e.columns; o++) this.set(i + u, t + o, e.get(u, o));
        return this;
      }
      concat(e, i = 'row') {
        switch (((e = O.checkMatrix(e)), i)) {
          case 'row': {
            if (this.columns !== e.columns)
              throw new RangeError('both matrices must have the same number of columns');
            let t = new O(this.rows + e.rows, this.columns);
            return (t.setSubMatrix(this, 0, 0), t.setSubMatrix(e, this.rows, 0), t);
          }
          case 'column': {
            if (this.rows !== e.rows)
              throw new RangeError('both matrices must have the same number of rows');
            let t = new O(this.rows, this.columns + e.columns);
            return (t.setSubMatrix(this, 0, 0), t.setSubMatrix(e, 0, this.columns), t);
          }
          default:
            throw new Error(`invalid option: ${i}`);
        }
      }
      selection(e, i) {
        (Xs(this, e), Vs(this, i));
        let t = new O(e.length, i.length);
        for (let s = 0; s < e.length; s++) {
          let n = e[s];
          for (let u = 0; u < i.length; u++) {
            let o = i[u];
            t.set(s, u, this.get(n, o));
          }
        }
        return t;
      }
      trace() {
        let e = Math.min(this.rows, this.columns),
          i = 0;
        for (let t = 0; t < e; t++) i += this.get(t, t);
        return i;
      }
      clone() {
        return this.constructor.copy(this, new O(this.rows, this.columns));
      }
      static copy(e, i) {
        for (let [t, s, n] of e.entries()) i.set(t, s, n);
        return i;
      }
      sum(e) {
        switch (e) {
          case 'row':
            return uL(this);
          case 'column':
            return aL(this);
          case void 0:
            return lL(this);
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      product(e) {
        switch (e) {
          case 'row':
            return fL(this);
          case 'column':
            return cL(this);
          case void 0:
            return vL(this);
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      mean(e) {
        let i = this.sum(e);
        switch (e) {
          case 'row': {
            for (let t = 0; t < this.rows; t++) i[t] /= this.columns;
            return i;
          }
          case 'column': {
            for (let t = 0; t < this.columns; t++) i[t] /= this.rows;
            return i;
          }
          case void 0:
            return i / this.size;
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      variance(e, i = {}) {
        if ((typeof e == 'object' && ((i = e), (e = void 0)), typeof i != 'object'))
          throw new TypeError('options must be an object');
        let { unbiased: t = !0, mean: s = this.mean(e) } = i;
        if (typeof t != 'boolean') throw new TypeError('unbiased must be a boolean');
        switch (e) {
          case 'row': {
            if (!ir(s)) throw new TypeError('mean must be an array');
            return hL(this, t, s);
          }
          case 'column': {
            if (!ir(s)) throw new TypeError('mean must be an array');
            return pL(this, t, s);
          }
          case void 0: {
            if (typeof s != 'number') throw new TypeError('mean must be a number');
            return mL(this, t, s);
          }
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      standardDeviation(e, i) {
        typeof e == 'object' && ((i = e), (e = void 0));
        let t = this.variance(e, i);
        if (e === void 0) return Math.sqrt(t);
        for (let s = 0; s < t.length; s++) t[s] = Math.sqrt(t[s]);
        return t;
      }
      center(e, i = {}) {
        if ((typeof e == 'object' && ((i = e), (e = void 0)), typeof i != 'object'))
          throw new TypeError('options must be an object');
        let { center: t = this.mean(e) } = i;
        switch (e) {
          case 'row': {
            if (!ir(t)) throw new TypeError('center must be an array');
            return (gL(this, t), this);
          }
          case 'column': {
            if (!ir(t)) throw new TypeError('center must be an array');
            return (wL(this, t), this);
          }
          case void 0: {
            if (typeof t != 'number') throw new TypeError('center must be a number');
            return (qL(this, t), this);
          }
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      scale(e, i = {}) {
        if ((typeof e == 'object' && ((i = e), (e = void 0)), typeof i != 'object'))
          throw new TypeError('options must be an object');
        let t = i.scale;
        switch (e) {
          case 'row': {
            if (t === void 0) t = yL(this);
            else if (!ir(t)) throw new TypeError('scale must be an array');
            return (dL(this, t), this);
          }
          case 'column': {
            if (t === void 0) t = NL(this);
            else if (!ir(t)) throw new TypeError('scale must be an array');
            return (SL(this, t), this);
          }
          case void 0: {
            if (t === void 0) t = IL(this);
            else if (typeof t != 'number') throw new TypeError('scale must be a number');
            return (EL(this, t), this);
          }
          default:
            throw new Error(`invalid option: ${e}`);
        }
      }
      toString(e) {
        return ih(this, e);
      }
      [Symbol.iterator]() {
        return this.entries();
      }
      *entries() {
        for (let e = 0; e < this.rows; e++)
          for (let i = 0; i < this.columns; i++) yield [e, i, this.get(e, i)];
      }
      *values() {
        for (let e = 0; e < this.rows; e++)
          for (let i = 0; i < this.columns; i++) yield this.get(e, i);
      }
    };
    Q.prototype.klass = 'Matrix';
    typeof Symbol < 'u' && (Q.prototype[Symbol.for('nodejs.util.inspect.custom')] = iL);
    function eh(r, e) {
      return r - e;
    }
    function ML(r) {
      return r.every((e) => typeof e == 'number');
    }
    Q.random = Q.rand;
    Q.randomInt = Q.randInt;
    Q.diagonal = Q.diag;
    Q.prototype.diagonal = Q.prototype.diag;
    Q.identity = Q.eye;
    Q.prototype.negate = Q.prototype.neg;
    Q.prototype.tensorProduct = Q.prototype.kroneckerProduct;
    var O = class r extends Q {
      data;
      #r(e, i) {
        if (((this.data = []), Number.isInteger(i) && i >= 0))
          for (let t = 0; t < e; t++) this.data.push(new Float64Array(i));
        else throw new TypeError('nColumns must be a positive integer');
        ((this.rows = e), (this.columns = i));
      }
      constructor(e, i) {
        if ((super(), r.isMatrix(e))) (this.#r(e.rows, e.columns), r.copy(e, this));
        else if (Number.isInteger(e) && e >= 0) this.#r(e, i);
        else if (ir(e)) {
          let t = e;
          if (((e = t.length), (i = e ? t[0].length : 0), typeof i != 'number'))
            throw new TypeError('Data must be a 2D array with at least one element');
          this.data = [];
          for (let s = 0; s < e; s++) {
            if (t[s].length !== i) throw new RangeError('Inconsistent array dimensions');
            if (!ML(t[s])) throw new TypeError('Input data contains non-numeric values');
            this.data.push(Float64Array.from(t[s]));
          }
          ((this.rows = e), (this.columns = i));
        } else throw new TypeError('First argument must be a positive number or an array');
      }
      set(e, i, t) {
        return ((this.data[e][i] = t), this);
      }
      get(e, i) {
        return this.data[e][i];
      }
      removeRow(e) {
        return (pr(this, e), this.data.splice(e, 1), (this.rows -= 1), this);
      }
      addRow(e, i) {
        return (
          i === void 0 && ((i = e), (e = this.rows)),
          pr(this, e, !0),
          (i = Float64Array.from(ke(this, i))),
          this.data.splice(e, 0, i),
          (this.rows += 1),
          this
        );
      }
      removeColumn(e) {
        mr(this, e);
        for (let i = 0; i < this.rows; i++) {
          let t = new Float64Array(this.columns - 1);
          for (let s = 0; s < e; s++) t[s] = this.data[i][s];
          for (let s = e + 1; s < this.columns; s++) t[s - 1] = this.data[i][s];
          this.data[i] = t;
        }
        return ((this.columns -= 1), this);
      }
      addColumn(e, i) {
        (typeof i > 'u' && ((i = e), (e = this.columns)), mr(this, e, !0), (i = Ge(this, i)));
        for (let t = 0; t < this.rows; t++) {
          let s = new Float64Array(this.columns + 1),
            n = 0;
          for (; n < e; n++) s[n] = this.data[t][n];
          for (s[n++] = i[t]; n < this.columns + 1; n++) s[n] = this.data[t][n - 1];
          this.data[t] = s;
        }
        return ((this.columns += 1), this);
      }
    };
    oL(Q, O);
    var qe = class r extends Q {
      #r;
      get size() {
        return this.#r.size;
      }
      get rows() {
        return this.#r.rows;
      }
      get columns() {
        return this.#r.columns;
      }
      get diagonalSize() {
        return this.rows;
      }
      static isSymmetricMatrix(e) {
        return O.isMatrix(e) && e.klassType === 'SymmetricMatrix';
      }
      static zeros(e) {
        return new this(e);
      }
      static ones(e) {
        return new this(e).fill(1);
      }
      constructor(e) {
        if ((super(), O.isMatrix(e))) {
          if (!e.isSymmetric()) throw new TypeError('not symmetric data');
          this.#r = O.copy(e, new O(e.rows, e.rows));
        } else if (Number.isInteger(e) && e >= 0) this.#r = new O(e, e);
        else if (((this.#r = new O(e)), !this.isSymmetric()))
          throw new TypeError('not symmetric data');
      }
      clone() {
        let e = new r(this.diagonalSize);
        for (let [i, t, s] of this.upperRightEntries()) e.set(i, t, s);
        return e;
      }
      toMatrix() {
        return new O(this);
      }
      get(e, i) {
        return this.#r.get(e, i);
      }
      set(e, i, t) {
        return (this.#r.set(e, i, t), this.#r.set(i, e, t), this);
      }
      removeCross(e) {
        return (this.#r.removeRow(e), this.#r.removeColumn(e), this);
      }
      addCross(e, i) {
        i === void 0 && ((i = e), (e = this.diagonalSize));
        let t = i.slice();
        return (t.splice(e, 1), this.#r.addRow(e, t), this.#r.addColumn(e, i), this);
      }
      applyMask(e) {
        if (e.length !== this.diagonalSize)
          throw new RangeError('Mask size do not match with matrix size');
        let i = [];
        for (let [t, s] of e.entries()) s || i.push(t);
        i.reverse();
        for (let t of i) this.removeCross(t);
        return this;
      }
      toCompact() {
        let { diagonalSize: e } = this,
          i = new Array((e * (e + 1)) / 2);
        for (let t = 0, s = 0, n = 0; n < i.length; n++)
          ((i[n] = this.get(s, t)), ++t >= e && (t = ++s));
        return i;
      }
      static fromCompact(e) {
        let i = e.length,
          t = (Math.sqrt(8 * i + 1) - 1) / 2;
        if (!Number.isInteger(t))
          throw new TypeError(
            `This array is not a compact representation of a Symmetric Matrix, ${JSON.stringify(e)}`,
          );
        let s = new r(t);
        for (let n = 0, u = 0, o = 0; o < i; o++) (s.set(n, u, e[o]), ++n >= t && (n = ++u));
        return s;
      }
      *upperRightEntries() {
        for (let e = 0, i = 0; e < this.diagonalSize; void 0) {
          let t = this.get(e, i);
          (yield [e, i, t], ++i >= this.diagonalSize && (i = ++e));
        }
      }
      *upperRightValues() {
        for (let e = 0, i = 0; e < this.diagonalSize; void 0)
          (yield this.get(e, i), ++i >= this.diagonalSize && (i = ++e));
      }
    };
    qe.prototype.klassType = 'SymmetricMatrix';
    var dt = class r extends qe {
      static isDistanceMatrix(e) {
        return qe.isSymmetricMatrix(e) && e.klassSubType === 'DistanceMatrix';
      }
      constructor(e) {
        if ((super(e), !this.isDistance()))
          throw new TypeError('Provided arguments do no produce a distance matrix');
      }
      set(e, i, t) {
        return (e === i && (t = 0), super.set(e, i, t));
      }
      addCross(e, i) {
        return (
          i === void 0 && ((i = e), (e = this.diagonalSize)),
          (i = i.slice()),
          (i[e] = 0),
          super.addCross(e, i)
        );
      }
      toSymmetricMatrix() {
        return new qe(this);
      }
      clone() {
        let e = new r(this.diagonalSize);
        for (let [i, t, s] of this.upperRightEntries()) i !== t && e.set(i, t, s);
        return e;
      }
      toCompact() {
        let { diagonalSize: e } = this,
          i = ((e - 1) * e) / 2,
          t = new Array(i);
        for (let s = 1, n = 0, u = 0; u < t.length; u++)
          ((t[u] = this.get(n, s)), ++s >= e && (s = ++n + 1));
        return t;
      }
      static fromCompact(e) {
        let i = e.length;
        if (i === 0) return new this(0);
        let t = (Math.sqrt(8 * i + 1) + 1) / 2;
        if (!Number.isInteger(t))
          throw new TypeError(
            `This array is not a compact representation of a DistanceMatrix, ${JSON.stringify(e)}`,
          );
        let s = new this(t);
        for (let n = 1, u = 0, o = 0; o < i; o++) (s.set(n, u, e[o]), ++n >= t && (n = ++u + 1));
        return s;
      }
    };
    dt.prototype.klassSubType = 'DistanceMatrix';
    var dr = class extends Q {
        constructor(e, i, t) {
          (super(), (this.matrix = e), (this.rows = i), (this.columns = t));
        }
      },
      Ps = class extends dr {
        constructor(e, i) {
          (mr(e, i), super(e, e.rows, 1), (this.column = i));
        }
        set(e, i, t) {
          return (this.matrix.set(e, this.column, t), this);
        }
        get(e) {
          return this.matrix.get(e, this.column);
        }
      },
      js = class extends dr {
        constructor(e, i) {
          (Vs(e, i), super(e, e.rows, i.length), (this.columnIndices = i));
        }
        set(e, i, t) {
          return (this.matrix.set(e, this.columnIndices[i], t), this);
        }
        get(e, i) {
          return this.matrix.get(e, this.columnIndices[i]);
        }
      },
      Ds = class extends dr {
        constructor(e) {
          super(e, e.rows, e.columns);
        }
        set(e, i, t) {
          return (this.matrix.set(e, this.columns - i - 1, t), this);
        }
        get(e, i) {
          return this.matrix.get(e, this.columns - i - 1);
        }
      },
      ks = class extends dr {
        constructor(e) {
          super(e, e.rows, e.columns);
        }
        set(e, i, t) {
          return (this.matrix.set(this.rows - e - 1, i, t), this);
        }
        get(e, i) {
          return this.matrix.get(this.rows - e - 1, i);
        }
      },
      Gs = class extends dr {
        constructor(e, i) {
          (pr(e, i), super(e, 1, e.columns), (this.row = i));
        }
        set(e, i, t) {
          return (this.matrix.set(this.row, i, t), this);
        }
        get(e, i) {
          return this.matrix.get(this.row, i);
        }
      },
      Cs = class extends dr {
        constructor(e, i) {
          (Xs(e, i), super(e, i.length, e.columns), (this.rowIndices = i));
        }
        set(e, i, t) {
          return (this.matrix.set(this.rowIndices[e], i, t), this);
        }
        get(e, i) {
          return this.matrix.get(this.rowIndices[e], i);
        }
      },
      Ce = class extends dr {
        constructor(e, i, t) {
          (Xs(e, i),
            Vs(e, t),
            super(e, i.length, t.length),
            (this.rowIndices = i),
            (this.columnIndices = t));
        }
        set(e, i, t) {
          return (this.matrix.set(this.rowIndices[e], this.columnIndices[i], t), this);
        }
        get(e, i) {
          return this.matrix.get(this.rowIndices[e], this.columnIndices[i]);
        }
      },
      Ws = class extends dr {
        constructor(e, i, t, s, n) {
          (Ls(e, i, t, s, n),
            super(e, t - i + 1, n - s + 1),
            (this.startRow = i),
            (this.startColumn = s));
        }
        set(e, i, t) {
          return (this.matrix.set(this.startRow + e, this.startColumn + i, t), this);
        }
        get(e, i) {
          return this.matrix.get(this.startRow + e, this.startColumn + i);
        }
      },
      Us = class extends dr {
        constructor(e) {
          super(e, e.columns, e.rows);
        }
        set(e, i, t) {
          return (this.matrix.set(i, e, t), this);
        }
        get(e, i) {
          return this.matrix.get(i, e);
        }
      },
      Nt = class extends Q {
        constructor(e, i = {}) {
          let { rows: t = 1 } = i;
          if (e.length % t !== 0)
            throw new Error('the data length is not divisible by the number of rows');
          (super(), (this.rows = t), (this.columns = e.length / t), (this.data = e));
        }
        set(e, i, t) {
          let s = this._calculateIndex(e, i);
          return ((this.data[s] = t), this);
        }
        get(e, i) {
          let t = this._calculateIndex(e, i);
          return this.data[t];
        }
        _calculateIndex(e, i) {
          return e * this.columns + i;
        }
      },
      ur = class extends Q {
        constructor(e) {
          (super(), (this.data = e), (this.rows = e.length), (this.columns = e[0].length));
        }
        set(e, i, t) {
          return ((this.data[e][i] = t), this);
        }
        get(e, i) {
          return this.data[e][i];
        }
      };
    function _L(r, e) {
      if (ir(r)) return r[0] && ir(r[0]) ? new ur(r) : new Nt(r, e);
      throw new Error('the argument is not an array');
    }
    var We = class {
      constructor(e) {
        e = ur.checkMatrix(e);
        let i = e.clone(),
          t = i.rows,
          s = i.columns,
          n = new Float64Array(t),
          u = 1,
          o,
          a,
          l,
          f,
          c,
          p,
          g,
          m,
          w;
        for (o = 0; o < t; o++) n[o] = o;
        for (m = new Float64Array(t), a = 0; a < s; a++) {
          for (o = 0; o < t; o++) m[o] = i.get(o, a);
          for (o = 0; o < t; o++) {
            for (w = Math.min(o, a), c = 0, l = 0; l < w; l++) c += i.get(o, l) * m[l];
            ((m[o] -= c), i.set(o, a, m[o]));
          }
          for (f = a, o = a + 1; o < t; o++) Math.abs(m[o]) > Math.abs(m[f]) && (f = o);
          if (f !== a) {
            for (l = 0; l < s; l++) ((p = i.get(f, l)), i.set(f, l, i.get(a, l)), i.set(a, l, p));
            ((g = n[f]), (n[f] = n[a]), (n[a] = g), (u = -u));
          }
          if (a < t && i.get(a, a) !== 0)
            for (o = a + 1; o < t; o++) i.set(o, a, i.get(o, a) / i.get(a, a));
        }
        ((this.LU = i), (this.pivotVector = n), (this.pivotSign = u));
      }
      isSingular() {
        let e = this.LU,
          i = e.columns;
        for (let t = 0; t < i; t++) if (e.get(t, t) === 0) return !0;
        return !1;
      }
      solve(e) {
        e = O.checkMatrix(e);
        let i = this.LU;
        if (i.rows !== e.rows) throw new Error('Invalid matrix dimensions');
        if (this.isSingular()) throw new Error('LU matrix is singular');
        let s = e.columns,
          n = e.subMatrixRow(this.pivotVector, 0, s - 1),
          u = i.columns,
          o,
          a,
          l;
        for (l = 0; l < u; l++)
          for (o = l + 1; o < u; o++)
            for (a = 0; a < s; a++) n.set(o, a, n.get(o, a) - n.get(l, a) * i.get(o, l));
        for (l = u - 1; l >= 0; l--) {
          for (a = 0; a < s; a++) n.set(l, a, n.get(l, a) / i.get(l, l));
          for (o = 0; o < l; o++)
            for (a = 0; a < s; a++) n.set(o, a, n.get(o, a) - n.get(l, a) * i.get(o, l));
        }
        return n;
      }
      get determinant() {
        let e = this.LU;
        if (!e.isSquare()) throw new Error('Matrix must be square');
        let i = this.pivotSign,
          t = e.columns;
        for (let s = 0; s < t; s++) i *= e.get(s, s);
        return i;
      }
      get lowerTriangularMatrix() {
        let e = this.LU,
          i = e.rows,
          t = e.columns,
          s = new O(i, t);
        for (let n = 0; n < i; n++)
          for (let u = 0; u < t; u++)
            n > u ? s.set(n, u, e.get(n, u)) : n === u ? s.set(n, u, 1) : s.set(n, u, 0);
        return s;
      }
      get upperTriangularMatrix() {
        let e = this.LU,
          i = e.rows,
          t = e.columns,
          s = new O(i, t);
        for (let n = 0; n < i; n++)
          for (let u = 0; u < t; u++) n <= u ? s.set(n, u, e.get(n, u)) : s.set(n, u, 0);
        return s;
      }
      get pivotPermutationVector() {
        return Array.from(this.pivotVector);
      }
    };
    function Bs(r) {
      let e = r.data,
        i = r.rows;
      for (let t = 0; t < i; t++) {
        let s = e[t];
        for (let n = t + 1; n < i; n++) {
          let u = s[n];
          ((s[n] = e[n][t]), (e[n][t] = u));
        }
      }
      return r;
    }
    function Cr(r, e) {
      let i = 0;
      return Math.abs(r) > Math.abs(e)
        ? ((i = e / r), Math.abs(r) * Math.sqrt(1 + i * i))
        : e !== 0
          ? ((i = r / e), Math.abs(e) * Math.sqrt(1 + i * i))
          : 0;
    }
    var q0 = class {
        constructor(e) {
          e = ur.checkMatrix(e);
          let i = e.clone(),
            t = e.rows,
            s = e.columns,
            n = new Float64Array(s),
            u,
            o,
            a,
            l;
          for (a = 0; a < s; a++) {
            let f = 0;
            for (u = a; u < t; u++) f = Cr(f, i.get(u, a));
            if (f !== 0) {
              for (i.get(a, a) < 0 && (f = -f), u = a; u < t; u++) i.set(u, a, i.get(u, a) / f);
              for (i.set(a, a, i.get(a, a) + 1), o = a + 1; o < s; o++) {
                for (l = 0, u = a; u < t; u++) l += i.get(u, a) * i.get(u, o);
                for (l = -l / i.get(a, a), u = a; u < t; u++)
                  i.set(u, o, i.get(u, o) + l * i.get(u, a));
              }
            }
            n[a] = -f;
          }
          ((this.QR = i), (this.Rdiag = n));
        }
        solve(e) {
          e = O.checkMatrix(e);
          let i = this.QR,
            t = i.rows;
          if (e.rows !== t) throw new Error('Matrix row dimensions must agree');
          if (!this.isFullRank()) throw new Error('Matrix is rank deficient');
          let s = e.columns,
            n = e.clone(),
            u = i.columns,
            o,
            a,
            l,
            f;
          for (l = 0; l < u; l++)
            for (a = 0; a < s; a++) {
              for (f = 0, o = l; o < t; o++) f += i.get(o, l) * n.get(o, a);
              for (f = -f / i.get(l, l), o = l; o < t; o++)
                n.set(o, a, n.get(o, a) + f * i.get(o, l));
            }
          for (l = u - 1; l >= 0; l--) {
            for (a = 0; a < s; a++) n.set(l, a, n.get(l, a) / this.Rdiag[l]);
            for (o = 0; o < l; o++)
              for (a = 0; a < s; a++) n.set(o, a, n.get(o, a) - n.get(l, a) * i.get(o, l));
          }
          return n.subMatrix(0, u - 1, 0, s - 1);
        }
        isFullRank() {
          let e = this.QR.columns;
          for (let i = 0; i < e; i++) if (this.Rdiag[i] === 0) return !1;
          return !0;
        }
        get upperTriangularMatrix() {
          let e = this.QR,
            i = e.columns,
            t = new O(i, i),
            s,
            n;
          for (s = 0; s < i; s++)
            for (n = 0; n < i; n++)
              s < n
                ? t.set(s, n, e.get(s, n))
                : s === n
                  ? t.set(s, n, this.Rdiag[s])
                  : t.set(s, n, 0);
          return t;
        }
        get orthogonalMatrix() {
          let e = this.QR,
            i = e.rows,
            t = e.columns,
            s = new O(i, t),
            n,
            u,
            o,
            a;
          for (o = t - 1; o >= 0; o--) {
            for (n = 0; n < i; n++) s.set(n, o, 0);
            for (s.set(o, o, 1), u = o; u < t; u++)
              if (e.get(o, o) !== 0) {
                for (a = 0, n = o; n < i; n++) a += e.get(n, o) * s.get(n, u);
                for (a = -a / e.get(o, o), n = o; n < i; n++)
                  s.set(n, u, s.get(n, u) + a * e.get(n, o));
              }
          }
          return s;
        }
      },
      ee = class {
        constructor(e, i = {}) {
          if (((e = ur.checkMatrix(e)), e.isEmpty())) throw new Error('Matrix must be non-empty');
          let t = e.rows,
            s = e.columns,
            {
              computeLeftSingularVectors: n = !0,
              computeRightSingularVectors: u = !0,
              autoTranspose: o = !1,
            } = i,
            a = !!n,
            l = !!u,
            f = !1,
            c;
          if (t < s)
            if (!o)
              (console.warn(
                'Computing SVD on a matrix with more columns than rows. Consider enabling autoTranspose',
              ),
                (c = e.transpose()));
            else {
              ((c = e.clone()), (t = e.columns), (s = e.rows), (f = !0));
              let q = a;
              ((a = l), (l = q));
            }
          else c = e.transpose();
          let p = Math.min(t, s),
            g = Math.min(t + 1, s),
            m = new Float64Array(g),
            w = new O(p, t),
            d = new O(s, s),
            h = new Float64Array(s),
            N = new Float64Array(t),
            y = new Float64Array(g);
          for (let q = 0; q < g; q++) y[q] = q;
          let T = Math.min(t - 1, s),
            I = Math.max(0, Math.min(s - 2, t)),
            R = Math.max(T, I);
          for (let q = 0; q < R; q++) {
            if (q < T) {
              m[q] = 0;
              for (let E = q; E < t; E++) m[q] = Cr(m[q], c.get(q, E));
              if (m[q] !== 0) {
                c.get(q, q) < 0 && (m[q] = -m[q]);
                for (let E = q; E < t; E++) c.set(q, E, c.get(q, E) / m[q]);
                c.set(q, q, c.get(q, q) + 1);
              }
              m[q] = -m[q];
            }
            for (let E = q + 1; E < s; E++) {
              if (q < T && m[q] !== 0) {
                let A = 0;
                for (let M = q; M < t; M++) A += c.get(q, M) * c.get(E, M);
                A = -A / c.get(q, q);
                for (let M = q; M < t; M++) c.set(E, M, c.get(E, M) + A * c.get(q, M));
              }
              h[E] = c.get(E, q);
            }
            if (a && q < T) for (let E = q; E < t; E++) w.set(q, E, c.get(q, E));
            if (q < I) {
              h[q] = 0;
              for (let E = q + 1; E < s; E++) h[q] = Cr(h[q], h[E]);
              if (h[q] !== 0) {
                h[q + 1] < 0 && (h[q] = 0 - h[q]);
                for (let E = q + 1; E < s; E++) h[E] /= h[q];
                h[q + 1] += 1;
              }
              if (((h[q] = -h[q]), q + 1 < t && h[q] !== 0)) {
                for (let E = q + 1; E < t; E++) N[E] = 0;
                for (let E = q + 1; E < t; E++)
                  for (let A = q + 1; A < s; A++) N[E] += h[A] * c.get(A, E);
                for (let E = q + 1; E < s; E++) {
                  let A = -h[E] / h[q + 1];
                  for (let M = q + 1; M < t; M++) c.set(E, M, c.get(E, M) + A * N[M]);
                }
              }
              if (l) for (let E = q + 1; E < s; E++) d.set(q, E, h[E]);
            }
          }
          let S = Math.min(s, t + 1);
          if (
            (T < s && (m[T] = c.get(T, T)),
            t < S && (m[S - 1] = 0),
            I + 1 < S && (h[I] = c.get(S - 1, I)),
            (h[S - 1] = 0),
            a)
          ) {
            for (let q = T; q < p; q++) {
              for (let E = 0; E < t; E++) w.set(q, E, 0);
              w.set(q, q, 1);
            }
            for (let q = T - 1; q >= 0; q--)
              if (m[q] !== 0) {
                for (let E = q + 1; E < p; E++) {
                  let A = 0;
                  for (let M = q; M < t; M++) A += w.get(q, M) * w.get(E, M);
                  A = -A / w.get(q, q);
                  for (let M = q; M < t; M++) w.set(E, M, w.get(E, M) + A * w.get(q, M));
                }
                for (let E = q; E < t; E++) w.set(q, E, -w.get(q, E));
                w.set(q, q, 1 + w.get(q, q));
                for (let E = 0; E < q - 1; E++) w.set(q, E, 0);
              } else {
                for (let E = 0; E < t; E++) w.set(q, E, 0);
                w.set(q, q, 1);
              }
          }
          if (l)
            for (let q = s - 1; q >= 0; q--) {
              if (q < I && h[q] !== 0)
                for (let E = q + 1; E < s; E++) {
                  let A = 0;
                  for (let M = q + 1; M < s; M++) A += d.get(q, M) * d.get(E, M);
                  A = -A / d.get(q, q + 1);
                  for (let M = q + 1; M < s; M++) d.set(E, M, d.get(E, M) + A * d.get(q, M));
                }
              for (let E = 0; E < s; E++) d.set(q, E, 0);
              d.set(q, q, 1);
            }
          let b = S - 1,
            L = Number.EPSILON;
          for (; S > 0;) {
            let q, E;
            for (q = S - 2; q >= -1 && q !== -1; q--) {
              let A = Number.MIN_VALUE + L * Math.abs(m[q] + Math.abs(m[q + 1]));
              if (Math.abs(h[q]) <= A || Number.isNaN(h[q])) {
                h[q] = 0;
                break;
              }
            }
            if (q === S - 2) E = 4;
            else {
              let A;
              for (A = S - 1; A >= q && A !== q; A--) {
                let M = (A !== S ? Math.abs(h[A]) : 0) + (A !== q + 1 ? Math.abs(h[A - 1]) : 0);
                if (Math.abs(m[A]) <= L * M) {
                  m[A] = 0;
                  break;
                }
              }
              A === q ? (E = 3) : A === S - 1 ? (E = 1) : ((E = 2), (q = A));
            }
            switch ((q++, E)) {
              case 1: {
                let A = h[S - 2];
                h[S - 2] = 0;
                for (let M = S - 2; M >= q; M--) {
                  let D = Cr(m[M], A),
                    _ = m[M] / D,
                    F = A / D;
                  if (((m[M] = D), M !== q && ((A = -F * h[M - 1]), (h[M - 1] = _ * h[M - 1])), l))
                    for (let W = 0; W < s; W++)
                      ((D = _ * d.get(M, W) + F * d.get(S - 1, W)),
                        d.set(S - 1, W, -F * d.get(M, W) + _ * d.get(S - 1, W)),
                        d.set(M, W, D));
                }
                break;
              }
              case 2: {
                let A = h[q - 1];
                h[q - 1] = 0;
                for (let M = q; M < S; M++) {
                  let D = Cr(m[M], A),
                    _ = m[M] / D,
                    F = A / D;
                  if (((m[M] = D), (A = -F * h[M]), (h[M] = _ * h[M]), a))
                    for (let W = 0; W < t; W++)
                      ((D = _ * w.get(M, W) + F * w.get(q - 1, W)),
                        w.set(q - 1, W, -F * w.get(M, W) + _ * w.get(q - 1, W)),
                        w.set(M, W, D));
                }
                break;
              }
              case 3: {
                let A = Math.max(
                    Math.abs(m[S - 1]),
                    Math.abs(m[S - 2]),
                    Math.abs(h[S - 2]),
                    Math.abs(m[q]),
                    Math.abs(h[q]),
                  ),
                  M = m[S - 1] / A,
                  D = m[S - 2] / A,
                  _ = h[S - 2] / A,
                  F = m[q] / A,
                  W = h[q] / A,
                  z = ((D + M) * (D - M) + _ * _) / 2,
                  nr = M * _ * (M * _),
                  K = 0;
                (z !== 0 || nr !== 0) &&
                  (z < 0 ? (K = 0 - Math.sqrt(z * z + nr)) : (K = Math.sqrt(z * z + nr)),
                  (K = nr / (z + K)));
                let ar = (F + M) * (F - M) + K,
                  $ = F * W;
                for (let P = q; P < S - 1; P++) {
                  let x = Cr(ar, $);
                  x === 0 && (x = Number.MIN_VALUE);
                  let B = ar / x,
                    Y = $ / x;
                  if (
                    (P !== q && (h[P - 1] = x),
                    (ar = B * m[P] + Y * h[P]),
                    (h[P] = B * h[P] - Y * m[P]),
                    ($ = Y * m[P + 1]),
                    (m[P + 1] = B * m[P + 1]),
                    l)
                  )
                    for (let U = 0; U < s; U++)
                      ((x = B * d.get(P, U) + Y * d.get(P + 1, U)),
                        d.set(P + 1, U, -Y * d.get(P, U) + B * d.get(P + 1, U)),
                        d.set(P, U, x));
                  if (
                    ((x = Cr(ar, $)),
                    x === 0 && (x = Number.MIN_VALUE),
                    (B = ar / x),
                    (Y = $ / x),
                    (m[P] = x),
                    (ar = B * h[P] + Y * m[P + 1]),
                    (m[P + 1] = -Y * h[P] + B * m[P + 1]),
                    ($ = Y * h[P + 1]),
                    (h[P + 1] = B * h[P + 1]),
                    a && P < t - 1)
                  )
                    for (let U = 0; U < t; U++)
                      ((x = B * w.get(P, U) + Y * w.get(P + 1, U)),
                        w.set(P + 1, U, -Y * w.get(P, U) + B * w.get(P + 1, U)),
                        w.set(P, U, x));
                }
                h[S - 2] = ar;
                break;
              }
              case 4: {
                if (m[q] <= 0 && ((m[q] = m[q] < 0 ? -m[q] : 0), l))
                  for (let A = 0; A <= b; A++) d.set(q, A, -d.get(q, A));
                for (; q < b && !(m[q] >= m[q + 1]);) {
                  let A = m[q];
                  if (((m[q] = m[q + 1]), (m[q + 1] = A), l && q < s - 1))
                    for (let M = 0; M < s; M++)
                      ((A = d.get(q + 1, M)), d.set(q + 1, M, d.get(q, M)), d.set(q, M, A));
                  if (a && q < t - 1)
                    for (let M = 0; M < t; M++)
                      ((A = w.get(q + 1, M)), w.set(q + 1, M, w.get(q, M)), w.set(q, M, A));
                  q++;
                }
                S--;
                break;
              }
            }
          }
          if (((w = w.isSquare() ? Bs(w) : w.transpose()), (d = Bs(d)), f)) {
            let q = d;
            ((d = w), (w = q));
          }
          ((this.m = t), (this.n = s), (this.s = m), (this.U = w), (this.V = d));
        }
        solve(e) {
          let i = e,
            t = this.threshold,
            s = this.s.length,
            n = O.zeros(s, s);
          for (let p = 0; p < s; p++)
            Math.abs(this.s[p]) <= t ? n.set(p, p, 0) : n.set(p, p, 1 / this.s[p]);
          let u = this.U,
            o = this.rightSingularVectors,
            a = o.mmul(n),
            l = o.rows,
            f = u.rows,
            c = O.zeros(l, f);
          for (let p = 0; p < l; p++)
            for (let g = 0; g < f; g++) {
              let m = 0;
              for (let w = 0; w < s; w++) m += a.get(p, w) * u.get(g, w);
              c.set(p, g, m);
            }
          return c.mmul(i);
        }
        solveForDiagonal(e) {
          return this.solve(O.diag(e));
        }
        inverse() {
          let e = this.V,
            i = this.threshold,
            t = e.rows,
            s = e.columns,
            n = new O(t, this.s.length);
          for (let f = 0; f < t; f++)
            for (let c = 0; c < s; c++)
              Math.abs(this.s[c]) > i && n.set(f, c, e.get(f, c) / this.s[c]);
          let u = this.U,
            o = u.rows,
            a = u.columns,
            l = new O(t, o);
          for (let f = 0; f < t; f++)
            for (let c = 0; c < o; c++) {
              let p = 0;
              for (let g = 0; g < a; g++) p += n.get(f, g) * u.get(c, g);
              l.set(f, c, p);
            }
          return l;
        }
        get condition() {
          return this.s[0] / this.s[Math.min(this.m, this.n) - 1];
        }
        get norm2() {
          return this.s[0];
        }
        get rank() {
          let e = Math.max(this.m, this.n) * this.s[0] * Number.EPSILON,
            i = 0,
            t = this.s;
          for (let s = 0, n = t.length; s < n; s++) t[s] > e && i++;
          return i;
        }
        get diagonal() {
          return Array.from(this.s);
        }
        get threshold() {
          return (Number.EPSILON / 2) * Math.max(this.m, this.n) * this.s[0];
        }
        get leftSingularVectors() {
          return this.U;
        }
        get rightSingularVectors() {
          return this.V;
        }
        get diagonalMatrix() {
          return O.diag(this.s);
        }
      };
    function TL(r, e = !1) {
      return ((r = ur.checkMatrix(r)), e ? new ee(r).inverse() : sh(r, O.eye(r.rows)));
    }
    function sh(r, e, i = !1) {
      return (
        (r = ur.checkMatrix(r)),
        (e = ur.checkMatrix(e)),
        i ? new ee(r).solve(e) : r.isSquare() ? new We(r).solve(e) : new q0(r).solve(e)
      );
    }
    function yt(r) {
      if (((r = O.checkMatrix(r)), r.isSquare())) {
        if (r.columns === 0) return 1;
        let e, i, t, s;
        if (r.columns === 2)
          return (
            (e = r.get(0, 0)),
            (i = r.get(0, 1)),
            (t = r.get(1, 0)),
            (s = r.get(1, 1)),
            e * s - i * t
          );
        if (r.columns === 3) {
          let n, u, o;
          return (
            (n = new Ce(r, [1, 2], [1, 2])),
            (u = new Ce(r, [1, 2], [0, 2])),
            (o = new Ce(r, [1, 2], [0, 1])),
            (e = r.get(0, 0)),
            (i = r.get(0, 1)),
            (t = r.get(0, 2)),
            e * yt(n) - i * yt(u) + t * yt(o)
          );
        } else return new We(r).determinant;
      } else throw Error('determinant can only be calculated for a square matrix');
    }
    function bL(r, e) {
      let i = [];
      for (let t = 0; t < r; t++) t !== e && i.push(t);
      return i;
    }
    function AL(r, e, i, t = 1e-9, s = 1e-9) {
      if (r > s) return new Array(e.rows + 1).fill(0);
      {
        let n = e.addRow(i, [0]);
        for (let u = 0; u < n.rows; u++) Math.abs(n.get(u, 0)) < t && n.set(u, 0, 0);
        return n.to1DArray();
      }
    }
    function OL(r, e = {}) {
      let { thresholdValue: i = 1e-9, thresholdError: t = 1e-9 } = e;
      r = O.checkMatrix(r);
      let s = r.rows,
        n = new O(s, s);
      for (let u = 0; u < s; u++) {
        let o = O.columnVector(r.getRow(u)),
          a = r.subMatrixRow(bL(s, u)).transpose(),
          f = new ee(a).solve(o),
          c = O.abs(o).max() || 1,
          p = O.sub(o, a.mmul(f)).abs().max() / c;
        n.setRow(u, AL(p, f, u, i, t));
      }
      return n;
    }
    function RL(r, e = Number.EPSILON) {
      if (((r = O.checkMatrix(r)), r.isEmpty())) return r.transpose();
      let i = new ee(r, { autoTranspose: !0 }),
        t = i.leftSingularVectors,
        s = i.rightSingularVectors,
        n = i.diagonal,
        u = e * Math.max(r.rows, r.columns) * n[0];
      for (let o = 0; o < n.length; o++) Math.abs(n[o]) > u ? (n[o] = 1 / n[o]) : (n[o] = 0);
      return s.mmul(O.diag(n).mmul(t.transpose()));
    }
    function FL(r, e = r, i = {}) {
      r = new O(r);
      let t = !1;
      if (
        (typeof e == 'object' && !O.isMatrix(e) && !ir(e)
          ? ((i = e), (e = r), (t = !0))
          : (e = new O(e)),
        r.rows !== e.rows)
      )
        throw new TypeError('Both matrices must have the same number of rows');
      let { center: s = !0 } = i;
      s && ((r = r.center('column')), t || (e = e.center('column')));
      let n = r.transposeMultiply(e);
      for (let u = 0; u < n.rows; u++)
        for (let o = 0; o < n.columns; o++) n.set(u, o, n.get(u, o) * (1 / (r.rows - 1)));
      return n;
    }
    function LL(r, e = r, i = {}) {
      r = new O(r);
      let t = !1;
      if (
        (typeof e == 'object' && !O.isMatrix(e) && !ir(e)
          ? ((i = e), (e = r), (t = !0))
          : (e = new O(e)),
        r.rows !== e.rows)
      )
        throw new TypeError('Both matrices must have the same number of rows');
      let { center: s = !0, scale: n = !0 } = i;
      (s && (r.center('column'), t || e.center('column')),
        n && (r.scale('column'), t || e.scale('column')));
      let u = r.standardDeviation('column', { unbiased: !0 }),
        o = t ? u : e.standardDeviation('column', { unbiased: !0 }),
        a = r.transposeMultiply(e);
      for (let l = 0; l < a.rows; l++)
        for (let f = 0; f < a.columns; f++)
          a.set(l, f, a.get(l, f) * (1 / (u[l] * o[f])) * (1 / (r.rows - 1)));
      return a;
    }
    var St = class {
      constructor(e, i = {}) {
        let { assumeSymmetric: t = !1 } = i;
        if (((e = ur.checkMatrix(e)), !e.isSquare()))
          throw new Error('Matrix is not a square matrix');
        if (e.isEmpty()) throw new Error('Matrix must be non-empty');
        let s = e.columns,
          n = new O(s, s),
          u = new Float64Array(s),
          o = new Float64Array(s),
          a = e,
          l,
          f,
          c = !1;
        if ((t ? (c = !0) : (c = e.isSymmetric()), c)) {
          for (l = 0; l < s; l++) for (f = 0; f < s; f++) n.set(f, l, a.get(l, f));
          (PL(s, o, u, n), jL(s, o, u, n), Bs(n));
        } else {
          let p = new O(s, s),
            g = new Float64Array(s);
          for (f = 0; f < s; f++) for (l = 0; l < s; l++) p.set(l, f, a.get(l, f));
          (DL(s, p, g, n), kL(s, o, u, n, p));
        }
        ((this.n = s), (this.e = o), (this.d = u), (this.V = n));
      }
      get realEigenvalues() {
        return Array.from(this.d);
      }
      get imaginaryEigenvalues() {
        return Array.from(this.e);
      }
      get eigenvectorMatrix() {
        return this.V;
      }
      get diagonalMatrix() {
        let e = this.n,
          i = this.e,
          t = this.d,
          s = new O(e, e),
          n,
          u;
        for (n = 0; n < e; n++) {
          for (u = 0; u < e; u++) s.set(n, u, 0);
          (s.set(n, n, t[n]), i[n] > 0 ? s.set(n, n + 1, i[n]) : i[n] < 0 && s.set(n, n - 1, i[n]));
        }
        return s;
      }
    };
    function PL(r, e, i, t) {
      let s, n, u, o, a, l, f, c;
      for (a = 0; a < r; a++) i[a] = t.get(a, r - 1);
      for (o = r - 1; o > 0; o--) {
        for (c = 0, u = 0, l = 0; l < o; l++) c = c + Math.abs(i[l]);
        if (c === 0)
          for (e[o] = i[o - 1], a = 0; a < o; a++)
            ((i[a] = t.get(a, o - 1)), t.set(a, o, 0), t.set(o, a, 0));
        else {
          for (l = 0; l < o; l++) ((i[l] /= c), (u += i[l] * i[l]));
          for (
            s = i[o - 1],
              n = Math.sqrt(u),
              s > 0 && (n = -n),
              e[o] = c * n,
              u = u - s * n,
              i[o - 1] = s - n,
              a = 0;
            a < o;
            a++
          )
            e[a] = 0;
          for (a = 0; a < o; a++) {
            for (s = i[a], t.set(o, a, s), n = e[a] + t.get(a, a) * s, l = a + 1; l <= o - 1; l++)
              ((n += t.get(a, l) * i[l]), (e[l] += t.get(a, l) * s));
            e[a] = n;
          }
          for (s = 0, a = 0; a < o; a++) ((e[a] /= u), (s += e[a] * i[a]));
          for (f = s / (u + u), a = 0; a < o; a++) e[a] -= f * i[a];
          for (a = 0; a < o; a++) {
            for (s = i[a], n = e[a], l = a; l <= o - 1; l++)
              t.set(a, l, t.get(a, l) - (s * e[l] + n * i[l]));
            ((i[a] = t.get(a, o - 1)), t.set(a, o, 0));
          }
        }
        i[o] = u;
      }
      for (o = 0; o < r - 1; o++) {
        if ((t.set(o, r - 1, t.get(o, o)), t.set(o, o, 1), (u = i[o + 1]), u !== 0)) {
          for (l = 0; l <= o; l++) i[l] = t.get(o + 1, l) / u;
          for (a = 0; a <= o; a++) {
            for (n = 0, l = 0; l <= o; l++) n += t.get(o + 1, l) * t.get(a, l);
            for (l = 0; l <= o; l++) t.set(a, l, t.get(a, l) - n * i[l]);
          }
        }
        for (l = 0; l <= o; l++) t.set(o + 1, l, 0);
      }
      for (a = 0; a < r; a++) ((i[a] = t.get(a, r - 1)), t.set(a, r - 1, 0));
      (t.set(r - 1, r - 1, 1), (e[0] = 0));
    }
    function jL(r, e, i, t) {
      let s, n, u, o, a, l, f, c, p, g, m, w, d, h, N, y;
      for (u = 1; u < r; u++) e[u - 1] = e[u];
      e[r - 1] = 0;
      let T = 0,
        I = 0,
        R = Number.EPSILON;
      for (l = 0; l < r; l++) {
        for (
          I = Math.max(I, Math.abs(i[l]) + Math.abs(e[l])), f = l;
          f < r && !(Math.abs(e[f]) <= R * I);
        )
          f++;
        if (f > l)
          do {
            for (
              s = i[l],
                c = (i[l + 1] - s) / (2 * e[l]),
                p = Cr(c, 1),
                c < 0 && (p = -p),
                i[l] = e[l] / (c + p),
                i[l + 1] = e[l] * (c + p),
                g = i[l + 1],
                n = s - i[l],
                u = l + 2;
              u < r;
              u++
            )
              i[u] -= n;
            for (
              T = T + n, c = i[f], m = 1, w = m, d = m, h = e[l + 1], N = 0, y = 0, u = f - 1;
              u >= l;
              u--
            )
              for (
                d = w,
                  w = m,
                  y = N,
                  s = m * e[u],
                  n = m * c,
                  p = Cr(c, e[u]),
                  e[u + 1] = N * p,
                  N = e[u] / p,
                  m = c / p,
                  c = m * i[u] - N * s,
                  i[u + 1] = n + N * (m * s + N * i[u]),
                  a = 0;
                a < r;
                a++
              )
                ((n = t.get(u + 1, a)),
                  t.set(u + 1, a, N * t.get(u, a) + m * n),
                  t.set(u, a, m * t.get(u, a) - N * n));
            ((c = (-N * y * d * h * e[l]) / g), (e[l] = N * c), (i[l] = m * c));
          } while (Math.abs(e[l]) > R * I);
        ((i[l] = i[l] + T), (e[l] = 0));
      }
      for (u = 0; u < r - 1; u++) {
        for (a = u, c = i[u], o = u + 1; o < r; o++) i[o] < c && ((a = o), (c = i[o]));
        if (a !== u)
          for (i[a] = i[u], i[u] = c, o = 0; o < r; o++)
            ((c = t.get(u, o)), t.set(u, o, t.get(a, o)), t.set(a, o, c));
      }
    }
    function DL(r, e, i, t) {
      let s = 0,
        n = r - 1,
        u,
        o,
        a,
        l,
        f,
        c,
        p;
      for (c = s + 1; c <= n - 1; c++) {
        for (p = 0, l = c; l <= n; l++) p = p + Math.abs(e.get(l, c - 1));
        if (p !== 0) {
          for (a = 0, l = n; l >= c; l--) ((i[l] = e.get(l, c - 1) / p), (a += i[l] * i[l]));
          for (
            o = Math.sqrt(a), i[c] > 0 && (o = -o), a = a - i[c] * o, i[c] = i[c] - o, f = c;
            f < r;
            f++
          ) {
            for (u = 0, l = n; l >= c; l--) u += i[l] * e.get(l, f);
            for (u = u / a, l = c; l <= n; l++) e.set(l, f, e.get(l, f) - u * i[l]);
          }
          for (l = 0; l <= n; l++) {
            for (u = 0, f = n; f >= c; f--) u += i[f] * e.get(l, f);
            for (u = u / a, f = c; f <= n; f++) e.set(l, f, e.get(l, f) - u * i[f]);
          }
          ((i[c] = p * i[c]), e.set(c, c - 1, p * o));
        }
      }
      for (l = 0; l < r; l++) for (f = 0; f < r; f++) t.set(l, f, l === f ? 1 : 0);
      for (c = n - 1; c >= s + 1; c--)
        if (e.get(c, c - 1) !== 0) {
          for (l = c + 1; l <= n; l++) i[l] = e.get(l, c - 1);
          for (f = c; f <= n; f++) {
            for (o = 0, l = c; l <= n; l++) o += i[l] * t.get(l, f);
            for (o = o / i[c] / e.get(c, c - 1), l = c; l <= n; l++)
              t.set(l, f, t.get(l, f) + o * i[l]);
          }
        }
    }
    function kL(r, e, i, t, s) {
      let n = r - 1,
        u = 0,
        o = r - 1,
        a = Number.EPSILON,
        l = 0,
        f = 0,
        c = 0,
        p = 0,
        g = 0,
        m = 0,
        w = 0,
        d = 0,
        h,
        N,
        y,
        T,
        I,
        R,
        S,
        b,
        L,
        q,
        E,
        A,
        M,
        D,
        _;
      for (h = 0; h < r; h++)
        for (
          (h < u || h > o) && ((i[h] = s.get(h, h)), (e[h] = 0)), N = Math.max(h - 1, 0);
          N < r;
          N++
        )
          f = f + Math.abs(s.get(h, N));
      for (; n >= u;) {
        for (
          T = n;
          T > u &&
          ((m = Math.abs(s.get(T - 1, T - 1)) + Math.abs(s.get(T, T))),
          m === 0 && (m = f),
          !(Math.abs(s.get(T, T - 1)) < a * m));
        )
          T--;
        if (T === n) (s.set(n, n, s.get(n, n) + l), (i[n] = s.get(n, n)), (e[n] = 0), n--, (d = 0));
        else if (T === n - 1) {
          if (
            ((S = s.get(n, n - 1) * s.get(n - 1, n)),
            (c = (s.get(n - 1, n - 1) - s.get(n, n)) / 2),
            (p = c * c + S),
            (w = Math.sqrt(Math.abs(p))),
            s.set(n, n, s.get(n, n) + l),
            s.set(n - 1, n - 1, s.get(n - 1, n - 1) + l),
            (b = s.get(n, n)),
            p >= 0)
          ) {
            for (
              w = c >= 0 ? c + w : c - w,
                i[n - 1] = b + w,
                i[n] = i[n - 1],
                w !== 0 && (i[n] = b - S / w),
                e[n - 1] = 0,
                e[n] = 0,
                b = s.get(n, n - 1),
                m = Math.abs(b) + Math.abs(w),
                c = b / m,
                p = w / m,
                g = Math.sqrt(c * c + p * p),
                c = c / g,
                p = p / g,
                N = n - 1;
              N < r;
              N++
            )
              ((w = s.get(n - 1, N)),
                s.set(n - 1, N, p * w + c * s.get(n, N)),
                s.set(n, N, p * s.get(n, N) - c * w));
            for (h = 0; h <= n; h++)
              ((w = s.get(h, n - 1)),
                s.set(h, n - 1, p * w + c * s.get(h, n)),
                s.set(h, n, p * s.get(h, n) - c * w));
            for (h = u; h <= o; h++)
              ((w = t.get(h, n - 1)),
                t.set(h, n - 1, p * w + c * t.get(h, n)),
                t.set(h, n, p * t.get(h, n) - c * w));
          } else ((i[n - 1] = b + c), (i[n] = b + c), (e[n - 1] = w), (e[n] = -w));
          ((n = n - 2), (d = 0));
        } else {
          if (
            ((b = s.get(n, n)),
            (L = 0),
            (S = 0),
            T < n && ((L = s.get(n - 1, n - 1)), (S = s.get(n, n - 1) * s.get(n - 1, n))),
            d === 10)
          ) {
            for (l += b, h = u; h <= n; h++) s.set(h, h, s.get(h, h) - b);
            ((m = Math.abs(s.get(n, n - 1)) + Math.abs(s.get(n - 1, n - 2))),
              (b = L = 0.75 * m),
              (S = -0.4375 * m * m));
          }
          if (d === 30 && ((m = (L - b) / 2), (m = m * m + S), m > 0)) {
            for (
              m = Math.sqrt(m), L < b && (m = -m), m = b - S / ((L - b) / 2 + m), h = u;
              h <= n;
              h++
            )
              s.set(h, h, s.get(h, h) - m);
            ((l += m), (b = L = S = 0.964));
          }
          for (
            d = d + 1, I = n - 2;
            I >= T &&
            ((w = s.get(I, I)),
            (g = b - w),
            (m = L - w),
            (c = (g * m - S) / s.get(I + 1, I) + s.get(I, I + 1)),
            (p = s.get(I + 1, I + 1) - w - g - m),
            (g = s.get(I + 2, I + 1)),
            (m = Math.abs(c) + Math.abs(p) + Math.abs(g)),
            (c = c / m),
            (p = p / m),
            (g = g / m),
            !(
              I === T ||
              Math.abs(s.get(I, I - 1)) * (Math.abs(p) + Math.abs(g)) <
                a *
                  (Math.abs(c) *
                    (Math.abs(s.get(I - 1, I - 1)) + Math.abs(w) + Math.abs(s.get(I + 1, I + 1))))
            ));
          )
            I--;
          for (h = I + 2; h <= n; h++) (s.set(h, h - 2, 0), h > I + 2 && s.set(h, h - 3, 0));
          for (
            y = I;
            y <= n - 1 &&
            ((D = y !== n - 1),
            y !== I &&
              ((c = s.get(y, y - 1)),
              (p = s.get(y + 1, y - 1)),
              (g = D ? s.get(y + 2, y - 1) : 0),
              (b = Math.abs(c) + Math.abs(p) + Math.abs(g)),
              b !== 0 && ((c = c / b), (p = p / b), (g = g / b))),
            b !== 0);
            y++
          )
            if (((m = Math.sqrt(c * c + p * p + g * g)), c < 0 && (m = -m), m !== 0)) {
              for (
                y !== I ? s.set(y, y - 1, -m * b) : T !== I && s.set(y, y - 1, -s.get(y, y - 1)),
                  c = c + m,
                  b = c / m,
                  L = p / m,
                  w = g / m,
                  p = p / c,
                  g = g / c,
                  N = y;
                N < r;
                N++
              )
                ((c = s.get(y, N) + p * s.get(y + 1, N)),
                  D && ((c = c + g * s.get(y + 2, N)), s.set(y + 2, N, s.get(y + 2, N) - c * w)),
                  s.set(y, N, s.get(y, N) - c * b),
                  s.set(y + 1, N, s.get(y + 1, N) - c * L));
              for (h = 0; h <= Math.min(n, y + 3); h++)
                ((c = b * s.get(h, y) + L * s.get(h, y + 1)),
                  D && ((c = c + w * s.get(h, y + 2)), s.set(h, y + 2, s.get(h, y + 2) - c * g)),
                  s.set(h, y, s.get(h, y) - c),
                  s.set(h, y + 1, s.get(h, y + 1) - c * p));
              for (h = u; h <= o; h++)
                ((c = b * t.get(h, y) + L * t.get(h, y + 1)),
                  D && ((c = c + w * t.get(h, y + 2)), t.set(h, y + 2, t.get(h, y + 2) - c * g)),
                  t.set(h, y, t.get(h, y) - c),
                  t.set(h, y + 1, t.get(h, y + 1) - c * p));
            }
        }
      }
      if (f !== 0) {
        for (n = r - 1; n >= 0; n--)
          if (((c = i[n]), (p = e[n]), p === 0))
            for (T = n, s.set(n, n, 1), h = n - 1; h >= 0; h--) {
              for (S = s.get(h, h) - c, g = 0, N = T; N <= n; N++)
                g = g + s.get(h, N) * s.get(N, n);
              if (e[h] < 0) ((w = S), (m = g));
              else if (
                ((T = h),
                e[h] === 0
                  ? s.set(h, n, S !== 0 ? -g / S : -g / (a * f))
                  : ((b = s.get(h, h + 1)),
                    (L = s.get(h + 1, h)),
                    (p = (i[h] - c) * (i[h] - c) + e[h] * e[h]),
                    (R = (b * m - w * g) / p),
                    s.set(h, n, R),
                    s.set(
                      h + 1,
                      n,
                      Math.abs(b) > Math.abs(w) ? (-g - S * R) / b : (-m - L * R) / w,
                    )),
                (R = Math.abs(s.get(h, n))),
                a * R * R > 1)
              )
                for (N = h; N <= n; N++) s.set(N, n, s.get(N, n) / R);
            }
          else if (p < 0)
            for (
              T = n - 1,
                Math.abs(s.get(n, n - 1)) > Math.abs(s.get(n - 1, n))
                  ? (s.set(n - 1, n - 1, p / s.get(n, n - 1)),
                    s.set(n - 1, n, -(s.get(n, n) - c) / s.get(n, n - 1)))
                  : ((_ = qt(0, -s.get(n - 1, n), s.get(n - 1, n - 1) - c, p)),
                    s.set(n - 1, n - 1, _[0]),
                    s.set(n - 1, n, _[1])),
                s.set(n, n - 1, 0),
                s.set(n, n, 1),
                h = n - 2;
              h >= 0;
              h--
            ) {
              for (q = 0, E = 0, N = T; N <= n; N++)
                ((q = q + s.get(h, N) * s.get(N, n - 1)), (E = E + s.get(h, N) * s.get(N, n)));
              if (((S = s.get(h, h) - c), e[h] < 0)) ((w = S), (g = q), (m = E));
              else if (
                ((T = h),
                e[h] === 0
                  ? ((_ = qt(-q, -E, S, p)), s.set(h, n - 1, _[0]), s.set(h, n, _[1]))
                  : ((b = s.get(h, h + 1)),
                    (L = s.get(h + 1, h)),
                    (A = (i[h] - c) * (i[h] - c) + e[h] * e[h] - p * p),
                    (M = (i[h] - c) * 2 * p),
                    A === 0 &&
                      M === 0 &&
                      (A =
                        a *
                        f *
                        (Math.abs(S) + Math.abs(p) + Math.abs(b) + Math.abs(L) + Math.abs(w))),
                    (_ = qt(b * g - w * q + p * E, b * m - w * E - p * q, A, M)),
                    s.set(h, n - 1, _[0]),
                    s.set(h, n, _[1]),
                    Math.abs(b) > Math.abs(w) + Math.abs(p)
                      ? (s.set(h + 1, n - 1, (-q - S * s.get(h, n - 1) + p * s.get(h, n)) / b),
                        s.set(h + 1, n, (-E - S * s.get(h, n) - p * s.get(h, n - 1)) / b))
                      : ((_ = qt(-g - L * s.get(h, n - 1), -m - L * s.get(h, n), w, p)),
                        s.set(h + 1, n - 1, _[0]),
                        s.set(h + 1, n, _[1]))),
                (R = Math.max(Math.abs(s.get(h, n - 1)), Math.abs(s.get(h, n)))),
                a * R * R > 1)
              )
                for (N = h; N <= n; N++)
                  (s.set(N, n - 1, s.get(N, n - 1) / R), s.set(N, n, s.get(N, n) / R));
            }
        for (h = 0; h < r; h++)
          if (h < u || h > o) for (N = h; N < r; N++) t.set(h, N, s.get(h, N));
        for (N = r - 1; N >= u; N--)
          for (h = u; h <= o; h++) {
            for (w = 0, y = u; y <= Math.min(N, o); y++) w = w + t.get(h, y) * s.get(y, N);
            t.set(h, N, w);
          }
      }
    }
    function qt(r, e, i, t) {
      let s, n;
      return Math.abs(i) > Math.abs(t)
        ? ((s = t / i), (n = i + s * t), [(r + s * e) / n, (e - s * r) / n])
        : ((s = i / t), (n = t + s * i), [(s * r + e) / n, (s * e - r) / n]);
    }
    var It = class {
        constructor(e) {
          if (((e = ur.checkMatrix(e)), !e.isSymmetric()))
            throw new Error('Matrix is not symmetric');
          let i = e,
            t = i.rows,
            s = new O(t, t),
            n = !0,
            u,
            o,
            a;
          for (o = 0; o < t; o++) {
            let l = 0;
            for (a = 0; a < o; a++) {
              let f = 0;
              for (u = 0; u < a; u++) f += s.get(a, u) * s.get(o, u);
              ((f = (i.get(o, a) - f) / s.get(a, a)), s.set(o, a, f), (l = l + f * f));
            }
            for (
              l = i.get(o, o) - l, n &&= l > 0, s.set(o, o, Math.sqrt(Math.max(l, 0))), a = o + 1;
              a < t;
              a++
            )
              s.set(o, a, 0);
          }
          ((this.L = s), (this.positiveDefinite = n));
        }
        isPositiveDefinite() {
          return this.positiveDefinite;
        }
        solve(e) {
          e = ur.checkMatrix(e);
          let i = this.L,
            t = i.rows;
          if (e.rows !== t) throw new Error('Matrix dimensions do not match');
          if (this.isPositiveDefinite() === !1) throw new Error('Matrix is not positive definite');
          let s = e.columns,
            n = e.clone(),
            u,
            o,
            a;
          for (a = 0; a < t; a++)
            for (o = 0; o < s; o++) {
              for (u = 0; u < a; u++) n.set(a, o, n.get(a, o) - n.get(u, o) * i.get(a, u));
              n.set(a, o, n.get(a, o) / i.get(a, a));
            }
          for (a = t - 1; a >= 0; a--)
            for (o = 0; o < s; o++) {
              for (u = a + 1; u < t; u++) n.set(a, o, n.get(a, o) - n.get(u, o) * i.get(u, a));
              n.set(a, o, n.get(a, o) / i.get(a, a));
            }
          return n;
        }
        get lowerTriangularMatrix() {
          return this.L;
        }
      },
      Et = class {
        constructor(e, i = {}) {
          e = ur.checkMatrix(e);
          let { Y: t } = i,
            { scaleScores: s = !1, maxIterations: n = 1e3, terminationCriteria: u = 1e-10 } = i,
            o;
          if (t) {
            if (
              (ir(t) && typeof t[0] == 'number' ? (t = O.columnVector(t)) : (t = ur.checkMatrix(t)),
              t.rows !== e.rows)
            )
              throw new Error('Y should have the same number of rows as X');
            o = t.getColumnVector(0);
          } else o = e.getColumnVector(0);
          let a = 1,
            l,
            f,
            c,
            p;
          for (let g = 0; g < n && a > u; g++)
            ((c = e.transpose().mmul(o).div(o.transpose().mmul(o).get(0, 0))),
              (c = c.div(c.norm())),
              (l = e.mmul(c).div(c.transpose().mmul(c).get(0, 0))),
              g > 0 && (a = l.clone().sub(p).pow(2).sum()),
              (p = l.clone()),
              t
                ? ((f = t.transpose().mmul(l).div(l.transpose().mmul(l).get(0, 0))),
                  (f = f.div(f.norm())),
                  (o = t.mmul(f).div(f.transpose().mmul(f).get(0, 0))))
                : (o = l));
          if (t) {
            let g = e.transpose().mmul(l).div(l.transpose().mmul(l).get(0, 0));
            g = g.div(g.norm());
            let m = e.clone().sub(l.clone().mmul(g.transpose())),
              w = o.transpose().mmul(l).div(l.transpose().mmul(l).get(0, 0)),
              d = t.clone().sub(l.clone().mulS(w.get(0, 0)).mmul(f.transpose()));
            ((this.t = l),
              (this.p = g.transpose()),
              (this.w = c.transpose()),
              (this.q = f),
              (this.u = o),
              (this.s = l.transpose().mmul(l)),
              (this.xResidual = m),
              (this.yResidual = d),
              (this.betas = w));
          } else
            ((this.w = c.transpose()),
              (this.s = l.transpose().mmul(l).sqrt()),
              s ? (this.t = l.clone().div(this.s.get(0, 0))) : (this.t = l),
              (this.xResidual = e.sub(l.mmul(c.transpose()))));
        }
      };
    k.AbstractMatrix = Q;
    k.CHO = It;
    k.CholeskyDecomposition = It;
    k.DistanceMatrix = dt;
    k.EVD = St;
    k.EigenvalueDecomposition = St;
    k.LU = We;
    k.LuDecomposition = We;
    k.Matrix = O;
    k.MatrixColumnSelectionView = js;
    k.MatrixColumnView = Ps;
    k.MatrixFlipColumnView = Ds;
    k.MatrixFlipRowView = ks;
    k.MatrixRowSelectionView = Cs;
    k.MatrixRowView = Gs;
    k.MatrixSelectionView = Ce;
    k.MatrixSubView = Ws;
    k.MatrixTransposeView = Us;
    k.NIPALS = Et;
    k.Nipals = Et;
    k.QR = q0;
    k.QrDecomposition = q0;
    k.SVD = ee;
    k.SingularValueDecomposition = ee;
    k.SymmetricMatrix = qe;
    k.WrapperMatrix1D = Nt;
    k.WrapperMatrix2D = ur;
    k.correlation = LL;
    k.covariance = FL;
    k.default = O;
    k.determinant = yt;
    k.inverse = TL;
    k.linearDependencies = OL;
    k.pseudoInverse = RL;
    k.solve = sh;
    k.wrap = _L;
  });
  var WL = {};
  Th(WL, { numeric: () => CL });
  function Ve(r) {
    let [e, i] = [0, 0];
    for (let t of r) {
      let s = e + t;
      ((i += Math.abs(e) >= Math.abs(t) ? e - s + t : t - s + e), (e = s));
    }
    return e + i;
  }
  function Rr(r) {
    return Ve(r) / r.length;
  }
  function _t(r, e = 'sample') {
    let i = Rr(r);
    return Ve(r.map((s) => (s - i) * (s - i))) / (e === 'population' ? r.length : r.length - 1);
  }
  function Tt(r, e = 'sample') {
    return Math.sqrt(_t(r, e));
  }
  function Hs(r) {
    return Tt(r) / Math.sqrt(r.length);
  }
  function Ks(r) {
    return bt(r, 0.5, 7);
  }
  function bt(r, e, i = 7) {
    let t = r.toSorted((p, g) => p - g),
      s = t.length,
      n = (p) => t[Math.min(s, Math.max(1, p)) - 1] ?? NaN,
      u = 4 * Number.EPSILON;
    if (i <= 3) {
      let p = i === 3 ? s * e - 0.5 : s * e,
        g = Math.floor(p + u);
      return Math.abs(p - g) <= u
        ? i === 1
          ? n(g)
          : i === 2
            ? (n(g) + n(g + 1)) / 2
            : g % 2 === 0
              ? n(g)
              : n(g + 1)
        : n(g + 1);
    }
    let [o, a] = Ah[i] ?? [NaN, NaN],
      l = o + e * (s + 1 - o - a),
      f = Math.floor(l + u),
      c = Math.abs(l - f) < u ? 0 : l - f;
    return (1 - c) * n(f) + c * n(f + 1);
  }
  var Ah = { 4: [0, 1], 5: [0.5, 0.5], 6: [0, 0], 7: [1, 1], 8: [1 / 3, 1 / 3], 9: [3 / 8, 3 / 8] };
  function Ys(r, e) {
    let [i, t] = [Rr(r), Rr(e)],
      s = (n, u, o, a) => Ve(n.map((l, f) => (l - u) * ((o[f] ?? NaN) - a)));
    return s(r, i, e, t) / Math.sqrt(s(r, i, r, i) * s(e, t, e, t));
  }
  var w0 = te(cs(), 1),
    Fs = te(Bv(), 1),
    Rs = te(H0(), 1),
    Vv = te(ge(), 1),
    mt = te(J0(), 1),
    $v = te(Is(), 1),
    Qv = Object.freeze({
      cdf: (r, e = 0, i = 1) => (0, Rs.default)((e - r) / (i * Math.SQRT2)) / 2,
      sf: (r, e = 0, i = 1) => (0, Rs.default)((r - e) / (i * Math.SQRT2)) / 2,
      quantile: (r, e = 0, i = 1) => e - i * Math.SQRT2 * (0, Vv.default)(2 * r),
    }),
    Hv = Object.freeze({
      cdf: (r, e) => Xv(-r, e),
      sf: (r, e) => Xv(r, e),
      quantile: (r, e) => {
        if (r === 0.5) return 0;
        let i = (0, Fs.default)(2 * Math.min(r, 1 - r), e / 2, 0.5, !1),
          t = Math.sqrt((e * (1 - i)) / i);
        return r < 0.5 ? -t : t;
      },
    }),
    Kv = Object.freeze({
      cdf: (r, e, i) => (r <= 0 ? 0 : (0, w0.default)((e * r) / (e * r + i), e / 2, i / 2, !0, !1)),
      sf: (r, e, i) => (r <= 0 ? 1 : (0, w0.default)(i / (i + e * r), i / 2, e / 2, !0, !1)),
      quantile: (r, e, i) => {
        let t = (0, Fs.default)(r, e / 2, i / 2, !1);
        return (i * t) / (e * (1 - t));
      },
    }),
    Yv = Object.freeze({
      cdf: (r, e) => (r <= 0 ? 0 : (0, mt.default)(r / 2, e / 2, !0, !1)),
      sf: (r, e) => (r <= 0 ? 1 : (0, mt.default)(r / 2, e / 2, !0, !0)),
      quantile: (r, e) => 2 * (0, $v.default)(r, e / 2, !1),
    }),
    Zv = Object.freeze({
      cdf: (r, e, i) => Os(r, e, i, !0),
      sf: (r, e, i) => Os(r, e, i, !1),
      quantile: (r, e, i) => zv((t) => Os(t, e, i, !0) >= r, e),
    }),
    Jv = Object.freeze({
      cdf: (r, e) => pt(r, e, !0),
      sf: (r, e) => pt(r, e, !1),
      quantile: (r, e) => {
        let i = 2 * e + 10;
        for (; pt(i, e, !0) < r && i < 1e9;) i *= 2;
        return zv((t) => pt(t, e, !0) >= r, Math.ceil(i));
      },
    });
  function Xv(r, e) {
    let i = (0, w0.default)(e / (e + r * r), e / 2, 0.5, !0, !1) / 2;
    return r >= 0 ? i : 1 - i;
  }
  function Os(r, e, i, t) {
    let s = Math.floor(r);
    return s < 0 ? (t ? 0 : 1) : s >= e ? (t ? 1 : 0) : (0, w0.default)(i, s + 1, e - s, !0, t);
  }
  function pt(r, e, i) {
    let t = Math.floor(r);
    return t < 0 ? (i ? 0 : 1) : (0, mt.default)(e, t + 1, !0, i);
  }
  function zv(r, e) {
    let [i, t] = [0, e];
    for (; i < t;) {
      let s = Math.floor((i + t) / 2);
      r(s) ? (t = s) : (i = s + 1);
    }
    return i;
  }
  var j = te(nh(), 1);
  var oh = j.EigenvalueDecomposition;
  var uh = j.Matrix;
  var NU = j.default.Matrix ? j.default.Matrix : j.Matrix;
  var ah = j.inverse;
  var lh = j.solve;
  var fh = Object.freeze({
      multiply: (r, e) => ye(r).mmul(ye(e)).to2DArray(),
      transpose: (r) => ye(r).transpose().to2DArray(),
      solve: (r, e) => {
        let i = (n) => typeof n[0] == 'number',
          t = i(e) ? e.map((n) => [n]) : e,
          s = lh(ye(r), ye(t)).to2DArray();
        return i(e) ? s.map(([n]) => n ?? NaN) : s;
      },
      inverse: (r) => ah(ye(r)).to2DArray(),
      eigen: (r) => {
        let { realEigenvalues: e, eigenvectorMatrix: i } = new oh(ye(r), { assumeSymmetric: !0 });
        return { values: e, vectors: i.to2DArray() };
      },
    }),
    GL = 25e4;
  function ye(r) {
    if (r.length * (r[0]?.length ?? 0) > GL) throw new RangeError('Too large a matrix');
    return new uh(r.map((e) => [...e]));
  }
  var vh = Object.freeze({
    bootstrap: (r, e = Rr, i = 1e3) => ch(i, () => e(r.map(() => r[hh(r.length)] ?? NaN))),
    permutation: (r, e, i = (s, n) => Rr(s) - Rr(n), t = 1e3) => {
      let s = Math.abs(i(r, e)) * 0.999999999999,
        n = [...r, ...e];
      return (
        (ch(t, () => {
          let o = $s(n);
          return i(o.slice(0, r.length), o.slice(r.length));
        }).filter((o) => Math.abs(o) >= s).length +
          1) /
        (t + 1)
      );
    },
    shuffle: (r) => $s(r),
    sample: (r, e) => $s(r).slice(0, e),
  });
  function ch(r, e) {
    return Array.from({ length: Math.min(r, 1e5) }, e);
  }
  function hh(r) {
    return Math.floor(Math.random() * r);
  }
  function $s(r) {
    let e = [...r];
    for (let i = e.length - 1; i > 0; i--) {
      let t = hh(i + 1);
      [e[i], e[t]] = [e[t], e[i]];
    }
    return e;
  }
  function ph(r, e) {
    return r.flatMap((i) => {
      let t = i[e];
      return typeof t == 'number' ? [t] : [];
    });
  }
  function mh(r, e) {
    return r.filter((i) => Object.keys(e).every((t) => i[t] === e[t]));
  }
  var CL = Object.freeze({
    sum: Ve,
    mean: Rr,
    median: Ks,
    variance: _t,
    sd: Tt,
    standardError: Hs,
    quantile: bt,
    correlation: Ys,
    normal: Qv,
    t: Hv,
    f: Kv,
    chi2: Yv,
    binomial: Zv,
    poisson: Jv,
    matrix: fh,
    resample: vh,
    column: ph,
    where: mh,
  });
  return bh(WL);
})();
