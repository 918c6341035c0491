//! Checking proofs: RFC 9162 §2.1.3.2 and §2.1.4.2, step by step as they stand there.

use crate::Hash;

/// Whether the leaf with this hash stands at `index` of the tree with `size` leaves and this root.
pub fn is_included(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last, mut hash) = (index, size - 1, *leaf);
    for step in proof {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = Hash::of_node(step, &hash);
            climb(&mut node, &mut last);
        } else {
            hash = Hash::of_node(&hash, step);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    last == 0 && hash == *root
}

/// Whether the tree with `old` leaves is the beginning of the tree with `new` leaves.
pub fn is_consistent(old: u64, old_root: &Hash, new: u64, new_root: &Hash, proof: &[Hash]) -> bool {
    if old >= new {
        return old == new && proof.is_empty() && old_root == new_root;
    }
    if old == 0 {
        return proof.is_empty() && *old_root == Hash::of_nothing();
    }
    let mut steps = proof.iter();
    // The root of a tree of 2^n leaves is a node of every larger one: it is not sent again.
    let first = if old.is_power_of_two() { Some(old_root) } else { steps.next() };
    let (Some(first), false) = (first, proof.is_empty()) else { return false };
    let (mut node, mut last) = (old - 1, new - 1);
    let ones = node.trailing_ones();
    (node, last) = (node >> ones, last >> ones);
    let (mut was, mut is) = (*first, *first);
    for step in steps {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            was = Hash::of_node(step, &was);
            is = Hash::of_node(step, &is);
            climb(&mut node, &mut last);
        } else {
            is = Hash::of_node(&is, step);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    last == 0 && was == *old_root && is == *new_root
}

/// A right edge without a sibling is carried up unchanged.
fn climb(node: &mut u64, last: &mut u64) {
    while *node & 1 == 0 && *node != 0 {
        (*node, *last) = (*node >> 1, *last >> 1);
    }
}
