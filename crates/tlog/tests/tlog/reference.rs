//! RFC 9162 §2.1 word for word, slow and obvious.

use tlog::Hash;

fn split(n: usize) -> usize {
    let mut k = 1;
    while k * 2 < n {
        k *= 2;
    }
    k
}

/// MTH(D_n)
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of_nothing(),
        [one] => *one,
        many => {
            let (left, right) = many.split_at(split(many.len()));
            Hash::of_node(&root(left), &root(right))
        }
    }
}

/// PATH(m, D_n)
pub fn path(m: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return vec![];
    }
    let k = split(leaves.len());
    let (left, right) = leaves.split_at(k);
    let (mut found, other) = if m < k { (path(m, left), right) } else { (path(m - k, right), left) };
    found.push(root(other));
    found
}

/// PROOF(m, D_n)
pub fn consistency(m: usize, leaves: &[Hash]) -> Vec<Hash> {
    if m == 0 { vec![] } else { subproof(m, leaves, true) }
}

fn subproof(m: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if m == leaves.len() {
        return if whole { vec![] } else { vec![root(leaves)] };
    }
    let k = split(leaves.len());
    let (left, right) = leaves.split_at(k);
    let (mut found, other) =
        if m <= k { (subproof(m, left, whole), right) } else { (subproof(m - k, right, false), left) };
    found.push(root(other));
    found
}
