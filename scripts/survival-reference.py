"""Reference p-values for test/sandbox/survival.test.ts, by mpmath (Debian python3-mpmath) at 60 digits.

Run: python3 scripts/survival-reference.py > test/fixtures/survival.tsv
Where an integral of the density converges at once it checks the value a second time;
a row whose two values differ by more than 1e-25 stops the script.
"""
from mpmath.libmp import NoConvergence
from mpmath import mp, mpf, betainc, gammainc, erfc, quad, exp, sqrt, inf, log, loggamma

mp.dps = 60


def t_tail(x, n):
    return betainc(n / 2, mpf(1) / 2, 0, n / (n + x * x), regularized=True)


def f_tail(x, a, b):
    return betainc(b / 2, a / 2, 0, b / (b + a * x), regularized=True)


def r_tail(x, n):
    return betainc(n / 2, mpf(1) / 2, 0, (1 - x) * (1 + x), regularized=True)


def chi_tail(x, n):
    return gammainc(n / 2, x / 2, inf, regularized=True)


def z_tail(x):
    return erfc(abs(x) / sqrt(mpf(2)))


def beta_quad(a, b, end):
    """Regularised incomplete beta up to `end`, by integrating over u with s = end * exp(-u)."""
    scale = loggamma(a + b) - loggamma(a) - loggamma(b) + a * log(end)
    peak = 1 / a
    steps = [0] + [peak * 2**k for k in range(-3, 9)] + [inf]
    body = quad(lambda u: exp(-a * u) * (1 - end * exp(-u)) ** (b - 1), steps)
    return exp(scale) * body


def agree(one, other):
    return abs(one - other) <= mpf(10) ** -25 * abs(one)


def attempt(tail, *numbers):
    """None far below 1e-100, and where mpmath's series does not converge."""
    try:
        p = tail(*map(mpf, numbers))
    except (NoConvergence, ValueError):
        return None
    return p if p > mpf(10) ** -105 else None


def row(kind, x, a, b, p):
    print("\t".join([kind, x, a, b, mp.nstr(p, 25)]))


print("test\tstatistic\tdf1\tdf2\tp")
for n in ["1", "0.5", "2", "3", "4.7", "10", "28", "60.35", "199", "1000", "25000.5", "1000000"]:
    for x in ["0.001", "0.03", "0.5", "1", "1.96", "2.2", "4.46", "9.1", "15.25", "22.2", "40"]:
        p = attempt(t_tail, x, n)
        if p:
            row("t", x, "", n, p)
            end = mpf(n) / (mpf(n) + mpf(x) ** 2)
            if end < mpf("0.9") and mpf(n) < 2000:
                assert agree(p, beta_quad(mpf(n) / 2, mpf("0.5"), end)), (x, n)
for a in ["1", "0.5", "2", "3", "7.2", "40", "1000000"]:
    for b in ["1", "0.5", "4", "28", "76.4", "378", "10000", "1000000"]:
        for x in ["0.01", "0.9", "1", "2.66", "5.35", "12.5", "51.32", "300"]:
            p = attempt(f_tail, x, a, b)
            if p:
                row("F", x, a, b, p)
for n in ["1", "2", "8", "40", "97", "998", "100000"]:
    for x in ["0.001", "0.05", "0.12", "0.31", "0.5", "0.73", "0.9", "0.98", "0.999"]:
        p = attempt(r_tail, x, n)
        if p:
            row("r", x, "", n, p)
for n in ["1", "0.5", "2", "3", "9", "50", "333.3", "10000", "1000000"]:
    for x in ["0.001", "0.3", "0.9", "1.05", "1.5", "3", "12", "60", "450"]:
        value = mpf(x) * mpf(n) if mpf(n) > 20 else mpf(x)
        p = attempt(chi_tail, value, n)
        if p:
            row("Chi2", mp.nstr(value, 20), n, "", p)
            if 1 < mpf(n) < 400 and value > mpf(n):
                a, e = mpf(n) / 2, value / 2
                body = quad(lambda u: exp(-u) * (1 + u / e) ** (a - 1), [0, 1, 4, 16, 64, 256, inf])
                assert agree(p, exp((a - 1) * log(e) - e - loggamma(a)) * body), (x, n)
for n in [500, 1000, 3000, 30000, 1000000]:  # near the mean, where the libraries change methods
    for z in [-3, -1, 0, 1, 3, 10, 20]:
        value = mp.nstr(n + z * sqrt(mpf(2) * n), 6)
        p = attempt(chi_tail, value, n)
        if p:
            row("Chi2", value, str(n), "", p)
for x in ["0", "0.001", "0.67", "1", "1.96", "2.5758", "5", "8.21", "12", "17.3", "21"]:
    row("Z", x, "", "", z_tail(mpf(x)))
