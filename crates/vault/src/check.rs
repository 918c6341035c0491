//! The check group of a card: a Reed–Solomon code over GF(32).
//!
//! Twenty data symbols and four check symbols form a code word of length 24 (≤ 31) with minimum
//! distance 5, so *any* four wrong characters are caught, and with them every single wrong
//! character and every swap of two characters, neighbours or not.

/// Crockford's base 32: no I, L, O, U.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Multiplication in GF(2^5) modulo x^5 + x^2 + 1.
fn mul(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b != 0 {
        if b & 1 != 0 {
            product ^= a;
        }
        a <<= 1;
        if a & 0x20 != 0 {
            a ^= 0x25;
        }
        b >>= 1;
    }
    product
}

/// The generator polynomial (x+1)(x+α)(x+α²)(x+α³) without its leading one, highest power first.
fn generator() -> [u8; 4] {
    let mut g = [0, 0, 0, 0, 1u8];
    let mut root = 1u8;
    for _ in 0..4 {
        for i in 0..4 {
            g[i] = g[i + 1] ^ mul(g[i], root);
        }
        g[4] = mul(g[4], root);
        root = mul(root, 2);
    }
    [g[1], g[2], g[3], g[4]]
}

/// The four check symbols of `data` (symbols below 32).
pub fn check_symbols(data: &[u8]) -> [u8; 4] {
    let g = generator();
    let mut rest = [0u8; 4];
    for symbol in data {
        let lead = symbol ^ rest[0];
        rest = [rest[1] ^ mul(lead, g[0]), rest[2] ^ mul(lead, g[1]), rest[3] ^ mul(lead, g[2]), mul(lead, g[3])];
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_vanishes_at_its_roots() {
        let g = generator();
        let mut root = 1;
        for _ in 0..4 {
            let value = g.iter().fold(1, |acc, c| mul(acc, root) ^ c);
            assert_eq!(value, 0, "root {root}");
            root = mul(root, 2);
        }
    }
}
