/** Elements of GF(32), written as five bits: polynomials over GF(2) modulo z⁵ + z² + 1, of which z is primitive. */
const SIZE = 32
const MODULUS = 0b100101

const powers: number[] = []
const logarithms: number[] = []
for (let i = 0, element = 1; i < SIZE - 1; i++) {
  powers[i] = element
  logarithms[element] = i
  element = (element << 1) & SIZE ? (element << 1) ^ MODULUS : element << 1
}

const times = (a: number, b: number) =>
  a === 0 || b === 0 ? 0 : powers[(logarithms[a]! + logarithms[b]!) % (SIZE - 1)]!

/** Coefficients below the leading 1 of (x − z)(x − z²)…(x − zⁿ), highest power first. */
function generator(count: number): number[] {
  let polynomial = [1]
  for (let root = 1; root <= count; root++) {
    const shifted = [...polynomial, 0]
    polynomial = shifted.map((value, i) => value ^ times(polynomial[i - 1] ?? 0, powers[root]!))
  }
  return polynomial.slice(1)
}

/**
 * Check symbols of a Reed–Solomon code over GF(32) (Reed, Solomon 1960): what is left when data · xⁿ is divided by the
 * generator. Two words of one length differ in at least n + 1 symbols, so that any n wrong ones are found for certain;
 * two neighbours that changed places are two wrong ones.
 *
 * @param data whole numbers below 32; with the check symbols at most 31 of them
 * @param count how many check symbols, n
 */
export function checkSymbols(data: readonly number[], count: number): number[] {
  const divisor = generator(count)
  let rest = new Array<number>(count).fill(0)
  for (const symbol of data) {
    const lead = symbol ^ rest[0]!
    rest = rest.map((_, i) => (rest[i + 1] ?? 0) ^ times(lead, divisor[i]!))
  }
  return rest
}
